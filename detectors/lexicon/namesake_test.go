package lexicon

import (
	"strings"
	"testing"
)

// TestNamesake: what is called after a person is none, whoever writes it.
func TestNamesake(t *testing.T) {
	for _, tc := range []struct {
		name, text string // the name between brackets
		want       bool
	}{
		{"whole", "we climbed [Ben Nevis] twice", true},
		{"its last word", "eggs [Benedict], coffee", true},
		{"its first word", "[Harley] Davidson jacket", true},
		{"behind and", "at [Barnes] & Noble today", true},
		{"curly apostrophe", "cold [Papa John]’s again", true},
		{"in capitals", "BEST [JACK DANIEL]'S SAUCE", true},
		{"begun by a word of itself", "Chuck E. [Cheese] is loud", true},
		{"more than the phrase", "[Ben Nevis Okoro] called", false},
		{"a mark between", "eggs, [Benedict] said", false},
		{"a shop", "cold fries from [Wendy]'s.", true},
		{"whose husband", "from [Wendy]'s husband", false},
		{"what shops have", "5 [Wendy]'s stores", true},
		{"a shop outside", "waiting outside [wendy]'s for 3 minutes", true},
		{"a person", "[Wendy] was kind", false},
		{"whose parcel", "[Wendy]'s parcel came", false},
		{"whose flat", "from [Wendy]'s flat", false},
		{"a label before", "customer: [John Lewis]", false},
		{"a cue before", "my name is [John Lewis]", false},
		{"no label", "bought at [John Lewis] in May", true},
		{"an ordinary full name", "[Sam Adams] called", false},
		{"beside words without end", strings.Repeat("x", 500) + "[Harley] Davidson" + strings.Repeat("x", 500), false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			start := strings.IndexByte(tc.text, '[')
			end := strings.IndexByte(tc.text, ']') - 1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := Namesake([]byte(text), start, end); got != tc.want {
				t.Errorf("got %v in %q", got, text)
			}
		})
	}
}
