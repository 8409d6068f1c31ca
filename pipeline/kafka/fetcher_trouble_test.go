package kafka

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	kafkago "github.com/segmentio/kafka-go"

	"github.com/samar-privacy/samar/internal/devbroker"
)

// tampered is a connection on which the answer to the next fetch of several
// partitions is changed.
type tampered struct {
	net.Conn
	with *tampering
	due  bool      // the next answer is to be changed
	rest io.Reader // of an answer that was changed
}

// tampering changes one answer.
type tampering struct {
	mu     sync.Mutex
	change func(answer []byte) // from the correlation id on; nil: done
}

func (c *tampered) Write(b []byte) (int, error) {
	c.with.mu.Lock()
	c.due = len(b) > 6 && be.Uint16(b[4:]) == apiFetch && c.with.change != nil
	c.with.mu.Unlock()
	return c.Conn.Write(b)
}

func (c *tampered) Read(b []byte) (int, error) {
	if c.due {
		c.due = false
		c.with.mu.Lock()
		change := c.with.change
		c.with.change = nil
		c.with.mu.Unlock()
		size := make([]byte, 4)
		if _, err := io.ReadFull(c.Conn, size); err != nil {
			return 0, err
		}
		answer := make([]byte, be.Uint32(size))
		if _, err := io.ReadFull(c.Conn, answer); err != nil {
			return 0, err
		}
		change(answer)
		c.rest = bytes.NewReader(append(size, answer...))
	}
	if c.rest != nil {
		if n, err := c.rest.Read(b); err == nil {
			return n, nil
		}
		c.rest = nil
	}
	return c.Conn.Read(b)
}

// What is wrong with the answer for one partition of a request is that partition's
// alone: the others have their records, of the same answer or, where the fault hid
// them, of the next.
func TestTroubleWithOnePartitionIsItsOwn(t *testing.T) {
	const partitions = 6
	const first = fetchHead + 2 + len("in") + 4 // where an answer's first partition begins
	for _, tc := range []struct {
		name    string
		change  func(answer []byte)
		fetches int64
		is      func(a *fetched, err error) bool
	}{
		{"its leader moved", func(b []byte) { be.PutUint16(b[first+4:], uint16(kafkago.NotLeaderForPartition)) }, 1,
			func(a *fetched, err error) bool {
				return err == nil && a.code == int16(kafkago.NotLeaderForPartition)
			}},
		{"its answer cannot be read", func(b []byte) { be.PutUint32(b[first+partitionHead-4:], 1<<30) }, 2,
			func(_ *fetched, err error) bool { return errors.Is(err, errMalformed) }},
		{"its answer is longer than the response", func(b []byte) { be.PutUint32(b[first+partitionHead+4:], 1<<30) }, 2,
			func(_ *fetched, err error) bool { return errors.Is(err, errMalformed) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			inTime(t, partitions, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
				for p := range int32(partitions) {
					put(t, cluster, p, 5)
				}
				with := &tampering{change: tc.change}
				dial := cluster.Dial
				cluster.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
					c, err := dial(ctx, network, address)
					return &tampered{Conn: c, with: with}, err
				}
				counted, n := countFetches(cluster)
				s := newSource(t, SourceConfig{Cluster: counted, Topic: "in", Group: "g"})
				lanesOf(t, s, 0)
				f := s.fetcher
				broker, err := f.client.leads(t.Context(), "in", 0)
				if err != nil {
					t.Fatal(err)
				}
				st := &station{broker: broker}
				for p := range int32(partitions) {
					c := f.claim(p)
					c.maxBytes, c.since = 1<<20, time.Now()
					st.waiting = append(st.waiting, c)
				}
				claims := slices.Clone(st.waiting)
				f.mu.Lock()
				f.send(st)
				f.mu.Unlock()
				for p, c := range claims {
					d := <-c.done
					if p == 0 {
						if !tc.is(d.fetched, d.err) {
							t.Errorf("the partition in trouble: %v", d.err)
						}
					} else if d.err != nil || d.code != 0 || len(d.records) == 0 {
						t.Errorf("partition %d has no records: %v", p, d.err)
					}
				}
				if n.Load() != tc.fetches {
					t.Errorf("%d fetches, want %d", n.Load(), tc.fetches)
				}
			})
		})
	}
}

// gates lets a broker vanish from a network: its connections end or fall silent,
// and nobody can make another.
type gates struct {
	mu   sync.Mutex
	open map[string][]*gated
	gone map[string]bool
}

type gated struct {
	net.Conn
	silent atomic.Bool // nothing comes
}

func (c *gated) Read(b []byte) (int, error) {
	for {
		n, err := c.Conn.Read(b)
		if err != nil || !c.silent.Load() {
			return n, err
		}
	}
}

func (g *gates) dial(dial func(context.Context, string, string) (net.Conn, error)) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		g.mu.Lock()
		defer g.mu.Unlock()
		if g.gone[address] {
			return nil, errors.New("connection refused")
		}
		c, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		x := &gated{Conn: c}
		g.open[address] = append(g.open[address], x)
		return x, nil
	}
}

// shut makes the broker at address vanish.
func (g *gates) shut(address string, silent bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.gone[address] = true
	for _, c := range g.open[address] {
		if c.silent.Store(true); !silent {
			c.Close()
		}
	}
}

// A broker that vanishes while requests are held back there costs its partitions no
// record and no more time than a request may take, and the other brokers'
// partitions no time.
func TestABrokerVanishesUnderSharedRequests(t *testing.T) {
	const partitions, patience, poll = 9, 4 * time.Second, 500 * time.Millisecond
	for _, tc := range []struct {
		name   string
		silent bool
		most   time.Duration
	}{{"its connections end", false, patience / 2}, {"it falls silent", true, 2 * patience}} {
		t.Run(tc.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				network := devbroker.NewNetwork()
				b, cluster := start(t, devbroker.Config{Network: network, Brokers: 3, Partitions: partitions, Topics: []string{"in"}})
				cluster.Dial, cluster.RequestTimeout = network.Dial, patience
				for p := range int32(partitions) {
					if err := b.MoveLeader("in", p, p%3); err != nil {
						t.Fatal(err)
					}
				}
				g := &gates{open: make(map[string][]*gated), gone: make(map[string]bool)}
				watched := cluster
				watched.Dial = g.dial(network.Dial)
				s := newSource(t, SourceConfig{Cluster: watched, Topic: "in", Group: "g", Poll: poll})
				lanes := lanesOf(t, s, partitions)
				var wg sync.WaitGroup
				var went time.Time
				took := make([]time.Duration, partitions)
				got := make([]int, partitions)
				for p, l := range lanes {
					wg.Go(func() {
						got[p] = fetchUntil(t.Context(), l)
						took[p] = time.Since(went)
					})
				}
				time.Sleep(5 * poll / 2) // every request is held back
				g.shut(b.Addrs()[2], tc.silent)
				went = time.Now()
				for p := range int32(partitions) {
					if err := b.MoveLeader("in", p, min(p%3, 1)); err != nil {
						t.Fatal(err)
					}
				}
				for p := range int32(partitions) {
					put(t, cluster, p, 10)
				}
				wg.Wait()
				for p := range lanes {
					most := tc.most
					if p%3 != 2 {
						most = poll
					}
					if got[p] != 10 || took[p] > most {
						t.Errorf("partition %d of broker %d: %d records after %v, want 10 within %v", p, p%3, got[p], took[p], most)
					}
				}
			})
		})
	}
}

// A broker that asks for a rest is asked for nothing by any of its lanes until that
// is over; other brokers' partitions do not wait.
func TestAThrottledBrokerRestsAlone(t *testing.T) {
	const partitions, rest = 8, 7 * time.Second
	synctest.Test(t, func(t *testing.T) {
		network := devbroker.NewNetwork()
		b, cluster := start(t, devbroker.Config{Network: network, Brokers: 2, Partitions: partitions, Topics: []string{"in"}})
		cluster.Dial = network.Dial
		for p := range int32(partitions) {
			if err := b.MoveLeader("in", p, p%2); err != nil {
				t.Fatal(err)
			}
		}
		time.Sleep(2 * time.Second)
		for p := range int32(partitions) {
			put(t, cluster, p, 10)
		}
		s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
		lanes := lanesOf(t, s, partitions)
		b.Throttle(apiFetch, rest)
		start := time.Now()
		throttled := make(chan struct{})
		var wg sync.WaitGroup
		took := make([]time.Duration, partitions)
		for p, l := range lanes {
			wg.Go(func() {
				if p > 0 {
					<-throttled
				}
				if got := fetchUntil(t.Context(), l); got != 10 {
					t.Errorf("partition %d: %d records of 10", p, got)
				}
				took[p] = time.Since(start)
			})
			if p == 0 {
				synctest.Wait() // its request was the one to be throttled
				close(throttled)
			}
		}
		wg.Wait()
		for p := range lanes {
			if at := took[p]; p%2 == 0 && at < rest || p%2 == 1 && at > rest/2 {
				t.Errorf("partition %d of broker %d was read after %v; broker 0 was to rest for %v", p, p%2, at, rest)
			}
		}
	})
}
