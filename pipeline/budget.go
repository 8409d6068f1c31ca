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
	peak    int64
	waiting []*waiter
}

type waiter struct {
	n     int64
	ready chan struct{}
}

// acquire takes n bytes, waiting until they are free or ctx is done.
func (b *budget) acquire(ctx context.Context, n int64) error {
	n = min(n, b.limit)
	b.mu.Lock()
	if len(b.waiting) == 0 && b.used+n <= b.limit {
		b.take(n)
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
	b.serve()
	return ctx.Err()
}

// adjust adds n bytes without waiting; n is negative to give bytes back.
func (b *budget) adjust(n int64) {
	if n == 0 {
		return
	}
	b.mu.Lock()
	b.take(n)
	b.serve()
	b.mu.Unlock()
}

func (b *budget) take(n int64) {
	b.used += n
	b.peak = max(b.peak, b.used)
}

func (b *budget) serve() {
	for len(b.waiting) > 0 && b.used+b.waiting[0].n <= b.limit {
		b.take(b.waiting[0].n)
		close(b.waiting[0].ready)
		b.waiting = b.waiting[1:]
	}
}

func (b *budget) usage() (used, peak int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.used, b.peak
}
