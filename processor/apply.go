package processor

import (
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/operator"
)

// apply appends what an operator makes of a find's value.
func (w *Worker) apply(dst []byte, v int, op *policy.Operator, f *find, value []byte) []byte {
	e := &w.p.entities[f.id]
	kind := operator.Kind{Entity: e.name, Form: e.canonical}
	if f.id == w.p.person {
		kind.Person = f.person
	}
	return operator.Append(dst, value, op, kind, w.tokens[v])
}
