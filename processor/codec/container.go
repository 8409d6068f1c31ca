package codec

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// Container is the head of an Avro object container file: its schema, how its
// blocks are packed, and the mark behind each block.
type Container struct {
	Schema  string
	Packing string // null, deflate, snappy, zstandard, …
	Sync    [16]byte
	Size    int // bytes of the head

	entries [][2][]byte // of the head, in their order
}

// ContainerMagic begins every object container file.
const ContainerMagic = "Obj\x01"

// ErrContainer reports a file that is no Avro object container.
var ErrContainer = errors.New("no Avro object container")

// ParseContainer reads the head of a file from its first bytes. more reports
// that it does not end in them.
func ParseContainer(b []byte) (c Container, more bool, err error) {
	if len(b) < len(ContainerMagic) {
		return c, true, nil
	}
	if !bytes.HasPrefix(b, []byte(ContainerMagic)) {
		return c, false, ErrContainer
	}
	a := Avro{b: b, i: len(ContainerMagic)}
	c.Packing = "null"
	for {
		n, err := a.long()
		if err != nil {
			return c, a.i+10 > len(b), ErrContainer
		}
		if n == 0 {
			break
		}
		if n < 0 {
			if n = -n; n < 0 {
				return c, false, ErrContainer
			}
			if _, err = a.long(); err != nil {
				return c, a.i+10 > len(b), ErrContainer
			}
		}
		for range min(n, 1<<16) {
			_, from, to, err := a.span()
			if err != nil {
				return c, true, ErrContainer
			}
			_, body, end, err := a.span()
			if err != nil {
				return c, true, ErrContainer
			}
			c.entries = append(c.entries, [2][]byte{bytes.Clone(b[from:to]), bytes.Clone(b[body:end])})
			switch string(b[from:to]) {
			case "avro.schema":
				c.Schema = string(b[body:end])
			case "avro.codec":
				c.Packing = string(b[body:end])
			}
		}
	}
	if len(b)-a.i < len(c.Sync) {
		return c, true, ErrContainer
	}
	copy(c.Sync[:], b[a.i:])
	c.Size = a.i + len(c.Sync)
	return c, false, nil
}

// Head returns the file's head, with what others wrote into it gone through:
// value says what is to stand for a text, or that its entry is left out. The
// schema and Avro's own entries stay.
func (c *Container) Head(head []byte, value func(text []byte) (out []byte, ok bool)) []byte {
	kept, same := c.entries[:0:0], true
	for _, e := range c.entries {
		if name := string(e[0]); name != "avro.schema" && name != "avro.codec" {
			for i := range e {
				out, ok := e[i], true
				if len(e[i]) > 0 {
					out, ok = value(e[i])
				}
				if same = same && ok && bytes.Equal(out, e[i]); !ok {
					e[0] = nil
					break
				}
				e[i] = bytes.Clone(out)
			}
		}
		if e[0] != nil {
			kept = append(kept, e)
		}
	}
	if same {
		return head
	}
	out := binary.AppendVarint([]byte(ContainerMagic), int64(len(kept)))
	for _, e := range kept {
		for _, text := range e {
			out = append(binary.AppendVarint(out, int64(len(text))), text...)
		}
	}
	if len(kept) > 0 {
		out = append(out, 0)
	}
	return append(out, c.Sync[:]...)
}

// Block is one block of a container.
type Block struct {
	Records int64
	Data    []byte // as it is packed
	Size    int    // bytes of the whole of it
}

// NextBlock reads the block that b begins with. more reports that b does not
// hold all of it.
func (c *Container) NextBlock(b []byte) (blk Block, more bool, err error) {
	n, k := binary.Varint(b)
	if k <= 0 {
		return blk, k == 0, ErrContainer
	}
	size, m := binary.Varint(b[k:])
	if m <= 0 {
		return blk, m == 0, ErrContainer
	}
	if n < 0 || size < 0 {
		return blk, false, ErrContainer
	}
	at := k + m
	if size > int64(len(b)) || at+int(size)+len(c.Sync) > len(b) {
		return Block{Records: n, Size: at + int(min(size, 1<<40)) + len(c.Sync)}, true, ErrContainer
	}
	end := at + int(size)
	if !bytes.Equal(b[end:end+len(c.Sync)], c.Sync[:]) {
		return blk, false, ErrContainer
	}
	return Block{n, b[at:end], end + len(c.Sync)}, false, nil
}

// AppendBlock appends a block of packed data.
func (c *Container) AppendBlock(dst []byte, records int64, data []byte) []byte {
	dst = binary.AppendVarint(dst, records)
	dst = binary.AppendVarint(dst, int64(len(data)))
	dst = append(dst, data...)
	return append(dst, c.Sync[:]...)
}
