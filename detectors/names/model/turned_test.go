package model

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors/names/tagger"
)

func TestFamilyNamesFirst(t *testing.T) {
	tg := tagger.NewTagger(open(t))
	for _, want := range []string{
		"Policy Holder: [Bates, Karen]",
		"Employee: [Lindgren, Astrid]",
		"Insured: [Moore, Terence J.]\nPlan: Gold",
		"References: [Eliza D. Kolber], [John Watkins]",
		"References: [Laura Fischer], [Frank Coles]",
		"Name: [Kavita Sharma Sr.]\nPlan: Gold",
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(want)
		if got := marked(tg, text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
