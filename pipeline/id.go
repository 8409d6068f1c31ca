package pipeline

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"hash"
)

// idText writes ids without letters that are mistaken for one another's case.
var idText = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv").WithPadding(base32.NoPadding)

// NewIDs returns the ids of one view: HMAC-SHA-256 under the view's own key,
// cut to 128 bits, as 26 characters of lower-case base32hex. The message is
// cluster and topic id, each behind its length (32 bits, big endian), partition
// (32) and offset (64).
func NewIDs(key []byte) IDs { return &hmacIDs{mac: hmac.New(sha256.New, key)} }

type hmacIDs struct {
	mac hash.Hash
	msg []byte
	sum [sha256.Size]byte
}

func (h *hmacIDs) AppendID(dst []byte, p *Partition, offset int64) []byte {
	topic := p.TopicID
	if topic == "" {
		topic = p.Topic
	}
	m := binary.BigEndian.AppendUint32(h.msg[:0], uint32(len(p.Cluster)))
	m = append(m, p.Cluster...)
	m = binary.BigEndian.AppendUint32(m, uint32(len(topic)))
	m = append(m, topic...)
	m = binary.BigEndian.AppendUint32(m, uint32(p.Number))
	m = binary.BigEndian.AppendUint64(m, uint64(offset))
	h.msg = m
	h.mac.Reset()
	h.mac.Write(m)
	return idText.AppendEncode(dst, h.mac.Sum(h.sum[:0])[:16])
}
