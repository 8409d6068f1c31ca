package tagger

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
		{"a person", "[Wendy] was kind", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			start := strings.IndexByte(tc.text, '[')
			end := strings.IndexByte(tc.text, ']') - 1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := namesake([]byte(text), start, end); got != tc.want {
				t.Errorf("got %v in %q", got, text)
			}
		})
	}
}

// TestAgain: a doubtful name is probable where the text has a surer one of it.
func TestAgain(t *testing.T) {
	text := "Ana Krol came. Krol sat. Kroll left. krol ran."
	dst := []Name{{Start: 0, End: 8, Score: 0.9}, {Start: 15, End: 19, Score: 0.3}, {Start: 25, End: 30, Score: 0.3}, {Start: 37, End: 41, Score: 0.3}}
	again(dst, []byte(text))
	for i, want := range []float32{0.9, 0.5, 0.3, 0.3} {
		if dst[i].Score != want {
			t.Errorf("name %d has the score %v, want %v", i, dst[i].Score, want)
		}
	}
}
