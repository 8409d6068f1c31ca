package catalog_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
)

// TestNumbersThatOpenOtherwiseCountForNothing scans numbers of every opening with
// the gates that Opens makes, and without gates.
func TestNumbersThatOpenOtherwiseCountForNothing(t *testing.T) {
	specs := slices.DeleteFunc(slices.Clone(catalog.All()), func(s detectors.Spec) bool {
		return !slices.Contains([]string{"generic/card", "generic/imei", "indonesia/nik", "indonesia/npwp", "indonesia/virtual-account", "china/resident"}, s.Name)
	})
	find := func(thorough bool) func(text []byte) []detectors.Finding {
		c, err := detectors.NewChain(specs, detectors.Options{Thorough: thorough})
		if err != nil {
			t.Fatal(err)
		}
		s := c.NewScanner()
		return func(text []byte) (out []detectors.Finding) {
			if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: text}}}); err != nil {
				t.Fatal(err)
			}
			for _, f := range s.Findings(nil) {
				if f.Score >= detectors.DefaultMinScore {
					out = append(out, f)
				}
			}
			return out
		}
	}
	gated, all := find(false), find(true)
	r := rand.New(rand.NewPCG(1, 2))
	day := func() string { return fmt.Sprintf("%02d%02d", 1+r.IntN(12), 1+r.IntN(28)) }
	found := 0
	for head := range 100 {
		for range 60 {
			for _, number := range []string{
				fmt.Sprintf("%02d%04d%02d%02d%02d%04d", head, r.IntN(10000), 1+r.IntN(28), 1+r.IntN(12), r.IntN(100), 1+r.IntN(999)), // day, month, year
				fmt.Sprintf("%02d%04d19%02d%s%03d%d", head, r.IntN(10000), r.IntN(100), day(), r.IntN(1000), r.IntN(10)),             // year, month, day
				fmt.Sprintf("%02d%0*d", head, 10+r.IntN(8), r.Int64N(1e10)),
				fmt.Sprintf("%02d%0*d0812%08d", head, 1+r.IntN(3), r.IntN(10), r.IntN(1e8)),
			} {
				for _, text := range []string{number, number[:4] + " " + number[4:8] + " " + number[8:12] + " " + number[12:], number[:6] + "-" + number[6:]} {
					a, b := gated([]byte(text)), all([]byte(text))
					if found += len(b); len(a) != len(b) || len(a) > 0 && a[0].Detector != b[0].Detector {
						t.Fatalf("opening %02d, %d digits: %d findings with gates, %d without", head, len(number), len(a), len(b))
					}
				}
			}
		}
	}
	if found < 1000 {
		t.Errorf("%d findings: too few to tell", found)
	}
}
