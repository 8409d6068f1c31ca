package detectors

import (
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

// The marks are what looking at one byte after the other finds, in blocks and in
// what is left behind them, by what the processor has for it and by words.
func TestByteMarks(t *testing.T) {
	t.Run("as built", func(t *testing.T) { marked(t, (*byteMarks).mark) })
	t.Run("by words", func(t *testing.T) { marked(t, (*byteMarks).markWords) })
}

func marked(t *testing.T, mark func(m *byteMarks, b []byte)) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SliceOfN(rapid.OneOf(rapid.Byte(), rapid.ByteRange(' ', 'z')), 0, 200).Draw(t, "bytes")
		var m byteMarks
		m.set([]byte("something before, é, and longer than what follows")) // its memory is used again
		m.room(len(b))
		mark(&m, b)
		high := false
		for i, c := range b {
			bit := func(of []uint64) bool { return of[i>>6]>>(i&63)&1 != 0 }
			if bit(m.letters) != (class[c]&cLetter != 0) || bit(m.lead) != (c >= 0xC0) || class[c]&cHot != 0 && !bit(m.hot) {
				t.Fatalf("byte %#x at %d of %d: letter %v, lead %v, hot %v", c, i, len(b), bit(m.letters), bit(m.lead), bit(m.hot))
			}
			if m.lead[i>>6] != 0 && bit(m.odd) != (c >= 0xC0 && c-0xE4 >= 6) {
				t.Fatalf("byte %#x at %d of %d: odd %v", c, i, len(b), bit(m.odd))
			}
			high = high || c >= 0x80
			if next := m.next(i, len(b)); next > i && class[c]&cHot != 0 || next < i || next > len(b) {
				t.Fatalf("after %d comes %d", i, next)
			}
			if rest := b[i:]; wordOf(b, i)&keyMask[min(8, len(rest))] != wordOf(rest, 0) {
				t.Fatalf("eight bytes at %d of %d", i, len(b))
			}
		}
		if m.high != high {
			t.Fatalf("high %v", m.high)
		}
		if n := len(m.hot); n > 0 && m.hot[n-1]>>1>>(uint(len(b)-1)&63) != 0 {
			t.Fatal("marks behind the end")
		}
	})
}
