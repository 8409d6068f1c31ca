package tagger

import (
	"bytes"
	"unicode/utf8"
)

// The items of a row of people: two were found at least, and more than half of all.
const (
	leastPeople = 2
	mostItems   = 32
)

// rowPeople adds who stands in a Chinese row of people and was not found: 名单：王芳、吴越、
// 皮蛋、李娜. Of such a row more than half of the items were found to be somebody, each
// all of its item; what else it holds is two or three characters, no role and no thing.
// dst is in order of its starts.
func rowPeople(dst []Name, text []byte, lex Lexicon) []Name {
	from, done := len(dst), 0
	for i := range from {
		n := dst[i]
		if n.Language != Chinese || n.Score < probable || n.Start < done || !bytes.HasPrefix(text[n.End:], comma) && !bytes.HasSuffix(text[:n.Start], comma) {
			continue
		}
		lo, hi := rowAround(text, n.Start, n.End)
		done = hi
		if r, _ := utf8.DecodeRune(text[hi:]); hi-n.End >= mostRow || n.Start-lo >= mostRow || r == '》' {
			continue
		}
		dst = addListed(dst, from, text, lo, hi, lex)
	}
	if len(dst) > from {
		dst = settle(dst)
	}
	return dst
}

// addListed appends the items of the row [lo, hi) of text that are nobody of
// dst[:known], if the row is one of people.
func addListed(dst []Name, known int, text []byte, lo, hi int, lex Lexicon) []Name {
	var few [mostItems]Name
	rest := few[:0]
	people, items, next := 0, 0, 0
	for at := lo; at <= hi; items++ {
		end := hi
		if k := bytes.Index(text[at:hi], comma); k >= 0 {
			end = at + k
		}
		for next < known && (dst[next].End <= at || dst[next].Score < probable && dst[next].Start < end) {
			next++
		}
		switch free := next == known || dst[next].Start >= end; {
		case !free && (dst[next].Start == at || at == lo) && (dst[next].End == end || end == hi):
			people++
		case free && len(rest) < mostItems && someone(text[at:end], lex):
			rest = append(rest, Name{Start: at, End: end, Score: spoken, Language: Chinese})
		}
		at = end + len(comma)
	}
	if people < leastPeople || 2*people <= items {
		return dst
	}
	return append(dst, rest...)
}

// someone reports whether item, all of an item of a row of people, may be what one
// of them is called.
func someone(item []byte, lex Lexicon) bool {
	if len(item) < len("皮蛋") || len(item) > len("燕归来") || speaks(item, lex) {
		return false
	}
	return whole(item, lex)&(ClassPlace|ClassOrg|ClassBrand|ClassSays|ClassIntro|ClassDay) == 0
}
