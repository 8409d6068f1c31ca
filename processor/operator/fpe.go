package operator

import (
	"crypto/cipher"
	"slices"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// Encrypt writes value with its letters and digits encrypted by FF1 and all
// else in its place: digits alone stay digits, with a letter among them all
// become letters and digits of one case. Tweak is empty: the key is one
// domain's. It refuses letters that are not ASCII and values out of FF1's
// bounds. A payment card keeps failing its check: see cardCheck.
func Encrypt(dst, value []byte, entity detectors.Entity, block cipher.Block) ([]byte, bool) {
	return fpe(dst, value, entity, block, false)
}

// Decrypt writes the value that Encrypt was given, digits of other scripts as
// ASCII and letters in the one case of the text.
func Decrypt(dst, value []byte, entity detectors.Entity, block cipher.Block) ([]byte, bool) {
	return fpe(dst, value, entity, block, true)
}

func fpe(dst, value []byte, entity detectors.Entity, block cipher.Block, decrypt bool) ([]byte, bool) {
	var space [128]byte
	text, ok := asciiDigits(space[:0], value)
	if !ok || block == nil {
		return dst, false
	}
	var numerals [mostDigits]byte
	n, letters, lower := 0, false, false
	for _, c := range text {
		switch {
		case c >= utf8.RuneSelf || letterOrDigit(c) && n == len(numerals):
			return dst, false
		case letter(c):
			numerals[n] = (c | 0x20) - 'a' + 10
			letters, lower = true, lower || c >= 'a'
			n++
		case c >= '0' && c <= '9':
			numerals[n] = c - '0'
			n++
		}
	}
	c := ff1{block, radixDigits}
	if letters {
		c.radix = radixAlnum
	}
	secret := numerals[:n]
	card := entity == "CREDIT_CARD" && !letters
	if card {
		if n < 12 {
			return dst, false
		}
		secret = numerals[:n-1]
	}
	was := luhnDigit(secret)
	for again := true; again; {
		if !c.crypt(secret, nil, decrypt) {
			return dst, false
		}
		// What has a letter stays among the values that have one, by walking on.
		again = letters && !slices.ContainsFunc(secret, func(n byte) bool { return n > 9 })
	}
	if card {
		numerals[n-1] = cardCheck(numerals[n-1], was, luhnDigit(secret))
	}
	first := byte('A')
	if lower {
		first = 'a'
	}
	n = 0
	for _, b := range text {
		if letterOrDigit(b) {
			if b = '0' + numerals[n]; numerals[n] > 9 {
				b = first + numerals[n] - 10
			}
			n++
		}
		dst = append(dst, b)
	}
	return dst, true
}

func letterOrDigit(c byte) bool { return letter(c) || c >= '0' && c <= '9' }

// luhnDigit is the digit that makes digits pass the Luhn check.
func luhnDigit(digits []byte) byte {
	var space [mostDigits + 1]byte
	text := space[:len(digits)+1]
	for i, d := range digits {
		text[i] = '0' + d%10
	}
	for d := byte(0); d < 9; d++ {
		if text[len(digits)] = '0' + d; checksum.Luhn(text) {
			return d
		}
	}
	return 9
}

// cardCheck carries a card's last digit over by its distance from the right
// check digit, with the distances 0 and 5 exchanged: a valid number never gives
// a valid one, and the way back is the same.
func cardCheck(last, was, is byte) byte {
	off := (last + 10 - was) % 10
	switch off {
	case 0:
		off = 5
	case 5:
		off = 0
	}
	return (is + off) % 10
}
