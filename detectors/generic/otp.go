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
	Labels: otpLabels,
	Negatives: detectors.Labels{
		"en": {"promo code", "promotion code", "promotional code", "error code", "voucher code", "discount code", "coupon code", "gift code", "postal code", "zip code", "qr code", "country code", "area code", "product code", "item code", "referral code", "invite code", "tracking code", "status code", "exit code", "response code", "redemption code", "booking code", "shop code", "store code", "colour code", "color code", "source code", "fault code", "dialling code"},
		"id": {"kode promo", "kode voucher", "kode kupon", "kode diskon", "kode barang", "kode produk", "kode pos", "kode error", "kode referral", "kode booking", "kode toko", "kode warna", "kode pesanan", "kode resi", "kode negara", "kode area"},
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
		"the code I just got is ‹482913›", "the code that came by sms was ‹7731›", "kode yang barusan masuk ‹482913›", "kode yg dikirim: ‹482913›",
	},
	Invalid: []string{
		"kode promo 482915", "the promo code I got is 482915", "the error code that came was 5001", "kode promo yang dikirim 482915", "the code you sent on 2024", "code that came with order 482915",
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

// receivedCodes are what people call a code that has just reached them: "the code that
// came", "kode yang barusan masuk".
func receivedCodes() (en, id []string) {
	for _, how := range [...]string{"i got", "i just got", "i received", "i just received", "i was sent", "i was given", "that i got", "that i just got", "that i received", "that i just received", "that i was sent", "that came", "that just came", "that was sent", "that arrived", "that just arrived", "which came", "which i got", "which i received", "you sent", "you sent me", "you just sent", "you texted me", "you gave me", "they sent", "they sent me", "they texted me", "they just sent", "it sent", "it sent me", "sent to me", "texted to me", "i typed", "i entered", "that i entered", "that i typed"} {
		en = append(en, "code "+how)
	}
	for _, how := range [...]string{"masuk", "barusan masuk", "baru masuk", "baru saja masuk", "tadi masuk", "saya terima", "aku terima", "diterima", "dikirim", "dikirimkan", "dikirim ke saya", "dikirim ke email", "dikirim ke nomor saya", "barusan dikirim", "muncul", "sampai", "saya dapat", "aku dapat", "aku dapet", "saya masukkan", "saya masukin", "aku masukin", "dimasukkan", "datang"} {
		id = append(id, "kode yang "+how, "kode yg "+how)
	}
	return en, id
}

var otpLabels = withReceived(detectors.Labels{
	"it": {"codice di autenticazione", "codice autenticazione", "codice di verifica", "codice otp", "codice di conferma", "codice di sicurezza", "codice sms", "codice ricevuto", "ricevuto il codice", "codice ricevuto via sms", "codice di accesso", "codice usa e getta", "codice temporaneo"},
	"nl": {"verificatiecode", "bevestigingscode", "beveiligingscode", "eenmalige code", "eenmalige toegangscode", "inlogcode", "controlecode"},
	"pl": {"kod uwierzytelniający", "kod weryfikacyjny", "kod sms", "kod autoryzacyjny", "jednorazowy kod", "kodu weryfikacyjnego", "kod potwierdzający", "kod z sms", "kod jednorazowy", "kod dostępu", "kod aktywacyjny"},
	"ru": {"код подтверждения", "код из смс", "проверочный код", "одноразовый код", "смс код", "код из sms", "код смс", "код авторизации", "код доступа", "код верификации", "код активации", "пароль из смс", "коды подтверждения"},
	"uk": {"код підтвердження", "код з смс", "одноразовий код", "смс код", "код із смс", "код з sms", "код доступу", "код верифікації", "код активації"},
	"tr": {"doğrulama kodu", "onay kodu", "tek kullanımlık şifre", "sms kodu", "güvenlik kodu", "sms şifresi", "doğrulama kodum", "onay şifresi", "tek seferlik kod", "aktivasyon kodu", "gelen kod"},
	"vi": {"mã xác nhận", "mã otp", "mã xác minh", "mã xác thực", "mã kích hoạt", "mã xác nhận otp", "mã sms", "mã đăng nhập"},
	"th": {"รหัส otp", "รหัสยืนยัน", "รหัสโอทีพี", "รหัสยืนยันตัวตน", "โอทีพี", "รหัส sms"},
	"ja": {"認証コード", "確認コード", "ワンタイムパスワード", "認証番号", "ワンタイムコード", "smsコード", "ログインコード", "二段階認証コード", "検証コード"},
	"ko": {"인증번호", "인증 번호", "인증코드", "확인코드", "인증 코드", "승인번호", "확인 코드", "확인번호", "일회용 비밀번호", "본인확인번호"},
	"ar": {"رمز التحقق", "كود التحقق", "رمز التأكيد", "رمز otp", "كود التأكيد", "رمز التفعيل", "كود التفعيل", "الرمز المؤقت"},
	"hi": {"ओटीपी", "सत्यापन कोड", "otp कोड", "ओटीपी कोड", "पुष्टि कोड", "वेरिफिकेशन कोड"},
	"sv": {"verifieringskod", "engångskod", "säkerhetskod", "verifieringskoden", "bekräftelsekod", "sms kod", "inloggningskod"},
	"da": {"bekræftelseskode", "engangskode", "verifikationskode", "bekræftelseskoden", "sms kode", "godkendelseskode", "verificeringskode"},
	"nb": {"bekreftelseskode", "engangskode", "verifiseringskode", "bekreftelseskoden"},
	"fi": {"vahvistuskoodi", "kertakäyttökoodi", "tekstiviestikoodi", "kertakäyttöinen koodi", "varmennuskoodi", "tunnistuskoodi"},
	"cs": {"ověřovací kód", "potvrzovací kód", "sms kód", "ověřovacího kódu", "jednorázový kód", "kód z sms", "kód ze sms"},
	"sk": {"overovací kód", "overovacieho kódu", "jednorazový kód", "potvrdzovací kód"},
	"ro": {"cod de verificare", "codul de verificare", "cod de confirmare", "cod otp", "codul otp", "cod sms", "codul primit prin sms", "cod unic"},
	"hu": {"ellenőrző kód", "megerősítő kód", "egyszer használatos kód", "hitelesítő kód", "megerősítőkód", "ellenőrzőkód"},
	"el": {"κωδικός επαλήθευσης", "κωδικός επιβεβαίωσης", "κωδικός otp", "κωδικός sms", "κωδικός μιας χρήσης"},
	"he": {"קוד אימות", "קוד האימות", "קוד חד פעמי", "קוד sms", "הקוד שקיבלתי"},
	"ms": {"kod pengesahan", "kod tac", "kod otp", "kod sekali guna", "nombor tac"},
	"en": {"otp", "otp code", "one time password", "one time code", "one time passcode", "verification code", "security code", "login code", "auth code", "authentication code", "mfa code", "two factor code", "sms code", "confirmation code", "passcode", "access code", "whatsapp code", "your code", "fa code", "factor code", "mfa", "totp", "totp code", "pin code sms", "google verification code", "activation code", "one time pin", "temporary code", "verification number", "one time verification code", "sign in code", "signin code", "login otp", "code is", "text code", "code from sms", "security passcode", "verify code", "auth otp"},
	"id": {"kode otentikasi", "kode autentikasi", "otp", "kode otp", "kode verifikasi", "kode rahasia", "kode sms", "kode login", "kode konfirmasi", "kode akses", "kode aktivasi", "kode whatsapp", "kode wa", "kode anda", "kode kamu", "kode verifikasinya", "kode otpnya", "kode dari sms", "kode masuk", "dikasih kode"},
	"zh": {"验证码", "驗證碼", "动态码", "動態碼", "校验码", "動態密碼", "动态密码", "短信码", "认证码", "取件码", "取件碼", "短信验证码", "手机验证码", "校驗碼", "邮箱验证码", "验证密码", "一次性密码", "一次性验证码", "登录验证码", "簡訊驗證碼", "動態驗證碼"},
	"es": {"código de autenticación", "código autenticación", "código de verificación", "código de seguridad", "código sms", "código de confirmación", "código otp", "código de acceso", "código de un solo uso", "clave dinámica", "llegó el código", "recibí el código", "llegó un código", "recibí un código", "código recibido", "token de acceso"},
	"pt": {"código de autenticação", "código de verificação", "código de segurança", "código sms", "código de confirmação", "código otp", "código de acesso", "código de uso único", "código recebido", "código que recebi", "recebi o código", "recebi um código", "chegou o código", "código de ativação", "token sms"},
	"fr": {"code authentification", "code de vérification", "code de sécurité", "code de confirmation", "code otp", "code sms", "code reçu par sms", "code reçu", "reçu le code", "reçu un code", "code à usage unique", "code d'accès", "code d'authentification", "code de validation", "code de connexion"},
	"de": {"authentifizierungscode", "bestätigungscode", "sicherheitscode", "verifizierungscode", "einmalcode", "tan", "sms code", "tan code", "mtan", "smstan", "freischaltcode", "sms tan", "zugangscode", "anmeldecode", "einmalpasswort"},
	"bg": {"код за потвърждение", "код за верификация", "еднократен код", "sms код", "код за достъп", "код от смс"},
	"hr": {"kod za potvrdu", "verifikacijski kod", "jednokratni kod", "kod za provjeru"},
	"sr": {"verifikacioni kod", "kod za potvrdu", "верификациони код"}, "sl": {"potrditvena koda", "enkratna koda", "sms koda", "koda za preverjanje"},
	"et": {"kinnituskood", "ühekordne kood", "sms kood"}, "lv": {"apstiprinājuma kods", "verifikācijas kods", "sms kods", "vienreizējs kods"},
	"lt": {"patvirtinimo kodas", "vienkartinis kodas", "sms kodas"},
	"fa": {"کد تایید", "کد تأیید", "رمز یکبار مصرف", "رمز یک بار مصرف", "رمز پویا", "کد فعال سازی"},
})

func withReceived(l detectors.Labels) detectors.Labels {
	en, id := receivedCodes()
	l["en"], l["id"] = append(l["en"], en...), append(l["id"], id...)
	return l
}
