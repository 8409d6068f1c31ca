package kafka

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	kafkago "github.com/segmentio/kafka-go"
)

// Hanging is a transaction of ours that its coordinator takes for ended, every
// marker written, and that is open in a partition all the same: readers of
// committed records do not get past it, and nobody will end it.
type Hanging struct {
	ID        string // transactional id
	Topic     string
	Partition int32
	Start     int64 // offset it begins at
	Producer  int64
	Epoch     int16
	Outcome   string // commit or abort, as its coordinator decided; empty: that is not known any more

	open   openTxn
	shared bool // whoever has the id now may begin another one of that epoch
}

// String says where it is, in a user's words.
func (h Hanging) String() string {
	if h.Partition < 0 {
		return "it holds the offset of " + h.ID
	}
	return fmt.Sprintf("%s/%d from offset %d on, producer %d, epoch %d", h.Topic, h.Partition, h.Start, h.Producer, h.Epoch)
}

// hangs returns the transactions of x's id that hang. One that goes on meanwhile
// is never taken for one. settled: the coordinator knows the outcome of the last.
//
// The coordinator is asked first. What it takes for ended has every marker before
// it says so; so what is open behind that, under an epoch that has ended, hangs.
// With transaction.version 2 every transaction has an epoch of its own, and when it
// has ended the coordinator's is one more. The old protocol has many of one epoch,
// the coordinator's: there the same must stand after the coordinator was asked
// again, and only a commit is sure, since samar takes a new epoch after an abort.
func (x *transaction) hangs(ctx context.Context, outputs []partitionKey) (found []Hanging, settled bool, err error) {
	status, err := x.status(ctx)
	if err != nil || status.state == "" {
		return nil, false, err
	}
	settled = status.ended() && status.state != "Empty"
	open, err := x.openOf(ctx, status.who.producer, outputs)
	var still map[partitionKey]openTxn
	if err == nil && len(open) > 0 && status.ended() {
		still, err = x.stillOpen(ctx, status, open)
	}
	for at, o := range open {
		hangs, outcome := status.judge(x.v2, o.who.epoch, still[at] == o)
		if hangs {
			found = append(found, Hanging{ID: x.id, Topic: at.topic, Partition: at.number, Start: o.start, Producer: o.who.producer, Epoch: o.who.epoch,
				Outcome: outcome, open: o, shared: o.who.epoch == status.who.epoch})
		}
	}
	return found, settled, err
}

// judge says whether what is open under an epoch hangs, and what was decided on
// it; still: it was open when the coordinator had said the same again.
func (s txnStatus) judge(v2 bool, epoch int16, still bool) (hangs bool, outcome string) {
	shared, last := epoch == s.who.epoch, v2 && epoch == s.who.epoch-1
	switch {
	case epoch > s.who.epoch, shared && !still:
		return false, "" // at work
	case s.state == "CompleteCommit" && (shared || last):
		return true, "commit"
	case s.state == "CompleteAbort" && last:
		return true, "abort"
	}
	return true, ""
}

// status asks for what the coordinator knows, and again while markers are on
// their way.
func (x *transaction) status(ctx context.Context) (s txnStatus, err error) {
	err = x.insist(ctx, func(ctx context.Context) error {
		if s, err = x.client.describeTransaction(ctx, x.id); err == nil && s.ending() {
			err = kafkago.ConcurrentTransactions
		}
		return err
	})
	return s, err
}

// openOf returns the open transactions of a producer in the outputs, and in the
// partition of the group's offsets where one holds the lane's offset. Topics that
// we may not look into are left out; ErrHidden stands for the offsets.
func (x *transaction) openOf(ctx context.Context, producer int64, outputs []partitionKey) (map[partitionKey]openTxn, error) {
	standing, err := x.home.standing(ctx, outputs)
	if err != nil {
		return nil, err
	}
	suspects := slices.Collect(maps.Keys(standing))
	open := make(map[partitionKey]openTxn)
	_, err = x.client.stableOffset(ctx, x.group, x.topic, x.partition)
	unstable := isCode(err, kafkago.UnstableOffsetCommit)
	switch {
	case unstable:
		at, err := x.client.offsetsOf(ctx, x.group)
		if refused(err) {
			return open, errHidden
		} else if err != nil {
			return nil, err
		}
		suspects = append(suspects, at)
	case err != nil:
		return nil, err
	}
	for _, at := range suspects {
		all, err := x.openIn(ctx, at)
		switch {
		case refused(err) && at.topic == offsetsTopic:
			return open, errHidden
		case refused(err):
			continue
		case err != nil:
			return nil, fmt.Errorf("%s: %w", at.topic, err)
		}
		for _, o := range all {
			if o.who.producer == producer {
				open[at] = o
			}
		}
	}
	return open, nil
}

// leaderFor returns who leads a partition. kafka-go keeps silent about that of
// offsets: there it is the coordinator of the group.
func (x *transaction) leaderFor(ctx context.Context, at partitionKey) (int32, error) {
	if at.topic != offsetsTopic {
		return leaderOf, nil
	}
	return x.client.coordinator(ctx, groupCoordinator, x.group)
}

func (x *transaction) openIn(ctx context.Context, at partitionKey) ([]openTxn, error) {
	node, err := x.leaderFor(ctx, at)
	if err != nil {
		return nil, err
	}
	return x.client.openTransactions(ctx, node, at)
}

// errHidden reports that something holds the lane's offset, and that we may not
// see what.
var errHidden = errors.New("no right to see what holds the offset")

// stillOpen returns those of open that are open at the same offset after the
// coordinator has said once more what it said.
func (x *transaction) stillOpen(ctx context.Context, before txnStatus, open map[partitionKey]openTxn) (map[partitionKey]openTxn, error) {
	now, err := x.status(ctx)
	if err != nil || now != before {
		return nil, err
	}
	still := make(map[partitionKey]openTxn)
	for at, was := range open {
		all, err := x.openIn(ctx, at)
		if err != nil {
			return nil, err
		}
		for _, o := range all {
			if o == was {
				still[at] = o
			}
		}
	}
	return still, nil
}
