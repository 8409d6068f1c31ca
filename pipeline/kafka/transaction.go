package kafka

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	kafkago "github.com/segmentio/kafka-go"

	"github.com/samar-privacy/samar/pipeline"
)

// transaction is the transactional producer of one input partition: one
// transaction after another. The lane's sequencer begins and commits; outputs
// call add and doom, several at a time.
//
// Whatever leaves open what a broker has done (a timeout, a broken connection)
// dooms the transaction: the next begin asks for a new epoch, which fences every
// request that may still be on its way. The old protocol needs that
// (KAFKA-17754); with transaction.version 2 every transaction has an epoch of
// its own.
type transaction struct {
	home      *Transactions
	client    *Client
	id        string // transactional id
	input     pipeline.Partition
	remote    bool   // the offset is kept with the outputs, not with the input
	group     string // that holds the offset, as that of
	topic     string
	partition int32
	timeoutMs int32
	patience  time.Duration // most time for a call that is told to wait
	version   int16         // of InitProducerId
	v2        bool          // transaction.version 2

	identity
	round int           // counts transactions
	turn  chan struct{} // holds one item while a first write adds its partition
	rest  rest

	mu        sync.Mutex
	state     txnState
	added     map[partitionKey]bool  // partitions of the transaction
	sequences map[partitionKey]int32 // of the next record, under this identity
	past      span                   // of late, committed
}

type txnState uint8

const (
	fresh   txnState = iota // no identity yet
	resting                 // an identity, and nothing open
	open
	doomed // what is open must never be committed; the identity may be stale
	fenced // another holder of the id has come
)

// begin starts a transaction, with a new epoch where the last one was doomed.
func (x *transaction) begin(ctx context.Context) error {
	if x.state == fenced {
		return fmt.Errorf("begin: transactional id taken over: %w", pipeline.ErrLaneLost)
	}
	if x.state != resting {
		if err := x.renew(ctx); err != nil {
			return err
		}
	}
	if x.v2 {
		x.rest.wait(ctx)
	}
	x.round++
	x.added = make(map[partitionKey]bool, len(x.added))
	x.state = open
	return nil
}

// become takes an identity on; another one counts its records anew.
func (x *transaction) become(who identity) {
	if who != x.identity {
		x.sequences = make(map[partitionKey]int32)
	}
	x.identity, x.state = who, resting
}

// sequence returns the number of the next record in an output partition. It
// outlasts the outputs: a lane that comes back opens new ones.
func (x *transaction) sequence(key partitionKey) int32 {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.sequences[key]
}

func (x *transaction) setSequence(key partitionKey, n int32) {
	x.mu.Lock()
	x.sequences[key] = n
	x.mu.Unlock()
}

// renew ends what hangs of earlier transactions, aborts what may be open and
// obtains a new epoch.
func (x *transaction) renew(ctx context.Context) error {
	later, err := x.heal(ctx)
	if err != nil {
		return x.settle("begin", err)
	}
	if err := x.supersede(ctx); err != nil {
		return err
	}
	if err := x.finishAll(ctx, later); err != nil {
		return x.settle("begin", err)
	}
	return nil
}

// supersede aborts what may be open and obtains a new epoch.
func (x *transaction) supersede(ctx context.Context) error {
	if x.state != fresh && x.identity != nobody {
		var who identity
		err := x.insist(ctx, func(ctx context.Context) (err error) {
			who, err = x.client.endTxn(ctx, x.id, x.identity, x.v2, false)
			return err
		})
		switch {
		case err == nil && x.v2:
			x.become(who)
			return nil
		case err != nil && !isCode(err, kafkago.InvalidTransactionState): // that: nothing is open
			return x.settle("abort transaction", err)
		}
	}
	var who identity
	err := x.insist(ctx, func(ctx context.Context) (err error) {
		who, err = x.client.initTransactions(ctx, x.id, x.timeoutMs, x.version, x.identity)
		return err
	})
	if err != nil {
		return x.settle("open producer session", err)
	}
	x.become(who)
	return nil
}

// enlist holds a first write to a partition back while another one's is under way;
// done lets the next one go. With transaction.version 2 brokers add the partition
// of a first write to the transaction themselves. Of two that come at a time one
// broker refuses one (NETWORK_EXCEPTION), and of two brokers the second is told by
// the coordinator to come again, which it does after 20 ms.
func (x *transaction) enlist(ctx context.Context, key partitionKey) (done func()) {
	x.mu.Lock()
	known := x.added[key] || !x.v2
	x.mu.Unlock()
	if known {
		return func() {}
	}
	select {
	case x.turn <- struct{}{}:
	case <-ctx.Done():
		return func() {}
	}
	return func() {
		x.mu.Lock()
		x.added[key] = true
		x.mu.Unlock()
		<-x.turn
	}
}

// add makes a partition part of the transaction. Only the old protocol asks for it.
func (x *transaction) add(ctx context.Context, topic string, partition int32) error {
	if x.v2 {
		return nil
	}
	key := partitionKey{topic, partition}
	x.mu.Lock()
	known := x.added[key]
	x.mu.Unlock()
	if known {
		return nil
	}
	err := x.insist(ctx, func(ctx context.Context) error {
		return x.client.addPartition(ctx, x.id, x.identity, topic, partition)
	})
	if err != nil {
		return x.settle("add partition to transaction", err)
	}
	x.mu.Lock()
	x.added[key] = true
	x.mu.Unlock()
	return nil
}

// commit ends the transaction with the input's next offset in it. After
// ErrAborted nothing of it will ever be seen.
func (x *transaction) commit(ctx context.Context, m member, next int64) error {
	if x.state != open {
		return fmt.Errorf("commit: %w", pipeline.ErrAborted)
	}
	if !x.v2 {
		err := x.insist(ctx, func(ctx context.Context) error { return x.client.addOffsets(ctx, x.id, x.identity, m.group) })
		if err != nil {
			return x.settle("add offsets to transaction", err)
		}
	}
	err := x.insist(ctx, func(ctx context.Context) error {
		return x.client.commitInTxn(ctx, x.id, x.identity, x.v2, m, x.topic, x.partition, next)
	})
	if err != nil {
		return x.settle("commit offset in transaction", err)
	}
	if err = x.end(ctx); err == nil {
		return nil
	}
	if unknown(err) {
		return x.resolve(ctx, m, next)
	}
	return x.settle("commit transaction", err)
}

// end asks for the transaction's commit.
func (x *transaction) end(ctx context.Context) error {
	return x.insist(ctx, func(ctx context.Context) error {
		who, err := x.client.endTxn(ctx, x.id, x.identity, x.v2, true)
		if err == nil {
			x.remember(x.identity, who)
			x.become(who)
			x.rest.over()
		}
		return err
	})
}

// resolve finds out what became of a transaction whose commit was asked for and
// not answered. With transaction.version 2 asking again does no harm. The old
// protocol may carry out a late request on the next transaction: there a new
// epoch comes first, and then the offset tells. Where there is no answer either,
// the lane's next owner, who may be us, finds out.
func (x *transaction) resolve(ctx context.Context, m member, next int64) error {
	ctx, cancel := context.WithTimeout(ctx, x.patience)
	defer cancel()
	for {
		again, err := x.outcome(ctx, m, next)
		if !again || !pause(ctx, 100*time.Millisecond) {
			return err
		}
	}
}

// outcome is one try of resolve; again: it found out nothing.
func (x *transaction) outcome(ctx context.Context, m member, next int64) (again bool, err error) {
	if x.v2 {
		if err = x.end(ctx); err == nil {
			return false, x.confirm(ctx, m, next)
		}
		if unknown(err) || waits(err) {
			x.doom(doomed)
			return true, fmt.Errorf("commit transaction: outcome unknown: %w: %w", pipeline.ErrLaneLost, err)
		}
		return false, x.settle("commit transaction", err)
	}
	x.doom(doomed)
	if err := x.renew(ctx); err != nil {
		return errors.Is(err, pipeline.ErrAborted), fmt.Errorf("commit transaction: outcome unknown: %w: %w", pipeline.ErrLaneLost, err)
	}
	var at int64
	err = x.insist(ctx, func(ctx context.Context) (err error) {
		at, err = x.client.stableOffset(ctx, m.group, x.topic, x.partition)
		return err
	})
	switch {
	case err != nil:
		return true, fmt.Errorf("commit transaction: outcome unknown: %w: %w", pipeline.ErrLaneLost, err)
	case at >= next:
		return false, nil
	}
	return false, fmt.Errorf("commit transaction: %w", pipeline.ErrAborted)
}

// confirm sees to it that a transaction whose commit was answered late has its
// markers: an abort of the next one would reach it otherwise.
func (x *transaction) confirm(ctx context.Context, m member, next int64) error {
	_, err := x.heal(ctx)
	if err == nil {
		var at int64
		if at, err = x.client.stableOffset(ctx, m.group, x.topic, x.partition); err == nil && at >= next {
			return nil
		}
	}
	x.doom(doomed)
	return fmt.Errorf("commit transaction: committed, and its offset does not show: %w", errors.Join(pipeline.ErrLaneLost, err))
}

// doom notes that the transaction must not be committed.
func (x *transaction) doom(s txnState) {
	x.mu.Lock()
	x.state = max(x.state, s)
	x.mu.Unlock()
}

// waits reports whether a broker's code asks for patience: it has done nothing.
func waits(err error) bool {
	return isCode(err, kafkago.GroupLoadInProgress, kafkago.GroupCoordinatorNotAvailable, kafkago.NotCoordinatorForGroup,
		kafkago.ConcurrentTransactions, kafkago.UnstableOffsetCommit, kafkago.UnknownTopicOrPartition)
}

// unknown reports whether err leaves open what the broker has done.
func unknown(err error) bool {
	var k kafkago.Error
	return !errors.As(err, &k) || k == kafkago.RequestTimedOut
}

// insist repeats f while brokers ask for patience.
func (x *transaction) insist(ctx context.Context, f func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, x.patience)
	defer cancel()
	wait := 2 * time.Millisecond
	for {
		err := f(ctx)
		if err == nil || !waits(err) || !pause(ctx, wait) {
			return err
		}
		wait = min(2*wait, 200*time.Millisecond)
	}
}

// settle notes what an error means for the transaction, and puts it into
// package pipeline's words.
func (x *transaction) settle(doing string, err error) error {
	switch {
	case isCode(err, kafkago.InvalidProducerEpoch, kafkago.ProducerFenced, kafkago.InvalidProducerIDMapping):
		x.doom(fenced)
		return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrLaneLost, err)
	case refused(err), errors.Is(err, errTooOld):
		x.doom(doomed)
		return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrFatal, err)
	}
	x.doom(doomed)
	var k kafkago.Error
	if errors.As(err, &k) && classOf(int16(k)) == lost {
		return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrLaneLost, err)
	}
	return fmt.Errorf("%s: %w: %w", doing, pipeline.ErrAborted, err)
}
