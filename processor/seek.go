package processor

import (
	"encoding/binary"
	"math/bits"
	"slices"
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
// falls on a stop. Values that share a piece, its place and their length share
// an entry: which of them stands there, if any, a hash of the text tells. A few
// values need no entries: each is tried at every stop where some piece stands.
type seeker struct {
	some   [1 << someBits]bool // which hashes of pieces there are: most stops end here
	dense  bool                // some is of more values than few
	heads  []int32             // first entry of a piece's hash, plus one; its length is a power of two
	shift  uint32
	pieces []piece
	slots  []int32 // values by hash, plus one; its length is a power of two
	values []sought
	least  int // bytes of the shortest value
	stride int
	few    []uint32 // the first pieces of each value, where they are tried one by one
	steps  int      // left
}

const someBits = 12

// fewValues is how many values are tried one by one.
const fewValues = 12

// piece is four bytes at an offset of a value of some length.
type piece struct {
	bytes  uint32
	off    int32
	length int32
	next   int32 // plus one
}

// sought is a value and the finding that it comes from.
type sought struct {
	text []byte
	hash uint32
	find int
}

// hit is one place of a value.
type hit struct{ value, start, end int }

// sparse is how many heads there are for a piece, at the least.
const sparse = 2

// maxSteps bounds the work on one view of a record: one look at an entry or a
// slot, or eight bytes compared. Fewer than none are left of it when something
// was not looked through.
const maxSteps = 1 << 24

func (s *seeker) reset() {
	s.pieces, s.values = s.pieces[:0], s.values[:0]
	s.least = 1 << 30
	s.steps = maxSteps
}

func load(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[i:]) | 0x20202020 }

// foldedHash hashes text of 4 bytes or more; letters of any case alike.
func foldedHash(text []byte) uint32 {
	h := uint64(len(text))
	for ; len(text) > 8; text = text[8:] {
		h = (h ^ (binary.LittleEndian.Uint64(text) | 0x2020202020202020)) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	if len(text) >= 4 {
		h ^= uint64(load(text, 0))<<32 | uint64(load(text, len(text)-4))
	} else {
		for _, c := range text {
			h = h<<8 ^ uint64(c|0x20)
		}
	}
	return uint32(h * 0x9E3779B97F4A7C15 >> 32)
}

// add notes a value to be sought, of minSought bytes or more.
func (s *seeker) add(text []byte, find int) {
	n := len(s.values)
	s.values = slices.Grow(s.values, 1)[:n+1]
	v := &s.values[n]
	v.text, v.hash, v.find = text, foldedHash(text), find
	s.least = min(s.least, len(text))
}

// compile makes ready for find in texts of about size bytes: the more of them
// there are beside the values, the wider the stride may be.
func (s *seeker) compile(size int) {
	if s.dense {
		s.some = [1 << someBits]bool{}
	}
	for _, piece := range s.few {
		s.some[pieceHash(piece)>>(32-someBits)] = false
	}
	few, dear := len(s.values) <= fewValues, 4 // a piece costs as much as so many stops
	if few {
		dear = 1
	}
	s.stride, s.few, s.dense = 2, s.few[:0], !few
	for s.stride < min(s.least-3, 8) && s.stride*s.stride*len(s.values)*dear < size {
		s.stride++
	}
	s.stride = min(s.stride, s.least-3)
	if few {
		s.mark()
		return
	}
	s.slots = table(s.slots, 2*len(s.values))
	s.heads = table(s.heads, sparse*len(s.values)*s.stride)
	s.shift = 32 - uint32(bits.TrailingZeros(uint(len(s.heads))))
	n := 0
	for i := range s.values {
		v := &s.values[i]
		slot := s.slot(v.hash, v.text)
		if s.slots[slot] > 0 {
			continue
		}
		s.values[n] = *v
		n++
		s.slots[slot] = int32(n)
		s.enter(v.text)
	}
	s.values = s.values[:n]
}

// mark is compile for a few values.
func (s *seeker) mark() {
	n := 0
	s.few = slices.Grow(s.few, len(s.values)*s.stride)[:len(s.values)*s.stride]
values:
	for i := range s.values {
		v := &s.values[i]
		for k := range s.values[:n] {
			if x := &s.values[k]; x.hash == v.hash && len(x.text) == len(v.text) && same(x.text, v.text) {
				continue values
			}
		}
		if n < i {
			s.values[n] = *v
		}
		pieces := s.few[n*s.stride:][:s.stride]
		first, then := beginning(v.text)
		for k := range pieces {
			bytes := uint32(first) | 0x20202020
			s.some[pieceHash(bytes)>>(32-someBits)] = true
			pieces[k] = bytes
			first, then = first>>8|then<<56, then>>8
		}
		n++
	}
	s.values, s.few = s.values[:n], s.few[:n*s.stride]
}

// beginning returns the bytes of the first eight pieces of text, of minSought
// bytes or more: of pieces that it does not have, any.
func beginning(text []byte) (first, then uint64) {
	n := len(text)
	if n < 8 {
		return uint64(binary.LittleEndian.Uint32(text)) | uint64(binary.LittleEndian.Uint32(text[n-4:]))<<(8*(n-4)&63), 0
	}
	return binary.LittleEndian.Uint64(text), binary.LittleEndian.Uint64(text[min(n, 16)-8:]) >> (8 * max(16-n, 0) & 63)
}

// try appends the values of which the piece at the stop i in text is one of the
// first.
func (s *seeker) try(hits []hit, text []byte, i int, bytes uint32) []hit {
	if s.steps -= 1 + len(s.few)/16; s.steps < 0 {
		return hits
	}
	for k, piece := range s.few {
		if piece != bytes {
			continue
		}
		value := k / s.stride
		v := &s.values[value]
		start := i - k%s.stride
		end := start + len(v.text)
		if start < 0 || end > len(text) || !whole(text, start, end) {
			continue
		}
		s.steps -= len(v.text) / 8
		if same(text[start:end], v.text) {
			hits = append(hits, hit{value, start, end})
		}
	}
	return hits
}

// enter enters the first pieces of a value.
func (s *seeker) enter(text []byte) {
	heads, pieces, shift := s.heads, s.pieces, s.shift&31
	p := piece{length: int32(len(text))}
	for off, text := 0, text[:s.stride+3]; len(text) >= 4; off, text = off+1, text[1:] {
		p.bytes, p.off = binary.LittleEndian.Uint32(text)|0x20202020, int32(off)
		hash := pieceHash(p.bytes)
		s.some[hash>>(32-someBits)] = true
		h := &heads[hash>>shift]
		if p.next = *h; p.next > 0 && s.entered(pieces, p) {
			continue
		}
		pieces = append(pieces, p)
		*h = int32(len(pieces))
	}
	s.pieces = pieces
}

// table returns a cleared table of at least n and 32 entries.
func table(t []int32, n int) []int32 {
	size := 1 << max(5, bits.Len(uint(n)))
	if cap(t) < size {
		return make([]int32, size)
	}
	t = t[:size]
	clear(t)
	return t
}

func pieceHash(bytes uint32) uint32 { return bytes * 0x9E3779B1 }

// entered reports whether p is among the entries that it would stand before, or
// no steps are left.
func (s *seeker) entered(pieces []piece, p piece) bool {
	for e := p.next; e > 0; e = pieces[e-1].next {
		s.steps--
		if x := &pieces[e-1]; x.bytes == p.bytes && x.off == p.off && x.length == p.length || s.steps < 0 {
			return true
		}
	}
	return false
}

// slot returns where the value stands among the slots, or would stand; any slot
// when no steps are left.
func (s *seeker) slot(hash uint32, text []byte) int {
	mask := len(s.slots) - 1
	for i := int(hash) & mask; ; i = (i + 1) & mask {
		v := s.slots[i]
		if v == 0 {
			return i
		}
		if s.steps--; s.steps < 0 {
			return i
		}
		if x := &s.values[v-1]; x.hash == hash && len(x.text) == len(text) && same(x.text, text) {
			return i
		}
	}
}

// find appends the places in text where a value stands as a whole token.
func (s *seeker) find(hits []hit, text []byte) []hit {
	some, stride := &s.some, s.stride
	for i := 0; i <= len(text)-4; i += stride {
		bytes := binary.LittleEndian.Uint32(text[i:]) | 0x20202020
		if !some[pieceHash(bytes)>>(32-someBits)] {
			continue
		}
		if len(s.few) > 0 {
			hits = s.try(hits, text, i, bytes)
		} else {
			hits = s.look(hits, text, i, bytes)
		}
	}
	return hits
}

// look appends the values of which the piece at the stop i in text is entered.
func (s *seeker) look(hits []hit, text []byte, i int, bytes uint32) []hit {
	for e := s.heads[pieceHash(bytes)>>s.shift]; e > 0 && s.steps >= 0; e = s.pieces[e-1].next {
		s.steps--
		x := &s.pieces[e-1]
		start, end := i-int(x.off), i-int(x.off)+int(x.length)
		if x.bytes != bytes || start < 0 || end > len(text) || !whole(text, start, end) {
			continue
		}
		s.steps -= int(x.length) / 8
		token := text[start:end]
		if v := s.slots[s.slot(foldedHash(token), token)]; v > 0 {
			hits = append(hits, hit{int(v) - 1, start, end})
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

// whole reports whether no letter or digit of the value goes on beyond it.
// Scripts written without spaces have no such border.
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
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unspaced...)
}

// unspaced are the scripts that write words, or particles behind them, without
// a space.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}
