package tagger

import "testing"

func TestAloneNamesThatAreFrailCountLess(t *testing.T) {
	for _, tc := range []struct {
		rule  string
		names []Name
		want  float32 // of the first
	}{
		{"a frail name alone", []Name{{Score: 0.7, frail: true}}, 0.45},
		{"a frail name that is hardly one", []Name{{Score: 0.2, frail: true}}, faint},
		{"a frail name that is likely enough", []Name{{Score: 0.8, frail: true}}, 0.8},
		{"a name that is well known", []Name{{Score: 0.7}}, 0.7},
		{"a frail name in company", []Name{{Score: 0.7, frail: true}, {Score: 0.6}}, 0.7},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			alone(tc.names)
			if got := tc.names[0].Score; got < tc.want-0.001 || got > tc.want+0.001 {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

func TestFrailNames(t *testing.T) {
	lex := lexicon{}
	lex[WordHash("arthur")] = ClassGiven.WithTier(TierGiven, 3)
	lex[WordHash("jasmine")] = (ClassGiven | ClassCommon).WithTier(TierGiven, 3)
	lex[WordHash("paris")] = (ClassGiven | ClassPlace).WithTier(TierGiven, 2)
	lex[WordHash("rick")] = ClassGiven.WithTier(TierGiven, 3).WithTier(TierWord, 1)
	lex[WordHash("mark")] = ClassGiven.WithTier(TierGiven, 3).WithTier(TierWord, 3)
	lex[WordHash("coach")] = ClassRole
	for _, tc := range []struct {
		rule, text string
		at         int
		want       bool
	}{
		{"a given name that is well known", "then Arthur came", 1, false},
		{"a given name that is a rare word", "then Rick came", 1, false},
		{"the same in small letters", "then rick came", 1, true},
		{"a given name that is a frequent word", "then Mark came", 1, true},
		{"a word as well", "with Jasmine notes", 1, true},
		{"a place as well", "then Paris again", 1, true},
		{"in no list", "then Tumi again", 1, true},
		{"behind a role", "the coach Tumi said", 2, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			if got := s.frail(tc.at); got != tc.want {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}
