package kafka

import (
	"context"
	"encoding/binary"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// The requests of a transaction, https://kafka.apache.org/protocol. Versions:
// InitProducerId 3–4, AddPartitionsToTxn 1, AddOffsetsToTxn 1, TxnOffsetCommit 3
// or 5, EndTxn 1 or 5, OffsetFetch 7. The higher ones belong to
// transaction.version 2 (KIP-890).

// transactionAbortable asks for an abort and a new beginning (KIP-890); kafka-go
// has no name for it.
const transactionAbortable kafkago.Error = 120

// identity is a producer's id and epoch.
type identity struct {
	producer int64
	epoch    int16
}

var nobody = identity{-1, -1}

// initTransactions obtains an identity for a transactional id. It aborts what
// an earlier holder left open and fences it. With who, the current identity, it
// fails if somebody else has taken the id over.
func (c *Client) initTransactions(ctx context.Context, id string, timeoutMs int32, version int16, who identity) (identity, error) {
	b := appendCompact(make([]byte, 0, 128), id)
	b = be.AppendUint32(b, uint32(timeoutMs))
	b = be.AppendUint64(b, uint64(who.producer))
	b = be.AppendUint16(b, uint16(who.epoch))
	b = append(b, 0)
	got := nobody
	err := c.coordinated(ctx, transactionCoordinator, id,
		call{api: protocol.InitProducerId, version: version, flexible: true, body: b},
		func(r *call) (int16, error) {
			w := r.flex()
			w.i32() // throttle
			code := w.i16()
			got = identity{w.i64(), w.i16()}
			return code, malformed(w.bad)
		})
	return got, err
}

// addPartition adds a partition to the open transaction: the old protocol.
func (c *Client) addPartition(ctx context.Context, id string, who identity, topic string, partition int32) error {
	b := appendIdentity(make([]byte, 0, 128), id, who)
	b = be.AppendUint32(b, 1)
	b = appendText(b, topic)
	b = be.AppendUint32(b, 1)
	b = be.AppendUint32(b, uint32(partition))
	return c.coordinated(ctx, transactionCoordinator, id, call{api: protocol.AddPartitionsToTxn, version: 1, body: b},
		func(r *call) (int16, error) {
			w := r.plain()
			w.i32() // throttle
			if w.array(6) != 1 || string(w.text()) != topic || w.array(6) != 1 || w.i32() != partition {
				return 0, errMalformed
			}
			code := w.i16()
			return code, malformed(w.bad)
		})
}

// addOffsets adds a group's offsets to the open transaction: the old protocol.
func (c *Client) addOffsets(ctx context.Context, id string, who identity, group string) error {
	b := appendText(appendIdentity(make([]byte, 0, 128), id, who), group)
	return c.coordinated(ctx, transactionCoordinator, id, call{api: protocol.AddOffsetsToTxn, version: 1, body: b},
		func(r *call) (int16, error) {
			w := r.plain()
			w.i32() // throttle
			code := w.i16()
			return code, malformed(w.bad)
		})
}

// member is who commits offsets. Without a group's generation (−1 and no name)
// the offsets are kept for a group that has no members.
type member struct {
	group      string
	generation int32
	name       string
}

// commitInTxn puts an offset into the open transaction.
func (c *Client) commitInTxn(ctx context.Context, id string, who identity, v2 bool, m member, topic string, partition int32, next int64) error {
	b := appendCompact(make([]byte, 0, 256), id)
	b = appendCompact(b, m.group)
	b = be.AppendUint64(b, uint64(who.producer))
	b = be.AppendUint16(b, uint16(who.epoch))
	b = be.AppendUint32(b, uint32(m.generation))
	b = appendCompact(b, m.name)
	b = append(b, 0) // no instance id
	b = append(b, 2) // one topic
	b = appendCompact(b, topic)
	b = append(b, 2) // one partition
	b = be.AppendUint32(b, uint32(partition))
	b = be.AppendUint64(b, uint64(next))
	b = be.AppendUint32(b, 0xffffffff) // leader epoch unknown
	b = append(b, 0)                   // no metadata
	b = append(b, 0, 0, 0)             // tags of partition, topic, request
	version := int16(3)
	if v2 {
		version = 5
	}
	return c.coordinated(ctx, groupCoordinator, m.group,
		call{api: protocol.TxnOffsetCommit, version: version, flexible: true, body: b},
		func(r *call) (int16, error) {
			w := r.flex()
			w.i32() // throttle
			if w.array(3) != 1 || string(w.text()) != topic || w.array(7) != 1 || w.i32() != partition {
				return 0, errMalformed
			}
			code := w.i16()
			return code, malformed(w.bad)
		})
}

// endTxn commits or aborts the open transaction. With v2 it returns the identity
// for the next one.
func (c *Client) endTxn(ctx context.Context, id string, who identity, v2, commit bool) (identity, error) {
	b := make([]byte, 0, 128)
	req := call{api: protocol.EndTxn, version: 1}
	if v2 {
		req.version, req.flexible = 5, true
		b = appendCompact(b, id)
		b = be.AppendUint64(b, uint64(who.producer))
		b = be.AppendUint16(b, uint16(who.epoch))
	} else {
		b = appendIdentity(b, id, who)
	}
	var yes byte
	if commit {
		yes = 1
	}
	b = append(b, yes)
	if v2 {
		b = append(b, 0)
	}
	req.body = b
	next := who
	err := c.coordinated(ctx, transactionCoordinator, id, req, func(r *call) (int16, error) {
		w := r.flex()
		w.i32() // throttle
		code := w.i16()
		if v2 && code == 0 {
			next = identity{w.i64(), w.i16()}
		}
		return code, malformed(w.bad)
	})
	return next, err
}

// stableOffset returns the offset a group has committed for a partition, −1 if
// none. While a transaction that holds one is being ended it fails with
// unstableOffsets.
func (c *Client) stableOffset(ctx context.Context, group, topic string, partition int32) (int64, error) {
	b := appendCompact(make([]byte, 0, 128), group)
	b = append(b, 2) // one topic
	b = appendCompact(b, topic)
	b = append(b, 2) // one partition
	b = be.AppendUint32(b, uint32(partition))
	b = append(b, 0)    // tags
	b = append(b, 1, 0) // stable offsets alone; tags
	offset := int64(-1)
	err := c.coordinated(ctx, groupCoordinator, group, call{api: protocol.OffsetFetch, version: 7, flexible: true, body: b},
		func(r *call) (code int16, err error) {
			offset, code, err = parseOffset(r, partition)
			return code, err
		})
	if isCode(err, kafkago.GroupIdNotFound) {
		return -1, nil
	}
	return offset, err
}

// parseOffset reads the answer to OffsetFetch for one partition.
func parseOffset(r *call, partition int32) (offset int64, code int16, err error) {
	w := r.flex()
	offset = -1
	w.i32() // throttle
	for range w.array(3) {
		w.text()
		for range w.array(17) {
			p, at := w.i32(), w.i64()
			w.i32()  // leader epoch
			w.text() // metadata
			if own := w.i16(); p == partition {
				offset, code = at, own
			}
			w.tags()
		}
		w.tags()
	}
	if top := w.i16(); top != 0 {
		code = top
	}
	return offset, code, malformed(w.bad)
}

func appendIdentity(b []byte, id string, who identity) []byte {
	b = appendText(b, id)
	b = be.AppendUint64(b, uint64(who.producer))
	return be.AppendUint16(b, uint16(who.epoch))
}

// appendCompactBlob appends bytes as the flexible encoding has them.
func appendCompactBlob(b, v []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(v)+1))
	return append(b, v...)
}

func malformed(bad bool) error {
	if bad {
		return errMalformed
	}
	return nil
}
