package pipeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/processor"
)

// sequence produces chunks in order and commits behind them, until the fetching
// goroutine has ended and everything is through or given up.
func (l *lane) sequence() {
	pause := time.NewTimer(time.Hour)
	defer pause.Stop()
	waiting := false // pause runs towards a commit
	for {
		for l.following != nil {
			c := l.following
			l.following = nil
			c.await()
			l.pass(c)
		}
		if !waiting && l.acked > l.committed {
			pause.Reset(l.r.cfg.CommitInterval)
			waiting = true
		}
		select {
		case c, ok := <-l.chunks:
			if !ok {
				l.finish()
				return
			}
			c.await()
			l.pass(c)
		case <-pause.C:
			waiting = false
			l.commit()
		}
	}
}

// pass takes one processed chunk through all outputs and gives it back; in a
// transaction, with those that join it.
func (l *lane) pass(c *chunk) {
	l.together = append(l.together[:0], c)
	defer l.release()
	if l.hard.Err() != nil {
		l.abandon()
		return
	}
	if err := c.failure(); err != nil {
		l.r.fail(fmt.Errorf("read %s/%d: %w", l.partition.Topic, l.partition.Number, err))
		return
	}
	l.judge(c)
	var err error
	if l.txn != nil {
		err = l.transact()
	} else {
		err = l.write(c)
	}
	if err != nil {
		l.lost = errors.Is(err, ErrLaneLost)
		l.failed(l.hard, err)
		l.abandon()
		return
	}
	for _, c := range l.together {
		l.acked = c.batch.Next
		if l.txn != nil {
			l.committed = l.acked
		}
		l.through.Store(l.acked)
		if n := len(c.batch.Records); n > 0 {
			l.stamp.Store(c.batch.Records[n-1].Timestamp)
		}
		total := l.r.account(l, c)
		l.traced(c)
		l.r.progress(l.partition.Number, l.acked, total)
	}
}

// write takes a chunk to every output; all have acknowledged it then.
func (l *lane) write(c *chunk) (err error) {
	c.join()
	start := time.Now()
	defer func() { c.wrote = time.Now(); c.writing = c.wrote.Sub(start) }()
	if c.rejected, err = l.produce(c); err != nil {
		return err
	}
	if err = l.bury(c); err != nil {
		return err
	}
	return l.record(c)
}

// abandon gives up the chunks at work; another lane replays them. At a stop that is
// left undone, unless the lane is someone else's by now.
func (l *lane) abandon() {
	l.cancel()
	for _, c := range l.together {
		if len(c.batch.Records) > 0 && l.r.halt.Err() != nil && !l.lost {
			l.r.undrained.Store(true)
		}
	}
}

// release gives the chunks at work and their bytes back: one to the lane, and those
// that joined it, for which the lane had others, to all.
func (l *lane) release() {
	for i, c := range l.together {
		l.r.budget.release(c.bytes, l.tell)
		switch tainted := c.tainted.Load(); {
		case i > 0 && tainted:
			continue
		case tainted:
			c = newChunk(l)
		default:
			c.forget()
		}
		if i > 0 {
			l.r.spare.Put(c)
		} else {
			l.free <- c
		}
	}
	clear(l.together)
}

// produce sends every view its records, all views at a time. It returns the
// indexes into the views' rows that their sinks rejected.
func (l *lane) produce(c *chunk) (rejected [][]int, err error) {
	if len(c.views) == 1 {
		bad, err := l.produceOne(onViews, &l.outputs[0], c.views[0])
		if bad != nil {
			rejected = [][]int{bad}
		}
		return rejected, err
	}
	rejected = make([][]int, len(c.views))
	errs := make([]error, len(c.views))
	var wg sync.WaitGroup
	for v := range c.views {
		if len(c.views[v]) > 0 {
			wg.Go(func() { rejected[v], errs[v] = l.produceOne(onViews+v, &l.outputs[v], c.views[v]) })
		}
	}
	wg.Wait()
	for _, e := range errs {
		if err == nil || errors.Is(e, ErrFatal) {
			err = e
		}
	}
	return rejected, err
}

func (l *lane) produceOne(on int, o *output, recs []processor.Record) ([]int, error) {
	if len(recs) == 0 {
		return nil, nil
	}
	err := l.retry(l.hard, on, "produce", func(ctx context.Context) error { return o.Produce(ctx, recs) })
	if rej := (*RejectedError)(nil); errors.As(err, &rej) {
		for _, i := range rej.Records {
			if i < 0 || i >= len(recs) {
				return nil, fmt.Errorf("sink rejected a record it was not given: %w", ErrFatal)
			}
		}
		return rej.Records, nil
	}
	return nil, err
}

// bury produces the chunk's dead letters, with those the views' sinks rejected.
func (l *lane) bury(c *chunk) error {
	type position struct {
		partition int32
		offset    int64
	}
	seen := make(map[position]bool)
	for v, bad := range c.rejected {
		for _, i := range bad {
			at := position{c.views[v][i].Partition, c.views[v][i].Offset}
			if rec := c.find(at.partition, at.offset); rec != nil && !seen[at] {
				seen[at] = true
				var arena []byte
				c.dead = append(c.dead, l.r.bury(&arena, l, &c.batch, rec, processor.SinkRejected, true))
				l.r.logDead(l, &c.batch, rec, processor.SinkRejected, "refused by an output")
			}
		}
	}
	bad, err := l.produceOne(onDeadLetters, &l.letters, c.dead)
	if len(bad) > 0 {
		return fmt.Errorf("the sink of the dead letters rejected one: %w", ErrFatal)
	}
	return err
}

// find returns the batch's record at offset of a partition.
func (c *chunk) find(partition int32, offset int64) *processor.Record {
	for i := range c.batch.Records {
		if r := &c.batch.Records[i]; r.Offset == offset && r.Partition == partition {
			return &c.batch.Records[i]
		}
	}
	return nil
}

// commit stores the watermark; trouble is left to the next try.
func (l *lane) commit() {
	if l.acked <= l.committed {
		return
	}
	start := time.Now()
	err := l.src.Commit(l.hard, l.acked)
	l.r.cfg.Metrics.committed(time.Since(start))
	switch {
	case err == nil:
		l.committed = l.acked
	case errors.Is(err, ErrFatal) || errors.Is(err, ErrLaneLost):
		l.failed(l.hard, err)
	case l.hard.Err() == nil:
		l.log.Warn("commit failed, trying again", zap.Error(err))
	}
}

// finish commits what is through before the lane is given back.
func (l *lane) finish() {
	if l.acked <= l.committed {
		return
	}
	next := l.acked
	err := l.retry(l.hard, onInput, "commit", func(ctx context.Context) error { return l.src.Commit(ctx, next) })
	if err != nil {
		if l.r.halt.Err() != nil && !errors.Is(err, ErrLaneLost) {
			l.r.undrained.Store(true)
		}
		l.failed(l.hard, err)
		return
	}
	l.committed = next
}

// failed ends the lane, or the run if err is fatal. An error that comes of ctx
// being done says nothing.
func (l *lane) failed(ctx context.Context, err error) {
	if errors.Is(err, ErrFatal) {
		l.log.Error("pipeline failed", zap.Error(err))
		l.r.fail(err)
		return
	}
	if ctx.Err() != nil {
		return
	}
	l.log.Info("lane lost", zap.Error(err))
	l.cancel()
}
