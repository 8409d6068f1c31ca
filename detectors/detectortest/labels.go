package detectortest

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// Labels has every label of s with every value of its examples behind it: findings
// lie within the text, and nothing panics.
func Labels(t *testing.T, s *detectors.Spec, c *detectors.Chain) {
	t.Helper()
	sc := c.NewScanner()
	at := "" // what is being read
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%q: panic: %v", at, r)
		}
	}()
	for _, labels := range s.Labels {
		for _, label := range labels {
			for _, v := range s.Valid {
				text, start, end := unmark(v)
				if start < 0 {
					continue
				}
				at = label + " " + text[start:end]
				for _, f := range Scan(t, sc, at) {
					if f.Start < 0 || f.End > len(at) || f.Start >= f.End {
						t.Errorf("%q: finding at [%d,%d)", at, f.Start, f.End)
					}
				}
			}
		}
	}
}
