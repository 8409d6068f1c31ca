package codec

import "encoding/binary"

// lead is a member's name between its quotes and the colon behind it, as most
// documents write them: eight bytes at a time. The zero value stands nowhere.
type lead struct {
	n     int    // bytes; 0: a name too long for it, or none
	mask  uint64 // of first that count
	first uint64
	last  uint64 // of more than eight
}

// mostLead is the length of the longest lead, and what of a document is read.
const mostLead = 16

func leadOf(raw string) (l lead) {
	n := len(raw) + 2
	if raw == "" || n > mostLead {
		return l
	}
	var b [mostLead]byte
	b[0] = '"'
	copy(b[1:], raw)
	b[n-1] = ':'
	l.n, l.mask, l.first = n, ^uint64(0), binary.LittleEndian.Uint64(b[:])
	if n < 8 {
		l.mask = 1<<(8*n) - 1
	} else {
		l.last = binary.LittleEndian.Uint64(b[n-8:])
	}
	return l
}

// begins reports whether b, of mostLead bytes or more, begins with the lead.
func (l *lead) begins(b []byte) bool {
	return l.n > 0 && binary.LittleEndian.Uint64(b)&l.mask == l.first && (l.n <= 8 || binary.LittleEndian.Uint64(b[(l.n-8)&15:]) == l.last)
}
