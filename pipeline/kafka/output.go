package kafka

import (
	"context"
	"math"
	"sync"
	"time"

	kafkago "github.com/segmentio/kafka-go"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// output is one lane's idempotent producer session. One goroutine uses it.
//
// A Produce that fails is called again with the same records. done says how
// many of them are acknowledged, and the next batch is cut and numbered exactly
// as in the failed call, so that the broker knows it again. In a transaction
// that was aborted everything begins anew.
type output struct {
	sink      *Sink
	partition int32
	most      int          // bytes of a batch
	txn       *transaction // nil: none
	round     int          // of txn, that done belongs to

	session session
	open    bool // session is good

	done     int
	piece    int // most records of the next batch, after a refusal; 0: any number
	rejected []int
}

var _ pipeline.Output = (*output)(nil)

// writeMemory is what a batch is encoded with. Outputs share it: few of them write
// at a time.
type writeMemory struct {
	writer  batchWriter
	request *produceRequest
}

var writing = sync.Pool{New: func() any { return &writeMemory{request: new(produceRequest)} }}

// keptWriting is the most memory of an encoder that is kept for another batch.
const keptWriting = 2 << 20

// recordOverhead is the most a record takes beside its bytes, with a hundred
// headers.
const recordOverhead = 1 << 10

// Limit implements pipeline.Output.
func (o *output) Limit() int { return max(o.most-batchOverhead-recordOverhead, 1) }

// Close implements pipeline.Output.
func (o *output) Close() error { return nil }

// Produce implements pipeline.Output.
func (o *output) Produce(ctx context.Context, records []processor.Record) error {
	if o.txn != nil && o.round != o.txn.round {
		o.round, o.done, o.piece, o.rejected = o.txn.round, 0, 0, nil
	}
	for o.done < len(records) {
		rest := records[o.done:]
		n := o.fit(rest)
		if n == 0 {
			o.reject()
			continue
		}
		if err := o.ready(ctx); err != nil {
			return err
		}
		code, err := o.sendInTurn(ctx, rest[:n])
		if err != nil {
			return o.failed(err)
		}
		if err := o.answered(code, n); err != nil {
			return err
		}
	}
	rejected := o.rejected
	o.done, o.piece, o.rejected = 0, 0, nil
	if rejected != nil {
		return &pipeline.RejectedError{Records: rejected}
	}
	return nil
}

// reject gives the next record up.
func (o *output) reject() {
	o.rejected = append(o.rejected, o.done)
	o.done++
}

// fit returns how many records go into the next batch; 0: the first is too large.
func (o *output) fit(records []processor.Record) int {
	size := batchOverhead
	for i := range records {
		size += recordSize(&records[i], int64(i), records[i].Timestamp-records[0].Timestamp) + 5
		if size > o.most || o.piece > 0 && i == o.piece {
			return i
		}
	}
	return len(records)
}

// ready sees to it that there is a producer session.
func (o *output) ready(ctx context.Context) error {
	if x := o.txn; x != nil {
		o.session = session{producer: x.producer, epoch: x.epoch, sequence: x.sequence(o.key()), txn: true}
		return x.add(ctx, o.sink.cfg.Topic, o.partition)
	}
	if o.open {
		return nil
	}
	req := &initProducerRequest{clientID: o.sink.client.cfg.ClientID}
	if err := o.sink.client.do(ctx, req); err != nil {
		return wrap("open producer session", err)
	}
	if req.code != 0 {
		return wrap("open producer session", kafkago.Error(req.code))
	}
	o.session, o.open = session{producer: req.producer, epoch: req.epoch}, true
	return nil
}

// Pauses while a broker is busy with the transaction before. It has done nothing
// then, and nothing is wrong; beyond the last one whoever called hears of it.
const (
	firstWait = 2 * time.Millisecond
	mostWait  = 128 * time.Millisecond
)

// sendInTurn is send, again for as long as the transaction before is being ended.
func (o *output) sendInTurn(ctx context.Context, records []processor.Record) (int16, error) {
	if o.txn != nil {
		defer o.txn.enlist(ctx, o.key())()
	}
	for wait := firstWait; ; wait *= 2 {
		code, err := o.send(ctx, records)
		busy := err == nil && o.txn != nil && kafkago.Error(code) == kafkago.ConcurrentTransactions
		if !busy || wait > mostWait || !pause(ctx, wait) {
			return code, err
		}
	}
}

// send writes one batch and returns the broker's code.
func (o *output) send(ctx context.Context, records []processor.Record) (int16, error) {
	m := writing.Get().(*writeMemory)
	req := m.request
	req.clientID, req.topic, req.partition = o.sink.client.cfg.ClientID, o.sink.cfg.Topic, o.partition
	req.timeoutMs, req.txn, req.implicit = int32(o.sink.cfg.AckTimeout.Milliseconds()), "", false
	if o.txn != nil {
		req.txn, req.implicit = o.txn.id, o.txn.v2
	}
	var err error
	if req.batch, err = m.writer.encode(req.batch[:0], records, o.sink.codec, o.session); err != nil {
		return 0, err
	}
	start := time.Now()
	if err := o.sink.client.do(ctx, req); err != nil {
		return 0, err // its memory may still be read
	}
	if o.txn != nil {
		o.txn.rest.wrote(time.Since(start))
	}
	defer func() {
		if cap(m.writer.body) <= keptWriting {
			writing.Put(m)
		}
	}()
	if req.throttle > 0 && !pause(ctx, time.Duration(req.throttle)*time.Millisecond) && req.code != 0 {
		return 0, ctx.Err()
	}
	return req.code, nil
}

// failed words an error that is no code of the broker's.
func (o *output) failed(err error) error {
	if o.txn != nil {
		return o.txn.settle("produce", err)
	}
	return wrap("produce", err)
}

// answered deals with the broker's answer to a batch of n records; an error
// means that Produce has to be called again, or not at all.
func (o *output) answered(code int16, n int) error {
	// In a transaction nothing is sent twice without a new beginning, so that a
	// duplicate is somebody else's.
	if code == 0 || kafkago.Error(code) == kafkago.DuplicateSequenceNumber && o.txn == nil {
		o.session.advance(n)
		if o.txn != nil {
			o.txn.setSequence(o.key(), o.session.sequence)
		}
		o.done += n
		o.piece *= 2
		return nil
	}
	switch classOf(code) {
	case split, rejected:
		if n == 1 {
			o.reject()
			return nil
		}
		o.piece = n / 2
		return nil
	case reinit:
		o.open = false
	}
	if o.txn != nil && (classOf(code) != retry || kafkago.Error(code) == kafkago.RequestTimedOut || kafkago.Error(code) == kafkago.DuplicateSequenceNumber || kafkago.Error(code) == transactionAbortable) {
		return o.txn.settle("produce", kafkago.Error(code))
	}
	return wrap("produce", kafkago.Error(code))
}

// key names the partition that is written.
func (o *output) key() partitionKey { return partitionKey{o.sink.cfg.Topic, o.partition} }

// advance moves the sequence by n records; it wraps to 0 after the greatest int32.
func (s *session) advance(n int) {
	s.sequence = int32((int64(s.sequence) + int64(n)) & math.MaxInt32)
}
