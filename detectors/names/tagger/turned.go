package tagger

import (
	"bytes"

	words "github.com/samar-privacy/samar/detectors/lexicon"
)

// turned makes one name of two of dst[from:] that are the family name and, behind a
// comma, the given name of one person: "Employee: Lindgren, Astrid". What stands
// before them is no word.
func (s *Sentence) turned(dst []Name, from int, text []byte) []Name {
	k := from
	for i := from; i < len(dst); i++ {
		n := dst[i]
		if k > from && s.reversed(&dst[k-1], &n, text) && (k-1 == from || dst[k-2].End+2 != dst[k-1].Start) && (i+1 == len(dst) || n.End+2 != dst[i+1].Start) {
			dst[k-1].End, dst[k-1].Score, dst[k-1].frail = n.End, max(dst[k-1].Score, n.Score), false
			continue
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// reversed reports whether a is a family name of which b, behind a comma, is the
// given name.
func (s *Sentence) reversed(a, b *Name, text []byte) bool {
	if a.End+2 != b.Start || bytes.IndexByte(text[a.Start:a.End], ',') >= 0 || text[a.End] != ',' || text[a.End+1] != ' ' {
		return false
	}
	first, last, given, end := -1, -1, -1, -1
	for i := range s.tokens {
		switch t := &s.tokens[i]; {
		case int(t.start) == a.Start:
			first = i
		case int(t.start) == b.Start:
			given = i
		}
		switch int(s.tokens[i].end) {
		case a.End:
			last = i
		case b.End:
			end = i
		}
	}
	if first < 0 || last < 0 || text[s.tokens[last].start]>>5 != text[b.Start]>>5 || s.tokens[last].size < 3 || given < 0 || first > 0 && (s.tokens[first-1].kind != other || s.tokens[first-1].head == ',') {
		return false
	}
	if first < last && (bytes.IndexByte(text[a.Start:a.End], '.') >= 0 || givenRather(Class(s.class[first]))) {
		return false // "Eliza D. Kolber, John": two people
	}
	if end > given {
		if c := Class(s.class[end]); c>>TierFamily&3 > c>>TierGiven&3 {
			return false // "Aalto, Virpi Kangas and": two people
		}
	}
	f, g := Class(s.class[last]), Class(s.class[given])
	return f>>TierGiven&3 < max(f>>TierFamily&3, 1) && g>>TierGiven&3 > 0 && g>>TierGiven&3 >= g>>TierFamily&3
}

// givenRather reports whether a word is a given name more often than a family name.
func givenRather(c Class) bool { return c>>TierGiven&3 > c>>TierFamily&3 }

// familyBefore returns where in text the comma stands between the family name, of one word,
// and the given name of n; -1 without one, or where what is before them is no mark.
func familyBefore(text []byte, n *Name) int {
	i := bytes.IndexByte(text[n.Start:n.End], ',')
	if i < 0 || bytes.IndexByte(text[n.Start+i+1:n.End], ',') >= 0 || bytes.IndexByte(text[n.Start:n.Start+i], ' ') >= 0 {
		return -1
	}
	for p := n.Start; p > 0; p-- {
		switch text[p-1] {
		case ' ', '\t':
			continue
		case ':', '\n', '"', '|', '=', '>', '(':
			return n.Start + i
		}
		return -1
	}
	return n.Start + i
}

// givenBehind makes those of dst[second:] sure that are a family name and, behind a comma, a
// given name which dst[from:second] holds alone: "Policy Holder: Bates, Karen".
func givenBehind(dst []Name, from, second int, text []byte) {
	for i := second; i < len(dst); i++ {
		comma := -1
		for j := from; j < second; j++ {
			if dst[j].End != dst[i].End || dst[j].Start <= dst[i].Start {
				continue
			}
			if comma = familyBefore(text, &dst[i]); comma >= 0 && dst[j].Start > comma {
				dst[i].Score = surest
			}
		}
	}
}

// withShort makes one name of a short first name of dst[from:] and the name behind its full
// stop: "Muh|. |Ivan Siregar".
func withShort(dst []Name, from int, text []byte) []Name {
	k := from
	for i := from; i < len(dst); i++ {
		n := dst[i]
		if k > from {
			if p := &dst[k-1]; n.Start == p.End+2 && text[p.End] == '.' && text[p.End+1] == ' ' && shortFirst.Has(text[p.Start:p.End]) {
				p.End, p.Score, p.frail = n.End, max(p.Score, n.Score), false
				continue
			}
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// apart makes two of those names of dst[from:] that are two people with a comma between
// them, a given name first in each: "References: Eliza D. Kolber, John Watkins".
func apart(dst []Name, from int, text []byte) []Name {
	for i := from; i < len(dst); i++ {
		n := dst[i]
		comma := bytes.Index(text[n.Start:n.End], []byte(", "))
		if comma < 0 || bytes.IndexByte(text[n.Start:n.Start+comma], ' ') < 0 || !words.Given.Has(firstWord(text[n.Start:])) {
			continue
		}
		behind := n
		behind.Start += comma + len(", ")
		if w := firstWord(text[behind.Start:n.End]); len(w) < 2 || !words.Given.Has(w) {
			continue
		}
		dst[i].End = n.Start + comma
		dst = append(dst, Name{})
		copy(dst[i+2:], dst[i+1:])
		dst[i+1] = behind
	}
	return dst
}
