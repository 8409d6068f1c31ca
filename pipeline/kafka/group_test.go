package kafka

import (
	"context"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
)

// TestMembersComeAndGo lets members join a group in the middle of the work and
// leave it again: between them they see every record, each lane in order.
func TestMembersComeAndGo(t *testing.T) {
	const partitions, each = 4, 400
	_, cluster := start(t, devbroker.Config{Partitions: partitions, Topics: []string{"in"}})
	sink := newSink(t, SinkConfig{Cluster: cluster, Topic: "in", BatchBytes: 2048})
	for p := range int32(partitions) {
		out, err := sink.Open(t.Context(), pipeline.Partition{Number: p})
		if err != nil {
			t.Fatal(err)
		}
		if err := out.Produce(t.Context(), records(each)); err != nil {
			t.Fatal(err)
		}
	}
	g := &members{t: t, cluster: cluster, seen: make(map[[2]int64]int), next: make(map[int32]int64), end: each}
	all, stopAll := context.WithTimeout(t.Context(), time.Minute)
	defer stopAll()
	g.done = stopAll

	first, stopFirst := context.WithCancel(all)
	var wg sync.WaitGroup
	wg.Go(func() { g.member(first) })
	g.await(all, 100)
	wg.Go(func() { g.member(all) })
	g.await(all, 500)
	stopFirst()
	g.await(all, 700)
	wg.Go(func() { g.member(all) })
	wg.Wait()
	if len(g.seen) != partitions*each {
		t.Fatalf("%d records seen, want %d", len(g.seen), partitions*each)
	}
}

type members struct {
	t       *testing.T
	cluster Cluster
	done    context.CancelFunc
	end     int64

	mu   sync.Mutex
	seen map[[2]int64]int // times by partition and offset
	next map[int32]int64  // committed
}

func (g *members) await(ctx context.Context, n int) {
	for ctx.Err() == nil {
		g.mu.Lock()
		seen := len(g.seen)
		g.mu.Unlock()
		if seen >= n {
			return
		}
		pause(ctx, 5*time.Millisecond)
	}
}

// member reads with commits until ctx is done.
func (g *members) member(ctx context.Context) {
	s := newSource(g.t, SourceConfig{Cluster: g.cluster, Topic: "in", Group: "g", SessionTimeout: time.Second})
	if err := s.Run(ctx, func(lane context.Context, l pipeline.Lane) { g.lane(ctx, lane, l) }); err != nil {
		g.t.Error(err)
	}
}

func (g *members) lane(ctx, mine context.Context, l pipeline.Lane) {
	p := l.Partition().Number
	var b pipeline.Batch
	last := int64(-1)
	for mine.Err() == nil && ctx.Err() == nil {
		b.Records, b.Faults = b.Records[:0], b.Faults[:0]
		if l.Fetch(mine, &b, 4096) != nil || len(b.Records) == 0 {
			continue
		}
		g.mu.Lock()
		for _, r := range b.Records {
			if last >= 0 && r.Offset != last+1 {
				g.t.Errorf("offset %d after %d", r.Offset, last)
			}
			last = r.Offset
			g.seen[[2]int64{int64(p), r.Offset}]++
		}
		g.mu.Unlock()
		pause(ctx, 10*time.Millisecond)
		if err := l.Commit(context.Background(), b.Next); err != nil {
			return
		}
		g.mu.Lock()
		g.next[p] = b.Next
		whole := len(g.next) == 4
		for _, n := range g.next {
			whole = whole && n == g.end
		}
		g.mu.Unlock()
		if whole {
			g.done()
		}
	}
}

// TestAProxyWithoutABrokerIsPassedBy names a broker first that takes connections
// and closes them, as a balancer does in front of one that is away.
func TestAProxyWithoutABrokerIsPassedBy(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	empty, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	go func() {
		for {
			c, err := empty.Accept()
			if err != nil {
				return
			}
			c.Close()
		}
	}()
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	if err := s.Check(t.Context(), time.Second); err != nil {
		t.Fatal(err)
	}
	s.cfg.Cluster.Brokers = append([]string{empty.Addr().String()}, cluster.Brokers...)
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	joined := false
	if err := s.Run(ctx, func(context.Context, pipeline.Lane) { joined = true; stop() }); err != nil {
		t.Fatal(err)
	}
	if !joined {
		t.Error("the group was never joined")
	}
}
