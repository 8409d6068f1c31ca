package detectors

// Scores by strength, without and with a label directly beside the value or in
// the field's name. A step lower than 0.5 is not reported by default.
var (
	plainScore    = [...]float32{None: 0, Typo: 0, Shape: 0.30, Weak: 0.45, Medium: 0.60, Strong: 0.85, Certain: 0.95}
	labelledScore = [...]float32{None: 0, Typo: 0.55, Shape: 0.75, Weak: 0.85, Medium: 0.90, Strong: 0.97, Certain: 0.99}
)

const (
	nearBonus       = 0.10 // a label in reach, but not beside the value
	negativePenalty = 0.40 // a word beside it says that it is something else
	besidePenalty   = 0.15 // such a word is only near a value with strong checks of its own
	insidePenalty   = 0.25 // part of a longer code: "INV-0812…", the tail of a UUID
	floorScore      = 0.25 // below this a candidate is forgotten
)

// score returns the confidence in a candidate.
func score(st Strength, labelled, near, negative, named, inside bool) float32 {
	if labelled {
		return labelledScore[st]
	}
	v := plainScore[st]
	if v == 0 {
		return 0
	}
	if near && st < Strong {
		v += nearBonus
	}
	switch {
	case negative && !named && st >= Strong:
		v -= besidePenalty
	case negative:
		v -= negativePenalty
	}
	if inside && st < Certain {
		v -= insidePenalty
	}
	return v
}
