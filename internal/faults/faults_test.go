//go:build unix

package faults

import (
	"net"
	"sync/atomic"
	"time"

	"github.com/samar-privacy/samar/internal/kafkatest"
)

// Keys of requests.
const (
	apiProduce      = 0
	apiOffsetCommit = 8
	apiEndTxn       = 26
	apiTxnOffset    = 28
)

// point is a moment between a request and its answer.
type point struct {
	name   string
	api    int16
	answer bool
}

func pointsOf(delivery string) []point {
	if delivery == "exactly_once" {
		return []point{{"after produce", apiProduce, true}, {"inside a transaction", apiTxnOffset, false},
			{"before commit", apiEndTxn, false}, {"after commit", apiEndTxn, true}}
	}
	return []point{{"after produce", apiProduce, true}, {"before commit", apiOffsetCommit, false}, {"after commit", apiOffsetCommit, true}}
}

// killWorker kills a random worker, and starts another in its place.
func (c *campaign) killWorker() {
	w := c.fleet.workers[c.rng.IntN(len(c.fleet.workers))]
	w.kill()
	w.start()
}

// killAt kills the worker that reaches p next, give or take a few.
func (c *campaign) killAt(p point) {
	var left atomic.Int64
	left.Store(int64(1 + c.rng.IntN(5)))
	hit := make(chan *worker, 1)
	for _, x := range c.cluster.Proxies {
		x.Watch(func(api int16, answer bool, client net.Addr) {
			if api != p.api || answer != p.answer || left.Add(-1) != 0 {
				return
			}
			if w := c.fleet.owner(client); w != nil {
				w.kill()
				hit <- w
			} else {
				left.Store(1)
			}
		})
	}
	go c.feed.trickle()
	select {
	case w := <-hit:
		c.feed.quiet()
		w.start()
	case <-time.After(3 * time.Minute):
		c.Fatalf("no worker came to the point %q\n%s", p.name, c.fleet.lastWords())
	}
	for _, x := range c.cluster.Proxies {
		x.Watch(nil)
	}
}

func (c *campaign) termWorker() {
	w := c.fleet.workers[c.rng.IntN(len(c.fleet.workers))]
	if err := w.stop(); err != nil {
		c.Errorf("SIGTERM ended with %v\n%s", err, w.tail())
	}
	w.start()
}

// freezeWorker stops a worker for longer than its session, and lets it go on.
func (c *campaign) freezeWorker() {
	w := c.fleet.workers[c.rng.IntN(len(c.fleet.workers))]
	w.freeze()
	time.Sleep(session + 1500*time.Millisecond)
	w.thaw()
}

// storm adds a member and takes it away again, three times.
func (c *campaign) storm() {
	for range 3 {
		w := c.fleet.add()
		time.Sleep(time.Duration(1500+c.rng.IntN(1500)) * time.Millisecond)
		if c.rng.IntN(2) == 0 {
			w.kill()
		} else if err := w.stop(); err != nil {
			c.Errorf("SIGTERM ended with %v\n%s", err, w.tail())
		}
		c.fleet.drop(w)
	}
}

// trouble gives the network trouble at all brokers, or at one of them.
func (c *campaign) trouble(give func(*kafkatest.Proxy)) {
	some := c.cluster.Proxies
	if c.rng.IntN(2) == 0 {
		some = some[c.rng.IntN(len(some)):][:1]
	}
	for _, p := range some {
		give(p)
	}
	time.Sleep(2 * time.Second)
	for _, p := range some {
		p.Heal()
	}
}

// killBroker kills a broker. Alone it comes back at once, one of several after
// the others have gone on without it.
func (c *campaign) killBroker() {
	k := c.cluster.Nodes[c.rng.IntN(len(c.cluster.Nodes))]
	k.Kill()
	if *nodes == 1 {
		start := time.Now()
		k.Launch(c)
		c.say("the broker is back after %.1f s", time.Since(start).Seconds())
		return
	}
	ends := c.ends(input)
	took := c.until("work without a broker", 2*time.Minute, func() bool {
		if ends == nil {
			ends = c.ends(input)
		}
		return c.through(ends)
	})
	c.say("everything from before is through %.1f s after the kill, without that broker", took.Seconds())
	c.worst["kill a broker, before it is back"] = max(c.worst["kill a broker, before it is back"], took)
	k.Launch(c)
	c.settle()
}

// rollBrokers restarts every broker in turn, in good order.
func (c *campaign) rollBrokers() {
	for _, k := range c.cluster.Nodes {
		k.Stop()
		k.Launch(c)
		c.settle()
	}
}

// settle waits until every partition has its replicas back.
func (c *campaign) settle() {
	c.until("replicas in sync", 3*time.Minute, func() bool { return c.cluster.Nodes[0].InSync(c) })
}
