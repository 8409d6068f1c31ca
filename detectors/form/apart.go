package form

import "github.com/samar-privacy/samar/detectors"

// Apart places form, letters and digits in one run such as "a9999999a", around
// the window's number although a space or a dash parts letters from digits:
// "S 1234567 D". The number is the form's first run of as many digits, in
// whatever groups; letters behind a space are capitals.
func Apart(w *detectors.Window, form string) (start, end int, v Value, ok bool) {
	from, to := digitRun(form, len(w.Digits))
	if to == 0 {
		return 0, 0, v, false
	}
	b := w.Text
	start, end = w.Start, w.End
	for k := from - 1; k >= 0; k-- {
		i := start - 1
		spaced := k == from-1 && i > 0 && (b[i] == ' ' || b[i] == '-')
		if spaced {
			i--
		}
		if i < 0 || !fits(b[i], form[k]) || spaced && b[i+1] == ' ' && b[i]-'a' < 26 {
			return 0, 0, v, false
		}
		start = i
	}
	for k := to; k < len(form); k++ {
		i := end
		spaced := k == to && i+1 < len(b) && (b[i] == ' ' || b[i] == '-')
		if spaced {
			i++
		}
		if i >= len(b) || !fits(b[i], form[k]) || spaced && b[i-1] == ' ' && b[i]-'a' < 26 {
			return 0, 0, v, false
		}
		end = i + 1
	}
	if w.AlnumAt(start-1) || w.AlnumAt(end) {
		return 0, 0, v, false
	}
	return start, end, Compact(b[start:end]), true
}

// digitRun returns the first run of n '9' in form that is no part of a longer
// one; to is 0 if there is none.
func digitRun(form string, n int) (from, to int) {
	for i := 0; i < len(form); i++ {
		if form[i] != '9' {
			continue
		}
		from = i
		for i < len(form) && form[i] == '9' {
			i++
		}
		if i-from == n {
			return from, i
		}
	}
	return 0, 0
}

// fits reports whether c may stand for k in a form.
func fits(c, k byte) bool {
	switch k {
	case '9':
		return c-'0' <= 9
	case 'a':
		return detectors.IsLetter(c)
	case 'x':
		return detectors.IsAlnum(c)
	}
	return detectors.IsLetter(k) && c&^0x20 == k
}
