//go:build unix

package faults

import (
	"context"
	"flag"
	"os"
	"strings"
	"testing"
	"time"
)

var (
	measure  = flag.Bool("faults.measure", false, "take measures: a rolling restart, and latency at half load")
	sessions = flag.Duration("faults.session", 10*time.Second, "session_timeout of the measures; the service's default")
)

// load is the machine's load average, which every measure is printed with.
func load() string {
	b, _ := os.ReadFile("/proc/loadavg")
	return strings.Join(strings.Fields(string(b))[:1], " ")
}

// steady feeds rate records a second in small steps until ctx is done.
func (c *campaign) steady(ctx context.Context, rate int) {
	const step = 10 * time.Millisecond
	tick := time.NewTicker(step)
	defer tick.Stop()
	start, sent := time.Now(), 0
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if due := int(time.Since(start).Seconds() * float64(rate)); due > sent {
			c.feed.send(due - sent)
			sent = due
		}
	}
}

// TestRollingRestart stops and starts three workers one after another while
// records come steadily, and says how long any partition of a view got none.
func TestRollingRestart(t *testing.T) {
	if !*measure {
		t.Skip("a measure: -faults.measure")
	}
	for _, delivery := range []string{"at_least_once", "exactly_once"} {
		t.Run(delivery, func(t *testing.T) {
			c := newCampaign(t, delivery)
			c.fleet.launch(3)
			c.feed.send(600)
			c.until("the first records", time.Minute, func() bool { return c.through(c.ends(input)) })
			r := newReader(t, c.cluster.Addrs(), input+".analytics")
			ctx, stop := context.WithCancel(t.Context())
			fed := make(chan struct{})
			go func() { c.steady(ctx, 600); close(fed) }()
			c.until("the reader", time.Minute, func() bool { return r.seen() > 2000 })
			worst := time.Duration(0)
			for i, w := range c.fleet.workers {
				r.begin()
				if err := w.stop(); err != nil {
					t.Errorf("SIGTERM ended with %v\n%s", err, w.tail())
				}
				time.Sleep(2 * time.Second)
				w.start()
				c.until("the worker", time.Minute, func() bool { return strings.Contains(w.stderr.String(), "partitions assigned") })
				time.Sleep(3 * time.Second)
				gaps, delays := r.end()
				longest := time.Duration(0)
				for _, g := range gaps {
					longest = max(longest, g)
				}
				worst = max(worst, longest)
				c.say("%s: restart %d: longest pause of a partition %.2f s, delay p50 %.0f ms, worst %.2f s (load %s)", delivery, i+1,
					longest.Seconds(), quantile(delays, 0.5).Seconds()*1000, quantile(delays, 1).Seconds(), load())
			}
			stop()
			<-fed
			c.until("lag zero", time.Minute, func() bool { return c.through(c.ends(input)) })
			c.say("%s: rolling restart of 3 workers: longest pause of any partition %.2f s (goal 3 s, aim 1 s)", delivery, worst.Seconds())
			if worst > 3*time.Second {
				t.Errorf("a partition paused for %v", worst)
			}
		})
	}
}

// TestLatencyAtHalfLoad learns how many records a second one worker moves out of
// a backlog, feeds half as many, and says how long they take from end to end.
func TestLatencyAtHalfLoad(t *testing.T) {
	if !*measure {
		t.Skip("a measure: -faults.measure")
	}
	c := newCampaign(t, "at_least_once")
	r := newReader(t, c.cluster.Addrs(), input+".analytics")
	const backlog = 150_000
	for range backlog / 5000 {
		c.feed.send(5000)
	}
	start := time.Now()
	c.fleet.launch(1)
	c.until("the first record", time.Minute, func() bool { return r.seen() > 0 })
	first := time.Now()
	c.until("the backlog", 5*time.Minute, func() bool { return c.through(c.ends(input)) })
	rate := int(backlog / time.Since(first).Seconds())
	c.say("one worker on one processor moves %d records a second into two views; started in %.1f s (load %s)", rate, first.Sub(start).Seconds(), load())
	ctx, stop := context.WithCancel(t.Context())
	fed := make(chan struct{})
	go func() { c.steady(ctx, rate/2); close(fed) }()
	time.Sleep(5 * time.Second)
	r.begin()
	time.Sleep(30 * time.Second)
	_, delays := r.end()
	stop()
	<-fed
	c.say("at half load, %d records: p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, p99.9 %.0f ms, worst %.0f ms (goal p99 250 ms; load %s)", len(delays),
		ms(delays, .5), ms(delays, .9), ms(delays, .99), ms(delays, .999), ms(delays, 1), load())
	if quantile(delays, .99) > 250*time.Millisecond {
		t.Errorf("p99 %v", quantile(delays, .99))
	}
}

func ms(sorted []time.Duration, q float64) float64 { return quantile(sorted, q).Seconds() * 1000 }

// TestAStopIsShort stops a worker whose brokers have fallen silent while records
// are in flight: it gives up what is left, and is gone within ten seconds.
func TestAStopIsShort(t *testing.T) {
	if !*measure {
		t.Skip("a measure: -faults.measure")
	}
	for _, delivery := range []string{"at_least_once", "exactly_once"} {
		t.Run(delivery, func(t *testing.T) {
			c := newCampaign(t, delivery)
			c.feed.send(60_000)
			c.fleet.launch(1)
			w := c.fleet.workers[0]
			c.until("the first records", time.Minute, func() bool {
				at, err := c.admin.Committed(t.Context(), group, input)
				return err == nil && len(at) > 0
			})
			for _, p := range c.cluster.Proxies {
				p.Silence()
			}
			start := time.Now()
			err := w.stop()
			took := time.Since(start)
			for _, p := range c.cluster.Proxies {
				p.Heal()
			}
			c.say("%s: SIGTERM while all brokers are silent: gone after %.1f s, %v (goal 10 s; load %s)", delivery, took.Seconds(), err, load())
			if took > 10*time.Second {
				t.Errorf("a stop took %v\n%s", took, w.tail())
			}
		})
	}
}
