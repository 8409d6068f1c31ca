package kafka

import (
	"bytes"
	"errors"
	"io"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
	"github.com/pierrec/lz4/v4"
)

// Compression of record batches, as in the low three bits of their attributes.
const (
	codecNone = iota
	codecGzip
	codecSnappy
	codecLZ4
	codecZstd
)

var (
	errOversize = errors.New("record batch too large when decompressed")
	errCorrupt  = errors.New("record batch cannot be decompressed")
)

// maxExpansion is the greatest ratio of decompressed to compressed bytes;
// batches up to freeExpansion bytes may exceed it, since a few equal records
// compress beyond any ratio.
const (
	maxExpansion  = 100
	freeExpansion = 1 << 20
)

// expansionLimit returns how many bytes n compressed ones may become.
func expansionLimit(n, absolute int) int {
	return min(max(n*maxExpansion, freeExpansion), absolute)
}

// zstdDecoders are shared: one holds its window, several MiB.
var zstdDecoders = sync.Pool{New: func() any {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecodeAllCapLimit(true),
		zstd.WithDecoderMaxWindow(32<<20), zstd.WithDecoderMaxMemory(256<<20))
	if err != nil {
		panic(err) // the options are constant
	}
	return d
}}

var gzipReaders = sync.Pool{New: func() any { return new(gzip.Reader) }}

var lz4Readers = sync.Pool{New: func() any { return lz4.NewReader(nil) }}

// decompress appends what src holds to dst, whose capacity it uses and may
// replace, and never more than limit bytes.
func decompress(codec int, dst, src []byte, limit int) (out []byte, err error) {
	defer func() {
		if recover() != nil { // a library met bytes it was not made for; its decoder is not used again
			out, err = dst, errCorrupt
		}
	}()
	switch codec {
	case codecGzip:
		z := gzipReaders.Get().(*gzip.Reader)
		if err := z.Reset(bytes.NewReader(src)); err != nil {
			return dst, errCorrupt
		}
		out, err = readLimited(dst, z, len(src), limit)
		gzipReaders.Put(z)
		return out, err
	case codecSnappy:
		return unsnappy(dst, src, limit)
	case codecLZ4:
		z := lz4Readers.Get().(*lz4.Reader)
		z.Reset(bytes.NewReader(src))
		out, err = readLimited(dst, z, len(src), limit)
		lz4Readers.Put(z)
		return out, err
	case codecZstd:
		return unzstd(dst, src, limit)
	}
	return dst, errCorrupt
}

// readLimited reads all of r behind dst.
func readLimited(dst []byte, r io.Reader, srcLen, limit int) ([]byte, error) {
	start := len(dst)
	if cap(dst)-start < 4*srcLen {
		dst = grow(dst, min(4*srcLen, limit+1))
	}
	for {
		if cap(dst)-len(dst) == 0 {
			dst = grow(dst, max(len(dst)-start, 4096))
		}
		n, err := r.Read(dst[len(dst):cap(dst)])
		dst = dst[:len(dst)+n]
		if len(dst)-start > limit {
			return dst[:start], errOversize
		}
		if err == io.EOF {
			return dst, nil
		}
		if err != nil {
			return dst[:start], errCorrupt
		}
	}
}

// grow returns dst with room for n more bytes.
func grow(dst []byte, n int) []byte {
	out := make([]byte, len(dst), len(dst)+n)
	copy(out, dst)
	return out
}

// unzstd decodes within dst's spare capacity, and piece by piece when that is
// short: decoding into a limited slice tells too little room from broken data
// in some cases only.
func unzstd(dst, src []byte, limit int) ([]byte, error) {
	d := zstdDecoders.Get().(*zstd.Decoder)
	dst, err := unzstdWith(d, dst, src, limit)
	zstdDecoders.Put(d)
	return dst, err
}

func unzstdWith(d *zstd.Decoder, dst, src []byte, limit int) ([]byte, error) {
	start := len(dst)
	room := min(max(cap(dst)-start, 4*len(src), 64<<10), limit)
	var head zstd.Header
	if head.Decode(src) == nil && head.HasFCS && head.FrameContentSize <= uint64(limit) {
		room = max(room, int(head.FrameContentSize))
	}
	if cap(dst)-start < room {
		dst = grow(dst, room)
	}
	if out, err := d.DecodeAll(src, dst[:start:start+room]); err == nil {
		return out, nil
	} else if errors.Is(err, zstd.ErrWindowSizeExceeded) {
		return dst[:start], errOversize
	}
	if d.Reset(bytes.NewReader(src)) != nil {
		return dst[:start], errCorrupt
	}
	out, err := readLimited(dst[:start], d, len(src), limit)
	_ = d.Reset(nil) // let go of src
	return out, err
}

// xerialMagic begins the framing of the Java snappy library.
var xerialMagic = []byte{0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0}

// unsnappy reads a raw block or, as Java producers write it, a framed series.
func unsnappy(dst, src []byte, limit int) ([]byte, error) {
	if !bytes.HasPrefix(src, xerialMagic) {
		return unsnappyBlock(dst, src, limit)
	}
	if len(src) < 16 {
		return dst, errCorrupt
	}
	start := len(dst)
	out, src := dst, src[16:] // magic, version, compatible version
	for len(src) > 0 {
		if len(src) < 4 {
			return dst[:start], errCorrupt
		}
		n := int(be.Uint32(src))
		if n > len(src)-4 {
			return dst[:start], errCorrupt
		}
		var err error
		if out, err = unsnappyBlock(out, src[4:4+n], limit-(len(out)-start)); err != nil {
			return out[:start], err
		}
		src = src[4+n:]
	}
	return out, nil
}

func unsnappyBlock(dst, src []byte, limit int) ([]byte, error) {
	n, err := s2.DecodedLen(src)
	if err != nil {
		return dst, errCorrupt
	}
	if n > limit {
		return dst, errOversize
	}
	if cap(dst)-len(dst) < n {
		dst = grow(dst, max(n, len(dst)))
	}
	start := len(dst)
	out, err := s2.Decode(dst[start:start+n:start+n], src)
	if err != nil || len(out) != n {
		return dst[:start], errCorrupt
	}
	return dst[:start+n], nil
}

// compressor writes none, LZ4 and zstd. One goroutine uses it.
type compressor struct {
	zstd *zstd.Encoder
	lz4  *lz4.Writer
	out  bytes.Buffer
}

// compress appends src to dst by codec. It is deterministic: a repeated call
// gives the same bytes.
func (c *compressor) compress(codec int, dst, src []byte) ([]byte, error) {
	switch codec {
	case codecNone:
		return append(dst, src...), nil
	case codecZstd:
		if c.zstd == nil {
			z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest),
				zstd.WithWindowSize(1<<20), zstd.WithEncoderCRC(false))
			if err != nil {
				return dst, err
			}
			c.zstd = z
		}
		return c.zstd.EncodeAll(src, dst), nil
	case codecLZ4:
		c.out.Reset()
		if c.lz4 == nil {
			c.lz4 = lz4.NewWriter(&c.out)
			if err := c.lz4.Apply(lz4.BlockSizeOption(lz4.Block64Kb), lz4.ChecksumOption(false), lz4.ConcurrencyOption(1)); err != nil {
				return dst, err
			}
		}
		c.lz4.Reset(&c.out)
		if _, err := c.lz4.Write(src); err != nil {
			return dst, err
		}
		if err := c.lz4.Close(); err != nil {
			return dst, err
		}
		return append(dst, c.out.Bytes()...), nil
	}
	return dst, errors.New("unknown compression")
}
