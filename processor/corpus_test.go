package processor_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// What samar wrote is not changed again, and stays JSON.
func TestRedactingTwiceChangesNothing(t *testing.T) {
	w := standard(t).NewWorker()
	recs, _ := events(2000, corpus.Config{Seed: 7, PII: 0.9})
	bad := 0
	for _, r := range recs {
		once, reason, detail := w.Redact(nil, r.Value, processor.JSON, 0)
		if reason != processor.OK {
			t.Fatalf("%v: %s", reason, detail)
		}
		if !json.Valid(once) {
			t.Fatalf("no JSON any more: %s", once)
		}
		twice, reason, _ := w.Redact(nil, once, processor.JSON, 0)
		if reason != processor.OK || !bytes.Equal(once, twice) {
			if bad++; bad <= 5 {
				t.Errorf("%v\n in   %s\n once %s\ntwice %s", reason, r.Value, once, twice)
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d events", bad, len(recs))
	}
}

// No declared field of an event stands anywhere in its output.
func TestDeclaredValuesAreGoneEverywhere(t *testing.T) {
	w := standard(t).NewWorker()
	g := corpus.New(corpus.Config{Seed: 11, PII: 1})
	var res processor.Result
	for range 2000 {
		e := g.Next()
		w.Process(&processor.Record{Key: e.Key, Value: e.JSON}, &res)
		if res.Reason != processor.OK {
			t.Fatalf("%v: %s", res.Reason, res.Detail)
		}
		for _, p := range e.Plants {
			if p.Field && len(p.Value) > 8 && bytes.Contains(res.Views[0].Value, []byte(p.Value)) {
				t.Errorf("%s at %s is left", p.Entity, p.Path)
			}
		}
	}
}

// FuzzStandard runs whatever comes through the whole catalog and the built-in
// policy.
func FuzzStandard(f *testing.F) {
	g := corpus.New(corpus.Config{Seed: 5, PII: 1})
	for range 40 {
		f.Add(bytes.Clone(g.Next().JSON))
	}
	for _, h := range hostile {
		f.Add([]byte(h.make(300)))
	}
	p := standard(f)
	w := p.NewWorker()
	f.Fuzz(func(t *testing.T, src []byte) {
		out, reason, _ := w.Redact(nil, src, processor.JSON, 0)
		if reason == processor.OK && !json.Valid(bytes.TrimPrefix(out, []byte("\xEF\xBB\xBF"))) {
			t.Fatalf("%q became %q", src, out)
		}
		if reason == processor.Leak {
			t.Fatalf("%q leaks", src)
		}
		other, r2, _ := p.NewWorker().Redact(nil, src, processor.JSON, 0)
		if r2 != reason || !bytes.Equal(out, other) {
			t.Fatalf("%q: another worker gives %v %q, not %v %q", src, r2, other, reason, out)
		}
		if _, reason, _ := w.Redact(nil, src, processor.Text, 0); reason == processor.Leak {
			t.Fatalf("%q leaks as text", src)
		}
	})
}
