package tagger

import (
	"strings"
	"testing"
)

func TestJoined(t *testing.T) {
	for gap, want := range map[string]bool{
		", ":              true,
		" and ":           true,
		" 45 , ":          true,
		" (7), ":          true,
		" & ":             true,
		" or ":            true,
		" ( captain ) , ": true,
		" ":               false,
		" said, ":         false,
		" 45 ":            false,
		". ":              false,
	} {
		if joined([]byte(gap)) != want {
			t.Errorf("%q: %v", gap, !want)
		}
	}
}

func TestBesideRaisesOnlyTheSameForm(t *testing.T) {
	for _, tc := range []struct {
		rule, text string
		a, b       Name
		want       bool
	}{
		{"a row of two", "Ayaan and Zakariye", Name{Start: 0, End: 5, Score: 0.9}, Name{Start: 10, End: 18, Score: 0.1}, true},
		{"before the sure one", "Deqa, Ayaan", Name{Start: 6, End: 11, Score: 0.9}, Name{Start: 0, End: 4, Score: 0.1}, true},
		{"beside an unsure one", "Ayaan and Zakariye", Name{Start: 0, End: 5, Score: 0.6}, Name{Start: 10, End: 18, Score: 0.1}, false},
		{"other letters", "Ayaan and supper", Name{Start: 0, End: 5, Score: 0.9}, Name{Start: 10, End: 16, Score: 0.1}, false},
		{"no row", "Ayaan saw Zakariye", Name{Start: 0, End: 5, Score: 0.9}, Name{Start: 10, End: 18, Score: 0.1}, false},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			beside(&tc.a, &tc.b, []byte(tc.text))
			if (tc.b.Score == probable) != tc.want {
				t.Errorf("score %v", tc.b.Score)
			}
		})
	}
}

func TestCodeAllowsValuesOfPeople(t *testing.T) {
	for text, want := range map[string]bool{
		"name=Alistair;":       false,
		"plan=Gold;":           true,
		"last_name=Melnyk;":    false,
		"hostname=Melnyk;":     true,
		"name=alistair.boyd@x": true,
	} {
		at := 0
		for text[at] != '=' {
			at++
		}
		end := at + 1
		for (text[end]|0x20)-'a' < 26 {
			end++
		}
		if code([]byte(text), at+1, end) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestNotesAddressesHoldNames(t *testing.T) {
	for text, want := range map[string]bool{
		"Ann Lee/NYC/Acme@ACME": false,
		"Ann Lee@ACME":          false,
		"Ann Lee@acme.example":  true,
		"Ann/NYC/Acme@ACME":     true,
	} {
		end := len("Ann Lee")
		if text[3] == '/' {
			end = 3
		}
		if got := code([]byte(text), 0, end); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestCandidatesInRows(t *testing.T) {
	lex := lexicon{}
	lex[WordHash("putra")] = ClassGiven
	lex[WordHash("cinta")] = ClassGiven | ClassCommon
	for _, tc := range []struct {
		rule, text string
		last       bool // the last word is a candidate
	}{
		{"joined to a candidate", "putra dan cinta", true},
		{"joined by a comma", "putra, cinta", true},
		{"behind a candidate alone", "putra cinta", false},
		{"behind no candidate", "buku dan cinta", false},
		{"initials that are said to be such", "pria berinisial RS", true},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			var s Sentence
			s.Read([]byte(tc.text), 0)
			s.Prepare(lex)
			s.windows()
			n := len(s.hot)
			if got := n > 0 && int(s.hot[n-1]) == len(s.tokens)-1; got != tc.last {
				t.Errorf("got %v", got)
			}
		})
	}
}

// A number right before a Chinese name is whose desk or order it is, unless the name
// begins with what numbers count.
func TestNumbersBeforeChineseNames(t *testing.T) {
	for text, want := range map[string]bool{"工号0872|胡小满": false, "12|林晓东": false, "7|林晓东": true, "220|伏羲明": true, "3|章子怡": true, "20|周杰": true, "A12|胡小满": true, "x_12|胡小满": true} {
		at := strings.IndexByte(text, '|')
		b := []byte(text[:at] + text[at+1:])
		if got := code(b, at, len(b)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// "will" in small letters is a candidate before a family name alone.
func TestWillBeforeAFamilyName(t *testing.T) {
	lex := lexicon{
		WordHash("will"):  (ClassGiven | ClassCommon).WithTier(TierGiven, 3),
		WordHash("smith"): (ClassFamily | ClassCommon).WithTier(TierFamily, 3),
	}
	for text, want := range map[string]bool{"will smith called": true, "will call": false, "will, smith": false, "it will": false} {
		s := Sentence{english: true}
		s.Read([]byte(text), 0)
		s.Prepare(lex)
		got := false
		for i := range s.tokens {
			got = got || string(s.letters(i)) == "will" && s.likely(i, &s.tokens[i], Class(s.class[i]))
		}
		if got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
