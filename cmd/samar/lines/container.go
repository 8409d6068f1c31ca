package lines

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/samar-privacy/samar/processor/codec"
)

// maxBlock bounds a block of an Avro container, packed and unpacked.
const maxBlock = 64 << 20

// Avro files are cut into their blocks.
type container struct {
	r      *reader
	head   codec.Container
	record int64 // records before
}

var errBlock = errors.New("a block is damaged or cut short")

// next fills c with the head of the file, then with one block after another.
func (a *container) next(ctx context.Context, c *Chunk) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		if n, err := a.cut(c); err != nil {
			return err
		} else if n > 0 {
			a.r.buf = append(a.r.buf[:0], a.r.buf[n:]...)
			return nil
		}
		if a.r.eof {
			if len(a.r.buf) == 0 && a.head.Size > 0 {
				return io.EOF
			}
			return errBlock
		}
		if len(a.r.buf) > maxBlock {
			return fmt.Errorf("%w: over %d bytes", errBlock, maxBlock)
		}
		if err := a.r.fill(); err != nil {
			return err
		}
	}
}

// cut takes the head or a block off the buffer, if it is there as a whole.
func (a *container) cut(c *Chunk) (n int, err error) {
	buf := a.r.buf
	if a.head.Size == 0 {
		head, more, err := codec.ParseContainer(buf)
		if more && !a.r.eof {
			return 0, nil
		}
		if err != nil || more {
			return 0, codec.ErrContainer
		}
		a.head = head
		*c = Chunk{File: a.r.file, Line: 1, Format: Avro, First: true, Data: bytes.Clone(buf[:head.Size]), Container: &a.head}
		return head.Size, nil
	}
	if len(buf) == 0 {
		return 0, nil
	}
	b, more, err := a.head.NextBlock(buf)
	if more && !a.r.eof {
		return 0, nil
	}
	if err != nil || more {
		return 0, errBlock
	}
	*c = Chunk{File: a.r.file, Line: a.record + 1, Format: Avro, Data: bytes.Clone(b.Data), Container: &a.head, Count: b.Records}
	a.record += b.Records
	return b.Size, nil
}
