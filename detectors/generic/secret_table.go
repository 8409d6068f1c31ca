package generic

// secretFormat is one vendor's key: a literal, then min to max bytes of one
// alphabet. Longer runs of the alphabet are no such key.
type secretFormat struct {
	prefix   string
	alphabet byte // see keyClass
	min, max int
	subtype  string
}

// Alphabets of secretFormat.
const (
	kHex   = 'h' // lower or upper hex digits
	kAlnum = 'a' // letters and digits
	kUpper = 'U' // capitals and digits
	kLower = 'l' // lower-case letters and digits
	kDigit = 'd'
	kWord  = 'w' // letters, digits, '_' and '-'
	kDot   = '.' // kWord and '.'
	kB64   = 'b' // base64 with '+', '/' and '='
	kURL   = '/' // kDot and '/', ':', '%'
	kAny   = '*' // kB64 and '.'
	kCrypt = '$' // kB64 and '.', '$', ','
	kUUID  = 'g' // small hex digits and '-'
)

// secretFormats: where two prefixes fit, the longer stands first. Prefixes and
// lengths are those of the vendors' documentation and of the patterns they
// registered with GitHub's secret scanning partner programme.
var secretFormats = []secretFormat{
	// Cloud providers.
	{"AKIA", kUpper, 16, 16, "aws_access_key"}, {"ASIA", kUpper, 16, 16, "aws_access_key"}, {"ABIA", kUpper, 16, 16, "aws_access_key"},
	{"ACCA", kUpper, 16, 16, "aws_access_key"}, {"AROA", kUpper, 17, 17, "aws_access_key"}, {"AIDA", kUpper, 17, 17, "aws_access_key"},
	{"ABSK", kB64, 100, 160, "aws_bedrock_key"}, {"bedrock-api-key-", kB64, 40, 1024, "aws_bedrock_key"},
	{"AIza", kWord, 35, 35, "google_api_key"}, {"GOCSPX-", kWord, 28, 28, "google_client_secret"}, {"ya29.", kDot, 20, 1024, "google_access_token"},
	{"1//0", kWord, 40, 200, "google_refresh_token"}, {"GOOG1E", kUpper, 55, 55, "google_hmac_key"},
	{"LTAI", kAlnum, 12, 26, "alibaba_access_key"}, {"AKID", kAlnum, 32, 32, "tencent_secret_id"}, {"AKLT", kAlnum, 30, 60, "volcengine_access_key"},
	{"ALTAK", kAlnum, 21, 21, "baidu_access_key"},
	{"dop_v1_", kHex, 64, 64, "digitalocean_token"}, {"doo_v1_", kHex, 64, 64, "digitalocean_token"}, {"dor_v1_", kHex, 64, 64, "digitalocean_token"},
	{"SCW", kUpper, 17, 17, "scaleway_access_key"}, {"HRKU-", kWord, 36, 66, "heroku_api_key"},
	{"fly_v1_", kB64, 40, 1024, "fly_token"}, {"FlyV1 fm", kB64, 40, 1024, "fly_token"}, {"fo1_", kWord, 43, 43, "fly_token"},
	{"rnd_", kAlnum, 28, 40, "render_api_key"}, {"vercel_blob_rw_", kAlnum, 30, 60, "vercel_token"}, {"nfp_", kAlnum, 36, 40, "netlify_token"},
	{"tfp_", kDot, 40, 64, "typeform_token"}, {"v1.0-", kWord, 120, 200, "cloudflare_origin_key"},
	{"CFPAT-", kWord, 43, 43, "contentful_token"}, {"pul-", kHex, 40, 40, "pulumi_token"}, {"hvs.", kWord, 24, 140, "vault_token"},
	{"hvb.", kWord, 100, 300, "vault_token"}, {"hvr.", kWord, 24, 140, "vault_token"}, {"s.", kAlnum, 24, 24, "vault_token"},
	{"atlasv1.", kWord, 60, 80, "terraform_token"},
	{"EZAK", kAlnum, 54, 54, "easypost_key"}, {"EZTK", kAlnum, 54, 54, "easypost_key"},

	// Hashes of passwords, as crypt(3), Apache, Django, LDAP and PHP write them.
	{"$argon2id$", kCrypt, 40, 200, "password_hash"}, {"$argon2i$", kCrypt, 40, 200, "password_hash"}, {"$argon2d$", kCrypt, 40, 200, "password_hash"},
	{"$apr1$", kCrypt, 23, 31, "password_hash"},
	{"$y$j9T$", kCrypt, 45, 140, "password_hash"}, {"$P$", kCrypt, 31, 31, "password_hash"}, {"$H$", kCrypt, 31, 31, "password_hash"}, {"$S$", kCrypt, 52, 52, "password_hash"},
	{"$pbkdf2-", kCrypt, 40, 200, "password_hash"}, {"pbkdf2_sha256$", kCrypt, 40, 200, "password_hash"}, {"pbkdf2_sha1$", kCrypt, 30, 200, "password_hash"},
	{"bcrypt_sha256$", kCrypt, 50, 120, "password_hash"}, {"{SSHA}", kCrypt, 28, 60, "password_hash"}, {"{SHA}", kCrypt, 27, 30, "password_hash"}, {"{SSHA512}", kCrypt, 80, 140, "password_hash"},
	{"{SSHA256}", kCrypt, 50, 90, "password_hash"}, {"{MD5}", kCrypt, 22, 26, "password_hash"}, {"{SMD5}", kCrypt, 24, 40, "password_hash"},

	// Source hosting, packages, build services.
	{"ghp_", kAlnum, 36, 255, "github_token"}, {"gho_", kAlnum, 36, 255, "github_token"}, {"ghu_", kAlnum, 36, 255, "github_token"},
	{"ghs_", kDot, 36, 520, "github_token"}, {"ghr_", kAlnum, 36, 255, "github_token"}, {"github_pat_", kWord, 22, 255, "github_token"},
	{"glpat-", kDot, 20, 300, "gitlab_token"}, {"gldt-", kWord, 20, 300, "gitlab_token"}, {"glrt-", kDot, 20, 300, "gitlab_token"},
	{"glft-", kWord, 20, 300, "gitlab_token"}, {"glsoat-", kWord, 20, 300, "gitlab_token"}, {"glptt-", kHex, 40, 40, "gitlab_token"},
	{"glcbt-", kWord, 20, 300, "gitlab_token"}, {"glimt-", kWord, 25, 25, "gitlab_token"}, {"glagent-", kWord, 50, 1024, "gitlab_token"},
	{"gloas-", kWord, 64, 64, "gitlab_token"}, {"glffct-", kWord, 20, 20, "gitlab_token"}, {"glwt-", kWord, 20, 300, "gitlab_token"},
	{"GR1348941", kWord, 20, 20, "gitlab_token"}, {"ATBB", kAlnum, 32, 32, "bitbucket_app_password"}, {"ATCTT3xFfG", kB64, 60, 300, "atlassian_token"},
	{"ATATT3xFfG", kB64, 60, 300, "atlassian_token"}, {"ATOA", kB64, 40, 300, "atlassian_token"}, {"npm_", kAlnum, 36, 36, "npm_token"},
	{"pypi-", kWord, 50, 1024, "pypi_token"}, {"rubygems_", kHex, 48, 48, "rubygems_token"},
	{"oy2", kLower, 43, 43, "nuget_key"}, {"dckr_pat_", kWord, 27, 27, "docker_token"}, {"dckr_oat_", kWord, 27, 60, "docker_token"},
	{"CLOJARS_", kLower, 60, 60, "clojars_token"}, {"AKCp", kAlnum, 60, 73, "artifactory_token"}, {"cmVmd", kB64, 59, 73, "artifactory_token"},
	{"CCIPAT_", kWord, 40, 120, "circleci_token"}, {"CCIPRJ_", kWord, 40, 120, "circleci_token"}, {"bkua_", kHex, 40, 40, "buildkite_token"},
	{"sqp_", kHex, 40, 40, "sonarqube_token"}, {"squ_", kHex, 40, 40, "sonarqube_token"}, {"sqa_", kHex, 40, 40, "sonarqube_token"},
	{"snyk_uat.", kDot, 40, 300, "snyk_token"}, {"sgp_", kWord, 40, 64, "sourcegraph_token"}, {"tskey-", kWord, 20, 100, "tailscale_key"},
	{"dp.pt.", kAlnum, 40, 44, "doppler_token"}, {"dp.st.", kDot, 40, 80, "doppler_token"}, {"dp.st.dev.", kAlnum, 40, 44, "doppler_token"},
	{"dp.st.stg.", kAlnum, 40, 44, "doppler_token"}, {"dp.st.prd.", kAlnum, 40, 44, "doppler_token"}, {"dp.ct.", kAlnum, 40, 44, "doppler_token"},
	{"dp.sa.", kAlnum, 40, 44, "doppler_token"}, {"dp.scim.", kAlnum, 40, 44, "doppler_token"}, {"dp.audit.", kAlnum, 40, 44, "doppler_token"},
	{"PMAK-", kWord, 59, 59, "postman_key"}, {"ops_eyJ", kB64, 200, 2048, "onepassword_token"},
	{"pscale_pw_", kDot, 32, 64, "planetscale_password"}, {"pscale_tkn_", kDot, 32, 64, "planetscale_token"}, {"pscale_oauth_", kDot, 32, 64, "planetscale_token"},
	{"sbp_", kHex, 40, 40, "supabase_token"}, {"sb_secret_", kWord, 20, 60, "supabase_key"}, {"sb_publishable_", kWord, 20, 60, "supabase_key"},
	{"fnA", kWord, 37, 37, "fauna_key"}, {"xau_", kAlnum, 40, 60, "xata_key"}, {"napi_", kLower, 60, 64, "neon_key"},

	// Messages, mail, support.
	{"xoxe.xoxp-", kWord, 40, 300, "slack_token"}, {"xoxe.xoxb-", kWord, 40, 300, "slack_token"}, {"xoxb-", kWord, 20, 120, "slack_token"}, {"xoxp-", kWord, 20, 120, "slack_token"}, {"xoxa-", kWord, 10, 200, "slack_token"},
	{"xoxr-", kWord, 10, 200, "slack_token"}, {"xoxs-", kWord, 20, 120, "slack_token"}, {"xoxo-", kWord, 20, 200, "slack_token"},
	{"xoxc-", kWord, 20, 120, "slack_token"}, {"xoxd-", kURL, 20, 300, "slack_cookie"},
	{"xoxe-", kWord, 40, 300, "slack_token"}, {"xapp-", kWord, 30, 160, "slack_token"}, {"xwfp-", kWord, 30, 160, "slack_token"},
	{"SG.", kDot, 60, 72, "sendgrid_key"}, {"key-", kLower, 32, 32, "mailgun_key"}, {"xkeysib-", kWord, 64, 90, "brevo_key"},
	{"xsmtpsib-", kWord, 64, 90, "brevo_key"}, {"re_", kWord, 28, 40, "resend_key"}, {"mlsn.", kHex, 64, 64, "mailersend_key"},
	{"AC", kHex, 32, 32, "twilio_account"}, {"SK", kHex, 32, 32, "twilio_key"}, {"VF", kHex, 32, 32, "twilio_key"},
	{"dG9rO", kB64, 54, 60, "intercom_token"},
	{"pat-na1-", kWord, 36, 36, "hubspot_token"}, {"pat-eu1-", kWord, 36, 36, "hubspot_token"}, {"mfa.", kWord, 84, 84, "discord_token"},

	// Payments and commerce.
	{"sk_live_", kWord, 10, 255, "stripe_key"}, {"sk_test_", kWord, 10, 255, "stripe_key"}, {"rk_live_", kWord, 10, 255, "stripe_key"},
	{"rk_test_", kWord, 10, 255, "stripe_key"}, {"sk_prod_", kWord, 10, 255, "stripe_key"}, {"rk_prod_", kWord, 10, 255, "stripe_key"}, {"pk_live_", kWord, 16, 255, "stripe_key"}, {"pk_test_", kWord, 16, 255, "stripe_key"},
	{"whsec_", kB64, 24, 255, "webhook_secret"}, {"FLWSECK_TEST-", kWord, 12, 34, "flutterwave_key"},
	{"FLWSECK-", kWord, 32, 36, "flutterwave_key"}, {"FLWPUBK-", kWord, 32, 36, "flutterwave_key"}, {"FLWPUBK_TEST-", kWord, 32, 34, "flutterwave_key"},
	{"sq0atp-", kWord, 22, 60, "square_token"}, {"sq0csp-", kWord, 43, 60, "square_token"}, {"sq0idp-", kWord, 22, 60, "square_token"},
	{"EAAA", kWord, 22, 64, "square_token"}, {"access_token$production$", kCrypt, 49, 50, "braintree_token"}, {"access_token$sandbox$", kCrypt, 49, 50, "braintree_token"},
	{"rzp_live_", kAlnum, 14, 14, "razorpay_key"}, {"rzp_test_", kAlnum, 14, 14, "razorpay_key"}, {"xnd_production_", kAlnum, 20, 80, "xendit_key"},
	{"xnd_development_", kAlnum, 20, 80, "xendit_key"}, {"xnd_public_production_", kAlnum, 20, 80, "xendit_key"}, {"Mid-server-", kWord, 20, 40, "midtrans_key"},
	{"Mid-client-", kWord, 12, 40, "midtrans_key"}, {"SB-Mid-server-", kWord, 20, 40, "midtrans_key"}, {"SB-Mid-client-", kWord, 12, 40, "midtrans_key"},
	{"APP_USR-", kWord, 40, 90, "mercadopago_token"}, {"TEST-", kWord, 60, 90, "mercadopago_token"}, {"live_", kAlnum, 30, 60, "mollie_key"},
	{"test_", kAlnum, 30, 60, "mollie_key"}, {"AQE", kB64, 100, 160, "adyen_key"},
	{"shpat_", kHex, 32, 32, "shopify_token"}, {"shpca_", kHex, 32, 32, "shopify_token"}, {"shppa_", kHex, 32, 32, "shopify_token"},
	{"shpss_", kHex, 32, 32, "shopify_token"}, {"shpua_", kHex, 32, 32, "shopify_token"},
	{"shptka_", kHex, 32, 32, "shopify_token"}, {"lin_api_", kAlnum, 40, 40, "linear_key"}, {"lin_oauth_", kHex, 64, 64, "linear_token"},
	{"duffel_live_", kWord, 43, 43, "duffel_token"}, {"duffel_test_", kWord, 43, 43, "duffel_token"}, {"shippo_live_", kHex, 40, 40, "shippo_token"},
	{"shippo_test_", kHex, 40, 40, "shippo_token"}, {"access-production-", kWord, 36, 36, "plaid_token"},
	{"access-sandbox-", kWord, 36, 36, "plaid_token"}, {"access-development-", kWord, 36, 36, "plaid_token"},
	{"sk_sbox_", kWord, 20, 60, "checkout_key"}, {"amzn1.application-oa2-client.", kHex, 32, 32, "amazon_oauth_client"}, {"amzn.mws.", kWord, 36, 36, "amazon_mws_token"},

	// Models and data.
	{"AAAAAAAAAAAAAAAAAAAAA", kURL, 60, 140, "twitter_bearer_token"}, {"A3-", kWord, 33, 40, "onepassword_secret_key"},
	{"sk-ant-", kWord, 40, 140, "anthropic_key"}, {"sk-proj-", kWord, 20, 220, "openai_key"}, {"sk-svcacct-", kWord, 20, 220, "openai_key"},
	{"sk-admin-", kWord, 20, 220, "openai_key"}, {"sk-or-v1-", kHex, 64, 64, "openrouter_key"}, {"sk-lf-", kWord, 36, 36, "langfuse_key"},
	{"sk-", kAlnum, 20, 64, "openai_key"}, {"hf_", kAlnum, 30, 40, "huggingface_token"}, {"api_org_", kAlnum, 30, 40, "huggingface_token"},
	{"r8_", kAlnum, 37, 40, "replicate_token"}, {"gsk_", kAlnum, 48, 60, "groq_key"}, {"xai-", kAlnum, 70, 90, "xai_key"},
	{"pplx-", kAlnum, 40, 60, "perplexity_key"}, {"nvapi-", kWord, 60, 80, "nvidia_key"}, {"lsv2_pt_", kWord, 40, 60, "langsmith_key"},
	{"lsv2_sk_", kWord, 40, 60, "langsmith_key"}, {"pcsk_", kWord, 50, 80, "pinecone_key"}, {"tvly-", kWord, 25, 60, "tavily_key"},
	{"fw_", kAlnum, 22, 40, "fireworks_key"}, {"jina_", kWord, 55, 70, "jina_key"},
	{"cohere_", kAlnum, 38, 42, "cohere_key"}, {"wandb_v1_", kWord, 40, 90, "wandb_key"}, {"rpa_", kAlnum, 38, 60, "runpod_key"},
	{"AGPA", kUpper, 17, 17, "aws_access_key"},

	// Observability, work tools.
	{"glsa_", kWord, 41, 41, "grafana_token"}, {"glc_", kB64, 32, 400, "grafana_token"}, {"eyJrIjoi", kB64, 70, 400, "grafana_key"},
	{"NRAK-", kUpper, 27, 27, "newrelic_key"}, {"NRJS-", kHex, 19, 19, "newrelic_key"}, {"NRIQ-", kWord, 32, 32, "newrelic_key"},
	{"NRAA-", kHex, 27, 27, "newrelic_key"}, {"NRII-", kWord, 32, 32, "newrelic_key"}, {"sntrys_", kB64, 60, 300, "sentry_token"},
	{"sntryu_", kHex, 64, 64, "sentry_token"}, {"dt0c01.", kDot, 80, 100, "dynatrace_token"}, {"dt0s01.", kDot, 80, 100, "dynatrace_token"},
	{"phc_", kAlnum, 40, 50, "posthog_key"}, {"phx_", kAlnum, 40, 50, "posthog_key"}, {"hcaik_", kAlnum, 50, 64, "honeycomb_key"},
	{"hcbik_", kAlnum, 50, 64, "honeycomb_key"}, {"rdme_", kLower, 70, 70, "readme_key"}, {"secret_", kAlnum, 43, 43, "notion_token"},
	{"ntn_", kAlnum, 43, 50, "notion_token"}, {"figd_", kWord, 40, 50, "figma_token"}, {"figo_", kWord, 40, 60, "figma_token"},
	{"key_live_", kWord, 20, 80, "api_key"},
	{"lin_", kAlnum, 40, 60, "linear_token"}, {"fio-u-", kWord, 64, 64, "frameio_token"},
	{"AGE-SECRET-KEY-1", kUpper, 58, 58, "age_secret_key"},
	{"v2.public.", kDot, 60, 1024, "paseto_token"}, {"v2.local.", kDot, 60, 1024, "paseto_token"}, {"v4.public.", kDot, 60, 1024, "paseto_token"},
	{"v4.local.", kDot, 60, 1024, "paseto_token"}, {"EAACEdEose0cBA", kAlnum, 20, 300, "facebook_token"}, {"EAAG", kAlnum, 20, 300, "facebook_token"},
	{"EAAM", kAlnum, 20, 300, "facebook_token"}, {"EAAB", kAlnum, 20, 300, "facebook_token"}, {"EAAC", kAlnum, 20, 300, "facebook_token"}, {"IGQV", kAlnum, 80, 300, "instagram_token"},
	{"IGAA", kAlnum, 80, 300, "instagram_token"}, {"act.", kDot, 40, 120, "tiktok_token"},
	{"3MVG9", kDot, 75, 100, "salesforce_consumer_key"},

	{"essu_", kB64, 40, 200, "elastic_token"}, {"AVNS_", kWord, 15, 30, "aiven_password"}, {"ATTA", kAlnum, 72, 72, "trello_token"},

	{"p8e-", kAlnum, 32, 32, "adobe_client_secret"}, {"s-s4t2ud-", kHex, 64, 64, "intra42_secret"}, {"s-s4t2af-", kHex, 64, 64, "intra42_secret"},
	{"ico-", kAlnum, 32, 32, "infracost_key"}, {"dnkey-", kWord, 60, 90, "defined_networking_token"}, {"authress_", kAny, 60, 220, "authress_key"},
	{"sdk-", kUUID, 36, 36, "launchdarkly_key"}, {"mob-", kUUID, 36, 36, "launchdarkly_key"}, {"api-", kUUID, 36, 36, "launchdarkly_key"},
	{"scauth_", kAny, 60, 220, "authress_key"}, {"A3T", kUpper, 17, 17, "aws_access_key"}, {"ZXlK", kB64, 30, 2048, "jwt"},
	{"ddp_", kAlnum, 36, 36, "datadog_token"},
	{"mdb_sa_sk_", kWord, 36, 60, "mongodb_atlas_key"}, {"mdb_sa_id_", kHex, 24, 24, "mongodb_atlas_key"}, {"aio_", kAlnum, 28, 28, "adafruit_key"},
	{"cal_live_", kHex, 32, 32, "calcom_key"},
	{"sl.u.", kWord, 130, 1400, "dropbox_token"}, {"sl.", kWord, 130, 200, "dropbox_token"}, {"BBFF-", kAlnum, 30, 30, "ubidots_token"},
	{"zpka_", kWord, 40, 80, "zuplo_key"}, {"apify_api_", kAlnum, 36, 36, "apify_token"},
	{"tk-us-", kWord, 48, 48, "tines_token"}, {"wf_", kHex, 40, 64, "webflow_token"},
	{"pk.eyJ", kDot, 60, 200, "mapbox_token"}, {"sk.eyJ", kDot, 60, 200, "mapbox_token"}, {"tk.eyJ", kDot, 60, 200, "mapbox_token"},
	{"ory_at_", kDot, 40, 120, "ory_token"}, {"ory_pat_", kDot, 20, 60, "ory_token"}, {"v3.local.", kDot, 60, 1024, "paseto_token"},
	{"prefect_", kWord, 36, 40, "prefect_key"},
	{"pnu_", kAlnum, 36, 36, "prefect_key"}, {"pnb_", kAlnum, 36, 36, "prefect_key"}, {"gAAAAA", kB64, 90, 600, "fernet_token"},
	{"unkey_", kWord, 20, 60, "unkey_key"}, {"e2b_", kHex, 40, 40, "e2b_key"}, {"fc-", kHex, 32, 32, "firecrawl_key"},
	{"csb_", kWord, 40, 60, "codesandbox_token"}, {"sha256~", kWord, 43, 43, "openshift_token"},
	{"ptr_", kB64, 40, 60, "portainer_token"},
	{"API-", kUpper, 26, 26, "octopus_key"}, {"4b1d", kAlnum, 38, 38, "clickhouse_key"}, {"t1.", kDot, 90, 220, "yandex_token"}, {"AQVN", kWord, 35, 38, "yandex_key"},
	{"YC", kWord, 38, 38, "yandex_secret"}, {"pat.", kDot, 66, 72, "harness_token"}, {"sat.", kDot, 66, 72, "harness_token"}, {"sc_", kDot, 44, 140, "authress_key"},
	{"sm_pat_", kAlnum, 16, 16, "settlemint_token"}, {"sm_aat_", kAlnum, 16, 16, "settlemint_token"}, {"sm_sat_", kAlnum, 16, 16, "settlemint_token"},
	{"ATSTT3xFfG", kB64, 60, 300, "atlassian_token"},
	{"pscale_", kDot, 40, 64, "planetscale_token"}, {"sgp_local_", kHex, 40, 40, "sourcegraph_token"},
	{"bb_live_", kWord, 20, 60, "browserbase_key"},
	{"luma-", kWord, 60, 120, "luma_key"},
	{"sk_", kHex, 48, 64, "api_key"}, {"v1.", kHex, 40, 40, "github_app_token"},
	{"tr_dev_", kAlnum, 20, 40, "trigger_key"}, {"tr_prod_", kAlnum, 20, 40, "trigger_key"},
	{"signkey-prod-", kHex, 64, 64, "inngest_key"}, {"signkey-test-", kHex, 64, 64, "inngest_key"},
	{"esecret_", kAlnum, 24, 60, "anyscale_key"},
	{"pa-", kWord, 43, 43, "voyage_key"},

	// Token formats announced since: a checksum behind the random part makes each of one length.
	{"cfut_", kWord, 41, 64, "cloudflare_token"}, {"cfat_", kWord, 41, 64, "cloudflare_token"}, {"cfk_", kWord, 41, 64, "cloudflare_key"},
	{"vcp_", kWord, 56, 56, "vercel_token"}, {"vci_", kWord, 56, 56, "vercel_token"}, {"vca_", kWord, 56, 56, "vercel_token"},
	{"vcr_", kWord, 56, 56, "vercel_token"}, {"vck_", kWord, 56, 56, "vercel_token"}, {"nfc_", kAlnum, 36, 48, "netlify_token"},
	{"nfo_", kAlnum, 36, 48, "netlify_token"}, {"nfu_", kAlnum, 36, 48, "netlify_token"}, {"ddo_", kAlnum, 36, 36, "deno_token"},
	{"os_v2_app_", kLower, 90, 110, "onesignal_key"}, {"os_v2_org_", kLower, 90, 110, "onesignal_key"},
	{"xaat-", kUUID, 36, 36, "axiom_token"}, {"xapt-", kUUID, 36, 36, "axiom_token"}, {"ctx7sk-", kUUID, 36, 36, "context7_key"},
	{"waka_", kUUID, 36, 36, "wakatime_key"}, {"ovsxp_", kUUID, 36, 36, "openvsx_token"}, {"pk-lf-", kUUID, 36, 36, "langfuse_key"},
	{"sub-c-", kUUID, 36, 36, "pubnub_key"}, {"pub-c-", kUUID, 36, 36, "pubnub_key"}, {"sec-c-", kB64, 48, 60, "pubnub_key"},
	{"tgp_v1_", kWord, 43, 43, "together_key"}, {"csk-", kLower, 48, 48, "cerebras_key"}, {"sk-cp-", kWord, 60, 140, "minimax_key"},
	{"sk_car_", kAlnum, 20, 30, "cartesia_key"}, {"crsr_", kHex, 64, 64, "cursor_key"}, {"key_", kHex, 64, 64, "cursor_key"},
	{"dtn_", kHex, 64, 64, "daytona_key"}, {"rootly_", kHex, 64, 64, "rootly_key"}, {"AQ.Ab8", kWord, 40, 60, "google_api_key"},
	{"sk_production_", kAlnum, 24, 200, "crossmint_key"}, {"sk_staging_", kAlnum, 24, 200, "crossmint_key"},
	{"ck_production_", kAlnum, 24, 200, "crossmint_key"}, {"ck_staging_", kAlnum, 24, 200, "crossmint_key"},
	{"pk_prod_", kAlnum, 24, 28, "courier_key"}, {"dk_prod_", kAlnum, 24, 28, "courier_key"}, {"dk_test_", kAlnum, 24, 28, "courier_key"},
	{"pk_", kHex, 34, 34, "klaviyo_key"}, {"ck_", kHex, 40, 40, "woocommerce_key"}, {"cs_", kHex, 40, 40, "woocommerce_secret"},
	{"ajkey_", kLower, 26, 26, "arcjet_key"}, {"cu_", kHex, 32, 32, "checkly_key"},
	{"dnsimple_a_", kAlnum, 32, 32, "dnsimple_token"}, {"dnsimple_u_", kAlnum, 32, 32, "dnsimple_token"},
	{"odt_", kWord, 32, 48, "dependencytrack_key"}, {"flb_live_", kAlnum, 20, 20, "fleetbase_key"}, {"flb_test_", kAlnum, 20, 20, "fleetbase_key"},
	{"lip_", kAlnum, 20, 20, "lichess_token"}, {"ion_", kAlnum, 42, 42, "ionic_token"}, {"polar_oat_", kAlnum, 40, 46, "polar_token"},
	{"pdl_live_apikey_", kWord, 50, 56, "paddle_key"}, {"pdl_sdbx_apikey_", kWord, 50, 56, "paddle_key"}, {"ramp_sec_", kAlnum, 48, 48, "ramp_secret"},
	{"ucat_", kUpper, 26, 26, "upcloud_token"}, {"vtwn_", kAlnum, 30, 44, "valtown_token"}, {"ddapp_", kAlnum, 34, 34, "datadog_key"},
	{"ddpat_", kWord, 60, 70, "datadog_token"}, {"secret_admin_", kAlnum, 30, 60, "growthbook_key"}, {"secret-", kAlnum, 43, 43, "statsig_key"},
	{"configcat-sdk-1/", kB64, 45, 45, "configcat_key"}, {"bce-v3/", kB64, 60, 80, "baidu_key"}, {"KEY0", kWord, 50, 56, "telnyx_key"},
	{"SWMTKN-1-", kWord, 70, 90, "docker_swarm_token"}, {"SWMKEY-1-", kB64, 43, 43, "docker_swarm_key"},
	{"secret-token:", kAny, 16, 300, "secret_token"}, {"hawk.", kDot, 41, 41, "stackhawk_key"}, {"p.eyJ", kDot, 60, 300, "tinybird_token"},
	{"vk1.a.", kWord, 60, 260, "vk_token"}, {"y0_", kWord, 50, 70, "yandex_token"}, {"perm:", kAny, 40, 140, "jetbrains_token"}, {"perm-", kAny, 40, 140, "jetbrains_token"},
	{"6L", kWord, 38, 38, "recaptcha_key"},
}
