package kafka

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	kafkago "github.com/segmentio/kafka-go"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

var (
	simSeeds = flag.Int("sim.seeds", 1000, "seeds of the simulation against embedded brokers")
	simSeed  = flag.Uint64("sim.seed", 0, "replay this seed alone")
)

// TestSimulation lets members of a group, some of whom come and go, read from
// and write to embedded brokers over a network without time, while brokers answer
// requests of every kind with errors, connections end and leaders move, all drawn
// from a seed. Some records take their time, and some have no output. A spy holds
// each member to its promises. One seed in two is exactly once, one of those in two by the old
// protocol. -sim.seed replays one.
func TestSimulation(t *testing.T) {
	first, last := uint64(1), uint64(*simSeeds)
	if testing.Short() {
		last = min(last, 50)
	}
	if *simSeed > 0 {
		first, last = *simSeed, *simSeed
	}
	for seed := first; seed <= last; seed++ {
		synctest.Test(t, func(t *testing.T) { // ends t where it fails
			t.Cleanup(func() {
				if t.Failed() {
					t.Logf("replay it with -sim.seed=%d", seed)
				}
			})
			(&simulation{T: t, seed: seed, rng: rand.New(rand.NewPCG(seed, 1))}).run()
		})
	}
}

type simulation struct {
	*testing.T
	seed    uint64
	rng     *rand.Rand
	once    bool
	network *devbroker.Network
	broker  *devbroker.Broker
	cluster Cluster
	sent    []int // records by partition
	live    atomic.Int32
}

// Requests that go wrong, and the codes they go wrong with: of every class.
var (
	simAPIs  = []int16{0, 1, 8, 9, 10, 11, 12, 14, 22, 24, 25, 26, 28}
	simCodes = []int16{3, 6, 7, 14, 15, 16, 22, 25, 27, 45, 47, 48, 51}
)

func (s *simulation) run() {
	s.once = s.seed%2 == 1
	parts := 1 + s.rng.IntN(3)
	s.network = devbroker.NewNetwork()
	s.broker, s.cluster = start(s.T, devbroker.Config{Network: s.network, Brokers: 1 + s.rng.IntN(3), Partitions: parts, Topics: []string{"in", "out", "dead"}})
	s.cluster.Dial = s.network.Dial
	if s.seed%4 == 3 {
		oldProtocol(s.T, s.cluster)
	}
	for p := range parts {
		s.sent = append(s.sent, 50+s.rng.IntN(200))
		s.feed(int32(p), s.sent[p])
	}
	ctx, stop := context.WithTimeout(s.Context(), 10*time.Minute)
	defer stop()
	var members sync.WaitGroup
	for range 1 + s.rng.IntN(2) {
		members.Go(func() { s.member(ctx) })
	}
	var calm []func() int
	for range s.rng.IntN(40) {
		time.Sleep(time.Duration(s.rng.IntN(80)) * time.Millisecond)
		switch s.rng.IntN(8) {
		case 0:
			visit, leave := context.WithTimeout(ctx, time.Duration(s.rng.IntN(3000))*time.Millisecond)
			members.Go(func() { defer leave(); s.member(visit) })
		case 1:
			odd := s.rng.IntN(3)
			s.network.Cut(func(i int) bool { return i%3 == odd })
		case 2:
			_ = s.broker.MoveLeader([]string{"in", "out"}[s.rng.IntN(2)], int32(s.rng.IntN(parts)), int32(s.rng.IntN(len(s.cluster.Brokers))))
		default:
			calm = append(calm, s.broker.Inject(devbroker.Trouble{API: simAPIs[s.rng.IntN(len(simAPIs))], Code: simCodes[s.rng.IntN(len(simCodes))], Times: 1 + s.rng.IntN(2)}))
		}
	}
	for _, end := range calm {
		end()
	}
	s.await(ctx)
	stop()
	members.Wait()
	s.judge()
}

// kind says what becomes of a record: now and then a batch of them has no output.
func (s *simulation) kind(p int32, i int) string {
	switch (i/8 + int(p) + int(s.seed)) % 5 {
	case 0:
		return " " + pipelinetest.DoDrop
	case 1:
		return " " + simSlow
	}
	return ""
}

// simSlow is the word of a record that takes its time.
const simSlow = "do:slow"

// simWorker copies records.
type simWorker struct{ copier }

func (w simWorker) Process(rec *processor.Record, res *processor.Result) {
	if bytes.Contains(rec.Value, []byte(simSlow)) {
		time.Sleep(3 * time.Millisecond)
	}
	w.copier.Process(rec, res)
	if bytes.Contains(rec.Value, []byte(pipelinetest.DoDrop)) {
		res.Views[0] = processor.Rendered{Verdict: processor.Dropped}
	}
}

// feed fills a partition of the input, in small batches.
func (s *simulation) feed(p int32, n int) {
	out, err := newSink(s.T, SinkConfig{Cluster: s.cluster, Topic: "in", Compression: "none", BatchBytes: 1500}).Open(s.Context(), pipeline.Partition{Number: p})
	if err != nil {
		s.Fatal(err)
	}
	recs := make([]processor.Record, n)
	for i := range recs {
		recs[i] = processor.Record{Timestamp: 1, Value: fmt.Appendf(nil, "%d %d%s", p, i, s.kind(p, i))}
	}
	if err := out.Produce(s.Context(), recs); err != nil {
		s.Fatal(err)
	}
}

// member runs one member of the group until ctx is done.
func (s *simulation) member(ctx context.Context) {
	var x *Transactions
	if s.once {
		x = newTransactions(s.T, TransactionsConfig{Cluster: s.cluster, Group: "g", Timeout: 3 * time.Second})
	}
	src, err := NewSource(SourceConfig{Cluster: s.cluster, Topic: "in", Group: "g", SessionTimeout: time.Second, Transactions: x})
	if err != nil {
		s.Error(err)
		return
	}
	s.Cleanup(src.Close)
	spy := pipelinetest.NewSpy()
	cfg := pipeline.Config{Source: spy.Source(src), NewWorker: func() pipeline.Worker { return simWorker{} }, Policy: "p@1:0", ExactlyOnce: s.once, FetchBytes: 1200, Workers: 1,
		RecordTimeout: time.Hour, CommitInterval: 50 * time.Millisecond}
	if s.seed%3 == 0 { // what is in flight is given up more often than not
		cfg.DrainTimeout, cfg.RevokeTimeout = 10*time.Millisecond, 10*time.Millisecond
	}
	for _, topic := range []string{"out", "dead"} {
		sink, err := NewSink(SinkConfig{Cluster: s.cluster, Topic: topic, Compression: "none", Transactions: x})
		if err != nil {
			s.Error(err)
			return
		}
		s.Cleanup(sink.Close)
		if topic == "out" {
			cfg.Views = []pipeline.View{{Name: "v", Sink: spy.Sink("v", sink), NewIDs: func() pipeline.IDs { return pipeline.NewIDs([]byte("k")) }}}
		} else {
			cfg.DeadLetters.Sink = spy.Sink(pipelinetest.Dead, sink)
		}
	}
	r, err := pipeline.New(cfg)
	if err != nil {
		s.Error(err)
		return
	}
	s.live.Add(1)
	defer s.live.Add(-1)
	if err := r.Run(ctx); err != nil && ctx.Err() == nil {
		s.Error(err)
	}
	for _, p := range spy.Problems() {
		s.Error(p)
	}
	if st := r.Stats(); !st.Balanced() {
		s.Errorf("counts do not add up: %+v", st)
	}
}

// await waits until the group has committed everything.
func (s *simulation) await(ctx context.Context) {
	admin, err := NewClient(s.cluster)
	if err != nil {
		s.Fatal(err)
	}
	defer admin.Close()
	late := time.Now().Add(time.Minute)
	for {
		at, err := admin.Committed(ctx, "g", "in")
		through := err == nil
		for p, n := range s.sent {
			through = through && at[int32(p)] >= int64(n)
		}
		if through {
			return
		}
		if time.Now().After(late) {
			s.layGhosts(ctx, admin)
			late = time.Now().Add(time.Minute)
		}
		if !pause(ctx, 50*time.Millisecond) {
			s.Errorf("never done: %v of %v", at, s.sent)
			return
		}
	}
}

// layGhosts has the group look who is there, if it counts more members than there
// are. kfake gives partitions to a member whose connection ended while it waited to
// join, and may start no session for it (group.reply): nobody reads those then until
// the next rebalance. A broker of Apache Kafka drops such a member with its session.
func (s *simulation) layGhosts(ctx context.Context, admin *Client) {
	d, err := admin.calls.DescribeGroups(ctx, &kafkago.DescribeGroupsRequest{GroupIDs: []string{"g"}})
	if err != nil || len(d.Groups) != 1 || len(d.Groups[0].Members) <= int(s.live.Load()) {
		return
	}
	s.Logf("seed %d: kfake keeps a ghost", s.seed)
	visit, leave := context.WithTimeout(ctx, 3*time.Second)
	defer leave()
	s.member(visit)
}

// judge looks whether everything came, in order, and once in transactions. At
// least once, replays step back; the first copies are in order.
func (s *simulation) judge() {
	h := txnHarness{out: s.cluster}
	for p, recs := range h.Read(s.T, "out") {
		next := s.kept(p, 0)
		for _, r := range recs {
			var from, i int
			if _, err := fmt.Sscanf(string(r.Value), "%d %d", &from, &i); err != nil || from != p || i > next || s.once && i != next {
				s.Errorf("partition %d holds %q where %d comes next", p, r.Value, next)
				return
			}
			if i == next {
				next = s.kept(p, i+1)
			}
		}
		if next < s.sent[p] {
			s.Errorf("partition %d holds nothing from %d on, of %d", p, next, s.sent[p])
		}
	}
}

// kept returns the number of the first record at i or behind that is not dropped.
func (s *simulation) kept(p, i int) int {
	for ; i < s.sent[p] && strings.Contains(s.kind(int32(p), i), pipelinetest.DoDrop); i++ {
	}
	return i
}
