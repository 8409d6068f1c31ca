package pipeline

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/zap"
)

// oracle answers with what it is told to.
type oracle struct {
	asked  chan struct{}
	answer chan map[int32]int64 // nil: no answer
}

func (o *oracle) Ends(ctx context.Context) (map[int32]int64, error) {
	select {
	case o.asked <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if a := <-o.answer; a != nil {
		return a, nil
	}
	return nil, errors.New("no answer")
}

func TestASourceThatDoesNotAnswerIsNotReadyAndLagIsToldWithoutFetches(t *testing.T) {
	reg := prometheus.NewRegistry()
	r := &Runner{log: zap.NewNop(), cfg: Config{Metrics: NewMetrics(reg)}}
	r.started.Store(true)
	l := &lane{r: r, partition: Partition{Topic: "in", Number: 2}, stalls: make([]atomic.Int32, onViews)}
	l.through.Store(40)
	r.lanes = map[*lane]struct{}{l: {}}
	ctx, stop := context.WithCancel(context.Background())
	o := &oracle{asked: make(chan struct{}), answer: make(chan map[int32]int64)}
	done := make(chan struct{})
	go func() { r.watchEnds(ctx, o, time.Millisecond); close(done) }()

	<-o.asked
	o.answer <- nil
	<-o.asked // what was answered before has been dealt with
	if r.Ready() == nil {
		t.Error("ready without an answer")
	}
	o.answer <- map[int32]int64{2: 100, 3: 7}
	<-o.asked
	if err := r.Ready(); err != nil {
		t.Error(err)
	}
	if lag := r.Stats().Lag; len(lag) != 1 || lag[2] != 60 {
		t.Errorf("lag %v", lag)
	}
	families, err := reg.Gather()
	if err != nil || len(families) == 0 {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() == "samar_pipeline_lag_records" && f.GetMetric()[0].GetGauge().GetValue() != 60 {
			t.Errorf("lag gauge %v", f.GetMetric())
		}
	}
	stop()
	o.answer <- nil
	<-done
}

// shared is a source whose partition 1 another process has taken to its end.
type shared struct{ oracle }

func (*shared) Committed(context.Context) (map[int32]int64, error) {
	return map[int32]int64{1: 50}, nil
}

func TestAGoalThatAnotherProcessReachesCounts(t *testing.T) {
	r := &Runner{log: zap.NewNop(), cfg: Config{Until: map[int32]int64{0: 40, 1: 50}}, reached: map[int32]bool{}}
	ctx, stop := context.WithCancel(context.Background())
	r.stop = stop
	o := &shared{oracle{asked: make(chan struct{}), answer: make(chan map[int32]int64)}}
	done := make(chan struct{})
	go func() { r.watchEnds(ctx, o, time.Millisecond); close(done) }()
	<-o.asked
	o.answer <- map[int32]int64{0: 40, 1: 50}
	<-o.asked
	if ctx.Err() != nil {
		t.Fatal("stopped before its own partition was through")
	}
	r.progress(0, 40, 40)
	if ctx.Err() == nil {
		t.Error("goes on though every partition is through")
	}
	o.answer <- nil
	<-done
}
