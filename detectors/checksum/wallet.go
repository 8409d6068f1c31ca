package checksum

import (
	"crypto/sha256"

	"golang.org/x/crypto/sha3"
)

const base58Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

var base58Value = func() (t [256]int8) {
	for i := range t {
		t[i] = -1
	}
	for i := range base58Alphabet {
		t[base58Alphabet[i]] = int8(i)
	}
	return t
}()

// Base58 reports whether c is in Bitcoin's base58 alphabet.
func Base58(c byte) bool { return base58Value[c] >= 0 }

// Base58Check decodes n bytes (at most 64, checksum included) from base58 and
// reports the first byte, the network's version, when the last four are the
// double SHA-256 checksum of those before. Leading zero bytes must be written
// as '1', no more and no fewer.
func Base58Check(s []byte, n int) (version byte, ok bool) {
	var buf [64]byte
	if n < 5 || n > len(buf) || len(s) > 2*n {
		return 0, false
	}
	out := buf[:n]
	for _, c := range s {
		v := base58Value[c]
		if v < 0 {
			return 0, false
		}
		carry := int(v)
		for i := n - 1; i >= 0; i-- {
			carry += int(out[i]) * 58
			out[i] = byte(carry)
			carry >>= 8
		}
		if carry != 0 {
			return 0, false
		}
	}
	for i := 0; i < len(s) && s[i] == '1' || i < n && out[i] == 0; i++ {
		if i >= len(s) || i >= n || s[i] != '1' || out[i] != 0 {
			return 0, false
		}
	}
	first := sha256.Sum256(out[:n-4])
	second := sha256.Sum256(first[:])
	return out[0], [4]byte(second[:4]) == [4]byte(out[n-4:])
}

const bech32Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

var bech32Value = func() (t [256]int8) {
	for i := range t {
		t[i] = -1
	}
	for i := range bech32Alphabet {
		t[bech32Alphabet[i]] = int8(i)
		if c := bech32Alphabet[i]; c >= 'a' {
			t[c-0x20] = int8(i)
		}
	}
	return t
}()

// Bech32 verifies a bech32 (BIP 173) or bech32m (BIP 350) string whose
// human-readable part is the first hrp bytes, followed by '1'. It returns the
// first data value, a segregated-witness version, and which of the two it is.
// Cardano (CIP-19) writes longer ones than the 90 characters of BIP 173.
func Bech32(s []byte, hrp int) (witness int, m, ok bool) {
	if hrp < 1 || len(s) > 128 || len(s) < hrp+7 || s[hrp] != '1' {
		return 0, false, false
	}
	lower, upper := false, false
	poly := uint32(1)
	step := func(v byte) {
		top := poly >> 25
		poly = poly&0x1ffffff<<5 ^ uint32(v)
		for i, g := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				poly ^= g
			}
		}
	}
	for _, c := range s[:hrp] {
		step((c | 0x20) >> 5)
	}
	step(0)
	for _, c := range s[:hrp] {
		step((c | 0x20) & 31)
	}
	for _, c := range s[hrp+1:] {
		v := bech32Value[c]
		if v < 0 {
			return 0, false, false
		}
		step(byte(v))
	}
	for _, c := range s {
		lower = lower || c >= 'a' && c <= 'z'
		upper = upper || c >= 'A' && c <= 'Z'
	}
	if lower && upper || poly != 1 && poly != 0x2bc830a3 {
		return 0, false, false
	}
	return int(bech32Value[s[hrp+1]]), poly != 1, true
}

// EIP55 reports whether the capitals of 40 hex digits are the checksum of
// ERC-55: a letter is upper case where the Keccak-256 nibble of the lower-case
// text is 8 or more. It allocates: call it after the shape is certain.
func EIP55(hex []byte) bool {
	if len(hex) != 40 {
		return false
	}
	var low [40]byte
	for i, c := range hex {
		v := AlnumValue(c)
		if v < 0 || v > 15 {
			return false
		}
		low[i] = "0123456789abcdef"[v]
	}
	h := sha3.NewLegacyKeccak256()
	h.Write(low[:])
	var sum [32]byte
	h.Sum(sum[:0])
	for i, c := range hex {
		if c < 'A' {
			continue
		}
		nibble := sum[i/2] >> 4
		if i%2 == 1 {
			nibble = sum[i/2] & 15
		}
		if (c < 'a') != (nibble >= 8) {
			return false
		}
	}
	return true
}
