// Package token makes join-stable and reversible tokens from keys handed in,
// and says of a text whether it is a token of ours.
//
// Start with New, which derives the keys of one tenant into a Ring. A Ring is
// safe for concurrent use: Ring.Verify checks a text in a token's shape. Each
// worker takes a Tokeniser per purpose (Ring.Tokeniser), which holds hash states
// and serves one goroutine. Ring.OriginKey is the key of the samar-id header.
// Canonical brings a value to the one spelling that tokens are made of.
//
// The package reads no files and makes no keys; it never keeps a value. The
// exact bytes, with test vectors, are in docs/token.md. A token is
// pseudonymous: it is personal data for whoever holds the keys.
package token

import (
	"bytes"
	"encoding/base32"
	"encoding/binary"
	"strconv"
)

const (
	macSize  = 16 // bytes of HMAC-SHA-256 in a join-stable token
	tagSize  = 4  // bytes of AES-CMAC at the end of every token
	bodySize = macSize + tagSize

	// textSize is the length of a join-stable token's last part.
	textSize = bodySize / 5 * 8

	// maxText is the length of the longest last part that is looked at.
	maxText = (1<<20 + 2*macSize) * 8 / 5

	maxDomain  = 32 // bytes of a domain's name
	maxVersion = 7  // decimal digits of a version
)

var encoding = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv").WithPadding(base32.NoPadding)

// Families are the join domains that every Ring knows: the families of
// entities in lower case.
var Families = []string{
	"email", "phone", "handle", "card", "bank", "secret", "network", "device",
	"crypto", "vehicle", "birth", "address", "place", "person", "customer", "id",
}

// keyDomain is the domain of record keys. Its key does not rotate.
const keyDomain = "key"

// ValidDomain reports whether name can be a join domain: a lower-case ASCII
// letter, then up to 31 lower-case letters and digits.
func ValidDomain(name string) bool {
	if name == "" || len(name) > maxDomain || name[0] < 'a' || name[0] > 'z' {
		return false
	}
	for i := 1; i < len(name); i++ {
		if c := name[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// split cuts a text in a token's shape into its parts; the body is still
// encoded. It looks at the shape alone.
func split(text []byte) (domain []byte, version uint32, body []byte, ok bool) {
	first := bytes.IndexByte(text, '_')
	if first < 1 || first > maxDomain {
		return nil, 0, nil, false
	}
	rest := text[first+1:]
	second := bytes.IndexByte(rest, '_')
	if second < 1 || second > maxVersion || rest[0] == '0' {
		return nil, 0, nil, false
	}
	for _, c := range rest[:second] {
		if c < '0' || c > '9' {
			return nil, 0, nil, false
		}
		version = version*10 + uint32(c-'0')
	}
	body = rest[second+1:]
	if len(body) < textSize || len(body) > maxText {
		return nil, 0, nil, false
	}
	return text[:first], version, body, true
}

// appendHead writes domain, version and both marks.
func appendHead(dst []byte, domain string, version uint32) []byte {
	dst = append(dst, domain...)
	dst = append(dst, '_')
	dst = strconv.AppendUint(dst, uint64(version), 10)
	return append(dst, '_')
}

// appendBase32 is encoding.AppendEncode for body, whole groups of five bytes.
func appendBase32(dst, body []byte) []byte {
	const ones = 0x0101010101010101
	for ; len(body) >= 5; body = body[5:] {
		v := uint64(body[0])<<32 | uint64(binary.BigEndian.Uint32(body[1:]))
		v = v&0xFFFFF00000<<12 | v&0xFFFFF                   // 20 bits in each of two halves
		v = v&0x000FFC00000FFC00<<6 | v&0x000003FF000003FF   // ten in each of four
		v = v&0x03E003E003E003E0<<3 | v&0x001F001F001F001F   // five in each of eight bytes
		letters := (v + (0x80-10)*ones) & (0x80 * ones) >> 7 // those of ten and more
		v += '0'*ones + letters*('a'-10-'0')
		dst = binary.BigEndian.AppendUint64(dst, v)
	}
	return dst
}
