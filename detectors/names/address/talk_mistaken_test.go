package address

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// A house and the one it is mistaken for are both addresses; hours, prices and amounts
// in the same words are none.
func TestMistakenHouses(t *testing.T) {
	chain, err := detectors.NewChain(All, detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := chain.NewScanner()
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"two numbers of four digits":  {"driver left it at 3552 we are 3525, wrong house", 2},
		"a number instead of a house": {"it was dropped at 113 instead of 131 Larkcroft", 2},
		"hours":                       {"the parcel was dropped at 10 instead of 12", 0},
		"hours of the afternoon":      {"delivered at 14 instead of 16, the driver was late", 0},
		"times of four digits":        {"the courier came at 1830 instead of 1730", 0},
		"a time that it was not":      {"delivered at 1830 not 1930, I was out", 0},
		"what was paid":               {"it was 350 and now it is at 250, delivery included", 0},
		"an amount":                   {"the courier counts at 120 but we sent 210 boxes", 0},
	} {
		t.Run(name, func(t *testing.T) {
			if fs := detectortest.Scan(t, sc, c.text); len(fs) != c.want {
				t.Errorf("%d findings, want %d", len(fs), c.want)
			}
		})
	}
}
