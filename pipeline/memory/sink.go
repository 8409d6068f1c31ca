package memory

import (
	"context"
	"errors"
	"fmt"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// errTransient is the trouble that passes.
var errTransient = errors.New("injected trouble")

// Fault is what happens to one Produce.
type Fault uint8

// Faults of a Produce.
const (
	None    Fault = iota
	Refused       // nothing is written; trying again may help
	NoAck         // all is written, but the answer is lost
	Lost          // the lane is lost, nothing is written
	LostAck       // all is written, and the lane is lost before the answer
	Crash         // the run dies, nothing is written
	Died          // all is written, and the run dies before the answer
)

// Sink writes to a topic.
type Sink struct {
	topic *Topic

	MostBytes int                                            // Output.Limit; 0: none
	Reject    func(rec *processor.Record) bool               // true: the record is rejected when it is produced
	Fault     func(partition int32, n int) Fault             // called for every Produce of n records; nil: None
	Producing func(partition int32, recs []processor.Record) // called for every Produce before anything else; nil: not
	Opening   func(lane pipeline.Partition) error            // an error instead of a session

	Transactions *Transactions // the source's; nil: none
}

var _ pipeline.Sink = (*Sink)(nil)

// NewSink returns a sink into t. Its fields may be set before use.
func NewSink(t *Topic) *Sink { return &Sink{topic: t} }

// Open starts a session that writes nothing twice.
func (s *Sink) Open(ctx context.Context, p pipeline.Partition) (pipeline.Output, error) {
	if s.Opening != nil {
		if err := s.Opening(p); err != nil {
			return nil, err
		}
	}
	o := &session{sink: s, p: p.Number % int32(len(s.topic.parts))}
	if s.Transactions != nil {
		if o.txn = s.Transactions.current(p.Number); o.txn == nil {
			return nil, pipeline.ErrLaneLost
		}
	}
	return o, ctx.Err()
}

type session struct {
	sink    *Sink
	p       int32
	failed  []int64 // offsets of a Produce that is to be repeated
	written bool    // it was written, though
	bad     []int
	txn     *transaction // nil: none
	round   int          // of txn, that failed and written belong to
}

func (o *session) Limit() int   { return o.sink.MostBytes }
func (o *session) Close() error { return nil }

// Produce does not look at its context: what was sent may be written.
func (o *session) Produce(_ context.Context, recs []processor.Record) error {
	if o.txn != nil && o.round != o.txn.round {
		o.round, o.failed, o.written = o.txn.round, o.failed[:0], false
	}
	if o.sink.Producing != nil {
		o.sink.Producing(o.p, recs)
	}
	if err := o.repeated(recs); err != nil {
		return err
	}
	fault := None
	if o.sink.Fault != nil {
		fault = o.sink.Fault(o.p, len(recs))
	}
	switch fault {
	case Refused:
		return o.fail(recs, errTransient)
	case Lost:
		return pipeline.ErrLaneLost
	case Crash:
		return fmt.Errorf("injected crash: %w", pipeline.ErrFatal)
	}
	if !o.written {
		if err := o.write(recs); err != nil {
			return err
		}
	}
	switch fault {
	case NoAck:
		o.written = true
		return o.fail(recs, errTransient)
	case LostAck:
		return pipeline.ErrLaneLost
	case Died:
		return fmt.Errorf("injected crash: %w", pipeline.ErrFatal)
	}
	o.failed, o.written = o.failed[:0], false
	if len(o.bad) > 0 {
		return &pipeline.RejectedError{Records: o.bad}
	}
	return nil
}

// fail notes what has to be repeated.
func (o *session) fail(recs []processor.Record, err error) error {
	o.failed = o.failed[:0]
	for i := range recs {
		o.failed = append(o.failed, recs[i].Offset)
	}
	return err
}

// repeated holds the caller to the contract: after a failure, the same again.
func (o *session) repeated(recs []processor.Record) error {
	if len(o.failed) == 0 {
		return nil
	}
	same := len(o.failed) == len(recs)
	for i := 0; same && i < len(recs); i++ {
		same = o.failed[i] == recs[i].Offset
	}
	if !same {
		return fmt.Errorf("other records than those that failed: %w", pipeline.ErrFatal)
	}
	return nil
}

func (o *session) write(recs []processor.Record) error {
	o.bad = nil
	for i := range recs {
		if o.sink.Reject != nil && o.sink.Reject(&recs[i]) {
			o.bad = append(o.bad, i)
			continue
		}
		if o.txn == nil {
			o.sink.topic.Append(o.p, recs[i])
		} else if err := o.txn.stage(o.sink.topic, o.p, &recs[i]); err != nil {
			return err
		}
	}
	return nil
}
