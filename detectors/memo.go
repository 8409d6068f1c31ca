package detectors

import (
	"bytes"

	"github.com/cespare/xxhash/v2"
)

// memo remembers short leaves in which nothing was found: user agents, states
// and channels recur in event after event. An entry is the text itself, so no
// other text can pass for it.
type memo [memoSize]memoEntry

type memoEntry struct {
	text  []byte
	field *Field
	kind  LeafKind
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

func (e *memoEntry) put(l *Leaf) {
	e.text, e.field, e.kind = append(e.text[:0], l.Text...), l.Field, l.Kind
}
