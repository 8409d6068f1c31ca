package detectors

import "fmt"

// prefixTable finds literals by the pair of bytes at their first hot byte: the
// pair that starts there if the literal starts with it, else the pair that ends
// there.
type prefixTable struct {
	start, inner [1 << 13]uint8 // bit sets over pairs of bytes
	pairs        []pairLiterals // those by their pair, an inner one plus 1<<16: open addressing, a power of two, half empty at least
	used         int            // of pairs
	dotted       []literal      // no hot byte: ends with '.', looked for before a token
}

type literal struct {
	text string
	hot  int // offset of the first hot byte
	spec int32
}

// pairLiterals are the literals of one pair.
type pairLiterals struct {
	pair uint32
	of   []literal // empty: a free place
}

func pairOf(a, b byte) uint32 { return uint32(a)<<8 | uint32(b) }

// at returns the place of a pair, or the free one where it belongs.
func (t *prefixTable) at(pair uint32) *pairLiterals {
	mask := uint32(len(t.pairs) - 1)
	for h := pair * 0x9E3779B1 >> 16 & mask; ; h = (h + 1) & mask {
		if e := &t.pairs[h]; e.pair == pair || len(e.of) == 0 {
			return e
		}
	}
}

// put adds a literal to those of a pair.
func (t *prefixTable) put(pair uint32, l literal) {
	if 2*(t.used+1) > len(t.pairs) {
		old := t.pairs
		t.pairs = make([]pairLiterals, max(64, 2*len(old)))
		for _, e := range old {
			if len(e.of) > 0 {
				*t.at(e.pair) = e
			}
		}
	}
	e := t.at(pair)
	if len(e.of) == 0 {
		t.used++
	}
	e.pair, e.of = pair, append(e.of, l)
}

func (t *prefixTable) add(l string, spec int32) error {
	if len(l) < 2 {
		return fmt.Errorf("literal %q: want two bytes or more", l)
	}
	hot := -1
	for i := 0; i < len(l); i++ {
		if class[l[i]]&cHot != 0 {
			hot = i
			break
		}
	}
	switch {
	case hot < 0 && l[len(l)-1] == '.':
		t.dotted = append(t.dotted, literal{l, 0, spec})
	case hot < 0:
		return fmt.Errorf("literal %q: holds no digit, capital or mark", l)
	case hot == 0:
		p := pairOf(l[0], l[1])
		t.start[p>>3] |= 1 << (p & 7)
		t.put(p, literal{l, 0, spec})
	default:
		p := pairOf(l[hot-1], l[hot])
		t.inner[p>>3] |= 1 << (p & 7)
		t.put(p|1<<16, literal{l, hot, spec})
	}
	return nil
}

// prefixes tries the literals whose first hot byte is at i; it returns the end
// of what was found, or 0.
func (s *Scanner) prefixes(i int) int {
	b, t := s.text, &s.chain.prefix
	if i+1 < len(b) {
		if p := pairOf(b[i], b[i+1]); t.start[p>>3]>>(p&7)&1 != 0 {
			if e := s.literals(t.at(p).of, i); e > 0 {
				return e
			}
		}
	}
	if i > 0 {
		if p := pairOf(b[i-1], b[i]); t.inner[p>>3]>>(p&7)&1 != 0 {
			return s.literals(t.at(p|1<<16).of, i)
		}
	}
	return 0
}

func (s *Scanner) literals(ls []literal, i int) int {
	b := s.text
	for k := range ls {
		l := &ls[k]
		p := i - l.hot
		if p < 0 || b[p] != l.text[0] || p+len(l.text) > len(b) || string(b[p:p+len(l.text)]) != l.text {
			continue
		}
		if p > 0 && class[b[p-1]]&cAlnum != 0 && class[b[p]]&cAlnum != 0 {
			continue
		}
		s.steps++
		if e := s.call(l.spec, p, p+len(l.text)); e > 0 {
			return e
		}
	}
	return 0
}

// dotted tries the literals that end with '.' right before the token at ts.
func (s *Scanner) dotted(ts int) int {
	b := s.text
	for k := range s.chain.prefix.dotted {
		l := &s.chain.prefix.dotted[k]
		p := ts - len(l.text)
		if p < 0 || string(b[p:ts]) != l.text || p > 0 && class[b[p-1]]&cAlnum != 0 {
			continue
		}
		if e := s.call(l.spec, p, ts); e > 0 {
			return e
		}
	}
	return 0
}
