package detectors

import (
	"cmp"
	"slices"
)

// Findings resolves the candidates of the last Scan under t (nil: 0.5 for
// every entity): sorted by leaf and start, disjoint within a leaf, on character
// boundaries. The slice is valid until the next call of Scan or Findings.
//
// Candidates that overlap become one finding over all their characters: a
// detected span never shrinks. It is named by the candidate that covers it
// all, or else by the one with the best score; the others stand in Also.
func (s *Scanner) Findings(t *Thresholds) []Finding {
	s.out = s.out[:0]
	if len(s.cands) == 0 {
		return s.out
	}
	if len(s.cands) == 1 {
		if c := &s.cands[0]; c.Score >= least(t, c.ID) {
			s.out = append(s.out, c.Finding)
		}
		return s.out
	}
	idx := s.sweep[:0]
	for i := range s.cands {
		if c := &s.cands[i]; c.Score >= least(t, c.ID) {
			idx = append(idx, int32(i))
		}
	}
	s.sweep = idx
	slices.SortFunc(idx, func(x, y int32) int {
		a, b := &s.cands[x], &s.cands[y]
		if a.Leaf != b.Leaf {
			return a.Leaf - b.Leaf
		}
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return cmp.Or(b.End-a.End, int(x-y))
	})
	for i := 0; i < len(idx); {
		first := &s.cands[idx[i]]
		end, j := first.End, i+1
		for j < len(idx) {
			c := &s.cands[idx[j]]
			if c.Leaf != first.Leaf || c.Start >= end {
				break
			}
			end = max(end, c.End)
			j++
		}
		s.out = append(s.out, s.merge(idx[i:j], first.Start, end))
		i = j
	}
	return s.out
}

// Nothing reports whether the last Scan found no candidate, whatever the
// thresholds.
func (s *Scanner) Nothing() bool { return len(s.cands) == 0 }

func least(t *Thresholds, id EntityID) float32 {
	if t == nil || int(id) >= len(t.Min) {
		return DefaultMinScore
	}
	return t.Min[id]
}

// merge makes one finding over [start, end) of the candidates in group.
func (s *Scanner) merge(group []int32, start, end int) Finding {
	best := -1
	better := func(a, b *candidate) bool {
		wa, wb := a.Start == start && a.End == end, b.Start == start && b.End == end
		if wa != wb {
			return wa
		}
		// Characters as they stand say more than those they may stand for.
		if da, db := a.Evidence&Decoded != 0, b.Evidence&Decoded != 0; wa && da != db && (db && a.strength >= Medium || da && b.strength >= Medium) {
			return db
		}
		if wa && s.toldApart(a, b) != s.toldApart(b, a) {
			return s.toldApart(a, b)
		}
		// A label beside well-formed characters says more than their form.
		if la, lb := a.Evidence&Label != 0 && a.strength >= Weak, b.Evidence&Label != 0 && b.strength >= Weak; wa && la != lb {
			return la
		}
		return a.Score > b.Score
	}
	for _, i := range group {
		if best < 0 || better(&s.cands[i], &s.cands[best]) {
			best = int(i)
		}
	}
	f := s.cands[best].Finding
	f.Start, f.End = start, end
	n := 0
	for _, i := range group {
		c := &s.cands[i]
		if c.Person != 0 && c.ID == f.ID && f.Person == 0 {
			f.Person = c.Person
		}
		if c.ID == f.ID || n == len(f.Also) || slices.Contains(f.Also[:n], c.ID) {
			continue
		}
		f.Also[n] = c.ID
		n++
	}
	return f
}

// toldApart reports whether a label says that a, whatever its form, is a paper's
// or a register's number, and b is digits that a telephone number may have: ten
// digits behind "tax number".
func (s *Scanner) toldApart(a, b *candidate) bool {
	r := s.chain.registry
	return a.Evidence&Label != 0 && b.Evidence&(Label|FieldName) == 0 && b.strength <= Medium && r.Info(b.ID).Family == "PHONE" && r.Info(a.ID).Family == "ID"
}

// Candidates returns every candidate of the last Scan with its score, those
// below any threshold too, in the order they were found: for explain.
func (s *Scanner) Candidates() []Finding {
	out := make([]Finding, len(s.cands))
	for i := range s.cands {
		out[i] = s.cands[i].Finding
	}
	return out
}
