package pipeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/processor"
)

// lane is one assigned partition at work: one goroutine fetches and hands
// shards to the workers, another puts their outputs in order, produces and
// commits.
type lane struct {
	r         *Runner
	src       Lane
	partition Partition
	log       *zap.Logger
	txn       Transactor // nil: at least once
	outputs   []output   // by view
	letters   output
	ledger    output             // without an Output: no manifests
	crowds    []*processor.Crowd // by view; nil: each row goes on

	soft   context.Context // done: fetch no more
	hard   context.Context // done: give up what is in flight
	cancel context.CancelFunc
	gone   atomic.Bool // hard is done
	free   chan *chunk
	chunks chan *chunk

	together  []*chunk  // the sequencer's: at work, in order; in a transaction there may be several
	following *chunk    // the sequencer's: taken from chunks, and did not join; nil: none
	begun     time.Time // the sequencer's: when the transaction was
	lost      bool      // the sequencer's: the lane is someone else's
	committed int64     // the sequencer's; -1: nothing yet
	acked     int64     // the sequencer's; -1: nothing yet
	end       atomic.Int64
	through   atomic.Int64   // acked, for readers
	stamp     atomic.Int64   // timestamp of the last record that is through, at first of the first one fetched; ms
	tell      func(int64)    // takes the metric of the bytes in flight; nil: there are no metrics
	starved   atomic.Bool    // the fetching goroutine waits for bytes of the budget
	stalls    []atomic.Int32 // by what they depend on: calls that failed and are being tried again
	size      chunkSize
}

// output is an Output with its limit.
type output struct {
	Output
	limit int
}

// work runs one lane; it is what Source.Run calls.
func (r *Runner) work(ctx context.Context, src Lane) {
	l := &lane{r: r, src: src, partition: src.Partition(), committed: -1, acked: -1, stalls: make([]atomic.Int32, onViews+len(r.cfg.Views))}
	l.log = r.log.With(zap.String("topic", l.partition.Topic), zap.Int32("partition", l.partition.Number))
	l.through.Store(-1)
	if r.cfg.Metrics != nil {
		l.tell = r.cfg.Metrics.holds(&l.partition)
	}
	l.crowds = r.crowds()
	if r.cfg.ExactlyOnce {
		txn, ok := src.(Transactor)
		if !ok {
			r.fail(fmt.Errorf("exactly once: the source knows no transactions: %w", ErrFatal))
			return
		}
		l.txn = txn
		l.size.start(r.cfg.FetchBytes)
	}
	var quit context.CancelFunc
	l.soft, quit = context.WithCancel(r.halt) // at once: what is at its goal fetches no more
	defer quit()
	l.hard, l.cancel = context.WithCancel(r.ended)
	defer l.cancel()
	defer context.AfterFunc(ctx, quit)()
	defer context.AfterFunc(l.hard, func() { l.gone.Store(true); quit() })()
	defer l.limit(r.halt, r.cfg.DrainTimeout)()
	defer l.limit(ctx, r.cfg.RevokeTimeout)()

	r.mu.Lock()
	r.lanes[l] = struct{}{}
	r.mu.Unlock()
	defer func() {
		r.mu.Lock()
		delete(r.lanes, l)
		r.mu.Unlock()
		if r.cfg.Metrics != nil {
			r.cfg.Metrics.forget(&l.partition)
		}
	}()
	if !l.open() {
		return
	}
	defer l.close()
	l.free = make(chan *chunk, r.cfg.Depth)
	for range r.cfg.Depth {
		l.free <- newChunk(l)
	}
	l.chunks = make(chan *chunk, r.cfg.Depth)
	var wg sync.WaitGroup
	wg.Go(l.fetch)
	l.sequence()
	wg.Wait()
}

// limit gives up the lane's work d after ctx is done. The result stops that.
func (l *lane) limit(ctx context.Context, d time.Duration) (stop func()) {
	var mu sync.Mutex
	var timer *time.Timer
	var stopped bool
	release := context.AfterFunc(ctx, func() {
		mu.Lock()
		defer mu.Unlock()
		if !stopped {
			timer = time.AfterFunc(d, l.cancel)
		}
	})
	return func() {
		release()
		mu.Lock()
		defer mu.Unlock()
		stopped = true
		if timer != nil {
			timer.Stop()
		}
	}
}

// open opens every output; false: the lane ended first.
func (l *lane) open() bool {
	l.outputs = make([]output, len(l.r.cfg.Views))
	for v := range l.outputs {
		if !l.openOne(onViews+v, &l.outputs[v], l.r.cfg.Views[v].Sink) {
			l.close()
			return false
		}
	}
	ok := l.openOne(onDeadLetters, &l.letters, l.r.cfg.DeadLetters.Sink)
	if ok && l.r.cfg.Ledger != nil {
		ok = l.openOne(onLedger, &l.ledger, l.r.cfg.Ledger)
	}
	if !ok {
		l.close()
	}
	return ok
}

func (l *lane) openOne(on int, o *output, s Sink) bool {
	err := l.retry(l.soft, on, "open output", func(ctx context.Context) (err error) {
		o.Output, err = s.Open(ctx, l.partition)
		return err
	})
	if err != nil {
		o.Output = nil
		l.failed(l.soft, err)
		return false
	}
	o.limit = o.Limit()
	return true
}

func (l *lane) close() {
	for _, o := range append(l.outputs, l.letters, l.ledger) {
		if o.Output == nil {
			continue
		}
		if err := o.Close(); err != nil {
			l.log.Warn("output not closed cleanly", zap.Error(err))
		}
	}
}

// fetch fills chunks and hands them to the workers until the lane ends.
func (l *lane) fetch() {
	defer close(l.chunks)
	last := int64(-1)
	for {
		var c *chunk
		select {
		case c = <-l.free:
		case <-l.soft.Done():
			return
		}
		held := l.reservation()
		l.starved.Store(true)
		if l.r.budget.acquire(l.soft, held) != nil {
			return
		}
		l.starved.Store(false)
		err := l.fill(&c.batch, int(held))
		if err != nil {
			l.r.budget.settle(held, 0)
			if !errors.Is(err, ErrEnd) {
				l.failed(l.soft, err)
			}
			return
		}
		if c.batch.End > 0 {
			l.end.Store(c.batch.End)
		}
		if len(c.batch.Records) == 0 && c.batch.Next <= last {
			l.r.budget.settle(held, 0)
			l.free <- c
			continue
		}
		c.first, c.fetched = last, time.Now()
		if last < 0 && len(c.batch.Records) > 0 {
			c.first = c.batch.Records[0].Offset
		}
		last = c.batch.Next
		c.span = nil
		if tr := l.r.cfg.Tracer; tr != nil && len(c.batch.Records) > 0 {
			c.span = tr.Chunk(&l.partition, c.fetched)
		}
		c.divide()
		l.r.budget.settle(held, c.bytes)
		if len(c.batch.Records) > 0 {
			l.r.firstFetch()
			l.stamp.CompareAndSwap(0, c.batch.Records[0].Timestamp)
		}
		l.r.pace.wait(l.soft, len(c.batch.Records))
		l.chunks <- c
		for _, s := range c.shards[:c.n] {
			l.r.pool.jobs <- s
		}
	}
}

// reservation is how many bytes the next fetch may bring. Lanes that wait for
// records hold no more than half of the budget together.
func (l *lane) reservation() int64 {
	if l.txn != nil {
		return min(l.size.now(), l.share())
	}
	return min(int64(l.r.cfg.FetchBytes), l.share())
}

// share is the lane's part of half of the budget.
func (l *lane) share() int64 {
	l.r.mu.Lock()
	n := int64(len(l.r.lanes))
	l.r.mu.Unlock()
	return max(l.r.budget.limit/(2*n), 16<<10)
}

func (l *lane) fill(b *Batch, most int) error {
	err := l.retry(l.soft, onInput, "fetch", func(ctx context.Context) error {
		b.Records, b.Faults, b.Next, b.End, b.Origin = b.Records[:0], b.Faults[:0], 0, 0, nil
		return l.src.Fetch(ctx, b, most)
	})
	if err != nil || l.r.cfg.Prepare == nil || len(b.Records) == 0 {
		return err
	}
	return l.retry(l.soft, onSchemas, "prepare", func(ctx context.Context) error { return l.r.cfg.Prepare(ctx, b.Records) })
}
