package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

// recorder is a Tracer that notes what was ended.
type recorder struct {
	mu    sync.Mutex
	ended []string
}

type recorded struct {
	r      *recorder
	name   string
	stages []string
}

func (r *recorder) Chunk(p *pipeline.Partition, _ time.Time) pipeline.Span {
	return &recorded{r: r, name: "chunk of " + p.Topic}
}

func (r *recorder) Record(parent []byte, chunk pipeline.Span, p *pipeline.Partition, offset int64, _ time.Time) pipeline.Span {
	if string(parent) == "not sampled" {
		return nil
	}
	return &recorded{r: r, name: fmt.Sprintf("%s at %s in %s", parent, pipeline.Position(p.Topic, p.Number, offset), chunk.(*recorded).name)}
}

func (s *recorded) AppendParent(dst []byte) []byte { return append(dst, "ours"...) }

func (s *recorded) Stage(name string, from, to time.Time) {
	if from.After(to) {
		name += " ends before it begins"
	}
	s.stages = append(s.stages, name)
}

func (s *recorded) End(_ time.Time, records, dead int, reason string) {
	s.r.mu.Lock()
	defer s.r.mu.Unlock()
	s.r.ended = append(s.r.ended, fmt.Sprintf("%s: %d records, %d dead %s, %s", s.name, records, dead, reason, strings.Join(s.stages, " ")))
}

// traced makes a record whose producer is traced.
func traced(value string, parents ...string) processor.Record {
	rec := processor.Record{Value: []byte(value)}
	for _, p := range parents {
		rec.Headers = append(rec.Headers, processor.Header{Key: "traceparent", Value: []byte(p)})
	}
	return rec
}

func TestTracedRecordsHaveSpansAndSayWhoseChildrenTheyAre(t *testing.T) {
	x := newBench()
	x.in.Append(0, traced("0 0", "up"), traced("0 1"), traced("0 2", "not sampled"), traced("0 3 "+pipelinetest.DoDecode, "up"),
		traced("0 4 "+pipelinetest.DoPanic, "up"), traced("0 5", "one", "another"), traced("0 6 refused", "up"))
	x.cfg.Until = x.in.Ends()
	x.sinkB.Reject = func(r *processor.Record) bool { return strings.HasSuffix(string(r.Value), "refused") }
	r := &recorder{}
	x.cfg.Tracer = r
	x.mustRun(t)
	want := []string{
		"chunk of in: 7 records, 3 dead , process produce",
		"up at in/0/0 in chunk of in: 1 records, 0 dead , process produce",
		"up at in/0/3 in chunk of in: 1 records, 1 dead undecodable, process produce",
		"up at in/0/4 in chunk of in: 1 records, 1 dead panic, process produce",
		"up at in/0/6 in chunk of in: 1 records, 1 dead sink-rejected, process produce",
	}
	slices.Sort(r.ended)
	if strings.Join(r.ended, "\n") != strings.Join(want, "\n") {
		t.Errorf("ended\n%s\nwant\n%s", strings.Join(r.ended, "\n"), strings.Join(want, "\n"))
	}
	var parents []string
	for _, rec := range x.a.Records(0) {
		for _, h := range rec.Headers {
			if h.Key == "traceparent" {
				parents = append(parents, string(h.Value))
			}
		}
	}
	if got := strings.Join(parents, ", "); got != "ours, not sampled, one, another, ours" {
		t.Errorf("the view's records name as parents: %s", got)
	}
	for _, rec := range x.dead.Records(0) {
		letter, err := pipeline.ReadDeadLetter(&rec)
		if err != nil {
			t.Fatal(err)
		}
		came, err := pipeline.OpenDeadLetter(letter, pipelinetest.PlainSealer{})
		if err != nil || string(came.Headers[0].Value) != "up" {
			t.Errorf("a dead letter is not the record that came: %v", err)
		}
	}
}

// TestASpanOfATransactionThatIsTriedAgainEndsOnce has the first transaction of a
// chunk aborted.
func TestASpanOfATransactionThatIsTriedAgainEndsOnce(t *testing.T) {
	txn := memory.NewTransactions()
	tries := 0
	txn.Ending = func(int32) memory.Fault {
		if tries++; tries == 1 {
			return memory.Refused
		}
		return memory.None
	}
	in, out, dead := memory.NewTopic("in", 1), memory.NewTopic("a", 1), memory.NewTopic("dlq", 1)
	in.Append(0, traced("0 0", "up"))
	sinks := []*memory.Sink{memory.NewSink(out), memory.NewSink(memory.NewTopic("b", 1)), memory.NewSink(dead)}
	for _, s := range sinks {
		s.Transactions = txn
	}
	cfg := config(memory.NewGroup(in, txn).Member(), sinks[0], sinks[1], sinks[2])
	r := &recorder{}
	cfg.Until, cfg.ExactlyOnce, cfg.Tracer = in.Ends(), true, r
	run, err := pipeline.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	slices.Sort(r.ended)
	want := "chunk of in: 1 records, 0 dead , process produce commit\nup at in/0/0 in chunk of in: 1 records, 0 dead , process produce commit"
	if got := strings.Join(r.ended, "\n"); got != want || tries < 2 {
		t.Errorf("after %d tries ended\n%s", tries, got)
	}
}
