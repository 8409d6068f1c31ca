package kafka

import (
	"errors"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
)

// A lane whose offset is gone from the log goes on where LostOffset says, without
// an error on the way, or ends.
func TestALaneWhoseOffsetIsGone(t *testing.T) {
	for _, tc := range []struct {
		name  string
		where LostOffset
		next  int64 // of the first record read afterwards; -1: the run ends
	}{{"goes on with the oldest", LostToEarliest, 20}, {"goes on behind the end", LostToLatest, 30}, {"ends the run", LostStops, -1}} {
		t.Run(tc.name, func(t *testing.T) {
			inTime(t, 1, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
				put(t, cluster, 0, 30)
				if err := b.Truncate("in", 0, 20); err != nil {
					t.Fatal(err)
				}
				s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", LostOffset: tc.where})
				if err := s.Check(t.Context(), time.Second); err != nil {
					t.Fatal(err)
				}
				l := s.lane(nil, 0, 5)
				var batch pipeline.Batch
				err := l.Fetch(t.Context(), &batch, 1<<20)
				if tc.next < 0 {
					if !errors.Is(err, pipeline.ErrFatal) {
						t.Errorf("fetch gave %v", err)
					}
					return
				}
				if err != nil || batch.Next != tc.next || len(batch.Records) > 0 {
					t.Fatalf("the lane moved to %d with %d records and %v, want %d", batch.Next, len(batch.Records), err, tc.next)
				}
				put(t, cluster, 0, 1)
				for len(batch.Records) == 0 {
					if err := l.Fetch(t.Context(), &batch, 1<<20); err != nil {
						t.Fatal(err)
					}
				}
				if batch.Records[0].Offset != tc.next {
					t.Errorf("the first record is %d, want %d", batch.Records[0].Offset, tc.next)
				}
			})
		})
	}
}
