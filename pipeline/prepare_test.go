package pipeline_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// A batch waits until it is prepared: nothing of it comes out, nothing is lost,
// and the pipeline says that it is not ready meanwhile.
func TestABatchWaitsUntilItIsPrepared(t *testing.T) {
	x := newBench("1", "2", "3")
	var calls, out atomic.Int32
	x.cfg.Prepare = func(_ context.Context, records []processor.Record) error {
		if len(records) == 0 {
			t.Error("an empty batch is prepared")
		}
		if len(x.a.Records(0)) > 0 {
			out.Add(1)
		}
		if calls.Add(1) < 3 {
			return errors.New("the registry does not answer")
		}
		return nil
	}
	s := x.mustRun(t)
	if got := values(x.a); got != "1|2|3" || calls.Load() < 3 || out.Load() > 0 || s.In != 3 {
		t.Errorf("out %q after %d calls, %d of them with output before, %d in", got, calls.Load(), out.Load(), s.In)
	}
}

func TestAStopEndsTheWaitForAnUnpreparedBatch(t *testing.T) {
	x := newBench("1")
	ctx, cancel := context.WithCancel(t.Context())
	x.cfg.Prepare = func(context.Context, []processor.Record) error {
		cancel()
		return errors.New("the registry does not answer")
	}
	if _, err := x.run(t, ctx); err != nil {
		t.Error(err)
	}
	if got := values(x.a); got != "" {
		t.Errorf("out %q", got)
	}
}

// fresh is a worker for which every record has two values of new fields.
type fresh struct{ pipeline.Worker }

func (f fresh) Process(rec *processor.Record, res *processor.Result) {
	f.Worker.Process(rec, res)
	res.New = 2
}

func TestNewFieldsAreCounted(t *testing.T) {
	x := newBench("1", "2", "3")
	build := x.cfg.NewWorker
	x.cfg.NewWorker = func() pipeline.Worker { return fresh{build()} }
	reg := prometheus.NewRegistry()
	x.cfg.Metrics = pipeline.NewMetrics(reg)
	x.mustRun(t)
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() == "samar_pipeline_new_fields_total" {
			if got := f.GetMetric()[0].GetCounter().GetValue(); got != 6 {
				t.Errorf("%v values counted, want 6", got)
			}
			return
		}
	}
	t.Error("no such metric")
}
