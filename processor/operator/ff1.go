package operator

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"math/bits"
)

// ff1 is format-preserving encryption FF1 of NIST SP 800-38G: numerals of a
// radix in, as many numerals out. Both halves of a value fit 64 bits, so it
// takes up to 36 decimal digits or 24 numerals of radix 36.
type ff1 struct {
	block cipher.Block
	radix uint64
}

// Bounds of FF1's two radices as used here.
const (
	radixDigits = 10
	radixAlnum  = 36

	leastDigits = 6 // 10^6 values
	leastAlnum  = 4 // 36^4 = 1,679,616
	mostDigits  = 36
	mostAlnum   = 24

	ff1Rounds = 10
	maxTweak  = 64 // bytes
)

// bounds returns the least and greatest number of numerals.
func (c ff1) bounds() (least, most int) {
	if c.radix == radixDigits {
		return leastDigits, mostDigits
	}
	return leastAlnum, mostAlnum
}

// crypt turns numerals, each below the radix, into their cipher text or back,
// in place. It reports false if their number is out of bounds.
func (c ff1) crypt(numerals, tweak []byte, decrypt bool) bool {
	n := len(numerals)
	least, most := c.bounds()
	if n < least || n > most || len(tweak) > maxTweak {
		return false
	}
	u := n / 2
	v := n - u
	modU, modV := power(c.radix, u), power(c.radix, v)
	b := (bits.Len64(modV-1) + 7) / 8
	d := 4*((b+3)/4) + 4

	// P, then Q: tweak, zeros to whole blocks, round, half.
	var p [aes.BlockSize]byte
	p[0], p[1], p[2] = 1, 2, 1
	p[3], p[4], p[5] = byte(c.radix>>16), byte(c.radix>>8), byte(c.radix)
	p[6], p[7] = ff1Rounds, byte(u)
	binary.BigEndian.PutUint32(p[8:], uint32(n))
	binary.BigEndian.PutUint32(p[12:], uint32(len(tweak)))
	c.block.Encrypt(p[:], p[:])
	var space [maxTweak + 2*aes.BlockSize]byte
	size := (len(tweak) + 1 + b + aes.BlockSize - 1) / aes.BlockSize * aes.BlockSize
	q := space[:size]
	copy(q, tweak)

	first, second := c.number(numerals[:u]), c.number(numerals[u:])
	for i := range ff1Rounds {
		round, half := i, second
		if decrypt {
			round, half = ff1Rounds-1-i, first
		}
		q[size-b-1] = byte(round)
		var wide [8]byte
		binary.BigEndian.PutUint64(wide[:], half)
		copy(q[size-b:], wide[8-b:])
		mac := p
		for at := 0; at < size; at += aes.BlockSize {
			for k := range mac {
				mac[k] ^= q[at+k]
			}
			c.block.Encrypt(mac[:], mac[:])
		}
		mod := modU
		if round%2 == 1 {
			mod = modV
		}
		y := remainder(mac[:d], mod)
		if decrypt {
			sum, borrow := bits.Sub64(second, y, 0)
			if borrow > 0 {
				sum += mod
			}
			first, second = sum, first
		} else {
			first, second = second, addMod(first, y, mod)
		}
	}
	c.numerals(numerals[:u], first)
	c.numerals(numerals[u:], second)
	return true
}

// number reads numerals, the most significant first.
func (c ff1) number(numerals []byte) uint64 {
	n := uint64(0)
	for _, x := range numerals {
		n = n*c.radix + uint64(x)
	}
	return n
}

// numerals writes n into dst, filled up with zeros.
func (c ff1) numerals(dst []byte, n uint64) {
	for i := len(dst) - 1; i >= 0; i-- {
		dst[i] = byte(n % c.radix)
		n /= c.radix
	}
}

func power(base uint64, n int) uint64 {
	p := uint64(1)
	for range n {
		p *= base
	}
	return p
}

func addMod(a, b, mod uint64) uint64 {
	sum, carry := bits.Add64(a, b, 0)
	if carry > 0 || sum >= mod {
		sum -= mod
	}
	return sum
}

// remainder is the big-endian number in b modulo m.
func remainder(b []byte, m uint64) uint64 {
	r := uint64(0)
	for len(b) >= 4 {
		word := uint64(binary.BigEndian.Uint32(b))
		hi, lo := bits.Mul64(r, 1<<32)
		lo, carry := bits.Add64(lo, word, 0)
		_, r = bits.Div64((hi+carry)%m, lo, m)
		b = b[4:]
	}
	return r
}
