package generic

import "github.com/samar-privacy/samar/detectors"

// LetterCode detects codes of letters and digits that open a door or an account, by
// label only. Codes of digits alone are for OTP and PIN.
var LetterCode = detectors.Spec{
	Name:    "generic/letter-code",
	Entity:  "OTP",
	Doc:     "Verification or access code with letters, by its label",
	Anchor:  detectors.OnCue(),
	Match:   matchLetterCode,
	Classes: codeClasses,
	Labels: detectors.Labels{
		"en": {"access code", "verification code", "security code", "login code", "authentication code", "one time code", "otp code", "door code", "gate code", "entry code", "lockbox code", "sms code", "activation code", "confirmation code is", "unlock code"},
		"id": {"kode akses", "kode verifikasi", "kode otp", "kode login", "kode pintu", "kode gerbang", "kode aktivasi"},
		"zh": {"验证码", "驗證碼", "动态码", "校验码", "门禁码", "激活码"},
		"es": {"código de acceso", "código de verificación", "código de activación"},
		"pt": {"código de acesso", "código de verificação", "código de ativação"},
		"fr": {"code d'accès", "code de vérification", "code d'activation"},
		"de": {"zugangscode", "bestätigungscode", "aktivierungscode", "freischaltcode"},
	},
	Source: "RFC 6238 (one-time passwords); the forms that services send",
	Valid: []string{
		"verification code: ‹G-482913›", "she told me the access code was ‹K7-992-PL›", "door code ‹A4471B›", "kode akses: ‹KX7-2291›", "验证码：‹K7X2P9›", "der Zugangscode lautet ‹TR-4471›",
	},
	Invalid: []string{
		"door code is broken", "access code COVID19 page", "security code on page A4", "access code policy ISO27001", "verification code: ABCDEF", "the door code changed",
	},
}

// mostLetterCode bounds a code, in bytes.
const mostLetterCode = 14

func matchLetterCode(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Strong, Evidence: detectors.Cue}
	s, how := valueAfter(b, w.End)
	if how == linkNothing || s >= len(b) {
		return f, false
	}
	if b[s] == '"' || b[s] == '\'' {
		s++
	}
	e, digits, letters := s, 0, 0
	for ; e < len(b) && e-s <= mostLetterCode; e++ {
		switch c := b[e]; {
		case detectors.IsDigit(c):
			digits++
		case c-'A' < 26:
			letters++
		case c != '-' || e == s || !detectors.IsAlnum(b[e-1]):
			f.Start, f.End = s, e
			return f, letterCode(b[s:e], digits, letters, how) && !detectors.IsLetter(c) && c != '_'
		}
	}
	f.Start, f.End = s, e
	return f, e == len(b) && letterCode(b[s:e], digits, letters, how)
}

// letterCode reports whether v, of so many digits and capitals, reads as a code: behind
// a label alone it has three digits at least and is no product or technical term.
func letterCode(v []byte, digits, letters int, how int) bool {
	if len(v) < 5 || len(v) > mostLetterCode || digits < 2 || letters == 0 || v[len(v)-1] == '-' || product(v) || technical(v) {
		return false
	}
	return how == linkMark || how == linkWord || digits > 2 && !hasOrdinal(v)
}
