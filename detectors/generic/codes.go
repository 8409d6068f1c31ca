package generic

import "github.com/samar-privacy/samar/detectors"

var codeClasses = detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive}

// PIN detects personal identification numbers, by label only.
var PIN = detectors.Spec{
	Name:   "generic/pin",
	Entity: "PIN",
	Doc:    "Personal identification number, by its label",
	Anchor: detectors.Digits(4, 8),
	Match:  matchCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"pin", "pin code", "pin number", "my pin", "atm pin", "card pin"},
		"id": {"pin", "no pin", "nomor pin", "kode pin", "pin atm", "pin saya", "m pin", "mpin", "pin kartu"},
		"zh": {"pin码", "pin碼", "支付密码", "取款密码", "交易密码", "銀行卡密碼", "银行卡密码"},
		"es": {"pin", "código pin"},
		"pt": {"pin", "código pin", "senha do cartão"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   codeClasses,
	Source:    "ISO 9564-1 (four to twelve digits)",
	Valid: []string{
		"PIN: ‹482915›",
		"pin atm saya ‹4829› jangan disebar",
		"支付密码是‹482915›",
		"my pin is ‹4829›",
	},
	Invalid: []string{
		"pin saya diblokir sejak tahun 2024", // a year further on
		"482915",
		"pin reset 3 kali",
		"kodepos 40115",
	},
}

// OTP detects one-time and verification codes, by label only.
var OTP = detectors.Spec{
	Name:   "generic/otp",
	Entity: "OTP",
	Doc:    "One-time or verification code, by its label",
	Anchor: detectors.Digits(4, 8).Grouped(" -"),
	Match:  matchCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"otp", "otp code", "one time password", "one time code", "one time passcode", "verification code", "security code", "login code", "auth code", "authentication code", "mfa code", "two factor code", "sms code", "confirmation code", "passcode"},
		"id": {"otp", "kode otp", "kode verifikasi", "kode rahasia", "kode sms", "kode login", "kode konfirmasi", "kode akses", "kode aktivasi"},
		"zh": {"验证码", "驗證碼", "动态码", "動態碼", "校验码", "動態密碼", "动态密码", "短信码", "认证码", "取件码", "取件碼"},
		"es": {"código de verificación", "código de seguridad", "código sms"},
		"pt": {"código de verificação", "código de segurança", "código sms"},
		"fr": {"code de vérification", "code de sécurité"},
		"de": {"bestätigungscode", "sicherheitscode"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   codeClasses,
	Source:    "RFC 4226, RFC 6238 (six to eight digits)",
	Valid: []string{
		"kode OTP ‹482915› sudah masuk",
		"‹482915› is your verification code",
		"验证码：‹4829›，请勿告诉他人",
		"your code de vérification: ‹482 915›",
		"OTP anda adalah ‹482915›",
	},
	Invalid: []string{
		"kode promo 482915",
		"2026-04-13 验证码半天不来",
		"otp tidak masuk sejak jam 1030 kemarin", // a time further on
		"482915",
	},
}

// CVV detects card verification values, by label only.
var CVV = detectors.Spec{
	Name:   "generic/cvv",
	Entity: "CARD_CVV",
	Doc:    "Card verification value, by its label",
	Anchor: detectors.Digits(3, 4),
	Match:  matchCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"cvv", "cvc", "cvv2", "cvc2", "cvn", "csc", "cav2", "card verification value", "card security code", "cvv code"},
		"id": {"kode cvv", "kode cvc", "nomor cvv", "tiga angka di belakang", "kode keamanan kartu"},
		"zh": {"安全码", "安全碼", "背面三位", "后三位", "卡背"},
		"es": {"código cvv", "código de seguridad de la tarjeta"},
		"pt": {"código cvv", "código de segurança do cartão"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, PCI: true, CCPA: detectors.Sensitive},
	Source:    "PCI DSS v4.0, requirement 3.3.1.2",
	Valid: []string{
		"cvv ‹123› exp 12/27",
		"CVC: ‹4821›",
		"安全码是‹123›",
		"cvv nya ‹737›",
	},
	Invalid: []string{
		"cvv saya hilang 100 kali", // words between
		"737",
		"cvv: 12",
	},
}

// Expiry detects card expiry dates, by label only.
var Expiry = detectors.Spec{
	Name:   "generic/expiry",
	Entity: "CARD_EXPIRY",
	Doc:    "Card expiry date, by its label",
	Anchor: detectors.Digits(3, 6).Grouped("/-"),
	Match:  matchExpiry,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"en": {"exp", "expiry", "expiry date", "expires", "expiration", "expiration date", "exp date", "valid thru", "valid until", "good thru"},
		"id": {"berlaku sampai", "berlaku hingga", "masa berlaku", "kadaluarsa", "kedaluwarsa"},
		"zh": {"有效期", "有效期至", "到期日"},
		"es": {"vencimiento", "caducidad", "válida hasta", "vence"},
		"pt": {"validade", "vencimento", "válido até"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, PCI: true},
	Source:    "ISO/IEC 7813 (YYMM on the card's track); printed as MM/YY",
	Valid: []string{
		"exp ‹12/27› cvv 123",
		"有效期：‹08/2029›",
		"valid thru ‹01-28›",
	},
	Invalid: []string{
		"exp 13/27", // no month 13
		"12/27",     // no label
		"masa berlaku 2 tahun 6/7 paket",
	},
}

// matchCode takes a whole number that stands close to its label: a mark, a link
// word or nothing between.
func matchCode(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Cue}
	if beside(w.Text, w.Start, w.End) || decimal(w) || w.Groups > 2 || w.Groups == 2 && !halves(w) {
		return f, false
	}
	year := len(d) == 4 && w.Groups == 1 && (d[0] == '1' && d[1] == '9' || d[0] == '2' && d[1] == '0')
	switch linkBehind(w.Text, w.Start) {
	case linkMark:
		return f, true
	case linkWord, linkNone:
		return f, !year
	}
	return f, linkAhead(w.Text, w.End) && !year
}

// halves reports "482 915" and "4829-1501": two groups of one length, and no
// third.
func halves(w *detectors.Window) bool {
	mid := w.Start + len(w.Digits)/2
	c := w.At(w.End)
	return len(w.Digits)%2 == 0 && w.End-w.Start == len(w.Digits)+1 && !w.DigitAt(mid) && !((c == '-' || c == '.' || c == '/') && w.DigitAt(w.End+1))
}

// codeWords may stand right before a code: link words and the last words of
// labels.
var codeWords = wordSet("is", "are", "was", "adalah", "ialah", "yaitu", "nya", "saya", "anda", "my", "your", "kamu", "ku", "es", "est", "ist", "no", "nomor",
	"code", "kode", "pin", "otp", "mpin", "cvv", "cvc", "cvn", "csc", "cvv2", "cvc2", "number", "password", "passcode", "verifikasi", "rahasia", "sms", "login",
	"2fa", "atm", "kartu", "belakang", "value", "verificación", "seguridad", "verificação", "segurança", "vérification", "sécurité", "código", "gue", "gw", "use",
	"konfirmasi", "akses", "aktivasi", "enter", "masukkan", "pakai", "bestätigungscode", "sicherheitscode", "cartão", "tarjeta")

// linkBehind says what stands right before i: a mark, a word of codeWords, Han,
// or something else (linkNothing). It reads at most 24 bytes.
func linkBehind(b []byte, i int) int {
	low := max(0, i-24)
	for i > low && (b[i-1] == ' ' || b[i-1] == '"' || b[i-1] == '\'' || b[i-1] == '(' || b[i-1] == '*') {
		i--
	}
	if i == low {
		if low == 0 {
			return linkNone // the text begins here: the field's name is the label
		}
		return linkNothing
	}
	switch c := b[i-1]; {
	case c == ':' || c == '=' || c == '#':
		return linkMark
	case c >= 0x80 && i >= 3 && b[i-3] >= 0xE3 && b[i-3] <= 0xE9:
		return linkNone
	}
	e := i
	for i > low && (detectors.IsAlnum(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	if e > i && lowerIn(codeWords, b[i:e]) {
		return linkWord
	}
	return linkNothing
}

// linkAhead reports whether a link word stands behind the code, as in "482915
// is your code".
func linkAhead(b []byte, i int) bool {
	for i < len(b) && (b[i] == ' ' || b[i] == '"') {
		i++
	}
	return linkWordAt(b, i) > 0 || i+3 <= len(b) && b[i] >= 0xE3 && b[i] <= 0xE9
}

func matchExpiry(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Cue | detectors.Calendar}
	if w.Groups != 2 || len(d) == 5 && d[0] == '0' || beside(w.Text, w.Start, w.End) {
		return f, false
	}
	month := int(d[0] - '0')
	rest := d[1:]
	if len(d)%2 == 0 {
		month = month*10 + int(d[1]-'0')
		rest = d[2:]
	}
	if month < 1 || month > 12 || len(rest) == 4 && (rest[0] != '2' || rest[1] != '0') {
		return f, false
	}
	sep := w.At(w.Start + len(d) - len(rest))
	return f, (sep == '/' || sep == '-') && linkBehind(w.Text, w.Start) != linkNothing || expiryWord(w.Text, w.Start)
}

// expiryWord reports whether the word before i ends a label of Expiry.
func expiryWord(b []byte, i int) bool {
	for i > 0 && b[i-1] == ' ' {
		i--
	}
	e := i
	for i > 0 && e-i < 16 && (detectors.IsLetter(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	return lowerIn(expiryWords, b[i:e])
}

var expiryWords = wordSet("exp", "expiry", "expires", "expiration", "date", "thru", "until", "sampai", "hingga", "berlaku", "kadaluarsa", "kedaluwarsa", "hasta", "vence", "até", "validade", "vencimiento", "vencimento", "caducidad")
