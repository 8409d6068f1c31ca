package processor

import (
	"strconv"

	"github.com/samar-privacy/samar/policy"
)

// apply appends what an operator makes of a value. What cannot be generalised
// is redacted.
func (w *Worker) apply(dst []byte, v int, op *policy.Operator, f *find, value []byte) []byte {
	e := &w.p.entities[f.id]
	switch op.Kind {
	case policy.Keep:
		return append(dst, value...)
	case policy.Tokenise:
		domain := op.Domain
		if domain == "" {
			domain = e.domain
		}
		return w.tokens[v].AppendValue(dst, domain, e.canonical, value)
	case policy.Replace:
		return append(dst, op.Text...)
	case policy.Drop:
		return dst
	}
	if f.person > 0 && e.prefix != "" {
		dst = append(dst, e.prefix...)
		dst = strconv.AppendInt(dst, int64(f.person), 10)
		return append(dst, '>')
	}
	return append(dst, e.placeholder...)
}
