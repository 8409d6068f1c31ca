package kafka

import (
	"context"
	"math"
	"net"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
)

// requestCounter counts requests of one kind, each of which is one write.
type requestCounter struct {
	net.Conn
	api uint16
	n   *atomic.Int64
}

func (c requestCounter) Write(b []byte) (int, error) {
	if len(b) > 6 && be.Uint16(b[4:]) == c.api {
		c.n.Add(1)
	}
	return c.Conn.Write(b)
}

// countFetches makes a cluster's connections count fetch requests.
func countFetches(cluster Cluster) (Cluster, *atomic.Int64) { return countRequests(cluster, apiFetch) }

// countRequests makes a cluster's connections count requests of one kind.
func countRequests(cluster Cluster, api uint16) (Cluster, *atomic.Int64) {
	n, dial := new(atomic.Int64), cluster.Dial
	if dial == nil {
		dial = (&net.Dialer{}).DialContext
	}
	cluster.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return requestCounter{c, api, n}, nil
	}
	return cluster, n
}

// put writes n records into a partition of topic in.
func put(t *testing.T, cluster Cluster, partition int32, n int) {
	t.Helper()
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "in", Compression: "none"}).Open(t.Context(), pipeline.Partition{Number: partition})
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Produce(t.Context(), records(n)); err != nil {
		t.Fatal(err)
	}
}

// lanesOf checks a source and makes a lane for each partition.
func lanesOf(t *testing.T, s *Source, partitions int) []*lane {
	t.Helper()
	if err := s.Check(t.Context(), time.Second); err != nil {
		t.Fatal(err)
	}
	lanes := make([]*lane, partitions)
	for p := range lanes {
		lanes[p] = s.lane(nil, int32(p), 0)
	}
	return lanes
}

// fetchUntil fetches until records come, and returns how many.
func fetchUntil(ctx context.Context, l *lane) int {
	var b pipeline.Batch
	for ctx.Err() == nil {
		b.Records, b.Faults = b.Records[:0], b.Faults[:0]
		if err := l.Fetch(ctx, &b, 1<<20); err != nil {
			pause(ctx, 20*time.Millisecond)
			continue
		}
		if len(b.Records) > 0 {
			return len(b.Records)
		}
	}
	return 0
}

func TestQuietPartitionsShareTheirRequests(t *testing.T) {
	const partitions, poll = 40, time.Second
	inTime(t, partitions, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		counted, n := countFetches(cluster)
		s := newSource(t, SourceConfig{Cluster: counted, Topic: "in", Group: "g", Poll: poll})
		ctx, stop := context.WithTimeout(t.Context(), 20*poll)
		defer stop()
		var wg sync.WaitGroup
		for _, l := range lanesOf(t, s, partitions) {
			wg.Go(func() { fetchUntil(ctx, l) })
		}
		wg.Wait()
		if got := n.Load(); got < 20 || got > 20*2*slots {
			t.Errorf("%d fetches of %d quiet partitions in 20 polls, want 20 to %d", got, partitions, 20*2*slots)
		}
	})
}

// A lane that comes back must not wait for the end of a request that was held back
// without it, nor for lanes that do not come back.
func TestALaneThatComesBackIsAskedForSoon(t *testing.T) {
	const partitions, poll = 12, time.Minute
	inTime(t, partitions, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		cluster.RequestTimeout = 2 * poll
		s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", Poll: poll})
		ctx, stop := context.WithCancel(t.Context())
		lanes := lanesOf(t, s, partitions)
		var wg sync.WaitGroup
		for _, l := range lanes[8:] { // quiet ones
			wg.Go(func() { fetchUntil(ctx, l) })
		}
		for round := range 5 {
			for p, l := range lanes[:8] {
				came := make(chan time.Time, 1)
				go func() { fetchUntil(ctx, l); came <- time.Now() }()
				time.Sleep(time.Duration(round) * 7 * time.Millisecond)
				put(t, cluster, int32(p), 1)
				written := time.Now()
				if waited := (<-came).Sub(written); waited > 2*shortPoll {
					t.Errorf("round %d: a record of partition %d waited for %v", round, p, waited)
				}
			}
		}
		stop()
		wg.Wait()
	})
}

// A lane that nobody fetches for holds no other up.
func TestAFullLaneHoldsNoOtherUp(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 3, Topics: []string{"in"}})
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	lanes := lanesOf(t, s, 3)
	for p := range lanes {
		put(t, cluster, int32(p), 100)
	}
	var b pipeline.Batch
	if err := lanes[0].Fetch(t.Context(), &b, 1); err != nil || len(b.Records) == 0 { // and no more
		t.Fatal(err, len(b.Records))
	}
	for range 3 {
		for p := 1; p < 3; p++ {
			for n := 0; n < 100; {
				n += fetchUntil(t.Context(), lanes[p])
			}
			put(t, cluster, int32(p), 100)
		}
	}
}

// A leader that moves costs no partition a record: the others are read in the
// same requests.
func TestLeadersMoveUnderSharedRequests(t *testing.T) {
	broker, cluster := start(t, devbroker.Config{Brokers: 3, Partitions: 6, Topics: []string{"in"}})
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	lanes := lanesOf(t, s, 6)
	for round := range 12 {
		for p := range lanes {
			put(t, cluster, int32(p), 10)
		}
		lost := int32(round % 6)
		if err := broker.MoveLeader("in", lost, int32(round%3)); err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		got := make([]int, len(lanes))
		for p, l := range lanes {
			wg.Go(func() {
				for got[p] < 10 && t.Context().Err() == nil {
					got[p] += fetchUntil(t.Context(), l)
				}
			})
		}
		wg.Wait()
		if slices.Min(got) != 10 || slices.Max(got) != 10 {
			t.Fatalf("round %d: records by partition %v, want 10 each", round, got)
		}
	}
}

func TestWhatARequestAsksForAndAnAnswerIsWorth(t *testing.T) {
	f := newFetcher(&Client{}, &SourceConfig{Poll: time.Second, MaxBatchBytes: 64 << 20})
	claims := make([]*claim, 9)
	for p := range claims {
		claims[p] = f.claim(int32(p))
		claims[p].maxBytes = 4 << 20
		claims[p].since = time.Now()
	}
	req := f.request(1, true, claims)
	if req.maxBytes != mostFetch || req.limit < mostFetch+64<<20 || req.limit > math.MaxInt32 {
		t.Errorf("%d bytes at most, %d in a response", req.maxBytes, req.limit)
	}
	if f.enough(claims[5], &fetched{stable: 9}) || claims[5].idle {
		t.Error("a partition whose records found no room is taken for quiet")
	}
	if f.enough(claims[6], &fetched{}) || !claims[6].idle {
		t.Error("an empty answer is handed over at once")
	}
	claims[6].since = time.Now().Add(-time.Second)
	if !f.enough(claims[6], &fetched{}) {
		t.Error("a lane waits for ever for records")
	}
}

// With Linger a broker holds records back to fill a batch, but not those that end a
// silence.
func TestLingerHoldsBackABusyPartition(t *testing.T) {
	const linger, poll = 300 * time.Millisecond, time.Second
	inTime(t, 1, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", Poll: poll, Linger: linger})
		l := lanesOf(t, s, 1)[0]
		for _, tc := range []struct {
			silence, least, most time.Duration // before a record, and until it is fetched
		}{{0, linger, linger + shortPoll}, {0, linger, linger + shortPoll}, {3 * poll, 0, linger / 2}, {0, linger, linger + shortPoll}} {
			came := make(chan time.Time, 1)
			go func() { fetchUntil(t.Context(), l); came <- time.Now() }()
			time.Sleep(tc.silence)
			put(t, cluster, 0, 1)
			written := time.Now()
			if waited := (<-came).Sub(written); waited < tc.least || waited > tc.most {
				t.Errorf("a record behind a silence of %v waited for %v, want %v to %v", tc.silence, waited, tc.least, tc.most)
			}
		}
	})
}
