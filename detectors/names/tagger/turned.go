package tagger

import "bytes"

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
	if end > given {
		if c := Class(s.class[end]); c>>TierFamily&3 > c>>TierGiven&3 {
			return false // "Aalto, Virpi Kangas and": two people
		}
	}
	f, g := Class(s.class[last]), Class(s.class[given])
	return f>>TierGiven&3 < max(f>>TierFamily&3, 1) && g>>TierGiven&3 > 0 && g>>TierGiven&3 >= g>>TierFamily&3
}
