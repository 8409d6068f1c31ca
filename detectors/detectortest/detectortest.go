// Package detectortest is the conformance suite that every Spec passes, alone
// and in the catalog as it is by default, with its own entity on. Start with Run in the test of a region's package and
// with Fuzz for arbitrary bytes. The functions keep no state.
//
// Examples are plain text. A Valid example is found exactly once, under its
// Spec's entity. The expected span may be marked: "hubungi ‹0812-3456-7890›
// ya"; the marks are taken out before the scan. Without marks no run of four
// digits may be left outside the finding. An Invalid example may hold findings
// of other entities, never of its own.
package detectortest

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Run checks specs: each alone, then each within catalog, which holds them all
// (nil: specs is the catalog).
func Run(t *testing.T, specs, catalog []detectors.Spec) {
	t.Helper()
	if catalog == nil {
		catalog = specs
	}
	Declared(t, specs)
	chains := map[detectors.Entity]*detectors.Chain{} // of the catalog, by the entity off by default that is on
	for i := range specs {
		s := specs[i]
		t.Run(s.Name, func(t *testing.T) {
			alone := newChain(t, []detectors.Spec{s})
			examples(t, &s, alone, "alone")
			Labels(t, &s, alone)
			var on detectors.Entity
			if s.Off {
				on = s.Entity
			}
			if chains[on] == nil {
				c, err := detectors.NewChain(catalog, detectors.Options{On: []detectors.Entity{on}})
				if err != nil {
					t.Fatal(err)
				}
				chains[on] = c
			}
			examples(t, &s, chains[on], "in the catalog")
		})
	}
}

func newChain(t testing.TB, specs []detectors.Spec) *detectors.Chain {
	t.Helper()
	var on []detectors.Entity
	for i := range specs {
		on = append(on, specs[i].Entity)
	}
	for i := range specs {
		if specs[i].Off {
			specs = append([]detectors.Spec(nil), specs...)
			specs[i].Off = false
		}
	}
	c, err := detectors.NewChain(specs, detectors.Options{On: on})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// span of a marked example, start -1 if there are no marks.
func unmark(example string) (text string, start, end int) {
	start = strings.Index(example, "‹")
	end = strings.Index(example, "›")
	if start < 0 || end < start {
		return example, -1, -1
	}
	mark := len("‹")
	return example[:start] + example[start+mark:end] + example[end+len("›"):], start, end - mark
}

func examples(t *testing.T, s *detectors.Spec, c *detectors.Chain, where string) {
	t.Helper()
	sc := c.NewScanner()
	for _, v := range s.Valid {
		text, start, end := unmark(v)
		f := of(Scan(t, sc, text), s.Entity)
		if len(f) != 1 {
			t.Errorf("%s: valid %q: %d findings of %s, want 1: %s", where, v, len(f), s.Entity, describe(text, Scan(t, sc, text)))
			continue
		}
		got := text[f[0].Start:f[0].End]
		switch {
		case start >= 0 && (f[0].Start != start || f[0].End != end):
			t.Errorf("%s: valid %q: found %q", where, v, got)
		case start < 0 && longRun(text[:f[0].Start], text[f[0].End:]):
			t.Errorf("%s: valid %q: found only %q; mark the span if that is right", where, v, got)
		}
		padded(t, sc, s, text, &f[0], where)
	}
	for _, v := range s.Invalid {
		text, _, _ := unmark(v)
		if f := of(Scan(t, sc, text), s.Entity); len(f) > 0 {
			t.Errorf("%s: invalid %q: found %q, score %.2f", where, v, text[f[0].Start:f[0].End], f[0].Score)
		}
	}
}

// padded checks that neutral text around an example moves its finding and
// changes nothing else.
func padded(t *testing.T, sc *detectors.Scanner, s *detectors.Spec, text string, want *detectors.Finding, where string) {
	t.Helper()
	const before, after = "Bagus, é 很好!\n\n", "\n\nlah\n"
	f := of(Scan(t, sc, before+text+after), s.Entity)
	if len(f) != 1 || f[0].Start != want.Start+len(before) || f[0].End != want.End+len(before) {
		t.Errorf("%s: padding changes the finding in %q", where, text)
	}
}

// longRun reports whether four digits in a row stand in one of parts.
func longRun(parts ...string) bool {
	for _, p := range parts {
		n := 0
		for i := 0; i < len(p); i++ {
			if detectors.IsDigit(p[i]) {
				if n++; n == 4 {
					return true
				}
				continue
			}
			n = 0
		}
	}
	return false
}

func of(fs []detectors.Finding, e detectors.Entity) (out []detectors.Finding) {
	for _, f := range fs {
		if f.Entity == e {
			out = append(out, f)
		}
	}
	return out
}

func describe(text string, fs []detectors.Finding) string {
	var b strings.Builder
	for _, f := range fs {
		b.WriteString(f.Detector + " " + text[f.Start:f.End] + "; ")
	}
	return b.String()
}

// Scan scans one text and checks what holds for any text at all: findings in
// order, disjoint, not empty, within the text, on its character boundaries if
// it is UTF-8.
func Scan(t testing.TB, sc *detectors.Scanner, text string) []detectors.Finding {
	t.Helper()
	ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}
	if err := sc.Scan(&ev); err != nil {
		t.Fatalf("scan of %d bytes: %v", len(text), err)
	}
	fs := append([]detectors.Finding(nil), sc.Findings(nil)...)
	at, valid := 0, utf8.ValidString(text)
	for _, f := range fs {
		if f.Start < at || f.End <= f.Start || f.End > len(text) {
			t.Fatalf("%s: span [%d,%d) after %d in %d bytes", f.Detector, f.Start, f.End, at, len(text))
		}
		if valid && (!utf8.RuneStart(text[f.Start]) || f.End < len(text) && !utf8.RuneStart(text[f.End])) {
			t.Fatalf("%s: span [%d,%d) cuts a character", f.Detector, f.Start, f.End)
		}
		if f.Score <= 0 || f.Score > 1 || f.Evidence == 0 {
			t.Fatalf("%s: score %v, evidence %v", f.Detector, f.Score, f.Evidence.Words())
		}
		at = f.End
	}
	return fs
}
