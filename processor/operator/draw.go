package operator

import (
	"crypto/sha256"
	"encoding/binary"
)

// draw takes choices from a keyed seed: the same seed, the same choices.
type draw struct {
	seed [sha256.Size]byte
	at   int
}

// below returns a number from 0 to n-1. The bias of 32 bits over n, at most a
// few hundred here, is below one in a million.
func (d *draw) below(n int) int {
	if d.at+4 > len(d.seed) {
		d.seed, d.at = sha256.Sum256(d.seed[:]), 0
	}
	x := binary.BigEndian.Uint32(d.seed[d.at:])
	d.at += 4
	return int(uint64(x) * uint64(n) >> 32)
}

func (d *draw) digit() byte { return byte('0' + d.below(10)) }

// letters appends n of base 32: digits and lower-case letters.
func (d *draw) letters(dst []byte, n int) []byte {
	for range n {
		dst = append(dst, "0123456789abcdefghijkmnpqrstuvwx"[d.below(32)])
	}
	return dst
}

func (d *draw) one(list []string) string { return list[d.below(len(list))] }
