package detectortest

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// Checked are numbers of a Spec, one space between, whose check holds and whose
// check fails, as implementations independent of this one say: python-stdnum
// 2.2, or the issuer's description worked out by hand where that has none.
type Checked struct {
	Spec        *detectors.Spec
	Valid, Typo string
}

// Checks holds the Specs' matchers to the numbers.
func Checks(t *testing.T, checked []Checked) {
	t.Helper()
	for _, tc := range checked {
		t.Run(tc.Spec.Name, func(t *testing.T) {
			for _, n := range strings.Fields(tc.Valid) {
				if s := strengthOf(tc.Spec, n); s <= detectors.Typo {
					t.Errorf("%s: strength %d, want its check to hold", n, s)
				}
			}
			for _, n := range strings.Fields(tc.Typo) {
				if s := strengthOf(tc.Spec, n); s > detectors.Typo {
					t.Errorf("%s: strength %d, want its check to fail", n, s)
				}
			}
		})
	}
}

// strengthOf is what the Spec's matcher makes of n, written in one run beside a
// label; None if it is none of its numbers.
func strengthOf(s *detectors.Spec, n string) detectors.Strength {
	w := &detectors.Window{Text: []byte(n), End: len(n), Labelled: true}
	if checksum.Digits(w.Text) {
		w.Groups, w.Digits = 1, w.Text
	}
	f, ok := s.Matcher()(w)
	if !ok {
		return detectors.None
	}
	return f.Strength
}
