package kafka

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// stream compresses b as the Java library does: block by block, the frame's size
// not told.
func stream(t *testing.T, b []byte, window int) []byte {
	t.Helper()
	var out bytes.Buffer
	z, err := zstd.NewWriter(&out, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(window))
	if err != nil {
		t.Fatal(err)
	}
	for len(b) > 0 {
		n := min(len(b), 16<<10)
		if _, err := z.Write(b[:n]); err != nil {
			t.Fatal(err)
		}
		b = b[n:]
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestZstdOfUnknownSizeIsReadWhateverItsRatio(t *testing.T) {
	for _, size := range []int{1, 60 << 10, 64 << 10, 68 << 10, 107 << 10, 150 << 10, 900 << 10} {
		for _, period := range []int{7, 600, 20_000} {
			t.Run(fmt.Sprintf("%d bytes, period %d", size, period), func(t *testing.T) {
				want := make([]byte, size)
				for i := range want {
					want[i] = byte((i % period) * (i % period) >> 3)
				}
				src := stream(t, want, 2<<20)
				for _, room := range []int{0, 100, size / 2, size, 2 * size} {
					got, err := decompress(codecZstd, make([]byte, 0, room), src, 1<<20)
					if err != nil || !bytes.Equal(got, want) {
						t.Fatalf("room %d: %d bytes, %v", room, len(got), err)
					}
				}
			})
		}
	}
}

func TestZstdSaysTooMuchApartFromBroken(t *testing.T) {
	src := stream(t, make([]byte, 1<<20), 1<<20)
	for _, limit := range []int{1, 64 << 10, 100 << 10, 1<<20 - 1} {
		if out, err := decompress(codecZstd, nil, src, limit); !errors.Is(err, errOversize) || len(out) != 0 {
			t.Errorf("limit %d: %d bytes, %v", limit, len(out), err)
		}
	}
	cut := stream(t, bytes.Repeat([]byte("0123456789abcdef"), 40<<10), 1<<20)
	for _, bad := range [][]byte{src[:3], cut[:len(cut)-2], []byte("no frame at all")} {
		if out, err := decompress(codecZstd, nil, bad, 1<<20); !errors.Is(err, errCorrupt) || len(out) != 0 {
			t.Errorf("%d broken bytes: %d bytes, %v", len(bad), len(out), err)
		}
	}
}
