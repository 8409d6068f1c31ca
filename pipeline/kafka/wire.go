package kafka

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/segmentio/kafka-go/protocol"
)

// errMalformed reports bytes from a broker that are not what the protocol
// says. The bytes themselves are never part of an error.
var errMalformed = errors.New("malformed broker response")

// errTooOld reports a broker whose protocol versions end before ours begin.
var errTooOld = errors.New("broker speaks only old protocol versions; samar needs Apache Kafka 2.3 or newer")

// errOverLimit reports a response larger than we let it be.
var errOverLimit = errors.New("broker response larger than the limit on batch bytes")

var be = binary.BigEndian

// maxControlResponse bounds every response but a fetch, in bytes.
const maxControlResponse = 4 << 20

// wireReader reads the fixed-width (not the flexible) Kafka encoding. After a
// read past the end, bad is set and every read gives zero.
type wireReader struct {
	b   []byte
	bad bool
}

func (r *wireReader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad, r.b = true, nil
		return nil
	}
	p := r.b[:n:n]
	r.b = r.b[n:]
	return p
}

func (r *wireReader) i8() int8 {
	if p := r.take(1); p != nil {
		return int8(p[0])
	}
	return 0
}

func (r *wireReader) i16() int16 {
	if p := r.take(2); p != nil {
		return int16(be.Uint16(p))
	}
	return 0
}

func (r *wireReader) i32() int32 {
	if p := r.take(4); p != nil {
		return int32(be.Uint32(p))
	}
	return 0
}

func (r *wireReader) i64() int64 {
	if p := r.take(8); p != nil {
		return int64(be.Uint64(p))
	}
	return 0
}

// text reads a nullable string; null reads as nil.
func (r *wireReader) text() []byte {
	n := int(r.i16())
	if n < 0 {
		return nil
	}
	return r.take(n)
}

// blob reads nullable bytes; null reads as nil.
func (r *wireReader) blob() []byte {
	n := int(r.i32())
	if n < 0 {
		return nil
	}
	return r.take(n)
}

// array reads an array's length, given the least size of an element; null
// reads as 0. A length that cannot fit sets bad.
func (r *wireReader) array(least int) int {
	n := int(r.i32())
	if n <= 0 {
		return 0
	}
	if n > len(r.b)/least {
		r.bad, r.b = true, nil
		return 0
	}
	return n
}

// startRequest appends a request header (version 1) with room for the size.
func startRequest(b []byte, api protocol.ApiKey, version int16, correlation int32, clientID string) []byte {
	b = append(b, 0, 0, 0, 0)
	b = be.AppendUint16(b, uint16(api))
	b = be.AppendUint16(b, uint16(version))
	b = be.AppendUint32(b, uint32(correlation))
	return appendText(b, clientID)
}

func appendText(b []byte, s string) []byte {
	b = be.AppendUint16(b, uint16(len(s)))
	return append(b, s...)
}

// ask exchanges a request for its answer, of limit bytes at most, and has m read
// that.
func ask(rw io.ReadWriter, req []byte, limit int, m interface {
	protocol.Message
	parse(body []byte) error
}) (protocol.Message, error) {
	body, _, err := exchange(rw, req, nil, limit)
	if err == nil {
		err = m.parse(body)
	}
	if err != nil {
		return nil, err
	}
	return m, nil
}

// exchange sends a request begun with startRequest and reads the response into
// buf, which it may replace by a larger one. It returns what follows the
// correlation id. limit is the greatest response in bytes.
func exchange(rw io.ReadWriter, req, buf []byte, limit int) (body, full []byte, err error) {
	be.PutUint32(req, uint32(len(req)-4))
	if _, err := rw.Write(req); err != nil {
		return nil, buf, err
	}
	var size [4]byte
	if _, err := io.ReadFull(rw, size[:]); err != nil {
		return nil, buf, err
	}
	n := int(be.Uint32(size[:]))
	if n < 4 {
		return nil, buf, errMalformed
	}
	if n > limit {
		return nil, buf, fmt.Errorf("%w: %d, limit %d", errOverLimit, n, limit)
	}
	if cap(buf) < n {
		buf = make([]byte, n+n/8)
	}
	buf = buf[:n]
	if _, err := io.ReadFull(rw, buf); err != nil {
		return nil, buf, err
	}
	if be.Uint32(buf) != be.Uint32(req[8:]) {
		return nil, buf, fmt.Errorf("%w: answer to another request", errMalformed)
	}
	return buf[4:], buf, nil
}

// leader finds the broker that leads a partition.
func leader(c protocol.Cluster, topic string, partition int32) (protocol.Broker, error) {
	none := protocol.Broker{ID: -1}
	t, ok := c.Topics[topic]
	if !ok {
		return none, protocol.NewErrNoTopic(topic)
	}
	p, ok := t.Partitions[partition]
	if !ok {
		return none, protocol.NewErrNoPartition(topic, partition)
	}
	b, ok := c.Brokers[p.Leader]
	if !ok {
		return none, protocol.NewErrNoLeader(topic, partition)
	}
	return b, nil
}

// errRouted ends a leaderRequest, which is not sent.
var errRouted = errors.New("routed")

// leaderRequest asks kafka-go, which keeps itself informed, who leads a partition.
type leaderRequest struct {
	topic     string
	partition int32
	id        int32 // of the broker
}

var _ protocol.BrokerMessage = (*leaderRequest)(nil)

// ApiKey implements protocol.Message.
func (r *leaderRequest) ApiKey() protocol.ApiKey { return protocol.Fetch }

// Broker implements protocol.BrokerMessage.
func (r *leaderRequest) Broker(c protocol.Cluster) (protocol.Broker, error) {
	b, err := leader(c, r.topic, r.partition)
	if err != nil {
		return b, err
	}
	r.id = b.ID
	return b, errRouted
}
