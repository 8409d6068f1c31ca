package main

import (
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/internal/evaluate"
)

// Marks are balanced, every span of a pass stands in its message, and no
// message stands twice: readMarked and readPass refuse the rest.
func TestMessagesAreInTheirForm(t *testing.T) {
	for _, lang := range []string{"en", "id", "zh"} {
		msgs, err := readMarked(lang)
		if err != nil {
			t.Fatal(err)
		}
		if len(msgs) < 1500 {
			t.Errorf("%s: %d messages, want 1500 at least", lang, len(msgs))
		}
		seen := map[string]string{}
		for i := range msgs {
			m := &msgs[i]
			if at, twice := seen[string(m.text)]; twice {
				t.Errorf("%s: %s stands at %s too", lang, m.place(), at)
			}
			seen[string(m.text)] = m.place()
		}
		for _, pass := range []string{"first", "second"} {
			name := filepath.Join(pass, lang+".tsv")
			spans, err := readPass(name, msgs)
			if err != nil {
				t.Error(err)
				continue
			}
			for n := range spans {
				again, err := placeSpans(string(msgs[n-1].text), passLine(msgs[n-1].text, spans[n]))
				if err != nil || !slices.Equal(again, spans[n]) {
					t.Errorf("%s: message %d is not the same when written and read again", name, n)
				}
			}
		}
	}
}

func TestUnmark(t *testing.T) {
	text, spans, err := unmark("给{P:王}老师, {A:建国路88号}")
	want := []evaluate.Span{{Start: 1, End: 2, Type: "PERSON"}, {Start: 6, End: 12, Type: "ADDRESS"}}
	if err != nil || string(text) != "给王老师, 建国路88号" || !reflect.DeepEqual(spans, want) {
		t.Errorf("got %d runes, %v, %v", len(text), spans, err)
	}
	for _, tc := range []struct{ name, line string }{
		{"mark inside a mark", "{P:a {P:b}}"},
		{"unknown letter", "{X:a}"},
		{"no colon", "{P a}"},
		{"no end", "{P:a"},
		{"no start", "a}"},
		{"empty mark", "{P:}"},
		{"brace at the end", "a {"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if _, _, err := unmark(tc.line); !errors.Is(err, errMarks) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestPlaceSpans(t *testing.T) {
	const text = "ann met\nann at 4 Ann St #2"
	p := func(a, b int) evaluate.Span { return evaluate.Span{Start: a, End: b, Type: "PERSON"} }
	for _, tc := range []struct {
		name, list string
		want       []evaluate.Span // nil: refused
	}{
		{"each behind the one before", "P:ann|P:ann", []evaluate.Span{p(0, 3), p(8, 11)}},
		{"the second occurrence", "P:ann#2", []evaluate.Span{p(8, 11)}},
		{"a line break", `P:met\nann`, []evaluate.Span{p(4, 11)}},
		{"a number sign of the text", "P:St #2", []evaluate.Span{p(21, 26)}},
		{"one too many", "P:ann|P:ann|P:ann", nil},
		{"out of order", "P:met|P:ann#1", nil},
		{"unknown letter", "L:ann", nil},
		{"empty", "P:", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := placeSpans(text, tc.list)
			if (err == nil) != (tc.want != nil) || err == nil && !slices.Equal(got, tc.want) {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

// Of 10 characters the first pass marks 0–3 and the second 0–1 and 8:
// agreement is 7/10 and chance .4*.3+.6*.7.
func TestAgreement(t *testing.T) {
	p := func(a, b int) evaluate.Span { return evaluate.Span{Start: a, End: b, Type: "PERSON"} }
	msgs := []message{{n: 1, text: make([]rune, 10), gold: []evaluate.Span{p(0, 4)}}}
	a := agree(msgs, &passes{
		first:  map[int][]evaluate.Span{1: {p(0, 4)}},
		second: map[int][]evaluate.Span{1: {p(0, 2), p(8, 9)}},
	}, "PERSON")
	chance := .4*.3 + .6*.7
	if got, want := a.kappa(), (.7-chance)/(1-chance); math.Abs(got-want) > 1e-9 {
		t.Errorf("kappa %v, want %v", got, want)
	}
	if a.exactF1() != 0 || math.Abs(a.overlapF1()-2./3) > 1e-9 || a.kept1 != 1 || a.kept2 != 0 || a.different != 1 {
		t.Errorf("got %+v", a)
	}
}

func TestErrorsOfTheOtherHalfAreNotShown(t *testing.T) {
	for _, split := range []string{"", "b"} {
		if err := run(io.Discard, &options{dir: ".", errors: true, split: split}, []string{"zh"}); !errors.Is(err, errUsage) {
			t.Errorf("split %q: %v", split, err)
		}
	}
}

// A row for each entity, and errors of even messages alone.
func TestScore(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "xx"), 0o755); err != nil {
		t.Fatal(err)
	}
	// The finder below takes every x for a person.
	file := "# Register: none.\n{P:x} y\n{P:x} y\nx\n{P:z}\n"
	if err := os.WriteFile(filepath.Join(dir, "xx", "a.txt"), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	find := evaluate.FinderFunc(func(s *evaluate.Sample) ([]evaluate.Span, error) {
		var out []evaluate.Span
		for i, r := range []rune(s.Text) {
			if r == 'x' {
				out = append(out, evaluate.Span{Start: i, End: i + 1, Type: "PERSON"})
			}
		}
		return out, nil
	})
	for _, tc := range []struct{ name, split, want string }{
		{"all", "", "| xx | PERSON | 3 | 3 | 66.7 | 66.7 | 66.7 | 66.7 | 66.7 | 66.7 | 66.7 | 1000000 |"},
		{"odd", "b", "| xx | PERSON | 1 | 2 | 50.0 | 100.0 | 66.7 | 50.0 | 100.0 | 83.3 | 100.0 | 1000000 |"},
		{"even", "a", "| xx | PERSON | 2 | 1 | 100.0 | 50.0 | 66.7 | 100.0 | 50.0 | 55.6 | 50.0 | 0 |"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out strings.Builder
			o := &options{dir: dir, split: tc.split, errors: tc.split == "a"}
			if err := o.language(&out, "xx", find); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(out.String(), tc.want) {
				t.Errorf("got\n%s", out.String())
			}
			if shown := strings.Contains(out.String(), "4 a.txt:5 PERSON missed: [z]"); shown != o.errors {
				t.Errorf("errors shown: %v, want %v:\n%s", shown, o.errors, out.String())
			}
		})
	}
}
