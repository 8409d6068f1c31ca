package china

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// TestUBN holds numbers that python-stdnum 2.2 accepts and refuses.
func TestUBN(t *testing.T) {
	for _, tc := range []struct {
		numbers string
		holds   bool
	}{
		{"12474592 60417810 76999094 39894153 17250380 18183059 67368074 75712775 97230393 36012424", true},
		{"10816626 95953594 82434947 85057615 60011689 25604223", false},
	} {
		for _, n := range strings.Fields(tc.numbers) {
			f, ok := matchUBN(&detectors.Window{Text: []byte(n), End: len(n), Digits: []byte(n), Groups: 1, Labelled: true})
			if holds := ok && f.Strength > detectors.Typo; holds != tc.holds {
				t.Errorf("%s: holds %v, want %v", n, holds, tc.holds)
			}
		}
	}
}
