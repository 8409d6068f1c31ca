package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

// VenezuelaCI detects Venezuelan identity numbers: V or E (foreigners), six to
// eight digits: V-12.345.678.
var VenezuelaCI = detectors.Spec{
	Name:      "america/ci-ve",
	Entity:    "VE_NATIONAL_ID",
	Doc:       "Venezuelan identity number",
	Anchor:    detectors.Digits(6, 8).Grouped(".").Or(detectors.Token(7, 9)),
	Forms:     []string{"a-99.999.999", "a-9.999.999"},
	Match:     matchVenezuelaCI,
	Labels:    detectors.Labels{"es": {"cédula", "cedula", "ci", "c i", "cédula de identidad", "cedula de identidad", "número de cédula", "titular"}, "en": {"venezuelan id"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "VE",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley Orgánica de Identificación (Gaceta Oficial 38.458); SAIME",
	Valid:     []string{"cédula V-12.345.678", "CI: V12345678", "V-12.345.678", "c.i. e-84.123.456", "cedula v-9876543"},
	Invalid:   []string{"V12345678", "12.345.678", "cédula V-1234", "X-12.345.678"},
}

func matchVenezuelaCI(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if w.Groups == 0 {
		c := upper(b[w.Start])
		return f, (c == 'V' || c == 'E') && checksum.Digits(b[w.Start+1:w.End])
	}
	p := w.Start - 1
	if c := w.At(p); c == '-' || c == '.' || c == ' ' {
		p--
	}
	if c := upper(w.At(p)); c != 'V' && c != 'E' || detectors.IsAlnum(w.At(p-1)) || w.At(p-1) >= 0xC3 || w.At(w.End) == '-' && w.DigitAt(w.End+1) {
		return f, false
	}
	f.Start = p
	v := b[w.Start:w.End]
	switch {
	case w.At(w.Start-1) == '-' && b[p] < 'a' && (form.WrittenAs(v, "99.999.999") || form.WrittenAs(v, "9.999.999")):
		f.Strength = detectors.Medium
	case w.At(w.Start-1) == ' ' && !w.Labelled:
		return f, false
	case w.Groups > 1:
		return f, w.Labelled
	}
	return f, true
}

// RIF detects Venezuelan tax numbers: V, E, J, P, G or C, eight digits and a
// check digit modulo 11: J-12345678-9.
var RIF = detectors.Spec{
	Name:      "america/rif",
	Entity:    "VE_TAX_ID",
	Doc:       "Venezuelan tax number",
	Anchor:    detectors.Digits(8, 9).Grouped("-.").Or(detectors.Token(10, 10)),
	Forms:     []string{"a-99999999*", "a-99.999.999*"},
	Match:     matchRIF,
	Labels:    detectors.Labels{"es": {"rif", "r i f", "registro único de información fiscal", "registro de información fiscal"}, "en": {"rif", "venezuelan tax id"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "VE",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SENIAT, Providencia SNAT/2013/0048 (RIF)",
	Valid:     []string{"RIF J-18705349-7", "rif: j937597389", "E-20603850-3", "RIF G-90623445-0", "rif J-18705349-8"},
	Invalid:   []string{"J-18705349-8", "J187053497", "K-18705349-7"},
}

func matchRIF(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	d := w.Digits
	p := w.Start
	if w.Groups == 0 {
		d = b[w.Start+1 : w.End]
		if !checksum.Digits(d) {
			return f, false
		}
	} else {
		if p--; w.At(p) == '-' {
			p--
		}
		if p < 0 || detectors.IsAlnum(w.At(p-1)) || len(d) != 9 {
			return f, false
		}
	}
	kind := 0
	switch upper(b[p]) {
	case 'V':
		kind = 4
	case 'E':
		kind = 8
	case 'J', 'C':
		kind = 12
	case 'P':
		kind = 16
	case 'G':
		kind = 20
	default:
		return f, false
	}
	f.Start = p
	v := b[p:w.End]
	switch {
	case checkDigit(kind+checksum.Weighted(d[:8], 3, 2, 7, 6, 5, 4, 3, 2)) != d[8]:
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	case w.Labelled && !form.WrittenAs(v, "A-99999999-9"):
		f.Strength = detectors.Medium
	case form.WrittenAs(v, "A-99999999-9") || form.WrittenAs(v, "A-99.999.999-9"):
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	}
	return f, true
}
