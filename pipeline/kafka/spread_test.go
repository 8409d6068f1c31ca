package kafka

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// The values of Kafka's own test of its hash (UtilsTest.testMurmur2).
func TestMurmur2IsThatOfTheJavaProducer(t *testing.T) {
	for text, want := range map[string]int32{
		"21": -973932308, "foobar": -790332482, "a-little-bit-long-string": -985981536, "a-little-bit-longer-string": -1486304829,
		"lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8": -58897971, "abc": 479470107,
	} {
		if got := int32(murmur2([]byte(text))); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

func keyed(n int) []processor.Record {
	out := records(n)
	for i := range out {
		if out[i].Key = nil; i%10 > 0 {
			out[i].Key = []byte(fmt.Sprintf("key_1_%032d", i%7))
		}
		if out[i].Value == nil {
			out[i].Value = []byte("v")
		}
		out[i].Partition, out[i].Timestamp = 3, 1_700_000_000_000+int64(i)
	}
	return out
}

func TestRecordsArePlacedByTheirToken(t *testing.T) {
	b, cluster := start(t, devbroker.Config{Partitions: 4, Topics: []string{"out"}})
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "out", ByKey: true}).Open(t.Context(), pipeline.Partition{Number: 3})
	if err != nil {
		t.Fatal(err)
	}
	want := keyed(300)
	hits := b.Inject(devbroker.Trouble{API: apiProduce, Code: 7, Times: 2}) // timed out, yet written
	failures := 0
	for out.Produce(t.Context(), want) != nil {
		if failures++; failures > 10 {
			t.Fatal("trouble does not pass")
		}
	}
	if hits() != 2 || failures == 0 {
		t.Fatal("there was no trouble")
	}
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "out", Group: "g"})
	got, _ := readAll(t, s)
	if len(got) != len(want) {
		t.Fatalf("%d records in the topic, want %d", len(got), len(want))
	}
	var order [4][]int64 // timestamps by partition
	for i := range got {
		p := int32(3)
		if got[i].Key != nil {
			p = int32(murmur2(got[i].Key)&0x7fffffff) % 4
		}
		if got[i].Partition != p {
			t.Fatalf("a record lies in partition %d, want %d", got[i].Partition, p)
		}
		order[p] = append(order[p], got[i].Timestamp)
	}
	for p := range order {
		if !slices.IsSorted(order[p]) {
			t.Errorf("partition %d is out of order", p)
		}
	}
}

func TestRejectedRecordsAreNamedAcrossPartitions(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 4, Topics: []string{"out"}, MaxRecordBytes: 20_000})
	out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "out", ByKey: true}).Open(t.Context(), pipeline.Partition{})
	if err != nil {
		t.Fatal(err)
	}
	recs := keyed(40)
	for _, i := range []int{5, 6, 33} {
		recs[i].Value = make([]byte, 30_000)
	}
	var rejected *pipeline.RejectedError
	if err := out.Produce(t.Context(), recs); !errors.As(err, &rejected) || !slices.Equal(rejected.Records, []int{5, 6, 33}) {
		t.Fatalf("%v", err)
	}
	if err := out.Produce(t.Context(), keyed(10)); err != nil {
		t.Fatal(err)
	}
}
