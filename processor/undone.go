package processor

import "bytes"

// maxUndone is how many levels of writing the proof undoes: JSON, forms and
// queries in each other.
const maxUndone = 4

// undone undoes percent signs and backslashes as often as they are there, up to
// maxUndone levels.
func undone(dst, text []byte) []byte {
	dst = append(dst, text...)
	for range maxUndone {
		if bytes.IndexByte(dst, '%') < 0 && bytes.IndexByte(dst, '\\') < 0 {
			break
		}
		dst = undo(dst, true, true)
	}
	return dst
}

// reads reports whether ok holds of text, or of what is left of it with
// backslashes or percent signs undone, up to so many levels. It changes no text.
func reads(text []byte, levels int, ok func([]byte) bool) bool {
	return ok(text) || levels > 0 &&
		(bytes.IndexByte(text, '\\') >= 0 && reads(undo(bytes.Clone(text), true, false), levels-1, ok) ||
			bytes.IndexByte(text, '%') >= 0 && reads(undo(bytes.Clone(text), false, true), levels-1, ok))
}

// unquoted takes the quotes off what stands for a number.
func unquoted(text []byte) []byte {
	if len(text) > 1 && text[0] == '"' {
		return text[1 : len(text)-1]
	}
	return text
}

// undo takes one level of escapes off text, in place.
func undo(text []byte, backslashes, percents bool) []byte {
	n := 0
	for i := 0; i < len(text); n++ {
		c, size := text[i], 1
		switch {
		case percents && c == '%' && i+2 < len(text) && hex(text[i+1]) >= 0 && hex(text[i+2]) >= 0:
			c, size = byte(hex(text[i+1])<<4|hex(text[i+2])), 3
		case !backslashes || c != '\\' || i+1 == len(text):
		case i+5 < len(text) && text[i+1] == 'u' && text[i+2] == '0' && text[i+3] == '0' && hex(text[i+4]) >= 0 && hex(text[i+5]) >= 0:
			c, size = byte(hex(text[i+4])<<4|hex(text[i+5])), 6
		default:
			c, size = text[i+1], 2
			if k := bytes.IndexByte(letters, c); k >= 0 {
				c = meant[k]
			}
		}
		text[n] = c
		i += size
	}
	return text[:n]
}

// letters behind a backslash that mean another byte in JSON, and which.
var letters, meant = []byte("nrtbf"), []byte("\n\r\t\b\f")

func hex(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int((c|0x20)-'a') + 10
	}
	return -1
}
