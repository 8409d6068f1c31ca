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
	loaded bool
	vals   []knownValue
	first  [knownLists]int16 // of each list, plus one
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
	second byte // of text
}

// sow makes ready for the known values of an event.
func (s *Scanner) sow(ev *Event) {
	s.known.n, s.known.loaded = 0, false
	if s.seeds = ev.Seeds; s.seeds == nil {
		s.seeds = &s.own
		s.own.Reset()
		for i := range ev.Known {
			s.own.Add(ev.Known[i].Text)
		}
	}
}

// loadKnown takes the event's known values, in their spellings.
func (s *Scanner) loadKnown(ev *Event) {
	known, k := ev.Spelled(), &s.known
	k.n, k.loaded, k.vals, k.arena, k.first = 0, true, k.vals[:0], k.arena[:0], [knownLists]int16{}
	for i := range known {
		if k.n == maxKnown {
			break
		}
		v := &known[i]
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
		k.vals = append(k.vals, knownValue{text: t, id: v.ID, person: v.Person, leaf: v.Leaf, near: v.Near, score: knownScore(v), digits: digits, second: t[1], next: k.first[b]})
		k.n++
		k.first[b] = int16(k.n)
	}
}

// knownValues reports the known values anywhere in the current leaf.
func (s *Scanner) knownValues(ev *Event) {
	if !s.known.loaded {
		s.loadKnown(ev)
	}
	before := uint8(0) // class of the byte before
	for p, c := range s.text {
		k := class[c]
		within := k&before&cDigit != 0 || k&cLetter != 0 && before&cAlnum != 0
		before = k
		if !within && (k&cAlnum != 0 || c >= 0xC3) {
			s.knownAt(p)
		}
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
	case c < utf8.RuneSelf:
		r |= 0x20
	default:
		r, _ = utf8.DecodeRune(b[p:])
		r = base(r)
	}
	best, end, second := -1, 0, s.secondAt(p)
	for i := k.first[knownList(r)]; i > 0; i = k.vals[i-1].next {
		v := &k.vals[i-1]
		if v.leaf == s.leaf || second != 0 && v.second != second && v.second != ' ' {
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

// secondAt returns the letter, in lower case, or digit right behind one at p, both
// of ASCII: a value written there has it too, or a gap. 0: it may have any.
func (s *Scanner) secondAt(p int) byte {
	b := s.text
	if b[p] >= utf8.RuneSelf || p+1 == len(b) || class[b[p+1]]&cAlnum == 0 {
		return 0
	}
	c := b[p+1]
	if class[c]&cUpper != 0 {
		c |= 0x20
	}
	return c
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
	if s.written(start, end) || s.guarded(start, end) {
		return
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
	case r >= 0x370 && r < 0x460:
		return greekBase(unicode.ToLower(r))
	}
	return unicode.ToLower(r)
}

// greekBase returns the lower-case Greek or Cyrillic letter that r is without its
// accent: capitals are written without it.
func greekBase(r rune) rune {
	switch r {
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ', 'ΰ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case 'ё':
		return 'е'
	}
	return r
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
			s.knownValues(ev)
		}
	}
}
