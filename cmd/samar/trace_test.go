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

// TestTraceHeadersGoOn passes W3C trace contexts, whose ids are hexadecimal and
// look like many things, through the scan of headers: one in a thousand at most
// is taken for an identifier.
func TestTraceHeadersGoOn(t *testing.T) {
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
	rng := rand.New(rand.NewPCG(1, 2))
	changed := 0
	const n = 20_000
	for range n {
		parent := fmt.Sprintf("00-%016x%016x-%016x-%02x", rng.Uint64(), rng.Uint64(), rng.Uint64(), rng.IntN(2))
		rec := processor.Record{Value: []byte(`{"message":"halo"}`), Headers: []processor.Header{
			{Key: "traceparent", Value: []byte(parent)}, {Key: "tracestate", Value: []byte("rojo=00f067aa0ba902b7,congo=t61rcWkgMzE")}}}
		var res processor.Result
		worker.Process(&rec, &res)
		if res.Reason != processor.OK {
			t.Fatalf("reason %v", res.Reason)
		}
		h := res.Views[0].Headers
		if len(h) != 2 || string(h[0].Value) != parent {
			changed++
		}
	}
	if changed > n/1000 {
		t.Errorf("%d of %d trace contexts did not go on as they came", changed, n)
	}
}
