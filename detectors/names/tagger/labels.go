package tagger

import "math/bits"

// The labels of a token. A person is B I… E, or S alone; what else is named
// has one label each, so that the model can tell it from people.
const (
	LabelO = iota // nothing
	LabelB        // person begins
	LabelI        // person goes on
	LabelE        // person ends
	LabelS        // person of one token
	LabelL        // place or address
	LabelG        // organisation
	LabelX        // brand, product, dish, title of a work
	labels
)

// Labels is how many there are: one byte each in a row of weights.
const Labels = labels

// allowed says which label may follow which.
var allowed = func() (ok [labels][labels]bool) {
	for a := range labels {
		for b := range labels {
			inside := a == LabelB || a == LabelI
			goesOn := b == LabelI || b == LabelE
			ok[a][b] = inside == goesOn
		}
	}
	return ok
}()

// Allowed reports whether label b may follow label a.
func Allowed(a, b int) bool { return allowed[a][b] }

// Person reports whether a label is part of a person's name.
func Person(label int) bool { return label >= LabelB && label <= LabelS }

func trailing(x uint64) int { return bits.TrailingZeros64(x) }
