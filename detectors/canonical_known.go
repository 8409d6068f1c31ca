package detectors

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// bases and vietBases hold the plain letter of Latin letters with a mark, from
// U+00C0 and U+1E00 on; 0 where there is none.
var bases, vietBases = latinBases(0xC0, 0x250), latinBases(0x1E00, 0x1F00)

func latinBases(from, to rune) []byte {
	t := make([]byte, to-from)
	for r := from; r < to; r++ {
		c, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
		if c < utf8.RuneSelf && class[c]&cLetter != 0 {
			t[r-from] = byte(c) | 0x20
		}
	}
	if from == 0xC0 { // letters that do not come apart
		for r, c := range map[rune]byte{'ø': 'o', 'Ø': 'o', 'ł': 'l', 'Ł': 'l', 'đ': 'd', 'Đ': 'd', 'ð': 'd', 'ı': 'i', 'ħ': 'h'} {
			t[r-from] = c
		}
	}
	return t
}

// gapByte reports whether c may stand between the words of a known value.
func gapByte(c byte) bool {
	switch c {
	case ' ', '.', ',', '-', '_', '/', '\t', '\n', '\r':
		return true
	}
	return false
}

// plainForms is what is left of an ASCII character: a space for what may stand
// between words, 0 for nothing.
var plainForms = func() (t [utf8.RuneSelf]byte) {
	for c := range t {
		t[c] = byte(base(rune(c)))
		if gapByte(byte(c)) || c == '(' || c == ')' {
			t[c] = ' '
		}
	}
	t['\''] = 0
	return t
}()

// appendCanonical appends what of t identifies it: letters in lower case
// without accents, digits, other marks, and one space for the marks between
// words. digits reports that there is nothing but digits.
func appendCanonical(dst, t []byte) (_ []byte, digits bool) {
	from := len(dst)
	gap, letters, marks := false, false, false
	for i := 0; i < len(t); {
		if c := t[i]; c < utf8.RuneSelf {
			i++
			switch k := plainForms[c]; {
			case k == ' ':
				gap = len(dst) > from
			case k == 0, k == '+' && len(dst) == from: // of a phone number
			default:
				if gap {
					dst, gap = append(dst, ' '), false
				}
				letters = letters || k > '9'
				marks = marks || k < '0'
				dst = append(dst, k)
			}
			continue
		}
		r, n := utf8.DecodeRune(t[i:])
		i += n
		if r == 0x2019 {
			continue
		}
		if gap {
			dst, gap = append(dst, ' '), false
		}
		r = base(r)
		letters = letters || r > '9'
		marks = marks || r < '0'
		dst = utf8.AppendRune(dst, r)
	}
	if letters || marks {
		return dst, false
	}
	n := from
	for _, c := range dst[from:] {
		if c != ' ' {
			dst[n] = c
			n++
		}
	}
	return dst[:n], n > from
}
