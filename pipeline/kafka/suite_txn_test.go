package kafka

import (
	"context"
	"testing"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

// TestDeliveryExactlyOnce runs the delivery suite in transactions: with both
// protocols, and from one cluster into another.
func TestDeliveryExactlyOnce(t *testing.T) {
	const partitions = 4
	topics := []string{"in", "one", "two", pipelinetest.Dead}
	for _, c := range []struct {
		name     string
		protocol int
		remote   bool
	}{
		{"transaction.version 2", 2, false},
		{"the old protocol", 1, false},
		{"into another cluster", 2, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			pipelinetest.RunInTime(t, partitions, func(t *testing.T) pipelinetest.Harness {
				network := devbroker.NewNetwork()
				_, cluster := start(t, devbroker.Config{Network: network, Brokers: 2, Partitions: partitions, Topics: topics})
				cluster.Dial = network.Dial
				h := &txnHarness{harness: harness{cluster: cluster}, out: cluster}
				if c.remote {
					_, h.out = start(t, devbroker.Config{Network: network, ID: "elsewhere", Partitions: partitions, Topics: topics[1:]})
					h.out.Dial = network.Dial
				}
				if c.protocol == 1 {
					oldProtocol(t, h.out)
				}
				return h
			})
		})
	}
}

// txnHarness is the suite's view of embedded clusters, in transactions. The
// sinks of a run share their source's transactions.
type txnHarness struct {
	harness
	out Cluster
	txn *Transactions
}

func (h *txnHarness) ExactlyOnce() bool { return true }

func (h *txnHarness) Source(t *testing.T) pipeline.Source {
	h.txn = newTransactions(t, TransactionsConfig{Cluster: h.out, Group: "suite", Anchor: "one"})
	return newSource(t, SourceConfig{Cluster: h.cluster, Topic: "in", Group: "suite", SessionTimeout: 3 * time.Second, Transactions: h.txn})
}

func (h *txnHarness) Sink(t *testing.T, name string) pipeline.Sink {
	return newSink(t, SinkConfig{Cluster: h.out, Topic: name, Transactions: h.txn})
}

// Read reads committed records with the other client.
func (h *txnHarness) Read(t *testing.T, name string) [][]processor.Record {
	t.Helper()
	c, err := NewClient(h.out)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	bounds, err := c.Bounds(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	out := make([][]processor.Record, len(bounds))
	left := make(map[int32]int64)
	for p, b := range bounds {
		if b.End > b.First {
			left[p] = b.End
		}
	}
	judge := other(t, h.out, kgo.ConsumeTopics(name), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.FetchIsolationLevel(kgo.ReadCommitted()), kgo.KeepControlRecords(), kgo.FetchMaxWait(50*time.Millisecond))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for len(left) > 0 {
		f := judge.PollFetches(ctx)
		if err := f.Err(); err != nil {
			t.Fatalf("%s not read to its end, %d partitions left: %v", name, len(left), err)
		}
		f.EachRecord(func(r *kgo.Record) {
			if r.Offset+1 >= left[r.Partition] {
				delete(left, r.Partition)
			}
			if r.Attrs.IsControl() {
				return
			}
			p := processor.Record{Partition: r.Partition, Offset: r.Offset, Timestamp: r.Timestamp.UnixMilli(), Key: r.Key, Value: r.Value}
			for _, x := range r.Headers {
				p.Headers = append(p.Headers, processor.Header{Key: x.Key, Value: x.Value})
			}
			out[r.Partition] = append(out[r.Partition], p)
		})
	}
	return out
}

func newTransactions(t testing.TB, cfg TransactionsConfig) *Transactions {
	t.Helper()
	x, err := NewTransactions(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(x.Close)
	return x
}

// oldProtocol takes transaction.version 2 away from a cluster.
func oldProtocol(t *testing.T, cluster Cluster) {
	t.Helper()
	req := kmsg.NewPtrUpdateFeaturesRequest()
	f := kmsg.NewUpdateFeaturesRequestFeatureUpdate()
	f.Feature, f.MaxVersionLevel, f.UpgradeType = "transaction.version", 0, 2
	req.FeatureUpdates = append(req.FeatureUpdates, f)
	res, err := req.RequestWith(t.Context(), other(t, cluster))
	if err != nil {
		t.Fatal(err)
	}
	if err := kerr.ErrorForCode(res.ErrorCode); err != nil {
		t.Fatal(err)
	}
}
