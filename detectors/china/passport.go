package china

import "github.com/samar-privacy/samar/detectors"

// Passport detects passport numbers: E and eight digits, E, a letter (no I or
// O) and seven digits, or the older G, and D, S, P for diplomats and officials.
var Passport = detectors.Spec{
	Name:      "china/passport",
	Entity:    "CN_PASSPORT",
	Doc:       "Chinese passport number",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(8)).Or(detectors.Digits(7)),
	Forms:     []string{"axxxxxxxx"},
	Match:     matchPassport,
	Labels:    detectors.Labels{"zh": {"護照號", "护照", "护照号", "护照号码", "護照", "護照號碼"}, "en": {"passport", "passport no", "passport number", "chinese passport"}, "id": {"paspor", "no paspor", "nomor paspor"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "National Immigration Administration, notices on the ordinary passport (2012, 2017)",
	Valid:     []string{"护照E12345678", "passport number EA1234567", "护照号：G12345678", "护照号 ‹E 12345678›", "passport no. ‹EA 1234567›"},
	Invalid:   []string{"E12345678", "护照EI1234567", "护照E1234567", "护照 E 1234567", "E 12345678"},
}

func matchPassport(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}
	if w.Groups > 0 { // "E 12345678"
		form := "a99999999"
		if len(w.Digits) == 7 {
			form = "Ea9999999"
		}
		start, end, v, ok := apart(w, form)
		if !ok {
			return f, false
		}
		f.Start, f.End, b = start, end, v.Bytes()
	}
	switch b[0] &^ 0x20 {
	case 'E', 'G', 'D', 'S', 'P':
	default:
		return f, false
	}
	for i := 1; i < 9; i++ {
		if detectors.IsDigit(b[i]) {
			continue
		}
		if c := b[i] &^ 0x20; i != 1 || c == 'I' || c == 'O' {
			return f, false
		}
	}
	return f, true
}
