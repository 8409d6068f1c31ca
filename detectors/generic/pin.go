package generic

import "github.com/samar-privacy/samar/detectors"

// PIN detects personal identification numbers, by label only.
var PIN = detectors.Spec{
	Name:      "generic/pin",
	Entity:    "PIN",
	Doc:       "Personal identification number, by its label",
	Anchor:    detectors.Digits(4, 8),
	Match:     matchCode,
	Need:      detectors.NeedLabel,
	Labels:    pinLabels,
	Canonical: detectors.DigitsOnly,
	Classes:   codeClasses,
	Source:    "ISO 9564-1 (four to twelve digits)",
	Valid: []string{
		"PIN: ‹482915›",
		"pin atm saya ‹4829› jangan disebar",
		"支付密码是‹482915›",
		"my pin is ‹4829›",
		"gate code ‹4829›#, leave it at the porch", "building entry code *‹4829›", "kode pintu kos ‹8890› ya pak", "大门密码‹2580›，快递放门口",
	},
	Invalid: []string{
		"pin saya diblokir sejak tahun 2024", // a year further on
		"482915",
		"pin reset 3 kali", "gate code was changed in 2024", "the door code does not work since 2200", "大门密码锁坏了", "小区门禁1200元", "门禁密码8300个用户", "building code 2019 edition", "unit 4829 has no door code",
		"kodepos 40115",
	},
}

var pinLabels = detectors.Labels{
	"fr": {"code puk", "code pin", "code secret", "code confidentiel", "code de la carte", "digicode", "code porte", "code de la porte", "code du portail", "code immeuble", "code de l'immeuble", "code de l'alarme", "mon code pin", "code de carte bleue"},
	"de": {"pin", "geheimzahl", "pin nummer", "karten pin", "kartenpin", "geheimnummer", "pin lautet", "türcode", "tür code", "haustürcode", "torcode", "tresorcode", "alarmcode", "alarmanlagencode"},
	"it": {"codice puk", "codice pin", "pin", "codice segreto", "pin della carta", "numero pin", "pin del bancomat", "codice del portone", "codice della porta", "codice porta", "codice cancello", "codice del cancello", "codice allarme"},
	"nl": {"pin", "deurcode", "poortcode", "alarmcode", "toegangscode deur"},
	"pl": {"kod puk", "kod pin", "pin", "pinu", "numer pin", "kod do karty", "pin do karty", "kodu pin", "kod do domofonu", "kod do drzwi", "kod do bramy", "kod do klatki"},
	"ru": {"пук код", "код puk", "пин код", "пин", "пинкод", "пин кода", "пин карты", "пинкода", "pin код", "код домофона", "код от домофона", "код подъезда", "код от двери", "код сигнализации"},
	"uk": {"пін код", "пін", "пінкод", "пін коду"},
	"tr": {"pin kodu", "kart şifresi", "pin numarası", "kart şifrem", "pin kodum", "kapı kodu", "kapı şifresi", "bina kodu"},
	"vi": {"mã pin", "mã số pin", "mã pin thẻ"},
	"th": {"รหัส pin", "พิน", "รหัส atm", "รหัสเอทีเอ็ม", "รหัสบัตร", "รหัสพิน"},
	"ja": {"暗証番号", "pinコード", "pin番号", "暗証番号4桁"},
	"ko": {"핀번호", "pin번호", "비밀번호 4자리", "pin 번호", "비밀번호 네자리", "핀 번호"},
	"ar": {"رمز pin", "الرقم السري", "رقم pin", "الرمز السري", "رمز البطاقة", "رقمي السري"},
	"hi": {"पिन", "पिन नंबर", "एटीएम पिन", "पिन कोड नंबर", "पिन कोड एटीएम"},
	"sv": {"pinkod", "pin kod", "pinkoden", "pin koden"},
	"da": {"pinkode", "pin kode"},
	"nb": {"pinkode"},
	"fi": {"pin koodi", "tunnusluku", "pin koodini", "pin luku"},
	"cs": {"pin kód", "pin kódu", "pin ke kartě", "kód pin"},
	"ro": {"cod pin", "codul pin", "pin ul", "pinul"},
	"hu": {"pin kód", "pin kódom", "pinkód", "pinkódom"},
	"el": {"pin", "κωδικός pin", "pin κάρτας"},
	"he": {"קוד סודי", "קוד pin", "פין קוד", "קוד הכרטיס"},
	"ms": {"nombor pin", "nombor pin saya"},
	"en": {"personal identification number pin", "puk", "puk code", "pin", "pin code", "pin number", "my pin", "atm pin", "card pin", "pin is", "debit pin", "pin no", "transaction pin", "security pin", "secret pin", "door code", "gate code", "lockbox code", "lock box code", "key box code", "alarm code", "entry code", "building code", "building entry code", "garage code", "garage keypad", "keypad code", "buzzer code", "call box code", "lock code", "locker code", "front door code", "apartment code", "safe code", "entrance code", "elevator code", "keysafe code", "key safe code", "unlock code", "door keypad", "front door keypad", "gate keypad", "intercom code", "padlock code", "bike lock code", "suitcase code", "new pin", "old pin", "screen lock code"},
	"id": {"kode puk", "no puk", "pin", "no pin", "nomor pin", "kode pin", "pin atm", "pin saya", "m pin", "mpin", "pinnya", "pinku", "pin m banking", "pin mobile banking", "pin mbanking", "pin brimo", "pin livin", "pin shopeepay", "pin akun", "kode pintu kamar", "kode kamar", "kunci gembok", "kode kunci pintu", "pin kartu", "pin debit", "pin baru", "pin lama", "pin transaksi", "pin ovo", "pin dana", "pin gopay", "kode pintu", "kode pintu kos", "kode pintu rumah", "kode pintu apartemen", "kode gerbang", "kode gerbang apartemen", "kode akses pintu", "kode brankas", "brankas kode", "kode gembok", "gembok kode", "kode alarm", "kode pagar", "kode akses pagar", "kode akses pager", "kode pager", "kode smart lock", "kode loker"},
	"zh": {"puk码", "pin码", "pin碼", "支付密码", "取款密码", "交易密码", "銀行卡密碼", "银行卡密码", "取款密碼", "提款密码", "提款密碼", "atm密码", "交易密碼", "卡密码", "门禁密码", "大门密码", "门锁密码", "单元门密码", "保险箱密码", "门禁码", "小区门禁", "单元门禁", "入户密码", "锁屏密码", "门密码", "門禁密碼", "門鎖密碼", "大門密碼", "储物柜密码", "保险柜密码", "开门密码", "电子锁密码", "楼下门码"},
	"es": {"código puk", "pin", "código pin", "clave pin", "clave del cajero", "número pin", "número secreto", "nip", "nip de la tarjeta", "código de la puerta", "código del portal", "código del portón", "código del edificio", "código de la alarma", "código del candado", "código de la caja fuerte"},
	"pt": {"pin", "código pin", "senha do cartão", "senha do banco", "senha de 4 dígitos", "senha de quatro dígitos", "código do portão", "código da porta", "código da portaria", "código do prédio", "senha da porta", "senha do portão", "código do alarme", "senha do cofre"},
	"sk": {"pin ku karte"}, "bg": {"пин кодът"}, "hr": {"pin broj", "pin kartice"}, "sl": {"pin koda", "pin številka"}, "et": {"pin kood"},
	"lv": {"pin kods"}, "lt": {"pin kodas"}, "fa": {"رمز کارت", "رمز عابر بانک", "رمز دوم", "پین کد"},
}
