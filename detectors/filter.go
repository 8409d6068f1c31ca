package detectors

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
)

const filterSize = 1 << 16

// bitset is a filter over hashes of 16 bits: small enough to stay in the cache.
type bitset [filterSize / 64]uint64

func (f *bitset) has(h uint32) bool { return f[h>>6&(filterSize/64-1)]>>(h&63)&1 != 0 }
func (f *bitset) add(h uint32)      { f[h>>6&(filterSize/64-1)] |= 1 << (h & 63) }

// count returns how many hashes are in f.
func (f *bitset) count() (n int) {
	for _, w := range f {
		n += bits.OnesCount64(w)
	}
	return n
}

// sieve is a filter over hashes of 64 bits, of which the highest count: two bits of
// one word. It is asked of every word, so few pass that are not in it.
type sieve [1 << 11]uint64

func (f *sieve) add(h uint64) { f[h>>53] |= 1<<(h>>47&63) | 1<<(h>>41&63) }

// bit returns 1 if h may be in f, else 0. No branch depends on it: of the words of a
// text so many are in, by one bit or both, that a processor would guess wrong at every
// tenth.
func (f *sieve) bit(h uint64) uint64 {
	x := f[h>>53]
	return x >> (h >> 47 & 63) & (x >> (h >> 41 & 63)) & 1
}

// wordFilter rejects nearly all word starts where no entry of a dictionary
// stands, by the first word and the one behind it: most words that begin a label
// ("my", "this", "a", 我) are everyday words.
type wordFilter struct {
	lone   sieve  // keys that may be enough to look closer; outside ASCII, all
	next   sieve  // keys and the first letters of the word that follows; outside ASCII, with the character that follows, if it matters
	first  bitset // all keys
	counts bitset // of those, words of numbers, which matter beside others alone
}

// addNumber enters a word of a number that is no more than that.
func (f *wordFilter) addNumber(k uint64) {
	f.first.add(firstHash(k))
	f.counts.add(aloneHash(k))
	f.lone.add(wordHash(k))
}

// counted reports whether another number follows what ends at q, with six bytes
// between at most.
func (f *wordFilter) counted(b []byte, q int) bool {
	if q+9 <= len(b) && b[q] == ' ' { // as most words stand
		if v := binary.LittleEndian.Uint64(b[q+1:]); class[byte(v)]&cLetter != 0 {
			k := asciiKey(v)
			return f.counts.has(aloneHash(k)) && f.first.has(firstHash(k))
		}
	}
	for end := min(q+rowGap+1, len(b)); q < end; q++ {
		c := b[q]
		switch {
		case c-'0' <= 9:
			return true
		case class[c]&cLetter != 0:
			k := keyAt(b, q)
			return f.first.has(firstHash(k)) && f.counts.has(aloneHash(k))
		case c >= 0xE0:
			if k := keyAt(b, q); f.first.has(firstHash(k)) && f.counts.has(aloneHash(k)) {
				return true
			}
		}
	}
	return false
}

// add enters an entry's text under its key k, and under the key joined of its
// words written as one.
func (f *wordFilter) add(text string, k, joined uint64) {
	f.first.add(firstHash(k))
	f.first.add(firstHash(joined))
	if joined != k {
		f.lone.add(wordHash(joined))
	}
	c := newChoice(0, text)
	f.sift(text, k, &c)
}

// sift enters an entry's text in the sieves.
func (f *wordFilter) sift(text string, k uint64, c *choice) {
	switch {
	case c.first > 0:
	case c.then == 0:
		f.lone.add(k * keyFactor)
		return
	default:
		f.next.add((k | uint64(c.then)<<24) * keyFactor)
		return
	}
	rest := strings.TrimLeftFunc(text[c.first:], func(r rune) bool { return r >= utf8.RuneSelf || class[r]&cLetter == 0 })
	if rest == "" || c.first >= 8 && c.then != 0 { // written as one with the next, a long word has the same key
		f.lone.add(wordHash(k))
		return
	}
	for _, then := range []string{rest, strings.ReplaceAll(rest, " ", "")} {
		f.next.add(wordHash(k) ^ nextHash(wordHash(keyAt([]byte(then), 0))))
	}
}

// cues returns those of the words of ASCII letters that start at starts in a
// block of text where an entry may start.
func (f *wordFilter) cues(src *[blockReach]byte, starts, letters uint64) uint64 {
	cues, behind, last := f.block(src, starts, letters, 0)
	if f.first.has(uint32(last >> 48)) { // what follows the last word is in the next block
		cues |= 1 << (highest(starts) & 63)
	}
	return cues | ahead(starts, behind)
}

// either returns those of starts, where words of ASCII letters and characters
// outside ASCII begin, where an entry may start.
func (f *wordFilter) either(src *[blockReach]byte, starts, letters, lead uint64) (cues uint64) {
	if words := starts &^ lead; words != 0 {
		cues = f.cues(src, words, letters)
	}
	return cues | f.wide(src, starts&lead)
}

// wide returns those of the characters outside ASCII at lead where an entry may
// start.
func (f *wordFilter) wide(src *[blockReach]byte, lead uint64) (cues uint64) {
	lone, next, _ := &f.lone, &f.next, src[0]
	for ; lead != 0; lead &= lead - 1 {
		v := binary.LittleEndian.Uint64(src[trailing(lead)&63:])
		if byte(v) < 0xE0 {
			if byte(v) >= 0xC3 {
				cues |= lead & -lead & -lone.bit(v&0xFFFF*keyFactor)
			}
			continue
		}
		h := v & 0xFFFFFF * keyFactor
		cues |= lead & -lead & -(lone.bit(h) | next.bit(v&(1<<48-1)*keyFactor))
	}
	return cues
}

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

// keyFactor spreads a key's bits; the highest are the best.
const keyFactor = 0x9E3779B97F4A7C15

// wordHash is the hash of a key in the sieves: of a word of ASCII letters that of its
// capitals, which one step makes of letters of any case.
func wordHash(k uint64) uint64 {
	if byte(k) < utf8.RuneSelf {
		k &^= 0x20 * oneBits
	}
	return k * keyFactor
}

// firstHash is of a key in wordFilter.first.
func firstHash(k uint64) uint32 { return uint32(wordHash(k) >> 48) }

// capitalMask makes of eight bytes the first n, which are letters, as capitals.
var capitalMask = func() (t [64]uint64) {
	for n := range t {
		t[n] = keyMask[n] &^ (0x20 * oneBits)
	}
	return t
}()

func keyHash(k uint64) uint32 { return uint32(k * keyFactor >> 48) }

// nextHash is of the first four letters of a word behind another, given the
// product of its key and keyFactor: no other letters are in the lower half of it.
func nextHash(h uint64) uint64 { return h << 32 }

func aloneHash(k uint64) uint32 { return uint32(k * 0xC2B2AE3D27D4EB4F >> 48) }

// joinedKey is the key of text with its words written as one: "no hp" is also
// "nohp". A first word of one letter is never written so.
func joinedKey(text string) uint64 {
	var b [16]byte
	word := b[:0]
	if strings.IndexByte(text, ' ') > 1 {
		for i := 0; i < len(text) && len(word) < 8; i++ {
			if text[i] != ' ' {
				word = append(word, text[i])
			}
		}
	} else {
		word = append(word, text[:min(len(text), 8)]...)
	}
	return keyAt(word, 0)
}
