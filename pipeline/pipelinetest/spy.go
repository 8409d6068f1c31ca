package pipelinetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Spy stands between a runner and its adapters. It notes what is fetched,
// acknowledged and committed, holds the runner to its promises, and can put
// errors in the way. The records are a Processor's, and the first sinks those of
// its views, in their order.
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
	lanes    map[int32]*spyLane       // the newest, by partition
	starts   map[int32]map[int64]bool // first offsets of batches
	views    []string                 // in the order of the processor's
	bytes    int64                    // fetched
}

// NewSpy returns a spy that only watches.
func NewSpy() *Spy {
	return &Spy{lanes: make(map[int32]*spyLane), starts: make(map[int32]map[int64]bool)}
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
	if l := s.lanes[p]; l != nil {
		return l.p
	}
	return pipeline.Partition{}
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
		spy := &spyLane{s: x.s, lane: l, p: p, last: -1, nexts: make(map[int64]bool), values: make(map[int64][]byte), acks: make(map[int64][]string)}
		x.s.mu.Lock()
		x.s.lanes[p.Number] = spy
		if x.s.starts[p.Number] == nil {
			x.s.starts[p.Number] = make(map[int64]bool)
		}
		x.s.mu.Unlock()
		if txn, ok := l.(pipeline.Transactor); ok {
			spy.txn = txn
			work(ctx, &spyTransactor{spy})
		} else {
			work(ctx, spy)
		}
		x.s.mu.Lock()
		spy.over = true
		x.s.mu.Unlock()
	})
}

// spyLane is a lane under watch. The spy's mutex guards it.
type spyLane struct {
	s    *Spy
	lane pipeline.Lane
	txn  pipeline.Transactor // nil: at least once
	p    pipeline.Partition
	last int64 // offset of the last record fetched
	open bool  // a transaction is
	over bool  // the runner has given the lane back

	nexts  map[int64]bool     // ends of batches: what may be committed
	values map[int64][]byte   // of records fetched and not committed
	acks   map[int64][]string // outputs that acknowledged a record; in transactions, in the one that is open
}

// used notes a call; no lane is used when it was given back.
func (x *spyLane) used(call string) {
	if x.over {
		x.s.problem("partition %d: %s after the lane was given back", x.p.Number, call)
	}
}

// through reports whether a record is where it should be: with the dead letters,
// or in every view that the processor gives it to.
func (x *spyLane) through(offset int64) bool {
	acks := x.acks[offset]
	if slices.Contains(acks, Dead) {
		return true
	}
	for v, name := range x.s.views {
		if !withheld(v, x.values[offset]) && !slices.Contains(acks, name) {
			return false
		}
	}
	return true
}

// spyTransactor is a transactional lane under watch.
type spyTransactor struct{ *spyLane }

// Begin forgets what was acknowledged before: it was committed, or never will be.
func (x *spyTransactor) Begin(ctx context.Context) error {
	x.s.mu.Lock()
	x.used("Begin")
	x.open = true
	clear(x.acks)
	x.s.mu.Unlock()
	return x.txn.Begin(ctx)
}

func (x *spyLane) Partition() pipeline.Partition { return x.p }

func (x *spyLane) Fetch(ctx context.Context, b *pipeline.Batch, most int) error {
	if x.s.OnFetch != nil {
		if err := x.s.OnFetch(x.p); err != nil {
			return err
		}
	}
	x.s.mu.Lock()
	x.used("Fetch")
	if len(b.Records) > 0 || len(b.Faults) > 0 {
		x.s.problem("Fetch was given a batch that is not empty")
	}
	x.s.mu.Unlock()
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
		x.values[r.Offset] = bytes.Clone(r.Value)
		x.s.bytes += int64(len(r.Value))
	}
	if b.Next <= x.last {
		x.s.problem("partition %d: next offset %d is not behind %d", x.p.Number, b.Next, x.last)
	}
	x.nexts[b.Next] = true
	return nil
}

// Commit checks that next is the end of a batch, and every record below it through.
func (x *spyLane) Commit(ctx context.Context, next int64) error {
	x.s.mu.Lock()
	x.used("Commit")
	if !x.nexts[next] {
		x.s.problem("partition %d: %d committed, which is within a batch", x.p.Number, next)
	}
	if x.txn != nil && !x.open {
		x.s.problem("partition %d: %d committed outside a transaction", x.p.Number, next)
	}
	x.open = false
	for offset := range x.values {
		if offset < next && !x.through(offset) {
			x.s.problem("partition %d: %d committed before %d was acknowledged: only by %v", x.p.Number, next, offset, x.acks[offset])
		}
	}
	x.s.mu.Unlock()
	err := x.lane.Commit(ctx, next)
	if err != nil {
		return err
	}
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	for offset := range x.values {
		if offset < next {
			delete(x.values, offset)
			delete(x.acks, offset)
		}
	}
	return nil
}

// Sink returns sink under watch. Dead and Ledger are the names of what is no view.
func (s *Spy) Sink(name string, sink pipeline.Sink) pipeline.Sink {
	s.mu.Lock()
	defer s.mu.Unlock()
	if name != Dead && name != Ledger && !slices.Contains(s.views, name) {
		s.views = append(s.views, name)
	}
	return &spySink{s, name, sink}
}

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
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	return &spyOutput{Output: o, s: x.s, name: x.name, lane: x.s.lanes[p.Number]}, nil
}

type spyOutput struct {
	pipeline.Output
	s    *Spy
	name string
	lane *spyLane
}

func (x *spyOutput) Produce(ctx context.Context, recs []processor.Record) error {
	if x.s.OnProduce != nil {
		if err := x.s.OnProduce(x.name, x.lane.p, recs); err != nil {
			return err
		}
	}
	x.s.mu.Lock()
	x.lane.used("Produce")
	if x.name == Ledger {
		x.lane.manifest(&recs[0])
	}
	x.s.mu.Unlock()
	err := x.Output.Produce(ctx, recs)
	if err == nil && x.s.AfterProduce != nil {
		err = x.s.AfterProduce(x.name, x.lane.p, recs)
	}
	var rej *pipeline.RejectedError
	if err != nil && !errors.As(err, &rej) {
		return err
	}
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	if x.name == Ledger {
		return err
	}
	last := int64(-1)
	for i := range recs {
		at := recs[i].Offset
		if recs[i].Partition != x.lane.p.Number {
			x.s.problem("%s: a record of partition %d in the lane of %d", x.name, recs[i].Partition, x.lane.p.Number)
		}
		if x.name != Dead && at <= last {
			x.s.problem("%s: offset %d produced after %d", x.name, at, last)
		}
		last = at
		if rej == nil || !slices.Contains(rej.Records, i) {
			x.lane.acks[at] = append(x.lane.acks[at], x.name)
		}
	}
	return err
}

// manifest checks that a manifest counts what was acknowledged, and nothing else.
func (x *spyLane) manifest(rec *processor.Record) {
	m, err := pipeline.ReadManifest(rec)
	if err != nil {
		x.s.problem("partition %d: %v", x.p.Number, err)
		return
	}
	var records int64
	out := make(map[string]int64)
	for offset := m.First; offset < m.Next; offset++ {
		if _, ok := x.values[offset]; !ok {
			continue // a gap of the log
		}
		records++
		if !x.through(offset) {
			x.s.problem("partition %d: a manifest of %d to %d before %d was acknowledged", x.p.Number, m.First, m.Next, offset)
		}
		for _, name := range x.acks[offset] {
			out[name]++
		}
	}
	if records != m.Records || !m.Balanced() {
		x.s.problem("partition %d: %d records from %d to %d, and a manifest that says %+v", x.p.Number, records, m.First, m.Next, m)
	}
	for _, name := range x.s.views {
		if m.Views[name].Out != out[name] {
			x.s.problem("partition %d: %d records of %d to %d in view %s, %d by the manifest", x.p.Number, out[name], m.First, m.Next, name, m.Views[name].Out)
		}
	}
}
