//go:build !purego

package codec

import (
	"encoding/binary"
	"unicode/utf8"
)

// wideBlocks looks at the n blocks of 64 bytes at b, one or more, of which no character
// reaches into the first; three bytes before b can be read. It tells whether they
// are no UTF-8, but for a last character that ends behind them, and whether a NUL
// is among them. SSE2, which every amd64 processor has.
//
//go:noescape
func wideBlocks(b *byte, n int) (bad, nul bool)

// look reports whether b is UTF-8 and, if so, whether a NUL stands in it.
func look(b []byte) (ok, nul bool) {
	n := len(b)
	if n < leastWide {
		return scalar(b), indexNUL(b) >= 0
	}
	i, ok := pastFew(b)
	if !ok || b[n-1] >= 0xC0 || b[n-2] >= 0xE0 || b[n-3] >= 0xF0 {
		return false, false
	}
	bad, bad2, nul2 := false, false, false
	if k := (n - i) >> 6; k > 0 {
		bad, nul = wideBlocks(&b[i], k)
	}
	bad2, nul2 = wideBlocks(&b[n-64], 1) // some of it has been looked at
	return !bad && !bad2, nul || nul2 || indexNUL(b[:i]) >= 0
}

// leastWide is from how many bytes on they are looked at in blocks: one, and what
// pastFew takes at most.
const leastWide = 64 + 6

// pastFew returns where a character begins behind the first three bytes of b, which is
// not short, or false if those before are no UTF-8.
func pastFew(b []byte) (i int, ok bool) {
	if binary.LittleEndian.Uint32(b)&(highs>>32) == 0 {
		return 4, true
	}
	for i < 3 {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return 0, false
		}
		i += n
	}
	return i, true
}
