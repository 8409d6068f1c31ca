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
		if got := needsFold(b); got != changed {
			t.Fatalf("U+%04X: needsFold %v, want %v", r, got, changed)
		}
		if f.set(b); changed == bytes.Equal(f.text, b) {
			t.Fatalf("U+%04X: folded to %q", r, f.text)
		}
	}
}
