package processor

import (
	"bytes"

	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/operator"
)

// edit notes the change of one find in a document whose pieces depend on each
// other. A value that its place cannot hold refuses the record.
func (w *Worker) edit(v int, d *codec.Doc, leaf int, op *policy.Operator, f *find, all bool) fate {
	l := &d.Leaves[leaf]
	value := l.Text[f.start:f.end]
	w.tmp = w.tmp[:0]
	none := all && (op.Null || op.Kind == policy.Drop)
	if !none {
		w.tmp = w.apply(w.tmp, v, op, f, value)
		if bytes.Equal(w.tmp, value) {
			return let
		}
	}
	at := len(w.texts)
	outer, from, to := leaf, 0, 0
	if l.Parent >= 0 {
		outer, _, _ = d.Outermost(leaf, 0, 0)
		from, to = d.Raw(leaf, f.start, f.end)
		w.texts = append(w.texts, d.Encode(leaf, w.tmp, &w.bufs)...)
	} else {
		var ok bool
		w.texts, from, to, ok = d.Put(w.texts, leaf, f.start, f.end, d.Encode(leaf, w.tmp, &w.bufs), none, w.placeholder(w.tmp))
		if !ok {
			w.refused = true
			return changed
		}
	}
	w.edits = append(w.edits, codec.Edit{From: from, To: to, Leaf: outer, Text: w.texts[at:len(w.texts):len(w.texts)]})
	return changed
}

// placeholder reports whether an operator has left nothing of a value: a place
// that holds no such text may become null.
func (w *Worker) placeholder(text []byte) bool {
	_, ok := operator.Placeholder(text)
	return ok
}

// splice appends the document with its edits to dst and notes what was copied.
func (w *Worker) splice(dst []byte, d *codec.Doc, doc int) []byte {
	dst, w.edits = d.Splice(dst, w.edits)
	done, out := 0, 0
	for i := range w.edits {
		e := &w.edits[i]
		w.segment(d, doc, done, e.From, out)
		out += e.From - done + len(e.Text)
		done = e.To
	}
	w.segment(d, doc, done, len(d.Src), out)
	return dst
}

func (w *Worker) segment(d *codec.Doc, doc, from, to, out int) {
	if from < to {
		w.segs = append(w.segs, segment{text: d.Src[from:to], doc: doc, at: from, out: out})
	}
}
