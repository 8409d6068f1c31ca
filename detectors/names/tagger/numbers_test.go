package tagger

import (
	"strings"
	"testing"
)

func TestNamesBesideNumbers(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // strokes around the name
		name       Name
		want       float32 // -1: left out
	}{
		{"a thing behind a count", "and 2024 |Maple| wings", Name{Score: 0.9, thing: true}, countedMost},
		{"a thing behind a unit", "runs at 5 km |Park| and", Name{Score: 0.9, thing: true}, countedMost},
		{"a thing with a number", "wore |Chanel| No 5", Name{Score: 0.9, thing: true}, countedMost},
		{"a thing before a bare number", "saw |Apollo| 13 and", Name{Score: 0.9, thing: true}, countedMost},
		{"a name behind a count", "and 2024 |Anders| wings", Name{Score: 0.9}, 0.9},
		{"a thing behind a time", "at 10:30 |Baker| called", Name{Score: 0.9, thing: true}, 0.9},
		{"a thing behind a long number", "order 99120 |Baker| called", Name{Score: 0.9, thing: true}, 0.9},
		{"a thing before a time", "then |Faith| 11:00", Name{Score: 0.9, thing: true}, 0.9},
		{"first of a row", "|Wood| 3, Baker 2", Name{Score: 0.9, thing: true}, 0.9},
		{"last of a row", "Wood 3, |Baker| 2", Name{Score: 0.9, thing: true}, 0.9},
		{"a doubtful thing stays as it is", "and 2024 |Maple| wings", Name{Score: 0.3, thing: true}, 0.3},
		{"seasons", "24 |Summers| later", Name{Score: 0.9}, -1},
		{"a family name like a season", "met |Summers| later", Name{Score: 0.9}, 0.9},
		{"small letters behind a number", "are 31 |ani| now", Name{Score: 0.9}, -1},
		{"small letters behind a number, in Indonesian", "31 |ani| now", Name{Score: 0.9}, 0.9},
		{"small letters behind a unit, in Indonesian", "3.5 mm |jack|, 100", Name{Score: 0.9}, -1},
		{"small letters behind a unit joined to its number, in Indonesian", "3.5mm |jack|", Name{Score: 0.9}, -1},
		{"small letters behind a word like a unit, in Indonesian", "the mm |jack|", Name{Score: 0.9}, 0.9},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			parts := strings.Split(tc.text, "|")
			n := tc.name
			if n.Language = English; strings.HasSuffix(tc.rule, "Indonesian") {
				n.Language = Indonesian
			}
			n.Start = len(parts[0])
			n.End = n.Start + len(parts[1])
			got := besideNumbers([]Name{n}, 0, []byte(strings.Join(parts, "")))
			switch {
			case tc.want < 0 && len(got) != 0:
				t.Errorf("still there")
			case tc.want >= 0 && (len(got) != 1 || got[0].Score != tc.want):
				t.Errorf("got %v, want a score of %v", got, tc.want)
			}
		})
	}
}

func TestOfVersion(t *testing.T) {
	for v, want := range map[string]bool{"Mark II": true, "mark iv": true, "Mark I": false, "Mark V": false, "Mark Vincent": false, "Mark": false, "Marko II": false} {
		if got := ofVersion([]byte(v)); got != want {
			t.Errorf("%s: got %v, want %v", v, got, want)
		}
	}
}

func TestAsThing(t *testing.T) {
	for _, tc := range []struct {
		rule string
		c    Class
		want bool
	}{
		{"a brand that is a given name", (ClassGiven | ClassBrand).WithTier(TierGiven, 3), true},
		{"a word and hardly a name", ClassFamily.WithTier(TierWord, 2), true},
		{"a word and a given name", ClassGiven.WithTier(TierGiven, 2).WithTier(TierWord, 2), false},
		{"a family name alone", ClassFamily, false},
	} {
		if got := asThing(tc.c); got != tc.want {
			t.Errorf("%s: got %v, want %v", tc.rule, got, tc.want)
		}
	}
}
