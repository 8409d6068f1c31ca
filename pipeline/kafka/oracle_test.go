package kafka

import (
	"context"
	"fmt"
	"testing"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// other returns a client that shares no code with ours: the judge.
func other(t testing.TB, cluster Cluster, opts ...kgo.Opt) *kgo.Client {
	t.Helper()
	if cluster.Dial != nil {
		opts = append(opts, kgo.Dialer(cluster.Dial))
	}
	c, err := kgo.NewClient(append(opts, kgo.SeedBrokers(cluster.Brokers...))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func toOther(topic string, partition int32, recs []processor.Record) []*kgo.Record {
	out := make([]*kgo.Record, len(recs))
	for i := range recs {
		out[i] = &kgo.Record{Topic: topic, Partition: partition, Key: recs[i].Key, Value: recs[i].Value,
			Timestamp: time.UnixMilli(recs[i].Timestamp)}
		for _, h := range recs[i].Headers {
			out[i].Headers = append(out[i].Headers, kgo.RecordHeader{Key: h.Key, Value: h.Value})
		}
	}
	return out
}

func TestReadsEveryCompressionOfOthers(t *testing.T) {
	for name, codec := range map[string]kgo.CompressionCodec{
		"none": kgo.NoCompression(), "gzip": kgo.GzipCompression(), "snappy": kgo.SnappyCompression(),
		"lz4": kgo.Lz4Compression(), "zstd": kgo.ZstdCompression(),
	} {
		t.Run(name, func(t *testing.T) {
			_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
			c := other(t, cluster, kgo.ProducerBatchCompression(codec), kgo.RecordPartitioner(kgo.ManualPartitioner()))
			want := records(2000)
			if err := c.ProduceSync(t.Context(), toOther("in", 0, want)...).FirstErr(); err != nil {
				t.Fatal(err)
			}
			expect(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"}), want)
		})
	}
}

// expect reads all of s and compares it with want.
func expect(t *testing.T, s *Source, want []processor.Record) {
	t.Helper()
	got, faults := readAll(t, s)
	if len(got) != len(want) || len(faults) != 0 {
		t.Fatalf("read %d records and %d faults, want %d and none", len(got), len(faults), len(want))
	}
	for i := range got {
		if !same(&got[i], &want[i]) {
			t.Fatalf("record %d differs", i)
		}
	}
}

// kafka-go frames snappy as the Java library does.
func TestReadsFramedSnappy(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	w := &kafkago.Writer{Addr: kafkago.TCP(cluster.Brokers...), Topic: "in", Compression: kafkago.Snappy,
		BatchTimeout: time.Millisecond, BatchSize: 1000, Transport: &kafkago.Transport{}}
	defer func() {
		w.Close()
		w.Transport.(*kafkago.Transport).CloseIdleConnections()
	}()
	var want []processor.Record
	var messages []kafkago.Message
	for i := range 1000 {
		v := fmt.Appendf(nil, "value %d of many that are long enough to be worth a frame %d", i, i)
		want = append(want, processor.Record{Timestamp: 1_700_000_000_000, Key: []byte("k"), Value: v})
		messages = append(messages, kafkago.Message{Key: []byte("k"), Value: v, Time: time.UnixMilli(1_700_000_000_000)})
	}
	if err := w.WriteMessages(t.Context(), messages...); err != nil {
		t.Fatal(err)
	}
	expect(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"}), want)
}

func TestOthersReadWhatWeWrite(t *testing.T) {
	for _, codec := range Compressions() {
		t.Run(codec, func(t *testing.T) {
			_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"out"}})
			sink := newSink(t, SinkConfig{Cluster: cluster, Topic: "out", Compression: codec})
			out, err := sink.Open(t.Context(), pipeline.Partition{})
			if err != nil {
				t.Fatal(err)
			}
			want := records(3000)
			if err := out.Produce(t.Context(), want); err != nil {
				t.Fatal(err)
			}
			got := drain(t, cluster, "out", len(want))
			for i := range want {
				if !same(&got[i], &want[i]) {
					t.Fatalf("record %d differs", i)
				}
			}
		})
	}
}

// drain reads n records of a topic with the other client.
func drain(t *testing.T, cluster Cluster, topic string, n int) []processor.Record {
	t.Helper()
	c := other(t, cluster, kgo.ConsumeTopics(topic), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.FetchMaxWait(50*time.Millisecond))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var got []processor.Record
	for len(got) < n {
		f := c.PollFetches(ctx)
		if err := f.Err(); err != nil {
			t.Fatalf("%d of %d records read: %v", len(got), n, err)
		}
		f.EachRecord(func(r *kgo.Record) {
			p := processor.Record{Partition: r.Partition, Offset: r.Offset, Timestamp: r.Timestamp.UnixMilli(), Key: r.Key, Value: r.Value}
			for _, h := range r.Headers {
				p.Headers = append(p.Headers, processor.Header{Key: h.Key, Value: h.Value})
			}
			got = append(got, p)
		})
	}
	return got
}

func TestAbortedTransactionsAreNotRead(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in"}})
	c := other(t, cluster, kgo.TransactionalID("t"), kgo.RecordPartitioner(kgo.ManualPartitioner()))
	all := records(300)
	var want []processor.Record
	for i := 0; i < len(all); i += 50 {
		if err := c.BeginTransaction(); err != nil {
			t.Fatal(err)
		}
		if err := c.ProduceSync(t.Context(), toOther("in", 0, all[i:i+50])...).FirstErr(); err != nil {
			t.Fatal(err)
		}
		commit := i/50%2 == 0
		if commit {
			want = append(want, all[i:i+50]...)
		}
		if err := c.EndTransaction(t.Context(), kgo.TransactionEndTry(commit)); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g"}), want)
}
