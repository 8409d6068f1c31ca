package generic

import "github.com/samar-privacy/samar/detectors"

// CVV detects card verification values, by label only.
var CVV = detectors.Spec{
	Name:   "generic/cvv",
	Entity: "CARD_CVV",
	Doc:    "Card verification value, by its label",
	Anchor: detectors.Digits(3, 4),
	Match:  matchCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"fr": {"cryptogramme", "cryptogramme visuel", "code cvv"},
		"de": {"prüfnummer", "kartenprüfnummer", "cvc code", "prüfziffer"},
		"it": {"codice cvv", "codice di sicurezza della carta"},
		"nl": {"cvc code", "beveiligingscode"},
		"pl": {"kod cvv", "kod cvc"},
		"ru": {"cvv код", "код cvv", "код безопасности карты"},
		"tr": {"güvenlik numarası", "cvv kodu"},
		"vi": {"mã cvv"},
		"ja": {"セキュリティコード", "セキュリティ番号"},
		"ko": {"cvc 번호", "cvv 번호", "보안코드"},
		"ar": {"رمز الأمان"},
		"en": {"cvv", "cvc", "cvv2", "cvc2", "cvn", "csc", "cav2", "card verification value", "card security code", "cvv code", "security code", "card code", "cid", "verification value"},
		"id": {"kode cvv", "kode cvc", "nomor cvv", "tiga angka di belakang", "kode keamanan kartu"},
		"zh": {"安全码", "安全碼", "背面三位", "后三位", "卡背"},
		"es": {"código cvv", "código de seguridad de la tarjeta", "código de seguridad"},
		"pt": {"código cvv", "código de segurança do cartão", "código de segurança"},
	},
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
