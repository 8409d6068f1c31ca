package kafka

import (
	"errors"
	"testing"
	"time"

	"github.com/samar-privacy/samar/pipeline"
)

// realSpread writes transactions over many partitions each, and looks that brokers
// take every write the first time: two first writes of a transaction at a time they
// do not.
func realSpread(t *testing.T, cluster Cluster, admin *Client) {
	const partitions, rounds = 12, 10
	if err := admin.CreateTopics(t.Context(), partitions, 1, "spread", "spread.in"); err != nil {
		t.Fatal(err)
	}
	counted, writes := countRequests(cluster, apiProduce)
	txn := newTransactions(t, TransactionsConfig{Cluster: counted, Group: "spread"})
	if err := txn.look(t.Context()); err != nil {
		t.Fatal(err)
	}
	from := pipeline.Partition{Cluster: txn.cluster, Topic: "spread.in", TopicID: "spread.in"}
	x, err := txn.take(t.Context(), from)
	if err != nil {
		t.Fatal(err)
	}
	out, err := newSink(t, SinkConfig{Cluster: counted, Topic: "spread", ByKey: true, Transactions: txn}).Open(t.Context(), from)
	if err != nil {
		t.Fatal(err)
	}
	transact := func() error {
		return errors.Join(x.begin(t.Context()), out.Produce(t.Context(), feedback(500)), x.commit(t.Context(), member{group: "spread", generation: -1}, 1))
	}
	for try := 0; try < 40 && transact() != nil; try++ { // leaders of new topics are late
		x.doom(doomed)
		pause(t.Context(), 250*time.Millisecond)
	}
	writes.Store(0)
	for range rounds {
		if err := transact(); err != nil {
			t.Fatal(err)
		}
	}
	if n := writes.Load(); n < partitions*rounds || n > partitions*rounds*3/2 {
		t.Errorf("%d writes for %d partitions in %d transactions", n, partitions, rounds)
	}
}
