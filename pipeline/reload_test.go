package pipeline_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// stamper writes its name behind every value.
type stamper struct{ name string }

func (s stamper) Process(rec *processor.Record, res *processor.Result) {
	v := []byte(string(rec.Value) + s.name)
	res.Found = append(res.Found, detectors.EntityID(len(s.name)))
	res.Views = append(res.Views, processor.Rendered{Value: v, Verdict: processor.Rewritten}, processor.Rendered{Value: v, Verdict: processor.Rewritten})
}

// TestReloadTakesEffectBetweenBatches replaces the rules when the third batch is
// asked for: those before it have the old policy in header, bytes and manifest,
// the others the new one, and no batch has both.
func TestReloadTakesEffectBetweenBatches(t *testing.T) {
	var values []string
	for i := range 60 {
		values = append(values, fmt.Sprintf("value %d ", i))
	}
	x := newBench(values...)
	reg := prometheus.NewRegistry()
	x.cfg.Metrics = pipeline.NewMetrics(reg)
	x.cfg.Policy, x.cfg.NewWorker = "old@1:0", func() pipeline.Worker { return stamper{"old"} }
	x.cfg.EntityName = func(id detectors.EntityID) string { return "OLD" }
	x.cfg.FetchBytes, x.cfg.Depth = 100, 1
	var r *pipeline.Runner
	batches := 0
	x.cfg.Prepare = func(context.Context, []processor.Record) error {
		if batches++; batches == 3 {
			next := pipeline.Rules{NewWorker: func() pipeline.Worker { return stamper{"new!"} }, Policy: "new@2:0",
				EntityName: func(id detectors.EntityID) string { return "NEW" }}
			return r.Reload(next)
		}
		return nil
	}
	r, err := pipeline.New(x.cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	seen := ""
	for _, rec := range x.a.Records(0) {
		policy := ""
		for _, h := range rec.Headers {
			if h.Key == pipeline.HeaderPolicy {
				policy = string(h.Value)
			}
		}
		old := strings.HasSuffix(string(rec.Value), "old")
		if old != (policy == "old@1:0") || !old && policy != "new@2:0" {
			t.Fatalf("%q under policy %s", rec.Value, policy)
		}
		seen += policy[:1]
	}
	if !strings.HasPrefix(seen, "oo") || !strings.HasSuffix(seen, "nn") || strings.Contains(seen, "no") || len(seen) != 60 {
		t.Errorf("policies came as %s", seen)
	}
	f := r.Stats().Findings
	if f["OLD"] == 0 || f["NEW"] == 0 || f["OLD"]+f["NEW"] != 60 {
		t.Errorf("findings %v", f)
	}
	if err := r.Reload(pipeline.Rules{Policy: "x@1:0"}); err == nil || r.Policy() != "new@2:0" {
		t.Error("rules without a processor were taken")
	}
}
