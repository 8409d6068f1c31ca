package detectors

import (
	"errors"
	"strings"
	"testing"
)

// A leaf whose scan was given up is not remembered to hold nothing.
func TestALeafThatWasNotReadToItsEndIsReadAgain(t *testing.T) {
	far := Spec{Name: "t/far", Entity: "SECRET", Anchor: Prefix("far_"), Match: func(w *Window) (Found, bool) {
		w.Steps += stepsBase + 1<<12
		return Found{}, false
	}}
	c, err := NewChain(append(testSpecs(), far), Options{})
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("a quiet text ", 1<<10)
	for _, text := range []string{"far_ bo@a.example", "far_ bo@a.io"} {
		s := c.NewScanner()
		ev := Event{Leaves: []Leaf{{Text: []byte(text)}, {Text: []byte(long)}}}
		for range 3 {
			if err := s.Scan(&ev); !errors.Is(err, ErrBudget) {
				t.Fatalf("%q: error %v, want %v", text, err, ErrBudget)
			}
		}
		ev.Leaves[0], ev.Leaves[1] = ev.Leaves[1], ev.Leaves[0]
		if err := s.Scan(&ev); err != nil {
			t.Fatal(err)
		}
		if n := len(s.Findings(nil)); n != 1 {
			t.Errorf("%q: %d findings, want 1", text, n)
		}
	}
}

// An event takes the same steps whatever was read before it.
func TestARememberedLeafTakesTheStepsOfAScan(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"password", "a@-", "ghp_", "ghp_ and hvs. and no key behind", "a password is wanted"} {
		s := c.NewScanner()
		ev := Event{Leaves: []Leaf{{Text: []byte(text)}, {Text: []byte("other")}}}
		var steps [3]int
		for i := range steps {
			if err := s.Scan(&ev); err != nil {
				t.Fatal(err)
			}
			steps[i] = s.steps
		}
		if len(s.cands) > 0 || steps[0] == 0 || steps[1] != steps[0] || steps[2] != steps[0] {
			t.Errorf("%q: %d findings, steps %v", text, len(s.cands), steps)
		}
	}
}
