package lexicon

import (
	"strings"
	"testing"
)

// Every name is known in small letters and in capitals, whatever the look before the
// table lets pass; what is no name is not.
func TestPlacesKnowTheirNames(t *testing.T) {
	for _, p := range []*Places{PlacesEN, PlacesID, PlacesEU} {
		p.Names(func(name string, kind Place) {
			if len(name) > 64 {
				return
			}
			for _, n := range []string{name, upperASCII(name)} {
				if p.Kind([]byte(n))&kind == 0 {
					t.Errorf("%q is not known", n)
				}
			}
			if p.Kind([]byte(name+"qq")) != 0 {
				t.Errorf("%q and letters is known", name)
			}
		})
	}
}

// upperASCII is s in capitals of ASCII.
func upperASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}, s)
}
