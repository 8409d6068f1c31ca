package codec

import (
	"encoding/binary"
	"errors"
)

// FrameSize is how many bytes stand before a value that names its schema: a
// zero and the schema's id, big endian (the wire format of Confluent's
// serializers).
const FrameSize = 5

// ErrFrame reports a value that names no schema.
var ErrFrame = errors.New("no schema id in front")

// Frame returns the id of a value's schema and where the value begins.
func Frame(value []byte) (id uint32, start int, err error) {
	if len(value) < FrameSize || value[0] != 0 {
		return 0, 0, ErrFrame
	}
	return binary.BigEndian.Uint32(value[1:]), FrameSize, nil
}

// SetFrame changes the id in front of a value.
func SetFrame(value []byte, id uint32) { binary.BigEndian.PutUint32(value[1:FrameSize], id) }
