package tagger

import (
	"slices"
	"strings"
	"testing"
)

func TestGivenNamesAlone(t *testing.T) {
	lex := lexicon{WordHash("华明"): Frequent(9, false)}
	for _, tc := range []struct {
		rule, text, name string
		score            float32
		want             int // names
	}{
		{"behind the full name", "陈建国送的，建国人好", "陈建国", surest, 2},
		{"before it and twice", "建国来了，陈建国说建国忙", "陈建国", surest, 3},
		{"no sure name", "陈建国送的，建国人好", "陈建国", 0.6, 1},
		{"an everyday word", "陈华明去了，华明书店", "陈华明", surest, 1},
		{"no surname before it", "送建国去，建国人好", "送建国", surest, 1},
		{"one character", "陈建送的，建材不好", "陈建", surest, 1},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			at := strings.Index(tc.text, tc.name)
			dst := givenAlone([]Name{{Start: at, End: at + len(tc.name), Score: tc.score, Language: Chinese}}, []byte(tc.text), lex)
			if len(dst) != tc.want {
				t.Errorf("%d names, want %d", len(dst), tc.want)
			}
			for i := 1; i < len(dst); i++ {
				if dst[i].Start < dst[i-1].End {
					t.Error("names overlap or are out of order")
				}
			}
		})
	}
}

// A text of nothing but full names is read in one pass: one over all names for each
// place where one of their given names stands would not end.
func TestGivenNamesAloneInARowOfNames(t *testing.T) {
	const most = 20_000
	text := []byte(strings.Repeat("陈建国 ", most) + "建国")
	dst := make([]Name, most, most+1)
	for i := range dst {
		dst[i] = Name{Start: 10 * i, End: 10*i + 9, Score: surest, Language: Chinese}
	}
	dst = givenAlone(dst, text, lexicon{})
	if last := dst[len(dst)-1]; len(dst) != most+1 || last.Start != 10*most || last.End != len(text) {
		t.Errorf("%d names, want %d and the given name behind them", len(dst), most)
	}
}

func TestSettledNamesKeepTheSureOnes(t *testing.T) {
	sure := func(start, end int) Name { return Name{Start: start, End: end, Score: 0.9} }
	weak := func(start, end int) Name { return Name{Start: start, End: end, Score: 0.3} }
	for _, tc := range []struct {
		rule      string
		dst, want []Name
	}{
		{"a sure name behind a doubtful one", []Name{weak(0, 6), sure(9, 15)}, []Name{weak(0, 6), sure(9, 15)}},
		{"two of them", []Name{sure(20, 26), weak(0, 6), sure(9, 15)}, []Name{weak(0, 6), sure(9, 15), sure(20, 26)}},
		{"a doubtful one inside a sure one", []Name{weak(3, 9), sure(0, 9)}, []Name{sure(0, 9)}},
		{"two doubtful ones inside", []Name{sure(0, 12), weak(3, 6), weak(6, 9), sure(15, 18)}, []Name{sure(0, 12), sure(15, 18)}},
		{"a doubtful one behind it", []Name{sure(0, 6), weak(6, 9)}, []Name{sure(0, 6), weak(6, 9)}},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if got := settle(tc.dst); !slices.Equal(got, tc.want) {
				t.Errorf("%v, want %v", got, tc.want)
			}
		})
	}
}
