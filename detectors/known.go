package detectors

import (
	"bytes"
	"math/bits"
	"unicode/utf8"
)

func trailing(v uint64) int { return bits.TrailingZeros64(v) }

// maxKnown bounds the known values of one event.
const maxKnown = 256

// knownValues are the values of one event's own personal fields.
type knownValues struct {
	n     int
	vals  []knownValue
	added []uint32   // hashes entered into Scanner.starts, to take out after the event
	two   [10]uint16 // first two digits of values that start with a digit: bit d of two[c]
	fold  folded
	arena []byte
}

type knownValue struct {
	text   []byte // folded
	id     EntityID
	person int
	leaf   int
	key    uint64
}

// loadKnown enters the event's known values into the word filter.
func (s *Scanner) loadKnown(ev *Event) {
	k := &s.known
	k.n, k.vals, k.added, k.arena = 0, k.vals[:0], k.added[:0], k.arena[:0]
	if len(ev.Known) == 0 {
		return
	}
	k.two = [10]uint16{}
	for i := range ev.Known {
		if k.n == maxKnown {
			break
		}
		v := &ev.Known[i]
		t := bytes.TrimSpace(v.Text)
		if hasHigh(t) && needsFold(t) {
			k.fold.set(t)
			n := len(k.arena)
			k.arena = append(k.arena, k.fold.text...)
			t = k.arena[n:]
		}
		// A leading '+' or bracket is not where words start.
		for len(t) > 0 && class[t[0]]&cAlnum == 0 && t[0] < 0x80 {
			t = t[1:]
		}
		if len(t) < 3 {
			continue
		}
		kv := knownValue{text: t, id: v.ID, person: v.Person, leaf: v.Leaf}
		if t[0]-'0' <= 9 {
			if t[1]-'0' <= 9 {
				k.two[t[0]-'0'] |= 1 << (t[1] - '0')
			} else {
				k.two[t[0]-'0'] = 0x3FF
			}
		} else {
			kv.key = keyAt(t, 0)
			h := keyHash(kv.key)
			if !s.starts.has(h) {
				s.starts.add(h)
				k.added = append(k.added, h)
			}
		}
		k.vals = append(k.vals, kv)
		k.n++
	}
}

// unloadKnown takes them out again.
func (s *Scanner) unloadKnown() {
	for _, h := range s.known.added {
		s.starts.remove(h)
	}
	s.known.n = 0
}

// knownValues reports the known values anywhere in the current leaf.
func (s *Scanner) knownValues() {
	b := s.text
	for p := 0; p < len(b); p++ {
		c := b[p]
		switch {
		case class[c]&cAlnum != 0:
			if p > 0 && class[b[p-1]]&cAlnum != 0 {
				continue
			}
		case c < 0xC3:
			continue
		}
		s.knownAt(p)
	}
}

// knownAt reports known values that start at p.
func (s *Scanner) knownAt(p int) {
	b, k := s.text, &s.known
	var key uint64
	if c := b[p]; c-'0' <= 9 {
		if p+1 < len(b) && b[p+1]-'0' <= 9 {
			if k.two[c-'0']>>(b[p+1]-'0')&1 == 0 {
				return
			}
		} else if k.two[c-'0'] != 0x3FF {
			return
		}
	} else {
		key = keyAt(b, p)
	}
	for i := range k.vals {
		v := &k.vals[i]
		// An ASCII value shorter than four letters has the key of the word it
		// stands in; both are whole words.
		if v.key != key || v.leaf == s.leaf || p+len(v.text) > len(b) || !equalFold(b[p:p+len(v.text)], v.text) {
			continue
		}
		e := p + len(v.text)
		if !bounded(b, p, e) {
			continue
		}
		start := p
		if start > 0 && b[start-1] == '+' {
			start--
		}
		s.keepKnown(v, start, e)
	}
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
		Leaf: s.leaf, Start: start, End: end, ID: v.id, Person: v.person, Score: 0.99,
		Evidence: KnownValue, Entity: s.chain.registry.infos[v.id].Name, Detector: "event/known-value",
	}}
	if s.mapped {
		c.Start, c.End = s.fold.span(s.orig, start, end)
	}
	s.cands = append(s.cands, c)
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

// equalFold compares with ASCII letters folded, and other letters by simple
// folding where lengths agree.
func equalFold(a, b []byte) bool {
	for i := 0; i < len(a); i++ {
		x, y := a[i], b[i]
		if x == y {
			continue
		}
		if x < 0x80 && y < 0x80 {
			if x|0x20 == y|0x20 && class[x]&cLetter != 0 {
				continue
			}
			return false
		}
		// Start of the character, then compare the rest by runes.
		for i > 0 && !utf8.RuneStart(a[i]) {
			i--
		}
		return bytes.EqualFold(a[i:], b[i:])
	}
	return true
}
