package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// RFC detects Mexican taxpayer numbers: four letters of a person's name or
// three of a company's, a date YYMMDD, and three characters, the last a check.
// Written GODE561231GR8, GODE-561231-GR8 or with spaces. Of the numbers in use
// about one in seventy fails the check; those count beside a label.
var RFC = detectors.Spec{
	Name:      "america/rfc",
	Entity:    "MX_TAX_ID",
	Doc:       "Mexican taxpayer number",
	Anchor:    detectors.Token(8, 13).Or(detectors.Digits(6)),
	Forms:     []string{"a_999999_xxx", "aa_999999_xxx", "aaa_999999_xxx", "aaaa_999999_xxx", "999999xxx", "a999999xxx", "aa999999xxx", "aaa999999xxx", "aaaa999999xxx", "aaaa999999"},
	Match:     matchRFC,
	Labels:    detectors.Labels{"es": {"rfc", "r f c", "registro federal de contribuyentes", "rfc con homoclave", "datos fiscales"}, "en": {"rfc", "mexican tax id"}},
	Negatives: detectors.Labels{"es": {"pedido", "número de guía", "rastreo", "seguimiento", "folio"}, "en": {"order", "tracking", "sku", "part number"}},
	Canonical: detectors.AlnumUpper,
	Region:    "MX",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Código Fiscal de la Federación art. 27; SAT, Anexo 1-A (RFC, homoclave and check digit)",
	Valid: []string{
		"RFC GODE561231GR8", "mi rfc: gode561231gr8", "VACE8810191R5", "RFC MAB9307148T4", "GODE-670526-SR3",
		"rfc GODE 561231 GR8", "factura a nombre de A&B670612GX4", "rfc GODE561231GR9", "RFC: GODE561231",
	},
	Invalid: []string{"GODE561231GR9", "GODE561331GR8", "GODE561231GR81", "GODE561231", "RFC GODE561331", "pedido ABC-123456-789", "INV-750324-517"},
}

func matchRFC(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Checksum | detectors.Calendar | detectors.Format}
	if w.Groups > 1 {
		return f, false
	}
	date := w.Start // offset of the six digits
	sep := byte(0)
	if w.Groups == 1 {
		if sep = w.At(date - 1); sep != ' ' && sep != '-' || w.At(w.End) != sep {
			return f, false
		}
	} else {
		for date < w.End && detectors.IsLetter(b[date]) {
			date++
		}
		if w.Labelled && date-w.Start == 4 && w.End-date == 6 && shortDate(b[date:w.End]) { // without its homoclave
			f.Strength, f.Evidence = detectors.Medium, detectors.Calendar|detectors.Format
			return f, true
		}
		if date-w.Start > 4 || w.End-date != 9 {
			return f, false
		}
	}
	if date+6 > len(b) || !form.WrittenAs(b[date:date+6], "999999") {
		return f, false
	}
	// The letters, to the left; '&' and Ñ end a token.
	p := date
	if sep != 0 {
		p--
	}
	n := 0
	for ; p > 0 && n < 5; n++ {
		if c := b[p-1]; detectors.IsLetter(c) || c == '&' {
			p--
		} else if p > 1 && b[p-2] == 0xC3 && (c == 0x91 || c == 0xB1) {
			p -= 2
		} else {
			break
		}
	}
	if n != 3 && n != 4 || detectors.IsDigit(w.At(p-1)) {
		return f, false
	}
	tail := date + 6
	if sep != 0 {
		tail++
	}
	if tail+3 > len(b) || w.AlnumAt(tail+3) || !w.AlnumAt(tail) || !w.AlnumAt(tail+1) || !w.AlnumAt(tail+2) {
		return f, false
	}
	f.Start, f.End = p, tail+3
	// A company has three letters: its number counts from a blank.
	sum, weight := 0, 13
	if n == 3 {
		sum, weight = 37*13, 12
	}
	for i := p; i < tail+2; i++ {
		switch {
		case i >= date+6 && i < tail || i < date && b[i] == sep:
			continue
		case b[i] == 0xC3:
			sum += 38 * weight
			i++
		default:
			sum += rfcValue(b[i]) * weight
		}
		weight--
	}
	want := "0123456789A"[(11-sum%11)%11]
	if upper(b[tail+2]) != want || !shortDate(b[date:date+6]) {
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	}
	if n == 3 && f.Strength == detectors.Strong && form.WrittenAs(b[tail:tail+3], "999") { // INV-750324-517
		f.Strength = detectors.Weak
	}
	if sep == ' ' && f.Strength == detectors.Strong {
		f.Strength = detectors.Medium
	}
	return f, true
}
