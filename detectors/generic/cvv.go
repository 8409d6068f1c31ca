package generic

import "github.com/samar-privacy/samar/detectors"

// CVV detects card verification values, by label only.
var CVV = detectors.Spec{
	Name:      "generic/cvv",
	Entity:    "CARD_CVV",
	Doc:       "Card verification value, by its label",
	Anchor:    detectors.Digits(3, 4),
	Match:     matchCode,
	Need:      detectors.NeedLabel,
	Labels:    cvvLabels,
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, PCI: true, CCPA: detectors.Sensitive},
	Source:    "PCI DSS v4.0, requirement 3.3.1.2",
	Valid: []string{
		"cvv ‹123› exp 12/27",
		"CVC: ‹4821›",
		"安全码是‹123›",
		"cvv nya ‹737›",
		"| CVV | ‹737› |",
		"CVV, ‹114›",
		"<f name=\"cvv\">‹695›</f>",
		"security code - ‹891›",
	},
	Invalid: []string{
		"cvv saya hilang 100 kali", // words between
		"737",
		"cvv: 12",
	},
}

var cvvLabels = detectors.Labels{
	"fr": {"cryptogramme", "cryptogramme visuel", "code cvv", "code de sécurité", "numéro de sécurité de la carte", "cryptogramme de sécurité", "code cvc"},
	"de": {"kreditkartenprüfnummer", "sicherheitsnummer", "prüfnummer", "kartenprüfnummer", "cvc code", "prüfziffer", "sicherheitscode", "prüfziffern", "kartenprüfziffer"},
	"it": {"codice di verifica", "cod sicurezza", "codice cvv", "codice di sicurezza della carta", "codice di sicurezza", "codice cvc"},
	"nl": {"cvc code", "beveiligingscode", "veiligheidscode"},
	"pl": {"kod cvv", "kod cvc", "kod zabezpieczający", "kod bezpieczeństwa"},
	"ru": {"cvv код", "код cvv", "код безопасности карты", "код безопасности", "cvc код", "код cvc", "защитный код"},
	"tr": {"güvenlik numarası", "cvv kodu", "güvenlik kodu", "güvenlik kodum", "cvc kodu"},
	"vi": {"mã cvv", "mã bảo mật", "mã an toàn", "số cvv", "mã cvc"},
	"ja": {"セキュリティコード", "セキュリティ番号", "セキュリティーコード", "cvv番号", "裏面の番号"},
	"ko": {"cvc 번호", "cvv 번호", "보안코드", "보안 코드", "cvv 코드", "카드 뒷면"},
	"ar": {"رمز الأمان", "رمز الحماية", "كود الأمان", "رمز التحقق cvv", "رقم cvv"},
	"en": {"cvv", "cvc", "cvv2", "cvc2", "cvn", "csc", "cav2", "card verification value", "card security code", "cvv code", "security code", "card code", "cid", "verification value", "card verification", "card verification code", "cvv number", "cvc number", "card identification number", "verification digits"},
	"id": {"kode keamanan", "kode cvv", "kode cvc", "nomor cvv", "tiga angka di belakang", "kode keamanan kartu"},
	"zh": {"卡片验证码", "卡验证码", "安全码", "安全碼", "背面三位", "后三位", "卡背", "卡背三位", "背面后三位", "背后三位", "安全代码", "驗證碼cvv", "末三碼", "背面三碼", "cvv码", "卡片安全码"},
	"es": {"código cvv", "código de seguridad de la tarjeta", "código de seguridad"},
	"pt": {"código cvv", "código de segurança do cartão", "código de segurança"},
	"ro": {"cod de securitate", "codul de securitate", "cod cvv", "codul cvv"}, "cs": {"bezpečnostní kód", "kód cvc", "kód cvv", "cvc kód", "cvv kód"},
	"sk": {"bezpečnostný kód", "cvc kód", "cvv kód", "kód cvv"}, "sv": {"säkerhetskod", "säkerhetskoden", "cvv kod", "cvc kod"},
	"da": {"sikkerhedskode", "kontrolcifre", "cvv kode", "cvc kode"}, "nb": {"sikkerhetskode", "cvv kode", "cvc kode"},
	"fi": {"turvakoodi", "turvaluku", "turvanumero", "cvv koodi", "tarkistenumero"}, "uk": {"код безпеки"}, "bg": {"код за сигурност", "защитен код"},
	"hr": {"sigurnosni kod", "kontrolni broj", "cvv kod", "cvc kod"}, "sr": {"sigurnosni kod", "cvv kod"}, "sl": {"varnostna koda", "cvv koda"},
	"et": {"turvakood", "cvv kood"}, "lv": {"drošības kods", "cvv kods"}, "lt": {"saugos kodas", "cvv kodas"},
	"hu": {"biztonsági kód", "cvv kód", "cvc kód", "ellenőrzőkód"}, "el": {"κωδικός ασφαλείας", "κωδικός cvv"},
	"he": {"קוד אבטחה", "ספרות בגב הכרטיס", "שלוש ספרות"}, "fa": {"کد امنیتی", "کد cvv2"}, "hi": {"सीवीवी", "सीवीसी", "सुरक्षा कोड", "सीवीवी नंबर"},
	"th": {"รหัสหลังบัตร", "เลขหลังบัตร", "เลข cvv", "รหัส cvv", "รหัสความปลอดภัย"}, "ms": {"kod keselamatan"},
}
