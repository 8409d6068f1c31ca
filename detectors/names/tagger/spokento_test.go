package tagger

import "testing"

// addedBy returns what find adds to no names in text.
func addedBy(text string, lex lexicon, find func(s *Sentence) []Name) (got string) {
	var s Sentence
	s.Read([]byte(text), 0)
	s.Prepare(lex)
	for _, n := range find(&s) {
		got += text[n.Start:n.End]
	}
	return got
}

func TestPeopleWhoAreSpokenTo(t *testing.T) {
	lex := lexicon{WordHash("veni"): ClassGiven, WordHash("surya"): ClassGiven | ClassCommon, WordHash("toko"): ClassCommon, WordHash("lampung"): ClassPlace | ClassGiven, WordHash("intan"): ClassGiven.WithTier(TierWord, 2)}
	for _, tc := range []struct{ rule, text, want string }{
		{"behind a word of telling", "udah bilang ke veni tapi", "veni"},
		{"at the end", "tanya ke Veni", "Veni"},
		{"behind another word", "jalan ke veni tapi", ""},
		{"an everyday word", "udah bilang ke toko tapi", ""},
		{"a name that is a word", "udah bilang ke surya tapi", ""},
		{"a name that the dictionary has", "udah bilang ke intan tapi", ""},
		{"a town", "lapor ke lampung tapi", ""},
		{"no preposition", "udah bilang veni tapi", ""},
		{"a mark between", "udah bilang ke, veni", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := addedBy(tc.text, lex, func(s *Sentence) []Name { return s.spokenTo(nil, 0) }); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestNamesWithAnAge(t *testing.T) {
	lex := lexicon{WordHash("jackson"): ClassFamily | ClassPlace, WordHash("jaxon"): ClassGiven, WordHash("room"): ClassCommon}
	for _, tc := range []struct{ rule, text, want string }{
		{"between commas", "Jackson, 34, was arrested", "Jackson"},
		{"as newspapers are divided", "police said Jackson , 34 , was", "Jackson"},
		{"a row of scores", "Jackson, 34, Madison, 28", ""},
		{"scores of towns", "Jackson, 34, were", ""},
		{"what is no town", "Jaxon, 34, beat", "Jaxon"},
		{"three digits", "Jackson, 340, was", ""},
		{"a year", "Jackson, 05, was", ""},
		{"no comma behind it", "Jackson, 34 was", ""},
		{"no name", "Room, 34, was", ""},
		{"small letters", "jackson, 34, was", ""},
		{"the end of a longer name", "Port Jackson, 34, was", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := addedBy(tc.text, lex, func(s *Sentence) []Name { return s.aged(nil, 0) }); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}
