package tagger

import "testing"

func TestPartsOfIndonesianNamesThatMarksTie(t *testing.T) {
	lex := lexicon{WordHash("perangin"): ClassFamily, WordHash("angin"): ClassCommon | ClassFamily, WordHash("budi"): ClassGiven | ClassFamily, WordHash("susi"): ClassGiven}
	for _, tc := range []struct {
		rule, text  string
		first, last int
		want        string
	}{
		{"letters behind it", "kata Ma'ruf ya", 1, 1, "Ma'ruf"},
		{"letters before it", "kata Ma'ruf ya", 3, 3, "Ma'ruf"},
		{"a name behind it", "kata Mas'ud Herlambang ya", 4, 4, "Mas'ud Herlambang"},
		{"a clan of two words", "kata Perangin-angin ya", 1, 1, "Perangin-angin"},
		{"two people", "kata Budi-Susi ya", 1, 1, "Budi"},
		{"two people in small letters", "kata budi-susi ya", 1, 1, "budi"},
		{"a suffix", "kata Budi-nya ya", 1, 1, "Budi"},
		{"a word before it", "kata Mas Budi ya", 2, 2, "Budi"},
		{"quotation marks", "kata 'Budi' ya", 2, 2, "Budi"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			a, z := s.glued(tc.first, tc.last)
			if got := tc.text[s.tokens[a].start:s.tokens[z].end]; got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestFridayIsNobody(t *testing.T) {
	for text, want := range map[string]bool{"Jum'at libur": true, "jum'at": true, "Jum libur": false, "Jum'an": false} {
		var s Sentence
		s.Read([]byte(text), 0)
		s.Prepare(lexicon{})
		if s.friday(0) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}
