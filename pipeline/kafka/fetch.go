package kafka

import (
	"errors"
	"fmt"
	"io"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// abortedTxn is a transaction whose records a reader must not see.
type abortedTxn struct {
	producer int64
	first    int64 // first offset of the transaction in the partition
}

// fetched is what a broker answered for one partition.
type fetched struct {
	err      error // the answer cannot be used, and nothing else here means anything
	code     int16
	high     int64 // high watermark
	stable   int64 // last stable offset
	logStart int64
	aborted  []abortedTxn
	records  []byte // record batches as stored, the last one maybe cut; aliases buf
	buf      []byte
}

// free gives the answer's memory to others, unless there is too much of it.
func (a *fetched) free() {
	if a.records = nil; cap(a.buf) <= keptAnswer {
		answers.Put(a)
	}
}

// wanted is what a fetch asks of one partition.
type wanted struct {
	partition int32
	offset    int64
	maxBytes  int32 // of the first partition with records a broker gives one whole batch, however small this is
}

// fetchRequest asks one broker for record batches, as stored, of partitions of
// one topic that it leads. It is sent by kafka-go's Transport, which
// authenticates and pools connections. What comes for a partition is handed to
// deliver at once, in memory of its own, while the rest is still on its way:
// a partition does not wait for the bytes of others. After an error the request
// may not be used again: a late answer may still be delivered.
type fetchRequest struct {
	clientID string
	broker   int32
	topic    string
	wants    []wanted
	minBytes int32
	maxBytes int32 // about the most bytes of all partitions together; earlier ones go first
	waitMs   int32
	limit    int // most bytes of all answers together
	most     int // greatest answer of one partition, bytes

	throttled func(ms int32)             // how long to send nothing; before anything is delivered
	deliver   func(want int, a *fetched) // by index into wants, each at most once

	req     []byte
	version int16
}

var _ protocol.RawExchanger = (*fetchRequest)(nil)

// ApiKey implements protocol.Message.
func (r *fetchRequest) ApiKey() protocol.ApiKey { return protocol.Fetch }

// Broker implements protocol.BrokerMessage.
func (r *fetchRequest) Broker(c protocol.Cluster) (protocol.Broker, error) {
	if b, ok := c.Brokers[r.broker]; ok {
		return b, nil
	}
	return protocol.Broker{ID: -1}, kafkago.BrokerNotAvailable
}

// Required implements protocol.RawExchanger and notes the connection's version.
func (r *fetchRequest) Required(versions map[protocol.ApiKey]int16) bool {
	r.version = versions[protocol.Fetch]
	return true
}

// fetchCorrelation is the correlation id of every fetch: a connection carries one
// request at a time.
const fetchCorrelation = 1

// RawExchange implements protocol.RawExchanger.
func (r *fetchRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	if r.version < 10 {
		return nil, errTooOld
	}
	r.version = min(r.version, 11)
	r.req = r.encode(r.req[:0])
	be.PutUint32(r.req, uint32(len(r.req)-4))
	if _, err := rw.Write(r.req); err != nil {
		return nil, err
	}
	var size [4]byte
	if _, err := io.ReadFull(rw, size[:]); err != nil {
		return nil, err
	}
	n := int32(be.Uint32(size[:]))
	if n < 0 {
		return nil, errMalformed
	}
	if err := r.read(&wireStream{r: rw, left: int(n)}); err != nil {
		return nil, err
	}
	return r, nil
}

// encode appends the request in r.version.
func (r *fetchRequest) encode(b []byte) []byte {
	b = startRequest(b, protocol.Fetch, r.version, fetchCorrelation, r.clientID)
	b = be.AppendUint32(b, 0xffffffff) // replica: a consumer
	b = be.AppendUint32(b, uint32(r.waitMs))
	b = be.AppendUint32(b, uint32(r.minBytes))
	b = be.AppendUint32(b, uint32(r.maxBytes))
	b = append(b, 1)                   // isolation: read committed
	b = be.AppendUint32(b, 0)          // no fetch session
	b = be.AppendUint32(b, 0xffffffff) // final epoch: none
	b = be.AppendUint32(b, 1)
	b = appendText(b, r.topic)
	b = be.AppendUint32(b, uint32(len(r.wants)))
	for _, w := range r.wants {
		b = be.AppendUint32(b, uint32(w.partition))
		b = be.AppendUint32(b, 0xffffffff) // leader epoch unknown
		b = be.AppendUint64(b, uint64(w.offset))
		b = be.AppendUint64(b, 0xffffffffffffffff) // log start: a consumer
		b = be.AppendUint32(b, uint32(w.maxBytes))
	}
	b = be.AppendUint32(b, 0) // nothing to forget
	if r.version >= 11 {
		b = appendText(b, "") // rack
	}
	return b
}

// Sizes in a response of version 10 or 11, in bytes.
const (
	fetchHead     = 4 + 4 + 2 + 4 + 4 // correlation, throttle, code, session, topics
	partitionHead = 4 + 2 + 3*8 + 4   // partition, code, three offsets, number of aborted transactions
)

// read reads a response, from the correlation id on, and delivers what it says of
// each partition. An answer that cannot be used is that partition's alone; where it
// hides what follows, those partitions are delivered nothing. An error says that
// none of those which were delivered nothing has been answered.
func (r *fetchRequest) read(s *wireStream) error {
	w := wireReader{b: s.next(fetchHead)}
	correlation, throttle, code, _, topics := w.i32(), w.i32(), w.i16(), w.i32(), w.i32()
	switch {
	case s.err != nil:
		return s.err
	case correlation != fetchCorrelation:
		return fmt.Errorf("%w: answer to another request", errMalformed)
	}
	if throttle > 0 {
		r.throttled(throttle)
	}
	if code != 0 {
		for i := range r.wants {
			r.deliver(i, &fetched{code: code})
		}
		return s.skip()
	}
	if topics != 1 {
		return errMalformed
	}
	if err := r.readTopic(s); err != nil {
		return err
	}
	return s.skip()
}

func (r *fetchRequest) readTopic(s *wireStream) error {
	w := wireReader{b: s.next(2)}
	name := s.next(int(w.i16()))
	if s.err == nil && string(name) != r.topic {
		return errMalformed
	}
	w = wireReader{b: s.next(4)}
	n := int(w.i32())
	if s.err != nil {
		return s.err
	}
	seen, room := make([]bool, len(r.wants)), r.limit
	for k := range n {
		i, a := r.readPartition(s, k, room)
		known := i < len(r.wants) && !seen[i]
		switch {
		case s.err != nil && (!known || !errors.Is(s.err, errMalformed)):
			return s.err
		case !known: // not asked for
			a.free()
			continue
		}
		room -= len(a.records)
		seen[i] = true
		lost := s.err != nil
		if lost {
			a.err, s.err = s.err, nil
		}
		if r.deliver(i, a); lost {
			return nil
		}
	}
	for i := range seen {
		if !seen[i] {
			r.deliver(i, &fetched{err: fmt.Errorf("%w: a partition was left out", errMalformed)})
		}
	}
	return nil
}

// readPartition reads the answer for one partition, which is most likely the want
// of the same place; len(wants) where it is nobody's. After an error of s only the
// want is of use.
func (r *fetchRequest) readPartition(s *wireStream, place, room int) (int, *fetched) {
	a := answers.Get().(*fetched)
	a.err, a.aborted, a.records = nil, a.aborted[:0], nil
	w := wireReader{b: s.next(partitionHead)}
	partition := w.i32()
	if s.err != nil {
		return len(r.wants), a
	}
	i := place
	if i >= len(r.wants) || r.wants[i].partition != partition {
		for i = 0; i < len(r.wants) && r.wants[i].partition != partition; i++ {
		}
	}
	a.code, a.high, a.stable, a.logStart = w.i16(), w.i64(), w.i64(), w.i64()
	n := max(int(w.i32()), 0) // null reads as none
	if n > s.left/16 {
		s.err = fmt.Errorf("%w: more aborted transactions than bytes", errMalformed)
		return i, a
	}
	for range n {
		w := wireReader{b: s.next(16)}
		a.aborted = append(a.aborted, abortedTxn{producer: w.i64(), first: w.i64()})
	}
	if r.version >= 11 {
		s.next(4) // preferred replica: we named no rack
	}
	w = wireReader{b: s.next(4)}
	size := max(int(w.i32()), 0) // null reads as nothing
	if most := min(r.most, room); size > most && size <= s.left {
		a.err = fmt.Errorf("%w: %d, limit %d", errOverLimit, size, most)
		s.discard(size)
		return i, a
	}
	a.buf = s.fill(a.buf, size)
	a.records = a.buf
	return i, a
}

// wireStream reads a response of known size from a connection.
type wireStream struct {
	r       io.Reader
	left    int // bytes of the response
	err     error
	scratch [64]byte
}

// next returns the next n bytes, valid until the call after. After an error they
// are nil.
func (s *wireStream) next(n int) []byte {
	if n <= len(s.scratch) && n >= 0 {
		return s.into(s.scratch[:n])
	}
	if n < 0 || n > s.left {
		s.err = errMalformed
		return nil
	}
	return s.into(make([]byte, n))
}

// fill reads n bytes into buf, or a larger one.
func (s *wireStream) fill(buf []byte, n int) []byte {
	if n > s.left {
		s.err = errMalformed
		return buf[:0]
	}
	if cap(buf) < n {
		buf = make([]byte, n+n/8)
	}
	s.into(buf[:n])
	return buf[:n]
}

func (s *wireStream) into(p []byte) []byte {
	if s.err == nil && len(p) > s.left {
		s.err = errMalformed
	}
	if s.err != nil {
		return nil
	}
	s.left -= len(p)
	if _, s.err = io.ReadFull(s.r, p); s.err != nil {
		return nil
	}
	return p
}

// discard reads n bytes, no more than are left, for nobody.
func (s *wireStream) discard(n int) {
	if s.err == nil && n > 0 {
		s.left -= n
		_, s.err = io.CopyN(io.Discard, s.r, int64(n))
	}
}

// skip reads what is left, so that the connection stands at its next response.
func (s *wireStream) skip() error {
	s.discard(s.left)
	return s.err
}
