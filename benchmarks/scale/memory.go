//go:build unix

package main

import (
	"context"
	"sync"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// source hands out lanes of events, the same ones again and again.
type source struct {
	events [][]byte
	lanes  int
	each   int // records of a lane
}

// Run implements pipeline.Source.
func (s *source) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	var wg sync.WaitGroup
	for i := range s.lanes {
		wg.Go(func() { work(context.WithoutCancel(ctx), &lane{source: s, number: int32(i)}) })
	}
	wg.Wait()
	return nil
}

type lane struct {
	source *source
	number int32
	next   int
}

// Partition implements pipeline.Lane.
func (l *lane) Partition() pipeline.Partition {
	return pipeline.Partition{Cluster: "memory", Topic: "feedback", TopicID: "feedback", Number: l.number}
}

// Commit implements pipeline.Lane.
func (*lane) Commit(context.Context, int64) error { return nil }

// Fetch implements pipeline.Lane.
func (l *lane) Fetch(_ context.Context, b *pipeline.Batch, most int) error {
	if l.next == l.source.each {
		return pipeline.ErrEnd
	}
	for n := 0; l.next < l.source.each && n < most; l.next++ {
		v := l.source.events[(l.next+int(l.number)*997)%len(l.source.events)]
		b.Records = append(b.Records, processor.Record{Topic: "feedback", Partition: l.number, Offset: int64(l.next), Timestamp: 1, Value: v})
		n += len(v)
	}
	b.Next = int64(l.next)
	return nil
}

// nowhere is a sink that keeps nothing.
type nowhere struct{}

func (nowhere) Open(context.Context, pipeline.Partition) (pipeline.Output, error) {
	return nowhere{}, nil
}
func (nowhere) Produce(context.Context, []processor.Record) error { return nil }
func (nowhere) Limit() int                                        { return 1 << 20 }
func (nowhere) Close() error                                      { return nil }
