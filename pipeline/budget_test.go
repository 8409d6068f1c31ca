package pipeline

import (
	"context"
	"sync"
	"testing"
	"time"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"
)

func TestBudgetIsNeverExceededAndComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limit := rapid.Int64Range(1, 100).Draw(t, "limit")
		b := &budget{limit: limit}
		var wg sync.WaitGroup
		for _, n := range rapid.SliceOfN(rapid.Int64Range(1, 150), 1, 30).Draw(t, "requests") {
			impatient := rapid.IntRange(0, 4).Draw(t, "impatient") == 0
			wg.Go(func() {
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				if impatient {
					time.AfterFunc(time.Microsecond, cancel)
				}
				if b.acquire(ctx, n) == nil {
					b.settle(n, min(n, limit)/2)
					b.release(min(n, limit)/2, nil)
				}
			})
		}
		wg.Wait()
		if _, peak := b.usage(); b.used != 0 || b.held != 0 || peak > limit || len(b.waiting) != 0 {
			t.Fatalf("%d used, %d held, peak %d of %d", b.used, b.held, peak, limit)
		}
	})
}

func TestALargeRequestIsNotStarved(t *testing.T) {
	b := &budget{limit: 10}
	ctx := context.Background()
	if b.acquire(ctx, 6) != nil {
		t.Fatal("refused")
	}
	large := make(chan struct{})
	go func() { b.acquire(ctx, 10); close(large) }()
	for waiting := 0; waiting == 0; time.Sleep(time.Millisecond) {
		b.mu.Lock()
		waiting = len(b.waiting)
		b.mu.Unlock()
	}
	late, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	defer cancel()
	if b.acquire(late, 1) == nil {
		t.Error("a small request overtook a large one")
	}
	b.settle(6, 6)
	b.release(6, nil)
	<-large
}

// A gauge that lanes set must end at what is in flight, whoever was last.
func TestReleasesAreToldInOrder(t *testing.T) {
	b := &budget{limit: 100}
	var wg sync.WaitGroup
	last := int64(-1) // the budget's mutex guards it
	for range 100 {
		wg.Go(func() {
			_ = b.acquire(t.Context(), 1)
			b.settle(1, 1)
			b.release(1, func(left int64) { last = left })
		})
	}
	if wg.Wait(); last != 0 {
		t.Errorf("told of %d bytes in flight, and there are none", last)
	}
}
