package detectors

import (
	"bytes"
	"math/bits"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// memo remembers short leaves in which nothing was found: user agents, states
// and channels recur in event after event. An entry is the text itself, so no
// other text can pass for it.
type memo [memoSize]memoEntry

type memoEntry struct {
	text   []byte
	field  *Field
	kind   LeafKind
	keys   []uint32 // of its words, see Seeds: where a known value may begin
	starts []uint8  // where else: at numbers and words with an apostrophe
	wide   bool     // or anywhere
	known  bool     // keys, starts and wide are
	veiled bool     // the text was read in another way, too: known values may stand in that
}

const (
	memoSize  = 64
	leastMemo = 16  // bytes; shorter leaves are scanned sooner than looked up
	mostMemo  = 240 // bytes
)

// slot returns where text would stand, or nil if it is not of a kind to keep.
func (m *memo) slot(text []byte) *memoEntry {
	if len(text) < leastMemo || len(text) > mostMemo {
		return nil
	}
	return &m[xxhash.Sum64(text)%memoSize]
}

func (e *memoEntry) holds(l *Leaf) bool {
	return e.field == l.Field && e.kind == l.Kind && len(e.text) > 0 && bytes.Equal(e.text, l.Text)
}

func (e *memoEntry) put(l *Leaf, veiled bool) {
	e.text, e.field, e.kind = append(e.text[:0], l.Text...), l.Field, l.Kind
	e.known, e.veiled = false, veiled
}

// find fills in where known values may begin.
func (e *memoEntry) find() {
	e.known, e.keys, e.starts, e.wide = true, e.keys[:0], e.starts[:0], hasHigh(e.text)
	for p, c := range e.text {
		if class[c]&cAlnum == 0 || p > 0 && class[e.text[p-1]]&cAlnum != 0 && (c-'0' <= 9) == (e.text[p-1]-'0' <= 9) {
			continue
		}
		key := uint32(keyAt(e.text, p))
		if q := p + (bits.Len32(key)+7)>>3; c-'0' <= 9 || key>>24 == 0 && q < len(e.text) && e.text[q] == '\'' {
			e.starts = append(e.starts, uint8(p))
		} else if !slices.Contains(e.keys, key) {
			e.keys = append(e.keys, key)
		}
	}
}

// touches reports whether a known value may stand in the text.
func (e *memoEntry) touches(seeds *Seeds) bool {
	if !e.known {
		e.find()
	}
	if e.wide {
		return !seeds.Empty()
	}
	for _, k := range e.keys {
		if seeds.has(k) {
			return true
		}
	}
	return seeds.Touches(e.text, e.starts)
}
