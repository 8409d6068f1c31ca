package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// Cedula detects Colombian identity numbers by their label: citizens' cédula,
// foreigners' cédula, minors' card; six to eleven digits.
var Cedula = detectors.Spec{
	Name:   "america/cedula-co",
	Entity: "CO_NATIONAL_ID",
	Doc:    "Colombian identity number",
	Anchor: detectors.Digits(6, 11).Grouped(". "),
	Rule:   rule{bare: detectors.Shape, printed: detectors.Shape, word: "cc", also: []string{"9.999.999.999", "99.999.999", "9.999.999", "999.999", "9 999 999 999", "99 999 999"}},
	Need:   detectors.NeedLabel,
	Labels: detectors.Labels{
		"es": {"cédula", "cedula", "cédula de ciudadanía", "cedula de ciudadania", "cédula de extranjería", "cedula de extranjeria", "tarjeta de identidad", "c c", "cc", "t i", "número de cédula", "no de cédula", "número de documento", "numero de documento", "documento de identidad", "identificado con"},
		"en": {"colombian id", "cedula", "national id", "national id number", "national identification number"},
	},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CO",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 39/1961; Registraduría Nacional del Estado Civil, Resolución 5571/2003 (NUIP)",
	Valid:     []string{"C.C. 1.020.345.678", "cédula de ciudadanía 79345612", "mi cedula: 1020345678", "CC 52.345.678"},
	Invalid:   []string{"1.020.345.678", "cédula 12345", "cc 1600 turbo"},
}

// NIT detects Colombian tax numbers: nine digits and a check digit modulo 11,
// 900.123.456-7; natural persons have their cédula and a check digit.
var NIT = detectors.Spec{
	Name:      "america/nit-co",
	Entity:    "CO_TAX_ID",
	Subtype:   "nit",
	Doc:       "Colombian tax number",
	Anchor:    detectors.Digits(8, 11).Grouped(".- "),
	Forms:     []string{"999.999.999-9", "9.999.999.999-9", "99.999.999-9"},
	Match:     matchNIT,
	Labels:    detectors.Labels{"es": {"nit", "n i t", "rut", "número de identificación tributaria", "numero de identificacion tributaria"}, "en": {"nit", "colombian tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "CO",
	Classes:   detectors.Classes{HIPAA: "R", Quasi: true},
	Source:    "DIAN, Orden Administrativa 4/1989 (check digit of the NIT)",
	Valid:     []string{"NIT 800.950.240-9", "nit: 800681177-8", "900.891.783-5", "nit 8008470079", "NIT 900.617.711"},
	Invalid:   []string{"900.891.783-6", "8009502409", "pedido 800681177-8"},
}

func matchNIT(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	v := w.Text[w.Start:w.End]
	printed := form.WrittenAs(v, "999.999.999-9") || form.WrittenAs(v, "9.999.999.999-9") || form.WrittenAs(v, "99.999.999-9")
	switch ok := nitCheck(d); {
	case same(d):
		return f, false
	case ok && printed:
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case ok && w.Labelled:
		f.Strength = detectors.Medium
	case ok && w.Groups == 1:
	case w.Labelled && len(d) == 9 && (w.Groups == 1 || form.WrittenAs(v, "999.999.999")): // the check digit left out
		f.Strength, f.Evidence = detectors.Shape, 0
	default:
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	}
	return f, true
}

var nitWeights = [...]int{3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71}

func nitCheck(d []byte) bool {
	sum := 0
	n := len(d) - 1
	for i, c := range d[:n] {
		sum += int(c-'0') * nitWeights[n-1-i]
	}
	return "01987654321"[sum%11] == d[n]
}
