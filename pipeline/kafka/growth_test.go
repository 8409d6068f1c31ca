package kafka

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
)

// inTime runs a test against embedded brokers in simulated time.
func inTime(t *testing.T, partitions int, f func(t *testing.T, b *devbroker.Broker, cluster Cluster)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		network := devbroker.NewNetwork()
		b, cluster := start(t, devbroker.Config{Network: network, Partitions: partitions, Topics: []string{"in"}})
		cluster.Dial = network.Dial
		f(t, b, cluster)
	})
}

// TestAnInputThatGrows gives the input a partition while it is read: it is read from
// its beginning, unless an output is compacted; then the run ends and says why.
func TestAnInputThatGrows(t *testing.T) {
	for _, tc := range []struct {
		name      string
		compacted string
	}{{"is read whole", ""}, {"ends the run where an output is compacted", "out"}} {
		t.Run(tc.name, func(t *testing.T) {
			inTime(t, 1, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
				s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", Latest: true})
				if err := s.Check(t.Context(), time.Second); err != nil {
					t.Fatal(err)
				}
				if tc.compacted != "" {
					s.Pin(tc.compacted)
				}
				ctx, stop := context.WithTimeout(t.Context(), time.Minute)
				defer stop()
				grown := false
				got := 0
				err := s.Run(ctx, func(lane context.Context, l pipeline.Lane) {
					if l.Partition().Number == 0 {
						if !grown {
							grown = true
							pause(lane, time.Second) // the group's leader has counted them by then
							if err := b.Grow(ctx, "in", 2); err != nil {
								t.Error(err)
							}
							out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "in", Compression: "none"}).Open(ctx, pipeline.Partition{Number: 1})
							if err == nil {
								err = out.Produce(ctx, records(7))
							}
							if err != nil {
								t.Error(err)
							}
						}
						select {
						case <-lane.Done():
						case <-ctx.Done(): // a lane at work is not taken away at a stop
						}
						return
					}
					for got < 7 && lane.Err() == nil {
						var batch pipeline.Batch
						if err := l.Fetch(lane, &batch, 1<<20); err == nil {
							got += len(batch.Records)
						} else {
							pause(lane, 50*time.Millisecond)
						}
					}
					stop()
				})
				switch {
				case tc.compacted == "" && (err != nil || got != 7):
					t.Errorf("%d records of the new partition were read, want 7: %v", got, err)
				case tc.compacted != "" && (!errors.Is(err, pipeline.ErrFatal) || !strings.Contains(err.Error(), "from 1 to 2") || got > 0):
					t.Errorf("it ended with %v, after %d records of the new partition", err, got)
				}
			})
		})
	}
}

// TestQuotasAreHonoured has a broker ask for a rest: nothing is sent before it is over.
func TestQuotasAreHonoured(t *testing.T) {
	const rest = 7 * time.Second
	inTime(t, 1, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
		out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "in", Compression: "none"}).Open(t.Context(), pipeline.Partition{})
		if err != nil {
			t.Fatal(err)
		}
		b.Throttle(apiProduce, rest)
		start := time.Now()
		if err := out.Produce(t.Context(), records(3)); err == nil {
			t.Error("what the broker did not take was taken for written")
		}
		if took := time.Since(start); took < rest {
			t.Errorf("a write was to rest for %v and came back after %v", rest, took)
		}
		if err := out.Produce(t.Context(), records(3)); err != nil {
			t.Fatal(err)
		}
		s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
		if err := s.Check(t.Context(), time.Second); err != nil {
			t.Fatal(err)
		}
		l := s.lane(nil, 0, 0)
		b.Throttle(apiFetch, rest)
		start = time.Now()
		var batch pipeline.Batch
		for len(batch.Records) == 0 {
			if err := l.Fetch(t.Context(), &batch, 1<<20); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took < rest || len(batch.Records) != 3 {
			t.Errorf("%d records were read %v after a rest of %v was asked for", len(batch.Records), took, rest)
		}
	})
}
