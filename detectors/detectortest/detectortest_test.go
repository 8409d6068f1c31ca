package detectortest

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

func TestUnmark(t *testing.T) {
	for _, tc := range []struct {
		in, text   string
		start, end int
	}{
		{"hp ‹0812› ya", "hp 0812 ya", 3, 7},
		{"号‹é1›", "号é1", 3, 6},
		{"no marks", "no marks", -1, -1},
		{"› turned ‹", "› turned ‹", -1, -1},
	} {
		if text, start, end := unmark(tc.in); text != tc.text || start != tc.start || end != tc.end {
			t.Errorf("%q: %q [%d,%d)", tc.in, text, start, end)
		}
	}
}

func TestLongRun(t *testing.T) {
	for in, want := range map[string]bool{"123 456": false, "a1234": true, "12345": true, "": false, "1-2-3-4": false} {
		if longRun(in) != want {
			t.Errorf("%q: %v", in, !want)
		}
	}
	if longRun("12", "34") {
		t.Error("the two sides of a finding are one run")
	}
}

// A finding that cuts a character must not pass.
func TestScanChecksSpans(t *testing.T) {
	cut := detectors.Spec{Name: "test/cut", Entity: "PIN", Anchor: detectors.Digits(4),
		Match: func(w *detectors.Window) (detectors.Found, bool) {
			return detectors.Found{Start: w.Start - 1, End: w.End, Strength: detectors.Certain, Evidence: detectors.Format}, true
		}}
	sc := newChain(t, []detectors.Spec{cut}).NewScanner()
	probe := &recorder{TB: t}
	func() {
		defer func() { _ = recover() }()
		Scan(probe, sc, "密1234")
	}()
	if !probe.failed {
		t.Error("a finding that begins inside a character passed")
	}
}

// recorder notes a failure instead of failing.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper() {}

func (r *recorder) Fatalf(string, ...any) {
	r.failed = true
	panic("failed")
}
