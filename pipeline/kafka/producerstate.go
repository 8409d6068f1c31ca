package kafka

import (
	"context"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// What brokers know of producers and their transactions,
// https://kafka.apache.org/protocol: DescribeTransactions 0, DescribeProducers 0,
// WriteTxnMarkers 1, ListOffsets 2.

// API keys that kafka-go has no names for.
const (
	describeProducers    protocol.ApiKey = 61
	describeTransactions protocol.ApiKey = 65
)

// txnStatus is what the coordinator of a transactional id says of it.
type txnStatus struct {
	state string // as Kafka names it; empty: it does not know the id
	who   identity
}

// ended reports whether the coordinator takes the last transaction for ended,
// every marker written.
func (s txnStatus) ended() bool {
	return s.state == "CompleteCommit" || s.state == "CompleteAbort" || s.state == "Empty"
}

// ending reports whether markers may be on their way.
func (s txnStatus) ending() bool {
	return s.state == "PrepareCommit" || s.state == "PrepareAbort" || s.state == "PrepareEpochFence"
}

// describeTransaction asks the coordinator of a transactional id.
func (c *Client) describeTransaction(ctx context.Context, id string) (txnStatus, error) {
	b := appendCompact([]byte{2}, id) // one id
	s := txnStatus{who: nobody}
	err := c.coordinated(ctx, transactionCoordinator, id,
		call{api: describeTransactions, version: 0, flexible: true, body: append(b, 0)},
		func(r *call) (code int16, err error) {
			s, code, err = parseTransaction(r)
			return code, err
		})
	if isCode(err, kafkago.TransactionalIDNotFound) {
		return txnStatus{who: nobody}, nil
	}
	return s, err
}

func parseTransaction(r *call) (s txnStatus, code int16, err error) {
	w := r.flex()
	w.i32() // throttle
	if w.array(30) != 1 {
		return s, 0, errMalformed
	}
	code = w.i16()
	w.text() // id
	s.state = string(w.text())
	w.i32() // timeout
	w.i64() // begun
	s.who = identity{w.i64(), w.i16()}
	return s, code, malformed(w.bad)
}

// openTxn is a producer's transaction that is open in a partition.
type openTxn struct {
	who         identity
	coordinator int32 // epoch of the last marker's writer; negative: there was none
	start       int64 // offset
}

// openTransactions asks a partition's leader, or node, for the transactions that
// are open in it. It needs Read on the topic.
func (c *Client) openTransactions(ctx context.Context, node int32, at partitionKey) ([]openTxn, error) {
	b := appendCompact([]byte{2}, at.topic)
	b = be.AppendUint32(append(b, 2), uint32(at.number))
	req := &call{clientID: c.cfg.ClientID, api: describeProducers, version: 0, flexible: true, node: node, topic: at.topic, partition: at.number,
		body: append(b, 0, 0)}
	if err := c.do(ctx, req); err != nil {
		return nil, err
	}
	return parseProducers(req)
}

func parseProducers(r *call) (open []openTxn, err error) {
	w := r.flex()
	w.i32() // throttle
	if w.array(3) != 1 {
		return nil, errMalformed
	}
	w.text() // topic
	if w.array(9) != 1 {
		return nil, errMalformed
	}
	w.i32() // partition
	code := w.i16()
	w.text() // message
	for range w.array(37) {
		var o openTxn
		o.who.producer, o.who.epoch = w.i64(), int16(w.i32())
		w.i32() // sequence
		w.i64() // time
		o.coordinator, o.start = w.i32(), w.i64()
		w.tags()
		if o.start >= 0 {
			open = append(open, o)
		}
	}
	switch {
	case w.bad:
		return nil, errMalformed
	case code != 0:
		return nil, kafkago.Error(code)
	}
	return open, nil
}

// writeMarker ends a transaction in one partition, past its coordinator, by the
// partition's leader, or node. That refuses it if the producer has written under a later epoch. It needs Alter
// on the cluster, before Kafka 3.8 ClusterAction.
func (c *Client) writeMarker(ctx context.Context, node int32, at partitionKey, o openTxn, commit bool) error {
	b := be.AppendUint64([]byte{2}, uint64(o.who.producer))
	b = be.AppendUint16(b, uint16(o.who.epoch))
	if commit {
		b = append(b, 1)
	} else {
		b = append(b, 0)
	}
	b = appendCompact(append(b, 2), at.topic)
	b = be.AppendUint32(append(b, 2), uint32(at.number))
	b = append(b, 0) // tags
	b = be.AppendUint32(b, uint32(max(o.coordinator, 0)))
	req := &call{clientID: c.cfg.ClientID, api: protocol.WriteTxnMarkers, version: 1, flexible: true, node: node, topic: at.topic, partition: at.number,
		body: append(b, 0, 0)}
	if err := c.do(ctx, req); err != nil {
		return err
	}
	return parseMarker(req)
}

func parseMarker(r *call) error {
	w := r.flex()
	if w.array(10) != 1 {
		return errMalformed
	}
	w.i64() // producer
	if w.array(3) != 1 {
		return errMalformed
	}
	w.text() // topic
	if w.array(7) != 1 {
		return errMalformed
	}
	w.i32() // partition
	code := w.i16()
	if w.bad {
		return errMalformed
	}
	if code != 0 {
		return kafkago.Error(code)
	}
	return nil
}

// ends returns a partition's two ends: that of committed records, and that of all.
// Between them lies a transaction that is open.
func (c *Client) ends(ctx context.Context, at partitionKey) (stable, all int64, err error) {
	if stable, err = c.offset(ctx, at.topic, at.number, latest); err == nil {
		all, err = c.offset(ctx, at.topic, at.number, latestOfAll)
	}
	return stable, all, err
}

// offsetsTopic is where brokers keep the offsets of groups.
const offsetsTopic = "__consumer_offsets"

// offsetsOf returns the partition that holds a group's offsets.
func (c *Client) offsetsOf(ctx context.Context, group string) (partitionKey, error) {
	t, err := c.topicAgain(ctx, offsetsTopic)
	if err != nil {
		return partitionKey{}, err
	}
	if t.Partitions == 0 {
		return partitionKey{}, kafkago.LeaderNotAvailable
	}
	return partitionKey{offsetsTopic, offsetsPartition(group, int32(t.Partitions))}, nil
}

// offsetsPartition is where Kafka's group coordinator puts a group, of n partitions.
func offsetsPartition(group string, n int32) int32 {
	h := javaHash(group)
	if h < 0 {
		h = max(-h, 0) // the least of all stays what it is
	}
	return h % n
}

// javaHash is String.hashCode of Java, over UTF-16.
func javaHash(s string) int32 {
	var h int32
	for _, r := range s {
		if r >= 0x10000 {
			r -= 0x10000
			h = 31*(31*h+0xd800+r>>10) + 0xdc00 + r&0x3ff
			continue
		}
		h = 31*h + r
	}
	return h
}
