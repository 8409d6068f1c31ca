package detectors

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

func trailing(v uint64) int { return bits.TrailingZeros64(v) }

// maxKnown bounds the spellings of the known values of one event.
const maxKnown = 1024

// knownLists is how many lists the known values are kept in, by first character.
const knownLists = 64

// knownValues are the values of one event's own personal fields.
type knownValues struct {
	n      int
	vals   []knownValue
	marked uint32            // letters whose forms with a mark are entered as starts
	first  [knownLists]int16 // of each list, plus one
	keys   []uint32          // hashes entered into Scanner.starts.first, to take out after the event
	alone  []uint32          // into Scanner.starts.alone
	two    [10]uint16        // first two digits of values that start with a digit: bit d of two[c]
	fold   folded
	arena  []byte
}

type knownValue struct {
	text   []byte // canonical, see appendCanonical
	id     EntityID
	person int
	leaf   int
	next   int16 // of the same list, plus one
	near   Near
	score  float32
	digits bool // nothing but digits
}

// loadKnown enters the event's known values into the word filter.
func (s *Scanner) loadKnown(ev *Event) {
	k := &s.known
	if k.n > 0 {
		k.first = [knownLists]int16{}
	}
	k.n, k.vals, k.arena = 0, k.vals[:0], k.arena[:0]
	if len(ev.Known) == 0 {
		return
	}
	k.two, k.first, k.marked = [10]uint16{}, [knownLists]int16{}, 0
	for i := range ev.Known {
		if k.n == maxKnown {
			break
		}
		v := &ev.Known[i]
		t := v.Text
		if hasHigh(t) && needsFold(t) {
			k.fold.set(t)
			t = k.fold.text
		}
		from := len(k.arena)
		var digits bool
		k.arena, digits = appendCanonical(k.arena, t)
		t = k.arena[from:len(k.arena):len(k.arena)]
		if len(t) < 2 || len(t) < 3 && v.Near == Anything {
			continue
		}
		b := knownList(firstRune(t))
		k.vals = append(k.vals, knownValue{text: t, id: v.ID, person: v.Person, leaf: v.Leaf, near: v.Near, score: knownScore(v), digits: digits, next: k.first[b]})
		k.n++
		k.first[b] = int16(k.n)
		s.enterKnown(t)
		if n := len(t); v.Person > 0 && n >= 4 && n < 8 && class[t[0]]&cLetter != 0 {
			k.arena = append(k.arena, "nya"...)
			s.addStart(keyAt(k.arena[from:], 0)) // see suffixed
		}
	}
}

// enterKnown makes the stages stop where the canonical text may begin.
func (s *Scanner) enterKnown(t []byte) {
	k := &s.known
	if c := t[0]; c-'0' <= 9 {
		if len(t) > 1 && t[1]-'0' <= 9 {
			k.two[c-'0'] |= 1 << (t[1] - '0')
		} else {
			k.two[c-'0'] = 0x3FF
		}
		return
	}
	if t[0] >= utf8.RuneSelf {
		s.addStart(keyAt(t, 0))
		return
	}
	// The key of a word is its first letters, eight at most, up to the first
	// mark or accent: it may end wherever the value has a gap or a letter that
	// takes an accent.
	var key uint64
	n := 0
	for _, c := range t {
		if n == 8 {
			break
		}
		if c == ' ' {
			s.addStart(key)
			continue
		}
		if class[c]&cLetter == 0 {
			break
		}
		if n > 0 && accented(c) {
			s.addStart(key)
		} else if n == 0 && accented(c) && k.marked&(1<<(c-'a')) == 0 {
			k.marked |= 1 << (c - 'a')
			for _, m := range markedStarts[c-'a'] {
				s.addStart(m)
			}
		}
		key |= uint64(c) << (8 * n)
		n++
	}
	s.addStart(key)
}

func (s *Scanner) addStart(key uint64) {
	h := keyHash(key)
	if !s.starts.first.has(h) {
		s.starts.first.add(h)
		s.known.keys = append(s.known.keys, h)
	}
	if !s.starts.alone.has(h) {
		s.starts.alone.add(h)
		s.known.alone = append(s.known.alone, h)
	}
}

// unloadKnown takes them out again.
func (s *Scanner) unloadKnown() {
	for _, h := range s.known.keys {
		s.starts.first.remove(h)
	}
	for _, h := range s.known.alone {
		s.starts.alone.remove(h)
	}
	s.known.n, s.known.keys, s.known.alone = 0, s.known.keys[:0], s.known.alone[:0]
}

// knownValues reports the known values anywhere in the current leaf.
func (s *Scanner) knownValues() {
	b := s.text
	for p := 0; p < len(b); p++ {
		c := b[p]
		switch {
		case class[c]&cAlnum != 0:
			if p > 0 && class[b[p-1]]&cAlnum != 0 && (class[c]&cDigit == 0 || class[b[p-1]]&cDigit != 0) {
				continue
			}
		case c < 0xC3:
			continue
		}
		s.knownAt(p)
	}
}

// knownAt reports the longest known value that starts at p; of equals, a person:
// the part of an address before the @ is often its owner's name.
func (s *Scanner) knownAt(p int) {
	b, k := s.text, &s.known
	c := b[p]
	r := rune(c)
	switch {
	case c-'0' <= 9:
		if p+1 < len(b) && b[p+1]-'0' <= 9 {
			if k.two[c-'0']>>(b[p+1]-'0')&1 == 0 {
				return
			}
		} else if k.two[c-'0'] == 0 {
			return
		}
	case c < utf8.RuneSelf:
		r |= 0x20
	default:
		r, _ = utf8.DecodeRune(b[p:])
		r = base(r)
	}
	best, end := -1, 0
	for i := k.first[knownList(r)]; i > 0; i = k.vals[i-1].next {
		v := &k.vals[i-1]
		if v.leaf == s.leaf {
			continue
		}
		e := s.spelledAt(v, p)
		if e < end || e == end && (best >= 0 && k.vals[best].person > 0 || v.person == 0 || e == 0) || v.near != Anything && !s.beside(v, p, e) {
			continue
		}
		best, end = int(i-1), e
	}
	if best < 0 {
		return
	}
	v := &k.vals[best]
	start := p
	if v.digits {
		if start > 0 && b[start-1] == '+' {
			start--
		}
	} else if v.person > 0 {
		start, end = s.widen(v.person, p, end)
	}
	s.keepKnown(v, start, end)
}

// spelledAt returns the end of v where it is written at p as a whole word, or 0.
func (s *Scanner) spelledAt(v *knownValue, p int) int {
	b := s.text
	e := v.at(b, p)
	if e == 0 {
		return 0
	}
	if v.digits {
		if p > 0 && b[p-1]-'0' <= 9 || e < len(b) && b[e]-'0' <= 9 || p > 0 && len(v.text) < 8 && class[b[p-1]]&cAlnum != 0 {
			return 0
		}
		return e
	}
	if bounded(b, p, e) {
		return e
	}
	if v.person == 0 || len(v.text) < 4 || v.near != Anything || !bounded(b, p, p+1) && class[b[p]]&cAlnum != 0 && p > 0 && class[b[p-1]]&cAlnum != 0 {
		return 0
	}
	return suffixed(b, e)
}

// suffixed returns where a name that ends at e ends, if what follows directly
// is a suffix or the digits of a user name; else 0.
func suffixed(b []byte, e int) int {
	if d := e; d < len(b) && b[d]-'0' <= 9 {
		for d < len(b) && b[d]-'0' <= 9 && d-e < 5 {
			d++
		}
		if d-e < 5 && (d == len(b) || class[b[d]]&cAlnum == 0) {
			return d
		}
		return 0
	}
	if e+3 <= len(b) && b[e]|0x20 == 'n' && b[e+1]|0x20 == 'y' && b[e+2]|0x20 == 'a' && (e+3 == len(b) || class[b[e+3]]&cAlnum == 0) {
		return e // "Rizkynya": the suffix is no part of the name
	}
	return 0
}

// at returns where v ends if it is written at p, or 0.
func (v *knownValue) at(b []byte, p int) int {
	t := v.text
	i, q := 0, p
	for i < len(t) {
		c := t[i]
		if c == ' ' {
			for n := 0; n < 3 && q < len(b) && gapByte(b[q]); n++ {
				q++
			}
			i++
			continue
		}
		if q >= len(b) {
			return 0
		}
		x := b[q]
		if x < utf8.RuneSelf {
			if class[x]&cUpper != 0 {
				x |= 0x20
			}
			if x == c {
				i++
				q++
				continue
			}
			if x == '\'' && i > 0 || v.digits && i > 0 && class[x]&cSep != 0 && q+1 < len(b) && (b[q+1]-'0' <= 9 || class[b[q+1]]&cSep != 0 && q+2 < len(b) && b[q+2]-'0' <= 9) {
				q++
				continue
			}
			return 0
		}
		r, n := utf8.DecodeRune(b[q:])
		if f := base(r); f < utf8.RuneSelf {
			if byte(f) != c {
				return 0
			}
			i++
		} else if r == 0x2019 && i > 0 {
		} else {
			want, m := utf8.DecodeRune(t[i:])
			if f != want {
				return 0
			}
			i += m
		}
		q += n
	}
	return q
}

func (s *Scanner) keepKnown(v *knownValue, start, end int) {
	for _, g := range s.guard {
		if start < g.End && end > g.Start {
			return
		}
	}
	if s.chain.allow != nil && s.chain.allow(s.chain.registry.infos[v.id].Name, s.text[start:end]) {
		return
	}
	c := candidate{strength: Certain, Finding: Finding{
		Leaf: s.leaf, Start: start, End: end, ID: v.id, Person: v.person, Score: v.score,
		Evidence: KnownValue, Entity: s.chain.registry.infos[v.id].Name, Detector: "event/known-value",
	}}
	if s.mapped {
		c.Start, c.End = s.fold.span(s.orig, start, end)
	}
	s.cands = append(s.cands, c)
}

func knownScore(v *Known) float32 {
	if v.Score > 0 {
		return v.Score
	}
	return 0.99
}

// bounded reports whether [p, e) stands as a whole word in b. Han needs no
// boundary.
func bounded(b []byte, p, e int) bool {
	if p > 0 && class[b[p]]&cAlnum != 0 {
		if class[b[p-1]]&cAlnum != 0 || b[p-1] >= 0x80 && latinBefore(b, p) {
			return false
		}
	}
	if e < len(b) && class[b[e-1]]&cAlnum != 0 {
		if class[b[e]]&cAlnum != 0 || b[e] >= 0xC3 && b[e] < 0xE0 {
			return false
		}
	}
	return true
}

func firstRune(b []byte) rune {
	r, _ := utf8.DecodeRune(b)
	return r
}

func knownList(r rune) int {
	switch {
	case r-'a' < 26 && r >= 'a':
		return int(r - 'a')
	case r >= '0' && r <= '9':
		return 26 + int(r-'0')
	}
	return 36 + int(uint32(r)*0x9E3779B1>>16%(knownLists-36))
}

// base returns the letter that r is without its accent, in lower case.
func base(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			r |= 0x20
		}
		return r
	case r >= 0xC0 && r < 0x250:
		if c := bases[r-0xC0]; c != 0 {
			return rune(c)
		}
	case r >= 0x1E00 && r < 0x1F00:
		if c := vietBases[r-0x1E00]; c != 0 {
			return rune(c)
		}
	case r >= 0x3000 && r < 0xFF00:
		return r
	}
	return unicode.ToLower(r)
}

// Seek adds what ev.Known holds to the findings of the last Scan, which had the
// same leaves: for values that only that scan brought to light.
func (s *Scanner) Seek(ev *Event) {
	s.loadKnown(ev)
	if s.known.n == 0 {
		return
	}
	for i := range ev.Leaves {
		if l := &ev.Leaves[i]; len(l.Text) >= 2 {
			s.begin(i, l.Text, l.Field, l.Kind)
			s.knownValues()
		}
	}
	s.unloadKnown()
}
