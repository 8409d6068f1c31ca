package pipeline_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// endless is a source of one lane that hands out the same records without
// copying them.
type endless struct {
	left  int
	value []byte
	next  int64
}

func (e *endless) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	work(context.WithoutCancel(ctx), e)
	return nil
}

func (e *endless) Partition() pipeline.Partition {
	return pipeline.Partition{Cluster: "c", Topic: "bench", TopicID: "bench"}
}

func (e *endless) Commit(context.Context, int64) error { return nil }

func (e *endless) Fetch(_ context.Context, b *pipeline.Batch, most int) error {
	if e.left == 0 {
		return pipeline.ErrEnd
	}
	for n := min(e.left, most/len(e.value)); n > 0; n-- {
		b.Records = append(b.Records, processor.Record{Topic: "bench", Offset: e.next, Value: e.value})
		e.next++
		e.left--
	}
	b.Next = e.next
	return nil
}

type hole struct{}

func (hole) Open(context.Context, pipeline.Partition) (pipeline.Output, error) { return hole{}, nil }
func (hole) Produce(context.Context, []processor.Record) error                 { return nil }
func (hole) Limit() int                                                        { return 1 << 20 }
func (hole) Close() error                                                      { return nil }

// idle passes a record on; rewriting, it pretends to have changed the value.
type idle struct {
	rewriting bool
	out       []byte
}

func (w *idle) Process(rec *processor.Record, res *processor.Result) {
	r := processor.Rendered{Value: rec.Value}
	if w.rewriting {
		w.out = append(w.out[:0], rec.Value...)
		r.Value, r.Verdict = w.out, processor.Rewritten
	}
	res.Views = append(res.Views, r)
}

// BenchmarkEmptyChain measures what moving a record costs beside detection,
// fetch and produce.
func BenchmarkEmptyChain(b *testing.B) {
	for _, rewriting := range []bool{false, true} {
		name := "unchanged"
		if rewriting {
			name = "rewritten"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(1000)
			src := &endless{left: b.N, value: bytes.Repeat([]byte("x"), 1000)}
			r, err := pipeline.New(pipeline.Config{Source: src, NewWorker: func() pipeline.Worker { return &idle{rewriting: rewriting} },
				Policy: "p@1:0123456789abcdef", DeadLetters: pipeline.DeadLetters{Sink: hole{}},
				Views: []pipeline.View{{Name: "v", Sink: hole{}, NewIDs: func() pipeline.IDs { return pipeline.NewIDs(make([]byte, 32)) }}}})
			if err != nil {
				b.Fatal(err)
			}
			before := cputime.Total()
			if err := r.Run(context.Background()); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(cputime.Total()-before)/float64(b.N), "cpu-ns/record")
		})
	}
}
