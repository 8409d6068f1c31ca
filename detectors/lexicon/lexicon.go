// Package lexicon holds word lists with their provenance. Start with Set. A
// Set is safe for concurrent use. The lists here were compiled for samar from
// general knowledge of common names and function words, and from the sources
// that a list names in its first line (see NOTICE).
package lexicon

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"sync"

	"github.com/cespare/xxhash/v2"
)

// Set is a set of lower-case words. Lookups fold ASCII case and do not
// allocate. The table is built at the first lookup.
type Set struct {
	lists []string
	once  sync.Once
	some  []uint64 // bits by hash, eight for each place of table, and by leadHash: most words that are not in the set end here
	table []uint64 // open addressing, 0 = free, at most half full
	most  int      // bytes of the longest word
	n     int
}

// New makes a Set of the words of lists, separated by ASCII white space. A line that
// starts with '#' is a comment.
func New(lists ...string) *Set { return &Set{lists: lists} }

// build enters the words into the table.
func (s *Set) build() {
	count := 0
	for _, l := range s.lists {
		count += strings.Count(l, " ") + strings.Count(l, "\n") + 1
	}
	size := 16
	for size < 2*count {
		size *= 2
	}
	s.table, s.some = make([]uint64, size), make([]uint64, size/8)
	s.each(func(w string) {
		h := hashOf(w)
		s.some[h>>6&uint64(size/8-1)] |= 1 << (h & 63)
		if n := len(w); n > 8 {
			l := leadHash(eightOf(w), n)
			s.some[l>>6&uint64(size/8-1)] |= 1 << (l & 63)
		}
		i := h & uint64(size-1)
		for s.table[i] != 0 && s.table[i] != h {
			i = (i + 1) & uint64(size-1)
		}
		if s.table[i] == 0 {
			s.table[i] = h
			s.n++
		}
		s.most = max(s.most, len(w))
	})
}

// Words calls f for every word, in the order of the lists.
func (s *Set) Words(f func(word string)) { s.each(f) }

// each calls f for every word of the lists.
func (s *Set) each(f func(word string)) {
	for _, l := range s.lists {
		for line := true; len(l) > 0; {
			if line && l[0] == '#' {
				end := strings.IndexByte(l, '\n')
				if end < 0 {
					break
				}
				l = l[end:]
			}
			n := wordLen(l)
			if n > 0 {
				f(l[:n])
			}
			if n == len(l) {
				break
			}
			line = l[n] == '\n'
			l = l[n+1:]
		}
	}
}

// wordLen returns how many bytes of l stand before white space, looking at eight at
// once: the lowest byte below '!' leaves the lowest mark.
func wordLen(l string) (n int) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	for ; len(l)-n >= 8; n += 8 {
		v := eightOf(l[n:])
		if m := (v - '!'*ones) &^ v & highs; m != 0 {
			return n + bits.TrailingZeros64(m)/8
		}
	}
	for n < len(l) && l[n] > ' ' {
		n++
	}
	return n
}

func key(h uint64) uint64 { return max(h, 1) }

// hashOf is the hash of a word in lower case.
func hashOf(w string) uint64 {
	if len(w) > 8 {
		return key(xxhash.Sum64String(w))
	}
	var v uint64
	if n := len(w); n >= 4 { // as pack does
		v = fourAt(w, 0) | fourAt(w, n-4)<<(8*(n-4)&63)
		return short(v)
	}
	for i := range len(w) {
		v |= uint64(w[i]) << (8 * i)
	}
	return short(v)
}

// fourAt returns the four bytes of w at i.
func fourAt(w string, i int) uint64 {
	return uint64(w[i]) | uint64(w[i+1])<<8 | uint64(w[i+2])<<16 | uint64(w[i+3])<<24
}

// short is the hash of a word of eight bytes or fewer, the first in the low
// byte: different words have different ones.
func short(v uint64) uint64 {
	v *= 0x9E3779B97F4A7C15
	return key(v ^ v>>32)
}

// Has reports whether word is in the set, ASCII case folded.
func (s *Set) Has(word []byte) bool {
	s.once.Do(s.build)
	if len(word) == 0 || len(word) > s.most || len(word) > 64 {
		return false
	}
	var h uint64
	if n := len(word); n <= 8 {
		h = short(lower(pack(word)))
	} else {
		l := leadHash(lower(binary.LittleEndian.Uint64(word)), n)
		if s.some[l>>6&uint64(len(s.some)-1)]>>(l&63)&1 == 0 {
			return false
		}
		h = longHash(word)
	}
	return s.some[h>>6&uint64(len(s.some)-1)]>>(h&63)&1 != 0 && s.listed(h)
}

// Word is a word as sets know it: made once, it is asked of several.
type Word struct {
	hash uint64
	n    int // bytes; 0: in no set
}

// WordOf makes a Word, ASCII case folded.
func WordOf(word []byte) Word {
	switch n := len(word); {
	case n <= 8:
		return Word{short(lower(pack(word))), n}
	case n <= 64:
		return Word{longHash(word), n}
	}
	return Word{}
}

// eightOf returns the first eight bytes of w, which has as many.
func eightOf(w string) uint64 {
	_ = w[7]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}

// leadHash is a hash of the first eight bytes of a longer word and of its length: most
// words that are not in a set end there, before all of their letters are hashed.
func leadHash(first uint64, n int) uint64 { return short(first + uint64(n)*0xD6E8FEB86659FD93) }

// longHash is hashOf for a word of more than eight bytes and 64 at most.
func longHash(word []byte) uint64 {
	var buf [64]byte
	for i, c := range word {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return key(xxhash.Sum64(buf[:len(word)]))
}

// Holds is Has for a Word.
func (s *Set) Holds(w Word) bool {
	s.once.Do(s.build)
	return w.n > 0 && w.n <= s.most && s.some[w.hash>>6&uint64(len(s.some)-1)]>>(w.hash&63)&1 != 0 && s.listed(w.hash)
}

// listed reports whether the hash is in the table.
func (s *Set) listed(h uint64) bool {
	mask := uint64(len(s.table) - 1)
	for i := h & mask; s.table[i] != 0; i = (i + 1) & mask {
		if s.table[i] == h {
			return true
		}
	}
	return false
}

// pack returns up to eight bytes, the first in the low byte.
func pack(word []byte) (v uint64) {
	if n := len(word); n >= 4 {
		return uint64(binary.LittleEndian.Uint32(word)) | uint64(binary.LittleEndian.Uint32(word[n-4:]))<<(8*(n-4)&63)
	}
	for i, c := range word {
		v |= uint64(c) << (8 * i)
	}
	return v
}

// lower folds the case of the ASCII letters among eight bytes.
func lower(v uint64) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	x := v &^ highs
	return v | ((x+(0x80-'A')*ones)&((0x80+'Z')*ones-x)&highs&^v)>>2
}

// Len is the number of words.
func (s *Set) Len() int {
	s.once.Do(s.build)
	return s.n
}
