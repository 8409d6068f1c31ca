package tagger

import (
	"encoding/binary"
	"testing"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"
)

// FuzzOpen gives the reader files whose checksum holds whatever else is wrong:
// it refuses them or tags with them, and ends.
func FuzzOpen(f *testing.F) {
	good := small(f)
	f.Add(good[:len(good)-8], "kata pak budi, yang tidak ada 王先生")
	f.Fuzz(func(t *testing.T, body []byte, text string) {
		if len(body) > 1<<16 || len(text) > 1<<10 || !utf8.ValidString(text) {
			return
		}
		m, err := Open("fuzz", binary.LittleEndian.AppendUint64(append([]byte(nil), body...), xxhash.Sum64(body)))
		if err != nil {
			return
		}
		last := 0
		for _, n := range NewTagger(&Models{Indonesian: m, English: m, Chinese: m}).Tag(nil, []byte(text)) {
			if n.Start < last || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("span [%d,%d) of %d bytes after %d", n.Start, n.End, len(text), last)
			}
			last = n.End
		}
	})
}
