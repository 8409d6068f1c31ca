package kafkatest_test

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"os"
	"strings"
	"testing"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
	"github.com/twmb/franz-go/pkg/kversion"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// TestAnAbortFreesAPartition holds samar up by a transaction of which the
// coordinator knows nothing more, as a broker leaves it that was killed before
// it wrote the markers, and frees it as docs/delivery.md says.
func TestAnAbortFreesAPartition(t *testing.T) {
	const records = 20
	k := kafkatest.Start(t, kafkatest.Property("transaction.partition.verification.enable", "false"))
	admin, err := kafka.NewClient(kafka.Cluster{Brokers: []string{k.Addr}})
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	if err := admin.CreateTopics(t.Context(), 1, 1, input, input+".dlq", input+".analytics", input+".support"); err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for i := range records {
		fmt.Fprintf(&lines, "k%d\t{\"m\":\"to budi%d@example.com\"}\n", i, i)
	}
	k.Produce(t, input, &lines)
	producer := hang(t, k.Addr, input+".analytics")

	s := newSamar(t, k.Addr)
	file, err := os.OpenFile(s.config, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString("    delivery: exactly_once\n"); err != nil {
		t.Fatal(err)
	}
	file.Close()
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

// hang writes a record and the group's offset in a transaction that its
// coordinator does not know, and returns its producer.
func hang(t *testing.T, addr, topic string) int64 {
	t.Helper()
	cl, err := kgo.NewClient(kgo.SeedBrokers(addr), kgo.MaxVersions(kversion.V2_7_0()))
	if err != nil {
		t.Fatal(err)
	}
	defer cl.Close()
	broker := cl.SeedBrokers()[0]
	id := "hang"
	begin := kmsg.NewPtrInitProducerIDRequest()
	begin.TransactionalID, begin.TransactionTimeoutMillis = &id, 600_000
	var p *kmsg.InitProducerIDResponse
	await(t, "a producer", func() bool {
		p, err = begin.RequestWith(t.Context(), cl)
		return err == nil && p.ErrorCode == 0
	})

	var rec kmsg.Record
	rec.Value = []byte("hung")
	rec.Length = int32(len(rec.AppendTo(nil)) - 1)
	records := rec.AppendTo(nil)
	batch := kmsg.RecordBatch{PartitionLeaderEpoch: -1, Magic: 2, Attributes: 0x10, ProducerID: p.ProducerID, ProducerEpoch: p.ProducerEpoch, NumRecords: 1, Records: records}
	batch.Length = int32(len(batch.AppendTo(nil)) - 12)
	raw := batch.AppendTo(nil)
	batch.CRC = int32(crc32.Checksum(raw[21:], crc32.MakeTable(crc32.Castagnoli)))

	produce := kmsg.NewPtrProduceRequest()
	produce.TransactionID, produce.Acks, produce.TimeoutMillis = &id, -1, 10_000
	pt := kmsg.NewProduceRequestTopic()
	pt.Topic = topic
	pp := kmsg.NewProduceRequestTopicPartition()
	pp.Records = batch.AppendTo(nil)
	pt.Partitions = append(pt.Partitions, pp)
	produce.Topics = append(produce.Topics, pt)
	a, err := broker.Request(t.Context(), produce)
	if err != nil {
		t.Fatal(err)
	}
	if code := a.(*kmsg.ProduceResponse).Topics[0].Partitions[0].ErrorCode; code != 0 {
		t.Fatalf("produce: error %d", code)
	}

	commit := kmsg.NewPtrTxnOffsetCommitRequest()
	commit.TransactionalID, commit.Group, commit.ProducerID, commit.ProducerEpoch, commit.Generation = id, "e2e", p.ProducerID, p.ProducerEpoch, -1
	ct := kmsg.NewTxnOffsetCommitRequestTopic()
	ct.Topic = input
	cp := kmsg.NewTxnOffsetCommitRequestTopicPartition()
	cp.Offset = 7
	ct.Partitions = append(ct.Partitions, cp)
	commit.Topics = append(commit.Topics, ct)
	var c *kmsg.TxnOffsetCommitResponse
	await(t, "an offset in the transaction", func() bool {
		c, err = commit.RequestWith(t.Context(), cl)
		return err == nil && c.Topics[0].Partitions[0].ErrorCode == 0
	})
	return p.ProducerID
}
