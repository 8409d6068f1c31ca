package operator

import (
	"bytes"
	"unicode/utf8"
)

// Truncate writes the first n characters of value, without blanks at their
// end. Of a value that has no more, all is left.
func Truncate(dst, value []byte, n int) []byte {
	value = bytes.TrimSpace(value)
	end := 0
	for ; n > 0 && end < len(value); n-- {
		_, size := utf8.DecodeRune(value[end:])
		end += size
	}
	return append(dst, bytes.TrimSpace(value[:end])...)
}
