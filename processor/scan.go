package processor

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor/codec"
)

// Finding is one occurrence as scan and evaluation report it.
type Finding struct {
	Entity   detectors.Entity
	Subtype  string
	Path     string // JSON Pointer (RFC 6901), empty for text; a name in which something was found is written without it: /<EMAIL_ADDRESS>
	InKey    bool   // in the member's name, not its value
	Layers   []string
	Inner    string // pointer inside nested text, below Path
	RawPath  string // Path with all names as they are: personal data where it differs from Path
	RawInner string // Inner likewise
	Start    int    // code points of the decoded outermost string, half-open
	End      int
	Bytes    [2]int // the same in bytes
	Score    float32
	Detector string
	Evidence detectors.Evidence
	Observed bool   // the view counts it and changes nothing (mode: observe)
	Person   int    // number of the person within the event, from 1
	Value    []byte // personal data, valid until the worker's next call: never log it
}

// Report is what Scan found in one record.
type Report struct {
	Reason   Reason
	Detail   string // text for people, never a value
	ID       []byte // event_id, else id, as written in JSON; nil if there is none or something was found in it
	Findings []Finding
}

// Scan finds without changing anything: view's thresholds say what counts. The
// report's memory is reused by the worker's next Scan.
func (w *Worker) Scan(value []byte, format Format, view int, rep *Report) {
	*rep = Report{Findings: rep.Findings[:0]}
	if !w.p.hasView(view) {
		rep.Reason, rep.Detail = PolicyRefused, unknownView
		return
	}
	if len(value) > w.p.limits.RecordBytes {
		rep.Reason, rep.Detail = Oversize, "larger than limits.record_bytes of the policy"
		return
	}
	w.shrink()
	w.json.Locate = true
	r, detail := w.analyse(&Record{Value: value}, format, codec.Everything)
	w.json.Locate = false
	defer w.settle()
	if r != OK {
		rep.Reason, rep.Detail = r, detail
		return
	}
	w.counted = counted{leaf: -1}
	finds := w.groups[w.p.views[view].group]
	for i := range finds {
		if !finds[i].inside && finds[i].id != 0 {
			f := w.report(&finds[i])
			f.Observed = w.operator(view, &finds[i]).Observe
			rep.Findings = append(rep.Findings, f)
		}
	}
	w.maskNames(finds, rep)
	rep.ID = w.recordID(finds)
}

// counted is how many code points of a leaf's text stand before a byte, so that
// findings in a row are counted on from each other.
type counted struct{ leaf, bytes, runes int }

func (w *Worker) report(f *find) Finding {
	d := &w.doc
	outer, s, e := d.Outermost(f.leaf, f.start, f.end)
	text := d.Leaves[outer].Text
	out := Finding{
		Entity: w.p.entities[f.id].name, Subtype: f.subtype, Path: string(d.Pointer(outer)),
		InKey: d.Leaves[outer].Kind == detectors.Key, Bytes: [2]int{s, e},
		Score: f.score, Detector: f.detector, Evidence: f.evidence, Person: f.person,
		Value: d.Leaves[f.leaf].Text[f.start:f.end],
	}
	if c := &w.counted; c.leaf != outer || c.bytes > s {
		*c = counted{leaf: outer}
	}
	w.counted.runes += utf8.RuneCount(text[w.counted.bytes:s])
	w.counted.bytes = s
	out.Start = w.counted.runes
	out.End = out.Start + utf8.RuneCount(text[s:e])
	out.Layers = d.Layers(out.Layers, f.leaf)
	nested := len(out.Layers) > 0
	for _, l := range f.layers {
		if l != detectors.NoLayer {
			out.Layers = append(out.Layers, l.String())
		}
	}
	if nested {
		out.Inner = string(d.Pointer(f.leaf))
	}
	out.RawPath, out.RawInner = out.Path, out.Inner
	return out
}

// recordID returns the top-level member event_id or id, as JSON.
func (w *Worker) recordID(finds []find) []byte {
	for _, want := range [...]string{"/event_id", "/id"} {
	leaves:
		for i := range w.doc.Leaves {
			l := &w.doc.Leaves[i]
			if l.Kind == detectors.Key || l.Parent >= 0 || !bytes.Equal(w.doc.Pointer(i), []byte(want)) {
				continue
			}
			for k := range finds {
				if finds[k].leaf == i {
					continue leaves
				}
			}
			if l.Nested {
				continue
			}
			if l.Enc == codec.Quoted {
				return w.doc.Src[l.Start-1 : l.End+1]
			}
			if l.Kind == detectors.Number && json.Valid(l.Text) { // in Avro, Src is no text, and NaN no JSON
				return bytes.Clone(l.Text)
			}
			return append(codec.AppendEscaped([]byte{'"'}, l.Text), '"')
		}
	}
	return nil
}

// unknownView is the detail where a caller asks for a view that the policy has not.
const unknownView = "the policy has no such view"

func (p *Processor) hasView(view int) bool { return view >= 0 && view < p.shown }

// Redact appends one view of value to dst. After a Reason other than OK
// nothing was appended, nor was it if the view drops the record: see Dropped.
// Rows of a view with k_anonymity are judged among those that this worker was
// given, in their order.
func (w *Worker) Redact(dst, value []byte, format Format, view int) ([]byte, Reason, string) {
	w.single.Reset()
	if w.redacted = view; !w.p.hasView(view) {
		w.redacted = 0
		return dst, PolicyRefused, unknownView
	}
	if format == Text && w.cleanLine(value) {
		return append(dst, value...), OK, ""
	}
	w.rec = Record{Value: value}
	w.process(&w.rec, &w.single, format, view)
	w.settle()
	w.count(&w.rec, &w.single, format)
	if w.single.Reason != OK {
		return dst, w.single.Reason, w.single.Detail
	}
	rd := &w.single.Views[view]
	if w.p.views[view].crowd != nil {
		switch w.judge(view, rd) {
		case HeldBack:
			return dst, PolicyRefused, "too few rows like it (k_anonymity)"
		case LeftOut:
			rd.Verdict = Dropped
		case Widened:
			*rd = *rd.Wider
		}
	}
	if rd.Verdict != Dropped {
		dst = append(dst, rd.Value...)
	}
	return dst, OK, ""
}

// Dropped reports whether the view of the last Redact drops the whole record.
func (w *Worker) Dropped() bool {
	for i := range w.single.Views {
		if i == w.redacted {
			return w.single.Views[i].Verdict == Dropped
		}
	}
	return false
}
