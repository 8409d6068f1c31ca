package detectors

import "slices"

// spots tell where the candidates of the current leaf stand, so that one is not
// compared with all others of a long text. The zero value is ready.
type spots struct {
	best map[spot]float32 // the highest score there
	to   int              // of Scanner.cands: those before are in best; negative: another leaf's are
}

// spot is where a candidate stands and what it is one for.
type spot struct {
	start, end int
	id         EntityID
}

// fewSpots is how many candidates are looked through one by one.
const fewSpots = 16

// has reports whether the span [start, end) of the folded text is a candidate for
// the entity of of already, with a score as high: a stage may have a word for a
// name faintly that is sure to be one.
func (s *Scanner) has(start, end int, of *candidate) bool {
	if s.mapped {
		start, end = s.fold.span(s.orig, start, end)
	}
	if len(s.cands)-s.leafFrom <= fewSpots {
		for i := s.leafFrom; i < len(s.cands); i++ {
			if c := &s.cands[i]; c.Start == start && c.End == end && c.ID == of.ID && c.Score >= of.Score {
				return true
			}
		}
		return false
	}
	s.spot()
	best, ok := s.spots.best[spot{start, end, of.ID}]
	return ok && best >= of.Score
}

// spot brings s.spots up to the candidates of the current leaf.
func (s *Scanner) spot() {
	t := &s.spots
	if t.to < 0 {
		if t.best == nil {
			t.best = map[spot]float32{}
		}
		clear(t.best)
		t.to = s.leafFrom
	}
	for ; t.to < len(s.cands); t.to++ {
		c := &s.cands[t.to]
		at := spot{c.Start, c.End, c.ID}
		if best, ok := t.best[at]; !ok || c.Score > best {
			t.best[at] = c.Score
		}
	}
}

// guarded reports whether a token of ours stands in [start, end).
func (s *Scanner) guarded(start, end int) bool {
	if len(s.guard) == 0 {
		return false
	}
	at, _ := slices.BinarySearchFunc(s.guard, start, func(g Span, p int) int { return g.End - p - 1 }) // the first that ends behind start
	return at < len(s.guard) && s.guard[at].Start < end
}
