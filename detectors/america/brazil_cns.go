package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// CNS detects Brazilian health card numbers: 15 digits that begin with 1 or 2
// (definitive: PIS, 000 or 001, check) or 7, 8, 9 (provisional). The sum of
// the digits, weighted 15 to 1, is a multiple of eleven.
var CNS = detectors.Spec{
	Name:      "america/cns",
	Entity:    "BR_HEALTH_ID",
	Doc:       "Brazilian health card number",
	Anchor:    detectors.Digits(15).Grouped(" .-"),
	Match:     matchCNS,
	Labels:    detectors.Labels{"pt": {"cns", "cartão sus", "cartao sus", "cartão do sus", "cartão nacional de saúde", "número do sus", "carteirinha do sus"}, "en": {"sus card", "cns", "brazilian health card"}, "es": {"tarjeta sus"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.Sensitive, GDPR9: true, HIPAA: "I"},
	Source:    "Ministério da Saúde, DATASUS: rotina de validação do Cartão Nacional de Saúde",
	Valid:     []string{"CNS 233 3127 9757 0002", "cartão SUS: 166096569990003", "898 0000 0004 3208", "cns 845381792171747", "cartão do SUS 737189490580779"},
	Invalid:   []string{"233 3127 9757 0003", "845381792171747", "545381792171747", "pedido 845381792171747"},
}

func matchCNS(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	sum := 0
	for i, c := range d {
		sum += int(c-'0') * (15 - i)
	}
	definitive := d[0] == '1' || d[0] == '2'
	ok := sum%11 == 0 && (definitive && d[11] == '0' && d[12] == '0' && d[13] <= '1' || d[0] >= '7' && d[0] <= '9')
	switch {
	case same(d):
		return f, false
	case !ok:
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case form.WrittenAs(w.Text[w.Start:w.End], "999 9999 9999 9999"):
		f.Strength, f.Evidence = detectors.Strong, detectors.Checksum|detectors.Format
	case w.Groups > 1 && !w.Labelled:
		return f, false
	case definitive || w.Labelled:
		f.Strength = detectors.Medium
	}
	return f, true
}
