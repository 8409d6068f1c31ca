package generic

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// Documents detects numbers of papers and registers whose country the text does
// not tell: "passport number: …", "VAT no. …", "Steuernummer …". A Spec of a
// country that knows the number gives it its name. XX stands for the country:
// ISO 3166-1 leaves those letters to users, and so does its use here.
//
// There is no format to hold a value to, so the label must say that a number
// follows, and what follows must be written as numbers are. In a catalog they
// stand last: what is as good as they are names the value.
var Documents = []detectors.Spec{
	document("XX_NATIONAL_ID", "national-id", "Number of an identity document or a person, country unknown, by its label", 5, 20, identityLabels,
		[]string{"ID number: ‹D190461716898D›", "identity card no. ‹X 4411907›", "citizen number ‹75110-29044›", "identity number ‹ZZ 040479 T›", "The ID number on file, ‹ZZ 95 50 69 T›, is wrong", "no KTP ‹31740541›", "ID card: ‹44-190733-Q›", "the ID number of 3 is ‹20241231›", "change my ID number to ‹448190›", "employee ID ‹448190›", "Vatandaşlık no: ‹44190733817›", "idcard number ‹448190733›"},
		[]string{"ID number 2024-05-12", "my ID card was issued 12/05/2027", "identity number is wrong", "bring your ID card on 12/05/2027", "our employee number grew to 448", "ID card 3 of 20000 printed", "nomor identitas 3 dari 20000", "employee numbers 12 to 48000", "bring your ID card before 20241231", "ID number: 42"}),
	document("XX_PASSPORT", "passport", "Passport number, country unknown, by its label", 6, 12, passportLabels,
		[]string{"Passport number: ‹Q4471-903Z›", "passport no. ‹Z 4419 073›", "numéro de passeport : ‹77KH-40912›", "Passnummer <b>‹QK 4419073›</b>"},
		[]string{"passport number expires 2027-05-12", "passport number required", "passport no. 123"}),
	document("XX_DRIVER_LICENSE", "driver-license", "Number of a driving licence, country unknown, by its label", 6, 20, licenceLabels,
		[]string{"driving licence number: ‹QX 441907 33›", "driver's license no. ‹44Q-4471903-77›", "Führerscheinnummer ‹F01/0004/4›", "Kørekort: ‹EH6678869›", "juhiluba ‹QX 441907 33›", "Drivers Lic: ‹44Q-4471903-77›", "CNH ‹4065846513›"},
		[]string{"driving licence number missing", "driver license number 12", "driving licence no. since 2011-04-02"}),
	document("XX_TAX_ID", "tax-id", "Tax number, country unknown, by its label", 5, 20, taxLabels,
		[]string{"tax number: ‹881204/4719/K›", "TIN ‹44-7190338-22/7›", "My tax number is ‹1234567/M/A/E/001›", "she gave ‹3952550-3› as her Guatemala tax number", "‹D-059888-N› as their tax number", "dossier incomplet (NIF ‹1063690490›)", "‹C-049780-Y› is my tax number", "taxpayer identification number is ‹Q81204471›", "tax number is ‹QX-441907›"},
		[]string{"tax number 12%", "they gave 4471903 as their order number", "TIN 12", "tax id is missing"}),
	document("XX_VAT_ID", "vat-id", "VAT number, country unknown, by its label", 5, 18, vatLabels,
		[]string{"VAT number: ‹XI 44190 7338›", "VAT reg. no. ‹4419 073 38›", "numéro de TVA ‹44190-73›"},
		[]string{"VAT number missing", "VAT 20%", "plus VAT 1.250,00", "vat no. 12"}),
	document("XX_BUSINESS_ID", "business-id", "Number of a company, country unknown, by its label", 5, 20, businessLabels,
		[]string{"company number: ‹SC 441907›", "nr. registrul comerțului: ‹F6/496/2015›", "ONRC ‹J40/7426/2018›", "business registration no. ‹44-190733-8›", "Handelsregisternummer ‹HRB 44190›"},
		[]string{"company number 12", "International Securities Identification Number: BMG4209T1009", "company registration number pending", "business number since 2011-04-02"}),
	document("XX_SOCIAL_SECURITY", "social-security", "Social security number, country unknown, by its label", 6, 20, socialLabels,
		[]string{"Nombor ahli KWSP saya ialah ‹12345678›", "EPF no: ‹12345678›", "social security number: ‹44 190 733 817 2›", "numéro de sécurité sociale ‹4419073381›", "numéro de sécurité sociale : ‹6 25 10 39 126 111 93›", "Sozialversicherungsnummer ‹Q44190733›"},
		[]string{"social security number 12", "social security number lost", "social security no. since 2011-04-02"}),
	document("XX_HEALTH_ID", "health-id", "Number of a patient or insured person, country unknown, by its label", 6, 20, healthLabels,
		[]string{"health card number: ‹Q44 190 733›", "health insurance no. ‹441907338›", "Krankenversichertennummer ‹Q44190733›"},
		[]string{"health card number 12", "health insurance number lost", "health card no. since 2011-04-02"}),
	document("MEDICAL_RECORD", "medical-record", "Medical record number, by its label", 5, 20, recordLabels,
		[]string{"medical record number: ‹44-19-07›", "MRN ‹4419073›", "MRN ‹20240105›", "patient id ‹100000›", "chart no: ‹4419073›", "no. rekam medis ‹00-44-19-07›", "病历号：‹M0044190›"},
		[]string{"medical record number missing", "MRN 12", "my medical record of 12/05/2024"}),
	document("INSURANCE_ID", "insurance", "Insurance policy or member number, by its label", 5, 24, insuranceLabels,
		[]string{"policy number: ‹QX-441907-33›", "policy number ‹PA-5512-8837›", "insurance no. ‹44190733›", "nomor polis ‹0044190733›", "保单号‹P0044190733›", "保單號 ‹QDZA202244030000441907›", "my ins id is ‹XQH882190344›"},
		[]string{"policy number missing", "policy no. 12", "insurance policy since 2011-04-02", "polizza 12500 euro", "保单50000元", "member id 20000 users"}),
	document("BANK_ACCOUNT", "account", "Bank account number with letters, by its label", 8, 30, accountLabels,
		[]string{"account number: ‹NWBK 601613 31926819›", "BBAN ‹GRBN75691933505646›", "numéro de compte ‹20041 01005 0500013M026 06›"},
		[]string{"account number missing", "account no. 12", "account number is wrong"}),
	document("PLATE", "plate", "Vehicle plate, country unknown, by its label", 4, 10, plateLabels,
		[]string{"license plate: ‹QQX-4419-07›", "number plate ‹4419 QXZ›", "VRM ‹4K120›", "the car with VRM ‹YW45NRX›", "nomor plat: ‹ZQQ 44190›", "targa veicolo ‹UT 135 MW›", "Nr rej. ‹PO 34222›"},
		[]string{"license plate frame", "plate number 2", "license plate since 2011-04-02", "plat nomor nya hilang sejak 1998", "车牌2019年换的", "Kennzeichen werden seit 2020 nicht erkannt"}),
}

func document(e detectors.Entity, name, doc string, least, most int, labels detectors.Labels, valid, invalid []string) detectors.Spec {
	m := documentMatcher{least, most, 4}
	english := []string{"order", "order number", "invoice", "tracking", "serial number", "sku", "amount", "price", "total"}
	switch e {
	case "PLATE":
		m.digits = 2
	case "XX_VAT_ID", "XX_PASSPORT":
		m.digits = 3 // GBGD001; letters among digits in Luxembourg, Germany and Libya
	case "XX_NATIONAL_ID":
		english = append(english, othersNumbers...)
	}
	return detectors.Spec{
		Name: "generic/" + name, Entity: e, Doc: doc,
		Anchor: detectors.Digits(3, most).Grouped(" -./").Or(detectors.Token(3, most)),
		Match:  m.match,
		Need:   detectors.NeedLabel,
		Labels: labels,
		Negatives: detectors.Labels{
			"en": english,
			"id": {"resi", "no resi", "pesanan", "no pesanan", "harga", "total"}, "zh": {"订单", "订单号", "快递", "价格", "金额", "訂單"},
			"es": {"pedido", "factura", "importe"}, "pt": {"pedido", "fatura", "valor"}, "fr": {"commande", "facture", "montant"}, "de": {"bestellung", "rechnung", "betrag"},
		},
		Canonical: detectors.AlnumUpper,
		Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, LGPD: detectors.General, HIPAA: "R"},
		Source:    "ISO 3166-1 (XX: user-assigned); words of forms for such numbers",
		Valid:     valid,
		Invalid:   invalid,
	}
}

// othersNumbers are numbers of papers, power lines, books and ships whose names end as
// the labels of persons' numbers do.
var othersNumbers = []string{"securities identification number", "securities identification code", "security identification number", "energy identification code", "standard serial number", "standard name identifier",
	"maritime organization number"}

type documentMatcher struct{ least, most, digits int } // letters and digits, and digits among them

// match takes the groups around the anchor: those with a digit, and short ones
// of capitals before or behind. It is the weakest evidence there is, so that
// every other reading of the same characters names them.
func (m documentMatcher) match(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Typo, Evidence: detectors.Format}
	if decimal(w) || priced(b, w.Start) && linkBehind(b, w.Start) != linkMark || w.Groups > 8 || percent(b, w.End) || counts(b, w.Start, w.End) {
		return f, false
	}
	if m.digits == 2 && plainYear(w) && linkBehind(b, w.Start) != linkMark {
		return f, false // plates do not work since 2020
	}
	if tells(w) {
		return f, false
	}
	for k := 0; k < 3 && f.Start > 0 && b[f.Start-1]-'A' < 26; k++ { // "F6/496/2015"
		f.Start--
	}
	f.Start = groupBefore(b, f.Start, m.digits == 2) // "FR 57 929…"
	if m.digits == 2 {
		f.Start = hanBefore(b, plateBefore(b, f.Start, w.End))
	}
	for k := 0; k < 5; k++ {
		e := groupAfter(b, f.End, m.digits == 2)
		if e == f.End {
			break
		}
		if k == 0 && w.Groups > 0 && allDigits(b[f.End+1:e]) {
			return f, false // the reading with one group more takes it
		}
		f.End = e
	}
	n, digits := 0, 0
	for _, c := range b[f.Start:f.End] {
		if detectors.IsAlnum(c) {
			n++
		}
		if detectors.IsDigit(c) {
			digits++
		}
	}
	if m.digits == 2 && f.End-f.Start > 4 && b[f.End-4] == ' ' && lowerIn(currencies, b[f.End-3:f.End]) {
		return f, false // a price
	}
	if n < m.least || n > m.most || digits < m.digits || aDay(b[f.Start:f.End]) || len(w.Digits) == n && same(w.Digits) {
		return f, false
	}
	return f, w.At(f.Start-1) != '.' && w.At(f.Start-1) != '@' && w.At(f.End) != '@'
}

// groupBefore returns where the group of one to four letters that stands one
// mark before i and belongs to the number begins, or i: one capital, the letters
// of a register or a country, or capitals behind a mark or a link word.
func groupBefore(b []byte, i int, plate bool) int {
	if i < 2 || !documentMark(b[i-1]) {
		return i
	}
	if s := prefixBefore(b, i); s < i {
		return s
	}
	s, upper := i-1, true
	for s > 0 && i-s < 6 && detectors.IsLetter(b[s-1]) {
		s--
		upper = upper && b[s]-'A' < 26
	}
	n := i - 1 - s
	if s == 0 && upper && (n == 1 || n == 2 && lowerIn(registers, b[:n]) || n > 1 && n < 5 && (b[i-1] == '-' || plate && n < 4) && !lowerIn(numberShort, b[:n]) && !shortLabels[string(bytes.ToLower(b[:n]))]) {
		return s // a field's value: "C-049780-Y", "QSM-019SH"
	}
	if n < 1 || n > 4 || s == 0 || detectors.IsAlnum(b[s-1]) || b[s-1] >= 0x80 && b[s-1] < 0xE0 || b[s]-'A' >= 26 {
		return i
	}
	if n == 1 && s >= 4 && detectors.EqualLower(b[s-4:s], "sim ") { // a class of driving licence: "SIM A 1234…"
		return i
	}
	if n > 1 && b[i-1] == ' ' && !lowerIn(registers, b[s:i-1]) && shortLabels[string(bytes.ToLower(b[s:i-1]))] {
		return i // "(NIF 1063690490)"
	}
	if n == 2 && upper && b[i-1] == ' ' && (plate || !ofIndonesia(b[s:i-1])) && !lowerIn(numberShort, b[s:i-1]) && linkWordAt(b, s) != n && (behindWord(b, s) || behindFile(b, s)) {
		return s // "identity number ZZ 040479 T"
	}
	if n == 1 || lowerIn(registers, b[s:i-1]) || upper && b[i-1] == '-' && !lowerIn(numberShort, b[s:i-1]) || upper && (tied(b, s) || plate && n < 4 && behindWord(b, s) || opened(b[s-1])) {
		return s
	}
	return i
}

// prefixBefore returns where the word in capitals begins that a hyphen joins to what
// begins at i: what a register puts before its numbers, "claim ID: CLAIM-441907". It
// returns i if there is none.
func prefixBefore(b []byte, i int) int {
	if b[i-1] != '-' {
		return i
	}
	s := i - 1
	for s > 0 && i-s <= mostPrefix && b[s-1]-'A' < 26 {
		s--
	}
	if n := i - 1 - s; n < 5 || n > mostPrefix || s == 0 || detectors.IsAlnum(b[s-1]) || b[s-1] >= utf8.RuneSelf || b[s-1] == '-' {
		return i
	}
	return s
}

// mostPrefix is how many capitals such a word has at most.
const mostPrefix = 10

// plateBefore returns where the groups of capitals and figures begin that stand one
// mark apart before i and are one plate with what ends at end: "53 V 0440", "59 09VM".
// They do where a value begins.
func plateBefore(b []byte, i, end int) int {
	s := i
	for k := 0; k < 2 && s >= 2 && (b[s-1] == ' ' || b[s-1] == '-'); k++ {
		g := s - 1
		for g > 0 && s-g < 6 && (detectors.IsDigit(b[g-1]) || b[g-1]-'A' < 26) {
			g--
		}
		n := s - 1 - g
		if n < 1 || n > 3 || g > 0 && (detectors.IsAlnum(b[g-1]) || b[g-1] == '.' || b[g-1] == ',' || b[g-1] >= 0x80) || lowerIn(numberShort, b[g:s-1]) || shortLabels[string(bytes.ToLower(b[g:s-1]))] {
			break
		}
		s = g
	}
	if s == i || end-s > mostPlate+plateParts-1 {
		return i
	}
	if s == 0 || opened(b[s-1]) || tied(b, s) || behindWord(b, s) && !allDigits(b[s:i-1]) || behindFile(b, s) {
		return s
	}
	return i
}

// hanBefore returns where the one character of Han begins that stands right before a
// plate at i and behind a space or a mark: of a province, or of a service ("军A12345").
func hanBefore(b []byte, i int) int {
	if i < 3 || b[i-3] < 0xE4 || b[i-3] > 0xE9 {
		return i
	}
	if i == 3 || b[i-4] < utf8.RuneSelf || bytes.HasSuffix(b[:i-3], []byte("：")) {
		return i - 3
	}
	return i
}

// behindFile reports whether "on file," or its like stands before i.
func behindFile(b []byte, i int) bool { return i > 6 && string(b[i-6:i]) == "file, " }

// shortLabels are labels of Documents of four letters at most: they stand before
// a number and are no part of it.
var shortLabels = func() map[string]bool {
	m := map[string]bool{}
	for _, labels := range [...]detectors.Labels{identityLabels, passportLabels, licenceLabels, taxLabels, vatLabels, businessLabels, socialLabels, healthLabels, recordLabels, insuranceLabels, plateLabels} {
		for _, words := range labels {
			for _, w := range words {
				if w = strings.TrimPrefix(w, "no "); len(w) <= 4 {
					m[w] = true
				}
			}
		}
	}
	return m
}()

// numberShort are short for "number" and no part of one.
var numberShort = lexicon.New("no nr num id nos")

// ofIndonesia reports whether b is "RI", which follows the name of a paper of the
// Republik Indonesia: "paspor RI C1234567".
func ofIndonesia(b []byte) bool { return string(b) == "RI" }

// behindWord reports whether a word in small letters, an abbreviation or an opening
// mark stands before what begins at i: "targa veicolo UT 135 MW", "reg.nr. LX 96487".
func behindWord(b []byte, i int) bool {
	c := b[i-1]
	if i > 1 && c == ' ' {
		c = b[i-2]
	}
	return c-'a' < 26 || c >= 0x80 || c == '.' || opened(c)
}

// opened reports whether c stands before a value in markup, a table or brackets.
func opened(c byte) bool {
	return c == '>' || c == '(' || c == '[' || c == '*' || c == '|' || c == '`' || c == '"' || c == '\'' || c == '\t'
}

// registers are letters that belong to a number: of company registers in
// Germany, Austria and the United Kingdom, of countries before VAT numbers.
var registers = wordSet("hra", "hrb", "gnr", "fn", "sc", "ni", "oc", "at", "be", "bg", "che", "cy", "cz", "de", "dk", "ee", "el", "es", "fi", "fr", "gb", "hr", "hu", "ie", "it", "lt",
	"lu", "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk", "xi")

// vatTails stand behind a VAT number and belong to it, in Switzerland and Norway.
var vatTails = wordSet("mva", "mwst", "tva", "iva", "tpv")

// tied reports whether ':', '=', '#' or a link word stands right before i.
func tied(b []byte, i int) bool {
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '"') {
		i--
	}
	e := i
	if i > 0 && (b[i-1] == ':' || b[i-1] == '=' || b[i-1] == '#') {
		return true
	}
	for i > 0 && e-i < 8 && (b[i-1] >= 'a' && b[i-1] <= 'z' || b[i-1] >= 0x80) {
		i--
	}
	return e > i && linkWordAt(b, i) == e-i
}

// groupAfter returns the end of the group with a digit, or of one or two
// capitals, of a plate three, that stands one mark behind i, or i.
func groupAfter(b []byte, i int, plate bool) int {
	if i+1 >= len(b) || !documentMark(b[i]) {
		return i
	}
	e, digit, upper := i+1, false, true
	for e < len(b) && e-i < 14 && detectors.IsAlnum(b[e]) {
		digit = digit || detectors.IsDigit(b[e])
		upper = upper && b[e]-'A' < 26
		e++
	}
	if e == i+1 || e-i == 14 || e < len(b) && b[e] >= 0x80 && b[e] < 0xE0 || !digit && !(upper && ((e-i <= 3 || e-i == 4 && plate || e-i <= 5 && b[i] == '/') && b[i] != '.' || lowerIn(vatTails, b[i+1:e]))) {
		return i
	}
	return e
}

func documentMark(c byte) bool { return c == ' ' || c == '-' || c == '.' || c == '/' }

func percent(b []byte, i int) bool {
	for i < len(b) && b[i] == ' ' {
		i++
	}
	return i < len(b) && b[i] == '%'
}

// aDay reports whether v is a day: 2024-05-12, 12/05/2024.
func aDay(v []byte) bool {
	if len(v) < 8 || len(v) > 10 {
		return false
	}
	var parts [4]int
	k, width := 0, [4]int{}
	for _, c := range v {
		switch {
		case detectors.IsDigit(c):
			parts[k] = parts[k]*10 + int(c-'0')
			width[k]++
		case documentMark(c) && k < 3:
			k++
		default:
			return false
		}
	}
	if k != 2 {
		return false
	}
	y, m, d := parts[0], parts[1], parts[2]
	if width[2] == 4 {
		y, d = d, y
	} else if width[0] != 4 {
		return false
	}
	return y >= 1900 && y < 2100 && (m >= 1 && m <= 12 && d >= 1 && d <= 31 || d >= 1 && d <= 12 && m >= 1 && m <= 31)
}
