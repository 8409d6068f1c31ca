package kafka

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// API keys of the requests that tests make fail.
const (
	apiProduce      = 0
	apiFetch        = 1
	apiInitProducer = 22
)

func TestProduceSurvivesTroubleWithoutLossOrDouble(t *testing.T) {
	for _, tc := range []struct {
		name string
		code int16
		api  int16
	}{
		{"not the leader any more", 6, apiProduce},
		{"timed out, yet written", 7, apiProduce},
		{"too few replicas after the append", 20, apiProduce},
		{"too few replicas", 19, apiProduce},
		{"unknown topic for a while", 3, apiProduce},
		{"out of order sequence", 45, apiProduce},
		{"unknown producer", 59, apiProduce},
		{"fenced producer", 90, apiProduce},
		{"coordinator loading", 14, apiInitProducer},
		{"no coordinator", 15, apiInitProducer},
	} {
		t.Run(tc.name, func(t *testing.T) {
			b, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"out"}})
			out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "out", BatchBytes: 4096}).Open(t.Context(), pipeline.Partition{})
			if err != nil {
				t.Fatal(err)
			}
			want := records(400)
			rest := want
			if tc.api == apiProduce { // in the midst of a session
				if err := out.Produce(t.Context(), want[:100]); err != nil {
					t.Fatal(err)
				}
				rest = want[100:]
			}
			hits := b.Inject(devbroker.Trouble{API: tc.api, Code: tc.code, Times: 2})
			failures := 0
			for out.Produce(t.Context(), rest) != nil {
				if failures++; failures > 10 {
					t.Fatal("trouble does not pass")
				}
			}
			if n := hits(); n != 2 || failures == 0 {
				t.Fatalf("%d requests failed and %d calls, want two and some", n, failures)
			}
			got := drain(t, cluster, "out", len(want))
			if len(got) != len(want) {
				t.Fatalf("%d records in the topic, want %d", len(got), len(want))
			}
			for i := range got {
				if !same(&got[i], &want[i]) {
					t.Fatalf("record %d differs", i)
				}
			}
		})
	}
}

func TestLeaderMoves(t *testing.T) {
	b, cluster := start(t, devbroker.Config{Brokers: 3, Partitions: 1, Topics: []string{"out"}})
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "out"}).Open(t.Context(), pipeline.Partition{})
	if err != nil {
		t.Fatal(err)
	}
	want := records(300)
	for i := 0; i < len(want); i += 20 {
		if err := b.MoveLeader("out", 0, int32(i/20%3)); err != nil {
			t.Fatal(err)
		}
		deadline := time.Now().Add(time.Minute)
		for out.Produce(t.Context(), want[i:i+20]) != nil {
			if time.Now().After(deadline) {
				t.Fatal("the new leader is not found")
			}
			pause(t.Context(), 20*time.Millisecond)
		}
	}
	expect(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "out", Group: "g"}), want)
}

func TestTooLargeRecordsAreRejectedAlone(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"out"}, MaxRecordBytes: 20_000})
	for name, limit := range map[string]int{"known beforehand": 0, "told by the broker": 1 << 20} {
		t.Run(name, func(t *testing.T) {
			sink := newSink(t, SinkConfig{Cluster: cluster, Topic: "out", Compression: "none"})
			if limit > 0 {
				sink.most = limit
			}
			out, err := sink.Open(t.Context(), pipeline.Partition{})
			if err != nil {
				t.Fatal(err)
			}
			recs := records(100)
			recs[3].Value, recs[77].Value = make([]byte, 30_000), make([]byte, 25_000)
			var rejected *pipeline.RejectedError
			if err := out.Produce(t.Context(), recs); !errors.As(err, &rejected) || !slices.Equal(rejected.Records, []int{3, 77}) {
				t.Fatalf("got %v (%+v), want records 3 and 77 rejected", err, rejected)
			}
			if err := out.Produce(t.Context(), recs[:3]); err != nil {
				t.Fatalf("after a rejection: %v", err)
			}
		})
	}
	if n := len(drain(t, cluster, "out", 2*101)); n != 2*101 {
		t.Errorf("%d records in the topic, want %d", n, 2*101)
	}
}

func TestAHostileBatchGoesByReference(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}, MaxRecordBytes: 8 << 20})
	before, after := records(5), records(7)
	noise := make([]byte, 100)
	_, _ = rand.Read(noise)
	bomb := []processor.Record{{Value: bytes.Repeat([]byte{0}, 40<<20)}, {Value: noise}}
	for _, codec := range []kgo.CompressionCodec{kgo.GzipCompression(), kgo.Lz4Compression(), kgo.ZstdCompression(), kgo.SnappyCompression()} {
		c := other(t, cluster, kgo.ProducerBatchCompression(codec), kgo.RecordPartitioner(kgo.ManualPartitioner()), kgo.ProducerBatchMaxBytes(64<<20), kgo.ProducerLinger(20*time.Millisecond))
		for _, part := range [][]processor.Record{before, bomb, after} {
			if err := c.ProduceSync(t.Context(), toOther("in", 0, part)...).FirstErr(); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, faults := readAll(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", MaxBatchBytes: 16 << 20}))
	if len(got) != 4*14 {
		t.Fatalf("%d records, want %d", len(got), 4*14)
	}
	if len(faults) != 4*2 {
		t.Fatalf("%d faults, want %d", len(faults), 4*2)
	}
	for _, f := range faults {
		if at := f.Record % 14; f.Reason != processor.Oversize || at != 5 && at != 6 || got[f.Record].Value != nil {
			t.Errorf("fault at %d: %v", f.Record, f.Reason)
		}
	}
}

func TestAnOffsetThatIsGone(t *testing.T) {
	b, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "in"}).Open(t.Context(), pipeline.Partition{})
	if err != nil {
		t.Fatal(err)
	}
	all := records(100)
	for i := range all {
		if err := out.Produce(t.Context(), all[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	if err := s.Check(t.Context(), time.Second); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err = s.Run(ctx, func(ctx context.Context, l pipeline.Lane) {
		defer cancel()
		if err := l.Commit(ctx, 10); err != nil {
			t.Error(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Truncate("in", 0, 60); err != nil {
		t.Fatal(err)
	}
	expect(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"}), all[60:])
}

func TestStartSaysWhatIsMissing(t *testing.T) {
	_, open := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	_, locked := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in", "out", "secret"}, Users: map[string]devbroker.User{
		"root":  {Mechanism: "PLAIN", Password: "r", All: true},
		"samar": {Mechanism: "SCRAM-SHA-256", Password: "right", Read: []string{"in"}, Write: []string{"out"}},
	}})
	as := func(c Cluster, mechanism, user, password string) Cluster {
		c.SASL = &SASL{Mechanism: mechanism, User: user, Password: password}
		return c
	}
	absent := Cluster{Brokers: []string{"127.0.0.1:1"}}
	for _, tc := range []struct {
		name, want string
		cluster    Cluster
		read       string
		write      string
	}{
		{"no broker", "connection refused", absent, "in", ""},
		{"no broker to write to", "connection refused", absent, "", "out"},
		{"no input topic", "topic does not exist", open, "other", ""},
		{"no output topic", "topic does not exist", open, "", "other"},
		{"wrong password", "refused credentials", as(locked, "SCRAM-SHA-256", "samar", "wrong"), "in", ""},
		{"wrong mechanism", "refused credentials", as(locked, "SCRAM-SHA-512", "samar", "right"), "in", ""},
		{"no credentials", "closed", locked, "in", ""},
		{"topic not ours to read", "access refused", as(locked, "SCRAM-SHA-256", "samar", "right"), "secret", ""},
		{"topic not ours to write", "access refused", as(locked, "SCRAM-SHA-256", "samar", "right"), "", "in"},
		{"all in order, reading", "", as(locked, "SCRAM-SHA-256", "samar", "right"), "in", ""},
		{"all in order, writing", "", as(locked, "SCRAM-SHA-256", "samar", "right"), "", "out"},
		{"all in order, PLAIN", "", as(locked, "PLAIN", "root", "r"), "secret", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			err := check(t, tc.cluster, tc.read, tc.write)
			if tc.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			if !errors.Is(err, ErrUnavailable) || !strings.Contains(err.Error(), tc.want) {
				t.Fatalf("got %v, want ErrUnavailable with %q", err, tc.want)
			}
			for _, secret := range []string{"right", "wrong"} {
				if strings.Contains(err.Error(), secret) {
					t.Error("the error holds a password")
				}
			}
		})
	}
}

func TestABrokerThatNeverAnswersIsNotWaitedForLong(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	go func() { // speaks, but not Kafka
		for {
			c, err := silent.Accept()
			if err != nil {
				return
			}
			_, _ = c.Write([]byte("HTTP/1.1 400 Bad Request\r\n\r\n"))
			defer c.Close()
		}
	}()
	start := time.Now()
	err = check(t, Cluster{Brokers: []string{silent.Addr().String()}}, "in", "")
	if took := time.Since(start); !errors.Is(err, ErrUnavailable) || took > 10*leastTry { // loose: the machine may be busy
		t.Errorf("%v after %v", err, took)
	}
}

func TestATopicMadeAnewHasIDsOfItsOwn(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	if err := s.Check(t.Context(), time.Second); err != nil {
		t.Fatal(err)
	}
	before := s.Topic().ID
	if _, err := s.client.calls.DeleteTopics(t.Context(), &kafkago.DeleteTopicsRequest{Topics: []string{"in"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.client.CreateTopics(t.Context(), 1, 1, "in"); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	var now string
	if err := s.Run(ctx, func(_ context.Context, l pipeline.Lane) { now = l.Partition().TopicID; stop() }); err != nil {
		t.Fatal(err)
	}
	if now == "" || now == before {
		t.Errorf("topic id %q, was %q", now, before)
	}
}

func TestATopicThatGoesAwayIsWaitedForCalmly(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	core, logged := observer.New(zap.InfoLevel)
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", Logger: zap.New(core)})
	if err := s.Check(t.Context(), time.Second); err != nil {
		t.Fatal(err)
	}
	res, err := s.client.calls.DeleteTopics(t.Context(), &kafkago.DeleteTopicsRequest{Topics: []string{"in"}})
	if err != nil || res.Errors["in"] != nil {
		t.Fatal(err, res)
	}
	ctx, stop := context.WithTimeout(t.Context(), 3*idlePause)
	defer stop()
	if err := s.Run(ctx, func(context.Context, pipeline.Lane) {}); err != nil {
		t.Fatal(err)
	}
	if n := logged.FilterMessage("partitions assigned").Len(); n > 4 {
		t.Errorf("joined %d times", n)
	}
}

func check(t *testing.T, cluster Cluster, read, write string) error {
	const wait = 300 * time.Millisecond
	if read != "" {
		s, err := NewSource(SourceConfig{Cluster: cluster, Topic: read, Group: "g"})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		return s.Check(t.Context(), wait)
	}
	s, err := NewSink(SinkConfig{Cluster: cluster, Topic: write})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return s.Check(t.Context(), wait)
}

func TestALoopIsRefused(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	if _, err := NewSource(SourceConfig{Cluster: cluster, Topic: "in", Group: "g", Outputs: []string{"x", "in"}}); !errors.Is(err, ErrOwnOutput) {
		t.Errorf("by name: %v", err)
	}
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	if err := s.Check(t.Context(), time.Second); err != nil {
		t.Fatal(err)
	}
	if err := CheckLoop(s, newSink(t, SinkConfig{Cluster: cluster, Topic: "in"})); !errors.Is(err, ErrOwnOutput) {
		t.Errorf("by id: %v", err)
	}
}

func TestLag(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 2, Topics: []string{"in"}})
	sink := newSink(t, SinkConfig{Cluster: cluster, Topic: "in"})
	for p := range int32(2) {
		out, err := sink.Open(t.Context(), pipeline.Partition{Number: p})
		if err != nil {
			t.Fatal(err)
		}
		if err := out.Produce(t.Context(), records(10*int(p+1))); err != nil {
			t.Fatal(err)
		}
	}
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"})
	if lag, err := s.Lag(t.Context()); err != nil || fmt.Sprint(lag) != "map[0:10 1:20]" {
		t.Errorf("before: %v %v", lag, err)
	}
	if _, faults := readAll(t, s); len(faults) != 0 {
		t.Error("faults")
	}
	if lag, err := s.Lag(t.Context()); err != nil || fmt.Sprint(lag) != "map[0:0 1:0]" {
		t.Errorf("after: %v %v", lag, err)
	}
}

func TestFetchSurvivesTrouble(t *testing.T) {
	b, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "in"}).Open(t.Context(), pipeline.Partition{})
	if err != nil {
		t.Fatal(err)
	}
	want := records(50)
	if err := out.Produce(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	for _, code := range []int16{3, 5, 6, 7, 56} {
		b.Inject(devbroker.Trouble{API: apiFetch, Topic: "in", Code: code, Times: 1})
	}
	expect(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"}), want)
}
