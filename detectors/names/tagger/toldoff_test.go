package tagger

import "testing"

func TestWhoIsShoutedAt(t *testing.T) {
	lex := lexicon{WordHash("minna"): ClassGiven.WithTier(TierGiven, 3), WordHash("dell"): (ClassGiven | ClassBrand).WithTier(TierGiven, 3), WordHash("florence"): (ClassGiven | ClassPlace).WithTier(TierGiven, 3), WordHash("hope"): ClassGiven.WithTier(TierGiven, 3).WithTier(TierWord, 3)}
	for _, tc := range []struct{ rule, text, want string }{
		{"a verb and a mark", "he shouted at Minna: stop it", "Minna"},
		{"the end", "and then she smiled at Minna", "Minna"},
		{"an adjective", "they were so mad at Minna for it", "Minna"},
		{"another verb", "we met at Minna for it", ""},
		{"a brand", "they shouted at Dell for it", ""},
		{"a town", "they laughed at Florence for it", ""},
		{"a word", "they laughed at Hope for it", ""},
		{"a longer name of something", "they laughed at Minna Towers for it", ""},
		{"small letters", "they laughed at minna for it", ""},
		{"another preposition", "they laughed over Minna for it", ""},
		{"a name that no list has", "they laughed at Orrowe for it", ""},
		{"a hyphen", "they laughed at Minna-like things", ""},
		{"capitals", "THEY LAUGHED AT MINNA FOR IT", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := addedBy(tc.text, lex, func(s *Sentence) []Name { return s.fullNames(nil, 0) }); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}
