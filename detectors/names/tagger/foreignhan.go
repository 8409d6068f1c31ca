package tagger

import "unicode/utf8"

// A part of a foreign name in Han has mostForeign characters at most; two that a hyphen
// joins have leastJoined together, so that no two people of 马丽-李娜 become one.
const (
	mostForeign = 6
	leastJoined = 5
)

// foreignParts makes one name of the parts of a foreign one in Han that a hyphen, a dot
// or initials join: 皮特-奥德利, 戈登·T.米勒曼. The model, which seldom sees a hyphen, finds
// one part or two people. dst is in order of its starts.
func foreignParts(dst []Name, text []byte, m *Model) []Name {
	k := 0
	for _, n := range dst {
		sep := n.Start
		if n.Language == Chinese && n.Score >= probable && text[n.Start] >= utf8.RuneSelf {
			sep = beforeJoint(text, n.Start)
		}
		if sep == n.Start || !m.foreign(text[n.Start:n.End]) {
			dst[k] = n
			k++
			continue
		}
		hyphen := text[sep] == '-' || text[sep] == '.'
		if k > 0 && dst[k-1].Language == Chinese && dst[k-1].Start < sep && dst[k-1].End >= sep && dst[k-1].Score >= probable {
			if m.foreign(text[dst[k-1].Start:sep]) && (!hyphen || n.End-dst[k-1].Start > leastJoined*3) {
				dst[k-1].End, dst[k-1].Score = n.End, max(dst[k-1].Score, n.Score)
				continue
			}
		} else if start := m.foreignBefore(text, sep); start < sep && (k == 0 || dst[k-1].End <= start) && (!hyphen || n.End-start > leastJoined*3) {
			n.Start = start
		}
		dst[k] = n
		k++
	}
	return dst[:k]
}

// beforeJoint returns where the dot or hyphen begins that stands before p, and any
// initials with theirs between; p if there is none.
func beforeJoint(text []byte, p int) int {
	s := jointBefore(text, p)
	for s < p {
		k := s - 1
		if k < 0 || text[k]-'A' >= 26 {
			return s
		}
		q := jointBefore(text, k)
		if q == k {
			return p
		}
		p, s = k, q
	}
	return s
}

// jointBefore returns where the mark begins that ends at p and joins parts of a foreign
// name; p if there is none.
func jointBefore(text []byte, p int) int {
	r, n := utf8.DecodeLastRune(text[:p])
	switch r {
	case '·', '-', '.', '‧', '・', '•':
		return p - n
	}
	return p
}

// foreign reports whether b is two Han characters or more, all of which foreign names
// are written with; dots and initials between them are passed over.
func (m *Model) foreign(b []byte) bool {
	n := 0
	for _, r := range string(b) {
		switch {
		case isHan(r):
			if m.character(uint64(simplified(r)))&ClassForeign == 0 {
				return false
			}
			n++
		case r == '·', r == '.', r == '‧', r == '・', r == '•', r >= 'A' && r <= 'Z':
		default:
			return false
		}
	}
	return n > 1
}

// foreignBefore returns where the run of such characters begins that ends at end, which
// is one part of a name; end where it is too long for one.
func (m *Model) foreignBefore(text []byte, end int) int {
	s, n := end, 0
	for s > 0 && n <= mostForeign {
		r, size := utf8.DecodeLastRune(text[:s])
		if !isHan(r) || m.character(uint64(simplified(r)))&ClassForeign == 0 {
			break
		}
		s -= size
		n++
	}
	if n == 0 || n > mostForeign {
		return end
	}
	return s
}
