package kafka

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
)

// toItsEnd fetches until the lane ends, and returns the offset it came to and how
// many records there were.
func toItsEnd(t *testing.T, ctx context.Context, l pipeline.Lane) (next int64, records int) {
	t.Helper()
	for ctx.Err() == nil {
		var b pipeline.Batch
		err := l.Fetch(ctx, &b, 1<<20)
		if errors.Is(err, pipeline.ErrEnd) {
			return next, records
		}
		if err == nil {
			next, records = b.Next, records+len(b.Records)
		}
	}
	t.Error("the lane was taken away")
	return next, records
}

// A partition is done with when it is committed to its end, not when it was merely
// fetched so far: a lane that is lost behind that is handed out anew.
func TestAPartitionEndsWhereItIsCommitted(t *testing.T) {
	for _, tc := range []struct {
		name     string
		end      int64
		readOnly bool
		commits  []bool // by lane: whether it commits what it was given
	}{
		{"a lane that commits is the last", 3, false, []bool{true}},
		{"one that was lost comes again", 3, false, []bool{false, false, true}},
		{"commits of a dry run are kept in mind", 3, true, []bool{false, true}},
		{"where nothing is wanted, nothing is read", 0, false, []bool{false}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			inTime(t, 1, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
				put(t, cluster, 0, 5)
				s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", ReadOnly: tc.readOnly})
				if err := s.Check(t.Context(), time.Second); err != nil {
					t.Fatal(err)
				}
				s.StopAt(map[int32]int64{0: tc.end})
				ctx, stop := context.WithTimeout(t.Context(), time.Minute)
				defer stop()
				lanes := 0
				err := s.Run(ctx, func(lane context.Context, l pipeline.Lane) {
					lanes++
					next, n := toItsEnd(t, lane, l)
					if next != tc.end || int64(n) != tc.end {
						t.Errorf("lane %d came to %d with %d records, want %d", lanes, next, n, tc.end)
					}
					if lanes <= len(tc.commits) && tc.commits[lanes-1] {
						if err := l.Commit(lane, next); err != nil {
							t.Error(err)
						}
					}
				})
				if err != nil || lanes != len(tc.commits) {
					t.Errorf("%d lanes, want %d; %v", lanes, len(tc.commits), err)
				}
				want := map[bool]int64{false: tc.end, true: 0}[tc.readOnly]
				if got, err := s.Committed(t.Context()); err != nil || got[0] != want {
					t.Errorf("committed %d, want %d; %v", got[0], want, err)
				}
			})
		})
	}
}

// A dry run that is shared out anew goes on where it was.
func TestADryRunGoesOnWhereItWas(t *testing.T) {
	inTime(t, 1, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		put(t, cluster, 0, 5)
		s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", ReadOnly: true})
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		defer stop()
		var first []int64
		err := s.Run(ctx, func(lane context.Context, l pipeline.Lane) {
			var b pipeline.Batch
			for len(b.Records) == 0 && lane.Err() == nil {
				if err := l.Fetch(lane, &b, 1<<20); err != nil {
					t.Error(err)
				}
				if ctx.Err() != nil {
					return
				}
			}
			if first = append(first, b.Records[0].Offset); len(first) == 2 {
				stop()
				return
			}
			if err := l.Commit(lane, b.Next); err != nil {
				t.Error(err)
			}
			put(t, cluster, 0, 1)
		})
		if err != nil || len(first) != 2 || first[1] != 5 {
			t.Errorf("lanes began at %v, want 0 and 5; %v", first, err)
		}
	})
}

// A topic that is being made has no bounds yet: a run to its end would be over.
func TestATopicWithoutPartitionsIsWaitedFor(t *testing.T) {
	inTime(t, 2, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
		c, err := NewClient(cluster, "in")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(c.Close)
		b.Unfinished("in")
		if bounds, err := c.Bounds(t.Context(), "in"); err != nil || len(bounds) != 2 {
			t.Errorf("bounds of %d partitions, want 2; %v", len(bounds), err)
		}
	})
}
