package tagger

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// givenAlone adds where the given name of somebody whom a text names in full, sure
// enough, stands alone in it: 陈建国送的货，建国人很好. Given names that are
// everyday words stay. dst is in order of its starts; text is read once for all names.
func givenAlone(dst []Name, text []byte, lex Lexicon) []Name {
	var few [8]givenName
	givens := few[:0]
	for i := range dst {
		n := &dst[i]
		if n.Language != Chinese || n.Score < besideName {
			continue
		}
		if given := givenOf(text[n.Start:n.End], lex); given != nil {
			givens = append(givens, givenName(given))
		}
	}
	if len(givens) == 0 {
		return dst
	}
	slices.SortFunc(givens, compareGiven)
	givens = slices.Compact(givens)
	from, next := len(dst), 0
	for at := 0; at+len(givenName{}) <= len(text); {
		if text[at] < 0xE4 || text[at] > 0xE9 { // no Han begins here
			at++
			continue
		}
		end := at + len(givenName{})
		if _, ok := slices.BinarySearchFunc(givens, givenName(text[at:end]), compareGiven); !ok {
			at++
			continue
		}
		for next < from && dst[next].End <= at {
			next++
		}
		taken := false
		for i := next; i < from && dst[i].Start < end && !taken; i++ {
			taken = dst[i].Score >= probable && at < dst[i].End
		}
		if taken {
			at++
			continue
		}
		dst = append(dst, Name{Start: at, End: end, Score: spoken, Language: Chinese})
		at = end
	}
	if len(dst) == from {
		return dst
	}
	return settle(dst)
}

// settle puts dst in order of its starts, without the doubtful names that a surer one
// before them holds.
func settle(dst []Name) []Name {
	slices.SortFunc(dst, func(a, b Name) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.Score, a.Score)) })
	k := 0
	for _, n := range dst {
		if k > 0 && n.Score < probable && n.Start < dst[k-1].End {
			continue
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// givenName is a given name of two characters.
type givenName [6]byte

func compareGiven(a, b givenName) int { return bytes.Compare(a[:], b[:]) }

// givenOf returns the given name of two characters of a full Chinese name of three,
// nil where it is an everyday word or hardly a name.
func givenOf(name []byte, lex Lexicon) []byte {
	if len(name) != len("陈建国") {
		return nil
	}
	s, n := utf8.DecodeRune(name)
	a, _ := utf8.DecodeRune(name[n:])
	b, m := utf8.DecodeLastRune(name)
	if n != 3 || m != 3 || !words.SurnameZH(s) || words.WordZH(a, b) {
		return nil
	}
	c := whole(name[n:], lex)
	if !words.GivenNameZH(a, b) && (!words.GivenZH(a) || !words.GivenZH(b) || c.hanTier() >= rareWord || c&(plain&^ClassKin) != 0) {
		return nil
	}
	return name[n:]
}
