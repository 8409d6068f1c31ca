package generic

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Password detects passwords by their label: "password: …", "sandi saya …",
// 密码是…. With ':' or '=' any value counts that is no phrase; behind "is" or
// nothing the value must look like a password.
var Password = detectors.Spec{
	Name:   "generic/password",
	Entity: "PASSWORD",
	Doc:    "Password, by its label",
	Anchor: detectors.OnCue(),
	Match:  matchPassword,
	Labels: detectors.Labels{
		"en": {"password", "passwd", "passwort", "pwd", "pswd", "passphrase", "pass phrase", "passcode", "pass", "login password", "wifi password", "password for", "pw"},
		"id": {"kata sandi", "sandi", "katasandi", "kata kunci", "passwordnya", "pass nya", "sandinya", "pasword"},
		"zh": {"密码", "密碼", "登录密码", "口令"},
		"es": {"contraseña", "contrasena", "clave"},
		"pt": {"senha", "palavra passe"},
		"fr": {"mot de passe", "mdp"},
		"de": {"kennwort"},
		"it": {"parola d'ordine"},
		"ja": {"パスワード"},
		"ko": {"비밀번호"},
		"vi": {"mật khẩu"},
		"ru": {"пароль"},
		"ms": {"kata laluan"},
		"tr": {"şifre", "parola"},
		"nl": {"wachtwoord"},
		"pl": {"hasło"},
	},
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive},
	Source:  "NIST SP 800-63B (memorised secrets)",
	Valid: []string{
		"password: ‹Rahasia123!›",
		"kata sandi saya adalah ‹kucing2020› ya",
		"密码是‹abc123456›，谢谢",
		"my password is ‹hunter2› please help",
		"pwd=‹s3cr3t›&next=1",
		"sandi saya ‹89Ile519Ef03› mohon dibantu",
		"contraseña: ‹perro_azul›",
		"{\"password\":\"‹P@ss w0rd›\"}",
		"密码：‹mima8888›",
	},
	Invalid: []string{
		"saya lupa password dan tidak bisa masuk",
		"password reset link expired",
		"my password is wrong",
		"密码错误，无法登录",
		"password: salah terus",
		"lupa kata sandi? klik di sini",
		"boarding pass saya hilang",
		"password: ********",
		"Tautan reset kata sandi https://shop.example.com/p/19330 tidak masuk",
		"the password INV-28702108 reset",
		"the password 52.532,11 reset",
		"forgot my password again!!",
	},
}

func matchPassword(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	if w.At(w.Start-1) == '<' {
		return detectors.Found{}, false // a placeholder
	}
	s, how := valueAfter(b, w.End)
	if how == linkNone && w.End-w.Start <= 4 && b[w.Start] < utf8.RuneSelf || how == linkNothing {
		return detectors.Found{}, false // "pass", "pw": only with a mark or a word
	}
	if b[s] == '"' || b[s] == '\'' {
		s++
	}
	e, quoted := valueEnd(b, s)
	if e-s < 3 || e-s > 128 || lowerIn(secretStop, b[s:e]) || masked(b[s:e]) {
		return detectors.Found{}, false
	}
	if how != linkMark && (bytes.Contains(b[s:e], []byte("://")) || b[s]|0x20 == 'v' && w.DigitAt(s+1) || b[s] == 'R' && w.At(s+1) == 'p' && w.DigitAt(s+2)) {
		return detectors.Found{}, false // an address, a version, a price
	}
	f := detectors.Found{Start: s, End: e, Strength: detectors.Strong, Evidence: detectors.Cue}
	look := mixed(b[s:e])
	switch {
	case how == linkMark && (quoted || look || b[s] < utf8.RuneSelf && e-s >= 4 && !wordFollows(b, e)):
		return f, true
	case how == linkWord && look && e-s >= 4:
		return f, true
	case how == linkNone && mixed(bytes.TrimRight(b[s:e], "!")) && e-s >= 6 && hasLower(b[s:e]):
		f.Strength = detectors.Medium
		return f, true
	case how == linkNone && b[w.Start] >= 0xE3 && e-s >= 6 && b[s] < utf8.RuneSelf && countDigits(b[s:e]) > 0:
		f.Strength = detectors.Medium
		return f, true
	}
	return detectors.Found{}, false
}
