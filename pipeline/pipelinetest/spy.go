package pipelinetest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Spy stands between a runner and its adapters. It notes what is fetched,
// acknowledged and committed, holds the runner to its promises, and can put
// errors in the way.
type Spy struct {
	// OnProduce is called before every Produce; an error is returned in its
	// place. Nil: nothing.
	OnProduce func(name string, p pipeline.Partition, recs []processor.Record) error
	// AfterProduce is called when a Produce succeeded; an error is returned
	// instead. Nil: nothing.
	AfterProduce func(name string, p pipeline.Partition, recs []processor.Record) error
	// OnFetch is called before every Fetch; an error is returned in its place.
	OnFetch func(p pipeline.Partition) error

	mu       sync.Mutex
	problems []string
	parts    map[int32]pipeline.Partition
	fetched  map[int32]map[int64]bool // offsets a lane was given, by partition
	through  map[string]int           // acknowledgements in any output, by place
	starts   map[int32]map[int64]bool // first offsets of batches
	bytes    int64                    // fetched
}

// NewSpy returns a spy that only watches.
func NewSpy() *Spy {
	return &Spy{parts: make(map[int32]pipeline.Partition), fetched: make(map[int32]map[int64]bool), through: make(map[string]int), starts: make(map[int32]map[int64]bool)}
}

// Problems returns what promises were broken.
func (s *Spy) Problems() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.problems...)
}

// Fetched returns how many bytes of values were handed out.
func (s *Spy) Fetched() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bytes
}

// startOf returns the first offset of the batch that offset o of partition p was in,
// the shortest of them if it was fetched more than once.
func (s *Spy) startOf(p int32, o int64) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	for ; o > 0 && !s.starts[p][o]; o-- {
	}
	return o
}

// Partition returns a lane's identity, once the lane was handed out.
func (s *Spy) Partition(p int32) pipeline.Partition {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.parts[p]
}

func (s *Spy) problem(format string, args ...any) {
	s.problems = append(s.problems, fmt.Sprintf(format, args...))
}

// Source returns src under watch.
func (s *Spy) Source(src pipeline.Source) pipeline.Source { return &spySource{s, src} }

type spySource struct {
	s   *Spy
	src pipeline.Source
}

func (x *spySource) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	return x.src.Run(ctx, func(ctx context.Context, l pipeline.Lane) {
		p := l.Partition()
		x.s.mu.Lock()
		x.s.parts[p.Number] = p
		if x.s.fetched[p.Number] == nil {
			x.s.fetched[p.Number] = make(map[int64]bool)
			x.s.starts[p.Number] = make(map[int64]bool)
		}
		x.s.mu.Unlock()
		spy := &spyLane{s: x.s, lane: l, p: p, last: -1, nexts: make(map[int64]bool)}
		if txn, ok := l.(pipeline.Transactor); ok {
			work(ctx, &spyTransactor{spy, txn})
			return
		}
		work(ctx, spy)
	})
}

type spyLane struct {
	s    *Spy
	lane pipeline.Lane
	p    pipeline.Partition
	last int64 // offset of the last record fetched

	nexts map[int64]bool // ends of batches: what may be committed
}

// spyTransactor is a transactional lane under watch.
type spyTransactor struct {
	*spyLane
	txn pipeline.Transactor
}

func (x *spyTransactor) Begin(ctx context.Context) error { return x.txn.Begin(ctx) }

func (x *spyLane) Partition() pipeline.Partition { return x.p }

func (x *spyLane) Fetch(ctx context.Context, b *pipeline.Batch, most int) error {
	if x.s.OnFetch != nil {
		if err := x.s.OnFetch(x.p); err != nil {
			return err
		}
	}
	if len(b.Records) > 0 || len(b.Faults) > 0 {
		x.s.mu.Lock()
		x.s.problem("Fetch was given a batch that is not empty")
		x.s.mu.Unlock()
	}
	if err := x.lane.Fetch(ctx, b, most); err != nil {
		return err
	}
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	if len(b.Records) > 0 {
		x.s.starts[x.p.Number][b.Records[0].Offset] = true
	}
	for i := range b.Records {
		r := &b.Records[i]
		if r.Offset <= x.last || r.Partition != x.p.Number {
			x.s.problem("partition %d: offset %d fetched after %d", x.p.Number, r.Offset, x.last)
		}
		x.last = r.Offset
		x.s.fetched[x.p.Number][r.Offset] = true
		x.s.bytes += int64(len(r.Value))
	}
	if b.Next <= x.last {
		x.s.problem("partition %d: next offset %d is not behind %d", x.p.Number, b.Next, x.last)
	}
	x.nexts[b.Next] = true
	return nil
}

// Commit checks that next is the end of a batch, and nothing below it is
// without an acknowledgement. A record that some views do not get is
// acknowledged by the others.
func (x *spyLane) Commit(ctx context.Context, next int64) error {
	x.s.mu.Lock()
	if !x.nexts[next] {
		x.s.problem("partition %d: %d committed, which is within a batch", x.p.Number, next)
	}
	for offset := range x.s.fetched[x.p.Number] {
		if offset < next && x.s.through[place(x.p.Number, offset)] == 0 {
			x.s.problem("partition %d: %d committed before %d was acknowledged", x.p.Number, next, offset)
		}
	}
	x.s.mu.Unlock()
	return x.lane.Commit(ctx, next)
}

// Sink returns sink under watch.
func (s *Spy) Sink(name string, sink pipeline.Sink) pipeline.Sink { return &spySink{s, name, sink} }

type spySink struct {
	s    *Spy
	name string
	sink pipeline.Sink
}

func (x *spySink) Open(ctx context.Context, p pipeline.Partition) (pipeline.Output, error) {
	o, err := x.sink.Open(ctx, p)
	if err != nil {
		return nil, err
	}
	return &spyOutput{Output: o, s: x.s, name: x.name, p: p}, nil
}

type spyOutput struct {
	pipeline.Output
	s    *Spy
	name string
	p    pipeline.Partition
}

func (x *spyOutput) Produce(ctx context.Context, recs []processor.Record) error {
	if x.s.OnProduce != nil {
		if err := x.s.OnProduce(x.name, x.p, recs); err != nil {
			return err
		}
	}
	err := x.Output.Produce(ctx, recs)
	if err == nil && x.s.AfterProduce != nil {
		err = x.s.AfterProduce(x.name, x.p, recs)
	}
	var rej *pipeline.RejectedError
	if err != nil && !errors.As(err, &rej) {
		return err
	}
	bad := make(map[int]bool)
	if rej != nil {
		for _, i := range rej.Records {
			bad[i] = true
		}
	}
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	last := int64(-1)
	for i := range recs {
		if recs[i].Partition != x.p.Number {
			x.s.problem("%s: a record of partition %d in the lane of %d", x.name, recs[i].Partition, x.p.Number)
		}
		if x.name != Dead && recs[i].Offset <= last {
			x.s.problem("%s: offset %d produced after %d", x.name, recs[i].Offset, last)
		}
		last = recs[i].Offset
		if !bad[i] {
			x.s.through[place(x.p.Number, recs[i].Offset)]++
		}
	}
	return err
}
