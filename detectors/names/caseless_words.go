package names

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// scripts are those with words and without capitals, each in blocks of its own.
var scripts = [...]*unicode.RangeTable{
	unicode.Arabic, unicode.Hebrew, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Georgian, unicode.Ethiopic,
}

// caselessWord returns the end of the word at p, in one of the scripts; p if
// none begins there.
func caselessWord(b []byte, p int) int {
	r, n := utf8.DecodeRune(b[p:])
	var script *unicode.RangeTable
	for _, t := range scripts {
		if unicode.Is(t, r) && unicode.IsLetter(r) {
			script = t
			break
		}
	}
	if script == nil {
		return p
	}
	e := p + n
	for e < len(b) && e-p < 80 {
		r, n = utf8.DecodeRune(b[e:])
		if next, _ := utf8.DecodeRune(b[e+n:]); (r == '-' || r == 0x05BE) && unicode.Is(script, next) && unicode.IsLetter(next) {
			e += n // a double name
			continue
		}
		if !(unicode.Is(script, r) && (unicode.IsLetter(r) || unicode.IsMark(r)) || unicode.Is(unicode.Mn, r) || r == 0x0640 || (r == 0x200C || r == 0x200D) && e+n < len(b)) {
			break
		}
		e += n
	}
	return e
}

// shortened reports whether a word of India before a full stop is an initial or a
// short form rather than the end of a sentence.
func shortened(word []byte) bool {
	r, _ := utf8.DecodeRune(word)
	last, _ := utf8.DecodeLastRune(word)
	return r >= 0x0900 && r < 0x0D80 && (len(word) <= 6 || len(word) == 9 && (last == 0x0BCD || last == 0x0D4D))
}

// insideWord reports whether a letter or a mark of such a script stands right
// before start or right behind end: the cue is a part of a longer word.
func insideWord(b []byte, start, end int) bool {
	before, _ := utf8.DecodeLastRune(b[:start])
	behind, _ := utf8.DecodeRune(b[end:])
	return wordRune(before) || wordRune(behind)
}

func wordRune(r rune) bool {
	return r >= 0x0590 && (unicode.IsLetter(r) || unicode.IsMark(r)) && r != utf8.RuneError
}

// fieldGap skips what may stand between the name of a field and its value, and
// reports whether a colon was there; -1 for anything else.
func fieldGap(b []byte, p int) (int, bool) {
	colon := false
	for k := 0; k < 4 && p < len(b); k++ {
		r, n := utf8.DecodeRune(b[p:])
		switch r {
		case ':', '：', '=', '|', '\t', '、':
			colon = true
		case ' ', '　', '"', '«', '(':
		default:
			return p, colon
		}
		p += n
	}
	return -1, false
}

// ofSomething reports whether b ends with a possessive of the languages of India:
// the name that follows is a product's or a firm's.
func ofSomething(b []byte) bool {
	if len(b) == 0 || b[len(b)-1] != ' ' {
		return false
	}
	for _, end := range [...]string{"का", "র", "चे", "નું", "ਦਾ", "ன்", "యొక్క"} {
		if bytes.HasSuffix(b[:len(b)-1], []byte(end)) {
			return true
		}
	}
	return false
}

// joinedAnd reports whether an Arabic or Hebrew word begins with "and": "and my
// number". A few names of four letters and more begin with the letter, too.
func joinedAnd(word []byte) bool {
	switch {
	case bytes.HasPrefix(word, []byte("و")):
		return len(word) > 6 && !andNames[string(word)]
	case bytes.HasPrefix(word, []byte("ו")):
		return len(word) > 4
	}
	return false
}

var andNames = map[string]bool{"وليد": true, "وائل": true, "وسام": true, "وفاء": true, "وديع": true, "وجدي": true, "وهيب": true, "وحيد": true, "وردة": true, "وصفي": true, "وسيم": true, "وداد": true, "وجدان": true, "ولاء": true}

// withArticle reports whether a word has the Arabic article and does not end as
// family names do.
func withArticle(word []byte) bool {
	return bytes.HasPrefix(word, []byte("ال")) && !bytes.HasSuffix(word, []byte("ي"))
}
