package pipeline

import (
	"context"
	"sync/atomic"
	"time"
)

// transact takes the chunk at work, and those that join it, to every output and
// commits their offset, all in one transaction; one that is aborted is begun again
// with the same records.
func (l *lane) transact() error {
	l.begun = time.Now()
	err := l.retryUnless(l.hard, onTransactions, "transaction", ends, func(ctx context.Context) error {
		if err := l.txn.Begin(ctx); err != nil {
			return err
		}
		for _, c := range l.together {
			if err := l.write(c); err != nil {
				return err
			}
		}
		for c := l.follower(); c != nil; c = l.follower() {
			l.free <- l.r.spareChunk(l)
			l.together = append(l.together, c)
			l.judge(c)
			if err := l.write(c); err != nil {
				return err
			}
		}
		start := time.Now()
		err := l.txn.Commit(ctx, l.last().batch.Next)
		l.r.cfg.Metrics.committed(time.Since(start))
		return err
	})
	if err == nil {
		l.size.took(time.Now(), l.together[0].fetched, l.last().bytes)
	}
	return err
}

// last is the newest chunk of the transaction.
func (l *lane) last() *chunk { return l.together[len(l.together)-1] }

// follower returns a chunk that joins the transaction behind those it has; nil: it
// is time to commit. Chunks join where there is a backlog, so that the fixed cost of
// a transaction is shared by what 100 ms bring, however small chunks are. Whoever
// waits for records that came just now is not kept waiting for others: behind what
// was the last record of the log nothing joins.
func (l *lane) follower() *chunk {
	last := l.last()
	left := shortTxn - time.Since(l.begun)
	if last.batch.Next >= last.batch.End || left <= 0 || l.hard.Err() != nil {
		return nil
	}
	if l.following == nil {
		l.following = l.nextWithin(min(left, fetchPatience))
	}
	c := l.following
	if c == nil {
		return nil
	}
	together := c.bytes
	for _, c := range l.together {
		together += c.bytes
	}
	if together > min(mostTogether, l.share()) || !c.awaitFor(left) || c.failure() != nil {
		return nil
	}
	l.following = nil
	return c
}

// nextWithin returns the next chunk if it is fetched within d; nil: it is not, or
// waits for bytes of the budget that the transaction may hold, or the lane ends.
func (l *lane) nextWithin(d time.Duration) *chunk {
	select {
	case c := <-l.chunks:
		return c
	default:
	}
	if l.starved.Load() {
		return nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case c := <-l.chunks:
		return c
	case <-timer.C:
		return nil
	}
}

// Bounds of a transaction, from the commit before (or the fetch, if that came
// later) to its own: long enough that its fixed cost is small, short enough for
// whoever waits for its records. What it has is kept until it is committed: beyond
// mostTogether that memory costs this process more than fewer transactions save.
const (
	shortTxn     = 100 * time.Millisecond
	longTxn      = 200 * time.Millisecond
	mostTogether = 2 << 20 // bytes of records
	leastChunk   = 64 << 10

	fetchPatience = 20 * time.Millisecond // most wait for a chunk of a backlog
)

// chunkSize is how many bytes a lane fetches at a time for its transactions. The
// sequencer sets it and the fetching goroutine reads it.
type chunkSize struct {
	bytes atomic.Int64
	most  int64
	last  time.Time // of the last commit
}

func (s *chunkSize) start(most int) {
	s.most = int64(most)
	s.bytes.Store(s.most)
}

func (s *chunkSize) now() int64 { return s.bytes.Load() }

// took learns from a transaction that was committed just now, and whose last chunk
// had n bytes.
func (s *chunkSize) took(now, fetched time.Time, n int64) {
	from := fetched
	if s.last.After(from) {
		from = s.last
	}
	s.last = now
	size := s.bytes.Load()
	switch d := now.Sub(from); {
	case d > longTxn:
		size = max(min(size, n)/2, min(leastChunk, s.most))
	case d < shortTxn && n >= size/2: // a small chunk was all there was
		size = min(size*3/2, s.most)
	}
	s.bytes.Store(size)
}
