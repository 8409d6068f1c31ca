package kafka

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

// realMany reads more partitions than a response has room for, with transactions
// in each of which every other one was aborted.
func realMany(t *testing.T, cluster Cluster, admin *Client) {
	const partitions, rounds, each = 30, 4, 8
	if err := admin.CreateTopics(t.Context(), partitions, 1, "many"); err != nil {
		t.Fatal(err)
	}
	c := other(t, cluster, kgo.TransactionalID("many"), kgo.RecordPartitioner(kgo.ManualPartitioner()), kgo.ProducerBatchCompression(kgo.NoCompression()))
	text := bytes.Repeat([]byte("x"), 40<<10)
	for round := range rounds {
		if err := c.BeginTransaction(); err != nil {
			t.Fatal(err)
		}
		var recs []*kgo.Record
		for p := range int32(partitions) {
			for i := range each {
				recs = append(recs, &kgo.Record{Topic: "many", Partition: p, Timestamp: time.Now(), Key: fmt.Append(nil, p, round, i), Value: text})
			}
		}
		if err := c.ProduceSync(t.Context(), recs...).FirstErr(); err != nil {
			t.Fatal(err)
		}
		if err := c.EndTransaction(t.Context(), kgo.TransactionEndTry(round%2 == 1)); err != nil {
			t.Fatal(err)
		}
	}
	counted, fetches := countFetches(cluster)
	got, faults := readAll(t, newSource(t, SourceConfig{Cluster: counted, Topic: "many", Group: "many"}))
	seen := make(map[int32]int)
	for i := range got {
		p, n := got[i].Partition, seen[got[i].Partition]
		seen[p]++
		if want := fmt.Sprint(p, 1+2*(n/each), n%each); string(got[i].Key) != want || len(got[i].Value) != len(text) {
			t.Fatalf("record %d of partition %d is %s, want %s", n, p, got[i].Key, want)
		}
	}
	if want := partitions * rounds / 2 * each; len(got) != want || len(faults) > 0 {
		t.Errorf("%d records and %d faults, want %d", len(got), len(faults), want)
	}
	t.Logf("%d fetches for %d partitions", fetches.Load(), partitions)
}
