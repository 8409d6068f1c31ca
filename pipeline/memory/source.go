package memory

import (
	"context"
	"sync"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// fetchWait is how long a Fetch waits for records.
const fetchWait = 50 * time.Millisecond

// SourceFaults say, call by call, what goes wrong. Nil functions: nothing. They
// are called by several goroutines.
type SourceFaults struct {
	Fetch  func(partition int32) error                          // an error instead of records
	Commit func(partition int32, next int64) error              // an error instead of the commit
	Record func(rec *processor.Record) (processor.Reason, bool) // true: the record comes with a Fault of that reason
}

// Source reads a topic from its committed offsets.
type Source struct {
	topic      *Topic
	Finite     bool // lanes end at the end of the log
	MostInOne  int  // most records of one Fetch; 0: as many as fit
	Faults     SourceFaults
	Committing func(partition int32, next int64) // called before every commit; nil: not

	Transactions *Transactions // nil: none

	mu    sync.Mutex
	lanes map[int32]*lane
}

var _ pipeline.Source = (*Source)(nil)

// NewSource returns a source of all partitions of t. Its fields may be set
// before Run.
func NewSource(t *Topic) *Source { return &Source{topic: t, lanes: make(map[int32]*lane)} }

// Run hands out every partition, again and again until it ends.
func (s *Source) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	var wg sync.WaitGroup
	for p := range s.topic.parts {
		wg.Go(func() {
			for ctx.Err() == nil && !s.assign(ctx, int32(p), work) {
			}
		})
	}
	wg.Wait()
	return nil
}

// assign runs one lane; true: there is nothing more to come.
func (s *Source) assign(ctx context.Context, p int32, work func(context.Context, pipeline.Lane)) bool {
	l := &lane{src: s, p: p, next: s.topic.Committed(p)}
	lctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	l.cancel = cancel
	s.mu.Lock()
	s.lanes[p] = l
	s.mu.Unlock()
	if s.Transactions == nil {
		work(lctx, l)
	} else {
		x := s.Transactions.take(p)
		l.next = s.topic.Committed(p) // whoever was before is fenced now
		work(lctx, &txnLane{l, x})
	}
	s.mu.Lock()
	delete(s.lanes, p)
	s.mu.Unlock()
	return l.ended && s.topic.Committed(p) >= l.next // else the lane was lost behind its end
}

// Revoke takes partition p away, as a rebalance does, and gives it back when
// its lane has come to rest. False: it is not assigned now.
func (s *Source) Revoke(p int32) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	l := s.lanes[p]
	if l != nil {
		l.cancel()
	}
	return l != nil
}

type lane struct {
	src    *Source
	p      int32
	next   int64
	cancel context.CancelFunc
	ended  bool // written by Fetch, read when work has returned
}

func (l *lane) Partition() pipeline.Partition {
	return pipeline.Partition{Cluster: "memory", Topic: l.src.topic.name, TopicID: l.src.topic.name, Number: l.p}
}

func (l *lane) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	if f := l.src.Faults.Fetch; f != nil {
		if err := f(l.p); err != nil {
			return err
		}
	}
	recs, end, grown := l.src.topic.from(l.p, l.next)
	if len(recs) == 0 && l.next >= end {
		if l.src.Finite {
			l.ended = true
			return pipeline.ErrEnd
		}
		select {
		case <-grown:
			recs, end, _ = l.src.topic.from(l.p, l.next)
		case <-time.After(fetchWait):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	clear(b.Buf[:cap(b.Buf)]) // whoever still reads it must notice
	b.Buf = b.Buf[:0]
	weight := 0
	for i := range recs {
		w := len(recs[i].Key) + len(recs[i].Value)
		if i > 0 && (weight+w > maxBytes || i == l.src.MostInOne) {
			recs = recs[:i]
			break
		}
		weight += w
	}
	if cap(b.Buf) < weight {
		b.Buf = make([]byte, 0, weight)
	}
	for i := range recs {
		l.add(b, &recs[i])
	}
	if l.next = end; len(recs) > 0 {
		if more, _, _ := l.src.topic.from(l.p, recs[len(recs)-1].Offset+1); len(more) > 0 {
			l.next = recs[len(recs)-1].Offset + 1
		}
	}
	b.Next, b.End = l.next, end
	return nil
}

// add copies rec into b.
func (l *lane) add(b *pipeline.Batch, rec *processor.Record) {
	if f := l.src.Faults.Record; f != nil {
		if reason, bad := f(rec); bad {
			b.Faults = append(b.Faults, pipeline.Fault{Record: len(b.Records), Reason: reason, Detail: "injected fault"})
		}
	}
	out := *rec
	out.Key, out.Value = put(b, rec.Key), put(b, rec.Value)
	b.Records = append(b.Records, out)
}

func put(b *pipeline.Batch, v []byte) []byte {
	if v == nil {
		return nil
	}
	lo := len(b.Buf)
	b.Buf = append(b.Buf, v...)
	return b.Buf[lo:len(b.Buf):len(b.Buf)]
}

// Commit does not ask whether its context is done: a broker would not know of it
// either, and whoever asks for an offset must mean it.
func (l *lane) Commit(_ context.Context, next int64) error {
	if f := l.src.Faults.Commit; f != nil {
		if err := f(l.p, next); err != nil {
			return err
		}
	}
	if l.src.Committing != nil {
		l.src.Committing(l.p, next)
	}
	l.src.topic.commit(l.p, next)
	return nil
}
