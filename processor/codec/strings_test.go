package codec

import (
	"bytes"
	"testing"
)

func TestStringEndIsTheFirstByteThatEndsAString(t *testing.T) {
	for _, fill := range []byte{'a', '!', '#', '[', ']', 0x7F, 0x80, 0xA2, 0xDC, 0xFF} {
		for length := range 20 {
			for at := range length {
				for c := range 256 {
					b := bytes.Repeat([]byte{fill}, length)
					b[at] = byte(c)
					want := length
					if c == '"' || c == '\\' || c < 0x20 {
						want = at
					}
					for from := range at + 1 {
						if got := stringEnd(b, from); got != want {
							t.Fatalf("%x from %d: got %d, want %d", b, from, got, want)
						}
					}
				}
			}
		}
	}
}
