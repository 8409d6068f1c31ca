package pipeline

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/samar-privacy/samar/processor"
)

// A dead letter is a record without key, its headers HeaderReason and
// HeaderSource in the clear. The first byte of its value is letterVersion, the
// second says what follows: nothing, or the sealed envelope.
const (
	letterVersion   = 1
	letterReference = 0
	letterSealed    = 1
	envelopeVersion = 1
)

// ErrLetter reports a record that is not a dead letter, or a damaged one.
var ErrLetter = errors.New("not a dead letter")

// DeadLetter is a dead letter as it stands in its topic.
type DeadLetter struct {
	Reason    string // processor.Reason's word
	Topic     string // where the record is from
	Partition int32
	Offset    int64
	Sealed    []byte // nil: by reference only
}

// Position returns topic/partition/offset of the record that died.
func (d *DeadLetter) Position() string { return Position(d.Topic, d.Partition, d.Offset) }

// ReadDeadLetter reads a record of a dead-letter topic. The result points into
// rec's memory.
func ReadDeadLetter(rec *processor.Record) (*DeadLetter, error) {
	var d DeadLetter
	var ok bool
	for _, h := range rec.Headers {
		switch h.Key {
		case HeaderReason:
			d.Reason = string(h.Value)
		case HeaderSource:
			d.Topic, d.Partition, d.Offset, ok = parsePosition(string(h.Value))
		}
	}
	v := rec.Value
	if !ok || d.Reason == "" || len(v) < 2 || v[0] != letterVersion || v[1] > letterSealed {
		return nil, fmt.Errorf("read %s: %w", Position(rec.Topic, rec.Partition, rec.Offset), ErrLetter)
	}
	if v[1] == letterSealed {
		d.Sealed = v[2:]
	}
	return &d, nil
}

// OpenDeadLetter decrypts the record that died. It fails when the letter's
// position or reason is not the one it was sealed with.
func OpenDeadLetter(d *DeadLetter, o Opener) (*processor.Record, error) {
	if d.Sealed == nil {
		return nil, fmt.Errorf("open %s: by reference only: %w", d.Position(), ErrLetter)
	}
	plain, err := o.Open(nil, d.Sealed, appendAAD(nil, d.Reason, d.Position()))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", d.Position(), err)
	}
	rec, err := readEnvelope(plain)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", d.Position(), err)
	}
	rec.Topic, rec.Partition, rec.Offset = d.Topic, d.Partition, d.Offset
	return rec, nil
}

// appendAAD writes what a sealed envelope is bound to.
func appendAAD[T string | []byte](dst []byte, reason string, position T) []byte {
	dst = append(dst, "samar dead letter 1\n"...)
	dst = append(dst, reason...)
	dst = append(dst, '\n')
	return append(dst, position...)
}

// appendEnvelope writes a record whole: version (8 bits), timestamp (64), key,
// value, number of headers (32), each as name and value. A byte string is
// its length plus one (32 bits, 0: nil) and its bytes; big endian.
func appendEnvelope(dst []byte, rec *processor.Record) []byte {
	dst = append(dst, envelopeVersion)
	dst = binary.BigEndian.AppendUint64(dst, uint64(rec.Timestamp))
	dst = appendBytes(dst, rec.Key)
	dst = appendBytes(dst, rec.Value)
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(rec.Headers)))
	for _, h := range rec.Headers {
		dst = binary.BigEndian.AppendUint32(dst, uint32(len(h.Key))+1)
		dst = append(dst, h.Key...)
		dst = appendBytes(dst, h.Value)
	}
	return dst
}

func appendBytes(dst, b []byte) []byte {
	if b == nil {
		return append(dst, 0, 0, 0, 0)
	}
	dst = binary.BigEndian.AppendUint32(dst, uint32(len(b))+1)
	return append(dst, b...)
}

// readEnvelope reads what appendEnvelope wrote; the record points into b.
func readEnvelope(b []byte) (*processor.Record, error) {
	r := envelopeReader{b: b}
	if r.take(1); r.bad || b[0] != envelopeVersion {
		return nil, ErrLetter
	}
	var rec processor.Record
	if ts := r.take(8); ts != nil {
		rec.Timestamp = int64(binary.BigEndian.Uint64(ts))
	}
	rec.Key, rec.Value = r.bytes(), r.bytes()
	for n := r.length(); n > 0 && !r.bad; n-- {
		rec.Headers = append(rec.Headers, processor.Header{Key: string(r.bytes()), Value: r.bytes()})
	}
	if r.bad || len(r.b) > 0 {
		return nil, ErrLetter
	}
	return &rec, nil
}

type envelopeReader struct {
	b   []byte
	bad bool
}

func (r *envelopeReader) take(n int) []byte {
	if r.bad || n > len(r.b) {
		r.bad = true
		return nil
	}
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

func (r *envelopeReader) length() int {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return int(binary.BigEndian.Uint32(b))
}

func (r *envelopeReader) bytes() []byte {
	n := r.length()
	if n == 0 {
		return nil
	}
	return r.take(n - 1)
}
