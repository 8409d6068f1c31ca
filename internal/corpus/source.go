package corpus

import (
	"math"
	"math/rand/v2"
)

const (
	digits   = "0123456789"
	lower    = "abcdefghijklmnopqrstuvwxyz"
	upper    = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	alnum    = upper + lower + digits
	hexLower = "0123456789abcdef"
)

// source draws from a seeded generator.
type source struct{ *rand.Rand }

// pick returns one of the list.
func (r source) pick(list ...string) string { return list[r.IntN(len(list))] }

// chars returns n characters of an ASCII set.
func (r source) chars(set string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = set[r.IntN(len(set))]
	}
	return string(b)
}

// digits returns n decimal digits.
func (r source) digits(n int) string { return r.chars(digits, n) }

// between returns a number from lo to hi, both included.
func (r source) between(lo, hi int) int { return lo + r.IntN(hi-lo+1) }

// chance is true with probability p.
func (r source) chance(p float64) bool { return r.Float64() < p }

// weighted returns an index with probability in proportion to its weight.
func (r source) weighted(weights []int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	n := r.IntN(sum)
	for i, w := range weights {
		if n -= w; n < 0 {
			return i
		}
	}
	return 0
}

// logNormal returns exp(N(mu, sigma)).
func (r source) logNormal(mu, sigma float64) float64 {
	return math.Exp(r.NormFloat64()*sigma + mu)
}
