package kafka

import (
	"context"
	"errors"
	"testing"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// inBothProtocols runs a test against clusters that speak either of them.
func inBothProtocols(t *testing.T, f func(t *testing.T, b *devbroker.Broker, cluster Cluster)) {
	for name, old := range map[string]bool{"transaction.version 2": false, "the old protocol": true} {
		t.Run(name, func(t *testing.T) {
			b, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in", "out"}})
			if old {
				oldProtocol(t, cluster)
			}
			f(t, b, cluster)
		})
	}
}

// owner is somebody who works on partition 0 of a topic in transactions.
type owner struct {
	t   *testing.T
	txn *Transactions
	x   *transaction
	out pipeline.Output
}

var inputOfTxn = pipeline.Partition{Cluster: "samar-embedded", Topic: "in", TopicID: "in"}

func newOwner(t *testing.T, cluster Cluster) *owner {
	o := &owner{t: t, txn: newTransactions(t, TransactionsConfig{Cluster: cluster, Group: "g"})}
	o.take(cluster)
	return o
}

func (o *owner) take(cluster Cluster) {
	o.t.Helper()
	x, err := o.txn.take(o.t.Context(), inputOfTxn)
	if err != nil {
		o.t.Fatal(err)
	}
	o.x = x
	if o.out, err = newSink(o.t, SinkConfig{Cluster: cluster, Topic: "out", Transactions: o.txn}).Open(o.t.Context(), inputOfTxn); err != nil {
		o.t.Fatal(err)
	}
}

// write produces records in a transaction and does not end it.
func (o *owner) write(recs []processor.Record) error {
	if err := o.x.begin(o.t.Context()); err != nil {
		return err
	}
	return o.out.Produce(o.t.Context(), recs)
}

func (o *owner) commit(next int64) error {
	return o.x.commit(o.t.Context(), member{group: "g", generation: -1}, next)
}

func (o *owner) expect(cluster Cluster, want int) {
	o.t.Helper()
	h := txnHarness{out: cluster}
	got := h.Read(o.t, "out")[0]
	if len(got) != want {
		o.t.Errorf("%d records are visible, want %d", len(got), want)
	}
}

func TestAProducerOutlastsItsLane(t *testing.T) {
	inBothProtocols(t, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		o := newOwner(t, cluster)
		for round := range 8 {
			if err := errors.Join(o.write(records(10)), o.commit(int64(round+1))); err != nil {
				t.Fatal(err)
			}
			before := o.x
			o.txn.give(o.x)
			if o.take(cluster); o.x != before {
				t.Fatal("the producer was not kept")
			}
		}
		o.expect(cluster, 80)
	})
}

func TestANewOwnerFencesTheOldOne(t *testing.T) {
	inBothProtocols(t, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		old := newOwner(t, cluster)
		if err := old.write(records(10)); err != nil {
			t.Fatal(err)
		}
		now := newOwner(t, cluster)
		if err := old.commit(1); !errors.Is(err, pipeline.ErrLaneLost) {
			t.Errorf("the old owner's commit gave %v", err)
		}
		if err := old.write(records(10)); !errors.Is(err, pipeline.ErrLaneLost) {
			t.Errorf("the old owner's next transaction gave %v", err)
		}
		if err := errors.Join(now.write(records(3)), now.commit(1)); err != nil {
			t.Fatal(err)
		}
		now.expect(cluster, 3)
	})
}

// TestAnythingUnansweredBeginsAnew loses one answer, or one request, at each
// step: the records are seen once all the same.
func TestAnythingUnansweredBeginsAnew(t *testing.T) {
	for name, api := range map[string]int16{"produce": 0, "add partitions": 24, "add offsets": 25, "end": 26, "commit offset": 28, "init": 22} {
		t.Run(name, func(t *testing.T) {
			inBothProtocols(t, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
				o := newOwner(t, cluster)
				for _, code := range []int16{7, 51, 16, 14} { // timed out, concurrent, not coordinator, loading
					b.Inject(devbroker.Trouble{API: api, Code: code, Times: 1})
					o.insist(func() error { return errors.Join(o.write(records(5)), o.commit(int64(code)+100)) })
				}
				o.expect(cluster, 20)
			})
		})
	}
}

// TestATransactionThatIsStillEndingIsWaitedFor has the broker say, a few times, that
// it is busy with the transaction before: no trouble, and nothing is begun anew.
func TestATransactionThatIsStillEndingIsWaitedFor(t *testing.T) {
	inBothProtocols(t, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
		o := newOwner(t, cluster)
		who := o.x.identity
		hits := b.Inject(devbroker.Trouble{API: 0, Code: 51, Times: 3})
		if err := errors.Join(o.x.begin(t.Context()), o.out.Produce(t.Context(), records(5))); err != nil {
			t.Fatal(err)
		}
		if n := hits(); n != 3 || o.x.identity != who {
			t.Errorf("%d of 3 answers were seen; the producer is another one: %v", n, o.x.identity != who)
		}
		if err := o.commit(5); err != nil {
			t.Fatal(err)
		}
		o.expect(cluster, 5)
	})
}

// insist does what package pipeline does: after an abort the same again.
func (o *owner) insist(f func() error) {
	o.t.Helper()
	for range 5 {
		err := f()
		if err == nil {
			return
		}
		if errors.Is(err, pipeline.ErrLaneLost) || errors.Is(err, context.Canceled) {
			o.t.Fatal(err)
		}
	}
	o.t.Fatal("no transaction came through")
}
