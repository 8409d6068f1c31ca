package pipeline_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// schedule is a drawn sequence of faults that is dealt out call by call, and then stays empty.
type schedule struct {
	mu     sync.Mutex
	faults []memory.Fault
}

func (s *schedule) next(int32, int) memory.Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.faults) == 0 {
		return memory.None
	}
	f := s.faults[0]
	s.faults = s.faults[1:]
	return f
}

// Whatever goes wrong and however often it is restarted: nothing is lost,
// nothing raw comes out, copies are equal, order holds but for replays, counts
// add up.
func TestAnyScheduleOfFaultsLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.Int32Range(1, 3).Draw(t, "partitions")
		in := memory.NewTopic("in", int(parts))
		outs := []*memory.Topic{memory.NewTopic("a", int(parts)), memory.NewTopic("b", rapid.IntRange(1, 3).Draw(t, "outputs"))}
		dlq := memory.NewTopic("dlq", 1)
		kinds := []string{"", "", "", pipelinetest.DoPanic, pipelinetest.DoDecode, pipelinetest.DoSuppress}
		sent := make(map[string]string)
		for p := range parts {
			for i := range rapid.IntRange(0, 60).Draw(t, "records") {
				if rapid.IntRange(0, 9).Draw(t, "gap") == 0 {
					in.Skip(p, 3)
				}
				v := fmt.Sprintf("%d %d %s %s", p, i, pipelinetest.Secret, rapid.SampledFrom(kinds).Draw(t, "kind"))
				at := in.Ends()[p]
				in.Append(p, processor.Record{Value: []byte(v)})
				sent[pipeline.Position("in", p, at)] = v
			}
			if rapid.Bool().Draw(t, "gap at the end") {
				in.Skip(p, 2)
			}
		}
		fault := rapid.SampledFrom([]memory.Fault{memory.None, memory.None, memory.None, memory.Refused, memory.NoAck,
			memory.Lost, memory.LostAck, memory.Crash, memory.Died})
		schedules := make([]*schedule, 3)
		for i := range schedules {
			schedules[i] = &schedule{faults: rapid.SliceOfN(fault, 0, 6).Draw(t, "faults")}
		}
		commits := &schedule{faults: rapid.SliceOfN(fault, 0, 4).Draw(t, "commit faults")}
		rejects := rapid.Bool().Draw(t, "rejects")
		most := rapid.IntRange(1, 20).Draw(t, "batch")

		for run := 0; ; run++ {
			if run > 40 {
				t.Fatal("never done")
			}
			src := memory.NewSource(in)
			src.MostInOne = most
			src.Finite = true
			src.Faults.Commit = func(int32, int64) error {
				switch commits.next(0, 0) {
				case memory.Refused, memory.NoAck:
					return errors.New("no answer")
				case memory.Lost, memory.LostAck:
					return pipeline.ErrLaneLost
				case memory.Crash, memory.Died:
					return pipeline.ErrFatal
				}
				return nil
			}
			sinks := []*memory.Sink{memory.NewSink(outs[0]), memory.NewSink(outs[1]), memory.NewSink(dlq)}
			for i := range sinks {
				sinks[i].Fault = schedules[i].next
			}
			if rejects {
				sinks[0].Reject = func(rec *processor.Record) bool { return bytes.Contains(rec.Value, []byte(" 7 ")) }
			}
			r, err := pipeline.New(config(src, sinks[0], sinks[1], sinks[2]))
			if err != nil {
				t.Fatal(err)
			}
			err = r.Run(context.Background())
			if s := r.Stats(); !s.Balanced() || s.InFlight != 0 {
				t.Fatalf("counts do not add up: %+v", s)
			}
			if err == nil {
				break
			}
			if !errors.Is(err, pipeline.ErrFatal) {
				t.Fatal(err)
			}
		}

		dead := buried(t, dlq)
		for v, topic := range outs {
			got := delivered(t, topic, sent)
			for at, value := range sent {
				_, isDead := dead[at]
				n := got[at]
				switch {
				case bytes.Contains([]byte(value), []byte(pipelinetest.DoSuppress)) && v == 1:
					if n > 0 {
						t.Fatalf("view %d holds suppressed %s", v, at)
					}
				case n == 0 && !isDead:
					t.Fatalf("view %d lost %s", v, at)
				case n > 0 && isDead && dead[at] != "sink-rejected":
					t.Fatalf("view %d holds dead %s", v, at)
				}
			}
		}
	})
}

func config(src pipeline.Source, a, b, dead pipeline.Sink) pipeline.Config {
	proc := &pipelinetest.Processor{Views: 2}
	ids := func(key string) func() pipeline.IDs {
		return func() pipeline.IDs { return pipeline.NewIDs([]byte(key)) }
	}
	return pipeline.Config{Source: src, NewWorker: proc.NewWorker, Policy: "p@1:0", SourceHeader: true, Workers: 3,
		Views:       []pipeline.View{{Name: "a", Sink: a, NewIDs: ids("a")}, {Name: "b", Sink: b, NewIDs: ids("b")}},
		DeadLetters: pipeline.DeadLetters{Sink: dead, Sealer: pipelinetest.PlainSealer{}}, CommitInterval: time.Millisecond,
		RecordTimeout: time.Hour} // of wall-clock time: a busy machine must not decide what dies
}

// failer is what *testing.T and *rapid.T have in common here.
type failer interface{ Fatalf(string, ...any) }

// delivered counts the copies of each position in topic; between two replays, offsets ascend.
func delivered(t failer, topic *memory.Topic, sent map[string]string) map[string]int {
	got := make(map[string]int)
	ids := make(map[string]string)
	for p := range int32(topic.Partitions()) {
		for _, rec := range topic.Records(p) {
			h := make(map[string]string)
			for _, x := range rec.Headers {
				h[x.Key] = string(x.Value)
			}
			at := h[pipeline.HeaderSource]
			if _, ok := sent[at]; !ok || bytes.Contains(rec.Value, []byte(pipelinetest.Secret)) {
				t.Fatalf("%s should not be in %s", at, topic.Name())
			}
			if id := h[pipeline.HeaderID]; got[at] > 0 && ids[at] != id {
				t.Fatalf("%s has two ids", at)
			} else {
				ids[at] = id
			}
			got[at]++
		}
	}
	return got
}

func buried(t failer, dlq *memory.Topic) map[string]string {
	dead := make(map[string]string)
	for _, rec := range dlq.Records(0) {
		d, err := pipeline.ReadDeadLetter(&rec)
		if err != nil {
			t.Fatalf("%v", err)
		}
		if old, ok := dead[d.Position()]; ok && old != d.Reason {
			t.Fatalf("%s died of %s and of %s", d.Position(), old, d.Reason)
		}
		dead[d.Position()] = d.Reason
	}
	return dead
}
