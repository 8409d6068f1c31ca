package processor

import (
	"slices"
	"strings"

	"github.com/samar-privacy/samar/processor/codec"
)

// headers decodes the headers that the policy lets pass: those on its list,
// never samar's own, and only if they are text that can be scanned.
func (w *Worker) headers(rec *Record) {
	w.heads, w.headAt = w.heads[:0], w.headAt[:0]
	if len(w.p.headers) == 0 {
		return
	}
	for i := range rec.Headers {
		h := &rec.Headers[i]
		name := strings.ToLower(h.Key)
		if strings.HasPrefix(name, "samar-") || !slices.Contains(w.p.headers, name) {
			continue
		}
		n := len(w.heads)
		if n < cap(w.heads) {
			w.heads = w.heads[:n+1]
		} else {
			w.heads = append(w.heads, codec.Doc{})
		}
		if (codec.Text{}).Decode(h.Value, &w.heads[n]) != nil {
			w.heads = w.heads[:n]
			continue
		}
		w.headAt = append(w.headAt, i)
	}
}
