package main

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/samar-privacy/samar/internal/keyset"
	"github.com/samar-privacy/samar/processor"
)

const tracedPolicy = `version: 1
name: traced
views:
  analytics: {purpose: product-analytics}
headers: {pass: [traceparent, tracestate]}
`

// headerScan returns what becomes of a traceparent in a view.
func headerScan(t *testing.T) func(parent string) string {
	t.Helper()
	w := &workplace{dir: t.TempDir()}
	w.write(t, "policy.yaml", tracedPolicy)
	k, err := keyset.Ephemeral()
	if err != nil {
		t.Fatal(err)
	}
	e, err := newEngineAllViews(engineFlags{policy: w.dir + "/policy.yaml", names: "full"}, k.Master(), "acme")
	if err != nil {
		t.Fatal(err)
	}
	proc, err := e.processor(processor.JSON)
	if err != nil {
		t.Fatal(err)
	}
	worker := proc.NewWorker()
	return func(parent string) string {
		rec := processor.Record{Value: []byte(`{"message":"halo"}`), Headers: []processor.Header{
			{Key: "traceparent", Value: []byte(parent)}, {Key: "tracestate", Value: []byte("rojo=00f067aa0ba902b7,congo=t61rcWkgMzE")}}}
		var res processor.Result
		worker.Process(&rec, &res)
		if res.Reason != processor.OK || len(res.Views[0].Headers) != 2 {
			t.Fatalf("reason %v, %d headers", res.Reason, len(res.Views[0].Headers))
		}
		return string(res.Views[0].Headers[0].Value)
	}
}

// randomParent is the trace context of a number.
func randomParent(i int) string {
	rng := rand.New(rand.NewPCG(1, uint64(i)))
	return fmt.Sprintf("00-%016x%016x-%016x-01", rng.Uint64(), rng.Uint64(), rng.Uint64())
}

// TestTraceHeadersGoOn passes W3C trace contexts, whose ids are hexadecimal and
// look like many things, through the scan of headers: one in ten thousand at most
// is taken for an identifier.
func TestTraceHeadersGoOn(t *testing.T) {
	scan := headerScan(t)
	changed := 0
	const n = 20_000
	for i := range n {
		if parent := randomParent(i); scan(parent) != parent {
			changed++
		}
	}
	if changed > n/10_000 {
		t.Errorf("%d of %d trace contexts did not go on as they came", changed, n)
	}
}
