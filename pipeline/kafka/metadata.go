package kafka

import (
	"encoding/binary"
	"encoding/hex"
	"io"

	"github.com/segmentio/kafka-go/protocol"
)

// versionsRequest asks a broker which versions it speaks.
type versionsRequest struct {
	clientID string
	code     int16
	max      map[int16]int16 // by API key
}

var _ protocol.RawExchanger = (*versionsRequest)(nil)

// ApiKey implements protocol.Message.
func (r *versionsRequest) ApiKey() protocol.ApiKey { return protocol.ApiVersions }

// Required implements protocol.RawExchanger.
func (r *versionsRequest) Required(map[protocol.ApiKey]int16) bool { return true }

// RawExchange implements protocol.RawExchanger.
func (r *versionsRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	const correlation = 4
	b := startRequest(make([]byte, 0, 32), protocol.ApiVersions, 0, correlation, r.clientID)
	body, _, err := exchange(rw, b, nil, maxControlResponse)
	if err != nil {
		return nil, err
	}
	w := wireReader{b: body}
	r.code, r.max = w.i16(), make(map[int16]int16)
	for range w.array(6) {
		key, _ := w.i16(), w.i16()
		r.max[key] = w.i16()
	}
	if w.bad {
		return nil, errMalformed
	}
	return r, nil
}

// topicRequest asks for one topic by name: unlike kafka-go's cached metadata it
// tells a missing topic from a forbidden one, and knows the topic's id.
type topicRequest struct {
	clientID string
	topic    string
	version  int16 // 8, or 10 for the id

	cluster    string
	code       int16
	id         string // hexadecimal; empty before version 10
	partitions int
	rights     int32 // a bit for each operation allowed; rightsUnknown if the broker does not say
}

// Bits of a topic's rights.
const (
	rightsUnknown = -1 << 31
	rightToRead   = 1 << 3
	rightToWrite  = 1 << 4
)

var _ protocol.RawExchanger = (*topicRequest)(nil)

// ApiKey implements protocol.Message.
func (r *topicRequest) ApiKey() protocol.ApiKey { return protocol.Metadata }

// Required implements protocol.RawExchanger.
func (r *topicRequest) Required(map[protocol.ApiKey]int16) bool { return true }

// RawExchange implements protocol.RawExchanger.
func (r *topicRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	const correlation = 5
	b := startRequest(make([]byte, 0, 128), protocol.Metadata, r.version, correlation, r.clientID)
	if r.version >= 9 {
		b = append(b, 0) // no tags
		b = binary.AppendUvarint(b, 2)
		b = append(b, make([]byte, 16)...) // by name, not by id
		b = binary.AppendUvarint(b, uint64(len(r.topic)+1))
		b = append(b, r.topic...)
		b = append(b, 0)
	} else {
		b = be.AppendUint32(b, 1)
		b = appendText(b, r.topic)
	}
	b = append(b, 0, 0, 1) // create nothing, list no rights but ours in the topic
	if r.version >= 9 {
		b = append(b, 0)
	}
	return ask(rw, b, 64<<20, r)
}

// parse reads a response body of r.version.
func (r *topicRequest) parse(body []byte) error {
	w := flexReader{wireReader: wireReader{b: body}, flexible: r.version >= 9}
	w.tags()
	w.i32()                 // throttle
	for range w.array(11) { // brokers
		w.i32()
		w.text()
		w.i32()
		w.text()
		w.tags()
	}
	r.cluster = string(w.text())
	w.i32() // controller
	if w.array(9) != 1 {
		return errMalformed
	}
	r.code = w.i16()
	if string(w.text()) != r.topic {
		return errMalformed
	}
	if r.version >= 10 {
		r.id = hex.EncodeToString(w.take(16))
	}
	w.i8() // whether it is Kafka's own
	r.partitions = w.array(17)
	for range r.partitions {
		w.i16()
		w.i32()       // index
		w.i32()       // leader
		w.i32()       // its epoch
		for range 3 { // replicas, those in sync, those offline
			w.take(4 * w.array(4))
		}
		w.tags()
	}
	r.rights = w.i32()
	if w.bad {
		return errMalformed
	}
	return nil
}

// flexReader also reads the flexible encoding: lengths as unsigned varints,
// one too high, and tagged fields.
type flexReader struct {
	wireReader
	flexible bool
}

func (r *flexReader) uvarint() int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > 1<<31 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *flexReader) text() []byte {
	if !r.flexible {
		return r.wireReader.text()
	}
	n := r.uvarint()
	if n == 0 {
		return nil
	}
	return r.take(n - 1)
}

func (r *flexReader) array(least int) int {
	if !r.flexible {
		return r.wireReader.array(least)
	}
	n := max(r.uvarint()-1, 0)
	if n > len(r.b)/least {
		r.bad, r.b = true, nil
		return 0
	}
	return n
}

func (r *flexReader) tags() {
	if !r.flexible {
		return
	}
	for n := r.uvarint(); n > 0 && !r.bad; n-- {
		r.uvarint()
		r.take(r.uvarint())
	}
}
