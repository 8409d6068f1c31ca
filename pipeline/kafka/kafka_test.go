package kafka

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("github.com/segmentio/kafka-go.(*conn).run"),
		goleak.IgnoreAnyFunction("github.com/segmentio/kafka-go.(*connGroup).grabConnOrConnect.func1"))
}

// start runs an embedded cluster for one test.
func start(t testing.TB, cfg devbroker.Config) (*devbroker.Broker, Cluster) {
	t.Helper()
	b, err := devbroker.Start(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	return b, Cluster{Brokers: b.Addrs(), RequestTimeout: 5 * time.Second, MetadataTTL: 200 * time.Millisecond}
}

func newSink(t testing.TB, cfg SinkConfig) *Sink {
	t.Helper()
	s, err := NewSink(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	if err := s.Check(t.Context(), 5*time.Second); err != nil {
		t.Fatal(err)
	}
	return s
}

func newSource(t testing.TB, cfg SourceConfig) *Source {
	t.Helper()
	setDefault(&cfg.SessionTimeout, 2*time.Second)
	setDefault(&cfg.Poll, 50*time.Millisecond)
	s, err := NewSource(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// records makes n records of one partition with every shape a record has.
func records(n int) []processor.Record {
	out := make([]processor.Record, n)
	for i := range out {
		r := &out[i]
		r.Timestamp = 1_700_000_000_000 + int64(i*7%13)
		r.Key, r.Value = fmt.Appendf(nil, "key-%d", i), fmt.Appendf(nil, `{"n":%d,"text":"some feedback, some more feedback"}`, i)
		switch i % 7 {
		case 1:
			r.Key = nil
		case 2:
			r.Value = nil
		case 3:
			r.Key, r.Value = []byte{}, []byte{}
		case 4:
			r.Headers = []processor.Header{{Key: "a", Value: []byte("1")}, {Key: "", Value: nil}, {Key: "b", Value: []byte{}}}
		}
	}
	return out
}

// same reports whether two records carry the same data.
func same(a, b *processor.Record) bool {
	nilSame := func(x, y []byte) bool { return bytes.Equal(x, y) && (x == nil) == (y == nil) }
	return a.Timestamp == b.Timestamp && nilSame(a.Key, b.Key) && nilSame(a.Value, b.Value) &&
		slices.EqualFunc(a.Headers, b.Headers, func(x, y processor.Header) bool { return x.Key == y.Key && nilSame(x.Value, y.Value) })
}

func clone(r processor.Record) processor.Record {
	r.Key, r.Value = slices.Clone(r.Key), slices.Clone(r.Value)
	r.Headers = slices.Clone(r.Headers)
	for i := range r.Headers {
		r.Headers[i].Value = slices.Clone(r.Headers[i].Value)
	}
	return r
}

// readAll reads a topic through a Source until every partition is at its end.
func readAll(t testing.TB, s *Source) (out []processor.Record, faults []pipeline.Fault) {
	t.Helper()
	if err := s.Check(t.Context(), 5*time.Second); err != nil {
		t.Fatal(err)
	}
	ends, err := s.Ends(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err = s.Run(ctx, func(ctx context.Context, lane pipeline.Lane) {
		var b pipeline.Batch
		for ctx.Err() == nil {
			b.Records, b.Faults, b.Next, b.End = b.Records[:0], b.Faults[:0], 0, 0
			if err := lane.Fetch(ctx, &b, 1<<20); err != nil {
				if errors.Is(err, pipeline.ErrFatal) {
					t.Error(err)
					return
				}
				continue
			}
			mu.Lock()
			for _, f := range b.Faults {
				f.Record += len(out)
				faults = append(faults, f)
			}
			for i := range b.Records {
				out = append(out, clone(b.Records[i]))
			}
			p := lane.Partition().Number
			if b.Next >= ends[p] {
				delete(ends, p)
			}
			done := len(ends) == 0
			mu.Unlock()
			if err := lane.Commit(ctx, b.Next); err != nil {
				t.Error(err)
			}
			if done {
				cancel()
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, faults
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, codec := range Compressions() {
		t.Run(codec, func(t *testing.T) {
			_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
			sink := newSink(t, SinkConfig{Cluster: cluster, Topic: "in", Compression: codec, BatchBytes: 4096})
			out, err := sink.Open(t.Context(), pipeline.Partition{Number: 3})
			if err != nil {
				t.Fatal(err)
			}
			want := records(1000)
			for i := 0; i < len(want); i += 250 {
				if err := out.Produce(t.Context(), want[i:i+250]); err != nil {
					t.Fatal(err)
				}
			}
			got, faults := readAll(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"}))
			if len(got) != len(want) || len(faults) != 0 {
				t.Fatalf("read %d records and %d faults, want %d and none", len(got), len(faults), len(want))
			}
			for i := range got {
				if got[i].Offset != int64(i) || !same(&got[i], &want[i]) {
					t.Fatalf("record %d differs", i)
				}
			}
		})
	}
}
