package kafkatest_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// brokerToHang starts a broker on which a transaction can be left without its
// markers, with records in the input.
func brokerToHang(t *testing.T, records int, options ...kafkatest.Option) (*kafkatest.Kafka, *kafka.Client) {
	t.Helper()
	k := kafkatest.Start(t, append(options, kafkatest.Property("transaction.partition.verification.enable", "false"))...)
	admin, err := kafka.NewClient(kafka.Cluster{Brokers: []string{k.Addr}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(admin.Close)
	if err := admin.CreateTopics(t.Context(), 1, 1, input, input+".dlq", input+".analytics", input+".support"); err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for i := range records {
		fmt.Fprintf(&lines, "k%d\t{\"m\":\"to budi%d@example.com\"}\n", i, i)
	}
	k.Produce(t, input, &lines)
	return k, admin
}

// TestAnAbortFreesAPartition holds samar up by a transaction of which the
// coordinator knows nothing more, as a broker leaves it that was killed before
// it wrote the markers, and frees it as docs/delivery.md says.
func TestAnAbortFreesAPartition(t *testing.T) {
	const records = 20
	k, admin := brokerToHang(t, records)
	h := newHanger(t, k.Addr, "hang")
	h.write(input + ".analytics")
	h.moveOffset(7)
	producer := h.producer

	s := newSamar(t, k.Addr)
	s.configure(t, "delivery: exactly_once")
	s.start(t)
	await(t, "word of the transaction", func() bool { return strings.Contains(s.stderr.String(), "have not ended a transaction") })
	s.stop(t)
	if n := written(t, admin); n > 1 {
		t.Errorf("%d offsets were written meanwhile", n)
	}

	for _, topic := range []string{input + ".analytics", "__consumer_offsets"} {
		open := k.Open(t, topic, 0)
		start, ok := open[producer]
		if !ok {
			t.Fatalf("%s: no open transaction of producer %d, but %v", topic, producer, open)
		}
		k.Transactions(t, "abort", "--topic", topic, "--partition", "0", "--start-offset", fmt.Sprint(start))
	}
	s.start(t)
	await(t, "lag zero", func() bool { return lag(t, admin) == 0 })
	s.stop(t)
	ids := make(map[string]bool)
	for _, r := range k.Consume(t, input+".analytics", records) {
		ids[r.Headers["samar-id"]] = true
		if bytes.Contains(r.Value, []byte("hung")) {
			t.Error("a record of the aborted transaction came out")
		}
	}
	if len(ids) != records {
		t.Errorf("%d records came out, want %d", len(ids), records)
	}
}

// TestWhatHangsIsEndedAsDecided has a coordinator decide on a transaction of
// samar's own whose markers come to one output alone: samar sees to it that all
// of it comes to pass, and goes on from there.
func TestWhatHangsIsEndedAsDecided(t *testing.T) {
	for _, tc := range []struct {
		name        string
		old, commit bool
		config      string
	}{
		{"committed", false, true, ""},
		{"aborted", false, false, ""},
		{"committed by the old protocol", true, true, ""},
		{"committed and left alone", false, true, "hanging_transactions: wait"},
	} {
		t.Run(tc.name, func(t *testing.T) { endAsDecided(t, tc.old, tc.commit, tc.config) })
	}
}

func endAsDecided(t *testing.T, old, commit bool, config string) {
	const records, moved = 20, 7
	var options []kafkatest.Option
	if old {
		options = append(options, kafkatest.OldTransactions())
	}
	k, admin := brokerToHang(t, records, options...)
	h := newHanger(t, k.Addr, "samar/e2e/"+input+"/0")
	h.add(input + ".support")
	h.write(input + ".support")
	h.write(input + ".analytics")
	h.moveOffset(moved)
	h.end(!old, commit)

	s := newSamar(t, k.Addr)
	s.configure(t, "delivery: exactly_once")
	if config != "" {
		s.configure(t, config)
		s.start(t)
		await(t, "word of what hangs", func() bool { return strings.Contains(s.stderr.String(), "a transaction hangs") })
		s.stop(t)
		if n := written(t, admin); n > 1 {
			t.Errorf("%d offsets were written meanwhile", n)
		}
		out := s.command(t, "check", "--connect")
		if want := "--topic __consumer_offsets --partition 0"; !strings.Contains(out, want) {
			t.Errorf("samar check --connect does not say %q:\n%s", want, out)
		}
		return
	}
	s.start(t)
	await(t, "lag zero", func() bool { return lag(t, admin) == 0 })
	s.stop(t)
	hung, first := 0, 0
	if commit {
		hung, first = 1, moved
	}
	for _, view := range []string{"analytics", "support"} {
		if n := len(k.Open(t, input+"."+view, 0)); n > 0 {
			t.Errorf("%s: %d transactions are open", view, n)
		}
		ids, others := make(map[string]bool), 0
		for _, r := range k.Consume(t, input+"."+view, records-first+hung) {
			if bytes.Contains(r.Value, []byte("hung")) {
				others++
				continue
			}
			ids[r.Headers["samar-id"]] = true
		}
		if len(ids) != records-first || others != hung {
			t.Errorf("%s: %d records and %d of the transaction that hung came out, want %d and %d", view, len(ids), others, records-first, hung)
		}
	}
}
