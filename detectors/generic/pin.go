package generic

import "github.com/samar-privacy/samar/detectors"

// PIN detects personal identification numbers, by label only.
var PIN = detectors.Spec{
	Name:   "generic/pin",
	Entity: "PIN",
	Doc:    "Personal identification number, by its label",
	Anchor: detectors.Digits(4, 8),
	Match:  matchCode,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"fr": {"code pin", "code secret"},
		"de": {"pin", "geheimzahl", "pin nummer"},
		"it": {"codice pin", "pin"},
		"nl": {"pin"},
		"pl": {"kod pin", "pin"},
		"ru": {"пин код", "пин", "пинкод"},
		"uk": {"пін код", "пін"},
		"tr": {"pin kodu", "kart şifresi"},
		"vi": {"mã pin"},
		"th": {"รหัส pin", "พิน"},
		"ja": {"暗証番号", "pinコード"},
		"ko": {"핀번호", "pin번호", "비밀번호 4자리"},
		"ar": {"رمز pin", "الرقم السري"},
		"hi": {"पिन", "पिन नंबर"},
		"sv": {"pinkod", "pin kod"},
		"da": {"pinkode"},
		"nb": {"pinkode"},
		"fi": {"pin koodi", "tunnusluku"},
		"cs": {"pin kód"},
		"ro": {"cod pin"},
		"hu": {"pin kód"},
		"el": {"pin"},
		"he": {"קוד סודי"},
		"ms": {"nombor pin"},
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
