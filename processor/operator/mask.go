package operator

import (
	"bytes"
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

// counted is the number of characters that Mask counts.
func counted(text []byte) (n int) {
	for _, r := range string(text) {
		if !groups(r) {
			n++
		}
	}
	return n
}

// groups reports a character that separates the groups of a value.
func groups(r rune) bool {
	switch r {
	case '-', '.', '/', '+', '(', ')', '@', '_', ':', '·':
		return true
	}
	return unicode.IsSpace(r)
}

// Domain writes '*' for the characters before the last @ and keeps the domain
// behind it: width of them, or one for each character if width is 0. What has
// no @ with something on both sides is hidden whole.
func Domain(dst, value []byte, width int) []byte {
	at := bytes.LastIndexByte(value, '@')
	if at <= 0 || at+1 == len(value) || bytes.ContainsAny(value[at:], " \t\"<>") {
		return stars(dst, value, width)
	}
	dst = stars(dst, value[:at], width)
	return append(dst, value[at:]...)
}

// Initials writes the first letter of each word and '*' for the others: width
// of them, or one for each character if width is 0. Words of one character
// are hidden, and so is a value of one word that is shorter than three.
func Initials(dst, value []byte, width int) []byte {
	for len(value) > 0 {
		r, size := utf8.DecodeRune(value)
		if unicode.IsSpace(r) {
			dst, value = append(dst, value[:size]...), value[size:]
			continue
		}
		end := bytes.IndexFunc(value, unicode.IsSpace)
		if end < 0 {
			end = len(value)
		}
		word := value[:end]
		hidden := bytes.Trim(word[size:], "*")
		switch {
		case r != '*' && width > 0 && len(word) == size+width && len(hidden) == 0: // as it wrote it
			dst = append(dst, word...)
		case utf8.RuneCount(word) < 3 || r == '*':
			dst = stars(dst, word, width)
		default:
			dst = append(dst, word[:size]...)
			dst = stars(dst, word[size:], width)
		}
		value = value[end:]
	}
	return dst
}

// stars writes width '*', or as many as text has characters.
func stars(dst, text []byte, width int) []byte {
	if width == 0 {
		width = utf8.RuneCount(text)
	}
	for range width {
		dst = append(dst, '*')
	}
	return dst
}

// fixed is Mask with width '*' for all that is hidden between what stays.
func fixed(dst, value []byte, keepFirst, keepLast, width int) []byte {
	var space [256]byte
	text := space[:0]
	if bytes.IndexByte(value, '*') >= 0 { // as it wrote it, without the stars
		first := bytes.IndexByte(value, '*')
		last := bytes.LastIndexByte(value, '*')
		if counted(value[:first]) <= keepFirst && counted(value[last+1:]) <= keepLast && last-first+1 == width {
			return append(dst, value...)
		}
	}
	text = Mask(text, value, keepFirst, keepLast)
	first, last := bytes.IndexByte(text, '*'), bytes.LastIndexByte(text, '*')
	if first < 0 {
		return stars(dst, nil, width)
	}
	dst = append(dst, bytes.TrimRightFunc(text[:first], groups)...)
	dst = stars(dst, nil, width)
	return append(dst, bytes.TrimLeftFunc(text[last+1:], groups)...)
}
