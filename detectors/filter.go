package detectors

import (
	"encoding/binary"
	"math/bits"
	"strings"
)

const filterSize = 1 << 16

// bitset is a filter over hashes of 16 bits: small enough to stay in the cache.
type bitset [filterSize / 64]uint64

func (f *bitset) has(h uint32) bool { return f[h>>6&(filterSize/64-1)]>>(h&63)&1 != 0 }
func (f *bitset) add(h uint32)      { f[h>>6&(filterSize/64-1)] |= 1 << (h & 63) }

// wordFilter rejects nearly all word starts where no entry of a dictionary
// stands, by the key of the first word and then by what follows it: most words
// that begin a label ("my", "this", "a", 我) are everyday words.
type wordFilter struct {
	first  bitset // by hash of the key
	alone  bitset // of those, keys that are enough to look closer, by another hash
	counts bitset // of those, words of numbers, which matter beside others alone
	pairs  bitset // by hash of the key and what follows
}

// addNumber enters a word of a number that is no more than that.
func (f *wordFilter) addNumber(k uint64) {
	f.first.add(keyHash(k))
	f.counts.add(aloneHash(k))
}

// counted reports whether another number follows what ends at q, with six bytes
// between at most.
func (f *wordFilter) counted(b []byte, q int) bool {
	for end := min(q+rowGap+1, len(b)); q < end; q++ {
		c := b[q]
		switch {
		case c-'0' <= 9:
			return true
		case class[c]&cLetter != 0:
			k := keyAt(b, q)
			return f.first.has(keyHash(k)) && f.counts.has(aloneHash(k))
		case c >= 0xE0:
			if k := keyAt(b, q); f.first.has(keyHash(k)) && f.counts.has(aloneHash(k)) {
				return true
			}
		}
	}
	return false
}

// noStarts lets nothing through.
var noStarts wordFilter

// add enters an entry's text under its key k, and under the key joined of its
// words written as one.
func (f *wordFilter) add(text string, k, joined uint64) {
	f.first.add(keyHash(k))
	f.first.add(keyHash(joined))
	if joined != k {
		f.alone.add(aloneHash(joined))
	}
	c := newChoice(0, text)
	switch {
	case c.first > 0 && c.first < 8 && int(c.first) < len(text) && c.then == 0: // "i'm"
		f.pairs.add(pairHash(k, markAfter|uint32(text[c.first])))
	case c.first > 0 && c.first < 8 && c.then != 0:
		f.pairs.add(pairHash(k, c.then))
		f.pairs.add(pairHash(k, c.run))
	case len(text) >= 6 && text[0] >= 0xE0 && text[3] >= 0xE0:
		var b [8]byte
		copy(b[:], text[:6])
		f.pairs.add(keyHash(hanPair(b[:], 0)))
	default:
		f.alone.add(aloneHash(k))
	}
}

// may reports whether an entry may start at p, a word start with the key k,
// which first holds.
func (f *wordFilter) may(b []byte, p int, k uint64) bool {
	h := aloneHash(k)
	switch {
	case f.alone.has(h):
		return true
	case b[p] < 0x80:
		return f.second(b, p, k)
	}
	return p+8 > len(b) || f.pairs.has(keyHash(hanPair(b, p))) || f.counts.has(h) && f.counted(b, p+3)
}

// second is may for a word of ASCII letters whose key is not in alone.
func (f *wordFilter) second(b []byte, p int, k uint64) bool {
	q := p + (bits.Len64(k)+7)>>3 // behind the word: seven letters at most matter
	if q >= len(b) {
		return false
	}
	counts := f.counts.has(aloneHash(k))
	if !counts && q+9 <= len(b) && b[q] == ' ' && class[b[q+1]]&cLetter != 0 {
		return f.pairs.has(pairHash(k, uint32(asciiKey(binary.LittleEndian.Uint64(b[q+1:])))))
	}
	if counts {
		e := q
		for e < len(b) && class[b[e]]&cLetter != 0 { // of nine letters or more
			e++
		}
		if f.counted(b, e) {
			return true
		}
	}
	if b[q] != ' ' && f.pairs.has(pairHash(k, markAfter|uint32(b[q]))) {
		return true
	}
	for i := 0; i < 3 && q < len(b) && class[b[q]]&cGlue != 0; i++ {
		q++
	}
	return f.pairs.has(pairHash(k, wordAt(b, q)))
}

// starts is first and may in one.
func (f *wordFilter) starts(b []byte, p int) bool {
	k := keyAt(b, p)
	return f.first.has(keyHash(k)) && f.may(b, p, k)
}

// markAfter makes a mark that follows a word unlike any word that does.
const markAfter = 1 << 31

// wordAt returns up to four letters of the word at q, in lower case, or the byte
// there if it is none.
func wordAt(b []byte, q int) uint32 {
	if q >= len(b) {
		return 0
	}
	if class[b[q]]&cLetter == 0 {
		return uint32(b[q])
	}
	return uint32(keyAt(b, q))
}

func keyHash(k uint64) uint32 { return uint32(k * 0x9E3779B97F4A7C15 >> 48) }

func aloneHash(k uint64) uint32 { return uint32(k * 0xC2B2AE3D27D4EB4F >> 48) }

func pairHash(k uint64, then uint32) uint32 { return keyHash(k ^ uint64(then)*0xD6E8FEB86659FD93) }

// hanPair is the key of the two characters of three bytes at p.
func hanPair(b []byte, p int) uint64 { return binary.LittleEndian.Uint64(b[p:]) & (1<<48 - 1) }

// joinedKey is the key of text with its words written as one: "no hp" is also
// "nohp". A first word of one letter is never written so.
func joinedKey(text string) uint64 {
	if strings.IndexByte(text, ' ') > 1 {
		text = strings.ReplaceAll(text, " ", "")
	}
	return keyAt([]byte(text), 0)
}
