package america

import "github.com/samar-privacy/samar/detectors"

// RG detects Brazilian identity card numbers. Every state numbers its own:
// five to nine digits, often with a check digit or X, at times behind the
// state: MG-12.345.678. Only the label tells them apart.
var RG = detectors.Spec{
	Name:      "america/rg",
	Entity:    "BR_NATIONAL_ID",
	Subtype:   "rg",
	Doc:       "Brazilian identity card number",
	Anchor:    detectors.Digits(5, 11).Grouped(".- ").Or(detectors.Token(6, 10)).Or(detectors.Prefix("MG-", "SP-", "RJ-", "RS-", "PR-", "SC-", "BA-")),
	Match:     matchRG,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"pt": {"rg", "registro geral", "carteira de identidade", "cédula de identidade", "número do rg", "identidade"}, "en": {"rg", "rg number", "brazilian id"}},
	Canonical: detectors.AlnumUpper,
	Region:    "BR",
	Classes:   detectors.Classes{LGPD: detectors.General, HIPAA: "R"},
	Source:    "Lei 7.116/1983; Decreto 10.977/2022 (numbering by the states)",
	Valid:     []string{"RG 12.345.678-9", "rg: 12.345.678-X", "carteira de identidade MG-12.345.678", "rg 34567890x", "RG nº 4567891"},
	Invalid:   []string{"12.345.678-9", "rg 123", "rg pronto em 5 dias"},
}

func matchRG(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	b := w.Text
	switch {
	case w.Groups == 0 && w.At(w.End-1) == '-': // behind the state
		n := 0
		for f.End < len(b) && (w.DigitAt(f.End) || (b[f.End] == '.' || b[f.End] == '-') && w.DigitAt(f.End+1)) {
			if w.DigitAt(f.End) {
				n++
			}
			f.End++
		}
		return f, n >= 6 && n <= 10 && !w.AlnumAt(f.End)
	case w.Groups == 0:
		for i := w.Start; i < w.End-1; i++ {
			if !w.DigitAt(i) {
				return f, false
			}
		}
		return f, b[w.End-1]|0x20 == 'x'
	}
	if w.At(w.End) == '-' && w.At(w.End+1)|0x20 == 'x' && !w.AlnumAt(w.End+2) {
		f.End += 2
	}
	return f, !same(w.Digits)
}
