package pipeline_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

// bench is a pipeline from memory to memory.
type bench struct {
	in, a, b, dead *memory.Topic
	src            *memory.Source
	sinkA, sinkB   *memory.Sink
	cfg            pipeline.Config
}

func newBench(values ...string) *bench {
	x := &bench{in: memory.NewTopic("in", 1), a: memory.NewTopic("a", 1), b: memory.NewTopic("b", 1), dead: memory.NewTopic("dlq", 1)}
	for _, v := range values {
		x.in.Append(0, processor.Record{Value: []byte(v)})
	}
	x.src = memory.NewSource(x.in)
	x.sinkA, x.sinkB = memory.NewSink(x.a), memory.NewSink(x.b)
	x.cfg = config(x.src, x.sinkA, x.sinkB, memory.NewSink(x.dead))
	x.cfg.Until = x.in.Ends()
	return x
}

func (x *bench) run(t *testing.T, ctx context.Context) (*pipeline.Runner, error) {
	t.Helper()
	r, err := pipeline.New(x.cfg)
	if err != nil {
		t.Fatal(err)
	}
	return r, r.Run(ctx)
}

func (x *bench) mustRun(t *testing.T) pipeline.Stats {
	t.Helper()
	r, err := x.run(t, context.Background())
	if err != nil {
		t.Fatal(err)
	}
	s := r.Stats()
	if !s.Balanced() {
		t.Errorf("counts do not add up: %+v", s)
	}
	return s
}

func values(topic *memory.Topic) string {
	var out []string
	for _, r := range topic.Records(0) {
		out = append(out, string(r.Value))
	}
	return strings.Join(out, "|")
}

func TestARecordThatTakesTooLongIsDeadAndBlocksNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x := newBench("1", "2", pipelinetest.DoHang, "4", pipelinetest.DoHang+"5", "6")
		hang := make(chan struct{})
		defer close(hang)
		proc := &pipelinetest.Processor{Views: 2, Hang: hang}
		x.cfg.NewWorker = proc.NewWorker
		x.cfg.RecordTimeout = 200 * time.Millisecond
		s := x.mustRun(t)
		if got := values(x.a); got != "1|2|4|6" {
			t.Errorf("out: %q", got)
		}
		if s.Dead["timeout"] != 2 || s.Views[0].Dead != 2 || s.Views[1].Out != 4 {
			t.Errorf("counted %+v", s)
		}
		for _, rec := range x.dead.Records(0) {
			d, err := pipeline.ReadDeadLetter(&rec)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := pipeline.OpenDeadLetter(d, pipelinetest.PlainSealer{}); err != nil || !bytes.Contains(got.Value, []byte(pipelinetest.DoHang)) {
				t.Errorf("dead letter %s: %v", d.Position(), err)
			}
		}
	})
}

func TestTooManyStuckRecordsEndTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x := newBench()
		for range 200 {
			x.in.Append(0, processor.Record{Value: []byte(pipelinetest.DoHang)})
		}
		x.cfg.Until = x.in.Ends()
		x.cfg.Workers = 40
		hang := make(chan struct{})
		defer close(hang)
		proc := &pipelinetest.Processor{Views: 2, Hang: hang}
		x.cfg.NewWorker = proc.NewWorker
		x.cfg.RecordTimeout = 8 * time.Millisecond
		if _, err := x.run(t, context.Background()); !errors.Is(err, pipeline.ErrFatal) {
			t.Errorf("got %v", err)
		}
		if x.in.Committed(0) != 0 {
			t.Error("committed")
		}
	})
}

func TestAStopThatCannotDrainSaysSo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x := newBench("1", "2")
		x.cfg.Until = nil
		x.cfg.DrainTimeout = 20 * time.Millisecond
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		x.sinkA.Fault = func(int32, int) memory.Fault { stop(); return memory.Refused }
		if _, err := x.run(t, ctx); !errors.Is(err, pipeline.ErrDrain) {
			t.Errorf("got %v", err)
		}
		if x.in.Committed(0) != 0 {
			t.Error("committed")
		}
	})
}

func TestAPipelineStopsAtItsGoal(t *testing.T) {
	t.Run("nothing to do", func(t *testing.T) {
		if s := newBench().mustRun(t); s.In != 0 {
			t.Errorf("%d in", s.In)
		}
	})
	t.Run("a total", func(t *testing.T) {
		x := newBench("1", "2", "3", "4", "5", "6", "7", "8")
		x.src.MostInOne = 2
		x.cfg.Until, x.cfg.Total, x.cfg.Depth = nil, 4, 1
		if s := x.mustRun(t); s.In != 4 || x.in.Committed(0) != 4 {
			t.Errorf("%d in, %d committed", s.In, x.in.Committed(0))
		}
	})
	t.Run("an end behind a gap", func(t *testing.T) {
		x := newBench("1", "2")
		x.in.Skip(0, 5)
		x.cfg.Until = x.in.Ends()
		if x.mustRun(t); x.in.Committed(0) != 7 {
			t.Errorf("committed %d", x.in.Committed(0))
		}
	})
	t.Run("already there", func(t *testing.T) {
		x := newBench("1", "2")
		x.mustRun(t)
		again := newBench()
		again.cfg.Source, again.cfg.Until = memory.NewSource(x.in), x.in.Ends()
		if s := again.mustRun(t); s.In != 0 {
			t.Errorf("%d in", s.In)
		}
	})
}

func TestARunnerTellsItsGoalFromAStop(t *testing.T) {
	for _, stopped := range []bool{false, true} {
		x := newBench("1", "2", "3", "4", "5", "6", "7", "8")
		x.src.MostInOne, x.cfg.Depth = 1, 1
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		x.sinkA.Fault = func(int32, int) memory.Fault {
			if stopped {
				stop()
			}
			return memory.None
		}
		r, err := x.run(t, ctx)
		if err != nil || r.Reached() == stopped || r.Reached() != (x.in.Committed(0) == 8) {
			t.Errorf("stopped %t: reached %t with %d committed; %v", stopped, r.Reached(), x.in.Committed(0), err)
		}
	}
}

func TestALaneTakenAwayIsFinishedAndComesBack(t *testing.T) {
	x := newBench()
	for i := range 200 {
		x.in.Append(0, processor.Record{Value: fmt.Append(nil, i)})
	}
	x.src.MostInOne = 5
	x.cfg.Until = x.in.Ends()
	var calls atomic.Int64
	x.sinkA.Producing = func(int32, []processor.Record) {
		if calls.Add(1)%7 == 0 {
			x.src.Revoke(0)
		}
	}
	x.mustRun(t)
	for i, rec := range x.a.Records(0) { // drained, not replayed
		if string(rec.Value) != fmt.Sprint(i) {
			t.Fatalf("record %d is %s", i, rec.Value)
		}
	}
	if n := len(x.a.Records(0)); n != 200 {
		t.Errorf("%d out", n)
	}
}

func TestARecordTooLargeForOneViewReachesNone(t *testing.T) {
	x := newBench("1", strings.Repeat("x", 2000), "3")
	x.sinkB.MostBytes = 1000
	s := x.mustRun(t)
	if values(x.a) != "1|3" || values(x.b) != "1|3" || s.Dead["sink-rejected"] != 1 {
		t.Errorf("a %d bytes, b %d bytes, %+v", len(values(x.a)), len(values(x.b)), s)
	}
}

func TestASourcesFaultsAreDeadLetters(t *testing.T) {
	x := newBench("1", "2", "3", "4")
	x.src.Faults.Record = func(rec *processor.Record) (processor.Reason, bool) {
		return processor.Oversize, rec.Offset%2 == 1
	}
	s := x.mustRun(t)
	if values(x.a) != "1|3" || s.Dead["oversize"] != 2 {
		t.Errorf("out %q, %+v", values(x.a), s)
	}
}

func TestWithoutRecipientALetterHoldsNoPayload(t *testing.T) {
	x := newBench(pipelinetest.DoPanic)
	x.cfg.DeadLetters.Sealer = nil
	x.mustRun(t)
	d, err := pipeline.ReadDeadLetter(&x.dead.Records(0)[0])
	if err != nil || d.Sealed != nil || d.Reason != "panic" || d.Position() != "in/0/0" {
		t.Errorf("%+v, %v", d, err)
	}
}

// brokenSealer cannot seal.
type brokenSealer struct{}

func (brokenSealer) Seal(_, _, _ []byte) ([]byte, error) { return nil, errors.New("no key") }

func TestASealerThatFailsLeavesAReference(t *testing.T) {
	x := newBench(pipelinetest.DoPanic, "2")
	x.cfg.DeadLetters.Sealer = brokenSealer{}
	x.mustRun(t)
	d, err := pipeline.ReadDeadLetter(&x.dead.Records(0)[0])
	if err != nil || d.Sealed != nil || values(x.a) != "2" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestForgedHeadersAreStrippedAndDoNotStopTheRun(t *testing.T) {
	x := newBench()
	x.in.Append(0, processor.Record{Value: []byte("1"), Headers: []processor.Header{{Key: "samar-view", Value: []byte("forged")}, {Key: "kept", Value: []byte("k")}}})
	x.cfg.Until = x.in.Ends()
	x.mustRun(t)
	count := make(map[string]int)
	for _, h := range x.a.Records(0)[0].Headers {
		count[h.Key+"="+string(h.Value)]++
	}
	if count["samar-view=a"] != 1 || count["kept=k"] != 1 || count["samar-view=forged"] != 0 {
		t.Errorf("headers %v", count)
	}
}

func TestLogsAndErrorsHoldNoValues(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const private = "somebody@example.com"
		x := newBench(private+pipelinetest.DoPanic, private+pipelinetest.DoDecode, private+pipelinetest.DoWrong, private+pipelinetest.DoHang)
		var mu sync.Mutex
		var text bytes.Buffer
		enc := zapcore.NewJSONEncoder(zap.NewProductionEncoderConfig())
		x.cfg.Logger = zap.New(zapcore.NewCore(enc, zapcore.Lock(zapcore.AddSync(writer(func(p []byte) {
			mu.Lock()
			defer mu.Unlock()
			text.Write(p)
		}))), zap.DebugLevel))
		hang := make(chan struct{})
		defer close(hang)
		proc := &pipelinetest.Processor{Views: 2, Hang: hang}
		x.cfg.NewWorker, x.cfg.RecordTimeout = proc.NewWorker, 200*time.Millisecond
		x.mustRun(t)
		mu.Lock()
		defer mu.Unlock()
		if strings.Contains(text.String(), private) {
			t.Error("a value in the log")
		}
		for _, want := range []string{`"reason":"panic"`, `"reason":"undecodable"`, `"reason":"timeout"`, `"position":"in/0/0"`, `"at":"github.com/samar-privacy/samar/pipeline/pipelinetest.(*testWorker).Process:`} {
			if !strings.Contains(text.String(), want) {
				t.Errorf("the log does not say %s", want)
			}
		}
	})
}

type writer func([]byte)

func (w writer) Write(p []byte) (int, error) { w(p); return len(p), nil }

func TestMetricsSayWhatStatsSay(t *testing.T) {
	x := newBench("1 "+pipelinetest.Secret, "2", "3"+pipelinetest.DoPanic, "4"+pipelinetest.DoSuppress, "5"+pipelinetest.DoDrop)
	reg := prometheus.NewRegistry()
	x.cfg.Metrics = pipeline.NewMetrics(reg)
	x.cfg.EntityName = func(detectors.EntityID) string { return "EMAIL_ADDRESS" }
	x.mustRun(t)
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]float64)
	for _, f := range families {
		for _, m := range f.GetMetric() {
			name := f.GetName()
			for _, l := range m.GetLabel() {
				name += " " + l.GetValue()
			}
			got[name] = m.GetCounter().GetValue() + m.GetGauge().GetValue() + float64(m.GetHistogram().GetSampleCount())
		}
	}
	for name, want := range map[string]float64{
		"samar_pipeline_records_total out in a":        3,
		"samar_pipeline_records_total dropped in a":    1,
		"samar_pipeline_records_total dead in a":       1,
		"samar_pipeline_records_total out in b":        3,
		"samar_pipeline_records_total suppressed in b": 1,
		"samar_pipeline_dead_letters_total panic in":   1,
		"samar_detectors_findings_total EMAIL_ADDRESS": 1,
		"samar_detectors_scan_duration_seconds":        1,
	} {
		if got[name] != want {
			t.Errorf("%s = %v, want %v", name, got[name], want)
		}
	}
}

func TestReadyTellsOfAStalledSink(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x := newBench("1")
		x.cfg.Until = nil
		r, err := pipeline.New(x.cfg)
		if err != nil {
			t.Fatal(err)
		}
		if r.Ready() == nil {
			t.Error("ready before Run")
		}
		ctx, stop := context.WithCancel(context.Background())
		var calls atomic.Int64
		mended := make(chan struct{})
		x.sinkA.Fault = func(int32, int) memory.Fault {
			if calls.Add(1) < 3 {
				return memory.Refused
			}
			if r.Ready() == nil {
				t.Error("ready though a sink refuses")
			}
			close(mended)
			return memory.None
		}
		done := make(chan error, 1)
		go func() { done <- r.Run(ctx) }()
		<-mended
		for r.Ready() != nil {
			time.Sleep(time.Millisecond)
		}
		stop()
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	})
}

func TestValidateReportsAllFaults(t *testing.T) {
	_, err := pipeline.New(pipeline.Config{Views: []pipeline.View{{Name: "a"}, {Name: "a"}}, Workers: -1})
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range []string{"no source", "no processor", "no sink for dead letters", "no policy header", `view "a" twice`, `view "a" has no sink`, "no ids", "negative size"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not reported", want)
		}
	}
}

// lateReader hangs in its first record and reads it again when let go.
type lateReader struct {
	first *atomic.Bool
	hang  <-chan struct{}
	read  chan<- string
}

func (w *lateReader) Process(rec *processor.Record, res *processor.Result) {
	if w.first.CompareAndSwap(false, true) {
		<-w.hang
		w.read <- string(rec.Value)
		return
	}
	res.Views = append(res.Views, processor.Rendered{Value: rec.Value}, processor.Rendered{Value: rec.Value})
}

func TestTheMemoryOfAStuckRecordIsNotReused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x := newBench("record 0", "record 1", "record 2", "record 3", "record 4")
		x.src.MostInOne, x.cfg.Depth = 1, 1
		x.cfg.RecordTimeout = 200 * time.Millisecond
		hang, read := make(chan struct{}), make(chan string, 1)
		var first atomic.Bool
		x.cfg.NewWorker = func() pipeline.Worker { return &lateReader{first: &first, hang: hang, read: read} }
		x.mustRun(t)
		close(hang)
		if got := <-read; got != "record 0" {
			t.Errorf("the stuck worker reads %q", got)
		}
	})
}

func TestALaneTakenAwayIsGivenUpInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		x := newBench("1", "2", "3")
		x.cfg.RevokeTimeout = 10 * time.Millisecond
		var opened atomic.Int64
		x.sinkA.Opening = func(pipeline.Partition) error { opened.Add(1); return nil }
		x.sinkA.Fault = func(int32, int) memory.Fault {
			if opened.Load() > 1 {
				return memory.None
			}
			x.src.Revoke(0)
			return memory.Refused
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if _, err := x.run(t, ctx); err != nil || ctx.Err() != nil {
			t.Fatal(err, ctx.Err())
		}
		if values(x.a) != "1|2|3" {
			t.Errorf("out %q", values(x.a))
		}
	})
}
