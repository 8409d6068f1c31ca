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
		"fr": {"date d'expiration", "expire", "expire le", "valable jusqu'au"},
		"de": {"gültig bis", "ablaufdatum", "verfallsdatum"},
		"it": {"scadenza", "data di scadenza", "valida fino"},
		"nl": {"vervaldatum", "geldig tot"},
		"pl": {"data ważności", "ważna do"},
		"ru": {"срок действия", "действительна до"},
		"uk": {"термін дії"},
		"tr": {"son kullanma tarihi", "skt"},
		"vi": {"ngày hết hạn"},
		"th": {"วันหมดอายุ"},
		"ja": {"有効期限"},
		"ko": {"유효기간"},
		"ar": {"تاريخ الانتهاء"},
		"sv": {"giltigt till", "utgångsdatum"},
		"da": {"udløbsdato"},
		"fi": {"voimassa"},
		"cs": {"platnost do"},
		"en": {"exp", "expiry", "expiry date", "expires", "expiration", "expiration date", "exp date", "valid thru", "valid until", "good thru"},
		"id": {"berlaku sampai", "berlaku hingga", "masa berlaku", "kadaluarsa", "kedaluwarsa"},
		"zh": {"有效期", "有效期至", "到期日"},
		"es": {"vencimiento", "caducidad", "válida hasta", "vence", "fecha de vencimiento", "fecha de caducidad", "fecha de expiración"},
		"pt": {"validade", "vencimento", "válido até", "data de validade"},
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
