package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// Expiry detects card expiry dates, by label only.
var Expiry = detectors.Spec{
	Name:   "generic/expiry",
	Entity: "CARD_EXPIRY",
	Doc:    "Card expiry date, by its label",
	Anchor: detectors.Digits(3, 6).Grouped("/-"),
	Match:  matchExpiry,
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"fr": {"date d'expiration", "expire", "expire le", "valable jusqu'au", "expire fin", "date de validité", "valide jusqu'au", "fin de validité", "valable jusqu'en"},
		"de": {"gültig bis", "ablaufdatum", "verfallsdatum", "gültig bis ende", "läuft ab", "ablauf", "gültigkeit", "verfall"},
		"it": {"scadenza", "data di scadenza", "valida fino", "scade", "scade il", "valida fino al", "data scadenza", "validità"},
		"nl": {"vervaldatum", "geldig tot", "geldig t m", "verloopt op", "vervalt op", "verloopdatum"},
		"pl": {"data ważności", "ważna do", "termin ważności", "ważność", "ważna do końca", "data ważności karty", "ważny do"},
		"ru": {"срок действия", "действительна до", "действует до", "годна до", "срок карты", "срок действия карты", "срок"},
		"uk": {"термін дії", "дійсна до", "діє до", "термін дії картки", "строк дії"},
		"tr": {"son kullanma tarihi", "skt", "son kullanma", "geçerlilik tarihi", "son kul tar", "geçerlilik"},
		"vi": {"ngày hết hạn", "hạn thẻ", "hạn sử dụng", "hết hạn", "ngày hết hạn thẻ"},
		"th": {"วันหมดอายุ", "หมดอายุ", "บัตรหมดอายุ"},
		"ja": {"有効期限", "カード有効期限", "有効期間", "期限"},
		"ko": {"유효기간", "만료일", "유효 기간", "만료", "유효기한"},
		"ar": {"تاريخ الانتهاء", "صالحة حتى", "صالح حتى", "تاريخ انتهاء البطاقة", "تاريخ الصلاحية", "تنتهي في"},
		"sv": {"giltigt till", "utgångsdatum", "giltig till", "giltig t o m", "går ut", "giltighetstid"},
		"da": {"udløbsdato", "gyldig til", "gyldigt til", "udløber", "udløb"},
		"fi": {"voimassa", "viimeinen voimassaolopäivä", "voimassa asti", "voimassaoloaika", "vanhenee", "voimassaolo"},
		"cs": {"platnost do", "platnost karty", "platná do", "platnost", "datum platnosti", "konec platnosti", "platnost karty do", "expirace"},
		"en": {"exp", "expiry", "expiry date", "expires", "expiration", "expiration date", "exp date", "valid thru", "valid until", "good thru", "exp month", "card expiry", "card expiration", "expiring", "expires on", "valid to", "valid till", "exp date is", "good through", "valid through", "card expires", "cc exp"},
		"id": {"berlaku sampai", "berlaku hingga", "masa berlaku", "kadaluarsa", "kedaluwarsa", "expired kartu", "expired", "exp kartu", "masa berlaku kartu", "tanggal kedaluwarsa", "tgl kadaluarsa", "berlaku s d"},
		"zh": {"有效期", "有效期至", "到期日", "卡片有效期", "到期", "有效期限", "有效日期", "效期", "过期时间"},
		"es": {"vencimiento", "caducidad", "válida hasta", "vence", "fecha de vencimiento", "fecha de caducidad", "fecha de expiración", "caduca", "caduca en", "válido hasta", "vto", "venc", "expira"},
		"pt": {"validade", "vencimento", "válido até", "data de validade", "vencimento do cartão", "validade do cartão", "válida até", "expira em", "data de vencimento"},
		"ro": {"data expirării", "valabil până la", "valabil până în", "expiră", "valabilitate", "expiră la", "data de expirare"},
		"sk": {"platnosť karty", "platnosť do", "platnosť", "dátum platnosti"}, "nb": {"utløpsdato", "utløper", "utløp"},
		"bg": {"валидна до", "срок на валидност", "валидност", "валидна до края на"},
		"hr": {"vrijedi do", "datum isteka", "rok valjanosti", "valjanost", "istječe"}, "sr": {"važi do", "datum isteka", "важи до"},
		"sl": {"velja do", "veljavnost", "datum poteka"}, "et": {"kehtib kuni", "kehtivus"}, "lv": {"derīga līdz", "derīguma termiņš"},
		"lt": {"galioja iki", "galiojimo data"}, "hu": {"lejárati dátum", "érvényes", "lejárat", "érvényesség", "lejár"},
		"el": {"ημερομηνία λήξης", "λήξη", "ισχύει έως", "λήγει"}, "he": {"תוקף", "בתוקף עד", "תוקף הכרטיס"},
		"fa": {"تاریخ انقضا", "اعتبار تا", "تاریخ انقضای کارت"}, "hi": {"समाप्ति तिथि", "वैधता", "वैध तक", "एक्सपायरी"},
		"ms": {"tarikh luput", "sah sehingga", "tarikh tamat"},
	},
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, PCI: true},
	Source:    "ISO/IEC 7813 (YYMM on the card's track); printed as MM/YY",
	Valid: []string{
		"exp ‹12/27› cvv 123",
		"有效期：‹08/2029›",
		"valid thru ‹01-28›",
		"gültig bis\t‹09/2027›",
		"| 有效期 | ‹04/29› |",
		"expiry - ‹05/31›",
	},
	Invalid: []string{
		"exp 13/27", // no month 13
		"12/27",     // no label
		"masa berlaku 2 tahun 6/7 paket",
	},
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
	if year := rest[len(rest)-2]; len(d)%2 == 0 && year >= '2' && year < '5' && w.End-w.Start == len(d)+1 {
		return f, w.At(w.Start+2) == '/' || w.At(w.Start+2) == '-' // as cards print it
	}
	sep := w.At(w.Start + len(d) - len(rest))
	return f, (sep == '/' || sep == '-') && linkBehind(w.Text, w.Start) != linkNothing || expiryWord(w.Text, w.Start)
}

// expiryWord reports whether the word before i ends a label of Expiry.
func expiryWord(b []byte, i int) bool {
	i = len(bytes.TrimRight(b[:i], " \t|-,\">"))
	e := i
	for i > 0 && e-i < 16 && (detectors.IsLetter(b[i-1]) || b[i-1] >= 0x80) {
		i--
	}
	return lowerIn(expiryWords, b[i:e])
}

var expiryWords = wordSet("exp", "expiry", "expires", "date", "thru", "until", "sampai", "hingga", "berlaku", "kadaluarsa", "kedaluwarsa", "hasta", "vence", "até", "validade", "vencimiento", "vencimento", "caducidad", "expiration", "bis", "ablaufdatum", "scadenza", "vervaldatum", "tot", "ważności", "действия", "tarihi", "skt", "till", "utgångsdatum", "udløbsdato", "voimassa", "do", "expiración", "hạn")
