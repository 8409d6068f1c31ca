package kafka

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// One broker serves all that is asked of a real Kafka here: it takes seconds to start.
func TestRealKafka(t *testing.T) {
	k := kafkatest.Start(t)
	cluster := Cluster{Brokers: []string{k.Addr}}
	admin, err := NewClient(cluster)
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	t.Run("reads what the Java producer compresses", func(t *testing.T) { realCompressions(t, k, cluster, admin) })
	t.Run("the Java consumer reads what we write", func(t *testing.T) { realWrites(t, k, cluster, admin) })
	t.Run("many partitions in few fetches, without what was aborted", func(t *testing.T) { realMany(t, cluster, admin) })
	t.Run("transactions over many partitions write each once", func(t *testing.T) { realSpread(t, cluster, admin) })
	t.Run("a broker's crash loses and doubles nothing", func(t *testing.T) { realCrash(t, k, cluster, admin) })
}

func realCompressions(t *testing.T, k *kafkatest.Kafka, cluster Cluster, admin *Client) {
	names := []string{"none", "gzip", "snappy", "lz4", "zstd"}
	for _, name := range names {
		if err := admin.CreateTopics(t.Context(), 1, 1, "in-"+name); err != nil {
			t.Fatal(err)
		}
	}
	var lines bytes.Buffer
	const n = 3000
	for i := range n {
		fmt.Fprintf(&lines, "key-%d\t{\"n\":%d,\"text\":\"some feedback, some more feedback\"}\n", i, i)
	}
	for _, name := range names {
		k.Produce(t, "in-"+name, bytes.NewReader(lines.Bytes()), "compression.type="+name)
		got, faults := readAll(t, newSource(t, SourceConfig{Cluster: cluster, Topic: "in-" + name, Group: "g-" + name}))
		if len(got) != n || len(faults) != 0 {
			t.Fatalf("%s: read %d records and %d faults, want %d and none", name, len(got), len(faults), n)
		}
		for i := range got {
			if want := fmt.Sprintf("key-%d\t{\"n\":%d,\"text\":\"some feedback, some more feedback\"}", i, i); want != string(got[i].Key)+"\t"+string(got[i].Value) {
				t.Fatalf("%s: record %d differs", name, i)
			}
		}
	}
}

func realWrites(t *testing.T, k *kafkatest.Kafka, cluster Cluster, admin *Client) {
	for _, codec := range Compressions() {
		topic := "out-" + codec
		if err := admin.CreateTopics(t.Context(), 1, 1, topic); err != nil {
			t.Fatal(err)
		}
		out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: topic, Compression: codec}).Open(t.Context(), pipeline.Partition{})
		if err != nil {
			t.Fatal(err)
		}
		want := records(1000)
		for i := 0; i < len(want); i += 200 {
			if err := out.Produce(t.Context(), want[i:i+200]); err != nil {
				t.Fatal(err)
			}
		}
		for i, got := range k.Consume(t, topic, len(want)) {
			w := want[i]
			if !bytes.Equal(got.Key, w.Key) || !bytes.Equal(got.Value, w.Value) || (got.Value == nil) != (w.Value == nil) {
				t.Fatalf("%s: record %d differs", codec, i)
			}
			for _, h := range w.Headers {
				if v, ok := got.Headers[h.Key]; h.Key != "" && h.Value != nil && (!ok || v != string(h.Value)) {
					t.Fatalf("%s: header %s of record %d differs", codec, h.Key, i)
				}
			}
		}
	}
}

func realCrash(t *testing.T, k *kafkatest.Kafka, cluster Cluster, admin *Client) {
	if err := admin.CreateTopics(t.Context(), 1, 1, "crash"); err != nil {
		t.Fatal(err)
	}
	cluster.RequestTimeout = 3 * time.Second
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "crash"}).Open(t.Context(), pipeline.Partition{})
	if err != nil {
		t.Fatal(err)
	}
	const rounds, each = 60, 50
	back := make(chan struct{})
	for round := range rounds {
		if round == rounds/2 {
			k.Kill()
			go func() { defer close(back); k.Launch(t) }()
		}
		recs := make([]processor.Record, each)
		for i := range recs {
			recs[i] = processor.Record{Timestamp: time.Now().UnixMilli(), Value: fmt.Append(nil, round*each+i)}
		}
		deadline := time.Now().Add(60 * time.Second)
		for err := out.Produce(t.Context(), recs); err != nil; err = out.Produce(t.Context(), recs) {
			if time.Now().After(deadline) {
				t.Fatal(err)
			}
			pause(t.Context(), 50*time.Millisecond)
		}
	}
	<-back
	got := k.Consume(t, "crash", rounds*each)
	for i, r := range got {
		if string(r.Value) != fmt.Sprint(i) {
			t.Fatalf("record %d differs", i)
		}
	}
	bounds, err := admin.Bounds(t.Context(), "crash")
	if err != nil || bounds[0].End != rounds*each {
		t.Fatalf("%d records in the log, want %d: %v", bounds[0].End, rounds*each, err)
	}
}
