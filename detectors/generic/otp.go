package generic

import "github.com/samar-privacy/samar/detectors"

// OTP detects one-time and verification codes, by label only.
var OTP = detectors.Spec{
	Name:   "generic/otp",
	Entity: "OTP",
	Doc:    "One-time or verification code, by its label",
	Anchor: detectors.Digits(4, 8).Grouped(" -"),
	Match:  matchCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"it": {"codice di verifica", "codice otp", "codice di conferma", "codice di sicurezza", "codice sms"},
		"nl": {"verificatiecode", "bevestigingscode", "beveiligingscode", "eenmalige code"},
		"pl": {"kod weryfikacyjny", "kod sms", "kod autoryzacyjny", "jednorazowy kod"},
		"ru": {"код подтверждения", "код из смс", "проверочный код", "одноразовый код", "смс код"},
		"uk": {"код підтвердження", "код з смс", "одноразовий код", "смс код"},
		"tr": {"doğrulama kodu", "onay kodu", "tek kullanımlık şifre", "sms kodu", "güvenlik kodu"},
		"vi": {"mã xác nhận", "mã otp", "mã xác minh", "mã xác thực"},
		"th": {"รหัส otp", "รหัสยืนยัน", "รหัสโอทีพี"},
		"ja": {"認証コード", "確認コード", "ワンタイムパスワード", "認証番号"},
		"ko": {"인증번호", "인증 번호", "인증코드", "확인코드"},
		"ar": {"رمز التحقق", "كود التحقق", "رمز التأكيد"},
		"hi": {"ओटीपी", "सत्यापन कोड", "otp कोड"},
		"sv": {"verifieringskod", "engångskod", "säkerhetskod"},
		"da": {"bekræftelseskode", "engangskode", "verifikationskode"},
		"nb": {"bekreftelseskode", "engangskode"},
		"fi": {"vahvistuskoodi", "kertakäyttökoodi"},
		"cs": {"ověřovací kód", "potvrzovací kód"},
		"sk": {"overovací kód"},
		"ro": {"cod de verificare", "codul de verificare", "cod de confirmare"},
		"hu": {"ellenőrző kód", "megerősítő kód"},
		"el": {"κωδικός επαλήθευσης", "κωδικός επιβεβαίωσης"},
		"he": {"קוד אימות", "קוד האימות"},
		"ms": {"kod pengesahan", "kod tac", "kod otp"},
		"en": {"otp", "otp code", "one time password", "one time code", "one time passcode", "verification code", "security code", "login code", "auth code", "authentication code", "mfa code", "two factor code", "sms code", "confirmation code", "passcode", "access code", "whatsapp code", "your code", "fa code", "factor code", "mfa", "totp", "totp code", "pin code sms", "google verification code", "activation code", "one time pin", "temporary code", "verification number"},
		"id": {"otp", "kode otp", "kode verifikasi", "kode rahasia", "kode sms", "kode login", "kode konfirmasi", "kode akses", "kode aktivasi", "kode whatsapp", "kode wa", "kode anda", "kode kamu"},
		"zh": {"验证码", "驗證碼", "动态码", "動態碼", "校验码", "動態密碼", "动态密码", "短信码", "认证码", "取件码", "取件碼"},
		"es": {"código de verificación", "código de seguridad", "código sms", "código de confirmación", "código otp"},
		"pt": {"código de verificação", "código de segurança", "código sms", "código de confirmação", "código otp"},
		"fr": {"code de vérification", "code de sécurité", "code de confirmation", "code otp", "code sms"},
		"de": {"bestätigungscode", "sicherheitscode", "verifizierungscode", "einmalcode", "tan", "sms code"},
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

// halves reports "482 915" and "4829-1501": two groups of one length, and no
// third.
func halves(w *detectors.Window) bool {
	mid := w.Start + len(w.Digits)/2
	c := w.At(w.End)
	return len(w.Digits)%2 == 0 && w.End-w.Start == len(w.Digits)+1 && !w.DigitAt(mid) && !((c == '-' || c == '.' || c == '/') && w.DigitAt(w.End+1))
}
