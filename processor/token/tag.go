package token

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/subtle"
	"sync"
)

// tagger makes and checks the last four bytes of a token: AES-256-CMAC (RFC
// 4493) over the bytes before them, which are whole blocks of 16. Safe for
// concurrent use.
type tagger struct {
	block cipher.Block
	k1    [aes.BlockSize]byte // the subkey of messages that end on a whole block
}

func newTagger(key []byte) *tagger {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic("token: tag key is not 32 bytes long")
	}
	t := &tagger{block: block}
	block.Encrypt(t.k1[:], t.k1[:])
	carry := byte(0)
	for i := aes.BlockSize - 1; i >= 0; i-- {
		next := t.k1[i] >> 7
		t.k1[i] = t.k1[i]<<1 | carry
		carry = next
	}
	t.k1[aes.BlockSize-1] ^= carry * 0x87
	return t
}

// sum leaves the CMAC of body, one or more whole blocks, in mac.
func (t *tagger) sum(mac *[aes.BlockSize]byte, body []byte) {
	clear(mac[:])
	for len(body) > aes.BlockSize {
		subtle.XORBytes(mac[:], mac[:], body[:aes.BlockSize])
		t.block.Encrypt(mac[:], mac[:])
		body = body[aes.BlockSize:]
	}
	subtle.XORBytes(mac[:], mac[:], body)
	subtle.XORBytes(mac[:], mac[:], t.k1[:])
	t.block.Encrypt(mac[:], mac[:])
}

// scratch is the working space of one check.
type scratch struct {
	mac  [aes.BlockSize]byte
	body []byte
}

var scratches = sync.Pool{New: func() any { return &scratch{body: make([]byte, 0, 128)} }}

// verify reports whether text is the one encoding of some body with its tag.
func (t *tagger) verify(text []byte) bool {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	body, ok := decode(s.body[:0], text)
	s.body = body[:0]
	if !ok {
		return false
	}
	n := len(body) - tagSize
	t.sum(&s.mac, body[:n])
	return subtle.ConstantTimeCompare(s.mac[:tagSize], body[n:]) == 1
}

// decode undoes the base32 of a token's last part. It accepts nothing that
// encoding would not have written: other letters, other lengths, loose bits.
func decode(dst, text []byte) ([]byte, bool) {
	var acc uint32
	bits := 0
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9':
			acc = acc<<5 | uint32(c-'0')
		case c >= 'a' && c <= 'v':
			acc = acc<<5 | uint32(c-'a'+10)
		default:
			return dst, false
		}
		if bits += 5; bits >= 8 {
			bits -= 8
			dst = append(dst, byte(acc>>bits))
		}
	}
	whole := bits < 5 && acc&(1<<bits-1) == 0
	return dst, whole && len(dst) > tagSize && (len(dst)-tagSize)%macSize == 0
}
