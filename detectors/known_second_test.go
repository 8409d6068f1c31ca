package detectors

import "testing"

// What stands behind the first letter of a known value may be written in more
// ways than one, and any other letter or digit there is another word.
func TestKnownValuesByTheirSecondLetter(t *testing.T) {
	c, err := NewChain(testSpecs(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	id, _ := c.Registry().ID("PERSON")
	for _, tc := range []struct {
		known, text string
		found       int
	}{
		{"Zoe Kravi", "so ZOE KRAVI said", 1},
		{"Zoe Kravi", "so zoë kravi said", 1},
		{"Zoë Kravi", "so ZOE KRAVI said", 1},
		{"O'Brian", "mr OBrian said, and mr O’Brian", 2},
		{"OBrian", "mr o'brian said", 1},
		{"J Smith", "by J. Smith, jsmith and J-Smith", 3},
		{"4111222", "number 4-111-222 and 41 11 222", 2},
		{"Émile", "emile, Emile and ÉMILE", 3},
		{"Dewi", "dava, d wi, dwi, d3wi", 0},
		{"4111222", "number 4211222 and 4a11222", 0},
	} {
		s := c.NewScanner()
		ev := &Event{Leaves: []Leaf{{Text: []byte(tc.text)}, {Text: []byte("other")}}, Known: []Known{{Text: []byte(tc.known), ID: id, Leaf: -1}}}
		if err := s.Scan(ev); err != nil {
			t.Fatal(err)
		}
		if got := len(s.Findings(nil)); got != tc.found {
			t.Errorf("%q in %q: found %d, want %d", tc.known, tc.text, got, tc.found)
		}
	}
}
