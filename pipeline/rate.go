package pipeline

import (
	"context"
	"sync"
	"time"
)

// pace holds lanes back to a number of records a second. What a second did not
// use is not saved up.
type pace struct {
	rate int // records a second; 0: any number

	mu   sync.Mutex
	free time.Time // when the next record is due
}

// wait waits until n more records are due, or ctx is done.
func (p *pace) wait(ctx context.Context, n int) {
	if p.rate == 0 || n == 0 {
		return
	}
	p.mu.Lock()
	now := time.Now()
	if p.free.Before(now) {
		p.free = now
	}
	due := p.free.Sub(now)
	p.free = p.free.Add(time.Duration(n) * time.Second / time.Duration(p.rate))
	p.mu.Unlock()
	if due <= 0 {
		return
	}
	t := time.NewTimer(due)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
