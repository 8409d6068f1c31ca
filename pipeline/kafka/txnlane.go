package kafka

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline"
)

// txnLane is a lane whose commits are transactions.
type txnLane struct {
	*lane
	txn      *transaction
	anew     bool         // its offset was held, and the producer has been made anew
	next     atomic.Int64 // committed
	mirrored time.Time    // remote offsets: when the input's cluster was last told
	told     int64        // what it was told
}

var _ pipeline.Transactor = (*txnLane)(nil)

// Begin implements pipeline.Transactor.
func (l *txnLane) Begin(ctx context.Context) error { return l.txn.begin(ctx) }

// Commit implements pipeline.Lane.
func (l *txnLane) Commit(ctx context.Context, next int64) error {
	if err := l.txn.commit(ctx, l.member(), next); err != nil {
		return err
	}
	l.next.Store(next)
	l.through(next)
	return nil
}

// Fetch implements pipeline.Lane.
func (l *txnLane) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	if l.txn.remote && time.Since(l.mirrored) > mirrorPause {
		l.mirror(ctx)
	}
	return l.lane.Fetch(ctx, b, maxBytes)
}

// mirrorPause is how often the input's cluster learns of offsets that the
// outputs' cluster keeps. Tools that watch lag need them; a lane starts from them
// only where the outputs' cluster has none, or has let it expire.
const mirrorPause = time.Second

func (l *txnLane) mirror(ctx context.Context) {
	if next := l.next.Load(); next > l.told && l.lane.commit(ctx, next) == nil {
		l.told = next
	}
	l.mirrored = time.Now()
}

// member is who commits: this generation's member, or nobody where the group has
// no members because the input is elsewhere.
func (l *txnLane) member() member {
	if l.txn.remote {
		return member{group: l.txn.group, generation: -1}
	}
	return member{group: l.group.GroupID, generation: l.group.ID, name: l.group.MemberID}
}

// committed returns the offset that the transactions of this lane and of those
// before it have left: only to be asked when the producer is ours.
func (l *txnLane) committed(ctx context.Context) (int64, error) {
	if !l.anew {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, markersPatience)
		defer cancel()
	}
	var at int64
	err := l.txn.insist(ctx, func(ctx context.Context) (err error) {
		at, err = l.txn.client.stableOffset(ctx, l.member().group, l.txn.topic, l.txn.partition)
		return err
	})
	return at, err
}

// markersPatience is how long an offset may be held by markers that are on their
// way.
const markersPatience = 3 * time.Second

// workTransactions runs the lane of one assignment in transactions. A lane that
// was fenced, by a holder that has gone or by the coordinator's timeout, is
// begun anew for as long as the group says that it is ours.
func (s *Source) workTransactions(ctx, stopping context.Context, plain *lane, work func(context.Context, pipeline.Lane)) {
	for first := true; first || s.stillOurs(ctx, stopping, plain.group); first = false {
		if !first {
			fresh := *plain
			fresh.rest, fresh.moved, fresh.claim = tail{}, false, s.fetcher.claim(plain.partition.Number)
			fresh.decoder = decoder{topic: plain.decoder.topic, partition: plain.decoder.partition, limit: plain.decoder.limit}
			plain = &fresh
		}
		l, err := s.beginTransactions(ctx, stopping, plain)
		if err != nil {
			plain.leave()
			return
		}
		work(ctx, l)
		l.leave()
		if l.txn.remote {
			aside, cancel := context.WithTimeout(context.Background(), 2*time.Second)
			l.mirror(aside)
			cancel()
		}
		s.cfg.Transactions.give(l.txn)
		if ctx.Err() != nil || stopping.Err() != nil || l.txn.state != fenced {
			return
		}
	}
}

// beginTransactions takes the lane's producer, and only then asks where to go on.
func (s *Source) beginTransactions(ctx, stopping context.Context, plain *lane) (*txnLane, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(stopping, cancel)()
	l := &txnLane{lane: plain}
	var told time.Time
	for {
		err := l.start(ctx, s)
		if err == nil {
			return l, nil
		}
		if ctx.Err() == nil && time.Since(told) > 10*time.Second {
			told = time.Now()
			s.log.Warn("transactions not begun, trying again", zap.Int32("partition", plain.partition.Number), zap.String("cause", plainly(err)))
		}
		if !pause(ctx, 250*time.Millisecond) {
			if l.txn != nil {
				s.cfg.Transactions.give(l.txn)
			}
			s.cfg.Transactions.holds(plain.partition, false)
			return nil, ctx.Err()
		}
	}
}

func (l *txnLane) start(ctx context.Context, s *Source) error {
	if l.txn == nil {
		x, err := s.cfg.Transactions.take(ctx, l.partition)
		if err != nil {
			s.cfg.Transactions.holds(l.partition, errors.Is(err, errHeld))
			return err
		}
		l.txn = x
	}
	at, err := l.committed(ctx)
	unstable := isCode(err, kafkago.UnstableOffsetCommit)
	s.cfg.Transactions.holds(l.partition, unstable)
	if unstable && !l.anew {
		// The last commit of a producer that was kept may hang: a new one heals that.
		l.anew = true
		l.txn.doom(doomed)
		s.cfg.Transactions.give(l.txn)
		l.txn = nil
	}
	if err != nil {
		return err
	}
	if at >= 0 {
		l.offset = at
	} else if !l.txn.remote {
		l.offset = nowhere
	}
	l.next.Store(l.offset)
	l.told = l.offset
	return nil
}

// stillOurs asks the group, after a pause, whether a generation goes on.
func (s *Source) stillOurs(ctx, stopping context.Context, g *kafkago.Generation) bool {
	wait, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(stopping, cancel)()
	if !pause(wait, s.cfg.Heartbeat) {
		return false
	}
	err := again(wait, func() error {
		res, err := s.client.calls.Heartbeat(wait, &kafkago.HeartbeatRequest{GroupID: g.GroupID, GenerationID: g.ID, MemberID: g.MemberID})
		if err != nil {
			return err
		}
		return res.Error
	})
	return err == nil && !errors.Is(wait.Err(), context.Canceled)
}
