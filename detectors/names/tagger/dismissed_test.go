package tagger

import (
	"strings"
	"testing"
)

func TestNamesOnScorecards(t *testing.T) {
	lex := lexicon{WordHash("vitamin"): ClassCommon, WordHash("serum"): ClassCommon, WordHash("plug"): ClassCommon, WordHash("cable"): ClassCommon | ClassFamily}
	for _, tc := range []struct{ rule, text, want string }{
		{"caught and bowled by", "R. Tarrant c Bhosle b Oakeshott 14", "Bhosle|Oakeshott"},
		{"leg before wicket", "K. Mbala lbw b Oakeshott 0", "Oakeshott"},
		{"bowled", "Mbala b Oakeshott 52", "Oakeshott"},
		{"one letter in a sentence", "Plan b Works for us", ""},
		{"one letter and no number behind", "Option b Oakeshott", ""},
		{"capitals", "Vitamin C B Complex", ""},
		{"a kind of thing", "Vitamin c Serum 50", ""},
		{"two kinds of things", "the type c Cable and the type b Plug", ""},
		{"groups", "In group b Quorvane, in group c Zorvane", ""},
		{"words with capitals", "Vitamin c Serum, Vitamin b Serum", ""},
		{"a surname that is a word", "R. Tarrant c Cable b Oakeshott 14", "Cable|Oakeshott"},
		{"small words behind", "the c and b parts", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			var got []string
			for _, n := range s.dismissed(nil, 0) {
				got = append(got, tc.text[n.Start:n.End])
			}
			if g := strings.Join(got, "|"); g != tc.want {
				t.Errorf("%q", g)
			}
		})
	}
}

func TestNamesAreNotJoinedByLetters(t *testing.T) {
	text := "R. Tarrant c Bhosle b Oakeshott 14"
	var s Sentence
	s.Read([]byte(text), 0)
	s.Prepare(lexicon{})
	got := s.dismissed([]Name{{Start: 13, End: 31, Score: 0.6, Language: English}}, 0)
	if len(got) != 2 || text[got[0].Start:got[0].End] != "Bhosle" || text[got[1].Start:got[1].End] != "Oakeshott" {
		t.Errorf("%v", got)
	}
}

func TestSurnamesThatOpenASentence(t *testing.T) {
	lex := lexicon{WordHash("pope"): (ClassFamily | ClassCommon).WithTier(TierFamily, 3), WordHash("vane"): ClassFamily.WithTier(TierFamily, 2), WordHash("chelsea"): (ClassFamily | ClassPlace).WithTier(TierFamily, 3), WordHash("derby"): (ClassFamily | ClassPlace).WithTier(TierFamily, 2)}
	for _, tc := range []struct{ rule, text, want string }{
		{"ranked", "Pope, ranked 88th, dropped three games", "Pope"},
		{"who", "Vane, who turned 30, shot a 68", "Vane"},
		{"an age", "Vane, aged 30, shot a 68", "Vane"},
		{"a barrel", "Vane, aged in oak, is smooth", ""},
		{"several", "Chelsea, who have won, go on", ""},
		{"a place", "Derby, who lost, go on", ""},
		{"which", "Pope, which is rare, is nice", ""},
		{"not the first word", "Then Pope, who won, left us", ""},
		{"no comma", "Pope who won left us", ""},
		{"no name", "Nobody, who won, left us", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := addedBy(tc.text, lex, func(s *Sentence) []Name { return s.opening(nil, 0) }); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestFamiliesBehindTheirArticle(t *testing.T) {
	lex := lexicon{WordHash("lowell"): ClassFamily.WithTier(TierFamily, 3), WordHash("derby"): (ClassFamily | ClassPlace).WithTier(TierFamily, 2), WordHash("ford"): (ClassFamily | ClassBrand).WithTier(TierFamily, 3), WordHash("trade"): ClassCommon}
	for _, tc := range []struct{ rule, text, want string }{
		{"a family", "met the Lowell family there", "Lowell"},
		{"siblings", "with the Lowell brothers", "Lowell"},
		{"a government", "and the Orrowe administration said", "Orrowe"},
		{"a campaign", "ran the Lowell campaign again", "Lowell"},
		{"a campaign for a thing", "ran the Orrowe campaign again", ""},
		{"where a party is", "at the Lowell wedding suite", ""},
		{"a maker's", "of the Ford family of engines", ""},
		{"a name that no list has", "of the Orrowe family of chips", ""},
		{"a town", "in the Derby family home", ""},
		{"a word", "and the Trade administration", ""},
		{"no article", "met Lowell family there", ""},
		{"small letters", "met the lowell family there", ""},
		{"a title", "THE LOWELL FAMILY", ""},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := addedBy(tc.text, lex, func(s *Sentence) []Name { return s.houses(nil, 0) }); got != tc.want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestStatesBehindTownsAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		want       bool
	}{
		{"behind a comma", "KNOXVILLE, [Tenn]. -- A man", true},
		{"as newspapers are divided", "KNOXVILLE , [Tenn.] 1997", true},
		{"no full stop", "Dear all, [Tex] is here", false},
		{"no comma", "said [Tex]. Then", false},
		{"a row of people", "to Brown, Quorvane, [Penn]. They", false},
		{"behind a town in small letters", "from Knoxville, [Tenn]. They", true},
		{"no state", "Paris, [Tim]. Then", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			start, end := strings.IndexByte(tc.text, '['), strings.IndexByte(tc.text, ']')-1
			text := strings.NewReplacer("[", "", "]", "").Replace(tc.text)
			if got := isState([]byte(text), start, end); got != tc.want {
				t.Errorf("%v", got)
			}
		})
	}
}
