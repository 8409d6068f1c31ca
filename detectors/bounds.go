package detectors

import (
	"unicode"
	"unicode/utf8"
)

// bounded reports whether [p, e) stands as a whole word in b. Han, kana and Thai
// need no boundary, nor does Hangul but before a word of two syllables, and an
// Arabic or Hebrew word may be joined to short ones before it.
func bounded(b []byte, p, e int) bool {
	if !begun(b, p, e) {
		return false
	}
	if e == len(b) {
		return true
	}
	if class[b[e-1]]&cAlnum != 0 {
		return class[b[e]]&cAlnum == 0 && (b[e] < 0xC3 || b[e] >= 0xE0)
	}
	if b[e-1] < utf8.RuneSelf || class[b[e]]&cLetter == 0 && b[e] < 0xC3 {
		return true
	}
	last, _ := utf8.DecodeLastRune(b[p:e])
	next, _ := utf8.DecodeRune(b[e:])
	return !spaced(last) || !spaced(next)
}

// begun reports whether a word begins at p, of which the value sought is [p, e).
func begun(b []byte, p, e int) bool {
	if p == 0 {
		return true
	}
	if b[p] < utf8.RuneSelf {
		return class[b[p]]&cAlnum == 0 || class[b[p-1]]&cAlnum == 0 && (b[p-1] < 0x80 || !latinBefore(b, p))
	}
	if b[p-1] < utf8.RuneSelf {
		return true
	}
	first, _ := utf8.DecodeRune(b[p:])
	before, _ := utf8.DecodeLastRune(b[:p])
	switch {
	case hangul(first):
		return e-p > 6 || !hangul(before)
	case first >= 0x590 && first < 0x800:
		return prefixed(b, p)
	}
	return !spaced(first) || !spaced(before)
}

// prefixed reports whether no more than two letters are joined to the Arabic or
// Hebrew word at p: a conjunction and a preposition.
func prefixed(b []byte, p int) bool {
	for n := 0; p > 0; n++ {
		r, size := utf8.DecodeLastRune(b[:p])
		if !unicode.IsLetter(r) {
			break
		}
		if n == 2 {
			return false
		}
		p -= size
	}
	return true
}

func hangul(r rune) bool { return r >= 0xAC00 && r < 0xD7B0 }

// spaced reports whether r is a letter or a mark of a script that has spaces
// between its words.
func spaced(r rune) bool {
	return (r < 0x0E00 || r >= 0x10A0 && r < 0x1200) && (unicode.IsLetter(r) || unicode.IsMark(r))
}
