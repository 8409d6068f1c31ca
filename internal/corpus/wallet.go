package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"math/big"
	"math/bits"
	"strings"
)

const base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// base58Check writes a version byte and payload as Bitcoin addresses do.
func base58Check(version byte, payload []byte) string {
	b := append([]byte{version}, payload...)
	first := sha256.Sum256(b)
	second := sha256.Sum256(first[:])
	b = append(b, second[:4]...)
	n, rest, base := new(big.Int).SetBytes(b), new(big.Int), big.NewInt(58)
	var out []byte
	for n.Sign() > 0 {
		n.DivMod(n, base, rest)
		out = append(out, base58Alphabet[rest.Int64()])
	}
	for _, c := range b {
		if c != 0 {
			break
		}
		out = append(out, '1')
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return string(out)
}

const bech32Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// segwit writes a version 0 witness program as a bech32 address (BIP 173).
func segwit(program []byte) string {
	const prefix = "bc"
	data := []byte{0}
	acc, n := 0, 0
	for _, b := range program {
		acc = acc<<8 | int(b)
		for n += 8; n >= 5; {
			n -= 5
			data = append(data, byte(acc>>n&31))
		}
	}
	if n > 0 {
		data = append(data, byte(acc<<(5-n)&31))
	}
	values := []byte{prefix[0] >> 5, prefix[1] >> 5, 0, prefix[0] & 31, prefix[1] & 31}
	values = append(append(values, data...), 0, 0, 0, 0, 0, 0)
	check := uint32(1)
	for _, v := range values {
		top := check >> 25
		check = check&0x1ffffff<<5 ^ uint32(v)
		for i, g := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				check ^= g
			}
		}
	}
	check ^= 1
	for i := range 6 {
		data = append(data, byte(check>>(5*(5-i))&31))
	}
	var out strings.Builder
	out.WriteString(prefix + "1")
	for _, d := range data {
		out.WriteByte(bech32Alphabet[d])
	}
	return out.String()
}

// ethereum writes 20 bytes as an address in mixed-case checksum form (EIP-55).
func ethereum(address []byte) string {
	b := []byte(hex.EncodeToString(address))
	sum := keccak256(b)
	for i, c := range b {
		if c >= 'a' && sum[i/2]>>(4*(1-i%2))&15 >= 8 {
			b[i] = c - 'a' + 'A'
		}
	}
	return "0x" + string(b)
}

// keccak256 is the original Keccak that Ethereum uses, with padding 0x01, for
// inputs shorter than one block of 136 bytes.
func keccak256(in []byte) [32]byte {
	const rate = 136
	var block [200]byte
	copy(block[:rate], in)
	block[len(in)] ^= 0x01
	block[rate-1] ^= 0x80
	var a [25]uint64
	for i := range a {
		for j := range 8 {
			a[i] |= uint64(block[8*i+j]) << (8 * j)
		}
	}
	keccakF(&a)
	var out [32]byte
	for i := range out {
		out[i] = byte(a[i/8] >> (8 * (i % 8)))
	}
	return out
}

// keccakF is the permutation Keccak-f[1600] of FIPS 202, written from its
// definition; the round constants come from its shift register.
func keccakF(a *[25]uint64) {
	lfsr := byte(1)
	for range 24 {
		var c [5]uint64
		for x := range 5 {
			c[x] = a[x] ^ a[x+5] ^ a[x+10] ^ a[x+15] ^ a[x+20]
		}
		for i := range a {
			x := i % 5
			a[i] ^= c[(x+4)%5] ^ bits.RotateLeft64(c[(x+1)%5], 1)
		}
		x, y, cur := 1, 0, a[1]
		for t := range 24 {
			x, y = y, (2*x+3*y)%5
			cur, a[x+5*y] = a[x+5*y], bits.RotateLeft64(cur, (t+1)*(t+2)/2)
		}
		for y := range 5 {
			row := [5]uint64(a[5*y : 5*y+5])
			for x := range 5 {
				a[5*y+x] = row[x] ^ ^row[(x+1)%5]&row[(x+2)%5]
			}
		}
		for j := range 7 {
			if lfsr&1 == 1 {
				a[0] ^= 1 << (1<<j - 1)
			}
			high := lfsr >> 7
			lfsr = lfsr<<1 ^ high*0x71
		}
	}
}
