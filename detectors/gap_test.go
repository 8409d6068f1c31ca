package detectors

import (
	"bytes"
	"slices"
	"testing"
)

// Words are filed under every byte that one of their writings begins with, in their
// order.
func TestByFirst(t *testing.T) {
	for _, list := range [][][]byte{namingWords, backReferences} {
		by := byFirst(list)
		for _, w := range list {
			for _, b := range [][]byte{w, bytes.ToUpper(w), bytes.ToTitle(w)} {
				var want [][]byte
				for _, x := range list {
					if beginsFold(b, x) {
						want = append(want, x)
					}
				}
				got := slices.DeleteFunc(slices.Clone(by[b[0]]), func(x []byte) bool { return !beginsFold(b, x) })
				if !slices.EqualFunc(got, want, bytes.Equal) {
					t.Errorf("%q: %q, want %q", b, got, want)
				}
			}
		}
	}
}
