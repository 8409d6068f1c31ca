package processor

import "encoding/binary"

// plain reports whether text is wholly a time stamp (RFC 3339) or a UUID: in a
// field whose name says nothing no detector finds anything in one, and the
// proof still looks for known values there.
func plain(text []byte) bool {
	switch n := len(text); {
	case n == 36:
		return isUUID(text)
	case n == 20:
		return text[19] == 'Z' && isSecond(text)
	case n == 24:
		return text[23] == 'Z' && isSecond(text) && text[19] == '.' && digits(text[20:23])
	case n == 25:
		return (text[19] == '+' || text[19] == '-') && isSecond(text) && digits(text[20:22]) && text[22] == ':' && digits(text[23:])
	}
	return false
}

// sum reports whether the text of a number is an amount as money is counted: up to
// eight digits, a point, one or two more. Where the field's name speaks for no kind
// no detector finds anything in one, and the proof still looks there.
func sum(text []byte) bool {
	if len(text) > 0 && text[0] == '-' {
		text = text[1:]
	}
	n := len(text)
	for point := 2; point <= 3; point++ {
		if whole := n - point; whole > 0 && text[whole] == '.' {
			return whole <= mostWhole
		}
	}
	return false
}

// mostWhole is the digits before the point of the longest sum: with more there are
// numbers that a card's check fits.
const mostWhole = 8

// shape8 compares eight bytes with a shape: which of them are digits, and what
// the others are.
type shape8 struct{ digits, marks, want uint64 }

func newShape8(shape string) (s shape8) {
	for i, c := range []byte(shape) {
		if c == '0' {
			s.digits |= 0x0F << (8 * i)
			s.want |= '0' << (8 * i)
			s.marks |= 0xF0 << (8 * i)
		} else {
			s.marks |= 0xFF << (8 * i)
			s.want |= uint64(c) << (8 * i)
		}
	}
	return s
}

// is reports whether the eight bytes x are of the shape.
func (s *shape8) is(x uint64) bool {
	ones := x & s.digits // 0 to 15 where a digit has to be; one above 9 is 16 or more with 6 added
	return x&s.marks == s.want && (ones+0x0606060606060606)&(s.digits<<4) == 0
}

var date, clock, rest = newShape8("0000-00-"), newShape8("00T00:00"), newShape8("00:00:00")

// isSecond reports whether text begins with 0000-00-00T00:00:00.
func isSecond(text []byte) bool {
	return date.is(binary.LittleEndian.Uint64(text)) && clock.is(binary.LittleEndian.Uint64(text[8:])) && rest.is(binary.LittleEndian.Uint64(text[11:]))
}

// isUUID reports whether 36 bytes are a UUID's.
func isUUID(text []byte) bool {
	text = text[:36]
	if text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-' {
		return false
	}
	others := 0
	for _, c := range text {
		others += int(noHex[c])
	}
	return others == 4
}

func digits(text []byte) bool {
	for _, c := range text {
		if c-'0' > 9 {
			return false
		}
	}
	return true
}

// noHex is 0 for hex digits, 1 for '-', and much more for other bytes.
var noHex = func() (t [256]byte) {
	for c := range t {
		b := byte(c)
		if b-'0' > 9 && (b|0x20)-'a' > 5 {
			t[c] = 64
		}
	}
	t['-'] = 1
	return t
}()
