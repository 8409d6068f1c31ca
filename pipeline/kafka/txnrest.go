package kafka

import (
	"context"
	"sync"
	"time"
)

// rest is how long a producer waits behind a commit before it writes again. With
// transaction.version 2 a broker that is still writing the last transaction's
// markers holds the first write of the next one back for 20 ms
// (add.partitions.to.txn.retry.backoff.ms), though the markers take but a few; so
// it is worth while to come a little later. How much later is learnt from how long
// first writes take. Safe for concurrent use.
type rest struct {
	mu     sync.Mutex
	length time.Duration
	ended  time.Time // of the last commit
	begun  bool      // the transaction has written
}

const (
	leastRest = 500 * time.Microsecond
	mostRest  = 4 * time.Millisecond
	heldBack  = 20 * time.Millisecond // a first write that takes so long was held back, or the rest does not matter to it
)

// wait waits until the rest is over.
func (r *rest) wait(ctx context.Context) {
	r.mu.Lock()
	left := r.length - time.Since(r.ended)
	r.begun = false
	r.mu.Unlock()
	if left > 0 {
		pause(ctx, left)
	}
}

// over notes a commit.
func (r *rest) over() {
	r.mu.Lock()
	r.ended = time.Now()
	r.mu.Unlock()
}

// wrote learns from a write that took so long; only the first of a transaction
// tells anything.
func (r *rest) wrote(took time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.begun {
		return
	}
	r.begun = true
	if took >= heldBack {
		r.length = min(max(2*r.length, leastRest), mostRest)
	} else {
		r.length -= r.length / 16
	}
}
