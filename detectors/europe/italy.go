package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var italy = []detectors.Spec{CodiceFiscale, PartitaIVA, CartaIdentita, ItalyPassport, Patente, ItalyPlate, CAP}

// CodiceFiscale detects Italian fiscal codes: six letters of the name, year,
// month letter, day (women +40), municipality, check letter. Digits may be
// replaced by letters where two people would share a code.
var CodiceFiscale = detectors.Spec{
	Name:      "europe/codice-fiscale",
	Entity:    "IT_TAX_ID",
	Doc:       "Italian fiscal code",
	Anchor:    detectors.Token(5, 16),
	Rule:      &form.Rule{Forms: []string{"aaaaaaxxaxxaxxxa", "aaa_aaa_xxaxx_axxxa", "aaaaaa_xxaxx_axxxa"}, Check: codiceFiscale, Shape: codiceDate, Speaks: detectors.Checksum | detectors.Calendar, Bare: detectors.Certain},
	Labels:    detectors.Labels{"it": {"codice fiscale", "cod fiscale", "cod fisc", "cf", "c f"}, "en": {"italian fiscal code", "fiscal code", "italian tax code", "tax code", "codice fiscale"}, "zh": {"意大利税号", "税号"}, "id": {"kode fiskal italia"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IT",
	Classes:   taxes,
	Source:    "Decreto del Ministero delle Finanze 23 dicembre 1976, n. 13813",
	Valid:     []string{"codice fiscale BMVDDV61D01Z404P", "CF: rbbvvs87m15z404d", "CPPLVP98P28Z404Z", "C.F. FVB MGF 51A68 F205Z", "codice fiscale BMVDDV61D01Z404Q"},
	Invalid:   []string{"BMVDDV61D01Z404Q", "BMVDDV61D32Z404P", "BMVDDV61F01Z404P", "BMVDDV61D01Z404PA"},
}

// codiceDigit returns the digit that c stands for, or -1.
func codiceDigit(c byte) int {
	if c <= '9' {
		return int(c - '0')
	}
	const letters = "LMNPQRSTUV"
	for i := range len(letters) {
		if letters[i] == c {
			return i
		}
	}
	return -1
}

func codiceDate(v form.Value) bool {
	var d [4]int
	for k, i := range [4]int{6, 7, 9, 10} {
		if d[k] = codiceDigit(v.B[i]); d[k] < 0 {
			return false
		}
	}
	for _, i := range [3]int{12, 13, 14} {
		if codiceDigit(v.B[i]) < 0 {
			return false
		}
	}
	const months = "ABCDEHLMPRST"
	month := 0
	for i := range len(months) {
		if months[i] == v.B[8] {
			month = i + 1
		}
	}
	day := d[2]*10 + d[3]
	if day > 40 {
		day -= 40
	}
	return form.Date(d[0]*10+d[1], month, day)
}

var codiceOdd = [36]int{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23}

func codiceFiscale(v form.Value) bool {
	sum := 0
	for i, c := range v.B[:15] {
		n := checksum.AlnumValue(c)
		switch {
		case i%2 == 0:
			sum += codiceOdd[n]
		case n > 9:
			sum += n - 10
		default:
			sum += n
		}
	}
	return byte('A'+sum%26) == v.B[15]
}

// PartitaIVA detects Italian VAT and company fiscal numbers: eleven digits with
// a Luhn check, the office in digits 8 to 10.
var PartitaIVA = detectors.Spec{
	Name:      "europe/partita-iva",
	Entity:    "IT_VAT_ID",
	Doc:       "Italian VAT number",
	Anchor:    detectors.Digits(11).Grouped(" .-"),
	Rule:      &form.Rule{Forms: []string{"99999999999"}, Check: func(v form.Value) bool { return partitaIVA(v.Bytes()) }, Speaks: detectors.Checksum | detectors.CodeTable, Bare: detectors.Weak},
	Labels:    detectors.Labels{"it": {"partita iva", "p iva", "piva", "p i", "codice fiscale", "cf", "c f", "iva"}, "en": {"italian vat", "italian vat number", "vat number", "vat"}, "zh": {"意大利增值税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IT",
	Classes:   business,
	Source:    "DPR 26 ottobre 1972, n. 633, art. 35; DM 23 dicembre 1976",
	Valid:     []string{"Partita IVA 73504800019", "P.IVA: 82515080016", "p. iva 93591520585", "partita iva 73504800018", "CF: 73504800019"},
	Invalid:   []string{"73504800019", "ordine 73504800019", "partita iva 7350480001"},
}

func partitaIVA(d []byte) bool {
	office := form.Number(d[7:10])
	return (office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999) && string(d[:7]) != "0000000" && checksum.Luhn(d)
}

// CartaIdentita detects Italian identity cards by their label: the electronic
// CA00000AA, the paper AA 1234567.
var CartaIdentita = detectors.Spec{
	Name:      "europe/carta-identita",
	Entity:    "IT_NATIONAL_ID",
	Doc:       "Italian identity card number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(7)).Or(detectors.Digits(5)),
	Rule:      &form.Rule{Forms: []string{"aa99999aa", "aa9999999", "9999999aa", "aa 9999999", "aa 99999 aa"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"it": {"carta d'identità", "carta di identità", "carta d'identita", "carta di identita", "carta identità", "c i", "cie", "documento", "documento d'identità", "n° carta d'identità"}, "en": {"italian id card", "italian identity card", "identity card", "id card"}, "zh": {"意大利身份证"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IT",
	Classes:   national,
	Source:    "DM 23 dicembre 2015, carta d'identità elettronica; PRADO ITA-BO",
	Valid:     []string{"carta d'identità CA12345BC", "carta di identità: AX1234567", "carta d'identita AS 7654321", "cie ca00000aa"},
	Invalid:   []string{"CA12345BC", "carta d'identità CA1234BC", "ordine AX1234567"},
}

// ItalyPassport detects Italian passport numbers by their label: two letters
// and seven digits.
var ItalyPassport = detectors.Spec{
	Name:      "europe/passport-it",
	Entity:    "IT_PASSPORT",
	Doc:       "Italian passport number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"aa9999999", "aa 9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"it": {"passaporto", "numero di passaporto", "numero passaporto", "n° passaporto", "passaporto n"}, "en": {"passport", "passport no", "passport number", "italian passport"}, "zh": {"意大利护照"}, "id": {"paspor italia"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IT",
	Classes:   travel,
	Source:    "PRADO, passaporto ITA-AO; ICAO Doc 9303-4",
	Valid:     []string{"passaporto YA1234567", "numero di passaporto: yb 7654321", "Italian passport AA1111112"},
	Invalid:   []string{"YA1234567", "passaporto YA123456", "ordine YA1234567"},
}

// Patente detects Italian driving licences by their label: two letters, seven
// digits and a letter, or U1 and eight letters and digits.
var Patente = detectors.Spec{
	Name:      "europe/patente",
	Entity:    "IT_DRIVER_LICENSE",
	Doc:       "Italian driving licence number",
	Anchor:    detectors.Token(10, 10),
	Rule:      &form.Rule{Forms: []string{"aa9999999a", "U1xxxxxxxa"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"it": {"patente", "patente di guida", "numero patente", "numero di patente", "n° patente"}, "en": {"italian driving licence", "driving licence", "driver license", "driver's license"}, "zh": {"意大利驾照"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IT",
	Classes:   driving,
	Source:    "Codice della strada, art. 116; modello MC 720 F",
	Valid:     []string{"patente AB1234567C", "numero patente: u1xyz12abd", "patente di guida RM7654321X"},
	Invalid:   []string{"AB1234567C", "patente AB123456C", "ordine AB1234567C"},
}

// ItalyPlate detects Italian number plates: AB 123 CD without I, O, Q and U.
var ItalyPlate = detectors.Spec{
	Name:   "europe/plate-it",
	Entity: "IT_PLATE",
	Doc:    "Italian number plate",
	Anchor: detectors.Token(7, 7).Or(detectors.Digits(3)),
	Rule: &form.Rule{Forms: []string{"aa999aa", "aa 999 aa", "aa-999-aa"}, Shape: func(v form.Value) bool {
		return siv(v) && v.B[0] != 'Q' && v.B[1] != 'Q' && v.B[5] != 'Q' && v.B[6] != 'Q'
	}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"it": {"targa", "numero di targa", "targata", "targato"}, "en": {"italian plate"}, "zh": {"意大利车牌"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IT",
	Classes:   vehicle,
	Source:    "Codice della strada, art. 100; DPR 474/2001",
	Valid:     []string{"targa AB123CD", "numero di targa: fg 456 hj", "targata EZ 789 KL"},
	Invalid:   []string{"AB123CD", "targa AQ123CD", "targa AB1234CD"},
}

// CAP detects Italian postal codes by their label.
var CAP = detectors.Spec{
	Name:      "europe/cap",
	Entity:    "IT_POSTAL_CODE",
	Doc:       "Italian postal code",
	Anchor:    detectors.Digits(5),
	Match:     matchCAP,
	Labels:    detectors.Labels{"it": {"cap", "codice postale", "codice di avviamento postale", "c a p"}, "en": {"italian postcode"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "IT",
	Classes:   place,
	Source:    "Poste Italiane, codice di avviamento postale",
	Valid:     []string{"CAP 20121", "codice postale: 00184", "C.A.P. 80132"},
	Invalid:   []string{"20121", "market cap 50000", "CAP 99999", "CAP 201210"},
}

// matchCAP takes the label in capitals: in lower case it is a hat or a limit.
func matchCAP(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	p := w.Start
	for p > 0 && !detectors.IsAlnum(w.Text[p-1]) {
		p--
	}
	if p >= 3 && string(w.Text[p-3:p]) == "cap" {
		return f, false
	}
	return f, form.In(w.Digits, 10, 98168)
}
