package userrule_test

import (
	"errors"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
	"github.com/samar-privacy/samar/internal/cputime"
)

// FuzzRule compiles any rule and runs it over any text: no panic, no hang,
// spans in order and on character boundaries, and a text that is refused is
// refused for one of two reasons.
func FuzzRule(f *testing.F) {
	f.Add(`ST-\d{6}`, "badge", "luhn", "badge ST-004711", false)
	f.Add(`(?<=a)b(?!c)`, "蓝鸟", "", "ab 蓝鸟 ac", true)
	f.Add(`^(\w+\s?)*$`, "x", "iban", "aaaa aaaa aaaa!", true)
	f.Add(`(?i)\bkk[^é]+?é`, "é", "none", "KKxé\u212a", false)
	f.Add(`[a-z-[aeiou]]{2,}`, "", "", "bcd", true)
	for i, h := range hostile {
		f.Add(h.pattern, h.piece, "", h.piece+h.piece+h.end, i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, pattern, word, validator, text string, backtracking bool) {
		if len(text) > 4_000 || !utf8.ValidString(text) {
			return
		}
		r := userrule.Rule{Name: "f", Entity: "CUSTOM_F", Pattern: pattern, Backtracking: backtracking, Validator: validator}
		if word != "" {
			r.Keywords, r.Labels = []string{word}, []string{word}
		}
		began := cputime.User()
		set, faults := userrule.Compile([]userrule.Rule{r})
		if (set == nil) == (len(faults) == 0) {
			t.Fatal("a set or faults, not both, not neither")
		}
		if set == nil {
			return
		}
		c, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{set}})
		if err != nil {
			t.Fatal(err)
		}
		s := c.NewScanner()
		ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}
		if err := s.Scan(&ev); err != nil {
			if !errors.Is(err, detectors.ErrTimeout) && !errors.Is(err, detectors.ErrBudget) {
				t.Fatal(err)
			}
		}
		if d := cputime.User() - began; d > 5*time.Second { // loose: the collector works beside
			t.Fatalf("took %v", d)
		}
		at := 0
		for _, f := range s.Findings(nil) {
			if f.Start < at || f.End <= f.Start || f.End > len(text) || !utf8.RuneStart(text[f.Start]) || f.End < len(text) && !utf8.RuneStart(text[f.End]) {
				t.Fatalf("span [%d,%d) after %d", f.Start, f.End, at)
			}
			at = f.End
		}
	})
}

// FuzzPrefilter holds a linear rule against the same pattern behind an
// alternative that takes its literal away: both find the same.
func FuzzPrefilter(f *testing.F) {
	f.Add(`ST-\d{6}`, "badge ST-004711 and ST-1")
	f.Add(`(?i)kilo[a-z]+`, "Kilometer \u212aiLOgram")
	f.Add(`(?:EMP|STAFF)x+`, "EMPx STAFFxx EMP")
	f.Add(`\b\d{3}[.]\d{3}\b`, "123.456 1.2")
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(text) > 500 || !utf8.ValidString(text) {
			return
		}
		plain := scanFor(t, pattern, text)
		free := scanFor(t, `(?:\x{F0001}[^\x00-\x{10FFFF}]|`+pattern+`)`, text)
		if plain == nil || free == nil {
			return
		}
		if len(plain) != len(free) {
			t.Fatalf("%q: %v with its prefilter, %v without", pattern, plain, free)
		}
	})
}

// scanFor returns the spans of a pattern, nil if it is refused or takes long.
func scanFor(t *testing.T, pattern, text string) [][2]int {
	set, faults := userrule.Compile([]userrule.Rule{{Name: "f", Entity: "CUSTOM_F", Pattern: pattern, Sure: true}})
	if len(faults) > 0 {
		return nil
	}
	c, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{set}})
	if err != nil {
		t.Fatal(err)
	}
	s := c.NewScanner()
	if s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}) != nil {
		return nil
	}
	out := [][2]int{}
	for _, f := range s.Findings(nil) {
		out = append(out, [2]int{f.Start, f.End})
	}
	return out
}
