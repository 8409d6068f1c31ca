//go:build unix

package faults

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

var (
	seed        = flag.Uint64("faults.seed", 1, "seed of the schedule")
	records     = flag.Int("faults.records", 9_000, "records of a run")
	workerKills = flag.Int("faults.workerkills", 4, "kill -9 of workers, half of them at named points")
	brokerKills = flag.Int("faults.brokerkills", 1, "kill -9 of brokers")
	others      = flag.Int("faults.others", 0, "of each other fault")
	mode        = flag.String("faults.delivery", "exactly_once", "exactly_once or at_least_once")
	nodes       = flag.Int("faults.brokers", 1, "brokers: 1 or 3")
	protocol    = flag.Int("faults.protocol", 2, "transaction.version 2, or 1 for the old protocol")
	binary      = flag.String("faults.bin", "", "samar's binary; built if empty")
	logFile     = flag.String("faults.log", "", "append the account of the run to this file")
)

// long reports whether the run is a campaign that has the machine to itself. A
// short one runs beside other packages' tests, so how fast it is says nothing.
func long() bool { return *records >= 50_000 }

// TestCampaign runs the faults in a random order while records move.
func TestCampaign(t *testing.T) {
	newCampaign(t, *mode).run()
}

const (
	partitions = 6
	input      = "feedback.raw"
	group      = "faults"
	// session is how long the group waits for a silent member; the drain of a
	// lane that is taken away is a third of it.
	session = 3 * time.Second
)

var views = []string{"analytics", "support"}

// campaign is one run against one cluster.
type campaign struct {
	*testing.T
	delivery string
	rng      *rand.Rand
	cluster  *kafkatest.Cluster
	admin    *kafka.Client
	fleet    *fleet
	feed     *feed
	log      *os.File
	worst    map[string]time.Duration // recovery by kind of fault
	times    map[string]int
	middle   int // faults that came while records waited
}

func newCampaign(t *testing.T, delivery string) *campaign {
	c := &campaign{T: t, delivery: delivery, rng: rand.New(rand.NewPCG(*seed, 7)),
		worst: make(map[string]time.Duration), times: make(map[string]int)}
	if *logFile != "" {
		f, err := os.OpenFile(*logFile, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		c.log = f
	}
	var options []kafkatest.Option
	if *protocol == 1 {
		options = append(options, kafkatest.OldTransactions())
	}
	c.cluster = kafkatest.StartCluster(t, *nodes, options...)
	var err error
	if c.admin, err = kafka.NewClient(kafka.Cluster{Brokers: c.cluster.Addrs()}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.admin.Close)
	topics := []string{input, input + ".dlq", input + ".ledger"}
	for _, v := range views {
		topics = append(topics, input+"."+v)
	}
	c.until("the cluster", 2*time.Minute, func() bool {
		return c.admin.CreateTopics(t.Context(), partitions, min(*nodes, 3), topics...) == nil
	})
	c.feed = newFeed(t, c.cluster.Addrs())
	c.fleet = newFleet(t, c.cluster.Proxied(), delivery)
	return c
}

func (c *campaign) say(format string, args ...any) {
	line := fmt.Sprintf("%s %s", time.Now().Format("15:04:05.000"), fmt.Sprintf(format, args...))
	c.Log(line)
	if c.log != nil {
		fmt.Fprintln(c.log, line)
	}
}

// until waits for done, and ends the run if that takes longer than most.
func (c *campaign) until(what string, most time.Duration, done func() bool) time.Duration {
	c.Helper()
	start := time.Now()
	for !done() {
		if time.Since(start) > most {
			c.Fatalf("%s did not come within %v\n%s", what, most, c.fleet.lastWords())
		}
		time.Sleep(20 * time.Millisecond)
	}
	return time.Since(start)
}

// fault is something that happens while records move.
type fault struct {
	name string
	do   func(c *campaign)
}

func (c *campaign) schedule() []fault {
	var all []fault
	points := pointsOf(c.delivery)
	for i := range *workerKills {
		if i%2 == 0 {
			all = append(all, fault{"kill a worker", (*campaign).killWorker})
			continue
		}
		p := points[i/2%len(points)]
		all = append(all, fault{"kill a worker " + p.name, func(c *campaign) { c.killAt(p) }})
	}
	for range *brokerKills {
		all = append(all, fault{"kill a broker", (*campaign).killBroker})
	}
	for range *others {
		all = append(all,
			fault{"stop a worker by SIGTERM", (*campaign).termWorker},
			fault{"freeze a worker beyond its session", (*campaign).freezeWorker},
			fault{"members come and go", (*campaign).storm},
			fault{"slow network", func(c *campaign) { c.trouble(func(p *kafkatest.Proxy) { p.Delay(100 * time.Millisecond) }) }},
			fault{"reset connections", func(c *campaign) { c.trouble((*kafkatest.Proxy).Reset) }},
			fault{"half-open connections", func(c *campaign) { c.trouble((*kafkatest.Proxy).Silence) }},
			fault{"network partition", func(c *campaign) { c.trouble((*kafkatest.Proxy).Refuse) }},
		)
		if *nodes > 1 {
			all = append(all, fault{"rolling restart of brokers", (*campaign).rollBrokers})
		}
	}
	c.rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// run is the whole campaign.
func (c *campaign) run() {
	faults := c.schedule()
	c.say("delivery %s, %d brokers, transaction.version %d, seed %d, %d records, %d faults", c.delivery, *nodes, *protocol, *seed, *records, len(faults))
	c.fleet.launch(2)
	slice := *records / (len(faults) + 1)
	c.feed.send(slice)
	for i, f := range faults {
		fed := make(chan struct{})
		go func() { c.feed.send(slice); close(fed) }()
		time.Sleep(time.Duration(c.rng.IntN(400)) * time.Millisecond)
		ends := c.ends(input)
		behind := c.behind(ends)
		if behind > 0 {
			c.middle++
		}
		f.do(c)
		took := c.until("everything from before: "+f.name, 3*time.Minute, func() bool { return c.through(ends) })
		kind := f.name
		c.times[kind]++
		c.worst[kind] = max(c.worst[kind], took)
		c.say("%d/%d %s, %d records waiting: everything from before is through %.1f s after it", i+1, len(faults), f.name, behind, took.Seconds())
		<-fed
	}
	c.feed.send(max(*records-c.feed.sent, 0))
	c.until("lag zero", 10*time.Minute, func() bool { return c.through(c.ends(input)) })
	c.say("lag zero; %d of %d faults came while records waited", c.middle, len(faults))
	for _, w := range c.fleet.workers {
		if err := w.stop(); err != nil {
			c.Errorf("SIGTERM ended with %v\n%s", err, w.tail())
		}
	}
	c.say("transactions that hung: ended in %d partitions as decided; %d warnings of others",
		c.fleet.heard("ended a transaction that hung"), c.fleet.heard("a transaction hangs"))
	c.judge()
	var kinds []string
	for k := range c.worst {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		c.say("%3d × %-45s worst recovery %.1f s", c.times[k], k, c.worst[k].Seconds())
		if long() && strings.HasPrefix(k, "kill a broker") && c.worst[k] > 30*time.Second {
			c.Errorf("recovery after a broker's loss took %v", c.worst[k])
		}
	}
}

// ends returns the ends of a topic; nil: the cluster does not say.
func (c *campaign) ends(topic string) map[int32]int64 {
	out := make(map[int32]int64)
	bounds, err := c.admin.Bounds(c.Context(), topic)
	if err != nil {
		return nil
	}
	for p, b := range bounds {
		out[p] = b.End
	}
	return out
}

// behind returns how many records before ends the group has not committed.
func (c *campaign) behind(ends map[int32]int64) (n int64) {
	at, err := c.admin.Committed(c.Context(), group, input)
	if err != nil {
		return 0
	}
	for p, end := range ends {
		n += max(end-at[p], 0)
	}
	return n
}

// through reports whether the group has committed ends.
func (c *campaign) through(ends map[int32]int64) bool {
	if ends == nil {
		return false
	}
	at, err := c.admin.Committed(c.Context(), group, input)
	if err != nil {
		return false
	}
	for p, end := range ends {
		if at[p] < end {
			return false
		}
	}
	return true
}

func write(t testing.TB, dir, name, text string) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
