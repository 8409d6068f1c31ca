package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestARetrySaysHowFarItIs(t *testing.T) {
	for _, tc := range []struct {
		name        string
		read, total int64
		want        string
	}{
		{"before the topic is known", 0, 0, "looking for dead letters"},
		{"nothing read", 0, 40, "0 of 40 dead letters read"},
		{"a quarter read", 10, 40, "10 of 40 dead letters read, about 30s left"},
		{"all read", 40, 40, "40 of 40 dead letters read"},
		{"more read than there were, after a replay", 41, 40, "40 of 40 dead letters read"},
		{"one", 1, 1, "1 of 1 dead letter read"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var r retry
			r.read.Store(tc.read)
			r.total.Store(tc.total)
			if got := r.line(10 * time.Second); got != tc.want {
				t.Errorf("%q, want %q", got, tc.want)
			}
		})
	}
}

func TestGapsOfTheLogCountAsRead(t *testing.T) {
	r := retry{at: map[int32]int64{0: 10, 1: 0}}
	r.total.Store(20)
	r.pass(0, 15) // of these some are markers of transactions
	r.pass(0, 12) // a replay
	r.pass(1, 10)
	r.pass(0, 20)
	if got := r.line(time.Second); got != "20 of 20 dead letters read" {
		t.Error(got)
	}
}

func TestARetryReportsUntilItEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		var r retry
		r.total.Store(8)
		stop := r.report(&out, time.Second)
		time.Sleep(2500 * time.Millisecond)
		r.read.Store(4)
		time.Sleep(time.Second)
		stop()
		time.Sleep(time.Minute)
		want := "samar: 0 of 8 dead letters read\nsamar: 0 of 8 dead letters read\nsamar: 4 of 8 dead letters read, about 3s left\n"
		if out.String() != want {
			t.Errorf("%q, want %q", out.String(), want)
		}
	})
}
