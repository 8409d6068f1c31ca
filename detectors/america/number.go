package america

import "github.com/samar-privacy/samar/detectors"

// rule weighs numbers of digits alone: by their check, and by the groups in
// which their issuer prints them.
type rule struct {
	check   func(d []byte) bool // nil: there is none
	speaks  detectors.Evidence  // what check looks at
	bare    detectors.Strength  // the check holds, digits in one run
	printed detectors.Strength  // the check holds, written as one of forms
	forms   []string            // '9' stands for a digit, all else for itself
	also    []string            // forms that count beside a label; nil: any groups do
}

// match is the matcher of a rule. Other groups than the printed ones count
// beside a label only, and so does a number whose check fails.
func (r rule) match(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: r.bare, Evidence: r.speaks}
	if same(w.Digits) {
		return f, false
	}
	printed := writtenAsOne(w, r.forms)
	switch holds := r.check == nil || r.check(w.Digits); {
	case r.also != nil && !printed && w.Groups > 1 && !writtenAsOne(w, r.also):
		return f, false
	case !holds:
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case printed:
		f.Strength, f.Evidence = r.printed, r.speaks|detectors.Format
	case w.Groups > 1 && !w.Labelled:
		return f, false
	}
	if w.Labelled && r.speaks&detectors.Checksum != 0 {
		f.Strength = sure(f.Strength)
	}
	return f, true
}

// sure is one step more than st: a label and a check digit that holds are
// more than a telephone number's plan.
func sure(st detectors.Strength) detectors.Strength {
	if st >= detectors.Weak && st < detectors.Strong {
		return st + 1
	}
	return st
}

// writtenAsOne reports whether the window is written as one of forms.
func writtenAsOne(w *detectors.Window, forms []string) bool {
	for _, form := range forms {
		if writtenAs(w.Text[w.Start:w.End], form) {
			return true
		}
	}
	return false
}

// writtenAs reports whether b has the form: '9' stands for a digit, 'A' for a
// letter, all else for itself.
func writtenAs(b []byte, form string) bool {
	if len(b) != len(form) {
		return false
	}
	for i, c := range b {
		switch form[i] {
		case '9':
			if !detectors.IsDigit(c) {
				return false
			}
		case 'A':
			if !detectors.IsLetter(c) {
				return false
			}
		default:
			if c != form[i] {
				return false
			}
		}
	}
	return true
}

// whole takes the whole number: for kinds that only their label tells apart.
func whole(w *detectors.Window) (detectors.Found, bool) {
	return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}, !same(w.Digits)
}

// shaped takes tokens of one of the forms: for kinds that only their label
// tells apart.
func shaped(forms ...string) func(*detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		for _, form := range forms {
			if writtenAs(w.Text[w.Start:w.End], form) {
				return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape, Evidence: detectors.Format}, true
			}
		}
		return detectors.Found{}, false
	}
}

// value returns the number that the digits d write.
func value(d []byte) int {
	n := 0
	for _, c := range d {
		n = n*10 + int(c-'0')
	}
	return n
}

// between reports whether the number that d writes lies in [lo, hi].
func between(d []byte, lo, hi int) bool {
	n := value(d)
	return n >= lo && n <= hi
}

var monthDays = [13]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// shortDate reports whether YYMMDD, the six digits d, is a day of some century.
func shortDate(d []byte) bool {
	return monthDay(value(d[2:4]), value(d[4:6])) && (string(d[2:6]) != "0229" || value(d[:2])%4 == 0)
}

// monthDay reports whether there is such a day in any year.
func monthDay(month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= monthDays[month]
}

// upper is an ASCII letter in upper case.
func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 0x20
	}
	return c
}
