package tagger

import "testing"

func TestSmallNamesCountLessWhereTheTextWritesCapitals(t *testing.T) {
	known := func(v []byte, _ Language) bool { return string(v) == "pradeep" }
	for _, tc := range []struct {
		rule, text string
		score      float32
		lowered    bool
	}{
		{"a doubtful word of no list", "We had [rotis] at Anarkali", 0.76, true},
		{"a listed name", "We had [pradeep] at Anarkali", 0.76, false},
		{"one that is sure", "We had [rotis] at Anarkali", 0.95, false},
		{"a name with a capital", "We met [Rotis] at Anarkali", 0.76, false},
		{"behind a word that announces", "We were served by [rotis] at Anarkali", 0.76, false},
		{"behind a title", "Terima kasih mas [rotis] dari Anarkali", 0.76, false},
		{"in a row", "Shubro and [rotis] of Anarkali", 0.76, false},
		{"a text in small letters", "we had [rotis] at anarkali", 0.76, false},
		{"a capital at the start alone", "We had [rotis] at home", 0.76, false},
		{"a text in capitals", "WE HAD [rotis] AT ANARKALI", 0.76, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			dst := []Name{{Start: start, End: end, Score: tc.score, Language: English}}
			uncapital(dst, text, known)
			if got := dst[0].Score < tc.score; got != tc.lowered {
				t.Errorf("score %v", dst[0].Score)
			}
		})
	}
}
