package processor

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// segment is a piece of output that was copied from the input.
type segment struct {
	text []byte // of the output
	doc  int    // 0: the value, then headers
	at   int    // where the piece begins in the document
	out  int    // where it begins in the rendered document
}

// renderAll renders every view, or only one, and proves each.
func (w *Worker) renderAll(rec *Record, res *Result, only int) (stray bool, r Reason) {
	res.Views, w.refused = res.Views[:0], false
	for v := range w.p.views {
		if only >= 0 && w.p.views[v].of != only {
			res.Views = append(res.Views, Rendered{Verdict: Dropped})
			continue
		}
		finds := w.groups[w.p.views[v].group]
		res.Views = append(res.Views, Rendered{})
		rd := &res.Views[v]
		w.decideAll(v, finds)
		w.render(v, rec, w.seams.onFinds(finds), rd)
		w.seams.onView(v, rec, res.Views, w)
		if rd.Verdict == Dropped {
			continue
		}
		s, reason := w.prove(v, finds, rec, rd)
		w.reframe(v, rd)
		if reason != OK {
			return false, reason
		}
		stray = stray || s
	}
	return stray, OK
}

// render makes one view of the record.
func (w *Worker) render(v int, rec *Record, finds []find, rd *Rendered) {
	w.segs = w.segs[:0]
	w.fate = w.fate[:0]
	side := w.side[v][:0]
	if rec.Key != nil {
		side = w.tokens[v].AppendKey(side, rec.Key)
		rd.Key, rd.Verdict = side, Rewritten
	}
	w.values.reset()
	rd.Earlier = rec.Timestamp - w.p.views[v].times.Coarsen(rec.Timestamp)
	n := 0
	for n < len(finds) && finds[n].leaf < len(w.doc.Leaves) {
		n++
	}
	rd.Value = rec.Value
	if n > 0 {
		out, rewritten, drop := w.renderDoc(v, 0, finds[:n], w.out[v][:0])
		w.out[v] = out
		if drop {
			*rd = Rendered{Verdict: Dropped}
			return
		}
		if rewritten {
			if out == nil {
				out = []byte{} // nothing is left of it, and nil would be a tombstone
			}
			rd.Value, rd.Verdict = out, Rewritten
		}
	} else if len(rec.Value) > 0 {
		w.segs = append(w.segs, segment{text: rec.Value})
	}
	w.hdrs[v] = w.hdrs[v][:0]
	for h := range w.heads {
		hd := rec.Headers[w.headAt[h]]
		from := n
		for n < len(finds) && finds[n].leaf == w.bases[h+1] {
			n++
		}
		if n > from {
			at := len(side)
			var rewritten, drop bool
			side, rewritten, drop = w.renderDoc(v, h+1, finds[from:n], side)
			if drop {
				*rd = Rendered{Verdict: Dropped}
				return
			}
			if rewritten {
				hd.Value, rd.Verdict = side[at:len(side):len(side)], Rewritten
				if hd.Value == nil {
					hd.Value = []byte{}
				}
			}
		} else {
			w.segs = append(w.segs, segment{text: hd.Value, doc: h + 1})
		}
		w.hdrs[v] = append(w.hdrs[v], hd)
	}
	w.side[v] = side
	if len(w.hdrs[v]) > 0 {
		rd.Headers = w.hdrs[v]
	}
}

// renderDoc appends document n with its findings replaced to dst and notes what
// became of each. drop reports that the policy drops the whole record.
func (w *Worker) renderDoc(v, n int, finds []find, dst []byte) (out []byte, rewritten, drop bool) {
	d, base := w.docAt(n), w.bases[n]
	done, first, origin := 0, len(w.segs), len(dst)
	w.origin = origin
	spliced := d.Spliced()
	w.edits, w.texts = w.edits[:0], w.texts[:0]
	covered := -1    // leaf whose declared value is dealt with
	within := hidden // fate of what lies in it
	gone := 0        // end of the object or array dropped last
	for i := range finds {
		f := &finds[i]
		if f.holds && (spliced || !w.nodes[d.Leaves[f.leaf-base].Node].rule.Whole[v]) {
			w.fate = append(w.fate, kept)
			continue
		}
		if gone > 0 {
			if s, _ := d.Raw(f.leaf-base, f.start, f.start); s < gone {
				w.fate = append(w.fate, hidden)
				continue
			}
		}
		op := w.seams.onOperator(f, f.op)
		if op.Kind == policy.Keep {
			w.fate = append(w.fate, kept)
			continue
		}
		if f.inside && f.leaf == covered {
			w.fate = append(w.fate, within)
			continue
		}
		within = hidden
		if f.whole {
			covered = f.leaf
		}
		if op.Kind == policy.Drop && op.Record {
			return dst, false, true
		}
		leaf := f.leaf - base
		l := &d.Leaves[leaf]
		for f.holds && l.Parent >= 0 && d.Leaves[l.Parent].Node == l.Node { // the whole of a string
			leaf = int(l.Parent)
			l = &d.Leaves[leaf]
		}
		value := l.Text[f.start:f.end]
		all := f.start == 0 && f.end == len(l.Text) || f.holds
		if spliced {
			became := w.edit(v, d, leaf, op, f, all)
			w.fate = append(w.fate, became)
			if f.whole && became == let {
				within = let
			}
			continue
		}
		if all && op.Kind == policy.Drop && l.Member >= 0 && l.Parent < 0 && int(l.Member) >= done {
			from, to := w.cut(d, l, &dst, done, first)
			dst = w.copy(dst, d, n, done, from)
			done, rewritten = to, true
			if f.holds {
				gone = int(l.End)
			}
			w.fate = append(w.fate, changed)
			continue
		}
		var s, e int
		var text []byte
		w.tmp = w.tmp[:0]
		switch {
		case all && l.Kind != detectors.Key && (op.Null || op.Kind == policy.Drop) && (l.Enc == codec.Quoted || l.Kind == detectors.Number || f.holds):
			s, e = int(l.Start), int(l.End)
			if l.Enc == codec.Quoted {
				s, e = s-1, e+1
			}
			s, e = d.RawOf(leaf, s, e)
			text = null
			if f.holds {
				gone = e
			}
		default:
			s, e = d.Raw(leaf, f.start, f.end)
			if w.seams != nil {
				s, e = w.seams.onPlace(f, d.Src, s, e)
			}
			w.tmp = w.apply(w.tmp, v, op, f, value)
			if bytes.Equal(w.tmp, value) {
				w.fate = append(w.fate, let)
				if f.whole {
					within = let
				}
				continue
			}
			text = w.seams.onText(f, value, w.escape(d, leaf, l, op))
		}
		w.fate = append(w.fate, changed)
		dst = append(w.copy(dst, d, n, done, s), text...)
		done, rewritten = e, true
	}
	if spliced {
		return w.splice(dst, d, n), len(w.edits) > 0, false
	}
	dst = w.copy(dst, d, n, done, len(d.Src))
	return dst, rewritten, false
}

var null = []byte("null")

// copy appends the document's bytes [from, to) and notes the segment.
func (w *Worker) copy(dst []byte, d *codec.Doc, doc, from, to int) []byte {
	if from < to {
		text := d.Src[from:to]
		w.segs = append(w.segs, segment{text: text, doc: doc, at: from, out: len(dst) - w.origin})
		dst = append(dst, text...)
	}
	return dst
}

// escape makes the replacement in w.tmp, which op wrote, fit for its place in the
// document.
func (w *Worker) escape(d *codec.Doc, leaf int, l *codec.Leaf, op *policy.Operator) []byte {
	if l.Kind == detectors.Number && d == &w.doc && !w.bare(l, op) {
		w.tmp2 = append(w.tmp2[:0], '"')
		w.tmp2 = codec.AppendEscaped(w.tmp2, w.tmp)
		w.tmp, w.tmp2 = append(w.tmp2, '"'), w.tmp
	}
	return d.Encode(leaf, w.tmp, &w.bufs)
}

// cut returns the bytes to leave out so that a member is gone from its object:
// name, value and one comma. If it was the last and the comma before it is
// written already, the comma is taken back.
func (w *Worker) cut(d *codec.Doc, l *codec.Leaf, dst *[]byte, done, first int) (from, to int) {
	from, to = int(l.Member), int(l.End)
	if l.Enc == codec.Quoted {
		to++
	}
	after := to
	for d.Src[after] <= ' ' {
		after++
	}
	if d.Src[after] == ',' {
		for after++; d.Src[after] <= ' '; {
			after++
		}
		return from, after
	}
	before := from
	for before > done && d.Src[before-1] <= ' ' {
		before--
	}
	if before > done {
		if d.Src[before-1] == ',' {
			before--
		}
		return before, to
	}
	out := *dst
	n := len(out)
	for n > 0 && out[n-1] <= ' ' {
		n--
	}
	if n > 0 && out[n-1] == ',' {
		w.uncopy(first, len(out)-(n-1))
		*dst = out[:n-1]
	}
	return from, to
}

// uncopy shortens the segments from first on by the n bytes copied last.
func (w *Worker) uncopy(first, n int) {
	for n > 0 && len(w.segs) > first {
		s := &w.segs[len(w.segs)-1]
		if len(s.text) > n {
			s.text = s.text[:len(s.text)-n]
			return
		}
		n -= len(s.text)
		w.segs = w.segs[:len(w.segs)-1]
	}
}
