package detectors

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// Seeds are what the spellings of an event's known values begin with. Few texts
// hold a word that begins so, and only for those the values need be spelled: see
// Event.Spell. The zero value is ready to use.
type Seeds struct {
	bits   [64]uint64 // of keys, by hash
	keys   []seedKey
	firsts uint32 // first letters of the Latin ones: bit c&31
	digits []digitSeed
	two    [10]uint16 // first two digits of digits: bit d of two[c]
	odd    bool       // one begins outside ASCII, and not with three bytes
	fold   folded
}

// seedKey is what a value begins with, and the letters that may follow it.
type seedKey struct {
	key  uint32 // see wideSeed
	then uint32 // see letterBit
}

// digitSeed is what a value that begins with a digit begins with.
type digitSeed struct {
	key   uint32 // first digits, four at most, the first in the high byte
	n     int8   // how many
	alone bool   // the value is nothing but digits: marks may stand between them
}

// Reset empties s and keeps its memory.
func (s *Seeds) Reset() {
	for i := range s.keys {
		s.bits[seedHash(s.keys[i].key)>>6] = 0
	}
	s.keys, s.firsts, s.odd = s.keys[:0], 0, false
	if len(s.digits) > 0 {
		s.digits, s.two = s.digits[:0], [10]uint16{}
	}
}

// Empty reports that there are none.
func (s *Seeds) Empty() bool { return len(s.keys) == 0 && len(s.digits) == 0 }

// A seed's key is the first four letters in lower case without accents, the
// first in the low byte, or fewer if the word ends there. A seed outside the
// Latin script is its first character and, of Han, the second.
const (
	seedLetters = 1<<40 - 1 // of a word's letters: those of a key and the next

	wideSeed = 1 << 31
	hanSeeds = 1 << 30 // of characters that begin some pair
)

// rawSeed is a further key of a character of three bytes, by its bytes.
func rawSeed(v uint64) uint32 { return uint32(v)<<8 | 0xFF }

// mayWide reports whether a value may begin with the character outside ASCII
// that v begins with.
func (s *Seeds) mayWide(v uint64) bool {
	if c := byte(v); s.odd || c < 0xE3 || c > 0xE9 {
		return true
	}
	h := seedHash(rawSeed(v))
	return s.bits[h>>6]>>(h&63)&1 != 0
}

func runeSeed(r rune) uint32 { return wideSeed | uint32(r) }

func hanSeed(r, then rune) uint32 {
	return wideSeed | (uint32(r)*0x9E3779B1^uint32(then)*0x85EBCA6B)>>2
}

func seedHash(k uint32) uint32 { return k * 0x9E3779B1 >> 20 }

// anyLetter says that any letter may follow a key, or none.
const anyLetter = 1<<32 - 1

// letterBit is the bit of the letter c, in either case, in seedKey.then; all bits
// if c is none.
func letterBit(c byte) uint32 {
	if c|0x20 >= 'a' && c|0x20 <= 'z' {
		return 1 << (c & 31)
	}
	return anyLetter
}

func (s *Seeds) has(k uint32) bool {
	h := seedHash(k)
	return s.bits[h>>6]>>(h&63)&1 != 0 && s.index(k) >= 0
}

// hasWord is has for a word of ASCII letters that begins with those of k.
func (s *Seeds) hasWord(k uint64) bool {
	h := seedHash(uint32(k))
	if s.bits[h>>6]>>(h&63)&1 == 0 {
		return false
	}
	i := s.index(uint32(k))
	return i >= 0 && s.keys[i].then&letterBit(byte(k>>32)) != 0
}

// index returns where k stands among the keys, or -1.
func (s *Seeds) index(k uint32) int {
	for i := range s.keys {
		if s.keys[i].key == k {
			return i
		}
	}
	return -1
}

func (s *Seeds) put(k uint32) { s.putThen(k, anyLetter) }

// putThen enters a key that one of the letters of then follows.
func (s *Seeds) putThen(k, then uint32) {
	h := seedHash(k)
	if s.bits[h>>6]>>(h&63)&1 != 0 {
		if i := s.index(k); i >= 0 {
			s.keys[i].then |= then
			return
		}
	}
	s.bits[h>>6] |= 1 << (h & 63)
	if k < wideSeed {
		s.firsts |= 1 << (k & 31)
	}
	s.keys = append(s.keys, seedKey{k, then})
}

// Add enters what one spelling begins with. Behind one of four letters any
// other may follow.
func (s *Seeds) Add(text []byte) {
	if len(text) >= 4 {
		if v := binary.LittleEndian.Uint32(text); v&0x80808080 == 0 && letterBytes(uint64(v)) == 0x80808080 {
			then := uint32(anyLetter)
			if len(text) > 4 {
				then = letterBit(text[4])
			}
			s.putThen(v|0x20202020, then)
			return
		}
	}
	if hasHigh(text) && needsFold(text) {
		s.fold.set(text)
		text = s.fold.text
	}
	var key uint32
	n := 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r < utf8.RuneSelf {
			r = rune(plainForms[r])
		} else if r, size = utf8.DecodeRune(text[i:]); r == 0x2019 {
			r = 0
		} else {
			r = base(r)
		}
		switch {
		case r == 0, r == '+' && n == 0: // of a phone number
		case r == ' ':
			if n > 0 {
				s.put(key) // the words may be written as one, too
			}
		case r >= 'a' && r <= 'z':
			key |= uint32(r) << (8 * n)
			if n++; n == 4 {
				s.put(key)
				return
			}
		case n > 0:
			s.put(key)
			return
		case r >= '0' && r <= '9':
			s.addDigits(text[i:])
			return
		case r >= utf8.RuneSelf:
			s.addWide(r, text[i+size:])
			return
		default:
			return // a value that begins with a mark stands nowhere as a word
		}
		i += size
	}
	if n > 0 {
		s.put(key)
	}
}

func (s *Seeds) addWide(r rune, rest []byte) {
	then, _ := utf8.DecodeRune(rest)
	if isHan(r) && isHan(then) {
		s.put(runeSeed(r) | hanSeeds)
		s.put(hanSeed(r, then))
	} else {
		s.put(runeSeed(r))
	}
	if r >= 0x800 && r < 0x10000 {
		var c [4]byte
		utf8.EncodeRune(c[:], r)
		s.put(rawSeed(uint64(binary.LittleEndian.Uint32(c[:]))))
	} else {
		s.odd = true
	}
}

// isHan reports whether r is one of the common Han characters.
func isHan(r rune) bool { return r >= 0x3400 && r < 0xA000 }

func (s *Seeds) addDigits(text []byte) {
	alone := true
	for _, c := range text {
		if !inNumber[c] {
			alone = false
			break
		}
	}
	d := digitSeed{alone: alone}
	if alone {
		for _, c := range text {
			if c-'0' <= 9 {
				d.key |= uint32(c) << (24 - 8*d.n)
				if d.n++; d.n == 4 {
					break
				}
			}
		}
		s.putDigits(d)
		return
	}
	for i, c := range text {
		if c-'0' <= 9 {
			d.key |= uint32(c) << (24 - 8*d.n)
			if d.n++; d.n == 4 {
				break
			}
			continue
		}
		if c >= utf8.RuneSelf || plainForms[c] != ' ' {
			break
		}
		if text[i-1]-'0' <= 9 {
			s.putDigits(d) // what follows the gap may be written on to it, too
		}
	}
	s.putDigits(d)
}

// inNumber are the digits and the marks that may stand between those of a number.
var inNumber = func() (t [256]bool) {
	for c := range byte(utf8.RuneSelf) {
		t[c] = c-'0' <= 9 || plainForms[c] == 0 || plainForms[c] == ' '
	}
	return t
}()

// Digits enters a value of nothing but ASCII digits.
func (s *Seeds) Digits(text []byte) {
	d := digitSeed{alone: true}
	if len(text) >= 4 {
		d.key, d.n = binary.BigEndian.Uint32(text), 4
	} else {
		d.key, d.n = digitsAt(text, 0)
	}
	if d.n > 0 {
		s.putDigits(d)
	}
}

func (s *Seeds) putDigits(d digitSeed) {
	two, bit := &s.two[d.key>>24&15], uint16(0x3FF)
	if d.n > 1 {
		bit = 1 << (d.key >> 16 & 15)
	}
	if *two&bit != 0 {
		for _, x := range s.digits {
			if x == d {
				return
			}
		}
	}
	*two |= bit
	s.digits = append(s.digits, d)
}

// digitsAt returns the digits at p, four at most.
func digitsAt(b []byte, p int) (key uint32, n int8) {
	for p < len(b) && n < 4 && b[p]-'0' <= 9 {
		key |= uint32(b[p]) << (24 - 8*n)
		n++
		p++
	}
	return key, n
}

// atWord reports whether a value may begin at the word of ASCII letters at p,
// whose first eight letters are k; n of b at least can be read.
func (s *Seeds) atWord(b []byte, p int, k uint64) bool {
	key := uint32(k)
	if key>>24 == 0 {
		if q := p + (bits.Len32(key)+7)>>3; q < len(b) && (b[q] == '\'' || b[q] >= 0x80) {
			return s.atMarked(b, p)
		}
	}
	return s.hasWord(k)
}

// atWords is atWord for the words that start at starts in a block. By the first
// letter it tells them apart without a branch: that would be guessed wrong often.
func (s *Seeds) atWords(b *[blockReach]byte, starts uint64) bool {
	firsts, may := uint64(s.firsts), uint64(0)
	for ; starts != 0; starts &= starts - 1 {
		q := trailing(starts) & 63
		may |= (firsts >> (b[q] & 31) & 1) << q
	}
	for ; may != 0; may &= may - 1 {
		q := trailing(may) & 63
		if s.atWord(b[:], q, asciiKey(binary.LittleEndian.Uint64(b[q:]))) {
			return true
		}
	}
	return false
}

// atMarked is atWord for words with an accent or an apostrophe among the first
// letters, or outside the Latin script.
func (s *Seeds) atMarked(b []byte, p int) bool {
	var key uint32
	for n := 0; p < len(b); {
		r, size := utf8.DecodeRune(b[p:])
		if r != '\'' && r != 0x2019 || n == 0 {
			r = base(r)
			if n == 0 && r >= utf8.RuneSelf {
				return s.atWide(b, p, r, size)
			}
			if r < 'a' || r > 'z' {
				break
			}
			key |= uint32(r) << (8 * n)
			if n++; n == 4 {
				break
			}
		}
		p += size
	}
	return key != 0 && s.has(key)
}

func (s *Seeds) atWide(b []byte, p int, r rune, size int) bool {
	if s.has(runeSeed(r)) {
		return true
	}
	if !isHan(r) || !s.has(runeSeed(r)|hanSeeds) {
		return false
	}
	then, _ := utf8.DecodeRune(b[p+size:])
	return !isHan(then) || s.has(hanSeed(r, then))
}

// number is what a value in digits is told by: the first digits of a run, four
// at most, and the first four whatever marks stand between them. As in digitSeed.
type number struct {
	run, parted uint32
	n, m        int8 // how many
}

func numberAt(b []byte, p int) (x number) {
	x.run, x.n = digitsAt(b, p)
	x.parted, x.m = x.run, x.n
	for q := p + int(x.n); x.m < 4 && q < len(b) && q-p < 16; q++ {
		if b[q]-'0' <= 9 {
			x.parted |= uint32(b[q]) << (24 - 8*x.m)
			x.m++
		} else if class[b[q]]&cSep == 0 && !gapByte(b[q]) && b[q] != '\'' && b[q] < 0x80 {
			break
		}
	}
	return x
}

// atNumber reports whether a value may begin at the digit at p.
func (s *Seeds) atNumber(b []byte, p int) bool {
	c := b[p] - '0'
	if s.two[c] == 0 || p+1 < len(b) && b[p+1]-'0' <= 9 && s.two[c]>>(b[p+1]-'0')&1 == 0 {
		return false
	}
	x := numberAt(b, p)
	return s.begins(&x)
}

// inPassed reports whether a value may begin with a run of digits in b[p:end], of
// which p is at least 1. The anchor stage passes over such runs in what it has
// dispatched, or what is nothing: the second of "x12ok0812", those of a version.
func (s *Seeds) inPassed(b []byte, p, end int) bool {
	before := b[p-1]
	for end = min(end, len(b)); p < end; p++ {
		c := b[p]
		if c-'0' <= 9 && before-'0' > 9 && s.atNumber(b, p) {
			return true
		}
		before = c
	}
	return false
}

// hasNumber is atNumber for a number read before.
func (s *Seeds) hasNumber(x *number) bool {
	two := s.two[x.run>>24&15]
	return two != 0 && (x.n < 2 || two>>(x.run>>16&15)&1 != 0) && s.begins(x)
}

// begins reports whether a value may begin with the number.
func (s *Seeds) begins(x *number) bool {
	for _, d := range s.digits {
		if d.alone {
			if x.m >= d.n && (x.parted^d.key)>>(32-8*d.n) == 0 {
				return true
			}
		} else if x.run == d.key {
			return true
		}
	}
	return false
}

// at reports whether a value may begin at p, where a word, a number or a
// character outside ASCII stands.
func (s *Seeds) at(b []byte, p int) bool {
	switch c := b[p]; {
	case c-'0' <= 9:
		return s.atNumber(b, p)
	case c < utf8.RuneSelf:
		return s.atWord(b, p, keyAt(b, p))
	}
	return s.atMarked(b, p)
}

// Meets reports whether something in s begins as something in o does.
func (s *Seeds) Meets(o *Seeds) bool {
	for i := range s.keys {
		k := &s.keys[i]
		if h := seedHash(k.key); o.bits[h>>6]>>(h&63)&1 != 0 {
			if n := o.index(k.key); n >= 0 && k.then&o.keys[n].then != 0 {
				return true
			}
		}
	}
	for _, a := range s.digits {
		for _, b := range o.digits {
			if n := min(a.n, b.n); (a.key^b.key)>>(32-8*n) == 0 {
				return true
			}
		}
	}
	return false
}

// Touches reports whether a value may begin at one of the words of ASCII letters
// or numbers at whose places text holds them.
func (s *Seeds) Touches(text []byte, places []uint8) bool {
	for _, p := range places {
		if c := text[p] - '0'; (c > 9 || s.two[c] != 0) && s.at(text, int(p)) {
			return true
		}
	}
	return false
}
