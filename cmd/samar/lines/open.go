package lines

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"
)

// Open opens a file, or standard input for "-", and unpacks gzip and zstd,
// which it knows by their first bytes.
func Open(name string, stdin io.Reader) (io.ReadCloser, error) { return open(name, stdin, nil) }

// open is Open; read is told of every piece that was read, as it lies in the
// file.
func open(name string, stdin io.Reader, read func(n int)) (io.ReadCloser, error) {
	if name == "-" {
		return unpack(told(stdin, read), io.NopCloser(nil))
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	r, err := unpack(told(f, read), f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return r, nil
}

// teller tells how much was read.
type teller struct {
	r    io.Reader
	read func(n int)
}

func told(r io.Reader, read func(n int)) io.Reader {
	if read == nil {
		return r
	}
	return &teller{r, read}
}

func (t *teller) Read(p []byte) (int, error) {
	n, err := t.r.Read(p)
	t.read(n)
	return n, err
}

// unpack reads the first bytes only, so that a slow stream is not held up.
func unpack(r io.Reader, c io.Closer) (io.ReadCloser, error) {
	head := make([]byte, 4096)
	n := 0
	for n < 4 {
		m, err := r.Read(head[n:])
		n += m
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if n > 0 && head[0] != 0x1f && head[0] != 0x28 {
			break
		}
	}
	whole := &headed{head: head[:n], r: r}
	switch {
	case bytes.HasPrefix(head[:n], []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(bufio.NewReaderSize(whole, 256<<10))
		if err != nil {
			return nil, err
		}
		return &closing{z, c}, nil
	case bytes.HasPrefix(head[:n], []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(whole, zstd.WithDecoderMaxMemory(256<<20))
		if err != nil {
			return nil, err
		}
		return &closing{z.IOReadCloser(), c}, nil
	}
	return &closing{whole, c}, nil
}

// headed reads head, then r, without waiting for r while head lasts.
type headed struct {
	head []byte
	r    io.Reader
}

func (h *headed) Read(p []byte) (int, error) {
	if len(h.head) > 0 {
		n := copy(p, h.head)
		h.head = h.head[n:]
		return n, nil
	}
	return h.r.Read(p)
}

type closing struct {
	io.Reader
	c io.Closer
}

func (c *closing) Close() error { return c.c.Close() }
