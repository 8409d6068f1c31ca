package tagger

import "testing"

func TestNamesThatListsKnow(t *testing.T) {
	lex := lexicon{
		WordHash("nadia"): ClassGiven.WithTier(TierGiven, 3), WordHash("mara"): ClassGiven.WithTier(TierGiven, 2), WordHash("rose"): ClassGiven.WithTier(TierGiven, 3).WithTier(TierWord, 3),
		WordHash("lowell"): ClassFamily.WithTier(TierFamily, 3), WordHash("falls"): (ClassFamily|ClassCommon).WithTier(TierFamily, 2).WithTier(TierWord, 3), WordHash("acme"): (ClassGiven | ClassBrand).WithTier(TierGiven, 3),
		WordHash("budi"): ClassGiven, WordHash("sari"): ClassGiven | ClassCommon, WordHash("harsa"): ClassForeign,
	}
	for _, tc := range []struct {
		rule, text        string
		sure              float32
		full, only, other bool // fullName, givenOnly, listedOnly
	}{
		{"a given and a family name", "then [Nadia Lowell] came", 0.2, true, false, true},
		{"an initial between", "then [Mara J. Lowell] came", 0.2, true, false, false},
		{"a family name no list has", "then [Nadia Orrowe] came", 0.3, true, false, false},
		{"hardly a name", "then [Nadia Orrowe] came", 0.2, false, false, false},
		{"a family name that is a word", "then [Nadia Falls] came", 0.4, false, false, false},
		{"a brand", "then [Acme Lowell] came", 0.4, false, false, false},
		{"small letters", "then [nadia lowell] came", 0.4, false, false, true},
		{"a given name alone", "then [Nadia] came", 0.4, false, true, true},
		{"whose something is", "then [Nadia]'s came", 0.4, false, false, true},
		{"a given name that is a word", "then [Rose] came", 0.4, false, false, false},
		{"less known", "then [Mara] came", 0.4, false, false, true},
		{"Indonesian words that are names", "lalu [Budi Harsa] datang", 0.4, false, false, true},
		{"one that is a word as well", "lalu [Budi Sari] datang", 0.4, false, false, false},
		{"a foreign name alone", "lalu [Harsa] datang", 0.4, false, false, false},
		{"one in small letters", "lalu [budi] datang", 0.4, false, false, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			_, s, first, last := bracketedName(tc.text)
			s.Prepare(lex)
			if got := s.fullName(first, last, tc.sure); got != tc.full {
				t.Errorf("a full name: %v", got)
			}
			if got := first == last && s.givenOnly(first); got != tc.only {
				t.Errorf("a given name: %v", got)
			}
			if got := s.listedOnly(first, last); got != tc.other {
				t.Errorf("listed: %v", got)
			}
		})
	}
}

func TestNamesBeginBehindQuotationMarks(t *testing.T) {
	for text, want := range map[string]bool{"“Nadia": true, "「娜": true, "\"Nadia": true, "Nadia": false, "·娜": false} {
		var s Sentence
		s.Read([]byte(text), 0)
		if got := opening(&s.tokens[0]); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
