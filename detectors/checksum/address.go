package checksum

import (
	"bytes"
	"crypto/sha512"
	"encoding/base32"
	"encoding/base64"

	"golang.org/x/crypto/blake2b"
)

// Stellar verifies a Stellar public key (StrKey, SEP-23): 56 characters of
// base32, the last two bytes the CRC-16 of those before, low byte first.
func Stellar(s []byte) bool {
	var b [35]byte
	if len(s) != 56 || !base32Decode(b[:], s) || b[0] != 6<<3 {
		return false
	}
	c := crc16(0, b[:33])
	return b[33] == byte(c) && b[34] == byte(c>>8)
}

// Algorand verifies an Algorand address: 58 characters of base32, 32 bytes and
// the last four of their SHA-512/256.
func Algorand(s []byte) bool {
	var b [36]byte
	if len(s) != 58 || !base32Decode(b[:], s) {
		return false
	}
	h := sha512.Sum512_256(b[:32])
	return [4]byte(h[28:]) == [4]byte(b[32:])
}

// TON verifies a user-friendly TON address: 48 characters of URL-safe base64,
// 34 bytes and their CRC-16, high byte first.
func TON(s []byte) bool {
	var b [36]byte
	if len(s) != 48 {
		return false
	}
	if n, err := base64.URLEncoding.Decode(b[:], s); err != nil || n != len(b) {
		return false
	}
	c := crc16(0, b[:34])
	return b[34] == byte(c>>8) && b[35] == byte(c)
}

// CashAddr verifies a Bitcoin Cash address without its prefix "bitcoincash":
// 42 characters of bech32's alphabet, the last eight a BCH code over GF(2^40).
func CashAddr(s []byte) bool {
	if len(s) != 42 {
		return false
	}
	poly := uint64(1)
	step := func(v byte) {
		top := poly >> 35
		poly = poly&0x07ffffffff<<5 ^ uint64(v)
		for i, g := range [5]uint64{0x98f2bc8e61, 0x79b76d99e2, 0xf33e5fb3c4, 0xae2eabe2a8, 0x1e4f43e470} {
			if top>>i&1 == 1 {
				poly ^= g
			}
		}
	}
	for _, c := range []byte("bitcoincash") {
		step(c & 31)
	}
	step(0)
	for _, c := range s {
		v := bech32Value[c]
		if v < 0 {
			return false
		}
		step(byte(v))
	}
	return poly == 1
}

// SS58 verifies an address of Polkadot's and Substrate's networks: base58 of
// one or two bytes of network, 32 of the account and the first two of the
// BLAKE2b-512 of "SS58PRE" and those.
func SS58(s []byte) bool {
	var out [36]byte
	n := 35
	if len(s) < 47 || len(s) > 49 {
		return false
	}
	for _, c := range s {
		v := base58Value[c]
		if v < 0 {
			return false
		}
		carry := int(v)
		for i := len(out) - 1; i >= 0; i-- {
			carry += int(out[i]) * 58
			out[i] = byte(carry)
			carry >>= 8
		}
		if carry != 0 {
			return false
		}
	}
	b := out[1:]
	if out[0] != 0 { // two bytes of network
		b, n = out[:], 36
	}
	var message [7 + 34]byte
	copy(message[:], "SS58PRE")
	copy(message[7:], b[:n-2])
	h := blake2b.Sum512(message[:7+n-2])
	return [2]byte(h[:2]) == [2]byte(b[n-2:])
}

// base32Decode fills dst from RFC 4648's alphabet without padding: the bits
// left over are zero.
func base32Decode(dst, s []byte) bool {
	var again [64]byte
	e := base32.StdEncoding.WithPadding(base32.NoPadding)
	if len(s) > len(again) || e.DecodedLen(len(s)) != len(dst) {
		return false
	}
	if n, err := e.Decode(dst, s); err != nil || n != len(dst) {
		return false
	}
	e.Encode(again[:len(s)], dst)
	return bytes.Equal(again[:len(s)], s)
}
