package detectors

import (
	"bytes"
	"testing"
)

// faint is a stage that takes the word "sari" for a person with a low score, as a
// model does.
type faint struct{ score float32 }

func (f faint) Specs() []Spec    { return []Spec{{Name: "user/faint", Entity: "PERSON"}} }
func (f faint) NewRun() StageRun { return f }
func (faint) Begin()             {}
func (f faint) Scan(w *StageWindow) error {
	if i := bytes.Index(w.Text, []byte("sari")); i >= 0 {
		w.AddScored(0, Found{Start: i, End: i + 4, Strength: Medium, Evidence: Model}, f.score)
	}
	return nil
}

// A known value under an encoding is found though something took it for the same
// with less confidence.
func TestAKnownValueUnderAnEncodingStandsOverAFaintOne(t *testing.T) {
	for _, score := range []float32{0.1, 0.39, 0.9} {
		c, err := NewChain(testSpecs(), Options{Stages: []Stage{faint{score}}})
		if err != nil {
			t.Fatal(err)
		}
		id, _ := c.Registry().ID("PERSON")
		for text, want := range map[string]int{
			"bu sari ok": 1, "bu%20sari%20ok": 1, "a%20bu%20sari": 1, "bu=20sari=20ok": 1, "bu&nbsp;sari ok": 1, "bu%20s%61ri%20ok": 1, "bu%20lestari%20ok": 0,
		} {
			s := c.NewScanner()
			ev := &Event{Leaves: []Leaf{{Text: []byte(text)}, {Text: []byte("other")}}, Known: []Known{{Text: []byte("sari"), ID: id, Leaf: -1, Person: 1}}}
			if err := s.Scan(ev); err != nil {
				t.Fatal(err)
			}
			sure := 0
			for _, f := range s.Findings(nil) {
				if f.Person == 1 {
					sure++
				}
			}
			if sure != want {
				t.Errorf("%q, %.2f beside it: %d known values, want %d", text, score, sure, want)
			}
		}
	}
}
