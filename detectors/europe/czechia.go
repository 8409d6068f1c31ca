package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var czechia = []detectors.Spec{RodneCislo, ICO, CzechAccount, CzechIDCard, CzechPassport, CzechPostCode}

// RodneCislo detects Czech and Slovak birth numbers: date of birth (month of
// women + 50, + 20 where the serials ran out), a slash, a serial and, since
// 1954, a check modulo 11.
var RodneCislo = detectors.Spec{
	Name:      "europe/rodne-cislo",
	Entity:    "CZ_NATIONAL_ID",
	Subtype:   "rodne-cislo",
	Doc:       "Czech and Slovak birth number",
	Anchor:    detectors.Digits(9, 10).Grouped("/ "),
	Rule:      &form.Rule{Forms: []string{"9999999999", "999999/9999", "999999 / 9999", "999999999", "999999/999"}, Check: func(v form.Value) bool { return rodneCislo(v.Bytes()) }, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"cs": {"rodné číslo", "rodne cislo", "rč", "r č", "rodného čísla"}, "sk": {"rodné číslo", "rodného čísla", "rodnym cislom"}, "en": {"czech birth number", "birth number", "slovak birth number", "czech national id"}, "de": {"geburtsnummer"}, "zh": {"捷克身份号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CZ",
	Classes:   national,
	Source:    "Zákon č. 133/2000 Sb., § 13; zákon č. 301/1995 Z. z.",
	Valid:     []string{"rodné číslo 621217/0789", "rč: 7510019671", "675224/1111", "rodne cislo 750326 9136", "rodné číslo 621217/0788"},
	Invalid:   []string{"6212170789", "621217/0788", "621317/0789", "objednávka 6212170789"},
}

func rodneCislo(d []byte) bool {
	if len(d) == 9 {
		return bornCZ(d)
	}
	if !czechDate(d) {
		return false
	}
	r := form.Number(d[:9]) % 11 % 10
	return r == int(d[9]-'0')
}

// bornCZ: nine digits were given until 1953, without a check.
func bornCZ(d []byte) bool { return form.Number(d[:2]) < 54 && czechDate(d) && string(d[6:]) != "000" }

func czechDate(d []byte) bool {
	month := form.Number(d[2:4])
	if month > 50 {
		month -= 50
	}
	if month > 20 {
		month -= 20
	}
	return form.Date(form.Number(d[:2]), month, form.Number(d[4:6]))
}

// ICO detects Czech and Slovak company numbers: eight digits, check modulo 11.
var ICO = detectors.Spec{
	Name:      "europe/ico",
	Entity:    "CZ_BUSINESS_ID",
	Doc:       "Czech and Slovak company number",
	Anchor:    detectors.Digits(8).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999999", "999 99 999"}, Check: func(v form.Value) bool { return ico(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"cs": {"ičo", "ico", "ič", "identifikační číslo"}, "sk": {"ičo", "ico"}, "en": {"czech company number", "slovak company number"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "CZ",
	Classes:   business,
	Source:    "Zákon č. 111/2009 Sb., o základních registrech, § 25",
	Valid:     []string{"ičo 61102849", "ico: 42152216", "ičo 586 79 740", "ičo 61102848"},
	Invalid:   []string{"61102849", "objednávka 61102849", "ičo 6110284"},
}

func ico(d []byte) bool {
	r := (11 - checksum.Weighted(d[:7], 8, 7, 6, 5, 4, 3, 2)%11) % 11
	if r == 0 {
		r = 1
	}
	return r%10 == int(d[7]-'0')
}

// CzechAccount detects Czech and Slovak bank accounts: prefix, number, bank
// code, both numbers with a check modulo 11.
var CzechAccount = detectors.Spec{
	Name:      "europe/account-cz",
	Entity:    "CZ_BANK_ACCOUNT",
	Doc:       "Czech bank account number",
	Anchor:    detectors.Digits(6, 20).Grouped("-/"),
	Forms:     []string{"99-999999*", "999-999999*", "9999-999999*", "99999-999999*", "999999-999999*", "999999/9999", "9999999/9999", "99999999/9999", "999999999/9999", "9999999999/9999"},
	Match:     matchCzechAccount,
	Labels:    detectors.Labels{"cs": {"číslo účtu", "cislo uctu", "účet", "účtu", "č účtu", "bankovní účet"}, "sk": {"číslo účtu", "účet"}, "en": {"czech bank account", "bank account", "account number"}},
	Negatives: negatives,
	Canonical: detectors.Exact,
	Region:    "CZ",
	Classes:   account,
	Source:    "Vyhláška ČNB č. 169/2011 Sb.",
	Valid:     []string{"číslo účtu 882816-5077503952/0800", "účet 174734-4082274838/0100", "083280-3280949694/0800"},
	Invalid:   []string{"882816-5077503953/0800", "882816/5077503952", "objednávka 12-34/5678"},
}

func matchCzechAccount(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Typo}
	b := w.Text[w.Start:w.End]
	n := len(b)
	if n < 8 || b[n-5] != '/' || !checksum.Digits(b[n-4:]) {
		return f, false
	}
	b = b[:n-5]
	prefix := 0
	for prefix < len(b) && b[prefix] != '-' {
		prefix++
	}
	if prefix == len(b) {
		prefix = -1
	}
	number := b[prefix+1:]
	if len(number) < 2 || len(number) > 10 || prefix > 6 || prefix == 0 || !checksum.Digits(number) || prefix > 0 && !checksum.Digits(b[:prefix]) {
		return f, false
	}
	if !czechSum(number) || prefix > 0 && !czechSum(b[:prefix]) {
		return f, w.Labelled
	}
	f.Strength, f.Evidence = detectors.Weak, detectors.Checksum|detectors.Format
	if prefix > 0 && len(number) > 6 {
		f.Strength = detectors.Strong
	} else if len(number) == 10 {
		f.Strength = detectors.Medium
	}
	return f, true
}

func czechSum(d []byte) bool {
	weights := [10]int{6, 3, 7, 9, 10, 5, 8, 4, 2, 1}
	sum := 0
	for i, c := range d {
		sum += int(c-'0') * weights[10-len(d)+i]
	}
	return sum%11 == 0
}

// CzechIDCard detects Czech identity cards by their label: nine digits, or two
// letters and six or seven digits; Slovak ones have two letters and six.
var CzechIDCard = detectors.Spec{
	Name:      "europe/id-card-cz",
	Entity:    "CZ_NATIONAL_ID",
	Subtype:   "obcansky-prukaz",
	Doc:       "Czech identity card number",
	Anchor:    detectors.Digits(9).Or(detectors.Digits(6)).Or(detectors.Token(8, 9)),
	Rule:      &form.Rule{Forms: []string{"999999999", "aa999999", "aa 999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"cs": {"občanský průkaz", "obcansky prukaz", "číslo op", "op č", "číslo občanského průkazu"}, "sk": {"občiansky preukaz", "obciansky preukaz", "číslo op"}, "en": {"czech id card", "slovak id card"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CZ",
	Classes:   national,
	Source:    "Zákon č. 269/2021 Sb., o občanských průkazech; PRADO CZE-BO, SVK-BO",
	Valid:     []string{"občanský průkaz 123456789", "občiansky preukaz EA123456", "číslo OP: 998877665"},
	Invalid:   []string{"123456789", "občanský průkaz 12345678", "objednávka 123456789"},
}

// CzechPassport detects Czech passport numbers by their label: eight digits.
var CzechPassport = detectors.Spec{
	Name:      "europe/passport-cz",
	Entity:    "CZ_PASSPORT",
	Doc:       "Czech passport number",
	Anchor:    detectors.Digits(8).Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"99999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"cs": {"cestovní pas", "číslo pasu", "pas č"}, "sk": {"cestovný pas", "číslo pasu"}, "en": {"czech passport", "slovak passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CZ",
	Classes:   travel,
	Source:    "Zákon č. 329/1999 Sb., o cestovních dokladech; PRADO CZE-AO",
	Valid:     []string{"cestovní pas 12345678", "číslo pasu: 39001234", "Slovak passport BA1234567"},
	Invalid:   []string{"12345678", "cestovní pas 1234567", "objednávka 12345678"},
}

// CzechPostCode detects Czech and Slovak postal codes, 110 00, by their label.
var CzechPostCode = detectors.Spec{
	Name:      "europe/postcode-cz",
	Entity:    "CZ_POSTAL_CODE",
	Doc:       "Czech postal code",
	Anchor:    detectors.Digits(5).Grouped(" "),
	Rule:      &form.Rule{Forms: []string{"99999", "999 99"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"cs": {"psč", "psc", "poštovní směrovací číslo"}, "sk": {"psč", "psc"}, "en": {"czech postcode", "slovak postcode"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "CZ",
	Classes:   place,
	Source:    "Česká pošta, Poštovní směrovací čísla",
	Valid:     []string{"psč 110 00", "PSC: 60200", "Slovak postcode 811 01"},
	Invalid:   []string{"110 00", "psč 1100", "psč 110000"},
}
