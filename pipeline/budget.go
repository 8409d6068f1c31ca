package pipeline

import (
	"context"
	"sync"
)

// budget bounds the raw bytes in flight. Waiters are served in order of
// arrival, so a large request is not starved by small ones.
type budget struct {
	mu      sync.Mutex
	limit   int64
	used    int64 // may exceed limit by what single records are over their reservation
	held    int64 // the part of used that acquire took and settle has not settled
	peak    int64 // of used
	waiting []*waiter
}

type waiter struct {
	n     int64
	ready chan struct{}
}

// acquire reserves n bytes, at most the whole budget, waiting until they are free
// or ctx is done.
func (b *budget) acquire(ctx context.Context, n int64) error {
	n = min(n, b.limit)
	b.mu.Lock()
	if len(b.waiting) == 0 && b.used+n <= b.limit {
		b.reserve(n)
		b.mu.Unlock()
		return nil
	}
	w := &waiter{n: n, ready: make(chan struct{})}
	b.waiting = append(b.waiting, w)
	b.mu.Unlock()
	select {
	case <-w.ready:
		return nil
	case <-ctx.Done():
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for i, x := range b.waiting {
		if x == w {
			b.waiting = append(b.waiting[:i], b.waiting[i+1:]...)
			b.serve()
			return ctx.Err()
		}
	}
	b.used -= n // served in the meantime
	b.held -= n
	b.serve()
	return ctx.Err()
}

// settle turns a reservation of n bytes into the bytes that really came.
func (b *budget) settle(n, came int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	n = min(n, b.limit)
	b.held -= n
	b.used += came - n
	b.peak = max(b.peak, b.used)
	b.serve()
}

// release gives bytes back. tell is told how many are still in flight, of several
// releases in their order; nil: not.
func (b *budget) release(n int64, tell func(left int64)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used -= n
	b.serve()
	if tell != nil {
		tell(b.used - b.held)
	}
}

func (b *budget) reserve(n int64) {
	b.used += n
	b.held += n
	b.peak = max(b.peak, b.used)
}

func (b *budget) serve() {
	for len(b.waiting) > 0 && b.used+b.waiting[0].n <= b.limit {
		b.reserve(b.waiting[0].n)
		close(b.waiting[0].ready)
		b.waiting = b.waiting[1:]
	}
}

// usage returns the bytes in flight, and the most there were with reservations.
func (b *budget) usage() (inFlight, peak int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.used - b.held, b.peak
}
