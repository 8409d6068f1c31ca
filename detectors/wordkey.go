package detectors

// keyAt returns the dictionary key of the word that starts at p: its letters in
// lower case, the first eight of them, or one character outside ASCII.
func keyAt(b []byte, p int) uint64 {
	v := wordOf(b, p)
	if byte(v) < 0x80 {
		return asciiKey(v)
	}
	return wideKey(v)
}

// wideKey is keyAt for a character outside ASCII, whose bytes v begins with.
func wideKey(v uint64) uint64 {
	if byte(v) >= 0xE0 {
		return v & 0xFFFFFF
	}
	return v & 0xFFFF
}

// markedKey is keyAt for a word of ASCII letters that v begins with, at q of a
// block whose letters are marked in letters.
func markedKey(v, letters uint64, q int) uint64 {
	n := trailing(^(letters >> (q & 63)))
	if n+q == 64 { // the word may go on in the next block
		return asciiKey(v)
	}
	return (v | 0x20*oneBits) & keyMask[n&63]
}

// keyMask keeps the first n of eight bytes.
var keyMask = func() (t [64]uint64) {
	for n := range t {
		t[n] = 1<<(8*min(n, 8)) - 1
	}
	return t
}()

// asciiKey returns the letters at the start of v, in lower case, up to the
// first byte that is none.
func asciiKey(v uint64) uint64 {
	l := v&^highBits | 0x20*oneBits
	letters := (l + 0x1F*oneBits) & (0xFA*oneBits - l) &^ v & highBits
	non := ^letters & highBits
	return l & (non&-non>>7 - 1)
}

const (
	oneBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)
