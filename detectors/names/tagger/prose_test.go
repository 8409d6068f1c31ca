package tagger

import "testing"

func TestLoneWordsAreNoProse(t *testing.T) {
	for text, want := range map[string]bool{
		"Michelle,":     true,
		"Michelle":      false,
		"MICHELLE,":     false,
		"michelle,":     false,
		"B12,":          false,
		"Ann Lee":       true,
		"SAPUTRA^BAGAS": true,
	} {
		if got := prose([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
