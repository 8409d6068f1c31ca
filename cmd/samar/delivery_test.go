package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

// configure writes a samar.yaml with one pipeline and what else it says.
func (w *workplace) configure(t *testing.T, rest string) {
	t.Helper()
	w.write(t, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: ""
wait: 5s
pipelines:
  - input: {brokers: [%q], topic: raw}
    policy: policy.yaml
    tenant: acme
%s`, filepath.Join(w.dir, "keys"), w.cluster.Brokers[0], rest))
	w.write(t, "policy.yaml", "version: 1\nname: p\nviews:\n  analytics: {purpose: product-analytics}\n")
}

// values reads a topic's values, partition by partition.
func (w *workplace) values(t *testing.T, topic string) (out []string) {
	t.Helper()
	err := readTopic(t.Context(), w.cluster, topic, 5*time.Second, io.Discard, func(rs []processor.Record) bool {
		for _, r := range rs {
			out = append(out, string(r.Value))
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (w *workplace) must(t *testing.T, args ...string) (stdout, stderr string) {
	t.Helper()
	code, stdout, stderr := w.samar(t, args...)
	if code != 0 {
		t.Fatalf("samar %v: exit code %d: %s%s", args, code, stdout, stderr)
	}
	return stdout, stderr
}

func TestExactlyOnceWithALedgerIsVerified(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: append(demoTopics, "raw.ledger"), Partitions: 2}, "")
	w.configure(t, "    delivery: exactly_once\n    ledger: {}\n")
	for range 3 {
		w.produce(t, "raw", `{"message":"email budi@example.com"}`, `{"broken`, `{"message":"tidak ada"}`)
		w.must(t, "run", "--once")
	}
	if n := len(w.values(t, "raw.analytics")); n != 6 {
		t.Errorf("%d records came out, want 6", n)
	}
	stdout, _ := w.must(t, "verify", "--output", "json")
	var v verified
	if err := json.Unmarshal([]byte(stdout), &v); err != nil {
		t.Fatal(err)
	}
	if !v.AddsUp || v.Records != 9 || v.Dead.Counted != 3 || len(v.Views) != 1 || v.Views[0].Counted != 6 || v.Views[0].Found != 6 || v.Views[0].Unknown != 0 {
		t.Errorf("verified: %s", stdout)
	}

	// The ledger counts a record that nobody has written.
	var last *pipeline.Manifest
	err := readTopic(t.Context(), w.cluster, "raw.ledger", 5*time.Second, io.Discard, func(rs []processor.Record) bool {
		for i := range rs {
			if m, err := pipeline.ReadManifest(&rs[i]); err == nil && (last == nil || m.Partition == last.Partition && m.Next > last.Next) {
				last = m
			}
		}
		return true
	})
	if err != nil || last == nil {
		t.Fatal(err)
	}
	last.First, last.Next, last.Records, last.Dead = last.Next, last.Next+1, 1, nil
	last.Views = map[string]pipeline.ManifestRow{"analytics": {Out: 1}}
	more, err := json.Marshal(last)
	if err != nil {
		t.Fatal(err)
	}
	w.produce(t, "raw.ledger", string(more))
	if code, stdout, _ := w.samar(t, "verify"); code != 4 {
		t.Errorf("records are missing, exit code %d: %s", code, stdout)
	}
}

func TestABackfillHasOutputsAndAGroupOfItsOwn(t *testing.T) {
	topics := append(demoTopics, "raw.analytics.again", "raw.dlq.again")
	w := newWorkplace(t, devbroker.Config{Topics: topics, Partitions: 1}, "")
	w.configure(t, "    delivery: exactly_once\n")
	out, err := newWriter(t.Context(), w.cluster, "raw", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 10 {
		rec := processor.Record{Timestamp: day.AddDate(0, 0, i).UnixMilli(), Value: fmt.Appendf(nil, `{"day":"d%d"}`, i)}
		if err := out.outs[0].Produce(t.Context(), []processor.Record{rec}); err != nil {
			t.Fatal(err)
		}
	}
	w.must(t, "run", "--once")
	args := []string{"run", "--once", "--from", "2026-01-03T00:00:00Z", "--to", "2026-01-06T00:00:00Z", "--generation", "again", "--rate", "1000"}
	w.must(t, args...)
	want := `{"day":"d2"} {"day":"d3"} {"day":"d4"}`
	if got := strings.Join(w.values(t, "raw.analytics.again"), " "); got != want {
		t.Errorf("the backfill holds %s, want %s", got, want)
	}
	w.must(t, args...) // goes on where it was: at its end
	if got := strings.Join(w.values(t, "raw.analytics.again"), " "); got != want {
		t.Errorf("the backfill run again holds %s", got)
	}
	if n := len(w.values(t, "raw.analytics")); n != 10 {
		t.Errorf("%d records in the usual output", n)
	}
	for _, bad := range [][]string{{"run", "--from", "2026-01-03T00:00:00Z"}, {"run", "--once", "--from", "yesterday"},
		{"run", "--once", "--from", "2026-01-03T00:00:00Z", "--to", "2026-01-02T00:00:00Z"}} {
		if code, _, _ := w.samar(t, bad...); code != 2 {
			t.Errorf("samar %v: exit code %d", bad, code)
		}
	}
}

func TestADryRunThatProcessesLeavesNoTrace(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	w.configure(t, "    delivery: exactly_once\n")
	w.produce(t, "raw", `{"message":"email budi@example.com"}`, `{"broken`)
	for range 2 {
		if _, stderr := w.must(t, "run", "--dry-run", "--once"); !strings.Contains(stderr, `"in":2`) || !strings.Contains(stderr, `"dead":1`) {
			t.Errorf("the counts are not told: %s", stderr)
		}
	}
	if n := len(w.values(t, "raw.analytics")) + len(w.values(t, "raw.dlq")); n != 0 {
		t.Errorf("%d records were written", n)
	}
}

func TestDeadLettersAreTriedAgainAndDeleted(t *testing.T) {
	for _, delivery := range []string{"at_least_once", "exactly_once"} {
		t.Run(delivery, func(t *testing.T) {
			w := newWorkplace(t, devbroker.Config{Topics: append(demoTopics, "raw.ledger"), Partitions: 2}, "")
			w.configure(t, "    delivery: "+delivery+"\n    source_header: plain\n    ledger: {}\n")
			w.produce(t, "raw", `{"message":"email budi@example.com"}`, `plain text of siti@example.com`)
			w.must(t, "run", "--once")
			retry := []string{"dlq", "retry", "--private-key", "private", "--because", "a test"}
			if code, _, stderr := w.samar(t, retry...); code != 1 || !strings.Contains(stderr, "1 dead again") {
				t.Errorf("what is still bad: exit code %d: %s", code, stderr)
			}
			stdout, _ := w.must(t, "verify", "--output", "json")
			if delivery == "exactly_once" && !strings.Contains(stdout, `"again": 1`) {
				t.Errorf("a letter that died again: %s", stdout)
			}
			w.configure(t, "    delivery: "+delivery+"\n    format: text\n    source_header: plain\n")
			_, stderr := w.must(t, retry...)
			if !strings.Contains(stderr, "1 record through, 0 dead again") || !strings.Contains(stderr, `"because":"a test"`) {
				t.Errorf("retry says %s", stderr)
			}
			_, stderr = w.must(t, retry...)
			if !strings.Contains(stderr, "0 records through") {
				t.Errorf("a second retry says %s", stderr)
			}
			if _, stderr = w.must(t, append(retry, "--reason", "undecodable")...); !strings.Contains(stderr, "0 records through") {
				t.Errorf("a retry of one reason tries again what was tried: %s", stderr)
			}
			got := w.values(t, "raw.analytics")
			if len(got) != 2 || strings.Contains(strings.Join(got, " "), "@example.com") {
				t.Errorf("the clean topic holds %q", got)
			}
			ids, sources := map[string]bool{}, map[string]bool{}
			err := readTopic(t.Context(), w.cluster, "raw.analytics", 5*time.Second, io.Discard, func(rs []processor.Record) bool {
				for _, r := range rs {
					for _, h := range r.Headers {
						switch h.Key {
						case "samar-id":
							ids[string(h.Value)] = true
						case "samar-src":
							sources[string(h.Value)] = true
						}
					}
				}
				return true
			})
			if err != nil || len(ids) != 2 || !sources["raw/0/1"] && !sources["raw/1/0"] && !sources["raw/0/0"] && !sources["raw/1/1"] {
				t.Errorf("%d ids, sources %v: %v", len(ids), sources, err)
			}
			for src := range sources {
				if !strings.HasPrefix(src, "raw/") {
					t.Errorf("source %s", src)
				}
			}
			w.must(t, "dlq", "purge", "--because", "a test", "--retried")
			if stdout, _ := w.must(t, "dlq", "list", "--output", "json"); !strings.Contains(stdout, `"dead_letters": []`) && !strings.Contains(stdout, `"dead_letters":[]`) {
				t.Errorf("left after a purge: %s", stdout)
			}
			if code, _, _ := w.samar(t, "dlq", "purge", "--because", "a test"); code != 2 {
				t.Errorf("a purge of nothing in particular: exit code %d", code)
			}
		})
	}
}

func TestSeveralTopicsHaveOutputsOfTheirOwn(t *testing.T) {
	w := newWorkplace(t, devbroker.Config{Topics: []string{"raw", "raw.analytics", "chat", "chat.analytics", "all.dlq"}, Partitions: 2}, "")
	w.write(t, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: ""
pipelines:
  - input: {brokers: [%q], topics: [raw, chat]}
    policy: policy.yaml
    delivery: exactly_once
    dead_letters: {topic: all.dlq}
`, filepath.Join(w.dir, "keys"), w.cluster.Brokers[0]))
	w.write(t, "policy.yaml", "version: 1\nname: p\nviews:\n  analytics: {purpose: product-analytics}\n")
	w.produce(t, "raw", `{"from":"raw"}`, `{"broken`)
	w.produce(t, "chat", `{"from":"chat"}`, `{"from":"chat"}`, `{"broken`)
	w.must(t, "run", "--once")
	for topic, want := range map[string]int{"raw.analytics": 1, "chat.analytics": 2, "all.dlq": 2} {
		if n := len(w.values(t, topic)); n != want {
			t.Errorf("%s holds %d records, want %d", topic, n, want)
		}
	}
}

func TestACompactedOutputNeedsTheInputsPartitions(t *testing.T) {
	for _, tc := range []struct {
		name       string
		partitions int
		want       int
	}{{"as many", 4, 0}, {"fewer", 2, 3}} {
		t.Run(tc.name, func(t *testing.T) {
			w := newWorkplace(t, devbroker.Config{Topics: []string{"raw", "raw.dlq"}, Partitions: 4}, "")
			w.configure(t, "")
			admin, err := kafka.NewClient(w.cluster)
			if err != nil {
				t.Fatal(err)
			}
			defer admin.Close()
			if err := admin.CreateTopics(t.Context(), tc.partitions, 1, "raw.analytics"); err != nil {
				t.Fatal(err)
			}
			if err := w.broker.Compact(t.Context(), "raw.analytics"); err != nil {
				t.Fatal(err)
			}
			if code, _, stderr := w.samar(t, "run", "--once"); code != tc.want || tc.want == 3 && !strings.Contains(stderr, "is compacted and has 2 partitions, the input raw has 4") {
				t.Errorf("exit code %d, want %d: %s", code, tc.want, stderr)
			}
		})
	}
}
