package processor

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/operator"
)

// outside reports whether all of a view's record but the inside of its value and
// headers is as it has to be: the key a token, the headers those that may pass,
// the timestamp as coarse as the view's, a tombstone a tombstone.
func (w *Worker) outside(v int, rec *Record, rd *Rendered) bool {
	if (rec.Value == nil) != (rd.Value == nil) || (rec.Key == nil) != (rd.Key == nil) || len(rd.Headers) != len(w.heads) {
		return false
	}
	if rec.Key != nil {
		if bytes.Equal(rd.Key, rec.Key) || len(rec.Key) >= minSought && bytes.Contains(rd.Key, rec.Key) || w.p.verify != nil && !w.p.verify(rd.Key) {
			return false
		}
		w.proved.Keys++
	}
	for i := range rd.Headers {
		if rd.Headers[i].Key != rec.Headers[w.headAt[i]].Key {
			return false
		}
	}
	w.proved.Headers += len(rd.Headers)
	at := rec.Timestamp - rd.Earlier
	return w.p.views[v].times.Coarsen(at) == at && rd.Earlier >= 0 && (rd.Verdict == Rewritten || rd.Key == nil && identical(rd.Value, rec.Value))
}

// identical reports that two slices are the same memory, or equal.
func identical(a, b []byte) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0] || bytes.Equal(a, b))
}

// intact reports whether document n came out as decided: what was copied is the
// input's, byte by byte, none of it lies in a place that is to be hidden, and
// what stands in such a place looks like its operator's work. It corrects
// p.hide for values that are already what their operator leaves.
func (w *Worker) intact(v, n int, out []byte, segs []segment, finds []find, hide []bool) bool {
	d, base := w.docAt(n), w.bases[n]
	at, pos := 0, 0
	for i := range segs {
		s := &segs[i]
		if s.at < at || s.out < pos || s.at == at && s.out != pos || s.out+len(s.text) > len(out) || !bytes.Equal(out[s.out:s.out+len(s.text)], d.Src[s.at:s.at+len(s.text)]) {
			return false
		}
		at, pos = s.at+len(s.text), s.out+len(s.text)
		w.proved.Compared += len(s.text)
	}
	if at == len(d.Src) && pos != len(out) {
		return false
	}
	k, settled := 0, -1
	for i := range finds {
		f := &finds[i]
		if !hide[i] {
			continue
		}
		leaf := f.leaf - base
		if d.Placed(leaf) {
			hide[i] = w.fate[i] >= hidden
			continue
		}
		l := &d.Leaves[leaf]
		from, to := d.Raw(leaf, f.start, f.end)
		if f.holds {
			from, to = d.RawOf(leaf, int(l.Start), int(l.End))
		}
		for k < len(segs) && segs[k].at+len(segs[k].text) <= from {
			k++
		}
		if k < len(segs) && segs[k].at < to {
			if f.inside && f.leaf == settled || w.settled(v, f) {
				if hide[i] = false; f.whole {
					settled = f.leaf
				}
				continue
			}
			return false
		}
		w.proved.Hidden++
		if !f.inside && !w.formed(d, leaf, f, out, segs, k, from, to) {
			return false
		}
	}
	return true
}

// settled reports whether a value is what its operator would leave of it.
func (w *Worker) settled(v int, f *find) bool {
	switch f.op.Kind {
	case policy.Generalise, policy.Mask, policy.Truncate, policy.Replace:
	default:
		return false
	}
	value := w.docLeaf(f.leaf).Text[f.start:f.end]
	w.tmp = w.apply(w.tmp[:0], v, f.op, f, value)
	return bytes.Equal(w.tmp, value)
}

// formed reports whether what stands in a find's place, between segments k-1
// and k, looks like its operator's work. Where several finds share a gap, none
// of their values may stand there.
func (w *Worker) formed(d *codec.Doc, leaf int, f *find, out []byte, segs []segment, k, from, to int) bool {
	op := f.op
	before, lo, after, hi := 0, 0, len(d.Src), len(out)
	if k > 0 {
		s := &segs[k-1]
		before, lo = s.at+len(s.text), s.out+len(s.text)
	}
	if k < len(segs) {
		after, hi = segs[k].at, segs[k].out
	}
	l := &d.Leaves[leaf]
	text, value := out[lo:hi], l.Text[f.start:f.end]
	if before != from || after != to || d.Spliced() {
		w.proved.Formed++
		return len(value) < minSought || op.Kind == policy.Generalise || !bytes.Contains(text, value)
	}
	if string(text) == "null" && (op.Null || op.Kind == policy.Drop || w.typed != nil) {
		w.proved.Formed++
		return true
	}
	kind := operator.Kind{Entity: w.p.entities[f.id].name}
	w.proved.Formed++
	number := l.Kind == detectors.Number && d == &w.doc
	if op.Kind == policy.Replace || op.Kind == policy.Truncate { // what they write may itself hold such signs
		return operator.Lets(op, kind, value, text) || reads(text, maxUndone, func(text []byte) bool {
			return operator.Lets(op, kind, value, text) || number && operator.Lets(op, kind, value, unquoted(text))
		})
	}
	if bare := text; op.Kind == policy.Tokenise { // no token holds signs of a writing
		if number {
			bare = unquoted(text)
		}
		if operator.Lets(op, kind, value, bare) {
			return true
		}
	}
	if (l.Enc != codec.Plain || l.Parent >= 0) && (bytes.IndexByte(text, '%') >= 0 || bytes.IndexByte(text, '\\') >= 0) {
		w.tmp2 = undone(w.tmp2[:0], text)
		text = w.tmp2
	}
	if number {
		text = unquoted(text)
	}
	return operator.Lets(op, kind, value, text)
}
