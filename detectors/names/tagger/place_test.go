package tagger

import (
	"strings"
	"testing"
)

func TestCountriesAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name that a model read stands in brackets
		want       bool
	}{
		{"a country", "the proposal by [Egypt] 's envoy", true},
		{"of two words, in capitals", "CRICKET - [SRI LANKA] V ZIMBABWE", true},
		{"that people are called as well", "[Georgia] was kind on the phone", false},
		{"what a country has, that people are called as well", "[England] 's keeper fell", true},
		{"a team", "[England] were all out before tea", true},
		{"one of them", "[England] was all out of breath", false},
		{"a surname that is a country", "[Holland] said so", false},
		{"a surname behind a title", "Mr. [Poland] signed it", false},
		{"part of a name", "[Egypt Sherrod] hosts it", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start := strings.IndexByte(tc.text, '[')
			end := strings.IndexByte(tc.text, ']') - 1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := isCountry([]byte(text), start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
