package kafka

import (
	"io"

	"github.com/segmentio/kafka-go/protocol"
)

// abortedTxn is a transaction whose records a reader must not see.
type abortedTxn struct {
	producer int64
	first    int64 // first offset of the transaction in the partition
}

// fetchRequest asks one partition's leader for record batches, as stored. It
// is sent by kafka-go's Transport, which routes, authenticates and pools. The
// answer stands in the same value; records alias buf. After an error neither
// may be used again: a late answer may still be written to it.
type fetchRequest struct {
	clientID  string
	topic     string
	partition int32
	offset    int64
	minBytes  int32
	maxBytes  int32
	waitMs    int32
	limit     int // greatest response, bytes
	buf       []byte
	req       []byte
	version   int16

	code     int16
	high     int64 // high watermark
	stable   int64 // last stable offset
	logStart int64
	aborted  []abortedTxn
	records  []byte
	throttle int32 // how long to send nothing, ms
}

var _ protocol.RawExchanger = (*fetchRequest)(nil)

// ApiKey implements protocol.Message.
func (r *fetchRequest) ApiKey() protocol.ApiKey { return protocol.Fetch }

// Broker implements protocol.BrokerMessage.
func (r *fetchRequest) Broker(c protocol.Cluster) (protocol.Broker, error) {
	return leader(c, r.topic, r.partition)
}

// Required implements protocol.RawExchanger and notes the connection's version.
func (r *fetchRequest) Required(versions map[protocol.ApiKey]int16) bool {
	r.version = versions[protocol.Fetch]
	return true
}

// RawExchange implements protocol.RawExchanger.
func (r *fetchRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	if r.version < 10 {
		return nil, errTooOld
	}
	r.version = min(r.version, 11)
	const correlation = 1
	b := startRequest(r.req[:0], protocol.Fetch, r.version, correlation, r.clientID)
	b = be.AppendUint32(b, 0xffffffff) // replica: a consumer
	b = be.AppendUint32(b, uint32(r.waitMs))
	b = be.AppendUint32(b, uint32(r.minBytes))
	b = be.AppendUint32(b, uint32(r.maxBytes))
	b = append(b, 1)                   // isolation: read committed
	b = be.AppendUint32(b, 0)          // no fetch session
	b = be.AppendUint32(b, 0xffffffff) // final epoch: none
	b = be.AppendUint32(b, 1)
	b = appendText(b, r.topic)
	b = be.AppendUint32(b, 1)
	b = be.AppendUint32(b, uint32(r.partition))
	b = be.AppendUint32(b, 0xffffffff) // leader epoch unknown
	b = be.AppendUint64(b, uint64(r.offset))
	b = be.AppendUint64(b, 0xffffffffffffffff) // log start: a consumer
	b = be.AppendUint32(b, uint32(r.maxBytes))
	b = be.AppendUint32(b, 0) // nothing to forget
	if r.version >= 11 {
		b = appendText(b, "") // rack
	}
	r.req = b
	body, full, err := exchange(rw, b, r.buf, r.limit)
	r.buf = full
	if err != nil {
		return nil, err
	}
	if err := r.parse(body); err != nil {
		return nil, err
	}
	return r, nil
}

// parse reads a response body of r.version.
func (r *fetchRequest) parse(body []byte) error {
	w := wireReader{b: body}
	r.code, r.records, r.aborted = 0, nil, r.aborted[:0]
	r.throttle = w.i32()
	top := w.i16()
	w.i32() // session
	if top != 0 {
		r.code = top
		if w.bad {
			return errMalformed
		}
		return nil
	}
	if w.array(6) != 1 || string(w.text()) != r.topic || w.array(30) != 1 || w.i32() != r.partition {
		return errMalformed
	}
	r.code = w.i16()
	r.high, r.stable, r.logStart = w.i64(), w.i64(), w.i64()
	for range w.array(16) {
		r.aborted = append(r.aborted, abortedTxn{producer: w.i64(), first: w.i64()})
	}
	if r.version >= 11 {
		w.i32() // preferred replica: we named no rack
	}
	r.records = w.blob()
	if w.bad {
		r.records = nil
		return errMalformed
	}
	return nil
}
