// Package lexicon holds word lists with their provenance. Start with Set. A
// Set is read-only after New and safe for concurrent use. The lists here were
// compiled for samar from general knowledge of common names and function words;
// no list was copied.
package lexicon

import (
	"strings"

	"github.com/cespare/xxhash/v2"
)

// Set is a set of lower-case words. Lookups fold ASCII case and do not
// allocate.
type Set struct {
	words map[uint64]struct{}
	most  int // bytes of the longest word
}

// New makes a Set of the words of lists, separated by white space.
func New(lists ...string) *Set {
	s := &Set{words: map[uint64]struct{}{}}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			s.words[xxhash.Sum64String(w)] = struct{}{}
			s.most = max(s.most, len(w))
		}
	}
	return s
}

// Has reports whether word is in the set, ASCII case folded.
func (s *Set) Has(word []byte) bool {
	if len(word) == 0 || len(word) > s.most || len(word) > 64 {
		return false
	}
	var buf [64]byte
	for i, c := range word {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	_, ok := s.words[xxhash.Sum64(buf[:len(word)])]
	return ok
}

// Len is the number of words.
func (s *Set) Len() int { return len(s.words) }
