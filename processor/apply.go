package processor

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/operator"
)

// maxNumber is the greatest number that a placeholder has.
const maxNumber = 9999

// apply appends what an operator makes of a find's value.
func (w *Worker) apply(dst []byte, v int, op *policy.Operator, f *find, value []byte) []byte {
	e := &w.p.entities[f.id]
	kind := operator.Kind{Entity: e.name, Form: e.canonical}
	switch {
	case f.id == w.p.person && f.person <= maxNumber:
		kind.Person = f.person
	case op.Numbered:
		kind.Number = w.values.number(f.id, e.canonical, value, w.tokens[v])
	}
	switch op.Kind {
	case policy.ShiftDate:
		kind.Subject = w.subject(v)
	case policy.Generalise:
		kind.Bare = w.ev.Leaves[f.leaf].Kind == detectors.Number
	}
	return operator.Append(dst, value, op, kind, w.tokens[v])
}
