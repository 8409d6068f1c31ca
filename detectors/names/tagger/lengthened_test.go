package tagger

import "testing"

func TestFamilyNamesBehindASureGivenName(t *testing.T) {
	lex := lexicon{
		WordHash("mario"): ClassGiven, WordHash("low"): ClassCommon, WordHash("black"): ClassFamily | ClassCommon, WordHash("keys"): ClassCommon,
		WordHash("monday"): ClassDay, WordHash("verona"): ClassPlace, WordHash("acme"): ClassOrg,
	}
	for _, tc := range []struct {
		rule, text string
		sure       float32
		want       int // last token of the name, token 1
	}{
		{"a word with a capital", "to Mario Low when", 0.39, 2},
		{"one that is hardly a name", "to Mario Low when", 0.2, 1},
		{"no capital", "to Mario low when", 0.5, 1},
		{"a family name in small letters", "to mario black when", 0.34, 2},
		{"a word in small letters", "to mario low when", 0.34, 1},
		{"a day", "to Mario Monday when", 0.5, 1},
		{"a place", "to Mario Verona when", 0.5, 1},
		{"an organisation", "to Mario Acme when", 0.5, 1},
		{"capitals go on", "to Mario Low Keys", 0.5, 1},
		{"a mark between", "to Mario, Low when", 0.5, 1},
		{"no given name", "to keys Low when", 0.5, 1},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var tg Tagger
			s := &tg.sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			for i := range s.tokens {
				tg.decoder.sure[i] = tc.sure
			}
			tg.decoder.path[1] = LabelS
			if got := tg.surname(0, 1, 1, len(s.tokens)); got != tc.want {
				t.Errorf("token %d, want %d", got, tc.want)
			}
		})
	}
}
