package kafka

import (
	"io"

	"github.com/segmentio/kafka-go/protocol"
)

// produceRequest sends one record batch to one partition's leader, all
// in-sync replicas acknowledging. After an error its buffers may not be used
// again: the connection may still be writing them.
type produceRequest struct {
	clientID  string
	topic     string
	partition int32
	timeoutMs int32
	batch     []byte // one record batch, encoded
	txn       string // transactional id; empty: no transaction
	implicit  bool   // the batch adds its partition to the transaction (KIP-890)
	req, buf  []byte
	version   int16

	code     int16
	base     int64 // offset of the batch's first record, −1 if unknown
	throttle int32 // how long to send nothing, ms
}

var _ protocol.RawExchanger = (*produceRequest)(nil)

// ApiKey implements protocol.Message.
func (r *produceRequest) ApiKey() protocol.ApiKey { return protocol.Produce }

// Broker implements protocol.BrokerMessage.
func (r *produceRequest) Broker(c protocol.Cluster) (protocol.Broker, error) {
	return leader(c, r.topic, r.partition)
}

// Required implements protocol.RawExchanger and notes the connection's version.
func (r *produceRequest) Required(versions map[protocol.ApiKey]int16) bool {
	r.version = versions[protocol.Produce]
	return true
}

// RawExchange implements protocol.RawExchanger.
func (r *produceRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	if r.version < 7 {
		return nil, errTooOld
	}
	r.version = min(r.version, 8)
	if r.implicit {
		r.version = 12
	}
	r.req = r.encode(r.req[:0])
	body, full, err := exchange(rw, r.req, r.buf, maxControlResponse)
	r.buf = full
	if err != nil {
		return nil, err
	}
	if err := r.parse(body); err != nil {
		return nil, err
	}
	return r, nil
}

// encode appends the request in r.version.
func (r *produceRequest) encode(b []byte) []byte {
	const correlation = 2
	b = startRequest(b, protocol.Produce, r.version, correlation, r.clientID)
	if r.version >= 9 {
		b = append(b, 0) // no tags
		b = appendCompact(b, r.txn)
		b = be.AppendUint16(b, 0xffff) // acks: all
		b = be.AppendUint32(b, uint32(r.timeoutMs))
		b = append(b, 2) // one topic
		b = appendCompact(b, r.topic)
		b = append(b, 2) // one partition
		b = be.AppendUint32(b, uint32(r.partition))
		b = appendCompactBlob(b, r.batch)
		return append(b, 0, 0, 0) // tags of partition, topic, request
	}
	if r.txn == "" {
		b = be.AppendUint16(b, 0xffff)
	} else {
		b = appendText(b, r.txn)
	}
	b = be.AppendUint16(b, 0xffff) // acks: all
	b = be.AppendUint32(b, uint32(r.timeoutMs))
	b = be.AppendUint32(b, 1)
	b = appendText(b, r.topic)
	b = be.AppendUint32(b, 1)
	b = be.AppendUint32(b, uint32(r.partition))
	b = be.AppendUint32(b, uint32(len(r.batch)))
	return append(b, r.batch...)
}

// parse reads a response body of r.version.
func (r *produceRequest) parse(body []byte) error {
	w := flexReader{wireReader: wireReader{b: body}, flexible: r.version >= 9}
	w.tags() // of the header
	if w.array(6) != 1 || string(w.text()) != r.topic || w.array(30) != 1 || w.i32() != r.partition {
		return errMalformed
	}
	r.code, r.base = w.i16(), w.i64()
	w.i64() // time of the append
	w.i64() // start of the log
	if r.version >= 8 {
		for range w.array(5) { // records at fault
			w.i32()
			w.text()
			w.tags()
		}
		w.text() // message
	}
	w.tags() // of the partition
	w.tags() // of the topic
	r.throttle = w.i32()
	if w.bad {
		return errMalformed
	}
	return nil
}

// initProducerRequest obtains a producer id for an idempotent session.
type initProducerRequest struct {
	clientID string

	code     int16
	producer int64
	epoch    int16
}

var _ protocol.RawExchanger = (*initProducerRequest)(nil)

// ApiKey implements protocol.Message.
func (r *initProducerRequest) ApiKey() protocol.ApiKey { return protocol.InitProducerId }

// Broker implements protocol.BrokerMessage: any broker hands out ids.
func (r *initProducerRequest) Broker(c protocol.Cluster) (protocol.Broker, error) {
	for _, b := range c.Brokers {
		return b, nil
	}
	return protocol.Broker{ID: -1}, protocol.ErrNoLeader
}

// Required implements protocol.RawExchanger.
func (r *initProducerRequest) Required(map[protocol.ApiKey]int16) bool { return true }

// RawExchange implements protocol.RawExchanger.
func (r *initProducerRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	const correlation = 3
	b := startRequest(make([]byte, 0, 64), protocol.InitProducerId, 1, correlation, r.clientID)
	b = be.AppendUint16(b, 0xffff) // no transaction
	b = be.AppendUint32(b, 60_000) // transaction timeout, ms; unused
	return ask(rw, b, maxControlResponse, r)
}

// parse reads a response body.
func (r *initProducerRequest) parse(body []byte) error {
	w := wireReader{b: body}
	w.i32() // throttle
	r.code, r.producer, r.epoch = w.i16(), w.i64(), w.i16()
	if w.bad {
		return errMalformed
	}
	return nil
}
