package catalog

import (
	"fmt"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// The processor scans no sums in fields that speak for nothing: see its sum.
func TestNothingIsFoundInSums(t *testing.T) {
	chain, err := detectors.NewChain(All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, all := chain.NewScanner(), &detectors.Thresholds{Min: make([]float32, chain.Registry().Len())}
	var ev detectors.Event
	ev.Leaves = make([]detectors.Leaf, 1)
	for whole, n := uint64(0), uint64(1); n < 20_000; n++ {
		whole = whole*6364136223846793005 + 1442695040888963407
		digits := whole >> 33 % [...]uint64{1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8}[n%8]
		text := fmt.Sprintf("%d.%d", digits, whole>>20%10)
		if n&8 != 0 {
			text = fmt.Sprintf("-%d.%02d", digits, whole>>20%100)
		}
		ev.Leaves[0] = detectors.Leaf{Text: []byte(text), Kind: detectors.Number}
		if err := s.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		if f := s.Findings(all); len(f) > 0 {
			t.Fatalf("%s: %s", text, f[0].Detector)
		}
	}
}
