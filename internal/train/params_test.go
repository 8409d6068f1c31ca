package train

import "testing"

func TestBlendIsTheMeanOfItsRuns(t *testing.T) {
	a := learnt{rows: map[uint64][n]float32{1: {4}, 2: {2}}}
	b := learnt{rows: map[uint64][n]float32{1: {2}, 3: {6}}}
	a.moves[0][1], b.moves[0][1] = 1, 3
	got := blend([]learnt{a, b})
	for h, want := range map[uint64]float32{1: 3, 2: 1, 3: 3} {
		if got.rows[h][0] != want {
			t.Errorf("feature %d: %v, want %v", h, got.rows[h][0], want)
		}
	}
	if got.moves[0][1] != 2 {
		t.Errorf("transition: %v", got.moves[0][1])
	}
	if one := blend([]learnt{a}); one.rows[1] != a.rows[1] {
		t.Error("one run is not what it was")
	}
}
