package processor

import (
	"bytes"
	"strings"
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

func TestEveryBlankIsEmptyAndItsNeighboursAreNot(t *testing.T) {
	var p Processor
	for text := range blanks {
		for _, written := range []string{text, strings.ToUpper(text), " " + text + "\t"} {
			if !p.empty([]byte(written)) {
				t.Errorf("%q is not empty", written)
			}
		}
		if len(text) > longestBlank {
			t.Errorf("%q is longer than longestBlank", text)
		}
		for _, name := range []string{text + "i", text[:1] + "a" + text, "x" + text} {
			if !blanks[name] && p.empty([]byte(name)) {
				t.Errorf("%q is empty", name)
			}
		}
	}
	for _, none := range []string{"", "-", "--", " ? ", "..."} {
		if !p.empty([]byte(none)) {
			t.Errorf("%q is not empty", none)
		}
	}
	for _, some := range []string{"n", "A", "Nina", "Fatin", "unu", "Tina", "+62", "王", "0"} {
		if p.empty([]byte(some)) {
			t.Errorf("%q is empty", some)
		}
	}
}
