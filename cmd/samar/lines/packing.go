package lines

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/snappy"
	"github.com/klauspost/compress/zstd"
)

// Packing packs and unpacks the blocks of Avro containers. One goroutine uses
// it.
type Packing struct {
	zin  *zstd.Decoder
	zout *zstd.Encoder
}

// Why a block cannot be read.
var (
	errPacking = errors.New("the file's packing is not supported: want null, deflate, snappy or zstandard")
	errPacked  = errors.New("packed data is damaged")
	errLarge   = errors.New("a block unpacks to more than 64 MiB")
)

// Unpack returns the data of a block.
func (p *Packing) Unpack(kind string, data []byte) ([]byte, error) {
	switch kind {
	case "null":
		return data, nil
	case "deflate":
		r := flate.NewReader(bytes.NewReader(data))
		out, err := io.ReadAll(io.LimitReader(r, maxBlock+1))
		return bounded(out, err)
	case "snappy":
		if len(data) < 4 {
			return nil, errPacked
		}
		body := data[:len(data)-4]
		if n, err := snappy.DecodedLen(body); err != nil {
			return nil, errPacked
		} else if n > maxBlock {
			return nil, errLarge
		}
		out, err := snappy.Decode(nil, body)
		if err != nil || crc32.ChecksumIEEE(out) != binary.BigEndian.Uint32(data[len(body):]) {
			return nil, errPacked
		}
		return out, nil
	case "zstandard":
		if p.zin == nil {
			z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxBlock+1))
			if err != nil {
				return nil, err
			}
			p.zin = z
		}
		out, err := p.zin.DecodeAll(data, nil)
		return bounded(out, err)
	}
	return nil, errPacking
}

func bounded(out []byte, err error) ([]byte, error) {
	switch {
	case len(out) > maxBlock, errors.Is(err, zstd.ErrDecoderSizeExceeded):
		return nil, errLarge
	case err != nil:
		return nil, errPacked
	}
	return out, nil
}

// Pack packs data as a block holds it.
func (p *Packing) Pack(kind string, data []byte) ([]byte, error) {
	switch kind {
	case "null":
		return data, nil
	case "deflate":
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, flate.DefaultCompression)
		if err != nil {
			return nil, err
		}
		if _, err = w.Write(data); err == nil {
			err = w.Close()
		}
		return b.Bytes(), err
	case "snappy":
		return binary.BigEndian.AppendUint32(snappy.Encode(nil, data), crc32.ChecksumIEEE(data)), nil
	case "zstandard":
		if p.zout == nil {
			z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
			if err != nil {
				return nil, err
			}
			p.zout = z
		}
		return p.zout.EncodeAll(data, nil), nil
	}
	return nil, errPacking
}
