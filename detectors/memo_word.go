package detectors

import "encoding/binary"

// wordMemo remembers leaves that are one short word of ASCII letters in which
// nothing was found: languages, channels and roles recur in event after event.
// An entry holds all letters of its word, so no other word can pass for it.
type wordMemo [memoSize]wordEntry

type wordEntry struct {
	word  shortWord
	field *Field
	kind  LeafKind
	key   uint64 // of the word, see Seeds

	veiled bool // see memoEntry
}

// shortWord is a word of two to fifteen ASCII letters: the first eight and the
// last eight, which are the same in part. n is 0 for other texts.
type shortWord struct {
	first, last uint64
	n           int
}

func shortWordOf(b []byte) (w shortWord) {
	n := len(b)
	switch {
	case n >= leastMemo || n < 2:
		return w
	case n >= 8:
		w.first, w.last = binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[n-8:])
	case n >= 4:
		w.first = uint64(binary.LittleEndian.Uint32(b)) | uint64(binary.LittleEndian.Uint32(b[n-4:]))<<32
		w.last = w.first
	default:
		w.first = uint64(b[0]) | uint64(b[1])<<8 | uint64(b[n-1])<<16 | 'a'*oneBits&^0xFFFFFF
		w.last = w.first
	}
	if (w.first|w.last)&highBits == 0 && letterBytes(w.first)&letterBytes(w.last) == highBits {
		w.n = n
	}
	return w
}

// slot returns where the word would stand.
func (m *wordMemo) slot(w shortWord) *wordEntry {
	return &m[(w.first^w.last<<1^uint64(w.n))*keyFactor>>58]
}

func (e *wordEntry) holds(w shortWord, l *Leaf) bool {
	return e.word == w && e.field == l.Field && e.kind == l.Kind
}

func (e *wordEntry) put(w shortWord, l *Leaf, veiled bool) {
	*e = wordEntry{w, l.Field, l.Kind, keyAt(l.Text, 0), veiled}
}
