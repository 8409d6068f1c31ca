package processor

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

func TestTrimIsTrimSpace(t *testing.T) {
	parts := rapid.SampledFrom([]string{" ", "\t", "\n", "\u0085", "\u00a0", "\u3000", "\u2003", "a", "é", "王", "。", "\x80", "😀"})
	rapid.Check(t, func(t *rapid.T) {
		text := bytes.Join(toBytes(rapid.SliceOfN(parts, 0, 6).Draw(t, "text")), nil)
		if got, want := trim(text), bytes.TrimSpace(text); !bytes.Equal(got, want) {
			t.Fatalf("%q: got %q, want %q", text, got, want)
		}
	})
}
