package kafka

import (
	"context"
	"errors"
	"io"
	"testing"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// pipeRecords is what one run of BenchmarkPipe moves.
const pipeRecords = 400_000

// BenchmarkPipe moves records of 300 bytes from one topic of a real Kafka to
// another without looking at them, and reports what that costs this process:
// CPU seconds for a million records, and records a second. Samar's rows have
// the whole pipeline in them but detection: identity, headers, commits.
//
//	go test ./pipeline/kafka -run '^$' -bench Pipe -benchtime 3x
func BenchmarkPipe(b *testing.B) {
	k := kafkatest.Start(b)
	cluster := Cluster{Brokers: []string{k.Addr}}
	admin, err := NewClient(cluster)
	if err != nil {
		b.Fatal(err)
	}
	defer admin.Close()
	const partitions = 4
	if err := admin.CreateTopics(b.Context(), partitions, 1, "pipe", "pipe.out", "pipe.dlq"); err != nil {
		b.Fatal(err)
	}
	recs := feedback(1000)
	for p := range int32(partitions) {
		out, err := newSink(b, SinkConfig{Cluster: cluster, Topic: "pipe", Compression: "none"}).Open(b.Context(), pipeline.Partition{Number: p})
		if err != nil {
			b.Fatal(err)
		}
		for range pipeRecords / partitions / 1000 {
			if err := out.Produce(b.Context(), recs); err != nil {
				b.Fatal(err)
			}
		}
	}
	for _, row := range []struct {
		name string
		run  func(b *testing.B, cluster Cluster, group string)
	}{
		{"samar, at least once", func(b *testing.B, c Cluster, g string) { pipeSamar(b, c, g, false) }},
		{"samar, exactly once", func(b *testing.B, c Cluster, g string) { pipeSamar(b, c, g, true) }},
		{"franz-go, at least once", pipeFranz},
		{"kafka-go Reader and Writer", pipeReader},
	} {
		b.Run(row.name, func(b *testing.B) {
			done := cpu(b, pipeRecords/1000*b.N)
			start := time.Now()
			for i := range b.N {
				row.run(b, cluster, row.name+time.Now().String()+string(rune('a'+i)))
			}
			done()
			b.ReportMetric(float64(pipeRecords*b.N)/time.Since(start).Seconds(), "records/s")
		})
	}
}

// copier passes a record on as it is.
type copier struct{}

func (copier) Process(rec *processor.Record, res *processor.Result) {
	res.Views = append(res.Views[:0], processor.Rendered{Key: rec.Key, Value: rec.Value, Verdict: processor.Unchanged})
}

func pipeSamar(b *testing.B, cluster Cluster, group string, once bool) {
	src := SourceConfig{Cluster: cluster, Topic: "pipe", Group: group}
	out := SinkConfig{Cluster: cluster, Topic: "pipe.out", Compression: "none"}
	dead := SinkConfig{Cluster: cluster, Topic: "pipe.dlq"}
	if once {
		x := newTransactions(b, TransactionsConfig{Cluster: cluster, Group: group})
		src.Transactions, out.Transactions, dead.Transactions = x, x, x
	}
	s := newSource(b, src)
	ends, err := s.Ends(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	r, err := pipeline.New(pipeline.Config{Source: s, NewWorker: func() pipeline.Worker { return copier{} }, Policy: "none@1:0", ExactlyOnce: once,
		Views:       []pipeline.View{{Name: "out", Sink: newSink(b, out), NewIDs: func() pipeline.IDs { return pipeline.NewIDs([]byte("key")) }}},
		DeadLetters: pipeline.DeadLetters{Sink: newSink(b, dead)}, FetchBytes: 1000 * 330, Until: ends})
	if err != nil {
		b.Fatal(err)
	}
	if err := r.Run(b.Context()); err != nil || r.Stats().In != pipeRecords {
		b.Fatal(err, r.Stats())
	}
}

// pipeFranz is a loop with franz-go: poll, produce idempotently, flush, commit.
func pipeFranz(b *testing.B, cluster Cluster, group string) {
	c, err := kgo.NewClient(kgo.SeedBrokers(cluster.Brokers...), kgo.ConsumeTopics("pipe"), kgo.ConsumerGroup(group), kgo.DisableAutoCommit(),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.ProducerBatchCompression(kgo.NoCompression()), kgo.RecordPartitioner(kgo.ManualPartitioner()))
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	for n := 0; n < pipeRecords; {
		// A loop that comes to a stand must not hold the other rows up.
		wait, cancel := context.WithTimeout(b.Context(), 30*time.Second)
		f := c.PollRecords(wait, 4000)
		cancel()
		if err := f.Err(); err != nil {
			b.Fatal(err)
		}
		f.EachRecord(func(r *kgo.Record) {
			c.Produce(b.Context(), &kgo.Record{Topic: "pipe.out", Partition: r.Partition, Key: r.Key, Value: r.Value, Timestamp: r.Timestamp}, func(_ *kgo.Record, err error) {
				if err != nil {
					b.Error(err)
				}
			})
			n++
		})
		if err := errors.Join(c.Flush(b.Context()), c.CommitUncommittedOffsets(b.Context())); err != nil {
			b.Fatal(err)
		}
	}
}

// pipeReader is a loop with kafka-go's Reader and Writer.
func pipeReader(b *testing.B, cluster Cluster, group string) {
	r := kafkago.NewReader(kafkago.ReaderConfig{Brokers: cluster.Brokers, Topic: "pipe", GroupID: group, MinBytes: 1, MaxBytes: 1 << 20,
		StartOffset: kafkago.FirstOffset, MaxWait: 200 * time.Millisecond})
	defer r.Close()
	w := &kafkago.Writer{Addr: kafkago.TCP(cluster.Brokers...), Topic: "pipe.out", RequiredAcks: kafkago.RequireAll, BatchSize: 1000,
		BatchTimeout: 5 * time.Millisecond, Transport: &kafkago.Transport{}}
	defer func() {
		w.Close()
		w.Transport.(*kafkago.Transport).CloseIdleConnections()
	}()
	for n := 0; n < pipeRecords; {
		in := make([]kafkago.Message, 0, 4000)
		out := make([]kafkago.Message, 0, 4000)
		for len(in) < cap(in) {
			m, err := r.FetchMessage(b.Context())
			if err != nil && !errors.Is(err, io.EOF) {
				b.Fatal(err)
			}
			in = append(in, m)
			out = append(out, kafkago.Message{Key: m.Key, Value: m.Value, Time: m.Time})
		}
		if err := errors.Join(w.WriteMessages(b.Context(), out...), r.CommitMessages(context.Background(), in...)); err != nil {
			b.Fatal(err)
		}
		n += len(in)
	}
}
