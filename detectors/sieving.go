package detectors

import (
	"encoding/binary"
	"math/bits"
)

// sieving is one pass of a wordFilter over the words of a text.
type sieving struct {
	cues []uint64 // where an entry may start: a bit a byte, 64 to a word
	rest [blockReach]byte
}

// all marks in cues the words of ASCII letters, and the characters outside ASCII,
// of the text b with the marks m, where an entry of f may start.
func (s *sieving) all(f *wordFilter, b []byte, m *byteMarks) {
	s.words(f, b, m)
	if !m.high {
		return
	}
	for w, lead := range m.lead {
		if lead != 0 {
			s.cues[w] |= f.wide(s.block(b, w<<6), lead)
		}
	}
}

// block returns the block at i of b. No letter stands behind the end of b in it, but
// bytes of another text may stand behind that.
func (s *sieving) block(b []byte, i int) *[blockReach]byte {
	if i+blockReach <= len(b) {
		return (*[blockReach]byte)(b[i:])
	}
	s.rest[copy(s.rest[:], b[i:])] = 0
	return &s.rest
}

// words is all for the words of ASCII letters.
func (s *sieving) words(f *wordFilter, b []byte, m *byteMarks) {
	n := len(m.letters)
	if n > cap(s.cues) {
		s.cues = make([]uint64, 2*n)
	}
	s.cues = s.cues[:n]
	cues, before, last := s.cues, uint64(0), -1
	within := uint64(0) // a letter stands at the end of the block before
	for w, letters := range m.letters[:len(cues)] {
		starts := letters &^ (letters<<1 | within)
		within = letters >> 63
		if cues[w] = 0; starts == 0 {
			continue
		}
		enough, behind, hash := f.block(s.block(b, w<<6), starts, letters, before)
		if before = hash; behind != 0 {
			if behind&starts&-starts != 0 && last >= 0 {
				cues[last>>6] |= 1 << (last & 63)
			}
			enough |= ahead(starts, behind)
		}
		cues[w] = enough
		last = w<<6 + highest(starts)
	}
}

// ahead returns those of starts that stand right before one of behind.
func ahead(starts, behind uint64) (words uint64) {
	for ; behind != 0; behind &= behind - 1 {
		if before := starts & (behind&-behind - 1); before != 0 {
			words |= 1 << (highest(before) & 63)
		}
	}
	return words
}

// highest is the highest bit of v, of which one is set.
func highest(v uint64) int { return 63 - bits.LeadingZeros64(v) }

// block returns, of the words that start at starts in the block src, those where an
// entry may start, and those that tell it of the word before, with the hash of the last.
// The first of them is behind one with the hash before.
func (f *wordFilter) block(src *[blockReach]byte, starts, letters, before uint64) (cues, behind, last uint64) {
	lone, next, _ := &f.lone, &f.next, src[0] // no pointer is nil in the loop
	for ends := letters << 1 &^ letters &^ (starts&-starts - 1); starts != 0 && ends != 0; ends &= ends - 1 {
		q := trailing(starts)
		starts &= starts - 1
		h := (binary.LittleEndian.Uint64(src[q:]) & capitalMask[(trailing(ends)-q)&63]) * keyFactor
		cues |= lone.bit(h) << (q & 63)
		behind |= next.bit(before^nextHash(h)) << (q & 63)
		before = h
	}
	if starts != 0 { // the word may go on in the next block
		h := wordHash(asciiKey(binary.LittleEndian.Uint64(src[trailing(starts)&63:])))
		cues |= starts & -lone.bit(h)
		behind |= starts & -next.bit(before^nextHash(h))
		before = h
	}
	return cues, behind, before
}
