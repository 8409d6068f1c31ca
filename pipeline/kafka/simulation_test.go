package kafka

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// TestTransactionsUnderInjectedErrors lets two members share a group, one of whom
// comes and goes, while brokers answer requests of every kind with errors drawn
// from a seed. Every record comes out once, and in order.
func TestTransactionsUnderInjectedErrors(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { underErrors(t, seed) })
	}
}

func underErrors(t *testing.T, seed uint64) {
	const partitions, each = 3, 300
	rng := rand.New(rand.NewPCG(seed, 1))
	b, cluster := start(t, devbroker.Config{Brokers: 2, Partitions: partitions, Topics: []string{"in", "out", "dead"}})
	if seed%2 == 1 {
		oldProtocol(t, cluster)
	}
	feed := newSink(t, SinkConfig{Cluster: cluster, Topic: "in", BatchBytes: 1500})
	for p := range int32(partitions) {
		out, err := feed.Open(t.Context(), pipeline.Partition{Number: p})
		if err != nil {
			t.Fatal(err)
		}
		for i := range each {
			rec := processor.Record{Timestamp: 1, Value: fmt.Appendf(nil, "%d %d", p, i)}
			if err := out.Produce(t.Context(), []processor.Record{rec}); err != nil {
				t.Fatal(err)
			}
		}
	}
	// Produce, fetch, offsets, coordinator, join, heartbeat, sync, producer id, the
	// requests of a transaction; codes of every class.
	apis := []int16{0, 1, 9, 10, 11, 12, 14, 22, 24, 25, 26, 28}
	codes := []int16{3, 6, 7, 14, 15, 16, 22, 25, 27, 45, 47, 48, 51}
	ctx, stop := context.WithTimeout(t.Context(), 60*time.Second)
	defer stop()
	var wg sync.WaitGroup
	wg.Go(func() { inTransactions(t, ctx, cluster) })
	visit, leave := context.WithTimeout(ctx, 1500*time.Millisecond)
	defer leave()
	wg.Go(func() { inTransactions(t, visit, cluster) })
	var calm []func() int
	for range 40 {
		calm = append(calm, b.Inject(devbroker.Trouble{API: apis[rng.IntN(len(apis))], Code: codes[rng.IntN(len(codes))], Times: 1}))
		pause(ctx, time.Duration(rng.IntN(60))*time.Millisecond)
	}
	admin, err := NewClient(cluster)
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	for through := false; !through && ctx.Err() == nil; pause(ctx, 50*time.Millisecond) {
		at, err := admin.Committed(ctx, "g", "in")
		through = err == nil && at[0] == each && at[1] == each && at[2] == each
	}
	if ctx.Err() != nil {
		t.Error("never done")
	}
	stop()
	wg.Wait()
	for _, end := range calm { // the judge asks too
		end()
	}
	h := txnHarness{out: cluster}
	for p, recs := range h.Read(t, "out") {
		if len(recs) != each {
			t.Errorf("partition %d holds %d records, want %d", p, len(recs), each)
			continue
		}
		for i, r := range recs {
			if want := fmt.Sprintf("%d %d", p, i); string(r.Value) != want {
				t.Fatalf("partition %d holds %q at %d, want %q", p, r.Value, i, want)
			}
		}
	}
}

// inTransactions runs one member until ctx is done.
func inTransactions(t *testing.T, ctx context.Context, cluster Cluster) {
	x := newTransactions(t, TransactionsConfig{Cluster: cluster, Group: "g", Timeout: 3 * time.Second})
	s := newSource(t, SourceConfig{Cluster: cluster, Topic: "in", Group: "g", SessionTimeout: time.Second, Transactions: x})
	r, err := pipeline.New(pipeline.Config{Source: s, NewWorker: func() pipeline.Worker { return copier{} }, Policy: "p@1:0", ExactlyOnce: true, FetchBytes: 1200,
		Views: []pipeline.View{{Name: "v", Sink: newSink(t, SinkConfig{Cluster: cluster, Topic: "out", Transactions: x}),
			NewIDs: func() pipeline.IDs { return pipeline.NewIDs([]byte("k")) }}},
		DeadLetters: pipeline.DeadLetters{Sink: newSink(t, SinkConfig{Cluster: cluster, Topic: "dead", Transactions: x})}})
	if err != nil {
		t.Error(err)
		return
	}
	if err := r.Run(ctx); err != nil && ctx.Err() == nil {
		t.Error(err)
	}
}
