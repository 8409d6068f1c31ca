package kafka

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// feedback makes n records of 300 bytes.
func feedback(n int) []processor.Record {
	out := make([]processor.Record, n)
	text := []byte(`{"event_id":"e-00000000","message":"`)
	for i := range out {
		v := append(bytes.Clone(text), bytes.Repeat([]byte("some feedback "), 20)...)
		out[i] = processor.Record{Timestamp: 1_700_000_000_000 + int64(i), Key: fmt.Appendf(nil, "customer-%d", i%997), Value: v[:298:298]}
		copy(out[i].Value[296:], `"}`)
	}
	return out
}

func BenchmarkDecode(b *testing.B) {
	for name, codec := range codecs {
		if name == "" {
			continue
		}
		b.Run(name, func(b *testing.B) {
			var w batchWriter
			raw, err := w.encode(nil, feedback(1000), codec, session{})
			if err != nil {
				b.Fatal(err)
			}
			d, m, out := decoder{topic: "t", limit: 1 << 30}, memory{}, pipeline.Batch{}
			b.SetBytes(300_000)
			b.ReportAllocs()
			for b.Loop() {
				m.Release()
				out.Records = out.Records[:0]
				s := scan{enough: 1 << 20, most: 1 << 21, out: &out, mem: &m}
				if err := d.decode(raw, &s); err != nil || len(out.Records) != 1000 {
					b.Fatal(err, len(out.Records))
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	recs := feedback(1000)
	for name, codec := range codecs {
		if name == "" {
			continue
		}
		b.Run(name, func(b *testing.B) {
			var w batchWriter
			var dst []byte
			var err error
			b.SetBytes(300_000)
			b.ReportAllocs()
			for b.Loop() {
				if dst, err = w.encode(dst[:0], recs, codec, session{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRealKafka measures what moving records costs this process, broker
// apart: CPU seconds for a million records of 300 bytes. An iteration is 1,000.
func BenchmarkRealKafka(b *testing.B) {
	k := kafkatest.Start(b)
	cluster := Cluster{Brokers: []string{k.Addr}}
	admin, err := NewClient(cluster)
	if err != nil {
		b.Fatal(err)
	}
	defer admin.Close()
	recs := feedback(1000)
	for _, codec := range Compressions() {
		topic := "cpu-" + codec
		if err := admin.CreateTopics(b.Context(), 1, 1, topic); err != nil {
			b.Fatal(err)
		}
		produce := func(b *testing.B, n int) {
			out, err := newSink(b, SinkConfig{Cluster: cluster, Topic: topic, Compression: codec}).Open(b.Context(), pipeline.Partition{})
			if err != nil {
				b.Fatal(err)
			}
			defer cpu(b, n)()
			for range n {
				if err := out.Produce(b.Context(), recs); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.Run("produce/"+codec, func(b *testing.B) { produce(b, b.N) })
		produce(b, 1000)
		b.Run("consume/"+codec, func(b *testing.B) {
			s := newSource(b, SourceConfig{Cluster: cluster, Topic: topic, Group: "cpu"})
			if err := s.Check(b.Context(), time.Minute); err != nil {
				b.Fatal(err)
			}
			lane := s.lane(nil, 0, 0)
			var batch pipeline.Batch
			defer cpu(b, b.N)()
			for read := 0; read < 1000*b.N; read += len(batch.Records) {
				batch.Records, batch.Faults = batch.Records[:0], batch.Faults[:0]
				if err := lane.Fetch(b.Context(), &batch, 1<<20); err != nil {
					b.Fatal(err)
				}
				if len(batch.Records) == 0 {
					lane.offset = 0 // once more
				}
			}
		})
	}
}

// cpu reports the process's CPU time from now until the result is called.
func cpu(b *testing.B, thousands int) func() {
	before := cputime.Total()
	return func() { b.ReportMetric((cputime.Total()-before).Seconds()/float64(thousands)*1000, "CPU-s/M") }
}
