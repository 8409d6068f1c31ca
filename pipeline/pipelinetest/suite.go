// Package pipelinetest is the delivery suite that every adapter passes. Start
// with Run, and give it a Harness around the adapter. It also holds the
// processor, the sealer and the spies of the engine's own tests.
package pipelinetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Dead is the name under which a Harness knows the dead letters, and Ledger that
// of the manifests for a Spy; other names are views.
const (
	Dead   = "dead"
	Ledger = "ledger"
)

// patience is how long a run of the suite may take before it has failed.
const patience = 60 * time.Second

// Harness is one adapter at work on topics of its own: an input, an output for
// each of the views "one" and "two", and the dead letters.
type Harness interface {
	// Source returns a new member of the same group: it goes on from the
	// committed offsets.
	Source(t *testing.T) pipeline.Source
	Sink(t *testing.T, name string) pipeline.Sink
	// Send appends to a partition of the input and returns when it is readable.
	Send(t *testing.T, partition int32, recs ...processor.Record)
	// Ends returns the input's end offsets.
	Ends(t *testing.T) map[int32]int64
	// Committed returns the group's committed offsets; 0 where there is none.
	Committed(t *testing.T) map[int32]int64
	// Read returns all records of an output by partition.
	Read(t *testing.T, name string) [][]processor.Record
}

// Transactional is a Harness whose lanes are transactions: nothing may come twice.
type Transactional interface {
	Harness
	ExactlyOnce() bool
}

// RunInTime is Run in simulated time, for an adapter that needs no other.
func RunInTime(t *testing.T, partitions int32, open func(t *testing.T) Harness) {
	run(t, partitions, open, synctest.Test)
}

// Run runs the suite; open makes a Harness with as many input partitions. Outputs may have fewer.
func Run(t *testing.T, partitions int32, open func(t *testing.T) Harness) {
	run(t, partitions, open, func(t *testing.T, f func(*testing.T)) { f(t) })
}

func run(t *testing.T, partitions int32, open func(t *testing.T) Harness, within func(*testing.T, func(*testing.T))) {
	for _, c := range []struct {
		name string
		run  func(*world)
	}{
		{"everything arrives once and in order", (*world).everythingArrives},
		{"a stop drains and the next run goes on", (*world).stopDrains},
		{"a crash replays whole chunks with the same ids", (*world).crashReplays},
		{"a lost lane comes back", (*world).laneComesBack},
		{"what a sink rejects is a dead letter", (*world).rejected},
		{"over-limit records go by reference", (*world).oversize},
		{"trouble that passes loses nothing", (*world).troublePasses},
		{"a blocked sink bounds what is in flight", (*world).backPressure},
		{"samar's own output is refused", (*world).ownOutput},
	} {
		t.Run(c.name, func(t *testing.T) {
			within(t, func(t *testing.T) {
				h := open(t)
				txn, ok := h.(Transactional)
				c.run(&world{t: t, h: h, once: ok && txn.ExactlyOnce(), partitions: partitions, spy: NewSpy(), sent: make(map[string]processor.Record)})
			})
		})
	}
}

// world is one test's adapter, what was sent into it, and who watches.
type world struct {
	t          *testing.T
	h          Harness
	once       bool
	partitions int32
	spy        *Spy
	sent       map[string]processor.Record // by position
}

// viewKey is the key of a view's ids.
func viewKey(view string) []byte { return []byte("key of " + view) }

// config is the pipeline of the suite.
func (w *world) config() pipeline.Config {
	cfg := pipeline.Config{
		Source:         w.spy.Source(w.h.Source(w.t)),
		NewWorker:      (&Processor{Views: 2}).NewWorker,
		DeadLetters:    pipeline.DeadLetters{Sink: w.spy.Sink(Dead, w.h.Sink(w.t, Dead)), Sealer: PlainSealer{}},
		Policy:         "suite@1:0123456789abcdef",
		ExactlyOnce:    w.once,
		SourceHeader:   true,
		EntityName:     func(id detectors.EntityID) string { return fmt.Sprint("ENTITY_", id) },
		FetchBytes:     32 << 10,
		RecordTimeout:  time.Hour, // of wall-clock time: a busy machine must not decide what dies
		CommitInterval: 5 * time.Millisecond,
		Until:          w.h.Ends(w.t),
	}
	for _, name := range []string{"one", "two"} {
		cfg.Views = append(cfg.Views, pipeline.View{Name: name, Sink: w.spy.Sink(name, w.h.Sink(w.t, name)),
			NewIDs: func() pipeline.IDs { return pipeline.NewIDs(viewKey(name)) }})
	}
	return cfg
}

// run runs cfg to its end.
func (w *world) run(ctx context.Context, cfg pipeline.Config) (pipeline.Stats, error) {
	w.t.Helper()
	r, err := pipeline.New(cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	late, cancel := context.WithTimeoutCause(ctx, patience, errors.New("the suite's patience"))
	defer cancel()
	err = r.Run(late)
	if late.Err() != nil && ctx.Err() == nil {
		w.t.Fatalf("no end in sight: %+v", r.Stats())
	}
	s := r.Stats()
	if !s.Balanced() {
		w.t.Errorf("counts do not add up: %+v", s)
	}
	if s.InFlight != 0 {
		w.t.Errorf("%d bytes still in flight after the end", s.InFlight)
	}
	for _, p := range w.spy.Problems() {
		w.t.Error(p)
	}
	return s, err
}

// mustRun runs cfg and expects it to end well.
func (w *world) mustRun(cfg pipeline.Config) pipeline.Stats {
	w.t.Helper()
	s, err := w.run(context.Background(), cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	return s
}

// send sends n records to every partition, every kind of them in turn.
func (w *world) send(n int, kinds ...string) {
	for p := range w.partitions {
		var recs []processor.Record
		for i := range n {
			recs = append(recs, w.record(p, i, kinds))
		}
		start := w.h.Ends(w.t)[p]
		w.h.Send(w.t, p, recs...)
		for i, r := range recs {
			r.Partition, r.Offset = p, start+int64(i)
			w.sent[place(p, r.Offset)] = r
		}
	}
}

func (w *world) record(p int32, i int, kinds []string) processor.Record {
	rec := processor.Record{
		Timestamp: 1_700_000_000_000 + int64(i),
		Key:       fmt.Appendf(nil, "key-%d", i%7),
		Value:     fmt.Appendf(nil, "partition %d number %d %s", p, i, Secret),
		Headers:   []processor.Header{{Key: "trace", Value: fmt.Appendf(nil, "t%d", i)}, {Key: "samar-forged", Value: []byte("x")}},
	}
	if len(kinds) > 0 {
		if kind := kinds[i%len(kinds)]; kind == tombstone {
			rec.Value = nil
		} else {
			rec.Value = fmt.Appendf(rec.Value, " %s", kind)
		}
	}
	if i%5 == 0 {
		rec.Key, rec.Headers = nil, nil
	}
	if rec.Value == nil && rec.Key == nil {
		rec.Key = []byte("tombstone")
	}
	return rec
}

const tombstone = "tombstone" // a kind of record: no value

// place names a record by partition and offset alone.
func place(p int32, offset int64) string { return pipeline.Position("", p, offset) }
