package lines

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
)

// Frame tells where the first record of src lies: behind head bytes, size bytes
// long. ErrMore: src is too short to tell, or for the record.
type Frame func(src []byte) (head, size int, err error)

// ErrMore asks for more bytes.
var ErrMore = errors.New("it ends within a record")

var errFrame = errors.New("it is longer than the policy's limit, so what follows cannot be told apart")

// frames cuts files whose records stand one behind another with nothing but
// their lengths between them, or not even those.
type frames struct {
	r      *reader
	frame  Frame
	record int64 // records before
}

// next fills c with whole records, as many as have arrived up to a block.
func (f *frames) next(ctx context.Context, c *Chunk) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, records, err := f.cut()
		if n > 0 {
			*c = Chunk{File: f.r.file, Line: f.record + 1, Format: f.r.format, Data: bytes.Clone(f.r.buf[:n]), Count: records, Frame: f.frame}
			f.record += records
			f.r.buf = append(f.r.buf[:0], f.r.buf[n:]...)
			return nil
		}
		switch {
		case f.r.eof && len(f.r.buf) == 0:
			return io.EOF
		case err == nil && !f.r.eof:
			err = f.r.fill()
		case err == nil:
			err = ErrMore
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", f.record+1, err)
		}
	}
}

// cut returns how many bytes of the buffer are whole records. An error is about
// the first record; none and no bytes: more are needed.
func (f *frames) cut() (n int, records int64, err error) {
	for n < min(len(f.r.buf), blockSize) {
		head, size, err := f.frame(f.r.buf[n:])
		switch {
		case errors.Is(err, ErrMore) && len(f.r.buf)-n <= f.r.limit+16:
			return n, records, nil
		case errors.Is(err, ErrMore), err == nil && size > f.r.limit:
			err = errFrame
		case err == nil:
			n += head + size
			records++
			continue
		}
		if n > 0 { // it is met again when those before it are through
			err = nil
		}
		return n, records, err
	}
	return n, records, nil
}

// Frames yields the records of c in order.
func (c *Chunk) Frames(yield func(record []byte, at int64) bool) {
	for data, at := c.Data, c.Line; len(data) > 0; at++ {
		head, size, err := c.Frame(data)
		if err != nil || !yield(data[head:head+size:head+size], at) {
			return
		}
		data = data[head+size:]
	}
}
