package pipeline_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

var (
	simSeeds = flag.Int("sim.seeds", 1000, "seeds of the simulation, half of them in transactions")
	simSeed  = flag.Uint64("sim.seed", 0, "replay this seed alone")
)

// Words that tell the simulation's workers how long a record takes.
const (
	doSoon  = "do:soon" // shorter than a transaction waits for others
	doSlow  = "do:slow" // longer than a lane that is taken away may take
	doLate  = "do:late" // longer than a record may take: it dies
	allowed = 2 * time.Second
)

// TestSimulation runs members of a group, some of whom crash, lose partitions
// without knowing it, or come and go, with records that take their time, against
// sinks and commits that fail, in simulated time. What happens at which call and
// at which time follows from the seed: -sim.seed replays one. A spy holds each
// member to its promises.
func TestSimulation(t *testing.T) {
	first, last := uint64(1), uint64(*simSeeds)
	if testing.Short() {
		last = min(last, 100)
	}
	if *simSeed > 0 {
		first, last = *simSeed, *simSeed
	}
	for seed := first; seed <= last; seed++ {
		synctest.Test(t, func(t *testing.T) { newSimulation(t, seed).run() })
		if t.Failed() {
			t.Fatalf("seed %d: replay it with -sim.seed=%d", seed, seed)
		}
	}
}

type simulation struct {
	*testing.T
	seed  uint64
	rng   *rand.Rand // of what the driver does
	once  bool
	in    *memory.Topic
	outs  []*memory.Topic // two views, dead letters, ledger
	txn   *memory.Transactions
	group *memory.Group
	sent  map[string]string
	calm  time.Time // no faults from here on

	mu    sync.Mutex
	calls map[string]uint64
}

func newSimulation(t *testing.T, seed uint64) *simulation {
	s := &simulation{T: t, seed: seed, rng: rand.New(rand.NewPCG(seed, 0)), once: seed%2 == 0,
		sent: make(map[string]string), calls: make(map[string]uint64), calm: time.Now().Add(20 * time.Second)}
	parts := 1 + s.rng.IntN(4)
	s.in = memory.NewTopic("in", parts)
	s.outs = []*memory.Topic{memory.NewTopic("a", parts), memory.NewTopic("b", 1+s.rng.IntN(3)), memory.NewTopic("dlq", 1), memory.NewTopic("ledger", 1)}
	if s.once {
		s.txn = memory.NewTransactions()
		s.txn.Ending = func(p int32) memory.Fault { return s.fault(fmt.Sprint("end ", p), 8) }
	}
	s.group = memory.NewGroup(s.in, s.txn)
	s.group.Most = 1 + s.rng.IntN(12)
	s.group.Faults.Fetch = func(p int32) error {
		if f := s.fault(fmt.Sprint("fetch ", p), 20); f == memory.Refused || f == memory.NoAck {
			return errors.New("no answer")
		}
		return nil
	}
	s.group.Faults.Commit = func(p int32, _ int64) error {
		switch s.fault(fmt.Sprint("commit ", p), 8) {
		case memory.Refused, memory.NoAck:
			return errors.New("no answer")
		case memory.Lost, memory.LostAck:
			return pipeline.ErrLaneLost
		}
		return nil
	}
	return s
}

// fault says what goes wrong with the next call of a name: nothing, but once in
// so many.
func (s *simulation) fault(name string, in int) memory.Fault {
	if !time.Now().Before(s.calm) {
		return memory.None
	}
	s.mu.Lock()
	n := s.calls[name]
	s.calls[name]++
	s.mu.Unlock()
	h := fnv.New64a()
	fmt.Fprint(h, name)
	rng := rand.New(rand.NewPCG(s.seed^h.Sum64(), n))
	if rng.IntN(in) > 0 {
		return memory.None
	}
	return memory.Refused + memory.Fault(rng.IntN(int(memory.Died)))
}

// send appends a few records to every partition.
func (s *simulation) send(n int) {
	kinds := []string{"", "", "", "", "", "", pipelinetest.DoPanic, pipelinetest.DoDecode, pipelinetest.DoDrop, pipelinetest.DoSuppress,
		pipelinetest.DoDrop + pipelinetest.DoSuppress, doSoon, doSoon + pipelinetest.DoDrop + pipelinetest.DoSuppress, doSlow, doLate}
	for p := range int32(s.in.Partitions()) {
		for i := range s.rng.IntN(n) {
			if s.rng.IntN(10) == 0 {
				s.in.Skip(p, 2)
			}
			v := fmt.Sprintf("%d %d %s %s", p, i, pipelinetest.Secret, kinds[s.rng.IntN(len(kinds))])
			at := s.in.Ends()[p]
			s.in.Append(p, processor.Record{Value: []byte(v)})
			s.sent[pipeline.Position("in", p, at)] = v
		}
	}
}

// slowly is a worker whose records take their time.
type slowly struct{ pipeline.Worker }

func (w slowly) Process(rec *processor.Record, res *processor.Result) {
	switch {
	case bytes.Contains(rec.Value, []byte(doLate)):
		time.Sleep(3 * allowed)
	case bytes.Contains(rec.Value, []byte(doSlow)):
		time.Sleep(allowed / 3)
	case bytes.Contains(rec.Value, []byte(doSoon)):
		time.Sleep(15 * time.Millisecond)
	}
	w.Worker.Process(rec, res)
}

// member runs one member, again whenever it dies, until ctx is done.
func (s *simulation) member(ctx context.Context, name int, shape uint64) {
	rng := rand.New(rand.NewPCG(s.seed, shape))
	ledger, workers, wait := rng.IntN(2) == 0, 1+rng.IntN(3), time.Duration(1+rng.IntN(20))*time.Millisecond
	if rng.IntN(2) == 0 {
		wait *= 200
	}
	for ctx.Err() == nil {
		spy := pipelinetest.NewSpy()
		var sinks []pipeline.Sink
		for i, topic := range s.outs {
			sink := memory.NewSink(topic)
			sink.Transactions = s.txn
			sink.Fault = func(p int32, _ int) memory.Fault { return s.fault(fmt.Sprint("produce ", i, p), 12) }
			name := []string{"a", "b", pipelinetest.Dead, pipelinetest.Ledger}[i]
			sinks = append(sinks, spy.Sink(name, sink))
		}
		cfg := config(spy.Source(s.group.Member()), sinks[0], sinks[1], sinks[2])
		if ledger {
			cfg.Ledger = sinks[3]
		}
		cfg.Workers, cfg.ExactlyOnce = workers, s.once
		cfg.RecordTimeout, cfg.RevokeTimeout, cfg.DrainTimeout = allowed, wait, wait
		proc := cfg.NewWorker
		cfg.NewWorker = func() pipeline.Worker { return slowly{proc()} }
		r, err := pipeline.New(cfg)
		if err != nil {
			s.Error(err)
			return
		}
		err = r.Run(ctx)
		for _, p := range spy.Problems() {
			s.Errorf("member %d: %s", name, p)
		}
		if st := r.Stats(); !st.Balanced() || st.InFlight != 0 {
			s.Errorf("member %d: counts do not add up: %+v", name, st)
		}
		if err != nil && !errors.Is(err, pipeline.ErrFatal) && !errors.Is(err, pipeline.ErrDrain) {
			s.Errorf("member %d: %v", name, err)
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func (s *simulation) run() {
	ctx, stop := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	s.send(40)
	for i := range 1 + s.rng.IntN(3) {
		wg.Go(func() { s.member(ctx, i, uint64(i)) })
	}
	for range s.rng.IntN(12) {
		time.Sleep(time.Duration(s.rng.IntN(300)) * time.Millisecond)
		switch s.rng.IntN(4) {
		case 0:
			s.group.Rebalance()
		case 1: // a session that ended, and a member that learns of it later
			tell := s.group.Evict(s.rng.IntN(8))
			after := time.Duration(s.rng.IntN(3000)) * time.Millisecond
			wg.Go(func() { time.Sleep(after); tell() })
		case 2: // a member that comes and goes
			visit, leave := context.WithTimeout(ctx, time.Duration(s.rng.IntN(2000))*time.Millisecond)
			shape := s.rng.Uint64()
			wg.Go(func() { defer leave(); s.member(visit, 100, shape) })
		case 3:
			s.send(20)
		}
	}
	for range 10_000 {
		if s.through() {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if !s.through() {
		s.Error("never done")
	}
	stop()
	wg.Wait()
	time.Sleep(3 * allowed) // workers that were left behind with a record
	s.judge()
}

func (s *simulation) through() bool {
	for p, end := range s.in.Ends() {
		if s.in.Committed(p) < end {
			return false
		}
	}
	return true
}

// judge checks what came out: everything, in order, and once in transactions.
func (s *simulation) judge() {
	dead := buried(s, s.outs[2])
	if n := len(s.outs[2].Records(0)); s.once && n != len(dead) {
		s.Errorf("%d dead letters for %d records", n, len(dead))
	}
	for v, topic := range s.outs[:2] {
		got := delivered(s, topic, s.sent)
		quiet := []string{pipelinetest.DoDrop, pipelinetest.DoSuppress}[v]
		for at, value := range s.sent {
			switch _, isDead := dead[at]; {
			case got[at] == 0 && !isDead && !strings.Contains(value, quiet):
				s.Errorf("view %d lost %s", v, at)
			case got[at] > 0 && isDead:
				s.Errorf("view %d holds dead %s", v, at)
			case got[at] > 1 && s.once:
				s.Errorf("view %d holds %s %d times", v, at, got[at])
			}
		}
		s.ordered(topic)
	}
}

// ordered checks that the first copies of a partition's records ascend.
func (s *simulation) ordered(topic *memory.Topic) {
	for p := range int32(topic.Partitions()) {
		seen := make(map[string]bool)
		last := make(map[int32]int64)
		for _, rec := range topic.Records(p) {
			for _, h := range rec.Headers {
				if h.Key != pipeline.HeaderSource || seen[string(h.Value)] {
					continue
				}
				seen[string(h.Value)] = true
				var from int32
				var offset int64
				if _, err := fmt.Sscanf(string(h.Value), "in/%d/%d", &from, &offset); err != nil {
					s.Fatal(err)
				}
				if offset < last[from] {
					s.Errorf("%s: %d/%d after %d", topic.Name(), from, offset, last[from])
				}
				last[from] = offset
			}
		}
	}
}
