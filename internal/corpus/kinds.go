package corpus

// kind is one kind of value that is planted in free text.
type kind struct {
	entity  string
	make    func(r source, lang string) string
	weight  [3]int              // by language, in the order of Languages
	bare    float64             // share planted without words of its own
	clauses map[string][]string // by language; {} stands for the value
}

type say = map[string][]string

// distinct reports whether the kind's writing alone tells what it is.
func (k *kind) distinct() bool {
	switch k.entity {
	case "EMAIL_ADDRESS", "IBAN", "IP_ADDRESS", "MAC_ADDRESS", "SECRET", "CRYPTO_WALLET", "COORDINATES":
		return true
	}
	return false
}

var kinds = []kind{
	{"EMAIL_ADDRESS", email, [3]int{24, 24, 20}, .4, say{
		"en": {"email: {}", "you can reach me at {}", "my email is {}", "please reply to {}", "E-mail {}", "write to {} instead"},
		"id": {"email: {}", "email saya {}", "balas ke {} ya", "kirim ke {} aja", "surel {}", "e-mail: {}"},
		"zh": {"邮箱：{}", "我的邮箱是{}", "请发到{}", "邮件 {}", "电子邮箱{}"}}},
	{"PHONE_NUMBER", localPhone, [3]int{7, 8, 7}, 1, nil},
	{"PHONE_NUMBER", phone, [3]int{19, 22, 19}, 0, say{
		"en": {"call me at {}", "phone: {}", "my number is {}", "text me on {}", "Tel. {}", "mobile {}"},
		"id": {"no hp {}", "No. HP: {}", "WA {}", "hubungi saya di {}", "telp {}", "nomor saya {}", "chat wa {} ya kak"},
		"zh": {"电话{}", "手机号是{}", "联系电话：{}", "手机：{}", "请打电话{}联系我", "我的电话 {}"}}},
	{"CREDIT_CARD", card, [3]int{8, 8, 8}, .3, say{
		"en": {"card {}", "my card number is {}", "charged to my card {}", "credit card: {}"},
		"id": {"kartu {}", "nomor kartu {}", "kartu kredit: {}", "no kartu saya {}"},
		"zh": {"卡号{}", "银行卡：{}", "信用卡号是{}", "我的银行卡 {}"}}},
	{"IBAN", iban, [3]int{5, 1, 1}, .4, say{
		"en": {"IBAN {}", "refund to {}", "account: {}"}, "id": {"IBAN {}", "rekening luar negeri {}"}, "zh": {"IBAN {}", "账户：{}"}}},
	{"IP_ADDRESS", ipv4, [3]int{5, 5, 5}, .5, say{
		"en": {"my IP is {}", "logged in from {}", "ip: {}"}, "id": {"ip saya {}", "login dari {}", "IP {}"}, "zh": {"IP地址{}", "登录IP：{}"}}},
	{"IP_ADDRESS", ipv6, [3]int{1, 1, 1}, .6, say{
		"en": {"IPv6 {}", "from {}"}, "id": {"IPv6 {}"}, "zh": {"IPv6：{}"}}},
	{"MAC_ADDRESS", mac, [3]int{1, 1, 1}, .5, say{
		"en": {"MAC {}", "router {}"}, "id": {"mac address {}"}, "zh": {"MAC地址{}"}}},
	{"US_SSN", ssn, [3]int{4, 0, 0}, 0, say{
		"en": {"SSN {}", "my social security number is {}", "social: {}"}}},
	{"US_ITIN", itin, [3]int{1, 0, 0}, .2, say{"en": {"ITIN {}", "my ITIN is {}", "tax id (ITIN): {}"}}},
	{"ID_NIK", nik, [3]int{1, 18, 1}, .15, say{
		"en": {"NIK {}", "Indonesian ID (NIK): {}"},
		"id": {"nik {}", "NIK: {}", "no ktp {}", "ktp saya {}", "nomor KTP {}", "No. KTP: {}"},
		"zh": {"NIK {}", "印尼身份证 NIK：{}"}}},
	{"ID_KK", familyCard, [3]int{0, 2, 0}, 0, say{"id": {"no kk {}", "KK: {}", "nomor kartu keluarga {}"}}},
	{"ID_NPWP", npwp, [3]int{0, 5, 0}, 0, say{"id": {"npwp {}", "NPWP: {}", "nomor NPWP perusahaan {}"}}},
	{"ID_BPJS", bpjs, [3]int{0, 2, 0}, 0, say{"id": {"bpjs {}", "no bpjs kesehatan {}", "BPJS: {}"}}},
	{"ID_PLATE", plateID, [3]int{0, 6, 0}, .15, say{"id": {"plat {}", "nomor polisi {}", "nopol {}", "plat nomor {}"}}},
	{"ID_PASSPORT", passportID, [3]int{0, 3, 0}, 0, say{"id": {"paspor {}", "no paspor: {}", "nomor paspor {}"}}},
	{"CN_RESIDENT_ID", residentCN, [3]int{1, 0, 22}, .35, say{
		"en": {"Chinese ID {}", "resident ID number {}"}, "zh": {"身份证{}", "身份证号：{}", "我的身份证号码是{}", "身份证号码 {}"}}},
	{"CN_USCC", uscc, [3]int{0, 0, 4}, 0, say{"zh": {"统一社会信用代码{}", "信用代码：{}", "开票税号{}"}}},
	{"CN_PLATE", plateCN, [3]int{0, 0, 8}, .4, say{"zh": {"车牌{}", "车牌号：{}", "车牌号是{}"}}},
	{"CN_PASSPORT", passportCN, [3]int{0, 0, 4}, 0, say{"zh": {"护照{}", "护照号：{}", "护照号码 {}"}}},
	{"HK_ID", hongKong, [3]int{1, 0, 3}, .3, say{"en": {"HKID {}", "Hong Kong ID card {}"}, "zh": {"香港身份证{}", "身份證號碼 {}"}}},
	{"TW_ID", taiwan, [3]int{0, 0, 3}, .2, say{"zh": {"台湾身份证字号{}", "身分證字號 {}"}}},
	{"BR_CPF", cpf, [3]int{2, 0, 0}, .3, say{"en": {"CPF {}", "my CPF is {}"}}},
	{"BR_CNPJ", cnpj, [3]int{1, 0, 0}, .3, say{"en": {"CNPJ {}", "company CNPJ: {}"}}},
	{"GB_NINO", nino, [3]int{2, 0, 0}, .2, say{"en": {"NI number {}", "national insurance number {}", "NINO: {}"}}},
	{"IN_AADHAAR", aadhaar, [3]int{2, 0, 0}, 0, say{"en": {"Aadhaar {}", "my aadhaar number is {}", "Aadhaar no. {}"}}},
	{"IMEI", imei, [3]int{1, 2, 2}, 0, say{
		"en": {"IMEI {}", "IMEI: {}"}, "id": {"imei {}", "no IMEI hp saya {}"}, "zh": {"IMEI {}", "IMEI号：{}"}}},
	{"CRYPTO_WALLET", bitcoin, [3]int{1, 1, 1}, .5, say{
		"en": {"BTC wallet {}", "send it to {}"}, "id": {"dompet btc {}"}, "zh": {"比特币地址{}"}}},
	{"CRYPTO_WALLET", ether, [3]int{1, 1, 1}, .5, say{
		"en": {"ETH address {}", "wallet: {}"}, "id": {"dompet eth {}"}, "zh": {"以太坊地址：{}"}}},
	{"SECRET", secret, [3]int{4, 3, 3}, .5, say{
		"en": {"token {}", "api key: {}", "the log shows {}"}, "id": {"token {}", "api key saya {}"}, "zh": {"密钥{}", "token：{}"}}},
	{"PASSWORD", password, [3]int{2, 2, 2}, 0, say{
		"en": {"password: {}", "my password is {}", "pwd: {}"}, "id": {"password: {}", "kata sandi: {}", "sandi saya {}"}, "zh": {"密码：{}", "密码是{}", "登录密码: {}"}}},
	{"DATE_OF_BIRTH", birthDate, [3]int{4, 4, 5}, 0, say{
		"en": {"born {}", "date of birth: {}", "DOB {}", "my birthday is {}"},
		"id": {"lahir {}", "tgl lahir: {}", "tanggal lahir {}"},
		"zh": {"生日{}", "出生日期：{}", "生日是{}"}}},
	{"COORDINATES", coordinates, [3]int{1, 1, 1}, .4, say{
		"en": {"location {}", "coordinates: {}", "GPS {}"}, "id": {"lokasi {}", "koordinat: {}"}, "zh": {"坐标{}", "位置：{}"}}},
	{"PERSON", cuedPerson, [3]int{14, 16, 14}, 0, say{
		"en": {"my name is {}", "Mr. {} signed for it", "Ms. {} told me so", "regards, {}", "Dear {}, thank you", "Mrs. {} at the desk was lovely"},
		"id": {"nama saya {}", "Bapak {} yang terima", "Ibu {} baik sekali", "Sdr. {} belum membalas", "atas nama {}", "a.n. {}", "Pak {} sudah konfirmasi", "Bu {} ramah"},
		"zh": {"我叫{}", "收件人：{}", "{}先生签收的", "{}女士说没有收到", "姓名：{}"}}},
}

// urlSecret is a URL with a name and password in it; core is the two of them.
func urlSecret(r source) (value, core string) {
	core = r.pick("admin", "deploy", "shop", "reader") + ":" + r.chars(alnum, 10) + r.digits(1)
	return r.pick("https", "ftp", "postgres", "redis") + "://" + core + "@" + r.pick(mailDomains...) + "/" + r.pick("x", "db", "files") + "/" + r.digits(4), core
}

// language is what texts of one language are made of.
type language struct {
	code      string
	index     int // in Languages
	sentences []string
	words     []string
	joint     string // between words and sentences
	weights   []int  // of kinds, by index
}
