package catalog

import (
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/corpus"
)

// A chain leaves out matchers that cannot count where no label is in reach. It
// must find what a chain finds that tries every one of them everywhere.
func TestNothingIsLostByTryingFewer(t *testing.T) {
	chains := make([]*detectors.Scanner, 2)
	for i := range chains {
		c, err := detectors.NewChain(All(), detectors.Options{Thorough: i == 1})
		if err != nil {
			t.Fatal(err)
		}
		chains[i] = c.NewScanner()
	}
	texts := make([]string, 0, 6000)
	for _, s := range All() {
		for _, v := range slices.Concat(s.Valid, s.Invalid) {
			texts = append(texts, v, "Bagus, "+v+" lah")
			value := v
			if a, b := strings.Index(v, "‹"), strings.Index(v, "›"); a >= 0 {
				value = v[a+len("‹") : b]
			}
			for _, sep := range []string{"", " ", "-", ".", "/", "--", " - "} {
				texts = append(texts, "x, "+strings.NewReplacer(" ", sep, "-", sep, ".", sep, "/", sep).Replace(value), "我的"+strings.ReplaceAll(value, "-", sep)+"。", strings.ToUpper(strings.ReplaceAll(value, " ", sep)))
			}
		}
	}
	g := corpus.New(corpus.Config{Seed: 11, PII: .6})
	for range 3000 {
		texts = append(texts, string(g.NextText().Text))
	}
	for _, text := range texts {
		var got [2][]detectors.Finding
		for i, s := range chains {
			if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}); err != nil {
				t.Fatal(err)
			}
			got[i] = slices.Clone(s.Findings(nil))
		}
		for _, f := range got[1] {
			if !slices.ContainsFunc(got[0], func(x detectors.Finding) bool { return x.Start <= f.Start && x.End >= f.End }) {
				t.Errorf("%s in %q is found only by trying everything: it lacks an example of that writing without a label", f.Detector, text)
			}
		}
	}
}
