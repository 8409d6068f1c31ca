package pipeline_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

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
