package pipelinetest

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Secret is what stands in every raw record and may stand in no clean one.
const Secret = "raw-secret"

// Words that tell the test processor what to do with a record.
const (
	DoPanic    = "do:panic"
	DoDecode   = "do:undecodable"
	DoLeak     = "do:leak"
	DoSuppress = "do:suppress" // in the second view
	DoDrop     = "do:drop"     // in the first view
	DoWrong    = "do:wrong"    // one view too few
	DoHang     = "do:hang"     // until Hang lets go
)

// Processor is a processor.Processor for tests: it replaces Secret by <CLEAN>
// in all views.
type Processor struct {
	Views int
	Hang  <-chan struct{}
}

// NewWorker makes a worker whose outputs are overwritten by its next call, as
// the contract allows.
func (p *Processor) NewWorker() pipeline.Worker { return &testWorker{p: p} }

type testWorker struct {
	p    *Processor
	out  [][]byte
	head []processor.Header
}

func (w *testWorker) Process(rec *processor.Record, res *processor.Result) {
	v := rec.Value
	switch {
	case bytes.Contains(v, []byte(DoPanic)):
		panic(string(v))
	case bytes.Contains(v, []byte(DoDecode)):
		res.Reason = processor.Undecodable
		return
	case bytes.Contains(v, []byte(DoLeak)):
		res.Reason = processor.Leak
		return
	case bytes.Contains(v, []byte(DoHang)):
		<-w.p.Hang
	}
	for i := range w.out {
		clear(w.out[i])
	}
	w.head = w.head[:0]
	for _, h := range rec.Headers {
		w.head = append(w.head, h)
	}
	for i := range w.p.Views {
		if i == len(w.out) {
			w.out = append(w.out, nil)
		}
		r := processor.Rendered{Key: rec.Key, Value: v, Headers: w.head}
		if bytes.Contains(v, []byte(Secret)) {
			w.out[i] = append(w.out[i][:0], bytes.ReplaceAll(v, []byte(Secret), []byte("<CLEAN>"))...)
			r.Value, r.Verdict = w.out[i], processor.Rewritten
		}
		if withheld(i, v) {
			r = processor.Rendered{Verdict: [...]processor.Verdict{processor.Dropped, processor.Suppressed}[i]}
		}
		res.Views = append(res.Views, r)
	}
	if bytes.Contains(v, []byte(DoWrong)) {
		res.Views = res.Views[:w.p.Views-1]
	}
	if bytes.Contains(v, []byte(Secret)) {
		res.Found = append(res.Found, detectors.EntityID(1))
	}
}

// withheld reports whether a view goes without a record that is not dead.
func withheld(view int, value []byte) bool {
	return view == 0 && bytes.Contains(value, []byte(DoDrop)) || view == 1 && bytes.Contains(value, []byte(DoSuppress))
}

// PlainSealer stands in for encryption: it shows what it is bound to, so that a test
// sees whether position and reason were the right ones.
type PlainSealer struct{}

// Seal appends the plaintext behind a mark, bit-flipped so that Secret does not
// stand in it.
func (PlainSealer) Seal(dst, plaintext, aad []byte) ([]byte, error) {
	dst = append(dst, byte(len(aad)>>8), byte(len(aad)))
	dst = append(dst, aad...)
	return flip(dst, plaintext), nil
}

// Open reads what Seal wrote.
func (PlainSealer) Open(dst, ciphertext, aad []byte) ([]byte, error) {
	if len(ciphertext) < 2+len(aad) || !bytes.Equal(ciphertext[2:2+len(aad)], aad) {
		return nil, pipeline.ErrLetter
	}
	return flip(dst, ciphertext[2+len(aad):]), nil
}

func flip(dst, b []byte) []byte {
	for _, c := range b {
		dst = append(dst, ^c)
	}
	return dst
}
