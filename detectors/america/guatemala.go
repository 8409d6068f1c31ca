package america

import "github.com/samar-privacy/samar/detectors"

// DPI detects Guatemalan identity numbers (CUI): eight digits, a check digit
// modulo 11, department and municipality of birth: 2452 38050 1202.
var DPI = detectors.Spec{
	Name:   "america/dpi",
	Entity: "GT_NATIONAL_ID",
	Doc:    "Guatemalan identity number",
	Anchor: detectors.Digits(13).Grouped(" -"),
	Rule: rule{check: dpiCheck, speaks: detectors.Checksum | detectors.CodeTable, bare: detectors.Weak, printed: detectors.Strong,
		forms: []string{"9999 99999 9999", "9999-99999-9999"}},
	Labels:    detectors.Labels{"es": {"dpi", "cui", "código único de identificación", "documento personal de identificación"}, "en": {"guatemalan id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "GT",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Ley del RENAP, Decreto 90-2005 (CUI)",
	Valid:     []string{"DPI 1222 31058 1902", "cui: 2452380501202", "2782 84108 1304", "DPI 1752088592104"},
	Invalid:   []string{"2782 84109 1304", "2452380501202", "2782 84108 2304", "pedido 1752088592103"},
}

// Municipalities of each department, 1 to 22.
var guatemala = [23]int{0, 17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 21, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17}

func dpiCheck(d []byte) bool {
	department, place := value(d[9:11]), value(d[11:13])
	if department < 1 || department > 22 || place < 1 || place > guatemala[department] {
		return false
	}
	sum := 0
	for i, c := range d[:8] {
		sum += int(c-'0') * (i + 2)
	}
	return sum%11 == int(d[8]-'0')
}

// GuatemalaNIT detects Guatemalan tax numbers: up to eight digits and a check
// character modulo 11, K for ten, behind a dash.
var GuatemalaNIT = detectors.Spec{
	Name:      "america/nit-gt",
	Entity:    "GT_TAX_ID",
	Doc:       "Guatemalan tax number",
	Anchor:    detectors.Digits(4, 9).Grouped("-").Or(detectors.Token(5, 9)),
	Match:     matchGuatemalaNIT,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"es": {"nit", "n i t", "número de identificación tributaria", "numero de identificacion tributaria"}, "en": {"guatemalan tax id"}},
	Canonical: detectors.AlnumUpper,
	Region:    "GT",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "SAT Guatemala, Código Tributario art. 120 (NIT)",
	Valid:     []string{"NIT 6885951-1", "nit: 62406347-K", "mi nit es 368726371", "nit 62406347k"},
	Invalid:   []string{"6885951-1", "nit 123", "nit 62406347-X"},
}

func matchGuatemalaNIT(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Typo}
	var buf [9]byte
	d := append(buf[:0], w.Digits...)
	n, check := len(d)-1, byte(0)
	switch {
	case w.Groups == 0:
		if d = append(d, w.Text[w.Start:w.End]...); upper(d[len(d)-1]) != 'K' {
			return f, false
		}
		n, check = len(d)-1, 'K'
	case w.Groups == 1 && w.At(w.End) == '-' && upper(w.At(w.End+1)) == 'K' && !w.AlnumAt(w.End+2):
		n, check = len(d), 'K'
		f.End += 2
	case w.Groups == 1 && w.At(w.End) == '-' && w.AlnumAt(w.End+1):
		return f, false
	case w.Groups > 2 || w.Groups == 2 && w.At(w.End-2) != '-':
		return f, false
	default:
		check = d[n]
	}
	sum := 0
	for i, c := range d[:n] {
		if !detectors.IsDigit(c) {
			return f, false
		}
		sum += int(c-'0') * (n + 1 - i)
	}
	if check == "0K987654321"[sum%11] {
		f.Strength, f.Evidence = detectors.Medium, detectors.Checksum
	}
	return f, !same(d)
}
