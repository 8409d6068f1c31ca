package pipeline

import (
	"context"
	"sync/atomic"
	"time"
)

// transact takes a chunk to every output and commits its offset, all in one
// transaction; one that is aborted is begun again with the same records.
func (l *lane) transact(c *chunk) (rejected [][]int, err error) {
	err = l.retryUnless(l.hard, onTransactions, "transaction", ends, func(ctx context.Context) (err error) {
		if err = l.txn.Begin(ctx); err != nil {
			return err
		}
		if rejected, err = l.write(c); err != nil {
			return err
		}
		start := time.Now()
		err = l.txn.Commit(ctx, c.batch.Next)
		l.r.cfg.Metrics.committed(time.Since(start))
		return err
	})
	if err == nil {
		l.size.took(time.Now(), c.fetched, c.bytes)
	}
	return rejected, err
}

// Bounds of a transaction, from the commit before (or the fetch, if that came
// later) to its own: long enough that its fixed cost is small, short enough for
// whoever waits for its records. Beyond mostChunk the cost of a transaction is a
// tenth of the rest at most, and memory is no longer used again.
const (
	shortTxn   = 100 * time.Millisecond
	longTxn    = 200 * time.Millisecond
	leastChunk = 64 << 10
	mostChunk  = 2 << 20
)

// chunkSize is how many bytes a lane fetches for one transaction. The sequencer
// sets it and the fetching goroutine reads it.
type chunkSize struct {
	bytes atomic.Int64
	last  time.Time // of the last commit
}

func (s *chunkSize) start(bytes int) { s.bytes.Store(int64(bytes)) }

func (s *chunkSize) now() int64 { return s.bytes.Load() }

// took learns from a transaction of n bytes that was committed just now.
func (s *chunkSize) took(now, fetched time.Time, n int64) {
	from := fetched
	if s.last.After(from) {
		from = s.last
	}
	s.last = now
	size := s.bytes.Load()
	switch d := now.Sub(from); {
	case d > longTxn:
		size = max(min(size, n)/2, leastChunk)
	case d < shortTxn && n >= size/2: // a small chunk was all there was
		size = min(size*3/2, mostChunk)
	}
	s.bytes.Store(size)
}
