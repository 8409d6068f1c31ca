package kafka

import (
	"testing"

	kafkago "github.com/segmentio/kafka-go"
	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	"github.com/samar-privacy/samar/internal/devbroker"
)

// TestALaneBeginsWhereNobodyMayLook refuses each request that looks for hanging
// transactions: a producer is made all the same.
func TestALaneBeginsWhereNobodyMayLook(t *testing.T) {
	for _, refusal := range []struct {
		name string
		api  int16
		code kafkago.Error
	}{
		{"transactions", int16(describeTransactions), kafkago.TransactionalIDAuthorizationFailed},
		{"producers", int16(describeProducers), kafkago.TopicAuthorizationFailed},
		{"ends", 2, kafkago.TopicAuthorizationFailed},
	} {
		t.Run(refusal.name, func(t *testing.T) {
			inBothProtocols(t, func(t *testing.T, b *devbroker.Broker, cluster Cluster) {
				dead := newOwner(t, cluster)
				if err := dead.write(records(3)); err != nil {
					t.Fatal(err)
				}
				stop := b.Inject(devbroker.Trouble{API: refusal.api, Code: int16(refusal.code), Times: -1})
				heir := newTransactions(t, TransactionsConfig{Cluster: cluster, Group: "g"})
				heir.writes("out", false)
				_, err := heir.take(t.Context(), inputOfTxn)
				if n := stop(); err != nil || n == 0 && refusal.api != int16(describeProducers) {
					t.Fatalf("%v, and %d requests were refused", err, n)
				}
			})
		})
	}
}

// TestNobodyCommitsWhatAnHeirHasGivenUp has an owner go on that was taken for
// dead, between the heir's look at the old and its new epoch.
func TestNobodyCommitsWhatAnHeirHasGivenUp(t *testing.T) {
	inBothProtocols(t, func(t *testing.T, _ *devbroker.Broker, cluster Cluster) {
		frozen := newOwner(t, cluster)
		if err := frozen.write(records(3)); err != nil {
			t.Fatal(err)
		}
		heir := newTransactions(t, TransactionsConfig{Cluster: cluster, Group: "g"})
		heir.writes("out", false)
		if err := heir.look(t.Context()); err != nil {
			t.Fatal(err)
		}
		x := heir.newTransaction(inputOfTxn)
		if _, err := x.heal(t.Context()); err != nil {
			t.Fatal(err)
		}
		committed := frozen.commit(3) == nil
		if err := x.supersede(t.Context()); err != nil {
			t.Fatal(err)
		}
		want := 0
		if committed {
			want = 3
		}
		frozen.expect(cluster, want)
		at, err := heir.client.stableOffset(t.Context(), "g", "in", 0)
		if err != nil {
			t.Fatal(err)
		}
		if (at == 3) != committed {
			t.Errorf("the offset is %d; committed: %t", at, committed)
		}
	})
}

func TestEachPartitionWhereSomethingHangsIsToldOfOnce(t *testing.T) {
	core, logs := observer.New(zap.WarnLevel)
	txn := newTransactions(t, TransactionsConfig{Cluster: Cluster{Brokers: []string{"localhost:1"}}, Group: "g", Logger: zap.New(core)})
	x := txn.newTransaction(inputOfTxn)
	for _, p := range []int32{0, 1, 0, 1, 2} {
		txn.warn(x, "it hangs", Hanging{Topic: "out", Partition: p}.fields()...)
	}
	if n := logs.Len(); n != 3 {
		t.Errorf("%d lines, want 3", n)
	}
}
