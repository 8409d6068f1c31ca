package generic

import (
	"bytes"
	"math/bits"

	"github.com/samar-privacy/samar/detectors"
)

// LabelledKey detects secrets that no vendor marks, by their label and their
// look: "api_key=…", "client secret: …", "Bearer …", "Basic …".
var LabelledKey = detectors.Spec{
	Name:    "generic/labelled-key",
	Entity:  "SECRET",
	Subtype: "generic_key",
	Doc:     "Key or token by its label",
	Anchor:  detectors.OnCue(),
	Match:   matchLabelledKey,
	Labels: detectors.Labels{
		"en": {"api key", "apikey", "secret key", "secret", "client secret", "access token", "auth token", "refresh token", "secret access key", "aws secret access key", "access key", "account key", "shared access key", "private token", "token", "bearer", "basic", "authorization", "signing key", "encryption key", "app secret", "api token", "bot token", "personal access token", "deploy key", "webhook secret", "secret token", "master key", "signing secret", "client key", "service key", "auth key", "private key id", "account key", "ssws", "jwt", "pat", "webhook token", "consumer secret", "apikey private", "api key private", "reporter id", "x api key", "session token", "sig", "api secret", "apisecret", "application key", "app key", "auth secret", "account token", "license key", "licence key", "subscription key", "storage key", "secretkey", "accesskey", "key secret", "hmac key", "hmac secret", "jwt secret", "cookie secret", "session secret", "write key", "admin key", "integration key", "server key", "csrf token", "xsrf token", "id token", "device token", "registration token", "push token", "client token", "user token", "oauth token", "security token", "nuget key", "npm token", "auth", "artif key", "private key", "vault token", "bearer token", "secret key base", "credential", "credentials", "activation key", "product key"},
		"id": {"kunci api", "kunci rahasia", "token akses", "token saya", "kredensial", "tokennya"},
		"zh": {"密钥", "密鑰", "令牌", "访问密钥", "接口密钥", "凭证", "凭据", "憑證"},
		"es": {"clave api", "clave secreta"},
		"pt": {"chave api", "chave secreta"},
		"ko": {"토큰"},
	},
	Classes: secretClasses,
	Source:  "RFC 6750, RFC 7617 (authorization headers)",
	Valid: []string{
		"aws_secret_access_key = ‹wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY›",
		"Authorization: Bearer ‹mF_9.B5f-4.1JqMabcdef0123›",
		"Authorization: Basic ‹QWxhZGRpbjpvcGVuIHNlc2FtZQ==›",
		"curl -H \"Token: ‹3fea6af1349166ea›\"", "api_key=‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›&x=1",
		"密钥：‹Zx81kQ0pLw77VbN3mC5r›",
		"define('API_KEY', '‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›');", "APP_KEY=base64:‹q8Wz3Lk5Tp7Rn1Vb9Xs2Dm4Fh6Jc0Ga8Ye1Ui3OoTt=›",
		"define('SECURE_AUTH_KEY',  '‹Kx|8+z!Q;w~3Lp#7_Rn1^Vb9@Xs2%Dm4&Fh6*Jc0(Ga8)Ye1-Ui3=Oo5/Tt7?Pp9›');",
		"auth_token => '‹Zx81kQ0pLw77VbN3mC5r›'",
		"<add key=\"ApiKey\" value=\"‹Zx81kQ0pLw77VbN3mC5r›\" />",
		"<apiKey>‹Zx81kQ0pLw77VbN3mC5r›</apiKey>",
		"SECRET_KEY = \"‹django-insecure-1d(pt8czad94ydvbgk(1dl_@k^i^72*l+!1va%j+l_$qxo#z5›\"",
		"_auth = ‹7epqAWTYr50SKm1tIuzQQEDZN4FI9yhbXjMogyx==›",
		"private key: ‹f1a3e6ac74760675708cfdba2973a8768952621692b392d63fc44774d7959ea7›",
		"HMAC_SECRET = b'‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›'", "JWT_SECRET = '‹super-hidden-jwt-signing-key›'", "Activation key : ‹QWERT-ASDFG-ZXCVB-YUIOP-HJKLM›",
		"deploy --token ‹BJir6Yzc2Hhb0R6›",
		"os.environ['TOKEN'] = '‹Zx81kQ0pLw77VbN3mC5r›'",
		"token=‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›|email=x",
		"token=‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›:user=joko1990",
		"token=‹9f8e7d6c5b4a39281706f5e4d3c2b1a0›|9981-row-4417",
		"apikey \"‹h7dkw93nfk2ls8v›\";", "create(getenv(\"SECRET\", \"‹UeRcF637›\"))", "Env(\"API_TOKEN\") ?? \"‹fb3314920e5ed4dabb16b8a44254958a›\";",
		"Authorization: Digest username=\"bob\", realm=\"x\", nonce=\"8f4e2a\", uri=\"/x\", response=\"‹2b1f0c4de8237a6b5c4d3e2f1a0b9c8e›\"",
		"app.config.update(SECRET_KEY='‹taman_kota_rahasia›')", "Authorization: Bot ‹q8Wz3Lk5Tp7Rn1Vb9Xs2Dm4.Fh6Jc0.Ga8Ye1Ui3OoTtPp5Zz7Xx9Cc1›",
		"Authorization: GenieKey ‹4f8e2a9c-1b7d-4e6f-9a0c-8b2d9e4f1a7c›",
	},
	Invalid: []string{
		"Add Delegation Token+Operations+to+KafkaAdminClient2",
		"API_KEY=DefaultEndpointsProtocol=https",
		"token saya sudah habis",
		"the secret ingredient is love",
		"api key: YOUR_API_KEY_HERE",
		"basic understanding of the product", "the token GalaxyTab8 was never accepted", "the secret GalaxyS24Ultra is out", "secret iPhone15Pro12", "token OnePlus12Pro5G accepted", "the key product: GalaxyS24UltraTitanium512GB", "kunci mobil AvanzaVeloz2024MatteBlack", "JWT_SECRET = 'your-jwt-secret-here'", "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbC123",
		"self.auth = MultiDomainBasicAuth(index_urls=index_urls)", "\"input_token\": \"ExclusiveStartShardId\",", "Authorization: AWS4-HMAC-SHA256 SignedHeaders=host",
		"secret: notaverysecretplaceholder",
		"apikey \"is missing from it\";", "token = \"GalaxyS24\"", "secret \"ingredients-of-love\";", "api_key: \"api_key_01\"", "secret_key = 'stripe_secret_key'", "Authorization: Bearer realm of example", "Authorization: Digest username=\"bob\"",
		"token = \"version2\"",
	},
}

func matchLabelledKey(w *detectors.Window) (detectors.Found, bool) {
	f, ok := labelledKey(w)
	if ok && w.At(w.End-1)|0x20 == 'y' && detectors.EqualLower(w.Text[w.Start:min(w.Start+7, w.End)], "private") { // a wallet's: 32 bytes in hex
		v := bytes.TrimPrefix(w.Text[f.Start:f.End], []byte("0x"))
		return f, len(v) >= 64 && isHexAll(v)
	}
	return f, ok
}

func labelledKey(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if s, e, ok := codeValue(b, w.End); ok && (keyText(b[s:e]) || e-s >= 32 && b[w.End-1]|0x20 == 'y' && signs(b[s:e])) && (highEntropy(b[s:e]) || drawnLong(b[s:e])) && e-s >= 12 {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	if s, e, ok := codeValue(b, w.End); ok && givenKey(b[s:e]) {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	if s, e, ok := directive(b, w.End); ok {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	if s, e, ok := digestResponse(b, w.Start, w.End); ok {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}, true
	}
	if w.At(w.Start-1) == ':' && w.At(w.End) == ':' { // a part of a resource's name: arn:aws:…:secret:db
		return detectors.Found{}, false
	}
	if s, e, ok := codeValue(b, w.End); ok && e-s >= 16 && (signsWith(b[w.Start:w.End]) || hidesPhrase(b[w.Start:w.End], b[s:e])) && phraseKey(b[s:e]) {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	if s, e, ok := constantPhrase(b, w.End); ok && e-s >= 40 && b[w.End-1]|0x20 == 'y' && highEntropy(b[s:e]) {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	if s, e, ok := tagged(b, w.Start, w.End); ok && e-s >= 12 && keyText(b[s:e]) && highEntropy(b[s:e]) {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	s, how := valueAfter(b, w.End)
	if how == linkNothing || s >= len(b) || s == w.End && !detectors.IsAlnum(b[s]) {
		return detectors.Found{}, false
	}
	if b[s] == '"' || b[s] == '\'' {
		s++
	}
	if how == linkMark && bytes.HasPrefix(b[s:], []byte("base64:")) {
		s += len("base64:")
	}
	if k := behindScheme(b, w.Start, w.End, s); k > 0 {
		return detectors.Found{Start: k, End: k + 36, Strength: detectors.Strong, Evidence: detectors.Cue | detectors.Format}, true
	}
	s = schemeCredentials(b, w.Start, w.End, s)
	if e := productKey(b, s); e > 0 {
		return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
	}
	e := s
	for e < len(b) && e-s <= 512 && (inKey(b[e], kB64) && (b[e] != '=' || w.At(e+1) == '=' || !w.AlnumAt(e+1) || how == linkMark && countDigits(b[s:e]) > 0) || b[e] == '.' || b[e] == '~' || b[e] == '%') {
		e++
	}
	if how == linkMark {
		e = secondHalf(b, s, e)
	}
	for e > s && (b[e-1] == '.' || b[e-1] == '-') {
		e--
	}
	n := e - s
	least := 16
	if how == linkMark || n < least && drawn(b[s:e]) && countDigits(b[s:e]) > 1 && !modelName(b[s:e]) {
		least = 12
	}
	if n < least || n > 512 || w.AlnumAt(e) || w.At(e) == '(' || w.At(e) == '=' && w.AlnumAt(e+1) || !highEntropy(b[s:e]) && !(how == linkMark && drawnLong(b[s:e])) {
		return detectors.Found{}, false
	}
	if w.At(e) == ' ' && w.At(w.End-1)|0x20 == 'n' && detectors.EqualLower(b[w.Start:w.End], "authorization") && assigns(b[e+1:wordEnd(b, e+1)]) {
		return detectors.Found{}, false // a scheme, with its parameters behind it
	}
	return detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}, true
}

// givenKey reports whether v, which code gives to a name for keys in quotes, is drawn, if
// short or of one case: eight letters and digits or more, four letters and two digits.
func givenKey(v []byte) bool {
	digits := countDigits(v)
	if len(v) < 8 || len(v) > 128 || digits < 2 || modelName(v) || product(v) || refers(v) {
		return false
	}
	letters := 0
	for _, c := range v {
		if detectors.IsLetter(c) {
			letters++
		} else if !detectors.IsDigit(c) && c != '_' && c != '-' {
			return false
		}
	}
	return letters >= 4 && letters+digits == len(v) && !bytes.Contains(bytes.ToLower(v), []byte("key")) && !bytes.Contains(bytes.ToLower(v), []byte("token"))
}

// directive returns the span inside the quotes right behind a label that ends at i, of a
// key that ends a setting or a statement: apikey "…";
func directive(b []byte, i int) (start, end int, ok bool) {
	if i+14 >= len(b) || b[i] != ' ' || b[i+1] != '"' && b[i+1] != '\'' {
		return 0, 0, false
	}
	start = i + 2
	n := bytes.IndexByte(b[start:min(len(b), start+257)], b[i+1])
	if end = start + n; n < 12 || end+1 < len(b) && b[end+1] != ';' && b[end+1] != '\n' {
		return 0, 0, false
	}
	v := b[start:end]
	return start, end, keyText(v) && (highEntropy(v) || givenKey(v))
}

// digestResponse returns what proves the password in a header of digest authentication
// behind the label [s, e), Authorization or Proxy-Authorization.
func digestResponse(b []byte, s, e int) (start, end int, ok bool) {
	if e-s < 13 || !bytes.HasPrefix(b[e:], []byte(": Digest ")) {
		return 0, 0, false
	}
	line := b[:min(lineEnd(b, e), e+1024)]
	n := bytes.Index(line[e:], []byte(" response=\""))
	if n < 0 {
		return 0, 0, false
	}
	start = e + n + len(" response=\"")
	for end = start; end < len(b) && isHex(b[end]); end++ {
	}
	return start, end, end-start == 32 || end-start == 64
}

// behindScheme returns where a UUID begins behind a scheme that stands at i behind the
// label [s, e), Authorization: "Authorization: GenieKey 01234567-…"; 0 if none does.
func behindScheme(b []byte, s, e, i int) int {
	if e-s < 13 || !detectors.EqualLower(b[e-13:e], "authorization") {
		return 0
	}
	p := i
	for p < len(b) && p-i < 24 && detectors.IsLetter(b[p]) {
		p++
	}
	if p-i < 3 || p+37 > len(b) || b[p] != ' ' || b[p+9] != '-' || b[p+14] != '-' || b[p+19] != '-' || b[p+24] != '-' {
		return 0
	}
	for _, c := range b[p+1 : p+37] {
		if !isHex(c) && c != '-' {
			return 0
		}
	}
	return p + 1
}

// schemeCredentials returns where the credentials begin behind the one word for a scheme that
// stands at i behind the label [s, e), Authorization: "Authorization: Bot …"; or i.
func schemeCredentials(b []byte, s, e, i int) int {
	if e-s < 13 || !detectors.EqualLower(b[e-13:e], "authorization") {
		return i
	}
	p := i
	for p < len(b) && p-i < 16 && detectors.IsLetter(b[p]) {
		p++
	}
	if p-i < 3 || p+1 >= len(b) || b[p] != ' ' || !detectors.IsAlnum(b[p+1]) {
		return i
	}
	return p + 1
}

// signsWith reports whether a label says that something is signed with the secret, or
// hidden: what stands in quotes behind it is a secret even if somebody wrote it.
func signsWith(label []byte) bool {
	for _, word := range [...]string{"jwt", "session", "cookie", "signing", "hmac", "encryption"} {
		if len(label) > len(word) && detectors.EqualLower(label[:len(word)], word) {
			return true
		}
	}
	return false
}

// hidesPhrase reports whether label is a secret's in full, and v, of words in small
// letters, tells of none.
func hidesPhrase(label, v []byte) bool {
	if !detectors.EqualLower(label[:min(6, len(label))], "secret") || len(label) < len("secret key") || hasUpper(v) {
		return false
	}
	for _, word := range [...]string{"secret", "key", "token", "name", "path", "file", "test", "env"} {
		if bytes.Contains(v, []byte(word)) {
			return false
		}
	}
	return true
}

// phraseKey reports whether v is a secret in words, joined by marks, that says of
// itself neither that it is a sample nor where to find one.
func phraseKey(v []byte) bool {
	joints := 0
	for _, c := range v {
		if c == '-' || c == '_' {
			joints++
		} else if !detectors.IsAlnum(c) && bytes.IndexByte([]byte("!@#$^&*+~?"), c) < 0 {
			return false
		}
	}
	if joints < 2 || refers(v) {
		return false
	}
	low := bytes.ToLower(v)
	for _, word := range [...]string{"your", "placeholder", "example", "insert", "replace"} {
		if bytes.Contains(low, []byte(word)) {
			return false
		}
	}
	return true
}

// productKey returns the end of a key in groups of five capitals and digits at s, four
// groups or more; 0 if none stands there.
func productKey(b []byte, s int) int {
	e := s
	for n := 0; ; n++ {
		for k := range 5 {
			if e+k >= len(b) || !inKey(b[e+k], kUpper) {
				return 0
			}
		}
		if e += 5; e == len(b) || b[e] != '-' {
			if n < 3 || e < len(b) && detectors.IsAlnum(b[e]) {
				return 0
			}
			return e
		}
		e++
	}
}

// leastHalf is the least length of the parts of a key in two, an account's number
// or name before its secret: "00D1…!AR0A…", "VuaC…:ui2l…", "12|Zx81…". Hours and
// hardware addresses have shorter ones.
const leastHalf = 8

// secondHalf returns the end of the part behind a joint at e of the key from s, or e.
func secondHalf(b []byte, s, e int) int {
	if e+leastHalf >= len(b) || !keyJoint(b[e], b[s:e]) {
		return e
	}
	k := e + 1
	for k < len(b) && k-s <= 512 && inKey(b[k], kAny) {
		k++
	}
	if k-e <= leastHalf || !detectors.IsAlnum(b[e+1]) || countDigits(b[e+1:k]) == 0 || k < len(b) && b[k] == '@' || assigns(b[e+1:k]) {
		return e // the next field of a line: "token=9f8e…|email=…"
	}
	return k
}

// assigns reports whether b holds a name and a value: user=budi1990.
func assigns(b []byte) bool { return bytes.IndexByte(bytes.TrimRight(b, "="), '=') >= 0 }

// firstHalf returns the start of the part before a joint that ends at s, or s.
func firstHalf(b []byte, s int) int {
	if s < 6 || bytes.IndexByte([]byte(":!|"), b[s-1]) < 0 {
		return s
	}
	k := s - 1
	for k > 0 && s-k < 128 && (inKey(b[k-1], kWord) || b[k-1] == '/') {
		k--
	}
	if !keyJoint(b[s-1], b[k:s-1]) {
		return s
	}
	return k
}

// keyJoint reports whether c may join first, the first part of a key, to the second.
// A bar parts the columns of lines, too: only a number stands before it.
func keyJoint(c byte, first []byte) bool {
	if c == '|' {
		return len(first) > 0 && countDigits(first) == len(first)
	}
	return (c == ':' || c == '!') && len(first) >= leastHalf || c == ':' && len(first) >= 5 && countDigits(first) == len(first)
}

// keyText reports whether b is written in the characters of keys.
func keyText(b []byte) bool {
	for _, c := range b {
		if !inKey(c, kAny) && c != '~' && c != '%' && c != ':' {
			return false
		}
	}
	return true
}

// signs reports whether b holds the signs that frameworks draw keys from, and no
// marks of code.
func signs(b []byte) bool {
	for _, c := range b {
		if !inKey(c, kAny) && bytes.IndexByte([]byte("!@#$%^&*(_)+~"), c) < 0 {
			return false
		}
	}
	return true
}

// drawnLong reports a run of letters and digits, or of 16 digits or more alone,
// that nobody writes as a word: an application's number, a key in small letters.
func drawnLong(b []byte) bool {
	digits := countDigits(b)
	for _, c := range b {
		if !detectors.IsAlnum(c) {
			return false
		}
	}
	return digits == len(b) && digits >= 16 && !same(b) || digits > 0 && digits < len(b) && len(b) >= 24 || hexDrawn(b, digits)
}

// hexDrawn reports sixteen digits of base 16 or more, of both kinds and many values.
func hexDrawn(b []byte, digits int) bool {
	if len(b) < 16 || digits < 4 || len(b)-digits < 4 || !isHexAll(b) {
		return false
	}
	var seen uint32
	for _, c := range b {
		seen |= 1 << (c & 31)
	}
	return bits.OnesCount32(seen) >= 7
}

// highEntropy reports whether b looks drawn by chance: digits among letters and
// at least ten different bytes in the first 64, at least three changes between
// letters, cases and digits; without digits, more changes than words in camel case have.
func highEntropy(b []byte) bool {
	if len(b) > 64 {
		b = b[:64]
	}
	if n := len(b) - 1; n > 0 && detectors.IsDigit(b[n]) && !detectors.IsDigit(b[n-1]) {
		b = b[:n] // the number of a name
	}
	var seen [2]uint64
	different, changes, last := 0, 0, byte(0)
	digits, letters := 0, 0
	for _, c := range b {
		if seen[c>>6&1]>>(c&63)&1 == 0 {
			seen[c>>6&1] |= 1 << (c & 63)
			different++
		}
		kind := byte(1)
		switch {
		case detectors.IsDigit(c):
			kind = 2
			digits++
		case c >= 'A' && c <= 'Z':
			kind = 3
			letters++
		case c >= 'a' && c <= 'z':
			letters++
		default:
			kind = last
		}
		if kind != last {
			changes++
		}
		last = kind
	}
	return letters > 0 && different >= 10 && changes >= 4 && (digits > 0 || changes >= 6 && 5*changes >= 2*letters)
}
