package kafka

import (
	"cmp"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
	"sync"
	"unsafe"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

var (
	errOldFormat = errors.New("topic holds records of message format 0 or 1; samar reads format 2 (Apache Kafka 0.11 and newer)")
	errBadCRC    = errors.New("record batch fails its checksum")
	errBadBatch  = errors.New("malformed record batch")
)

// maxHeaderNames bounds the header names a decoder remembers.
const maxHeaderNames = 256

// decoder turns stored record batches into records. One goroutine uses it.
type decoder struct {
	topic     string
	partition int32
	limit     int // most bytes of one batch, decompressed

	names map[string]string // header names seen, so that one string serves all
}

// memory is what a Batch keeps for the decoder: decompressed bytes and headers,
// which its records alias, and the fetch that they came by.
type memory struct {
	plain   [][]byte // one for each compressed batch
	headers []processor.Header
	answer  *fetched
}

var _ pipeline.Releaser = (*memory)(nil)

// Memory that batches share. What is larger is left to the garbage collector.
var (
	plainBuffers = sync.Pool{New: func() any { return new([]byte) }}
	answers      = sync.Pool{New: func() any { return new(fetched) }}
)

const (
	keptPlain  = 2 << 20
	keptAnswer = 3 << 20 // a fetch of the largest transaction, and what it may grow by
)

// Release implements pipeline.Releaser.
func (m *memory) Release() {
	for i, b := range m.plain {
		if cap(b) <= keptPlain {
			b = b[:0]
			plainBuffers.Put(&b)
		}
		m.plain[i] = nil
	}
	m.plain = m.plain[:0]
	clear(m.headers)
	m.headers = m.headers[:0]
	if m.answer != nil {
		m.answer.free()
		m.answer = nil
	}
}

// buffer returns a buffer, empty; keep is called with what became of it.
func (m *memory) buffer() []byte {
	b := *plainBuffers.Get().(*[]byte)
	m.plain = append(m.plain, b)
	return b[:0]
}

func (m *memory) keep(b []byte) { m.plain[len(m.plain)-1] = b }

// recordCost is the memory of a record beside its bytes.
const recordCost = int(unsafe.Sizeof(processor.Record{}))

// scan is the state of one walk over a fetch response.
type scan struct {
	from    int64 // records before it are not wanted
	enough  int   // begin no more batches once so many bytes of records are out
	most    int   // stop inside a batch once so many are out
	aborted []abortedTxn
	out     *pipeline.Batch
	mem     *memory
	trust   bool // dead-letter batches that fail their checksum instead of stopping

	size  int            // bytes of batches read to their end, as stored
	plain int            // bytes of records out
	open  map[int64]bool // producers inside an aborted transaction
}

// decode appends the records of b's batches to s.out and moves s.out.Next past
// what it read. A batch it cannot read is condemned by reference, record by
// record. An error says nothing more can be read from here; what was read
// before it stands.
func (d *decoder) decode(b []byte, s *scan) error {
	slices.SortFunc(s.aborted, func(x, y abortedTxn) int { return cmp.Compare(x.first, y.first) })
	for len(b) >= atMagic+1 {
		n := int(int32(be.Uint32(b[atLength:])))
		if n < 0 || b[atMagic] > 2 {
			return errBadBatch
		}
		if b[atMagic] < 2 {
			return errOldFormat
		}
		n += atLength + 4
		if n < batchOverhead {
			return errBadBatch
		}
		if n > len(b) {
			break // the last batch may be cut off
		}
		if s.plain >= s.enough && len(s.out.Records) > 0 {
			break
		}
		err := d.batch(b[:n], s)
		if err == errPage {
			return nil
		}
		if err != nil {
			return err
		}
		s.size += n
		b = b[n:]
	}
	return nil
}

// batch reads one whole batch, or part of it if that is enough.
func (d *decoder) batch(b []byte, s *scan) error {
	base := int64(be.Uint64(b))
	last := base + int64(int32(be.Uint32(b[atLastDelta:])))
	count := int(int32(be.Uint32(b[atCount:])))
	attributes := be.Uint16(b[atAttributes:])
	if base < 0 || last < base || count < 0 || int64(count) > last-base+1 {
		return errBadBatch
	}
	if last < s.from {
		return nil
	}
	if crc32.Checksum(b[atAttributes:], castagnoli) != be.Uint32(b[atCRC:]) {
		if !s.trust {
			return errBadCRC
		}
		return d.condemn(base, last, count, processor.Undecodable, "record batch fails its checksum", s)
	}
	producer := int64(be.Uint64(b[atProducer:]))
	body := b[batchOverhead:]
	if attributes&controlBit != 0 {
		if isAbortMarker(body) {
			delete(s.open, producer)
		}
		s.out.Next = last + 1
		return nil
	}
	if s.skips(producer, last, attributes) {
		s.out.Next = last + 1
		return nil
	}
	if codec := int(attributes & codecMask); codec != codecNone {
		plain, err := decompress(codec, s.mem.buffer(), body, expansionLimit(len(body), d.limit))
		s.mem.keep(plain)
		if errors.Is(err, errOversize) {
			return d.condemn(base, last, count, processor.Oversize, "record batch expands beyond the limit", s)
		}
		if err != nil {
			return d.condemn(base, last, count, processor.Undecodable, "record batch cannot be decompressed", s)
		}
		body = plain
	}
	at := batchTimes{first: int64(be.Uint64(b[atFirstTime:]))}
	if attributes&logAppendBit != 0 {
		at = batchTimes{first: int64(be.Uint64(b[atMaxTime:])), fixed: true}
	}
	if len(body)+count*recordCost > max(d.limit, len(b)*2) {
		return d.condemn(base, last, count, processor.Oversize, "record batch expands beyond the limit", s)
	}
	records, headers, out := len(s.out.Records), len(s.mem.headers), s.plain
	whole, ok := d.records(body, base, last, count, at, s)
	if !ok {
		s.out.Records, s.mem.headers, s.plain = s.out.Records[:records], s.mem.headers[:headers], out
		return d.condemn(base, last, count, processor.Undecodable, "malformed record batch", s)
	}
	if !whole {
		s.out.Next = s.out.Records[len(s.out.Records)-1].Offset + 1
		return errPage
	}
	s.out.Next = last + 1
	return nil
}

// skips reports whether a batch belongs to an aborted transaction.
func (s *scan) skips(producer, last int64, attributes uint16) bool {
	for len(s.aborted) > 0 && s.aborted[0].first <= last {
		if s.open == nil {
			s.open = make(map[int64]bool)
		}
		s.open[s.aborted[0].producer] = true
		s.aborted = s.aborted[1:]
	}
	return attributes&transactionBit != 0 && s.open[producer]
}

// isAbortMarker reads a control batch's one record: a key of version and type.
func isAbortMarker(body []byte) bool {
	r := varReader{wireReader{b: body}}
	r.varint() // length
	r.take(1)
	r.varint()
	r.varint()
	key := r.blob()
	return !r.bad && len(key) >= 4 && be.Uint16(key[2:]) == 0
}

// condemn adds the records of an unreadable batch by reference alone. Where the
// log has gaps, which offsets are taken is unknown; the first count stand for
// them. A batch of very many comes in pages, the next by a fetch from within it.
func (d *decoder) condemn(base, last int64, count int, reason processor.Reason, detail string, s *scan) error {
	end, page := base+int64(count), max(base, s.from)+pageRecords
	for o := max(base, s.from); o < min(end, page); o++ {
		s.out.Faults = append(s.out.Faults, pipeline.Fault{Record: len(s.out.Records), Reason: reason, Detail: detail})
		s.out.Records = append(s.out.Records, processor.Record{Topic: d.topic, Partition: d.partition, Offset: o})
	}
	if page < end {
		s.out.Next = page
		return errPage
	}
	s.out.Next = last + 1
	return nil
}

// pageRecords is the most condemned records of one batch in one fetch.
const pageRecords = 1 << 16

// errPage ends a walk early and without a fault: the rest is fetched again.
var errPage = errors.New("page of records is full")

type batchTimes struct {
	first int64 // ms since the epoch
	fixed bool  // all records have it
}

// records reads the body of a batch, whole or as much as is enough. ok is false
// if the body is not what the header says.
func (d *decoder) records(body []byte, base, last int64, count int, at batchTimes, s *scan) (whole, ok bool) {
	if count > len(body)/7 {
		return false, false // a record takes at least seven bytes
	}
	s.out.Records = slices.Grow(s.out.Records, count)
	r := varReader{wireReader{b: body}}
	before := base - 1
	for range count {
		one := varReader{wireReader{b: r.take(int(r.varint()))}}
		size := len(one.b)
		one.take(1) // attributes, unused
		time := at.first
		if delta := one.varint(); !at.fixed {
			time += delta
		}
		offset := base + one.varint()
		key, value := one.blob(), one.blob()
		headers, ok := d.headers(&one, s.mem)
		if r.bad || one.bad || !ok || offset <= before || offset > last {
			return false, false
		}
		before = offset
		if offset < s.from {
			continue
		}
		if s.plain > 0 && s.plain+size > s.most {
			return false, true
		}
		s.plain += size
		s.out.Records = append(s.out.Records, processor.Record{Topic: d.topic, Partition: d.partition,
			Offset: offset, Timestamp: time, Key: key, Value: value, Headers: headers})
	}
	return true, true
}

// headers reads a record's headers into m.
func (d *decoder) headers(r *varReader, m *memory) ([]processor.Header, bool) {
	n := r.varint()
	if n == 0 {
		return nil, true
	}
	if n < 0 || n > int64(len(r.b)/2) {
		return nil, false
	}
	start := len(m.headers)
	for range n {
		name := r.take(int(r.varint()))
		value := r.blob()
		if r.bad {
			return nil, false
		}
		m.headers = append(m.headers, processor.Header{Key: d.name(name), Value: value})
	}
	return m.headers[start:len(m.headers):len(m.headers)], true
}

// name returns b as a string, the same one for names seen before.
func (d *decoder) name(b []byte) string {
	if s, ok := d.names[string(b)]; ok {
		return s
	}
	s := string(b)
	if d.names == nil {
		d.names = make(map[string]string)
	}
	if len(d.names) < maxHeaderNames && len(b) <= 64 {
		d.names[s] = s
	}
	return s
}

// varReader reads the variable-length encoding inside batches. After a read
// past the end, bad is set and every read gives zero.
type varReader struct{ wireReader }

func (r *varReader) varint() int64 {
	if len(r.b) > 0 && r.b[0] < 0x80 { // one byte: most of them
		u := r.b[0]
		r.b = r.b[1:]
		return int64(u>>1) ^ -int64(u&1)
	}
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

// blob reads nullable bytes; null reads as nil, empty as not nil.
func (r *varReader) blob() []byte {
	n := r.varint()
	if n < 0 {
		if n != -1 {
			r.bad, r.b = true, nil
		}
		return nil
	}
	p := r.take(int(n))
	if p == nil && !r.bad {
		p = []byte{}
	}
	return p
}
