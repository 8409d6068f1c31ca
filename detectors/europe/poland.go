package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var poland = []detectors.Spec{PESEL, NIP, REGON, DowodOsobisty, PolandPassport, PrawoJazdy, PolandPlate, PolandPostCode}

// PESEL detects Polish population numbers: date of birth with the century in
// the month, serial, check digit.
var PESEL = detectors.Spec{
	Name:      "europe/pesel",
	Entity:    "PL_NATIONAL_ID",
	Subtype:   "pesel",
	Doc:       "Polish population number",
	Anchor:    detectors.Digits(11).Grouped(" -").Laid("....d......"),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Check: pesel, Living: peselLiving, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium},
	Labels:    detectors.Labels{"pl": {"pesel", "nr pesel", "numer pesel", "numerem pesel", "peselu"}, "en": {"pesel", "polish national id", "polish id number"}, "zh": {"波兰身份号"}, "id": {"nomor pesel"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PL",
	Classes:   national,
	Source:    "Ustawa o ewidencji ludności, art. 15; gov.pl, Czym jest numer PESEL",
	Valid:     []string{"PESEL 61100610313", "mój pesel: 64021357143", "nr PESEL 500626 78185", "PESEL 61100610314", "61100610313", "PESEL 44901510318"},
	Invalid:   []string{"61100610314", "61130610313", "zamówienie 61100610313", "PESEL 611006103131", "44901510318"},
}

func pesel(v form.Value) bool {
	d := v.Bytes()
	month := form.Number(d[2:4])
	century := [5]int{1900, 2000, 2100, 2200, 1800}[month/20%5]
	return form.Date(century+form.Number(d[:2]), month%20, form.Number(d[4:6])) && checksum.Weighted(d, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)%10 == 0
}

// peselLiving: the other centuries' months are those of no one alive.
func peselLiving(v form.Value) bool {
	return v.B[2] < '2' || v.B[2] < '4' && form.Recent(v.B[:2])
}

// NIP detects Polish taxpayer numbers: nine digits and a check digit modulo 11.
var NIP = detectors.Spec{
	Name:      "europe/nip-pl",
	Entity:    "PL_TAX_ID",
	Doc:       "Polish taxpayer number",
	Anchor:    detectors.Digits(10).Grouped(" -"),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999-999-99-99", "999-99-99-999", "999 999 99 99"}, Check: func(v form.Value) bool { return nip(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"pl": {"nip", "nr nip", "numer nip", "numer identyfikacji podatkowej"}, "en": {"nip number", "polish tax number", "polish tax id"}, "zh": {"波兰税号"}},
	Negatives: negatives,
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "PL",
	Classes:   taxes,
	Source:    "Ustawa o zasadach ewidencji i identyfikacji podatników, art. 5",
	Valid:     []string{"NIP 724-093-57-97", "nip: 5575563842", "numer NIP 600-96-14-913", "nr NIP 3852303120"},
	Invalid:   []string{"7240935797", "zamówienie 7240935797", "numer NIP 72409357"},
}

func nip(d []byte) bool {
	return checksum.Weighted(d[:9], 6, 5, 7, 2, 3, 4, 5, 6, 7)%11 == int(d[9]-'0')
}

// REGON detects Polish business register numbers: nine digits, or fourteen for
// a local unit.
var REGON = detectors.Spec{
	Name:      "europe/regon",
	Entity:    "PL_BUSINESS_ID",
	Doc:       "Polish business register number",
	Anchor:    detectors.Digits(9).Grouped(" -").Or(detectors.Digits(14)),
	Rule:      &form.Rule{Forms: []string{"999999999", "99999999999999"}, Check: regon, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"pl": {"regon", "nr regon", "numer regon"}, "en": {"regon number", "polish business number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "PL",
	Classes:   business,
	Source:    "Rozporządzenie Rady Ministrów w sprawie rejestru REGON; GUS",
	Valid:     []string{"REGON 703770018", "regon: 892909580", "nr REGON 132129792", "REGON 703770019"},
	Invalid:   []string{"703770018", "REGON 70377001", "REGON 7037700181"},
}

func regon(v form.Value) bool {
	d := v.Bytes()
	ok := checksum.Weighted(d[:8], 8, 9, 2, 3, 4, 5, 6, 7)%11%10 == int(d[8]-'0')
	if len(d) == 14 {
		ok = ok && checksum.Weighted(d[:13], 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)%11%10 == int(d[13]-'0')
	}
	return ok
}

// DowodOsobisty detects Polish identity card numbers: three letters, a check
// digit, five digits.
var DowodOsobisty = detectors.Spec{
	Name:      "europe/dowod-osobisty",
	Entity:    "PL_NATIONAL_ID",
	Subtype:   "dowod-osobisty",
	Doc:       "Polish identity card number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(6)),
	Rule:      &form.Rule{Forms: []string{"aaa999999", "aaa 999999"}, Check: dowod, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"pl": {"dowód osobisty", "dowod osobisty", "dowodu osobistego", "nr dowodu", "numer dowodu", "seria i numer dowodu", "dowód", "dowodem osobistym"}, "en": {"polish id card", "polish identity card", "id card", "identity card"}, "zh": {"波兰身份证"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "PL",
	Classes:   national,
	Source:    "Ustawa o dowodach osobistych, art. 12; ICAO Doc 9303-3 (weights)",
	Valid:     []string{"dowód osobisty ABA300000", "nr dowodu: aba 300000", "seria i numer dowodu ABS123456", "dowodu osobistego ABA300001"},
	Invalid:   []string{"ABA300000", "ABA300001", "zamówienie ABA300000", "nr dowodu AB300000"},
}

func dowod(v form.Value) bool {
	sum := 0
	for i, c := range v.B[:9] {
		sum += checksum.AlnumValue(c) * [9]int{7, 3, 1, 9, 7, 3, 1, 7, 3}[i]
	}
	return sum%10 == 0
}

// PolandPassport detects Polish passport numbers: two letters, a check digit,
// six digits.
var PolandPassport = detectors.Spec{
	Name:      "europe/passport-pl",
	Entity:    "PL_PASSPORT",
	Doc:       "Polish passport number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"aa9999999", "aa 9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pl": {"paszport", "paszportu", "nr paszportu", "numer paszportu"}, "en": {"polish passport"}, "zh": {"波兰护照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "PL",
	Classes:   travel,
	Source:    "Ustawa o dokumentach paszportowych; PRADO POL-AO",
	Valid:     []string{"paszport AA1234567", "nr paszportu: eh 7654321", "Polish passport ZS0000177"},
	Invalid:   []string{"AA1234567", "paszport AA123456", "zamówienie AA1234567"},
}

// PrawoJazdy detects Polish driving licence numbers by their label:
// 12345/12/1234.
var PrawoJazdy = detectors.Spec{
	Name:      "europe/prawo-jazdy",
	Entity:    "PL_DRIVER_LICENSE",
	Doc:       "Polish driving licence number",
	Anchor:    detectors.Digits(11).Grouped("/"),
	Rule:      &form.Rule{Forms: []string{"99999/99/9999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pl": {"prawo jazdy", "prawa jazdy", "nr prawa jazdy"}, "en": {"polish driving licence", "polish driver license", "driving licence"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PL",
	Classes:   driving,
	Source:    "Rozporządzenie w sprawie wzorów dokumentów stwierdzających uprawnienia do kierowania pojazdami",
	Valid:     []string{"prawo jazdy 12345/12/1234", "nr prawa jazdy: 00123/15/1465", "Polish driving licence 54321/08/0261"},
	Invalid:   []string{"12345/12/1234", "prawo jazdy 1234/12/1234", "zamówienie 12345/12/1234"},
}

// PolandPlate detects Polish number plates by their label: two or three
// letters for the district, four or five letters or digits.
var PolandPlate = detectors.Spec{
	Name:      "europe/plate-pl",
	Entity:    "PL_PLATE",
	Doc:       "Polish number plate",
	Anchor:    detectors.Token(4, 8).Or(detectors.Digits(5)),
	Rule:      &form.Rule{Forms: []string{"aa 9999x", "aa 99999", "aaa 99999", "aaa xxxx", "aaa xxxxx", "aa xxxxx", "aa9999x", "aaaxxxx", "aaaxxxxx"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pl": {"tablica rejestracyjna", "nr rejestracyjny", "numer rejestracyjny", "rejestracja", "tablice rejestracyjne"}, "en": {"polish plate"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "PL",
	Classes:   vehicle,
	Source:    "Rozporządzenie w sprawie rejestracji i oznaczania pojazdów, załącznik",
	Valid:     []string{"nr rejestracyjny WA 12345", "rejestracja: kr 1234a", "numer rejestracyjny GDA5X7K"},
	Invalid:   []string{"WA 12345", "rejestracja W 1", "zamówienie WA 12345"},
}

// PolandPostCode detects Polish postal codes, 00-950, by their label.
var PolandPostCode = detectors.Spec{
	Name:      "europe/postcode-pl",
	Entity:    "PL_POSTAL_CODE",
	Doc:       "Polish postal code",
	Anchor:    detectors.Digits(5).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"99-999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"pl": {"kod pocztowy", "kodem pocztowym"}, "en": {"polish postcode", "polish postal code", "post code", "postal code"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "PL",
	Classes:   place,
	Source:    "Poczta Polska, Spis Pocztowych Numerów Adresowych",
	Valid:     []string{"kod pocztowy 00-950", "Kod pocztowy: 31-042", "Polish postcode 80-831"},
	Invalid:   []string{"00-950", "kod pocztowy 0-950", "kod pocztowy 00-9500"},
}
