package lexicon

import (
	"strings"
	"testing"
)

func TestLabelled(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // a stroke where the value begins
		want       bool
	}{
		{"a label", "nationality: |Danish", true},
		{"a capital", "Agama : |Kristen", true},
		{"an equals sign", "brand=|Hugo", true},
		{"quotes", `"religion": "|Christian"`, true},
		{"accents", "País: |Chad", true},
		{"the last word of a label", "preferred language: |Roman", true},
		{"a person's label", "customer: |Christian", false},
		{"what is a person's as well", "employee of the month: |Rigoberto", false},
		{"a work, whose people may follow", "Film: |Ottoline Marsh plays", false},
		{"no mark", "the city |Victoria", false},
		{"part of a word", "velocity: |Victoria", false},
		{"nothing before", ": |Victoria", false},
		{"nothing at all", "|Victoria", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			before, after, _ := strings.Cut(tc.text, "|")
			if got := Labelled([]byte(before+after), len(before)); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}
