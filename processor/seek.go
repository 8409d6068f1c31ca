package processor

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf8"
)

// minSought is the least length in bytes of a value that the proof seeks, and
// minDigits the least number of digits of one without letters: shorter ones
// occur by chance.
const (
	minSought = 5
	minDigits = 6
)

// seeker finds many values in one pass over a text, ASCII letters of any case
// alike. Every stride bytes it looks up the four bytes there; a value is
// entered with the first stride of its four-byte pieces, so one of them always
// falls on a stop.
type seeker struct {
	heads  [1024]int32 // first entry of a hash, plus one
	grams  []gram
	values []sought
	stride int
	steps  int // left; one look at an entry each
}

type gram struct {
	bytes uint32
	value int32
	off   int32
	next  int32 // plus one
}

// sought is a value and the finding that it comes from.
type sought struct {
	text []byte
	find int
}

// hit is one place of a value.
type hit struct{ value, start, end int }

const maxSteps = 1 << 22

func (s *seeker) reset() {
	for i := range s.grams {
		s.heads[hash(s.grams[i].bytes)] = 0
	}
	s.grams, s.values = s.grams[:0], s.values[:0]
	s.steps = maxSteps
}

func hash(g uint32) uint32 { return g * 0x9E3779B1 >> 22 }

func load(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[i:]) | 0x20202020 }

// add notes a value to be sought. Those too short are left out, and so are
// repetitions.
func (s *seeker) add(text []byte, find int) {
	s.values = append(s.values, sought{text, find})
}

// compile makes ready for find.
func (s *seeker) compile() {
	least := 64
	for i := range s.values {
		least = min(least, len(s.values[i].text))
	}
	s.stride = min(least-3, 8)
	for v := range s.values {
		text := s.values[v].text
		if s.entered(text) {
			continue
		}
		for off := range s.stride {
			g := load(text, off)
			h := &s.heads[hash(g)]
			s.grams = append(s.grams, gram{bytes: g, value: int32(v), off: int32(off), next: *h})
			*h = int32(len(s.grams))
		}
	}
}

func (s *seeker) entered(text []byte) bool {
	g := load(text, 0)
	for e := s.heads[hash(g)]; e > 0 && s.steps > 0; e = s.grams[e-1].next {
		s.steps--
		if x := &s.grams[e-1]; x.off == 0 && x.bytes == g && bytes.Equal(s.values[x.value].text, text) {
			return true
		}
	}
	return false
}

// find appends the places in text where a value stands as a whole token.
func (s *seeker) find(hits []hit, text []byte) []hit {
	stride := s.stride
	for i := 0; i+4 <= len(text); i += stride {
		g := load(text, i)
		e := s.heads[hash(g)]
		if e == 0 {
			continue
		}
		for ; e > 0 && s.steps > 0; e = s.grams[e-1].next {
			s.steps--
			x := &s.grams[e-1]
			if x.bytes != g {
				continue
			}
			v := s.values[x.value].text
			p := i - int(x.off)
			if p >= 0 && p+len(v) <= len(text) && same(text[p:p+len(v)], v) && whole(text, p, p+len(v)) {
				hits = append(hits, hit{int(x.value), p, p + len(v)})
			}
		}
	}
	return hits
}

// same compares with ASCII letters of any case alike. The lengths are equal.
func same(a, b []byte) bool {
	for i, c := range a {
		d := b[i]
		if c != d && (c^d != 0x20 || (c|0x20)-'a' >= 26) {
			return false
		}
	}
	return true
}

// whole reports whether no letter or digit of the value goes on beyond it. Han
// and other scripts written without spaces have no such border.
func whole(text []byte, start, end int) bool {
	return border(text[:start], text[start:end], false) && border(text[end:], text[start:end], true)
}

func border(outside, value []byte, after bool) bool {
	if len(outside) == 0 {
		return true
	}
	var in, out rune
	if after {
		in, _ = utf8.DecodeLastRune(value)
		out, _ = utf8.DecodeRune(outside)
	} else {
		in, _ = utf8.DecodeRune(value)
		out, _ = utf8.DecodeLastRune(outside)
	}
	return !wordly(in) || !wordly(out)
}

func wordly(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}
