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
	keys   []uint64 // of its words, see Seeds: where a known value may begin
	starts []uint8  // where else: at words with an apostrophe
	digits []number // and its numbers
	wide   bool     // or anywhere
	known  bool     // keys, starts and wide are
	veiled bool     // the text was read in another way, too: known values may stand in that
	worth  uint8    // how often the text came again, less what else would have stood here
}

const (
	memoSize  = 64
	leastMemo = 16  // bytes; shorter leaves are scanned sooner than looked up
	mostMemo  = 240 // bytes
	mostWorth = 8
)

// slot returns where text would stand, or nil if it is not of a kind to keep.
func (m *memo) slot(text []byte) *memoEntry {
	if len(text) < leastMemo || len(text) > mostMemo {
		return nil
	}
	return &m[xxhash.Sum64(text)%memoSize]
}

func (e *memoEntry) holds(l *Leaf) bool {
	if e.field != l.Field || e.kind != l.Kind || len(e.text) == 0 || !bytes.Equal(e.text, l.Text) {
		return false
	}
	e.worth = min(e.worth+1, mostWorth)
	return true
}

// put remembers l, unless a text stands there that recurs.
func (e *memoEntry) put(l *Leaf, veiled bool) {
	if e.worth > 0 {
		e.worth--
		return
	}
	e.text, e.field, e.kind = append(e.text[:0], l.Text...), l.Field, l.Kind
	e.known, e.veiled = false, veiled
}

// find fills in where known values may begin.
func (e *memoEntry) find() {
	e.known, e.keys, e.starts, e.digits, e.wide = true, e.keys[:0], e.starts[:0], e.digits[:0], hasHigh(e.text)
	for p, c := range e.text {
		if class[c]&cAlnum == 0 || p > 0 && class[e.text[p-1]]&cAlnum != 0 && (c-'0' <= 9) == (e.text[p-1]-'0' <= 9) {
			continue
		}
		if c-'0' <= 9 {
			if n := numberAt(e.text, p); !slices.Contains(e.digits, n) {
				e.digits = append(e.digits, n)
			}
			continue
		}
		key := keyAt(e.text, p) & seedLetters
		if q := p + (bits.Len64(key)+7)>>3; key>>24 == 0 && q < len(e.text) && e.text[q] == '\'' {
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
		if seeds.hasWord(k) {
			return true
		}
	}
	for i := range e.digits {
		if seeds.hasNumber(&e.digits[i]) {
			return true
		}
	}
	return seeds.Touches(e.text, e.starts)
}
