package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

// once is a bench in transactions whose chunks have two records, and what it commits.
func once(values ...string) (x *bench, commits *atomic.Int64) {
	x, commits = newBench(values...), new(atomic.Int64)
	x.src.Transactions = memory.NewTransactions()
	x.src.MostInOne = 2
	x.src.Committing = func(int32, int64) { commits.Add(1) }
	dead := memory.NewSink(x.dead)
	for _, s := range []*memory.Sink{x.sinkA, x.sinkB, dead} {
		s.Transactions = x.src.Transactions
	}
	x.cfg.DeadLetters.Sink = dead
	x.cfg.ExactlyOnce, x.cfg.RecordTimeout = true, time.Hour
	return x, commits
}

func numbered(n int) (out []string) {
	for i := range n {
		out = append(out, fmt.Sprint(i))
	}
	return out
}

// slow is a sink that takes some time for each call.
type slow struct {
	pipeline.Sink
	takes time.Duration
}

func (s slow) Open(ctx context.Context, p pipeline.Partition) (pipeline.Output, error) {
	o, err := s.Sink.Open(ctx, p)
	return slowOutput{o, s.takes}, err
}

type slowOutput struct {
	pipeline.Output
	takes time.Duration
}

func (s slowOutput) Produce(ctx context.Context, recs []processor.Record) error {
	time.Sleep(s.takes)
	return s.Output.Produce(ctx, recs)
}

func TestChunksOfABacklogShareATransaction(t *testing.T) {
	for _, tc := range []struct {
		name    string
		takes   time.Duration // of writing a chunk
		commits int64         // of 30 chunks
	}{
		{"all that 100 ms bring", 0, 1},
		{"three take 120 ms", 40 * time.Millisecond, 10},
		{"one takes 100 ms", 100 * time.Millisecond, 30},
	} {
		t.Run(tc.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				x, commits := once(numbered(60)...)
				x.cfg.Views[0].Sink = slow{x.cfg.Views[0].Sink, tc.takes}
				if s := x.mustRun(t); s.In != 60 || commits.Load() != tc.commits {
					t.Errorf("%d records in %d transactions, want %d", s.In, commits.Load(), tc.commits)
				}
			})
		})
	}
}

func TestWhatComesNowIsCommittedAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x, commits := once()
		x.cfg.Until = nil
		ctx, stop := context.WithCancel(t.Context())
		go func() {
			for i := range 20 {
				x.in.Append(0, processor.Record{Value: []byte{byte('a' + i)}})
				synctest.Wait()
				if n := len(x.a.Records(0)); n != i+1 {
					t.Errorf("%d records are there behind the first %d", n, i+1)
				}
			}
			stop()
		}()
		if _, err := x.run(t, ctx); err != nil || commits.Load() != 20 {
			t.Errorf("%d transactions, %v", commits.Load(), err)
		}
	})
}

func TestATransactionOfChunksIsWrittenAgainWhole(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x, commits := once(numbered(20)...)
		x.src.Transactions.Ending = func(int32) memory.Fault {
			if commits.Load() == 1 {
				return memory.Refused
			}
			return memory.None
		}
		fine := strings.Join(numbered(20), "|")
		if x.mustRun(t); values(x.a) != fine || values(x.b) != fine || commits.Load() != 2 {
			t.Errorf("after an abort: %q and %q in %d transactions", values(x.a), values(x.b), commits.Load())
		}
	})
}

func TestAChunkThatEndsTheRunJoinsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x, _ := once("0", "1", "2")
		x.in.Append(0, processor.Record{Value: []byte("x"), Headers: []processor.Header{{Key: pipeline.HeaderPolicy, Value: []byte("p@1:0")},
			{Key: pipeline.HeaderID, Value: []byte("0")}, {Key: pipeline.HeaderView, Value: []byte("a")}}})
		x.in.Append(0, processor.Record{Value: []byte("4")})
		x.cfg.Until = x.in.Ends()
		if _, err := x.run(t, t.Context()); !errors.Is(err, pipeline.ErrOwnOutput) || values(x.a) != "0|1" || x.in.Committed(0) != 2 {
			t.Errorf("%q is out, %d committed, %v", values(x.a), x.in.Committed(0), err)
		}
	})
}

// A chunk whose records nobody processes any more, as the run ends, has no outputs:
// its offset must not even be asked to be committed.
func TestAChunkThatWasGivenUpJoinsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		quiet := pipelinetest.DoHang + pipelinetest.DoDrop + pipelinetest.DoSuppress // goes nowhere
		x, _ := once("0", "1", quiet, "3", "4", "5")
		hang := make(chan struct{})
		x.cfg.NewWorker = (&pipelinetest.Processor{Views: 2, Hang: hang}).NewWorker
		var fetches atomic.Int64
		x.src.Faults.Fetch = func(int32) error {
			if fetches.Add(1) < 3 {
				return nil
			}
			time.Sleep(time.Millisecond) // the second chunk is waited for
			time.AfterFunc(time.Millisecond, func() { close(hang) })
			return pipeline.ErrFatal
		}
		var most atomic.Int64
		x.src.Committing = func(_ int32, next int64) { most.Store(max(most.Load(), next)) }
		if _, err := x.run(t, t.Context()); !errors.Is(err, pipeline.ErrFatal) || most.Load() > 2 {
			t.Errorf("a commit of %d was asked for, where 2 records were processed; %v", most.Load(), err)
		}
	})
}

func TestATransactionStaysWithinTheBudget(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var in []string
		for i := range 40 {
			in = append(in, fmt.Sprintf("%04000d", i))
		}
		x, commits := once(in...)
		x.cfg.ByteBudget = 64 << 10
		if s := x.mustRun(t); s.Peak > 64<<10 || commits.Load() < 5 {
			t.Errorf("%d bytes in flight at most, %d transactions", s.Peak, commits.Load())
		}
	})
}
