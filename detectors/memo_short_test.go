package detectors

import (
	"bytes"
	"testing"
)

// Every byte of a short text counts, and so does its length.
func TestAShortTextIsNoOther(t *testing.T) {
	all := []byte("a-\x00 9Z\xe7\x8e\x8bab.1\x00\xff")
	var texts [][]byte
	for n := 2; n < leastLong; n++ {
		texts = append(texts, all[:n])
		for p := range n {
			for _, c := range []byte{0, ' ', 'x', 0x80} {
				other := bytes.Clone(all[:n])
				other[p] = c
				texts = append(texts, other)
			}
		}
	}
	for _, a := range texts {
		for _, b := range texts {
			if same := bytes.Equal(a, b); (shortTextOf(a) == shortTextOf(b)) != same {
				t.Fatalf("%q is %q: %t, want %t", a, b, !same, same)
			}
		}
	}
}
