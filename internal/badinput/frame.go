package badinput

import (
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// oneSchema knows the id 1.
type oneSchema struct{ s *processor.Schema }

func (o oneSchema) Schema(id uint32) (*processor.Schema, error) {
	if id != 1 {
		return nil, processor.ErrNoSchema
	}
	return o.s, nil
}

func (oneSchema) OutputID(_ int, id uint32) uint32 { return id }

// badFrames are values whose first bytes name no schema that is known.
func badFrames(good []byte) []Case {
	var out []Case
	for n := range 5 {
		out = append(out, Case{fmt.Sprintf("%d bytes", n), []byte{0, 0, 0, 0, 1}[:n], 0})
	}
	out[0].Value = []byte{}
	for _, magic := range []byte{1, 2, 'O', '{', 0xff} {
		out = append(out, Case{fmt.Sprintf("magic byte %d", magic), append([]byte{magic, 0, 0, 0, 1}, good...), 0})
	}
	for _, id := range []uint32{0, 2, 77, 1 << 24, 1<<32 - 1} {
		out = append(out, Case{fmt.Sprintf("id %d", id), append(binary.BigEndian.AppendUint32([]byte{0}, id), good...), 0})
	}
	return append(out, Case{"nothing behind the id", []byte{0, 0, 0, 0, 1}, 0}, Case{"cut short", append([]byte{0, 0, 0, 0, 1}, good[:len(good)-1]...), 0})
}

func badIndexes() (out []Case) {
	for i, s := range []string{"", "\x02", "\x02\x02", "\x04\x00\x02", "\x01", "\xff", "\x80\x80", "\x7e" + strings.Repeat("\x00", 63), strings.Repeat("\xff", 9) + "\x01"} {
		out = append(out, Case{fmt.Sprintf("message indexes, %d", i), []byte("\x00\x00\x00\x00\x01" + s), 0})
	}
	return append(out, Case{"cut short", []byte("\x00\x00\x00\x00\x01\x00\x0a\x05ab"), 0})
}

func jsonSchema() (*processor.Schema, error) {
	s, err := codec.ParseJSONSchema(`{"type":"object"}`, nil)
	return &processor.Schema{JSON: s}, err
}
