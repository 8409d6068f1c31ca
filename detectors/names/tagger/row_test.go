package tagger

import "testing"

func TestJoined(t *testing.T) {
	for gap, want := range map[string]bool{
		", ":              true,
		" and ":           true,
		" 45 , ":          true,
		" (7), ":          true,
		" & ":             true,
		" or ":            true,
		" ( captain ) , ": true,
		" ":               false,
		" said, ":         false,
		" 45 ":            false,
		". ":              false,
	} {
		if joined([]byte(gap)) != want {
			t.Errorf("%q: %v", gap, !want)
		}
	}
}

func TestBesideRaisesOnlyTheSameForm(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		a, b       Name
		want       bool
	}{
		{"a row of two", "Ayaan and Zakariye", Name{Start: 0, End: 5, Score: 0.9}, Name{Start: 10, End: 18, Score: 0.1}, true},
		{"before the sure one", "Deqa, Ayaan", Name{Start: 6, End: 11, Score: 0.9}, Name{Start: 0, End: 4, Score: 0.1}, true},
		{"beside an unsure one", "Ayaan and Zakariye", Name{Start: 0, End: 5, Score: 0.6}, Name{Start: 10, End: 18, Score: 0.1}, false},
		{"other letters", "Ayaan and supper", Name{Start: 0, End: 5, Score: 0.9}, Name{Start: 10, End: 16, Score: 0.1}, false},
		{"no row", "Ayaan saw Zakariye", Name{Start: 0, End: 5, Score: 0.9}, Name{Start: 10, End: 18, Score: 0.1}, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			beside(&tc.a, &tc.b, []byte(tc.text))
			if (tc.b.Score == probable) != tc.want {
				t.Errorf("score %v", tc.b.Score)
			}
		})
	}
}

func TestCodeAllowsValuesOfPeople(t *testing.T) {
	for text, want := range map[string]bool{
		"name=Alistair;":       false,
		"plan=Gold;":           true,
		"last_name=Melnyk;":    false,
		"hostname=Melnyk;":     true,
		"name=alistair.boyd@x": true,
	} {
		at := 0
		for text[at] != '=' {
			at++
		}
		end := at + 1
		for (text[end]|0x20)-'a' < 26 {
			end++
		}
		if code([]byte(text), at+1, end) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
