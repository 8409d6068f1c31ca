package tagger

import (
	"strings"
	"testing"
)

func TestTownsCalledAfterPeopleAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"a quarter of the sky", "I moved to West [Manuel] last year", true},
		{"all of it", "a shop in [Port Dana].", true},
		{"in a table", "Kim,[East Manuel]", true},
		{"under a name", "Bill To: Kim\n[Lake Manuel]\n", true},
		{"a given name and town", "we met in [Christophertown]", true},
		{"a given name and view", "[Michaelview] is nice", true},
		{"a family name before", "met Dana [Manuel] there", false},
		{"a surname that is a head", "met Kim [West Manuel]", false},
		{"a label", "Name: [West Manuel]", false},
		{"family name first", "from [West, Manuel]", false},
		{"three words", "from [West Dana Manuel]", false},
		{"a listed surname", "met [Kirkland]", false},
		{"an ending alone", "met [Townsend]", false},
		{"a short name", "met [Edton]", false},
		{"no given name before the ending", "met [Orrowtown]", false},
		{"the start", "[West Manuel] said", false},
		{"behind a verb", "asked [Lake Manuel]", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := namesTown([]byte(text), start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
