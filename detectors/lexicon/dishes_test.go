package lexicon

import (
	"strings"
	"testing"
)

func TestDishesAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"a word of it is a dish", "we had [Shikari Murgh] twice", true},
		{"in small letters", "extra [rotis] please", true},
		{"the word behind is one", "[Amritsari] kulcha was dry", true},
		{"the end of a text", "try the [Laccha Paratha]", true},
		{"who has a known given name", "[Maria Tikka] served us", false},
		{"who is given one", "gave [Maria] pizza", false},
		{"a known family name", "[Johnson] soup", false},
		{"said to be a name", "name: [Jamun]", false},
		{"no dish", "[Papiya] was kind", false},
		{"a dish in the next sentence", "[Papiya]. Pizza was cold", false},
		{"a dish before a comma", "[Papiya], pizza and beer", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := OfDish([]byte(text), start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
