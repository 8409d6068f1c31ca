package kafka

import (
	"errors"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
)

// TestAWatchEndsWhatALaneCommitted has a transaction stand open in an output while a
// lane is at work: it is ended when it stands for too long and the lane knows that
// it committed it, and never otherwise.
func TestAWatchEndsWhatALaneCommitted(t *testing.T) {
	const soon, late = 20 * time.Second, 31 * time.Second // the timeout is 15 s
	for _, tc := range []struct {
		name        string
		after       time.Duration
		known, wait bool
		ended       int64
		hung        int
	}{
		{"a commit of ours that stands", late, true, false, 1, 0},
		{"one that may be on its way", soon, true, false, 0, 0},
		{"somebody else's", late, false, false, 0, 0},
		{"one that is to be left alone", late, true, true, 0, 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in", "out"}})
			o := newOwner(t, cluster)
			o.txn.cfg.LeaveHanging = tc.wait
			if err := errors.Join(o.write(records(5)), o.commit(5)); err != nil {
				t.Fatal(err)
			}
			stray := &owner{t: t, txn: newTransactions(t, TransactionsConfig{Cluster: cluster, Group: "another"})}
			stray.take(cluster)
			if err := stray.write(records(3)); err != nil {
				t.Fatal(err)
			}
			if tc.known {
				o.x.past = span{stray.x.producer, stray.x.epoch, stray.x.epoch + 1}
			}
			now := time.Now()
			stands := o.txn.lookAround(t.Context(), now, nil)
			if len(stands) != 1 {
				t.Fatalf("%d partitions stand, want 1", len(stands))
			}
			o.txn.lookAround(t.Context(), now.Add(tc.after), stands)
			if hung, ended := o.txn.Hung(); ended != tc.ended || hung != tc.hung {
				t.Errorf("%d were ended and %d hang, want %d and %d", ended, hung, tc.ended, tc.hung)
			}
			want := 5
			if tc.ended > 0 {
				want = 8
			}
			o.expect(cluster, want)
		})
	}
}

func TestAnEndThatMovesDoesNotStand(t *testing.T) {
	_, cluster := start(t, devbroker.Config{Partitions: 1, Topics: []string{"in", "out"}})
	o := newOwner(t, cluster)
	var stands map[partitionKey]stand
	now := time.Now()
	for round := range int64(3) {
		who := o.x.identity
		if err := o.write(records(5)); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Minute)
		stands = o.txn.lookAround(t.Context(), now, stands)
		if s, ok := stands[partitionKey{"out", 0}]; !ok || !s.since.Equal(now) {
			t.Errorf("round %d: it stands since %v, want since this look", round, s.since)
		}
		if o.x.knows(who) {
			t.Errorf("round %d: what is open is taken for committed", round)
		}
		if err := o.commit(round + 1); err != nil {
			t.Fatal(err)
		}
		if !o.x.knows(who) || o.x.knows(o.x.identity) {
			t.Errorf("round %d: committed is not what is known as committed", round)
		}
	}
	if stands = o.txn.lookAround(t.Context(), now, stands); len(stands) != 0 {
		t.Errorf("%d stand after the last commit", len(stands))
	}
}

func TestOnlyWhatWasCommittedIsRemembered(t *testing.T) {
	x := &transaction{v2: true}
	commit := func(producer int64, epoch, next int16) {
		x.remember(identity{producer, epoch}, identity{producer, next})
	}
	expect := func(producer int64, from, to int16) {
		t.Helper()
		for e := range int16(12) {
			if got, want := x.knows(identity{producer, e}), e >= from && e < to; got != want {
				t.Errorf("producer %d, epoch %d: known %v, want %v", producer, e, got, want)
			}
		}
	}
	expect(0, 0, 0)
	commit(7, 2, 3)
	commit(7, 3, 4)
	expect(7, 2, 4)
	commit(7, 5, 6) // 4 was aborted
	expect(7, 5, 6)
	commit(7, 6, 6) // no epoch of its own
	expect(7, 5, 6)
	x.remember(identity{7, 6}, identity{8, 0}) // the producer's epochs are used up
	expect(7, 5, 7)
	commit(8, 0, 1)
	expect(8, 0, 1)
	expect(7, 0, 0)
	x = &transaction{} // the old protocol
	commit(7, 2, 3)
	expect(7, 0, 0)
}
