package codec

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

func indexNUL(b []byte) int { return bytes.IndexByte(b, 0) }

// stringEnd finds the first quote, backslash or control byte at or behind i;
// len(b) if there is none.
func stringEnd(b []byte, i int) int {
	end, _ := stringEndHigh(b, i)
	return end
}

// stringEndHigh is stringEnd, and the bits that the bytes on the way have: of
// those just behind the end, too.
func stringEndHigh(b []byte, i int) (end int, all uint64) {
	turn, low, slash, one := marks.turn, marks.low, marks.slash, marks.one
	for ; i <= len(b)-16; i += 16 {
		x, y := binary.LittleEndian.Uint64(b[i:]), binary.LittleEndian.Uint64(b[i+8:])
		all |= x | y
		p, q := (((x^turn)-low)|((x^slash)-one))&^x, (((y^turn)-low)|((y^slash)-one))&^y
		if (p|q)&highs == 0 {
			continue
		}
		if p &= highs; p != 0 {
			return i + bits.TrailingZeros64(p)>>3, all
		}
		return i + 8 + bits.TrailingZeros64(q&highs)>>3, all
	}
	if i <= len(b)-8 {
		x := binary.LittleEndian.Uint64(b[i:])
		all |= x
		if m := marksEnd(x); m != 0 {
			return i + bits.TrailingZeros64(m)>>3, all
		}
		i += 8
	}
	if k := len(b) - 8; k >= 0 && i < len(b) {
		// The zeros behind the last byte are control bytes, too.
		x := binary.LittleEndian.Uint64(b[k:]) >> (8 * (i - k) & 63)
		return i + bits.TrailingZeros64(marksEnd(x))>>3, all | x
	}
	for i < len(b) && b[i] != '"' && b[i] != '\\' && b[i] >= 0x20 {
		all |= uint64(b[i])
		i++
	}
	return i, all
}

// marks are the constants of marksEnd, in variables so that a loop keeps them in
// registers.
var marks = struct{ turn, low, slash, one uint64 }{ones * 0x02, ones * 0x21, ones * '\\', ones}

// marksEnd marks the first of eight bytes that is a quote, a backslash or a
// control byte, and perhaps some behind it.
func marksEnd(x uint64) uint64 {
	// Of ASCII, a quote or a control byte is below 0x21 once its second bit is
	// turned. What is borrowed below a byte that is found spoils only those
	// behind it.
	q, s := (x^ones*0x02)-ones*0x21, (x^ones*'\\')-ones
	return (q | s) &^ x & highs
}

// quoted finds the closing quote of the string whose content begins at i, and
// says whether a backslash stands in it.
func quoted(b []byte, i int) (end int, escaped bool, err error) {
	for {
		i = stringEnd(b, i)
		if i >= len(b) {
			return 0, false, ErrSyntax
		}
		switch b[i] {
		case '"':
			return i, escaped, nil
		case '\\':
			escaped = true
			i += 2
		case 0:
			return 0, false, ErrNUL
		default:
			return 0, false, ErrSyntax
		}
	}
}

func hex4(b []byte) rune {
	if len(b) < 4 {
		return -1
	}
	var v rune
	for _, c := range b[:4] {
		v <<= 4
		switch {
		case c-'0' <= 9:
			v |= rune(c - '0')
		case (c|0x20)-'a' <= 5:
			v |= rune((c|0x20)-'a') + 10
		default:
			return -1
		}
	}
	return v
}

var unescapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// unescape appends the text of a JSON string's content to dst and the offset
// points behind every escape to pts.
func unescape(dst []byte, pts []point, b []byte) ([]byte, []point, error) {
	base := len(dst)
	for i := 0; i < len(b); {
		n := bytes.IndexByte(b[i:], '\\')
		if n < 0 {
			return append(dst, b[i:]...), pts, nil
		}
		dst = append(dst, b[i:i+n]...)
		i += n
		if i+1 >= len(b) {
			return dst, pts, ErrSyntax
		}
		if c := unescapes[b[i+1]]; c != 0 {
			dst = append(dst, c)
			i += 2
		} else {
			if b[i+1] != 'u' {
				return dst, pts, ErrSyntax
			}
			r := hex4(b[i+2:])
			i += 6
			switch {
			case r < 0:
				return dst, pts, ErrSyntax
			case r >= 0xDC00 && r < 0xE000:
				return dst, pts, ErrSurrogate
			case r >= 0xD800 && r < 0xDC00:
				if i+6 > len(b) || b[i] != '\\' || b[i+1] != 'u' {
					return dst, pts, ErrSurrogate
				}
				low := hex4(b[i+2:])
				if low < 0 {
					return dst, pts, ErrSyntax
				}
				if low < 0xDC00 || low >= 0xE000 {
					return dst, pts, ErrSurrogate
				}
				r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
				i += 6
			}
			dst = utf8.AppendRune(dst, r)
		}
		pts = append(pts, point{dec: int32(len(dst) - base), raw: int32(i)})
	}
	return dst, pts, nil
}

// NeedsEscape reports whether text changes when it is written in a JSON string.
func NeedsEscape(text []byte) bool { return stringEnd(text, 0) < len(text) }

// AppendEscaped appends text as the content of a JSON string.
func AppendEscaped(dst, text []byte) []byte {
	const hex = "0123456789abcdef"
	for {
		n := stringEnd(text, 0)
		dst = append(dst, text[:n]...)
		if n == len(text) {
			return dst
		}
		switch c := text[n]; c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		text = text[n+1:]
	}
}
