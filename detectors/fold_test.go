package detectors

import (
	"bytes"
	"testing"
	"unicode/utf8"
)

// The table of what needs no closer look must never pass a character by that
// folding changes.
func TestFoldingSkipsOnlyWhatItLeavesAlone(t *testing.T) {
	var f folded
	for r := rune(0x80); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		b := utf8.AppendRune(nil, r)
		to, drop := foldRune(r)
		changed := (drop || to != r) && !lookAlike(r)
		var m byteMarks
		m.set(b)
		if got := needsFold(b); got != changed || got != m.needsFold(b) {
			t.Fatalf("U+%04X: needsFold %v, want %v", r, got, changed)
		}
		if f.set(b); changed == bytes.Equal(f.text, b) {
			t.Fatalf("U+%04X: folded to %q", r, f.text)
		}
	}
}

// FuzzFold folds any bytes: the map back to them grows, ends at their end, and
// the span of the whole is the whole.
func FuzzFold(f *testing.F) {
	for _, s := range append(readingParts, "Р\u200dа", "\xe0", "0\xf0\x9f", "①\ufe0f\u20e3", "ＡＢ１２", "\xf0ⓣ") {
		f.Add([]byte(s))
	}
	var fo folded
	f.Fuzz(func(t *testing.T, b []byte) {
		fo.set(b)
		if len(fo.off) != len(fo.text)+1 || int(fo.off[len(fo.text)]) != len(b) || len(fo.text) > len(b) {
			t.Fatalf("%q: %d bytes and %d offsets", b, len(fo.text), len(fo.off))
		}
		for i := range fo.text {
			if fo.off[i] > fo.off[i+1] || int(fo.off[i]) >= len(b) {
				t.Fatalf("%q: offset %d of byte %d", b, fo.off[i], i)
			}
			if s, e := fo.span(b, i, i+1); s >= e || e > len(b) || utf8.Valid(b) && (!utf8.RuneStart(b[s]) || !utf8.Valid(b[s:e])) {
				t.Fatalf("%q: byte %d comes from [%d,%d)", b, i, s, e)
			}
		}
		if !needsFold(b) && !bytes.Equal(fo.text, b) {
			t.Fatalf("%q needs no folding, and is folded to %q", b, fo.text)
		}
		if utf8.Valid(b) && !utf8.Valid(fo.text) {
			t.Fatalf("%q: folded to %q", b, fo.text)
		}
	})
}
