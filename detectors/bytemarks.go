package detectors

import "encoding/binary"

// byteMarks tells the bytes of a text apart, a bit a byte, 64 to a word: one
// pass over the text for all stages that look only at some of its bytes.
type byteMarks struct {
	letters []uint64 // ASCII letters
	hot     []uint64 // where class has cHot, and a few more: see hotBytes
	lead    []uint64 // first bytes of characters outside ASCII
	odd     []uint64 // those of lead that begin no Han from U+4000 on; nothing where lead is 0
	high    bool     // there are any outside ASCII
}

// set marks b.
func (m *byteMarks) set(b []byte) {
	m.room(len(b))
	m.mark(b)
}

// room makes room for the marks of size bytes, of which none are known.
func (m *byteMarks) room(size int) {
	n := (size + 63) >> 6
	if n > cap(m.letters) {
		all := make([]uint64, 4*2*n)
		m.letters, m.hot, m.lead, m.odd = all[:2*n:2*n], all[2*n:4*n:4*n], all[4*n:6*n:6*n], all[6*n:]
	}
	m.letters, m.hot, m.lead, m.odd, m.high = m.letters[:n], m.hot[:n], m.lead[:n], m.odd[:n], false
}

// markWords is mark without more than Go has on every processor, eight bytes at a
// time.
func (m *byteMarks) markWords(b []byte) {
	w := 0
	for rest := b; len(rest) >= 64; w++ {
		m.block(w, (*[64]byte)(rest))
		rest = rest[64:]
	}
	switch over := len(b) & 63; {
	case over == 0:
	case w == 0:
		m.short(b)
	default: // the last 64 bytes, of which some have been marked
		m.block(w, (*[64]byte)(b[len(b)-64:]))
		m.pass(w, 64-over)
	}
}

// pass leaves out of block w the first seen bytes.
func (m *byteMarks) pass(w, seen int) {
	n := uint(seen) & 63
	m.letters[w] >>= n
	m.hot[w] >>= n
	m.lead[w] >>= n
	m.odd[w] >>= n
}

// block marks 64 bytes.
func (m *byteMarks) block(w int, b *[64]byte) {
	v0, v1, v2, v3 := binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:]), binary.LittleEndian.Uint64(b[16:]), binary.LittleEndian.Uint64(b[24:])
	v4, v5, v6, v7 := binary.LittleEndian.Uint64(b[32:]), binary.LittleEndian.Uint64(b[40:]), binary.LittleEndian.Uint64(b[48:]), binary.LittleEndian.Uint64(b[56:])
	if (v0|v1|v2|v3|v4|v5|v6|v7)&highBits != 0 {
		m.mixed(w, b)
		return
	}
	// Read once more: eight words at a time would not stay in registers.
	v := binary.LittleEndian.Uint64(b[0:])
	l, h := gather(letterBytes(v)), gather(hotBytes(v))
	v = binary.LittleEndian.Uint64(b[8:])
	l, h = l|gather(letterBytes(v))<<8, h|gather(hotBytes(v))<<8
	v = binary.LittleEndian.Uint64(b[16:])
	l, h = l|gather(letterBytes(v))<<16, h|gather(hotBytes(v))<<16
	v = binary.LittleEndian.Uint64(b[24:])
	l, h = l|gather(letterBytes(v))<<24, h|gather(hotBytes(v))<<24
	v = binary.LittleEndian.Uint64(b[32:])
	l, h = l|gather(letterBytes(v))<<32, h|gather(hotBytes(v))<<32
	v = binary.LittleEndian.Uint64(b[40:])
	l, h = l|gather(letterBytes(v))<<40, h|gather(hotBytes(v))<<40
	v = binary.LittleEndian.Uint64(b[48:])
	l, h = l|gather(letterBytes(v))<<48, h|gather(hotBytes(v))<<48
	v = binary.LittleEndian.Uint64(b[56:])
	l, h = l|gather(letterBytes(v))<<56, h|gather(hotBytes(v))<<56
	m.letters[w], m.hot[w], m.lead[w] = l, h, 0
}

// mixed marks 64 bytes that are not all ASCII.
func (m *byteMarks) mixed(w int, b *[64]byte) {
	x := binary.LittleEndian.Uint64(b[0:])
	y := x &^ highBits
	d := x & (x << 1) & highBits
	l, h, lead, odd := gather(letterBytes(y)&^x), gather(hotBytes(y)&^x), gather(d), gather(d&^hanBytes(y))
	x = binary.LittleEndian.Uint64(b[8:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<8, h|gather(hotBytes(y)&^x)<<8, lead|gather(d)<<8, odd|gather(d&^hanBytes(y))<<8
	x = binary.LittleEndian.Uint64(b[16:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<16, h|gather(hotBytes(y)&^x)<<16, lead|gather(d)<<16, odd|gather(d&^hanBytes(y))<<16
	x = binary.LittleEndian.Uint64(b[24:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<24, h|gather(hotBytes(y)&^x)<<24, lead|gather(d)<<24, odd|gather(d&^hanBytes(y))<<24
	x = binary.LittleEndian.Uint64(b[32:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<32, h|gather(hotBytes(y)&^x)<<32, lead|gather(d)<<32, odd|gather(d&^hanBytes(y))<<32
	x = binary.LittleEndian.Uint64(b[40:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<40, h|gather(hotBytes(y)&^x)<<40, lead|gather(d)<<40, odd|gather(d&^hanBytes(y))<<40
	x = binary.LittleEndian.Uint64(b[48:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<48, h|gather(hotBytes(y)&^x)<<48, lead|gather(d)<<48, odd|gather(d&^hanBytes(y))<<48
	x = binary.LittleEndian.Uint64(b[56:])
	y = x &^ highBits
	d = x & (x << 1) & highBits
	l, h, lead, odd = l|gather(letterBytes(y)&^x)<<56, h|gather(hotBytes(y)&^x)<<56, lead|gather(d)<<56, odd|gather(d&^hanBytes(y))<<56
	m.letters[w], m.hot[w], m.lead[w], m.odd[w], m.high = l, h, lead, odd, true
}

// short marks a text of less than 64 bytes, ASCII or not.
func (m *byteMarks) short(b []byte) {
	var l, h, lead, odd, high uint64
	for k := 0; k < len(b); k += 8 {
		x := wordOf(b, k)
		high |= x
		d := x & (x << 1) & highBits
		y := x &^ highBits
		lead |= gather(d) << (k & 63)
		odd |= gather(d&^hanBytes(y)) << (k & 63)
		l |= gather(letterBytes(y)&^x) << (k & 63)
		h |= gather(hotBytes(y)&^x) << (k & 63)
	}
	m.letters[0], m.hot[0], m.lead[0], m.odd[0], m.high = l, h, lead, odd, high&highBits != 0
}

// wordOf returns the eight bytes of b at p, zeros for those behind its end.
func wordOf(b []byte, p int) uint64 {
	if p+8 <= len(b) {
		return binary.LittleEndian.Uint64(b[p:])
	}
	if len(b) >= 8 {
		return binary.LittleEndian.Uint64(b[len(b)-8:]) >> (8 * uint(p+8-len(b)) & 63)
	}
	var v uint64
	for i, c := range b[p:] {
		v |= uint64(c) << (8 * i & 63)
	}
	return v
}

// gather makes bits of the high bits of eight bytes; m has no others.
func gather(m uint64) uint64 { return m * 0x0002040810204081 >> 56 }

// letterBytes has the high bits of those of eight bytes of ASCII that are
// letters.
func letterBytes(v uint64) uint64 {
	l := v | 0x20*oneBits
	return ((l + (0x80-'a')*oneBits) ^ (l + (0x7F-'z')*oneBits)) & highBits
}

// hotBytes has the high bits of those of eight bytes of ASCII in which the
// anchor stage may be interested: all from '%' to '_', which are the hot ones and
// some marks.
func hotBytes(v uint64) uint64 {
	return ((v + (0x80-'%')*oneBits) ^ (v + (0x7F-'_')*oneBits)) & highBits
}

// hanBytes has the high bits of those of eight bytes, their own high bits taken
// away, that begin characters from U+4000 on, nearly all of them Han.
func hanBytes(v uint64) uint64 {
	return ((v + (0x80-0x64)*oneBits) ^ (v + (0x7F-0x69)*oneBits)) & highBits
}

// next returns the first hot byte from i on, or n, the length of the text.
func (m *byteMarks) next(i, n int) int {
	w := i >> 6
	if w >= len(m.hot) {
		return n
	}
	if h := m.hot[w] >> (i & 63); h != 0 {
		return i + trailing(h)
	}
	for w++; w < len(m.hot); w++ {
		if h := m.hot[w]; h != 0 {
			return w<<6 + trailing(h)
		}
	}
	return n
}
