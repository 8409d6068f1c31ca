package operator

import (
	"unicode"
	"unicode/utf8"
)

// leastMasked is the number of characters that Mask hides whatever else it is
// asked to keep; a third of the value, if that is more.
const leastMasked = 4

// Mask writes value with '*' for its characters, except keepFirst at the start
// and keepLast at the end. What groups it (blanks and " -./+()@_:·") is neither
// counted nor hidden, so the number of characters stays. If too few would be
// hidden, all are.
func Mask(dst, value []byte, keepFirst, keepLast int) []byte {
	total := 0
	for i := 0; i < len(value); {
		r, size := utf8.DecodeRune(value[i:])
		if !groups(r) {
			total++
		}
		i += size
	}
	grouped := total > 0
	if !grouped {
		total = utf8.RuneCount(value)
	}
	hidden := total - max(keepFirst, 0) - max(keepLast, 0)
	if hidden < max(leastMasked, (total+2)/3) {
		keepFirst, keepLast = 0, 0
	}
	seen := 0
	for i := 0; i < len(value); {
		r, size := utf8.DecodeRune(value[i:])
		switch {
		case grouped && groups(r):
			dst = append(dst, value[i:i+size]...)
		case seen < keepFirst || total-seen <= keepLast:
			dst = append(dst, value[i:i+size]...)
			seen++
		default:
			dst = append(dst, '*')
			seen++
		}
		i += size
	}
	return dst
}

// groups reports a character that separates the groups of a value.
func groups(r rune) bool {
	switch r {
	case '-', '.', '/', '+', '(', ')', '@', '_', ':', '·':
		return true
	}
	return unicode.IsSpace(r)
}
