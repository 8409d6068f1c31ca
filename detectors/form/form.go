// Package form matches identifiers by the ways their issuers write them and by
// a check of what they hold. Start with Rule, which a detectors.Spec carries. Everything is pure, safe for concurrent use and
// allocates nothing. It knows no identifier; the regions' packages do.
package form

import "github.com/samar-privacy/samar/detectors"

// Value is what a form holds without its separators: letters in upper case
// and digits. It goes by value, so that no matcher allocates.
type Value struct {
	B [40]byte
	N int
}

// Bytes returns the letters and digits.
func (v *Value) Bytes() []byte { return v.B[:v.N] }

var _ detectors.Rule = (*Rule)(nil)

// Rule weighs a value by its form, written as detectors.Rule says, and its
// check.
type Rule struct {
	Forms   []string
	Check   func(v Value) bool // nil: there is none
	Shape   func(v Value) bool // what not even a mistyped value breaks; nil: the form is all
	Living  func(v Value) bool // the date is a birth date of people alive; others count beside a label only; nil: not asked
	Speaks  detectors.Evidence // what Check looks at
	Bare    detectors.Strength // Check holds, no separators
	Printed detectors.Strength // Check holds, a form with separators; None: as Bare
	Lower   detectors.Strength // at most, for letters in lower case; None: Weak, Strong where it is Strong anyway
}

// Written returns the forms.
func (r *Rule) Written() []string { return r.Forms }

// Match is the matcher. Digits in other groups than those of a form count
// beside a label if the check holds; a value in one of the forms counts there
// even if it fails.
func (r *Rule) Match(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: r.Bare, Evidence: r.Speaks}
	var v Value
	fits := false
	for _, form := range r.Forms {
		var apart bool
		if f.Start, f.End, apart, fits = Fit(w, form); !fits {
			continue
		}
		if f.Evidence == 0 || apart {
			f.Evidence |= detectors.Format
		}
		if apart && r.Printed != detectors.None {
			f.Strength = r.Printed
		}
		break
	}
	switch {
	case fits:
		v.compact(w.Text[f.Start:f.End])
	case w.Groups > 1 && w.Labelled && r.counts(len(w.Digits)):
		f.Start, f.End = w.Start, w.End
		v.N = copy(v.B[:], w.Digits)
	default:
		return f, false
	}
	if uniform(v.Bytes()) || r.Shape != nil && !r.Shape(v) {
		return f, false
	}
	if r.Check != nil && !r.Check(v) {
		if fits && wordBehind(w.Text, f.End) {
			return f, false // "DNI 20.323.656 y …"
		}
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, fits
	}
	if r.Living != nil && !r.Living(v) {
		f.Strength = detectors.Weak
	}
	if f.Strength == detectors.Medium && hasLower(w.Text[f.Start:f.End]) {
		f.Strength = detectors.Weak
		if r.Lower != detectors.None {
			f.Strength = r.Lower
		}
	}
	return f, true
}

// wordBehind reports whether the last letter before end is a word: small, behind a space.
func wordBehind(b []byte, end int) bool { return end > 1 && b[end-1]-'a' < 26 && b[end-2] == ' ' }

// MatchBehind is the matcher on a cue: the value stands behind it, a few marks
// or a short word between.
func (r *Rule) MatchBehind(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Medium, Evidence: r.Speaks | detectors.Format}
	p := w.End
	for k := 0; k < 2; k++ {
		for p < len(w.Text) && p-w.End < 8 && !detectors.IsAlnum(w.Text[p]) {
			p++
		}
		for _, form := range r.Forms {
			_, end, _, ok := place(w, p, form)
			if !ok {
				continue
			}
			f.Start, f.End = p, end
			return f, r.Shape == nil || r.Shape(Compact(w.Text[p:end]))
		}
		for p < len(w.Text) && p-w.End < 8 && detectors.IsLetter(w.Text[p]) {
			p++
		}
	}
	return f, false
}

// MatchBefore is the matcher on a cue that stands one space behind its value.
func (r *Rule) MatchBefore(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Strength: detectors.Medium, Evidence: r.Speaks | detectors.Format}
	before := *w
	before.End = w.Start - 1
	for _, form := range r.Forms {
		if w.At(before.End) != ' ' {
			break
		}
		start, end, _, ok := place(&before, before.End-len(form), form)
		if ok {
			f.Start, f.End = start, end
			return f, r.Shape == nil || r.Shape(Compact(w.Text[start:end]))
		}
	}
	return f, false
}

// counts reports whether a form has n digits and nothing else.
func (r *Rule) counts(n int) bool {
	for _, form := range r.Forms {
		d := 0
		for i := 0; i < len(form); i++ {
			switch c := form[i]; {
			case c == '9':
				d++
			case c == 'a', c == 'x', c-'A' < 26, c-'0' <= 9:
				d = -99
			}
		}
		if d == n {
			return true
		}
	}
	return false
}

// Fit places form on the window: the anchored number or token is the form's
// first one. It returns the span, and whether the form holds separators.
func Fit(w *detectors.Window, form string) (start, end int, apart, ok bool) {
	n := w.End - w.Start
	if len(form) < n || n > 0 && w.Groups == 1 && form[0] == '9' && len(form) > n && form[n] == '9' && form[n-1] == '9' {
		return 0, 0, false, false // too short, or the form's first number goes on
	}
	return place(w, w.Start-detectors.Anchored(form, w.Groups > 0), form)
}

// At places form at the window's start, where a prefix is the anchor.
func At(w *detectors.Window, form string) (end int, ok bool) {
	_, end, _, ok = place(w, w.Start, form)
	return end, ok
}

func place(w *detectors.Window, from int, form string) (start, end int, apart, ok bool) {
	start, end = from, from+len(form)
	if start < 0 || end > len(w.Text) {
		return start, end, false, false
	}
	b := w.Text[start:end]
	for i := 0; i < len(form); i++ {
		c, k := b[i], form[i]
		switch {
		case k == '9':
			ok = c-'0' <= 9
		case k == 'a':
			ok = detectors.IsLetter(c)
		case k == 'x':
			ok = detectors.IsAlnum(c)
		case k == '_':
			ok, apart = c == ' ' || c == '.' || c == '-' || c == '/', true
		case k-'A' < 26:
			ok = c&^0x20 == k
		default:
			ok, apart = c == k, apart || k-'0' > 9
		}
		if !ok {
			return start, end, false, false
		}
	}
	if end < w.End || w.AlnumAt(end) || w.AlnumAt(start-1) && (w.Groups == 0 || start != w.Start) {
		return start, end, false, false
	}
	if apart && w.AlnumAt(end+1) {
		if c := w.At(end); c == '-' || c == '/' || c == '.' {
			return start, end, false, false
		}
	}
	return start, end, apart, true
}

// Compact returns the letters, in upper case, and the digits of b.
func Compact(b []byte) Value {
	var v Value
	v.compact(b)
	return v
}

// compact makes v, which is empty, what Compact returns.
func (v *Value) compact(b []byte) {
	n := 0
	for _, c := range b {
		if n == len(v.B) {
			break
		}
		if detectors.IsLetter(c) {
			c &^= 0x20
		} else if c-'0' > 9 {
			continue
		}
		v.B[n] = c
		n++
	}
	v.N = n
}

func uniform(b []byte) bool {
	for _, c := range b {
		if c != b[0] {
			return false
		}
	}
	return true
}

func hasLower(b []byte) bool {
	for _, c := range b {
		if c-'a' < 26 {
			return true
		}
	}
	return false
}

// Number returns the number that the digits d write.
func Number(d []byte) int {
	n := 0
	for _, c := range d {
		n = n*10 + int(c-'0')
	}
	return n
}

// In reports whether the number that d writes lies in [lo, hi].
func In(d []byte, lo, hi int) bool {
	n := Number(d)
	return n >= lo && n <= hi
}

var monthDays = [13]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// Date reports whether the day exists. A year below 100 stands for that year
// of some century.
func Date(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 || day > monthDays[month] {
		return false
	}
	if month == 2 && day == 29 {
		return year%4 == 0 && (year < 100 || year%100 != 0 || year%400 == 0)
	}
	return true
}

// Recent reports whether the two digits of a year of this century are no later
// than lastBirth.
func Recent(year []byte) bool { return Number(year) <= lastBirth }

// lastBirth is the last year, of this century, that a bare number may hold as a
// year of birth.
const lastBirth = 40

// Listed reports whether word, of n bytes, is one of the words of n bytes that
// table holds with one separator between.
func Listed(table string, word []byte) bool {
	n := len(word)
	for i := 0; i+n <= len(table); i += n + 1 {
		if table[i:i+n] == string(word) {
			return true
		}
	}
	return false
}
