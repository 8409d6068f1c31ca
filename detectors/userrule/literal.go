package userrule

import (
	"cmp"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// literalUse is who asked for a literal.
type literalUse struct {
	rule    int32
	keyword bool
	phrase  int32 // number of the phrase that has to follow, from 1; 0: none
}

// literals seeks any number of strings in one pass: two bytes at a time
// through a filter of 8 KiB, then by the first four. ASCII case is ignored.
type literals struct {
	texts   []string // lower case
	uses    [][]literalUse
	byText  map[string]int32
	filter  [1 << 10]uint64
	byStart map[uint32][]int32 // by the first four bytes; shorter ones by two
}

// literalHit is one occurrence.
type literalHit struct {
	start, end int
	use        literalUse
}

func newLiterals() *literals {
	return &literals{byText: map[string]int32{}, byStart: map[uint32][]int32{}}
}

// add asks for a literal of two bytes or more, in lower case.
func (l *literals) add(text string, use literalUse) {
	i, ok := l.byText[text]
	if !ok {
		i = int32(len(l.texts))
		l.byText[text] = i
		l.texts = append(l.texts, text)
		l.uses = append(l.uses, nil)
	}
	if !slices.Contains(l.uses[i], use) {
		l.uses[i] = append(l.uses[i], use)
	}
}

// index makes the filter of what was added.
func (l *literals) index() {
	for i, t := range l.texts {
		p := uint32(t[0])<<8 | uint32(t[1])
		l.filter[p>>6] |= 1 << (p & 63)
		k := p
		if len(t) >= 4 {
			k = key4(t[0], t[1], t[2], t[3])
		}
		l.byStart[k] = append(l.byStart[k], int32(i))
	}
	for _, list := range l.byStart {
		slices.SortFunc(list, func(a, b int32) int { return cmp.Compare(len(l.texts[b]), len(l.texts[a])) })
	}
}

// key4 never equals the key of a short literal: no literal starts with NUL.
func key4(a, b, c, d byte) uint32 {
	return uint32(a)<<24 | uint32(b)<<16 | uint32(c)<<8 | uint32(d)
}

var lower = func() (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
		if i >= 'A' && i <= 'Z' {
			t[i] = byte(i) | 0x20
		}
	}
	return t
}()

// find appends every occurrence in text, in order of place.
func (l *literals) find(dst []literalHit, text []byte) []literalHit {
	if len(l.texts) == 0 || len(text) < 2 {
		return dst
	}
	prev := lower[text[0]]
	for i := 1; i < len(text); i++ {
		c := lower[text[i]]
		p := uint32(prev)<<8 | uint32(c)
		prev = c
		if l.filter[p>>6]>>(p&63)&1 == 0 {
			continue
		}
		dst = l.at(dst, text, i-1, l.byStart[p])
		if i+2 < len(text) {
			dst = l.at(dst, text, i-1, l.byStart[p<<16|uint32(lower[text[i+1]])<<8|uint32(lower[text[i+2]])])
		}
	}
	return dst
}

// at appends those of list that stand at text[i:].
func (l *literals) at(dst []literalHit, text []byte, i int, list []int32) []literalHit {
	for _, k := range list {
		t := l.texts[k]
		if i+len(t) > len(text) || !detectors.EqualLower(text[i:i+len(t)], t) {
			continue
		}
		for _, u := range l.uses[k] {
			dst = append(dst, literalHit{i, i + len(t), u})
		}
	}
	return dst
}

func lowerASCII(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r >= 'A' && r <= 'Z' }) < 0 {
		return s
	}
	b := []byte(s)
	for i := range b {
		b[i] = lower[b[i]]
	}
	return string(b)
}

// phraseEnd returns the end of the words that follow in text at p, with up to
// three spaces, hyphens or underscores between two of them; 0 if they do not.
func phraseEnd(text []byte, p int, words []string) int {
	for _, w := range words {
		from := p
		for p < len(text) && p-from < 3 && (space(text[p]) || text[p] == '-' || text[p] == '_') {
			p++
		}
		if p == from || p+len(w) > len(text) || !detectors.EqualLower(text[p:p+len(w)], w) {
			return 0
		}
		p += len(w)
	}
	return p
}

// wholeWord reports whether no letter or digit touches the ends of a keyword.
// Scripts written without spaces need no border.
func wholeWord(text []byte, start, end int) bool {
	if start > 0 && detectors.IsAlnum(text[start]) && (detectors.IsAlnum(text[start-1]) || accented(text, start-1)) {
		return false
	}
	if end < len(text) && detectors.IsAlnum(text[end-1]) && (detectors.IsAlnum(text[end]) || text[end] >= 0xC3 && text[end] < 0xE0) {
		return false
	}
	return true
}

// accented reports whether the character that ends at i is a letter of a
// script with words, outside ASCII.
func accented(text []byte, i int) bool {
	for k := 0; k < 3 && i > 0 && text[i]&0xC0 == 0x80; k++ {
		i--
	}
	return text[i] >= 0xC3 && text[i] < 0xE0
}
