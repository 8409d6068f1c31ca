package processor

import (
	"cmp"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// find is a finding with all that rendering needs.
type find struct {
	leaf       int // of the event
	start, end int // bytes of the leaf's text
	id         detectors.EntityID
	also       [6]detectors.EntityID // what else it may be, 0 = none
	person     int
	score      float32
	evidence   detectors.Evidence
	subtype    string
	detector   string
	layers     detectors.Layers
	whole      bool             // the value of a declared field
	holds      bool             // an object or array that a view drops whole; counts as no find of its own
	inside     bool             // found inside the whole that comes before it: counts where that is kept
	media      *policy.Operator // what is no text gets this
	op         *policy.Operator // of the view being rendered
}

// add notes another entity that the find may be.
func (f *find) add(id detectors.EntityID) {
	if id == 0 || id == f.id {
		return
	}
	for i, a := range f.also {
		if a == id {
			return
		}
		if a == 0 {
			f.also[i] = id
			return
		}
	}
}

// resolveGroup merges the declared values with one group's findings, in order
// of place. A declared value takes in what was found inside it.
func (w *Worker) resolveGroup(dst []find, found []detectors.Finding) []find {
	d := 0
	for i := range found {
		f := &found[i]
		for d < len(w.declared) && w.declared[d].leaf <= f.Leaf {
			dst = append(dst, w.declared[d])
			d++
		}
		n := find{leaf: f.Leaf, start: f.Start, end: f.End, id: f.ID, person: f.Person, score: f.Score,
			evidence: f.Evidence, subtype: f.Subtype, detector: f.Detector, layers: f.Layers}
		copy(n.also[:], f.Also[:])
		leaf := &w.ev.Leaves[f.Leaf]
		if leaf.Kind == detectors.Number {
			if k := len(dst); k > 0 && dst[k-1].leaf == f.Leaf && !dst[k-1].whole {
				dst[k-1].add(f.ID)
				continue
			}
			n.start, n.end = 0, len(leaf.Text)
		}
		if f.ID == w.p.person && f.Person == 0 {
			n.person = w.people.number(leaf.Text[f.Start:f.End])
		}
		if d > 0 && w.declared[d-1].leaf == f.Leaf {
			n.inside = true
			w.absorb(dst, &n)
		}
		dst = append(dst, n)
	}
	return append(dst, w.declared[d:]...)
}

// absorb tells the whole that f lies in what else it may be.
func (w *Worker) absorb(dst []find, f *find) {
	i := len(dst) - 1
	for !dst[i].whole {
		i--
	}
	whole := &dst[i]
	if w.better(whole, f) {
		whole.id, f.id = f.id, whole.id
		whole.detector = f.detector
		whole.evidence |= f.evidence
		whole.subtype, whole.score = f.subtype, max(whole.score, f.score)
	}
	whole.add(f.id)
	for _, id := range f.also {
		whole.add(id)
	}
	if f.id == whole.id && f.start == 0 && f.end == whole.end {
		whole.evidence |= f.evidence
		whole.score = max(whole.score, f.score)
		whole.subtype = f.subtype
	}
}

// better reports whether what fills the value of a field says what it is more
// exactly than the dictionary's word for the field's name: another entity of
// the same family. Entities that the policy itself declares stand.
func (w *Worker) better(whole, f *find) bool {
	return f.id != whole.id && f.start == whole.start && f.end == whole.end && f.detector != FieldDetector &&
		w.p.entities[f.id].family == w.p.entities[whole.id].family && w.node(whole.leaf).rule.Guessed
}

// extend puts the further places of found values among the findings of every
// group; where they overlap, one finding covers both.
func (w *Worker) extend() {
	for g := range w.groups {
		all := append(w.merged[:0], w.groups[g]...)
		all = append(all, w.suffer...)
		slices.SortStableFunc(all, func(a, b find) int {
			return cmp.Or(cmp.Compare(a.leaf, b.leaf), cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
		})
		dst := w.groups[g][:0]
		for i := range all {
			f := &all[i]
			if n := len(dst); n > 0 && dst[n-1].leaf == f.leaf && f.start < dst[n-1].end {
				last := &dst[n-1]
				if last.whole {
					dst = append(dst, *f)
					dst[n].inside = true
					w.absorb(dst, &dst[n])
					continue
				}
				last.end = max(last.end, f.end)
				last.add(f.id)
				for _, id := range f.also {
					last.add(id)
				}
				continue
			}
			dst = append(dst, *f)
			if i := len(dst) - 1; i > 0 && f.leaf == dst[i-1].leaf && dst[i-1].inside {
				dst[i].inside = true
				w.absorb(dst, &dst[i])
			}
		}
		w.groups[g], w.merged = dst, all[:0]
	}
}

// decideAll looks up what view v does with each find.
func (w *Worker) decideAll(v int, finds []find) {
	for i := range finds {
		finds[i].op = w.operator(v, &finds[i])
	}
}

// operator returns the strictest operator of all that a find may be. A whole
// that its field's rule keeps is kept: what lies inside has its own.
func (w *Worker) operator(v int, f *find) *policy.Operator {
	if f.media != nil {
		return f.media
	}
	var op *policy.Operator
	if f.whole {
		node := w.node(f.leaf)
		op = node.ops[v]
		if f.id != node.rule.Entity && (v >= len(node.rule.Do) || node.rule.Do[v] == nil) {
			op = w.p.rules.Operator(v, f.id, true)
		}
		if op.Kind == policy.Keep {
			return op
		}
	} else {
		op = w.p.rules.Operator(v, f.id, false)
	}
	for _, id := range f.also {
		if id == 0 {
			break
		}
		op = policy.Stricter(op, w.p.rules.Operator(v, id, f.whole))
	}
	return op
}
