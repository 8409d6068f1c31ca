package kafka

import (
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"go.uber.org/zap"
)

// watchPause is how often the outputs of lanes at work are looked at: two small
// requests for each of their partitions.
const watchPause = time.Minute

// standMargin is how much longer than the transaction timeout a committed end has
// to stand still before anybody asks why.
const standMargin = 15 * time.Second

// span are epochs of one producer, one transaction each, that we know were
// committed all: from and after, and before next.
type span struct {
	producer   int64
	from, next int16
}

func (s span) holds(who identity) bool {
	return who.producer == s.producer && who.epoch >= s.from && who.epoch < s.next
}

// remember notes that the transaction of one identity was committed, by the
// answer that names the next one. It is of use where every transaction has an epoch
// of its own.
func (x *transaction) remember(committed, next identity) {
	if !x.v2 || next == committed {
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.past.producer != committed.producer || x.past.next != committed.epoch {
		x.past = span{committed.producer, committed.epoch, committed.epoch}
	}
	x.past.next = committed.epoch + 1
}

// knows reports whether we committed the transaction of an identity.
func (x *transaction) knows(who identity) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.past.holds(who)
}

// stand is a committed end that lies before the partition's end.
type stand struct {
	end   int64
	since time.Time
}

// watch looks now and then whether a transaction hangs in an output that lanes
// at work do not write again: their chunks go on, and its readers stand. What is
// written again ends it, and what hangs at a lane's start is found there.
func (t *Transactions) watch(ctx context.Context) {
	var stands map[partitionKey]stand
	for pause(ctx, watchPause) {
		stands = t.lookAround(ctx, time.Now(), stands)
	}
}

// lookAround returns the committed ends that lie before their partition's end, and
// since when they stand there; before is what it returned last. Where one stands
// for too long, by a transaction that a lane at work has committed, the marker is
// written that is missing. Whatever cannot be found out waits for the next look.
func (t *Transactions) lookAround(ctx context.Context, now time.Time, before map[partitionKey]stand) map[partitionKey]stand {
	if t.Protocol() < 2 || !t.tells() {
		return nil
	}
	t.mu.Lock()
	lanes := slices.Collect(maps.Values(t.working))
	t.mu.Unlock()
	outputs := make(map[partitionKey]bool)
	for _, x := range lanes {
		theirs, err := t.outputsOf(ctx, x.input)
		if err != nil {
			return before
		}
		for _, at := range theirs {
			outputs[at] = true
		}
	}
	open, err := t.standing(ctx, slices.Collect(maps.Keys(outputs)))
	if err != nil {
		return before
	}
	stands := make(map[partitionKey]stand, len(open))
	hung := 0
	for at, end := range open {
		s, stood := before[at]
		if !stood || s.end != end {
			s = stand{end, now}
		}
		stands[at] = s
		if now.Sub(s.since) >= t.cfg.Timeout+standMargin && t.hangsAt(ctx, lanes, at, end) {
			hung++
		}
	}
	t.mu.Lock()
	t.standingStill = hung
	t.mu.Unlock()
	return stands
}

// hangsAt looks for whose transaction holds a committed end up, and ends it if a
// lane of ours knows that it was committed. It reports whether that was in vain.
func (t *Transactions) hangsAt(ctx context.Context, lanes []*transaction, at partitionKey, end int64) bool {
	all, err := t.client.openTransactions(ctx, leaderOf, at)
	if err != nil {
		return false
	}
	for _, o := range all {
		i := slices.IndexFunc(lanes, func(x *transaction) bool { return x.knows(o.who) })
		if i < 0 || o.start != end {
			continue
		}
		h := Hanging{ID: lanes[i].id, Topic: at.topic, Partition: at.number, Start: o.start, Producer: o.who.producer, Epoch: o.who.epoch, Outcome: "commit", open: o}
		if t.cfg.LeaveHanging {
			t.warn(lanes[i], "a transaction hangs: its markers are missing, and samar does not write them", h.fields()...)
			return true
		}
		err := lanes[i].finish(ctx, h)
		if err != nil && !refused(err) { // that is said
			t.log.Warn("a transaction hangs, and could not be ended yet", append(h.fields(), zap.String("cause", plainly(err)))...)
		}
		return err != nil
	}
	return false
}

// standing returns the committed ends of partitions that lie before their ends.
func (t *Transactions) standing(ctx context.Context, all []partitionKey) (open map[partitionKey]int64, err error) {
	open = make(map[partitionKey]int64)
	var mu sync.Mutex
	var wg sync.WaitGroup
	slots := make(chan struct{}, 8) // connections at a time
	for _, at := range all {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			stable, end, failed := t.client.ends(ctx, at)
			mu.Lock()
			defer mu.Unlock()
			if failed != nil {
				err = failed
			} else if end > stable {
				open[at] = stable
			}
		})
	}
	wg.Wait()
	return open, err
}
