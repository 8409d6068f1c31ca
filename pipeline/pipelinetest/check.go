package pipelinetest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// seen is what an output holds of one input record.
type seen struct {
	copies int
	id     string
	value  string
}

// clean reads a view, checks every record in it against what was sent, and returns
// what is there by place. Replays allows a partition to step back to the start of a batch.
func (w *world) clean(view string, replays bool) map[string]*seen {
	w.t.Helper()
	replays = replays && !w.once
	out := make(map[string]*seen)
	back := make(map[int32][]int64) // where partitions stepped back to
	for n, part := range w.h.Read(w.t, view) {
		last := make(map[int32]int64)
		for i := range part {
			rec := &part[i]
			h := headers(rec)
			src := h[pipeline.HeaderSource]
			p, offset, err := parsePlace(src)
			if err != nil {
				w.t.Fatalf("%s/%d: samar-src %q", view, n, src)
			}
			at := place(p, offset)
			raw, ok := w.sent[at]
			if !ok {
				w.t.Fatalf("%s/%d: record %s was never sent", view, n, src)
			}
			w.checkRecord(view, &raw, rec, h)
			if prev, ok := last[p]; ok && offset <= prev {
				back[p] = append(back[p], offset)
				if !replays {
					w.t.Errorf("%s/%d: %d after %d", view, n, offset, prev)
				}
			}
			last[p] = offset
			s := out[at]
			if s == nil {
				s = &seen{id: h[pipeline.HeaderID], value: string(rec.Value)}
				out[at] = s
			}
			if s.copies++; s.id != h[pipeline.HeaderID] || s.value != string(rec.Value) {
				w.t.Errorf("%s/%d: two versions of %s", view, n, src)
			}
		}
	}
	for p, offsets := range back {
		for _, to := range offsets {
			for o := w.spy.startOf(p, to); o < to; o++ {
				if out[place(p, o)] != nil {
					w.t.Errorf("%s: partition %d was replayed from %d, within a batch", view, p, to)
					break
				}
			}
		}
	}
	return out
}

// checkRecord checks one clean record against its raw one.
func (w *world) checkRecord(view string, raw, rec *processor.Record, h map[string]string) {
	w.t.Helper()
	if bytes.Contains(rec.Value, []byte(Secret)) || bytes.Contains(rec.Key, []byte(Secret)) {
		w.t.Fatalf("%s: a raw record at %s", view, h[pipeline.HeaderSource])
	}
	verdict := "unchanged"
	if bytes.Contains(raw.Value, []byte(Secret)) {
		verdict = "rewritten"
	}
	p := w.spy.Partition(raw.Partition)
	id := string(pipeline.NewIDs(viewKey(view)).AppendID(nil, &p, raw.Offset))
	for name, want := range map[string]string{pipeline.HeaderPolicy: "suite@1:0123456789abcdef", pipeline.HeaderView: view,
		pipeline.HeaderVerdict: verdict, pipeline.HeaderID: id} {
		if h[name] != want {
			w.t.Errorf("%s: header %s is %q, want %q", view, name, h[name], want)
		}
	}
	if _, ok := h["samar-forged"]; ok {
		w.t.Errorf("%s: a forged header came through", view)
	}
	if len(raw.Headers) > 0 && h["trace"] != string(raw.Headers[0].Value) {
		w.t.Errorf("%s: header trace is %q", view, h["trace"])
	}
	want := bytes.ReplaceAll(raw.Value, []byte(Secret), []byte("<CLEAN>"))
	if !bytes.Equal(rec.Value, want) || (rec.Value == nil) != (raw.Value == nil) {
		w.t.Errorf("%s: value of %s is not what the processor made", view, h[pipeline.HeaderSource])
	}
	if !bytes.Equal(rec.Key, raw.Key) || (rec.Key == nil) != (raw.Key == nil) {
		w.t.Errorf("%s: key of %s differs", view, h[pipeline.HeaderSource])
	}
	if rec.Timestamp != raw.Timestamp {
		w.t.Errorf("%s: timestamp of %s is %d", view, h[pipeline.HeaderSource], rec.Timestamp)
	}
}

// buried reads the dead letters by place: their reasons. A letter with a payload
// must open to the very record that was sent.
func (w *world) buried() map[string]string {
	w.t.Helper()
	out := make(map[string]string)
	for _, part := range w.h.Read(w.t, Dead) {
		for i := range part {
			if bytes.Contains(part[i].Value, []byte(Secret)) {
				w.t.Fatal("a raw value in the dead letters")
			}
			d, err := pipeline.ReadDeadLetter(&part[i])
			if err != nil {
				w.t.Fatal(err)
			}
			at := place(d.Partition, d.Offset)
			out[at] = d.Reason
			if d.Sealed == nil {
				continue
			}
			rec, err := pipeline.OpenDeadLetter(d, PlainSealer{})
			if err != nil {
				w.t.Fatal(err)
			}
			raw := w.sent[at]
			if !bytes.Equal(rec.Value, raw.Value) || !bytes.Equal(rec.Key, raw.Key) || len(rec.Headers) != len(raw.Headers) {
				w.t.Errorf("dead letter %s is not the record that was sent", d.Position())
			}
		}
	}
	return out
}

// expect checks that view holds every record sent but those that without names
// (a record's value contains one of the words), each exactly once unless replays are allowed.
func (w *world) expect(view string, got map[string]*seen, replays bool, without ...string) {
	w.t.Helper()
	replays = replays && !w.once
	var missing []string
	for at, raw := range w.sent {
		out := slices.ContainsFunc(without, func(word string) bool { return strings.Contains(string(raw.Value), word) })
		s := got[at]
		switch {
		case out && s != nil:
			w.t.Errorf("%s: %s should not be here", view, at)
		case !out && s == nil:
			missing = append(missing, at)
		case !out && s.copies > 1 && !replays:
			w.t.Errorf("%s: %s is here %d times", view, at, s.copies)
		}
	}
	if len(missing) > 0 {
		slices.Sort(missing)
		w.t.Errorf("%s: %d of %d records are lost, %s first", view, len(missing), len(w.sent), missing[0])
	}
}

// committed checks that every partition is committed to its end.
func (w *world) committed() {
	w.t.Helper()
	got := w.h.Committed(w.t)
	for p, end := range w.h.Ends(w.t) {
		if got[p] != end {
			w.t.Errorf("partition %d is committed to %d of %d", p, got[p], end)
		}
	}
}

func headers(rec *processor.Record) map[string]string {
	h := make(map[string]string, len(rec.Headers))
	for i := range rec.Headers {
		h[rec.Headers[i].Key] = string(rec.Headers[i].Value)
	}
	return h
}

// parsePlace reads topic/partition/offset.
func parsePlace(s string) (p int32, offset int64, err error) {
	i := strings.IndexByte(s, '/')
	_, err = fmt.Sscanf(s[i+1:], "%d/%d", &p, &offset)
	return p, offset, err
}
