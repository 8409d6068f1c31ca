package tagger

import "testing"

// TestAgain: a doubtful name is probable where the text has a surer one of it.
func TestAgain(t *testing.T) {
	text := "Ana Krol came. Krol sat. Kroll left. krol ran."
	dst := []Name{{Start: 0, End: 8, Score: 0.9}, {Start: 15, End: 19, Score: 0.3}, {Start: 25, End: 30, Score: 0.3}, {Start: 37, End: 41, Score: 0.3}}
	again(dst, []byte(text))
	for i, want := range []float32{0.9, 0.5, 0.3, 0.3} {
		if dst[i].Score != want {
			t.Errorf("name %d has the score %v, want %v", i, dst[i].Score, want)
		}
	}
}
