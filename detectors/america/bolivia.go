package america

import "github.com/samar-privacy/samar/detectors"

// BoliviaCI detects Bolivian identity numbers by their label: five to eight
// digits, a complement of a digit and a letter, the department that issued it:
// 1234567-1A LP.
var BoliviaCI = detectors.Spec{
	Name:      "america/ci-bo",
	Entity:    "BO_NATIONAL_ID",
	Doc:       "Bolivian identity number",
	Anchor:    detectors.Digits(5, 8).Or(detectors.Token(6, 10)),
	Match:     matchBoliviaCI,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"ci", "c i", "carnet", "carnet de identidad", "cédula de identidad", "cedula de identidad", "carnet boliviano"}, "en": {"bolivian id"}},
	Canonical: detectors.AlnumUpper,
	Region:    "BO",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley 145 (SEGIP); DS 2228/2014 (complement)",
	Valid:     []string{"C.I. 6123456 LP", "carnet de identidad 4567890-1A SC", "ci 3456789CB", "carnet boliviano: 5678901"},
	Invalid:   []string{"6123456 LP", "carnet 1234", "ci sono arrivati 10000 pezzi", "carnet de vacunas"},
}

const boliviaDepartments = "LP SC CB CH OR PT TJ BE BN PD PA"

func matchBoliviaCI(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	if adrift(w, "ci") {
		return f, false
	}
	if w.Groups == 0 {
		n := len(b[w.Start:w.End]) - 2
		for _, c := range b[w.Start : w.Start+n] {
			if !detectors.IsDigit(c) {
				return f, false
			}
		}
		return f, n >= 5 && n <= 8 && listed(boliviaDepartments, upper(b[w.End-2]), upper(b[w.End-1]))
	}
	if w.At(f.End) == '-' && w.DigitAt(f.End+1) && detectors.IsLetter(w.At(f.End+2)) && !w.AlnumAt(f.End+3) {
		f.End += 3
	}
	if c := w.At(f.End); (c == ' ' || c == '-') && !w.AlnumAt(f.End+3) && f.End+2 < len(b) && listed(boliviaDepartments, b[f.End+1], b[f.End+2]) {
		f.End += 3
		f.Strength, f.Evidence = detectors.Weak, detectors.Format
	}
	return f, !same(w.Digits)
}

// BoliviaNIT detects Bolivian tax numbers by their label: seven to twelve
// digits, a person's the identity number and three digits.
var BoliviaNIT = detectors.Spec{
	Name:      "america/nit-bo",
	Entity:    "BO_TAX_ID",
	Doc:       "Bolivian tax number",
	Anchor:    detectors.Digits(7, 12),
	Match:     whole,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"nit", "n i t", "nit bolivia", "número de identificación tributaria"}, "en": {"bolivian tax id"}},
	Canonical: detectors.DigitsOnly,
	Region:    "BO",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SIN, Resolución Normativa de Directorio 10-0009-11 (padrón)",
	Valid:     []string{"NIT 1023456020", "nit: 123456021019", "nit bolivia 1028627025"},
	Invalid:   []string{"1023456020", "nit 123456", "nit pendiente"},
}
