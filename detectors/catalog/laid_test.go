package catalog

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// What a Spec says of the first digits of its numbers takes none from it: with all
// matchers called on every number nothing more counts.
func TestLayoutsLeaveNothingOut(t *testing.T) {
	chain, err := detectors.NewChain(All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	thorough, err := detectors.NewChain(All(), detectors.Options{Thorough: true})
	if err != nil {
		t.Fatal(err)
	}
	quick, full := chain.NewScanner(), thorough.NewScanner()
	r := rand.New(rand.NewPCG(19, 5))
	var ev detectors.Event
	ev.Leaves = make([]detectors.Leaf, 1)
	found := 0
	for n := 9; n <= 15; n++ {
		for range 12_000 {
			ev.Leaves[0].Text = dated(r, n)
			want, got := detectorsOf(t, full, &ev), detectorsOf(t, quick, &ev)
			if !slices.Equal(got, want) {
				t.Fatalf("%s: %v, with all matchers %v", ev.Leaves[0].Text, got, want)
			}
			found += len(want)
		}
	}
	if found < 1_000 {
		t.Errorf("%d numbers counted: too few to tell", found)
	}
}

// dated returns n digits among which dates stand more often than by chance.
func dated(r *rand.Rand, n int) []byte {
	b := make([]byte, 0, 16)
	for len(b) < n {
		switch r.IntN(4) {
		case 0:
			b = append(b, two(1+r.IntN(12))...)
		case 1:
			b = append(b, two(1+r.IntN(31))...)
		case 2:
			b = append(b, strconv.Itoa(1940+r.IntN(70))...)
		default:
			b = append(b, '0'+byte(r.IntN(10)))
		}
	}
	return b[:n]
}

func two(n int) string { return strconv.Itoa(100 + n)[1:] }

// detectorsOf returns the detectors of what counts in ev.
func detectorsOf(t *testing.T, s *detectors.Scanner, ev *detectors.Event) (names []string) {
	if err := s.Scan(ev); err != nil {
		t.Fatal(err)
	}
	for _, f := range s.Findings(nil) {
		names = append(names, f.Detector)
	}
	return names
}
