package kafka

import (
	"context"
	"errors"
	"fmt"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
	"go.uber.org/zap"
)

// heal ends what hangs of x's transactions as its coordinator decided, where we
// may. It comes before a new epoch: that makes the coordinator forget what it
// decided. What it returns is for finishAll, behind the new epoch.
//
// With transaction.version 2 a marker under the epoch of the transaction that
// hangs reaches nothing else, so it is written at once. By the old protocol
// somebody might begin another one of that epoch; there he is fenced first.
//
// Where the lane's offset is held and that cannot be mended, heal fails, so that
// whoever gives the rights finds the outcome still known.
func (x *transaction) heal(ctx context.Context) (later []Hanging, err error) {
	t := x.home
	if t == nil || !t.tells() {
		return nil, nil
	}
	outputs, err := t.outputsOf(ctx, x.input)
	if err == nil {
		err = x.giveUp(ctx)
	}
	var found []Hanging
	var settled bool
	if err == nil {
		found, settled, err = x.hangs(ctx, outputs)
	}
	switch {
	case errors.Is(err, errHidden):
		if !settled {
			return nil, nil
		}
		t.warn(x, "a transaction that is not ended holds the partition's offset; samar needs Read on __consumer_offsets to see whose",
			zap.String("topic", x.topic), zap.Int32("partition", x.partition))
		return nil, errHeld
	case err != nil && (refused(err) || errors.Is(err, errMalformed) || errors.Is(err, errOverLimit)):
		return nil, nil // as without looking
	case err != nil:
		return nil, fmt.Errorf("look for hanging transactions: %w", err)
	}
	var stuck error
	for _, h := range found {
		switch {
		case h.Outcome == "" || t.cfg.LeaveHanging:
			t.warn(x, "a transaction hangs: its markers are missing, and samar does not write them", h.fields()...)
		case h.shared:
			later = append(later, h)
			continue
		default:
			if err = x.finish(ctx, h); err == nil {
				continue
			}
			if !refused(err) {
				return nil, err
			}
		}
		if settled && h.Topic == offsetsTopic {
			stuck = errHeld
		}
	}
	if stuck != nil {
		return nil, stuck
	}
	return later, nil
}

// giveUp aborts what is open, if it is ours to abort. A new epoch would do that,
// too; but then nobody knew of it any more if its markers went missing. By the old
// protocol an abort alone does not fence: an owner that was taken for dead could
// begin a transaction behind it with the rest of a chunk, and commit that.
func (x *transaction) giveUp(ctx context.Context) error {
	status, err := x.status(ctx)
	theirs := x.identity != status.who && (x.identity != nobody || !x.v2)
	if err != nil || status.state != "Ongoing" || theirs {
		return err
	}
	err = x.insist(ctx, func(ctx context.Context) error {
		_, err := x.client.endTxn(ctx, x.id, status.who, x.v2, false)
		return err
	})
	if k := kafkago.Error(0); errors.As(err, &k) && !waits(err) {
		return nil // somebody was quicker
	}
	return err
}

// errHeld is the error of a lane whose offset is held by a transaction that hangs.
var errHeld = fmt.Errorf("a transaction hangs: %w", kafkago.UnstableOffsetCommit)

// finish writes a marker that is missing, under the very epoch that its
// transaction has: a leader refuses it once the producer has gone on.
func (x *transaction) finish(ctx context.Context, h Hanging) error {
	err := x.insist(ctx, func(ctx context.Context) error {
		at := partitionKey{h.Topic, h.Partition}
		node, err := x.leaderFor(ctx, at)
		if err != nil {
			return err
		}
		return x.client.writeMarker(ctx, node, at, h.open, h.Outcome == "commit")
	})
	switch {
	case err == nil:
		x.home.finished.Add(1)
		x.home.log.Warn("ended a transaction that hung, as its coordinator had decided", h.fields()...)
	case refused(err):
		x.home.warn(x, "a transaction hangs: its markers are missing; samar needs Alter on the cluster to write them", h.fields()...)
	case isCode(err, kafkago.InvalidProducerEpoch, kafkago.ProducerFenced):
		return nil // the producer has gone on
	default:
		err = fmt.Errorf("end a transaction that hangs in %s/%d: %w", h.Topic, h.Partition, err)
	}
	return err
}

// finishAll is finish for what heal has left for later. What cannot be written
// then holds the lane up, and is told of.
func (x *transaction) finishAll(ctx context.Context, later []Hanging) error {
	for _, h := range later {
		if err := x.finish(ctx, h); err != nil && !refused(err) {
			return err
		}
	}
	return nil
}

// fields are what a log line says of h.
func (h Hanging) fields() []zap.Field {
	outcome := h.Outcome
	if outcome == "" {
		outcome = "unknown"
	}
	return []zap.Field{zap.String("topic", h.Topic), zap.Int32("partition", h.Partition), zap.Int64("offset", h.Start), zap.String("transactional_id", h.ID),
		zap.Int64("producer", h.Producer), zap.Int16("epoch", h.Epoch), zap.String("outcome", outcome)}
}

// tells reports whether the brokers tell of transactions.
func (t *Transactions) tells() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, api := range []protocol.ApiKey{protocol.WriteTxnMarkers, describeProducers, describeTransactions} {
		if _, ok := t.speaks.max[int16(api)]; !ok {
			return false
		}
	}
	return true
}
