package main

import (
	"encoding/json"
	"testing"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
)

// TestWhatRetentionCutIsNotMissing cuts the beginning of a clean topic and of the
// dead letters off.
func TestWhatRetentionCutIsNotMissing(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: append(demoTopics, "raw.ledger"), Partitions: 1}, "")
	w.configure(t, "    ledger: {}\n")
	for range 3 {
		w.produce(t, "raw", `{"message":"email budi@example.com"}`, `{"broken`, `{"message":"tidak ada"}`)
		w.must(t, "run", "--once")
	}
	for topic, n := range map[string]int64{"raw.analytics": 3, "raw.dlq": 1} {
		if err := w.broker.Truncate(topic, 0, n); err != nil {
			t.Fatal(err)
		}
	}
	stdout, _ := w.must(t, "verify", "--output", "json")
	var v verified
	if err := json.Unmarshal([]byte(stdout), &v); err != nil {
		t.Fatal(err)
	}
	if row := v.Views[0]; !v.AddsUp || row.Expired != 3 || row.Missing != 0 || row.Found != 3 || v.Dead.Expired != 1 || v.Dead.Missing != 0 {
		t.Errorf("verify says %+v, %+v", v, v.Views[0])
	}
}

// TestABackfillIsVerifiedByItsName takes a record away from what a backfill wrote.
func TestABackfillIsVerifiedByItsName(t *testing.T) {
	topics := append(demoTopics, "raw.ledger")
	for _, name := range topics {
		if name != "raw" {
			topics = append(topics, name+".again")
		}
	}
	w := newWorkplace(t, devbroker.Config{Topics: topics, Partitions: 1}, "")
	w.configure(t, "    ledger: {}\n")
	w.produce(t, "raw", `{"message":"email budi@example.com"}`, `{"broken`, `{"message":"tidak ada"}`)
	w.must(t, "run", "--once", "--from", "2020-01-01T00:00:00Z", "--generation", "again")
	check := func() (v verified) {
		t.Helper()
		stdout, _ := w.must(t, "verify", "--output", "json", "--generation", "again")
		if err := json.Unmarshal([]byte(stdout), &v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	if v := check(); !v.AddsUp || v.Records != 3 || v.Views[0].Found != 2 || v.Views[0].Topic != "raw.analytics.again" {
		t.Errorf("verify says %+v, %+v", v, v.Views[0])
	}
	if err := w.broker.Truncate("raw.analytics.again", 0, 1); err != nil {
		t.Fatal(err)
	}
	if v := check(); v.Views[0].Expired != 1 {
		t.Errorf("after a cut verify says %+v", v.Views[0])
	}
}

func TestOnlyWhatLiesBeforeTheFirstRecordIsExpired(t *testing.T) {
	first := map[laneKey]int64{{"id", 1}: 100}
	partition := map[int32]bool{1: true}
	for _, tc := range []struct {
		name             string
		cut              cut
		from, next       int64
		expired, missing int64
	}{
		{"all before it", cut{count: 2, partitions: partition}, 50, 90, 7, 0},
		{"all behind it", cut{count: 2, partitions: partition}, 120, 150, 0, 7},
		{"two before it", cut{count: 2, partitions: partition}, 98, 120, 2, 5},
		{"another partition was cut", cut{count: 2, partitions: map[int32]bool{0: true}}, 50, 90, 0, 7},
		{"nothing was cut", cut{count: 2}, 50, 90, 0, 7},
		{"a compacted topic", cut{count: 2, anywhere: true}, 120, 150, 7, 0},
	} {
		m := &pipeline.Manifest{TopicID: "id", Partition: 1, First: tc.from, Next: tc.next}
		if e, g := tc.cut.split(m, first, 7); e != tc.expired || g != tc.missing {
			t.Errorf("%s: %d expired and %d missing, want %d and %d", tc.name, e, g, tc.expired, tc.missing)
		}
	}
}

func TestOtherKeysAreGuessed(t *testing.T) {
	for name, tc := range map[string]struct {
		row  verifiedView
		hint bool
	}{
		"nothing is known":         {verifiedView{Missing: 9, Unknown: 9}, true},
		"some are":                 {verifiedView{Found: 1, Missing: 9, Unknown: 9}, false},
		"nothing is there":         {verifiedView{Missing: 9}, false},
		"what is there is too new": {verifiedView{Unknown: 9}, false},
	} {
		v := verified{Views: []*verifiedView{&tc.row}}
		if got := v.otherKeys() != ""; got != tc.hint {
			t.Errorf("%s: a hint %v, want %v", name, got, tc.hint)
		}
	}
}
