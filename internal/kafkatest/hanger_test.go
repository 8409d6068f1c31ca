package kafkatest_test

import (
	"hash/crc32"
	"testing"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
	"github.com/twmb/franz-go/pkg/kversion"
)

// hanger makes transactions that hang: by the old protocol it writes to partitions
// that it has not told the coordinator of, which therefore sends them no marker. The
// broker must not verify that.
type hanger struct {
	t        *testing.T
	cl       *kgo.Client
	broker   *kgo.Broker
	newer    *kgo.Client // speaks transaction.version 2
	id       string
	producer int64
	epoch    int16
}

func newHanger(t *testing.T, addr, id string) *hanger {
	t.Helper()
	h := &hanger{t: t, id: id}
	var err error
	if h.cl, err = kgo.NewClient(kgo.SeedBrokers(addr), kgo.MaxVersions(kversion.V2_7_0())); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.cl.Close)
	if h.newer, err = kgo.NewClient(kgo.SeedBrokers(addr)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.newer.Close)
	h.broker = h.cl.SeedBrokers()[0]
	begin := kmsg.NewPtrInitProducerIDRequest()
	begin.TransactionalID, begin.TransactionTimeoutMillis = &h.id, 600_000
	await(t, "a producer", func() bool {
		p, err := begin.RequestWith(t.Context(), h.cl)
		if err != nil || p.ErrorCode != 0 {
			return false
		}
		h.producer, h.epoch = p.ProducerID, p.ProducerEpoch
		return true
	})
	return h
}

// write writes a record to partition 0 of a topic.
func (h *hanger) write(topic string) {
	h.t.Helper()
	var rec kmsg.Record
	rec.Value = []byte("hung")
	rec.Length = int32(len(rec.AppendTo(nil)) - 1)
	batch := kmsg.RecordBatch{PartitionLeaderEpoch: -1, Magic: 2, Attributes: 0x10, ProducerID: h.producer, ProducerEpoch: h.epoch, NumRecords: 1, Records: rec.AppendTo(nil)}
	batch.Length = int32(len(batch.AppendTo(nil)) - 12)
	raw := batch.AppendTo(nil)
	batch.CRC = int32(crc32.Checksum(raw[21:], crc32.MakeTable(crc32.Castagnoli)))

	produce := kmsg.NewPtrProduceRequest()
	produce.TransactionID, produce.Acks, produce.TimeoutMillis = &h.id, -1, 10_000
	pt := kmsg.NewProduceRequestTopic()
	pt.Topic = topic
	pp := kmsg.NewProduceRequestTopicPartition()
	pp.Records = batch.AppendTo(nil)
	pt.Partitions = append(pt.Partitions, pp)
	produce.Topics = append(produce.Topics, pt)
	a, err := h.broker.Request(h.t.Context(), produce)
	if err != nil {
		h.t.Fatal(err)
	}
	if code := a.(*kmsg.ProduceResponse).Topics[0].Partitions[0].ErrorCode; code != 0 {
		h.t.Fatalf("produce: error %d", code)
	}
}

// moveOffset puts the group's offset into the transaction.
func (h *hanger) moveOffset(to int64) {
	h.t.Helper()
	commit := kmsg.NewPtrTxnOffsetCommitRequest()
	commit.TransactionalID, commit.Group, commit.ProducerID, commit.ProducerEpoch, commit.Generation = h.id, "e2e", h.producer, h.epoch, -1
	ct := kmsg.NewTxnOffsetCommitRequestTopic()
	ct.Topic = input
	cp := kmsg.NewTxnOffsetCommitRequestTopicPartition()
	cp.Offset = to
	ct.Partitions = append(ct.Partitions, cp)
	commit.Topics = append(commit.Topics, ct)
	await(h.t, "an offset in the transaction", func() bool {
		c, err := commit.RequestWith(h.t.Context(), h.cl)
		return err == nil && c.Topics[0].Partitions[0].ErrorCode == 0
	})
}

// add tells the coordinator of a topic's partition 0: that one gets a marker.
func (h *hanger) add(topic string) {
	h.t.Helper()
	add := kmsg.NewPtrAddPartitionsToTxnRequest()
	add.TransactionalID, add.ProducerID, add.ProducerEpoch = h.id, h.producer, h.epoch
	at := kmsg.NewAddPartitionsToTxnRequestTopic()
	at.Topic, at.Partitions = topic, []int32{0}
	add.Topics = append(add.Topics, at)
	await(h.t, "a partition in the transaction", func() bool {
		a, err := add.RequestWith(h.t.Context(), h.cl)
		return err == nil && len(a.Topics) == 1 && a.Topics[0].Partitions[0].ErrorCode == 0
	})
}

// end has the coordinator decide, and write the markers that it knows of.
func (h *hanger) end(v2, commit bool) {
	h.t.Helper()
	cl := h.cl
	if v2 {
		cl = h.newer
	}
	end := kmsg.NewPtrEndTxnRequest()
	end.TransactionalID, end.ProducerID, end.ProducerEpoch, end.Commit = h.id, h.producer, h.epoch, commit
	await(h.t, "an end of the transaction", func() bool {
		a, err := end.RequestWith(h.t.Context(), cl)
		return err == nil && a.ErrorCode == 0
	})
}
