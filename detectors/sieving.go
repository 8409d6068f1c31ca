package detectors

import "encoding/binary"

// sieving is one pass of a wordFilter over the words of a text.
type sieving struct {
	cues   []uint64 // where an entry may start: a bit a byte, 64 to a word
	before uint64   // hash of the word before
	last   int      // where that starts
}

// all marks in cues the words of ASCII letters, and the characters outside ASCII,
// of the text b with the marks m, where an entry of f may start.
func (s *sieving) all(f *wordFilter, b []byte, m *byteMarks) {
	s.clear(len(m.letters))
	s.words(f, b, m)
	if len(s.cues) > 0 {
		s.cues[0] &= m.letters[0] | ^uint64(1) // no word stands before the first
	}
	if !m.high {
		return
	}
	for w, lead := range m.lead {
		if lead == 0 {
			continue
		}
		if i := w << 6; i+blockReach <= len(b) {
			s.cues[w] |= f.wide((*[blockReach]byte)(b[i:]), lead)
		} else {
			var pad [blockReach]byte
			copy(pad[:], b[i:])
			s.cues[w] |= f.wide(&pad, lead)
		}
	}
}

// clear begins a text of n blocks.
func (s *sieving) clear(n int) {
	if n > cap(s.cues) {
		s.cues = make([]uint64, 2*n)
	}
	s.cues, s.before, s.last = s.cues[:n], 0, 0
	clear(s.cues)
}

// words is all for the words of ASCII letters.
func (s *sieving) words(f *wordFilter, b []byte, m *byteMarks) {
	within := uint64(0) // a letter stands at the end of the block before
	for w, letters := range m.letters {
		starts := letters &^ (letters<<1 | within)
		within = letters >> 63
		if starts == 0 {
			continue
		}
		if i := w << 6; i+blockReach <= len(b) {
			s.block(f, (*[blockReach]byte)(b[i:]), i, starts, letters)
		} else {
			var pad [blockReach]byte
			copy(pad[:], b[i:])
			s.block(f, &pad, i, starts, letters)
		}
	}
}

// block is words for those that start at starts in the block src, which stands at i of
// the text. Of a word the one behind it tells whether an entry may start there.
func (s *sieving) block(f *wordFilter, src *[blockReach]byte, i int, starts, letters uint64) {
	lone, next, last, before, _ := &f.lone, &f.next, s.last-i, s.before, src[0] // no pointer is nil in the loop
	for ends := letters << 1 &^ letters &^ (starts&-starts - 1); starts != 0 && ends != 0; ends &= ends - 1 {
		q := trailing(starts)
		starts &= starts - 1
		h := ((binary.LittleEndian.Uint64(src[q:]) | 0x20*oneBits) & keyMask[(trailing(ends)-q)&63]) * keyFactor
		if lone.has(h) {
			s.cue(i + q)
		}
		if next.has(before ^ nextHash(h)) {
			s.cue(i + last)
		}
		before, last = h, q
	}
	if starts != 0 { // the word may go on in the next block
		q := trailing(starts) & 63
		h := asciiKey(binary.LittleEndian.Uint64(src[q:])) * keyFactor
		if lone.has(h) {
			s.cue(i + q)
		}
		if next.has(before ^ nextHash(h)) {
			s.cue(i + last)
		}
		before, last = h, q
	}
	s.before, s.last = before, i+last
}

// cue marks p.
func (s *sieving) cue(p int) { s.cues[p>>6] |= 1 << (p & 63) }
