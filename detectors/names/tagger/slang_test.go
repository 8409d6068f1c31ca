package tagger

import "testing"

func TestSlangIsNobody(t *testing.T) {
	lex := lexicon{}
	for _, w := range []string{"terima", "tempat", "pintar", "namun", "kecewa", "parah", "pintu"} {
		lex[WordHash(w)] = ClassCommon
	}
	lex[WordHash("pak")] = ClassTitle
	lex[WordHash("bram")] = ClassGiven
	for _, tc := range []struct {
		rule, text string
		at         int
		want       bool
	}{
		{"without any vowel", "makasih brng sdh", 1, true},
		{"without one", "sdh aku trima", 2, true},
		{"without one, with a capital", "Nmun setelah itu", 0, true},
		{"the e of Jakarta", "dia pinter nyanyi", 1, true},
		{"a suffix", "yang saya tempati", 2, true},
		{"behind a title", "buat pak trima", 2, false},
		{"a listed name", "buat bram saja", 1, false},
		{"no word with a vowel more", "buat trisno saja", 1, false},
		{"a short word", "buat prn saja", 1, false},
		{"letters beyond ASCII", "buat trîma saja", 1, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := s.slang(lex, tc.at); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
	for _, tc := range []struct {
		rule, text string
		want       bool
	}{
		{"everyday words", "Kecewa parah", true},
		{"a name among them", "Kecewa bram", false},
		{"one word", "Kecewa", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := s.allCommon(0, s.Len()-1); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestHeadlinesVerbsAreNoPartOfAName(t *testing.T) {
	lex := lexicon{}
	lex[WordHash("meninggal")] = ClassCommon
	lex[WordHash("mentari")] = ClassCommon | ClassGiven
	lex[WordHash("pratama")] = ClassCommon
	for _, tc := range []struct {
		rule, text string
		want       int
	}{
		{"a verb with a capital", "Prof Miyasto Meninggal", 1},
		{"a verb in small letters", "Prof Miyasto meninggal", 2},
		{"a name", "Prof Miyasto Mentari", 2},
		{"no verb", "Prof Miyasto Pratama", 2},
		{"nothing else", "ini itu Meninggal", 2},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			first := 1
			if tc.rule == "nothing else" {
				first = 2
			}
			if got := s.beforeVerb(first, 2); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}
