package europe

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var germany = []detectors.Spec{SteuerID, Steuernummer, RVNR, KVNR, Personalausweis, Reisepass, Fuehrerschein, Kennzeichen, PLZ}

// SteuerID detects German tax identification numbers: ten digits of which one
// occurs twice or three times, and a check digit modulo 11, 10.
var SteuerID = detectors.Spec{
	Name:      "europe/steuer-id",
	Entity:    "DE_TAX_ID",
	Doc:       "German tax identification number",
	Anchor:    detectors.Digits(11).Grouped(" /-."),
	Rule:      &form.Rule{Forms: []string{"99999999999", "99 999 999 999"}, Check: steuerID, Speaks: detectors.Checksum, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"de": {"steuer id", "steuerid", "idnr", "id nr", "steueridentifikationsnummer", "steuerliche identifikationsnummer", "steuer identifikationsnummer", "steuer idnr", "identifikationsnummer", "steuernummer", "tin"}, "en": {"german tax id", "german tax number", "tax identification number", "tax id", "tin"}, "zh": {"德国税号", "税号"}, "id": {"nomor pajak jerman"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DE",
	Classes:   taxes,
	Source:    "Abgabenordnung § 139b; BZSt, Aufbau der Identifikationsnummer",
	Valid:     []string{"Steuer-ID 94580730215", "54046234894 ist meine (IdNr)", "79 391 089 469", "Steuer-ID: 94580730216"},
	Invalid:   []string{"94580730215", "12 379 016 847", "Bestellnummer 94580730215", "Steuer-ID 945807302151"},
}

func steuerID(v form.Value) bool {
	d := v.Bytes()
	var n [10]int
	for _, c := range d[:10] {
		n[c-'0']++
	}
	more, most := 0, 0
	for _, k := range n {
		if k > 1 {
			more, most = more+1, k
		}
	}
	return d[0] != '0' && more == 1 && most <= 3 && checksum.Mod1110(d)
}

// Steuernummer detects German tax numbers by their label: ten or eleven digits
// as the tax office writes them, thirteen in the federal form.
var Steuernummer = detectors.Spec{
	Name:      "europe/steuernummer",
	Entity:    "DE_TAX_ID",
	Subtype:   "steuernummer",
	Doc:       "German tax number",
	Anchor:    detectors.Digits(10, 13).Grouped("/ -"),
	Rule:      &form.Rule{Forms: []string{"99/999/99999", "999/999/99999", "999/9999/9999", "99 999 99999", "999 999 99999", "9999999999", "99999999999", "9999999999999", "9999/99/9999"}, Bare: detectors.Shape, Printed: detectors.Weak},
	Labels:    detectors.Labels{"de": {"steuernummer", "steuer nr", "st nr", "stnr"}, "en": {"german tax number", "tax number"}, "zh": {"德国税号"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "DE",
	Classes:   taxes,
	Source:    "ELSTER, Aufbau der Steuernummer (bundeseinheitliche Steuernummer)",
	Valid:     []string{"Steuernummer 21/815/08150", "steuernr: 2181508150", "Steuernummer: 2893081508152", "Steuernummer 181/815/08155"},
	Invalid:   []string{"21/815/08150", "Steuernummer 21/81", "Rechnung 181/815/08155"},
}

// RVNR detects German pension insurance numbers: area, date of birth, initial
// of the name at birth, serial, check digit: 65 170839 J 003.
var RVNR = detectors.Spec{
	Name:      "europe/rvnr",
	Entity:    "DE_SOCIAL_SECURITY",
	Doc:       "German pension insurance number",
	Anchor:    detectors.Token(12, 12).Or(detectors.Digits(8).Grouped(" ")),
	Rule:      &form.Rule{Forms: []string{"99999999a999", "99 999999 a 999", "99 999999 a999", "99999999 a 999"}, Check: rvnr, Shape: rvnrDate, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Medium, Printed: detectors.Strong},
	Labels:    detectors.Labels{"de": {"rentenversicherungsnummer", "rvnr", "rv nummer", "sozialversicherungsnummer", "sv nummer", "sv nr", "versicherungsnummer", "rentenausweis", "rentenversicherungsausweis", "rentenversicherung", "deutsche rentenversicherung", "sozialversicherungsausweis"}, "en": {"german social security number", "social security number", "social insurance number"}, "zh": {"社会保险号", "德国社保号"}, "id": {"nomor jaminan sosial jerman"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "DE",
	Classes:   social,
	Source:    "SGB VI § 147; VKVV § 2 and 4 (structure and check digit)",
	Valid:     []string{"Rentenversicherungsnummer 65 170839 J 003", "RVNR: 15070649C103", "sv-nummer 15070649c103", "65 170839 J 003"},
	Invalid:   []string{"65 170839 J 004", "65 173839 J 003", "Bestellnr 6517083J008", "15070649C1030"},
}

func rvnrDate(v form.Value) bool {
	return form.Date(form.Number(v.B[6:8]), form.Number(v.B[4:6]), form.Number(v.B[2:4]))
}

func rvnr(v form.Value) bool {
	weights := [12]int{2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1}
	letter := int(v.B[8]-'A') + 1
	sum, k := 0, 0
	add := func(d int) {
		p := d * weights[k]
		sum += p/10 + p%10
		k++
	}
	for i := 0; i < 11; i++ {
		if i == 8 {
			add(letter / 10)
			add(letter % 10)
			continue
		}
		add(int(v.B[i] - '0'))
	}
	return sum%10 == int(v.B[11]-'0')
}

// KVNR detects German health insurance numbers: a letter, eight digits, a
// check digit: A123456780.
var KVNR = detectors.Spec{
	Name:      "europe/kvnr",
	Entity:    "DE_HEALTH_ID",
	Doc:       "German health insurance number",
	Anchor:    detectors.Token(10, 10),
	Rule:      &form.Rule{Forms: []string{"a999999999"}, Check: kvnr, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"de": {"versichert", "versicherte", "krankenversichert", "kvnr", "krankenversichertennummer", "krankenversicherungsnummer", "versichertennummer", "versicherten nr", "krankenkassennummer", "versichertenkarte", "versichertenausweis", "krankenversicherungsausweis", "gesundheitskarte", "egk", "krankenversicherung"}, "en": {"german health insurance number", "health insurance number", "insurance number"}, "zh": {"德国医保号", "医保号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "DE",
	Classes:   health,
	Source:    "SGB V § 290; GKV-Spitzenverband, Richtlinie Krankenversichertennummer",
	Valid:     []string{"KVNR A123456780", "Versichertennummer: t987654329", "Krankenversichertennummer M310119800", "KVNR A123456781"},
	Invalid:   []string{"A123456780", "A123456781", "Bestellnr A123456780", "KVNR A12345678"},
}

func kvnr(v form.Value) bool {
	letter := int(v.B[0]-'A') + 1
	sum := letter/10 + (letter%10*2)/10 + (letter%10*2)%10
	for i, c := range v.B[1:9] {
		p := int(c-'0') * (i%2 + 1)
		sum += p/10 + p%10
	}
	return sum%10 == int(v.B[9]-'0')
}

// icao reports whether the last of nine letters and digits is the check digit
// of the others.
func icao(v form.Value) bool {
	n := v.N - 1
	return checksum.MRZ(v.B[:n]) == int(v.B[n]-'0')
}

// germanAlphabet: serial numbers of German documents have no vowels, and no B,
// D, Q, S but in the old ones' first letter.
func germanAlphabet(v form.Value) bool {
	digits := 0
	for i, c := range v.B[:9] {
		switch {
		case c <= '9':
			digits++
		case c == 'A' || c == 'B' || c == 'D' || c == 'E' || c == 'I' || c == 'O' || c == 'Q' || c == 'S' || c == 'U':
			if i > 0 {
				return false
			}
		}
	}
	return digits > 0 && v.B[0] > '9'
}

// Personalausweis detects serial numbers of German identity cards: nine
// letters and digits, often followed by their check digit.
var Personalausweis = detectors.Spec{
	Name:      "europe/personalausweis",
	Entity:    "DE_NATIONAL_ID",
	Doc:       "German identity card number",
	Anchor:    detectors.Token(9, 10),
	Rule:      &form.Rule{Forms: []string{"xxxxxxxxx9", "xxxxxxxxx"}, Check: germanSerial, Shape: germanAlphabet, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"de": {"personalausweis", "personalausweisnummer", "personalausweis nr", "ausweisnummer", "ausweis nr", "ausweis", "perso", "persoausweis", "bundespersonalausweis", "ausweisdokument", "dokumentennummer"}, "en": {"german id card", "german identity card", "id card", "id card number", "identity card"}, "zh": {"德国身份证"}, "id": {"ktp jerman"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "DE",
	Classes:   national,
	Source:    "Personalausweisverordnung, Anlage; ICAO Doc 9303-3 (check digit)",
	Valid:     []string{"Personalausweis L01X00T471", "Ausweisnummer: L01X00T47", "perso nr l01x00t471", "Personalausweis T220001293", "Personalausweis L01X00T472"},
	Invalid:   []string{"L01X00T471", "Personalausweis L01A00T47", "Bestellnr L01X00T471"},
}

func germanSerial(v form.Value) bool { return v.N == 9 || icao(v) }

// Reisepass detects German passport numbers: nine letters and digits that
// begin with C, F, G, H, J or K, often followed by their check digit.
var Reisepass = detectors.Spec{
	Name:      "europe/reisepass",
	Entity:    "DE_PASSPORT",
	Doc:       "German passport number",
	Anchor:    detectors.Token(9, 10),
	Rule:      &form.Rule{Forms: []string{"axxxxxxxx9", "axxxxxxxx"}, Check: germanSerial, Shape: germanPassport, Speaks: detectors.Checksum, Bare: detectors.Shape},
	Labels:    detectors.Labels{"de": {"reisepass", "reisepassnummer", "passnummer", "pass nr", "reisepass nr", "deutscher reisepass", "dokumentennummer", "ausweisdokument"}, "en": {"passport", "passport no", "passport number", "german passport"}, "zh": {"德国护照"}, "id": {"paspor jerman"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "DE",
	Classes:   travel,
	Source:    "Passverordnung, Anlage; ICAO Doc 9303-3 (check digit)",
	Valid:     []string{"Reisepass C01X00T478", "Passnummer: C01X00T47", "German passport c01x00t478"},
	Invalid:   []string{"C01X00T478", "Reisepass L01X00T47", "Reisepass C01A00T47"},
}

func germanPassport(v form.Value) bool {
	switch v.B[0] {
	case 'C', 'F', 'G', 'H', 'J', 'K':
		return germanAlphabet(v)
	}
	return false
}

// Fuehrerschein detects German driving licence numbers: the authority, a
// serial, a check character and the count of issues: B072RRE2I55.
var Fuehrerschein = detectors.Spec{
	Name:      "europe/fuehrerschein",
	Entity:    "DE_DRIVER_LICENSE",
	Doc:       "German driving licence number",
	Anchor:    detectors.Token(11, 11),
	Rule:      &form.Rule{Forms: []string{"a99xxxxxxxx", "axxxxxxxxxx"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"de": {"führerschein", "führerscheinnummer", "fuehrerschein", "fuehrerscheinnummer", "führerschein nr"}, "en": {"german driving licence", "german driver license", "driving licence", "driver license", "driver's license"}, "zh": {"德国驾照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "DE",
	Classes:   driving,
	Source:    "Fahrerlaubnis-Verordnung, Anlage 8 (field 5 of the licence)",
	Valid:     []string{"Führerschein B072RRE2I55", "führerscheinnummer: N0704578035", "fuehrerschein nr b072rre2i55"},
	Invalid:   []string{"B072RRE2I55", "Führerschein B072RRE2I5", "Bestellnummer B072RRE2I55"},
}

// germanDistricts are the letters of the larger districts: with another one a
// plate needs its label.
const germanDistricts = "A B C D E F G H J K L M N P R S W Z AA AB AC AK AM AN AÖ AW BA BB BC BI BM BN BO BS BT CB CE CO CW DA DD DE DN DO DU EF EI EL EM EN ER ES EU FB FD FF FL FN FR FS FT FÜ GE GF GG GI GM GP GR GS GT GÖ HA HB HD HF HG HH HI HL HM HN HO HP HR HS HU HX IN IZ JE KA KB KC KE KF KI KL KN KO KR KS KT KU LA LB LD LI LL LM LU LÖ MA MB MD ME MG MH MI MK MM MR MS MZ NB ND NE NF NM NR NU NW OA OB OD OF OG OH OL OS PA PB PE PF PI PM PS RA RD RE RO RP RS RT RV RW SB SC SE SG SI SK SL SN SO SP SR SU SW SZ TF TR TS TÜ UL UN VB VS WE WF WI WL WN WO WT WW WÜ ZW"

// Kennzeichen detects German number plates: district, one or two letters, one
// to four digits, E or H for electric and historic cars: M-AB 1234.
var Kennzeichen = detectors.Spec{
	Name:      "europe/plate-de",
	Entity:    "DE_PLATE",
	Doc:       "German number plate",
	Anchor:    detectors.Digits(1, 4).Or(detectors.Token(3, 9)),
	Forms:     []string{"a 9*", "aa 9*", "a-9*", "aa-9*", "-a9*", "-aa9*", " 9x*", "-9x*"},
	Match:     matchKennzeichen,
	Labels:    detectors.Labels{"de": {"kennzeichen", "kraftfahrzeugkennzeichen", "fahrzeugkennzeichen", "autokennzeichen", "kfz kennzeichen", "nummernschild", "amtliches kennzeichen"}, "en": {"german plate", "license plate", "licence plate", "number plate", "plate number"}, "zh": {"车牌", "车牌号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "DE",
	Classes:   vehicle,
	Source:    "Fahrzeug-Zulassungsverordnung, Anlagen 1 and 2",
	Valid:     []string{"Kennzeichen M-AB 1234", "mein Kennzeichen ist HH AB 123", "kfz-kennzeichen: b-mw 42e", "Kennzeichen ‹KA-XY 77›", "M-AB 1234"},
	Invalid:   []string{"M-ABC 1234", "Kennzeichen M-AB 12345", "Kennzeichen QQ-AB 123"},
}

func matchKennzeichen(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format | detectors.CodeTable}
	b, p := w.Text, w.Start
	for p < w.End && !detectors.IsDigit(b[p]) {
		p++
	}
	digits := p
	for digits < w.End && detectors.IsDigit(b[digits]) {
		digits++
	}
	end := digits
	if c := w.At(end) | 0x20; c == 'e' || c == 'h' {
		end++
	}
	if digits == p || digits-p > 4 || w.AlnumAt(end) || b[p] == '0' {
		return f, false
	}
	// One or two letters, then the district, read backwards.
	if p > 0 && (b[p-1] == ' ' || b[p-1] == '-') {
		p--
	}
	e := p
	for p > 0 && e-p < 2 && detectors.IsLetter(b[p-1]) {
		p--
	}
	if e == p || p == 0 || b[p-1] != '-' && b[p-1] != ' ' {
		return f, false
	}
	e = p - 1
	for p = e; p > 0 && e-p < 5 && (detectors.IsLetter(b[p-1]) || b[p-1] >= 0x80); p-- {
	}
	if !district(b[p:e]) {
		return f, false
	}
	f.Start, f.End = p, end
	if b[e] == '-' && b[digits-1] != ' ' && e < w.Start && printedPlate(b[p:end]) {
		f.Strength = detectors.Medium
	}
	return f, true
}

// printedPlate reports whether b is written as on the plate, with two digits
// or more: capitals, a dash behind the district, a space before the digits.
func printedPlate(b []byte) bool {
	spaces, dashes, digits := 0, 0, 0
	for _, c := range b {
		switch {
		case c == ' ':
			spaces++
		case c == '-':
			dashes++
		case detectors.IsDigit(c):
			digits++
		case c >= 'a' && c <= 'z':
			return false
		}
	}
	return spaces == 1 && dashes == 1 && digits > 1
}

// district reports whether b is one of germanDistricts, in letters of any case.
func district(b []byte) bool {
	if len(b) == 0 || len(b) > 4 {
		return false
	}
	key := uint32(0)
	for _, c := range b {
		if detectors.IsLetter(c) {
			c &^= 0x20
		}
		key = key<<8 | uint32(c)
	}
	return districtKeys[key]
}

// districtKeys are germanDistricts, their bytes in one number.
var districtKeys = func() map[uint32]bool {
	m := map[uint32]bool{}
	for _, w := range strings.Fields(germanDistricts) {
		key := uint32(0)
		for _, c := range []byte(w) {
			key = key<<8 | uint32(c)
		}
		m[key] = true
	}
	return m
}()

// PLZ detects German postal codes by their label.
var PLZ = detectors.Spec{
	Name:      "europe/plz-de",
	Entity:    "DE_POSTAL_CODE",
	Doc:       "German postal code",
	Anchor:    detectors.Digits(5),
	Rule:      &form.Rule{Forms: []string{"99999"}, Shape: func(v form.Value) bool { return form.In(v.B[:5], 1001, 99998) }, Bare: detectors.Shape},
	Labels:    detectors.Labels{"de": {"plz", "postleitzahl"}, "en": {"german postcode", "german postal code"}, "zh": {"德国邮编"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "DE",
	Classes:   place,
	Source:    "Deutsche Post, Postleitzahlensystem",
	Valid:     []string{"PLZ 10115", "postleitzahl: 80331", "plz 01067"},
	Invalid:   []string{"10115", "PLZ 00999", "PLZ 101150"},
}
