//go:build unix

package faults

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// reader reads a view while it is written, as an application would, and notes
// when records come and how old they are then.
type reader struct {
	mu     sync.Mutex
	from   time.Time // what comes before is not noted
	last   [partitions]time.Time
	gaps   [partitions]time.Duration // longest time without a record
	delays []time.Duration           // from a record's timestamp to its arrival
	count  int
}

// newReader reads a topic from its beginning until the test's end.
func newReader(t testing.TB, brokers []string, topic string) *reader {
	t.Helper()
	src, err := kafka.NewSource(kafka.SourceConfig{Cluster: kafka.Cluster{Brokers: brokers}, Topic: topic, Group: "reader"})
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() {
		done <- src.Run(ctx, func(assigned context.Context, l pipeline.Lane) {
			// A lane outlives a stop until its work returns.
			assigned, leave := context.WithCancel(assigned)
			defer leave()
			defer context.AfterFunc(ctx, leave)()
			r.lane(assigned, l)
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		src.Close()
	})
	return r
}

func (r *reader) lane(ctx context.Context, l pipeline.Lane) {
	var b pipeline.Batch
	for ctx.Err() == nil {
		b.Records, b.Faults = b.Records[:0], b.Faults[:0]
		if err := l.Fetch(ctx, &b, 1<<20); err != nil {
			if errors.Is(err, pipeline.ErrLaneLost) || errors.Is(err, pipeline.ErrFatal) {
				return
			}
			continue
		}
		now := time.Now()
		r.mu.Lock()
		for i := range b.Records {
			r.note(l.Partition().Number, now, now.Sub(time.UnixMilli(b.Records[i].Timestamp)))
		}
		r.mu.Unlock()
	}
}

func (r *reader) note(p int32, now time.Time, delay time.Duration) {
	r.count++
	if now.Before(r.from) || r.from.IsZero() {
		r.last[p] = now
		return
	}
	if last := r.last[p]; !last.IsZero() {
		r.gaps[p] = max(r.gaps[p], now.Sub(last))
	}
	r.last[p] = now
	r.delays = append(r.delays, delay)
}

// begin forgets what was noted and notes from now on.
func (r *reader) begin() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.from, r.gaps, r.delays = time.Now(), [partitions]time.Duration{}, nil
}

// end returns the longest gap of each partition and the delays, ascending.
func (r *reader) end() (gaps []time.Duration, delays []time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	slices.Sort(r.delays)
	return slices.Clone(r.gaps[:]), slices.Clone(r.delays)
}

func (r *reader) seen() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.count
}

// quantile of ascending values.
func quantile(sorted []time.Duration, q float64) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}
