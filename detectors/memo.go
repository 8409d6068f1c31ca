package detectors

import (
	"bytes"
	"math/bits"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// memo remembers leaves in which nothing was found: user agents, states, channels,
// versions and categories recur in event after event. An entry is the text itself,
// so no other text can pass for it. A text is remembered when it comes a second
// time: most that come once never do, and those touch no more than a place.
type memo struct {
	shortAt [shortMemo]place
	longAt  [longMemo]place
	short   [shortMemo]shortEntry
	long    [longMemo]longEntry
}

// place holds hashes, all at least 1: of the text that has the entry, and of the
// last one that is not remembered and in which nothing was found.
type place struct{ held, last uint16 }

// again reports whether the text of this hash is the one that came last.
func (p *place) again(hash uint16) bool {
	if p.last == hash {
		return true
	}
	p.last = hash
	return false
}

const (
	shortMemo = 1 << shortBits
	shortBits = 10
	longMemo  = 512
	leastLong = 16  // bytes; shorter leaves are entries of short
	mostLong  = 240 // bytes
	mostWorth = 8
)

type longEntry struct {
	text []byte
	emptyLeaf
}

// emptyLeaf is what is known of a leaf in which nothing was found, beside its text.
type emptyLeaf struct {
	field  *Field
	steps  int // that it took to see that
	kind   LeafKind
	veiled bool  // the text was read in another way, too: known values may stand in that
	worth  uint8 // how often the text came again, less what else would have stood here
	begins
}

// longSlot returns where text would stand, and its hash there.
func (m *memo) longSlot(text []byte) (e *longEntry, at *place, hash uint16) {
	h := xxhash.Sum64(text)
	return &m.long[h%longMemo], &m.longAt[h%longMemo], uint16(h>>48) | 1
}

func (e *longEntry) holds(text []byte) bool { return bytes.Equal(e.text, text) }

// recall reports whether the entry, which has l's text, stands for l.
func (e *emptyLeaf) recall(l *Leaf) bool {
	if e.field != l.Field || e.kind != l.Kind {
		return false
	}
	e.worth = min(e.worth+1, mostWorth)
	return true
}

// yields reports whether another text may take the entry's place: not where one
// stands that recurs.
func (e *emptyLeaf) yields() bool {
	if e.worth > 0 {
		e.worth--
		return false
	}
	return true
}

func (e *emptyLeaf) put(l *Leaf, steps int, veiled bool) {
	e.field, e.kind, e.steps, e.veiled, e.known = l.Field, l.Kind, steps, veiled, false
}

// begins says where in a text a known value may begin.
type begins struct {
	keys   []uint64 // of its words, see Seeds
	starts []uint8  // where else: at words with an apostrophe
	digits []number // its numbers
	firsts uint32   // first letters of keys: bit c&31
	wide   bool     // or anywhere
	known  bool     // all this is
}

// find fills in where known values may begin in text.
func (e *begins) find(text []byte) {
	*e = begins{keys: e.keys[:0], starts: e.starts[:0], digits: e.digits[:0], wide: hasHigh(text), known: true}
	for p, c := range text {
		if class[c]&cAlnum == 0 || p > 0 && class[text[p-1]]&cAlnum != 0 && (c-'0' <= 9) == (text[p-1]-'0' <= 9) {
			continue
		}
		if c-'0' <= 9 {
			if n := numberAt(text, p); !slices.Contains(e.digits, n) {
				e.digits = append(e.digits, n)
			}
			continue
		}
		key := keyAt(text, p) & seedLetters
		if q := p + (bits.Len64(key)+7)>>3; key>>24 == 0 && q < len(text) && text[q] == '\'' {
			e.starts = append(e.starts, uint8(p))
		} else if !slices.Contains(e.keys, key) {
			e.keys = append(e.keys, key)
			e.firsts |= 1 << (key & 31)
		}
	}
}

// touches reports whether a known value may stand in the text.
func (e *begins) touches(text []byte, seeds *Seeds) bool {
	if !e.known {
		e.find(text)
	}
	if e.wide {
		return !seeds.Empty()
	}
	if e.firsts&seeds.firsts != 0 {
		for _, k := range e.keys {
			if seeds.hasWord(k) {
				return true
			}
		}
	}
	for i := range e.digits {
		if seeds.hasNumber(&e.digits[i]) {
			return true
		}
	}
	return seeds.Touches(text, e.starts)
}
