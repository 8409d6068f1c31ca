package detectors

import (
	"encoding/binary"
	"math/bits"
)

type shortEntry struct {
	text shortText
	emptyLeaf
}

// shortText is a text of two to fifteen bytes: its first eight bytes and the rest,
// with zeros behind.
type shortText struct {
	first, rest uint64
	n           int
}

// shortTextOf returns b, which is of such a length, as a shortText.
func shortTextOf(b []byte) shortText {
	n := len(b)
	switch {
	case n >= 8:
		return shortText{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[n-8:]) >> (8 * (16 - n)), n}
	case n >= 4:
		return shortText{uint64(binary.LittleEndian.Uint32(b)) | uint64(binary.LittleEndian.Uint32(b[n-4:]))<<(8*(n-4)&63), 0, n}
	}
	return shortText{uint64(b[0]) | uint64(b[1])<<8 | uint64(b[n-1])<<(8*(n-1)&63), 0, n}
}

// shortSlot returns where the text would stand, and its hash there.
func (m *memo) shortSlot(t shortText) (e *shortEntry, at *place, hash uint16) {
	h := (t.first ^ bits.RotateLeft64(t.rest*keyFactor, 32) ^ uint64(t.n)) * keyFactor
	i := h >> (64 - shortBits)
	return &m.short[i], &m.shortAt[i], uint16(h>>32) | 1
}
