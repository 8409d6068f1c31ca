package america

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// rule weighs numbers of digits alone: by their check, and by the groups in
// which their issuer prints them.
type rule struct {
	check   func(d []byte) bool // nil: there is none
	speaks  detectors.Evidence  // what check looks at
	bare    detectors.Strength  // the check holds, digits in one run
	common  func(d []byte) bool // what the check holds for is issued often; others count in a printed form or beside a label only; nil: all are
	printed detectors.Strength  // the check holds, written as one of forms
	forms   []string            // '9' stands for a digit, all else for itself
	also    []string            // forms that count beside a label; nil: any groups do
	word    string              // a label that is an everyday word of some language
}

// Written returns the printed forms and one run of digits.
func (r rule) Written() []string { return append([]string{"9+"}, r.forms...) }

// Match is the matcher of a rule. Other groups than the printed ones count
// beside a label only, and so does a number whose check fails.
func (r rule) Match(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: r.bare, Evidence: r.speaks}
	if same(w.Digits) {
		return f, false
	}
	printed := writtenAsOne(w, r.forms)
	if r.word != "" && w.Labelled && !printed && adrift(w, r.word) {
		return f, false
	}
	if r.check != nil && r.word != "" && w.Labelled && !printed && !r.check(w.Digits) && spoken(w, r.word) {
		return f, false
	}
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
	case r.common != nil && !r.common(w.Digits):
		f.Strength = min(f.Strength, detectors.Weak)
	}
	if w.Labelled && r.speaks&detectors.Checksum != 0 {
		f.Strength = sure(f.Strength)
	}
	return f, true
}

// adrift reports whether word stands before the number in lower case with
// other words between: then it is a word of the text and no label, as in "ci
// sono 10000 pezzi", "ein Paket mit 123456789".
func adrift(w *detectors.Window, word string) bool {
	q := wordBefore(w, word)
	return q >= 0 && !linkedBy(w.Text[q:w.Start])
}

// spoken reports whether word stands before the number in lower case without a
// mark behind it, so that it may be no label: "nas 250 000 000 vendas".
func spoken(w *detectors.Window, word string) bool { return wordBefore(w, word) >= 0 }

// wordBefore returns the end of word, in lower case and with no mark behind it,
// if it is among the 40 bytes before the number, else -1.
func wordBefore(w *detectors.Window, word string) int {
	for p := w.Start - len(word); p >= 0 && w.Start-p < 40; p-- {
		q := p + len(word)
		if string(w.Text[p:q]) != word || w.AlnumAt(p-1) || w.AlnumAt(q) {
			continue
		}
		if c := w.At(q); c == ':' || c == '=' || c == '#' {
			return -1
		}
		return q
	}
	return -1
}

// linkedBy reports whether gap, between a label and a number, holds marks and
// words such as "no." and "es" alone.
func linkedBy(gap []byte) bool {
	for p := 0; p < len(gap); {
		q := p
		for q < len(gap) && (detectors.IsLetter(gap[q]) || gap[q] >= 0x80) {
			q++
		}
		if q == p {
			p++
			continue
		}
		switch string(gap[p:q]) {
		case "no", "No", "nº", "Nº", "n", "N", "n°", "N°", "nro", "Nro", "es", "is", "é", "e", "del", "do", "cliente":
		default:
			return false
		}
		p = q
	}
	return true
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
	for _, f := range forms {
		if form.WrittenAs(w.Text[w.Start:w.End], f) {
			return true
		}
	}
	return false
}

// whole takes the whole number: for kinds that only their label tells apart.
func whole(w *detectors.Window) (detectors.Found, bool) {
	return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}, !same(w.Digits)
}

// shaped takes tokens of one of the forms: for kinds that only their label
// tells apart.
func shaped(forms ...string) func(*detectors.Window) (detectors.Found, bool) {
	return func(w *detectors.Window) (detectors.Found, bool) {
		for _, f := range forms {
			if form.WrittenAs(w.Text[w.Start:w.End], f) {
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

// shortDate reports whether YYMMDD, the six digits d, is a day of some century.
func shortDate(d []byte) bool {
	return form.Date(value(d[:2]), value(d[2:4]), value(d[4:6]))
}

// monthDay reports whether there is such a day in any year.
func monthDay(month, day int) bool {
	return form.Date(0, month, day) // year 0 of a century has a 29 February
}

// upper is an ASCII letter in upper case.
func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 0x20
	}
	return c
}
