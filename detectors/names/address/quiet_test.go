package address

import (
	"strings"
	"testing"
)

// Where sentences end is the same whatever was asked for before.
func TestQuietStretchesTellWhatReadingTells(t *testing.T) {
	for _, text := range []string{"Rt3!Rt3! Rt3!\nno. 12. ok", "a. b. c", "no end here at all", "!? ! ?\n\n. ."} {
		b := []byte(strings.Repeat(text, 4))
		var q quiet
		for step := range 3 * len(b) {
			p := step * 7 % len(b)
			lo, hi := max(0, p-20), min(len(b), p+20)
			from, to := lo, hi
			for k := p; k > lo; k-- {
				if sentenceEnd(b, k) {
					from = k
					break
				}
			}
			for k := p; k < hi; k++ {
				if sentenceEnd(b, k) {
					to = k
					break
				}
			}
			if f, e := q.before(b, p, lo), q.behind(b, p, hi); f != from || e != to {
				t.Fatalf("%q at %d: [%d, %d), want [%d, %d)", text, p, f, e, from, to)
			}
		}
	}
}

// A sentence around many houses is read once for all of them.
func TestASentenceIsReadOnce(t *testing.T) {
	b := []byte(strings.Repeat("Rt3!", 1000))
	var q quiet
	for p := 0; p+4 < len(b); p += 4 {
		q.before(b, p-2, max(0, p-homesReach))
		q.behind(b, p+3, min(len(b), p+3+homesReach))
	}
	if q.reads > 2*len(b)+2*homesReach { // once on either side
		t.Errorf("%d bytes read of %d", q.reads, len(b))
	}
}
