package tagger

import "testing"

func TestUnstopped(t *testing.T) {
	for text, want := range map[string]string{
		"Stephen Ng.":   "Stephen Ng",
		"Faye S.":       "Faye S.",
		"Sione Jr.":     "Sione Jr.",
		"Sione Jr..":    "Sione Jr.",
		"Ann":           "Ann",
		"Rowe, M.D.":    "Rowe, M.D.",
		"Nils Ekström.": "Nils Ekström",
	} {
		if got := text[:unstopped([]byte(text), 0, len(text))]; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestTogether(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		cut, want  int // where the first name ends, and how many names there are
	}{
		{"capitals", "Kit Yee", 3, 1},
		{"an initial between them", "wilma b. stone", 8, 1},
		{"small letters may be two people", "wilma stone", 5, 2},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			names := []Name{{Start: 0, End: tc.cut, Score: 0.9}, {Start: tc.cut + 1, End: len(tc.text), Score: 0.9}}
			if got := together(names, 0, []byte(tc.text)); len(got) != tc.want {
				t.Errorf("%d names", len(got))
			}
		})
	}
}

func TestNamesEndBeforeMailAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"Rina Wati, rina@example.com": "Wati",
		"Rina Wati":                   "Wati",
		"rina@example.com":            "rina",
	} {
		var s Sentence
		s.Read([]byte(text), 0)
		_, end := s.Span(beforeAddress(s.tokens, 0, len(s.tokens)-1))
		if got := text[end-len(want) : end]; got != want {
			t.Errorf("%q: ends with %q", text, got)
		}
	}
}

func TestRowsOfCommasAreNoName(t *testing.T) {
	for text, want := range map[string]string{"ann p, ben t, cal r": "ann p", "Ekman, Nils": "Ekman, Nils"} {
		var s Sentence
		s.Read([]byte(text), 0)
		if _, end := s.Span(beforeRow(s.tokens, 0, len(s.tokens)-1)); text[:end] != want {
			t.Errorf("%q: %q", text, text[:end])
		}
	}
}

func TestTogetherAcrossParticles(t *testing.T) {
	for _, tc := range []struct {
		rule, between string
		want          int
	}{
		{"a particle", " da ", 1},
		{"two particles", " van der ", 1},
		{"no particle", " and ", 2},
		{"a mark beside it", ", de ", 2},
		{"with a capital", " Di ", 1},
		{"another word with a capital", " Den ", 2},
		{"more spaces around a particle", "  da  ", 1},
		{"more spaces between particles", " de  la ", 1},
		{"two columns", "    ", 2},
		{"columns far apart", "         ", 2},
		{"a word in a column", "   and  ", 2},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text := "Nuno" + tc.between + "Rocha"
			names := []Name{{Start: 0, End: 4, Score: 0.9}, {Start: len(text) - 5, End: len(text), Score: 0.9}}
			if got := together(names, 0, []byte(text)); len(got) != tc.want {
				t.Errorf("%d names", len(got))
			}
		})
	}
}

func TestInitialsAndNumbersBelongToNames(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		from, to   int // tokens of the name that the model read
		want       string
	}{
		{"an initial that a value begins with", `"T. Okonjo" left`, 3, 3, "T. Okonjo"},
		{"an initial that a text begins with", "J. Morelle left", 2, 2, "J. Morelle"},
		{"a letter of the word before", "in plan B. Smith left", 4, 4, "Smith"},
		{"the third of the name", "Pastor Cornelius Webb III came", 1, 2, "Cornelius Webb III"},
		{"a number behind one word alone", "Rocky III is on", 0, 0, "Rocky"},
		{"no number", "Dana Reyes IT came", 0, 1, "Dana Reyes"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			first, last := s.belongs(tc.from, tc.to)
			start, _ := s.Span(first)
			_, end := s.Span(last)
			if got := tc.text[start:end]; got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestNamesBeginBehindWith(t *testing.T) {
	for text, want := range map[string]int{"w annie said": 1, "W annie said": 0, "w. annie": 0, "u annie said": 0, "w": 0, "annie w": 0} {
		var s Sentence
		s.Read([]byte(text), 0)
		if got := s.behindWith(0, min(1, len(s.tokens)-1)); got != want {
			t.Errorf("%s: token %d", text, got)
		}
	}
}

func TestGivenNamesThatAreWordsBelongToASurname(t *testing.T) {
	lex := lexicon{
		WordHash("grace"):   (ClassGiven | ClassCommon).WithTier(TierGiven, 3),
		WordHash("early"):   ClassCommon,
		WordHash("muthoni"): ClassFamily,
		WordHash("white"):   ClassFamily | ClassCommon,
	}
	for _, tc := range []struct {
		rule, text string // the name found stands in square brackets
		want       int    // the token it begins with
	}{
		{"within a sentence", "they chose Grace [Muthoni] today", 2},
		{"the start of a sentence", "Grace [Muthoni] came", 1},
		{"small letters", "they chose grace [Muthoni] today", 3},
		{"a word that is nobody's given name", "they chose Early [Muthoni] today", 3},
		{"a surname that is a word", "they chose Grace [White] today", 3},
		{"behind another capital", "they chose Amazing Grace [Muthoni] today", 4},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, _ := inBrackets(tc.text)
			var s Sentence
			s.Read(text, 0)
			s.class = make([]uint64, len(s.tokens))
			at := 0
			for i := range s.tokens {
				s.class[i] = uint64(lex[s.tokens[i].hash])
				if from, _ := s.Span(i); from == start {
					at = i
				}
			}
			if got := s.virtue(at, at); got != tc.want {
				t.Errorf("token %d", got)
			}
		})
	}
}
