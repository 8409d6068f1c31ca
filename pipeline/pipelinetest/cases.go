package pipelinetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// errPassing is trouble that passes.
var errPassing = errors.New("passing trouble")

func (w *world) everythingArrives() {
	w.send(400, "", "", tombstone, DoPanic, DoDecode, DoLeak, DoSuppress, DoDrop, DoWrong, "")
	s := w.mustRun(w.config())
	deadly := []string{DoPanic, DoDecode, DoLeak, DoWrong}
	w.expect("one", w.clean("one", false), false, append(deadly, DoDrop)...)
	w.expect("two", w.clean("two", false), false, append(deadly, DoSuppress)...)
	w.committed()

	dead := w.buried()
	count := make(map[string]int64)
	for at, reason := range dead {
		word := map[string]string{"panic": DoPanic, "undecodable": DoDecode, "leak": DoLeak}[reason]
		value := w.sent[at].Value
		if word == "" || !bytes.Contains(value, []byte(word)) && !(reason == "panic" && bytes.Contains(value, []byte(DoWrong))) {
			w.t.Errorf("%s: dead for the wrong reason %q", at, reason)
		}
		count[reason]++
	}
	for reason, n := range s.Dead {
		if count[reason] != n {
			w.t.Errorf("%d dead letters for %s, %d counted", count[reason], reason, n)
		}
	}
	all, tenth := int64(len(w.sent)), int64(len(w.sent))/10
	want := []pipeline.ViewStats{
		{Name: "one", In: all, Out: 5 * tenth, Dead: 4 * tenth, Dropped: tenth},
		{Name: "two", In: all, Out: 5 * tenth, Dead: 4 * tenth, Suppressed: tenth},
	}
	for v := range want {
		if s.Views[v] != want[v] {
			w.t.Errorf("counted %+v, want %+v", s.Views[v], want[v])
		}
	}
	if s.In != all || len(dead) != int(4*tenth) {
		w.t.Errorf("%d records in, %d dead letters of %d records", s.In, len(dead), all)
	}
}

func (w *world) stopDrains() {
	w.send(300)
	cfg := w.config()
	cfg.Until = nil
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var produced atomic.Int64
	w.spy.AfterProduce = func(name string, _ pipeline.Partition, recs []processor.Record) error {
		if produced.Add(int64(len(recs))) > 100 {
			stop()
		}
		return nil
	}
	first, err := w.run(ctx, cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	var through int64
	for _, n := range w.h.Committed(w.t) {
		through += n
	}
	if through != first.In {
		w.t.Errorf("%d records through, %d committed", first.In, through)
	}
	w.spy.AfterProduce = nil
	w.send(50)
	second := w.mustRun(w.config())
	if first.In+second.In != int64(len(w.sent)) {
		w.t.Errorf("%d + %d records in, %d sent", first.In, second.In, len(w.sent))
	}
	for _, view := range []string{"one", "two"} {
		w.expect(view, w.clean(view, false), false)
	}
	w.committed()
}

func (w *world) crashReplays() {
	w.send(500, "", DoPanic)
	for i := range 4 {
		cfg := w.config()
		cfg.Until = nil
		view := []string{"one", "two", Dead, "one"}[i]
		var calls atomic.Int64
		w.spy.AfterProduce = func(name string, _ pipeline.Partition, recs []processor.Record) error {
			// Each partition makes a chunk at least, so the second is sure to come.
			if name == view && calls.Add(1) == int64(1+i%2) {
				return fmt.Errorf("crash between produce and commit: %w", pipeline.ErrFatal)
			}
			return nil
		}
		if _, err := w.run(context.Background(), cfg); !errors.Is(err, pipeline.ErrFatal) {
			w.t.Fatalf("a fatal error gave %v", err)
		}
		w.send(20)
	}
	w.spy.AfterProduce = nil
	w.mustRun(w.config())
	for _, view := range []string{"one", "two"} {
		w.expect(view, w.clean(view, true), true, DoPanic)
	}
	for at, raw := range w.sent {
		if bytes.Contains(raw.Value, []byte(DoPanic)) {
			if _, ok := w.buried()[at]; !ok {
				w.t.Errorf("dead letter %s is lost", at)
			}
			break
		}
	}
	w.committed()
}

func (w *world) laneComesBack() {
	w.send(300)
	var lost sync.Map
	var calls atomic.Int64
	w.spy.OnProduce = func(name string, p pipeline.Partition, recs []processor.Record) error {
		if _, done := lost.LoadOrStore(p.Number, true); !done && calls.Add(1) <= int64(w.partitions) {
			return pipeline.ErrLaneLost
		}
		return nil
	}
	w.mustRun(w.config())
	for _, view := range []string{"one", "two"} {
		w.expect(view, w.clean(view, true), true)
	}
	w.committed()
}

func (w *world) rejected() {
	const word = "reject-me"
	w.send(100, "", "", "", word)
	w.spy.OnProduce = nil
	cfg := w.config()
	cfg.Views[1].Sink = &rejecting{cfg.Views[1].Sink, word}
	s := w.mustRun(cfg)
	w.expect("one", w.clean("one", false), false)
	w.expect("two", w.clean("two", false), false, word)
	dead := w.buried()
	for at, raw := range w.sent {
		if (dead[at] == "sink-rejected") != bytes.Contains(raw.Value, []byte(word)) {
			w.t.Errorf("%s: dead letter %q", at, dead[at])
		}
	}
	if quarter := int64(len(w.sent)) / 4; s.Views[0].Dead != 0 || s.Views[1].Dead != quarter || s.Dead["sink-rejected"] != quarter {
		w.t.Errorf("counted %+v", s)
	}
	w.committed()
}

// rejecting is a sink that rejects records with a word in them.
type rejecting struct {
	pipeline.Sink
	word string
}

func (x *rejecting) Open(ctx context.Context, p pipeline.Partition) (pipeline.Output, error) {
	o, err := x.Sink.Open(ctx, p)
	return &rejectingOutput{o, x.word}, err
}

type rejectingOutput struct {
	pipeline.Output
	word string
}

func (x *rejectingOutput) Produce(ctx context.Context, recs []processor.Record) error {
	var good []processor.Record
	var bad []int
	for i := range recs {
		if bytes.Contains(recs[i].Value, []byte(x.word)) {
			bad = append(bad, i)
		} else {
			good = append(good, recs[i])
		}
	}
	if len(good) > 0 {
		if err := x.Output.Produce(ctx, good); err != nil {
			return err
		}
	}
	if len(bad) > 0 {
		return &pipeline.RejectedError{Records: bad}
	}
	return nil
}

func (w *world) oversize() {
	huge := string(bytes.Repeat([]byte("x"), 5000))
	w.send(40, "", huge)
	cfg := w.config()
	cfg.MaxRecordBytes = 4000
	w.mustRun(cfg)
	for _, view := range []string{"one", "two"} {
		w.expect(view, w.clean(view, false), false, huge)
	}
	letters := 0
	for _, part := range w.h.Read(w.t, Dead) {
		for i := range part {
			d, err := pipeline.ReadDeadLetter(&part[i])
			if err != nil {
				w.t.Fatal(err)
			}
			if letters++; d.Reason != "oversize" || d.Sealed != nil {
				w.t.Errorf("%s: reason %q, %d bytes sealed", d.Position(), d.Reason, len(d.Sealed))
			}
		}
	}
	if letters != len(w.sent)/2 {
		w.t.Errorf("%d dead letters", letters)
	}
	w.committed()
}

func (w *world) troublePasses() {
	w.send(80)
	var produces, fetches atomic.Int64
	w.spy.OnProduce = func(string, pipeline.Partition, []processor.Record) error {
		if produces.Add(1)%3 != 0 {
			return errPassing
		}
		return nil
	}
	w.spy.OnFetch = func(pipeline.Partition) error {
		if fetches.Add(1)%2 == 0 {
			return errPassing
		}
		return nil
	}
	w.mustRun(w.config())
	for _, view := range []string{"one", "two"} {
		w.expect(view, w.clean(view, false), false)
	}
	w.committed()
}

func (w *world) backPressure() {
	const most = 64 << 10
	w.send(600, string(bytes.Repeat([]byte("x"), 1000)))
	cfg := w.config()
	cfg.ByteBudget = most
	open := make(chan struct{})
	blocked := make(chan struct{}, 1)
	w.spy.OnProduce = func(string, pipeline.Partition, []processor.Record) error {
		select {
		case blocked <- struct{}{}:
		default:
		}
		<-open
		return nil
	}
	go func() {
		<-blocked
		for last := int64(-1); last != w.spy.Fetched(); time.Sleep(20 * time.Millisecond) {
			last = w.spy.Fetched()
		}
		if n := w.spy.Fetched(); n > most+int64(w.partitions)*2000 {
			w.t.Errorf("%d bytes fetched in front of a blocked sink", n)
		}
		close(open)
	}()
	s := w.mustRun(cfg)
	if slack := int64(w.partitions) * 2000; s.Peak > most+slack {
		w.t.Errorf("%d bytes in flight, the budget is %d", s.Peak, most)
	}
	for _, view := range []string{"one", "two"} {
		w.expect(view, w.clean(view, false), false)
	}
	w.committed()
}

func (w *world) ownOutput() {
	rec := w.record(0, 1, nil)
	rec.Headers = append(rec.Headers, processor.Header{Key: pipeline.HeaderPolicy, Value: []byte("p@1:0")},
		processor.Header{Key: pipeline.HeaderID, Value: []byte("0")}, processor.Header{Key: pipeline.HeaderView, Value: []byte("one")})
	w.h.Send(w.t, 0, rec)
	if _, err := w.run(context.Background(), w.config()); !errors.Is(err, pipeline.ErrOwnOutput) {
		w.t.Errorf("reading samar's own output gave %v", err)
	}
	for _, name := range []string{"one", "two", Dead} {
		for _, part := range w.h.Read(w.t, name) {
			if len(part) > 0 {
				w.t.Errorf("%s got %d records", name, len(part))
			}
		}
	}
}
