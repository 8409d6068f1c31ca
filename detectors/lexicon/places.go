package lexicon

import (
	"strings"

	"github.com/cespare/xxhash/v2"
)

// Place is what kind of place a name stands for; a name may be several.
type Place uint8

// Kinds of places, largest first.
const (
	Country  Place = 1 << iota
	Province       // province, state, county of England
	City           // city, town, regency, prefecture
	District       // district of a city or regency
)

// Places knows the names of places. Read-only after NewPlaces and safe for
// concurrent use.
type Places struct {
	lists []Named
	kinds map[uint64]Place
	some  [placeBits / 64]uint64 // bits by hint: most words that begin no name and are none end here
	most  int                    // bytes of the longest name
}

// placeBits is how many hints of names are told apart.
const placeBits = 1 << 16

// hint returns a number below placeBits of the first bytes of name in small letters,
// four at the most, and its length.
func hint(name []byte) uint32 {
	v := uint32(len(name)) << 24
	for i, c := range name[:min(len(name), 4)] {
		v ^= uint32(c|0x20) << (8 * i)
	}
	return v * 0x9E3779B1 >> 16
}

// Named are names of one kind, separated by commas or line ends, in lower case,
// one space between words.
type Named struct {
	Kind  Place
	Names string
}

// NewPlaces makes a gazetteer of lists.
func NewPlaces(lists ...Named) *Places {
	p := &Places{lists: lists, kinds: map[uint64]Place{}}
	p.Names(func(n string, k Place) {
		p.kinds[xxhash.Sum64String(n)] |= k
		h := hint([]byte(n))
		p.some[h/64] |= 1 << (h % 64)
		p.most = max(p.most, len(n))
	})
	return p
}

// Names calls f for every name, in the order of the lists.
func (p *Places) Names(f func(name string, kind Place)) {
	for _, l := range p.lists {
		for n := range strings.FieldsFuncSeq(l.Names, func(r rune) bool { return r == ',' || r == '\n' }) {
			if n = strings.TrimSpace(n); n != "" {
				f(n, l.Kind)
			}
		}
	}
}

// Kind returns what name is, 0 if it is not known. Capitals of ASCII are read
// as small letters; one space stands between words.
func (p *Places) Kind(name []byte) Place {
	var low [64]byte
	if len(name) == 0 || len(name) > min(p.most, len(low)) {
		return 0
	}
	if h := hint(name); p.some[h/64]>>(h%64)&1 == 0 {
		return 0
	}
	for i, c := range name {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return p.kinds[xxhash.Sum64(low[:len(name)])]
}

// Most is the length of the longest name in bytes.
func (p *Places) Most() int { return p.most }

// Len is the number of names.
func (p *Places) Len() int { return len(p.kinds) }
