package detectors

import (
	"bytes"
	"errors"
	"testing"
)

// block finds the word "block" and the digit behind it; far is what its matcher
// charges for a look.
func block(looks *int, far int) Spec {
	return Spec{Name: "t/block", Entity: "ADDRESS", Anchor: OnWords("block"), Match: func(w *Window) (Found, bool) {
		*looks++
		w.Steps += far
		end := w.End + 2
		if bytes.HasPrefix(w.Text[w.End:], []byte(" block")) {
			end = w.End + len(" block")
		}
		return Found{Start: w.Start, End: end, Strength: Strong, Evidence: Cue}, end <= len(w.Text)
	}}
}

func TestOnWords(t *testing.T) {
	looks := 0
	number := Spec{Name: "t/number", Entity: "PIN", Anchor: Digits(4), Need: NeedLabel, Labels: Labels{"en": {"pin"}},
		Match: func(w *Window) (Found, bool) {
			return Found{Start: w.Start, End: w.End, Strength: Strong, Evidence: Format}, true
		}}
	for _, tc := range []struct {
		name, text  string
		noCues      bool
		found, want int // findings, looks
	}{
		{"a word is an anchor", "in block 3", false, 1, 1},
		{"inside a finding it is not looked at again", "in block block 3", false, 1, 1},
		{"it is no label of a number beside it", "block 1234", false, 1, 1},
		{"nor does it part a number from its label", "pin block 1234", false, 2, 1},
		{"without cues the Spec is left out", "in block 3", true, 0, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			looks = 0
			c, err := NewChain([]Spec{block(&looks, 0), number}, Options{NoCues: tc.noCues})
			if err != nil {
				t.Fatal(err)
			}
			s := c.NewScanner()
			if err := s.Scan(&Event{Leaves: []Leaf{{Text: []byte(tc.text)}}}); err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, f := range s.Findings(nil) {
				n++
				if f.Also[0] != 0 { // two candidates over one span
					n++
				}
			}
			if n != tc.found || looks != tc.want {
				t.Errorf("%d findings, %d looks; want %d, %d", n, looks, tc.found, tc.want)
			}
		})
	}
}

// A kind that somebody named is looked for without cues for people, too.
func TestAnAskedKindKeepsTheWords(t *testing.T) {
	for _, on := range [][]Entity{nil, {"ADDRESS"}} {
		looks := 0
		s := block(&looks, 0)
		s.Off = true
		c, err := NewChain([]Spec{s, testSpecs()[0]}, Options{NoCues: true, On: on})
		if err != nil {
			t.Fatal(err)
		}
		if err := c.NewScanner().Scan(&Event{Leaves: []Leaf{{Text: []byte("in block 3")}}}); err != nil || looks != len(on) {
			t.Errorf("with %v on: %d looks, %v", on, looks, err)
		}
	}
}

// Looks that read far run into the budget within one leaf.
func TestStepsEndAScan(t *testing.T) {
	looks := 0
	c, err := NewChain([]Spec{block(&looks, 1000)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := bytes.Repeat([]byte("block 1 "), 1000)
	s := c.NewScanner()
	if err := s.Scan(&Event{Leaves: []Leaf{{Text: text}}}); !errors.Is(err, ErrBudget) {
		t.Fatalf("error %v, want %v", err, ErrBudget)
	}
	if most := (stepsBase+stepsPerByte*len(text))/1000 + 1; looks > most {
		t.Errorf("%d looks, want at most %d", looks, most)
	}
	if err := s.Scan(&Event{Leaves: []Leaf{{Text: []byte("block 1")}}}); err != nil {
		t.Errorf("the next event: %v", err)
	}
}
