package detectors

import (
	"unicode"
	"unicode/utf8"
)

// Byte classes. A text is read through this one table.
const (
	cDigit uint8 = 1 << iota
	cLower
	cUpper
	cHex
	cHot  // the anchor stage stops here
	cSep  // may stand between two groups of digits
	cGlue // may stand between the words of a label
	cHigh // first or later byte of a non-ASCII character
)

const (
	cLetter = cLower | cUpper
	cAlnum  = cDigit | cLetter
)

var class = buildClass()

func buildClass() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= '0' && c <= '9':
			t[c] = cDigit | cHex | cHot
		case c >= 'a' && c <= 'z':
			t[c] = cLower
			if c <= 'f' {
				t[c] |= cHex
			}
		case c >= 'A' && c <= 'Z':
			t[c] = cUpper | cHot
			if c <= 'F' {
				t[c] |= cHex
			}
		case c >= 0x80:
			t[c] = cHigh
		}
	}
	for _, c := range "@:_-=%&\\" {
		t[c] |= cHot
	}
	for _, c := range " .-/()" {
		t[c] |= cSep
	}
	for _, c := range " \t._-:/,'" {
		t[c] |= cGlue
	}
	return t
}

// IsDigit reports whether c is an ASCII digit.
func IsDigit(c byte) bool { return c-'0' <= 9 }

// IsLetter reports whether c is an ASCII letter.
func IsLetter(c byte) bool { return class[c]&cLetter != 0 }

// IsAlnum reports whether c is an ASCII letter or digit.
func IsAlnum(c byte) bool { return class[c]&cAlnum != 0 }

// BeginsCapital reports whether word begins with a capital letter of any script.
func BeginsCapital(word []byte) bool {
	if len(word) > 0 && word[0] >= utf8.RuneSelf {
		r, _ := utf8.DecodeRune(word)
		return unicode.IsUpper(r)
	}
	return len(word) > 0 && word[0] >= 'A' && word[0] <= 'Z'
}

// At returns the byte of the window's text at i, or 0 outside.
func (w *Window) At(i int) byte {
	if uint(i) < uint(len(w.Text)) {
		return w.Text[i]
	}
	return 0
}

// AlnumAt reports whether an ASCII letter or digit stands at i.
func (w *Window) AlnumAt(i int) bool {
	return uint(i) < uint(len(w.Text)) && class[w.Text[i]]&cAlnum != 0
}

// DigitAt reports whether an ASCII digit stands at i.
func (w *Window) DigitAt(i int) bool {
	return uint(i) < uint(len(w.Text)) && w.Text[i]-'0' <= 9
}

// EqualLower reports whether b is s, which is in lower case, ASCII letters of b in
// either case.
func EqualLower(b []byte, s string) bool {
	if len(b) != len(s) {
		return false
	}
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != s[i] {
			return false
		}
	}
	return true
}
