package tagger

import (
	"bytes"
	"strings"
	"testing"
)

func TestWhoStandsBesidePeopleCountsMore(t *testing.T) {
	for _, tc := range []struct {
		rule, text, doubtful, sure string
		score                      float32
		thing                      bool
		want                       bool
	}{
		{"behind and", "thank Shurvo and Papiya", "Papiya", "Shurvo", 0.4, false, true},
		{"before dan", "kata Konate dan Dedik", "Konate", "Dedik", 0.4, false, true},
		{"a hyphen", "umpan Comva-Dedik ke", "Comva", "Dedik", 0.4, false, true},
		{"what is said of people", "then Papia was very polite", "Papia", "", 0.4, false, true},
		{"without a word for how", "then Papia is helpful", "Papia", "", 0.4, false, true},
		{"what is said of things", "then Papia was very tasty", "Papia", "", 0.4, false, false},
		{"the end of a text", "then Papia was", "Papia", "", 0.4, false, false},
		{"a comma", "thank Shurvo, Papiya", "Papiya", "Shurvo", 0.4, false, false},
		{"another word", "thank Shurvo for Papiya", "Papiya", "Shurvo", 0.4, false, false},
		{"small letters", "thank Shurvo and papiya", "papiya", "Shurvo", 0.4, false, false},
		{"hardly a name", "thank Shurvo and Papiya", "Papiya", "Shurvo", 0.25, false, false},
		{"a thing", "thank Shurvo and Papiya", "Papiya", "Shurvo", 0.4, true, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text := []byte(tc.text)
			at := bytes.Index(text, []byte(tc.doubtful))
			dst := []Name{{Start: at, End: at + len(tc.doubtful), Score: tc.score, Language: English, thing: tc.thing}}
			of := 0
			if tc.sure != "" {
				p := bytes.Index(text, []byte(tc.sure))
				n := Name{Start: p, End: p + len(tc.sure), Score: 0.9, Language: English}
				if p < at {
					dst, of = []Name{n, dst[0]}, 1
				} else {
					dst = append(dst, n)
				}
			}
			besidePeople(dst, text)
			if got := dst[of].Score >= probable; got != tc.want {
				t.Errorf("score %v", dst[of].Score)
			}
		})
	}
}

func TestTeamsOfAScoreAreNobody(t *testing.T) {
	for _, tc := range []struct {
		rule, text string // the name stands in square brackets
		want       bool
	}{
		{"the first", "[Glen Burnie] 59, Easton 44: Ana Porter had nine", true},
		{"the second", "Glen Burnie 59, [Lee High] 44: Ana Porter had nine", true},
		{"below another line", "Girls\n[Glen Burnie] 59, Easton 44: Ana Porter", true},
		{"named again", "John Carroll 41, Easton 36: a win for [John Carroll], which hosts", true},
		{"a player", "Glen Burnie 59, Easton 44: [Ana Porter] had nine", false},
		{"a verse", "[John] 3, 16", false},
		{"ages before a colon", "[Sarah] 34, Tom 36: nice people", false},
		{"ages", "[Ana] 41, Ben 36 and Tim", false},
		{"no second score", "[Ana] 41, Ben: hello", false},
		{"a line that begins far before", "Glen Burnie 59, Easton 44: a win" + strings.Repeat(" again", 200) + " for [Glen Burnie]", false},
		{"a long number", "[Ana] 4100, Ben 36: hello", false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			if got := ofScore(text, start, end); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestAnApostropheJoinsTheStartOfAName(t *testing.T) {
	for _, tc := range []struct {
		rule, text, want string
	}{
		{"a curly one", "then Ka’[Mora Lewis] ran", "Ka’Mora Lewis"},
		{"one of ASCII", "then De'[Andre Bell] ran", "De'Andre Bell"},
		{"at the start", "O'[Brian] ran", "O'Brian"},
		{"a quotation", "said 'OK' '[Mora Lewis] ran", "Mora Lewis"},
		{"a longer word", "the Easton'[Mora Lewis] ran", "Mora Lewis"},
		{"small letters", "it is l'[Oreal] then", "Oreal"},
		{"none", "then [Mora Lewis] ran", "Mora Lewis"},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			text, start, end := inBrackets(tc.text)
			if got := string(text[apostrophed(text, start):end]); got != tc.want {
				t.Errorf("got %q", got)
			}
		})
	}
}
