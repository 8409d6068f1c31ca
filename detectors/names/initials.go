package names

import (
	"unicode"
	"unicode/utf8"
)

// initialsBehind returns the end of two initials or three written together behind
// the name [start, end) of b, the first of them perhaps its last letter: "Иванов
// И.И.". Without them it returns end.
func initialsBehind(b []byte, start, end int) int {
	p, n := end, 0
	if r, k := utf8.DecodeLastRune(b[start:end]); unicode.IsUpper(r) && end-k > start && b[end-k-1] == ' ' {
		p = end - k
	} else if p < len(b) && b[p] == ' ' {
		p++
	}
	for n < 3 {
		r, k := utf8.DecodeRune(b[p:])
		if !unicode.IsUpper(r) || p+k >= len(b) || b[p+k] != '.' {
			break
		}
		p += k + 1
		n++
	}
	if n < 2 {
		return end
	}
	return p
}
