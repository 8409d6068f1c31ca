package china

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var sensitive = detectors.Classes{PIPL: detectors.Sensitive, HIPAA: "R"}

// same reports whether all digits are one digit.
func same(d []byte) bool {
	for _, c := range d {
		if c != d[0] {
			return false
		}
	}
	return true
}

// written reports whether b has the form: '9' stands for a digit, 'A' for a
// letter, '*' for either, all else for itself, letters of either case.
func written(b []byte, form string) bool {
	if len(b) != len(form) {
		return false
	}
	for i, c := range b {
		ok := false
		switch f := form[i]; f {
		case '9':
			ok = detectors.IsDigit(c)
		case 'A':
			ok = detectors.IsLetter(c)
		case '*':
			ok = detectors.IsAlnum(c)
		default:
			ok = c == f || detectors.IsLetter(f) && c&^0x20 == f
		}
		if !ok {
			return false
		}
	}
	return true
}

// apart is form.Apart beside a label.
func apart(w *detectors.Window, writing string) (start, end int, v form.Value, ok bool) {
	if !w.Labelled {
		return 0, 0, v, false
	}
	return form.Apart(w, writing)
}

// shaped takes tokens and whole numbers of one of the forms: for kinds that
// their label tells apart. In forms a letter but A stands for itself.
func shaped(st detectors.Strength, forms ...string) func(*detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		f := detectors.Found{Start: w.Start, End: w.End, Strength: st, Evidence: detectors.Format}
		b := w.Text[w.Start:w.End]
		if len(w.Digits) > 0 && same(w.Digits) {
			return f, false
		}
		for _, form := range forms {
			if written(b, form) {
				return f, true
			}
		}
		return f, false
	}
}

// labelled takes whole numbers, all but those of one digit.
func labelled(st detectors.Strength) func(*detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		return detectors.Found{Start: w.Start, End: w.End, Strength: st}, w.Groups < 6 && !same(w.Digits) && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
	}
}
