package detectors

import "testing"

// Whether a candidate is there already does not depend on how many others are.
func TestACandidateIsKnownByItsPlaceAmongFewAndMany(t *testing.T) {
	for _, n := range []int{3, fewSpots, fewSpots + 1, 200} {
		s := &Scanner{leafFrom: 2}
		s.spots.to = -1
		s.cands = append(s.cands, candidate{Finding: Finding{Start: 5, End: 7, ID: 1, Score: 1}}, candidate{}) // of another leaf
		for i := range n {
			s.cands = append(s.cands, candidate{Finding: Finding{Start: 10 * i, End: 10*i + 3, ID: 1, Score: .5}})
		}
		last := 10 * (n - 1)
		for _, tc := range []struct {
			name       string
			start, end int
			id         EntityID
			score      float32
			want       bool
		}{
			{"as good", last, last + 3, 1, .5, true},
			{"less sure", last, last + 3, 1, .4, true},
			{"surer", last, last + 3, 1, .6, false},
			{"another entity", last, last + 3, 2, .5, false},
			{"a part", last, last + 2, 1, .5, false},
			{"of another leaf", 5, 7, 1, .5, false},
		} {
			if got := s.has(tc.start, tc.end, &candidate{Finding: Finding{ID: tc.id, Score: tc.score}}); got != tc.want {
				t.Errorf("%s among %d: %t", tc.name, n, got)
			}
		}
		s.cands = append(s.cands, candidate{Finding: Finding{Start: last, End: last + 3, ID: 1, Score: .9}})
		if !s.has(last, last+3, &candidate{Finding: Finding{ID: 1, Score: .6}}) {
			t.Errorf("a surer one that came later is not seen among %d", n)
		}
	}
}

func TestWhatIsGuarded(t *testing.T) {
	s := &Scanner{guard: []Span{{10, 20}, {30, 40}}}
	for _, tc := range []struct {
		start, end int
		want       bool
	}{{0, 10, false}, {0, 11, true}, {12, 14, true}, {19, 31, true}, {20, 30, false}, {29, 31, true}, {39, 50, true}, {40, 50, false}} {
		if got := s.guarded(tc.start, tc.end); got != tc.want {
			t.Errorf("[%d, %d): %t", tc.start, tc.end, got)
		}
	}
}
