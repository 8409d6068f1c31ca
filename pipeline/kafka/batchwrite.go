package kafka

import (
	"encoding/binary"
	"hash/crc32"

	"github.com/samar-privacy/samar/processor"
)

// Layout of a record batch, format 2: offsets in bytes from its start.
const (
	atLength      = 8  // of what follows the length itself
	atMagic       = 16 // always 2
	atCRC         = 17 // CRC-32C of everything behind it
	atAttributes  = 21
	atLastDelta   = 23 // offset of the last record less that of the first
	atFirstTime   = 27 // ms since the epoch
	atMaxTime     = 35
	atProducer    = 43
	atEpoch       = 51
	atSequence    = 53
	atCount       = 57
	batchOverhead = 61
)

// Bits of a batch's attributes.
const (
	codecMask      = 7
	logAppendBit   = 1 << 3 // time of the batch is the broker's
	transactionBit = 1 << 4
	controlBit     = 1 << 5 // markers, no records
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// session is an idempotent producer's identity and place in a partition.
type session struct {
	producer int64
	epoch    int16
	sequence int32 // of the next record
	txn      bool  // batches belong to a transaction
}

// batchWriter encodes record batches. One goroutine uses it.
type batchWriter struct {
	compressor
	body []byte
}

// encode appends records as one batch to dst. Offsets of the records are
// ignored. The same arguments give the same bytes.
func (w *batchWriter) encode(dst []byte, records []processor.Record, codec int, s session) ([]byte, error) {
	first, last := records[0].Timestamp, records[0].Timestamp
	for i := range records {
		last = max(last, records[i].Timestamp)
	}
	b := w.body[:0]
	for i := range records {
		b = appendRecord(b, &records[i], int64(i), records[i].Timestamp-first)
	}
	w.body = b

	start := len(dst)
	var head [batchOverhead]byte
	dst = append(dst, head[:]...)
	dst, err := w.compress(codec, dst, b)
	if err != nil {
		return dst[:start], err
	}
	h := dst[start:]
	be.PutUint32(h[atLength:], uint32(len(h)-atLength-4))
	be.PutUint32(h[12:], 0xffffffff) // leader epoch: the broker's to fill
	h[atMagic] = 2
	attributes := uint16(codec)
	if s.txn {
		attributes |= transactionBit
	}
	be.PutUint16(h[atAttributes:], attributes)
	be.PutUint32(h[atLastDelta:], uint32(len(records)-1))
	be.PutUint64(h[atFirstTime:], uint64(first))
	be.PutUint64(h[atMaxTime:], uint64(last))
	be.PutUint64(h[atProducer:], uint64(s.producer))
	be.PutUint16(h[atEpoch:], uint16(s.epoch))
	be.PutUint32(h[atSequence:], uint32(s.sequence))
	be.PutUint32(h[atCount:], uint32(len(records)))
	be.PutUint32(h[atCRC:], crc32.Checksum(h[atAttributes:], castagnoli))
	return dst, nil
}

// appendRecord appends one record of a batch.
func appendRecord(b []byte, r *processor.Record, offset, time int64) []byte {
	b = binary.AppendVarint(b, int64(recordSize(r, offset, time)))
	b = append(b, 0) // attributes, unused
	b = binary.AppendVarint(b, time)
	b = binary.AppendVarint(b, offset)
	b = appendBlob(b, r.Key)
	b = appendBlob(b, r.Value)
	b = binary.AppendVarint(b, int64(len(r.Headers)))
	for i := range r.Headers {
		h := &r.Headers[i]
		b = binary.AppendVarint(b, int64(len(h.Key)))
		b = append(b, h.Key...)
		b = appendBlob(b, h.Value)
	}
	return b
}

// appendBlob appends nullable bytes behind their length.
func appendBlob(b, v []byte) []byte {
	if v == nil {
		return append(b, 1) // −1
	}
	b = binary.AppendVarint(b, int64(len(v)))
	return append(b, v...)
}

// recordSize returns the bytes appendRecord writes behind its length.
func recordSize(r *processor.Record, offset, time int64) int {
	n := 1 + varintLen(time) + varintLen(offset) + blobSize(r.Key) + blobSize(r.Value) + varintLen(int64(len(r.Headers)))
	for i := range r.Headers {
		h := &r.Headers[i]
		n += varintLen(int64(len(h.Key))) + len(h.Key) + blobSize(h.Value)
	}
	return n
}

func blobSize(v []byte) int {
	if v == nil {
		return 1
	}
	return varintLen(int64(len(v))) + len(v)
}

func varintLen(x int64) int {
	u := uint64(x<<1) ^ uint64(x>>63)
	n := 1
	for ; u >= 0x80; u >>= 7 {
		n++
	}
	return n
}
