package token

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/samar-privacy/samar/detectors"
)

// Canonical appends the canonical form of a value to dst: the one spelling
// that tokens are made of. regions are the countries whose number plans a
// national telephone number is tried against, in that order; other forms do
// not use them. A value of which nothing would be left stays as it is. dst and
// value do not overlap.
func Canonical(dst []byte, form detectors.Canonical, regions []string, value []byte) []byte {
	n := len(dst)
	switch form {
	case detectors.DigitsOnly:
		dst = appendDigits(dst, value)
	case detectors.AlnumUpper:
		dst = appendAlnum(dst, value)
	case detectors.LowerCase:
		dst = appendLower(dst, bytes.TrimSpace(value))
	case detectors.E164:
		dst = appendE164(dst, regions, value)
	case detectors.Email:
		dst = appendEmail(dst, value)
	case detectors.Words:
		dst = appendWords(dst, value)
	}
	if len(dst) == n {
		dst = append(dst, value...)
	}
	return dst
}

func appendDigits(dst, value []byte) []byte {
	for len(value) > 0 {
		r, size := rune(value[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(value)
		}
		if d, ok := digit(r); ok {
			dst = append(dst, '0'+d)
		}
		value = value[size:]
	}
	return dst
}

func appendAlnum(dst, value []byte) []byte {
	for len(value) > 0 {
		r, size := utf8.DecodeRune(value)
		value = value[size:]
		if d, ok := digit(r); ok {
			dst = append(dst, '0'+d)
			continue
		}
		r = unicode.ToUpper(narrow(r))
		if unicode.IsLetter(r) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// appendLower writes NFKC and case-folded text, without the spaces that NFKC
// leaves in front of some marks; ASCII goes the short way. What it writes never
// joins the end of dst.
func appendLower(dst, value []byte) []byte {
	if ascii(value) {
		for _, c := range value {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
		}
		return dst
	}
	folded := bytes.Map(cherokee, cases.Fold().Bytes(norm.NFKC.Bytes(value)))
	return append(dst, bytes.TrimSpace(norm.NFKC.Bytes(folded))...)
}

// cherokee takes small letters to capitals, to which Unicode folds them; the
// library folds either into the other.
func cherokee(r rune) rune {
	switch {
	case r >= 0xAB70 && r <= 0xABBF:
		return r - 0xAB70 + 0x13A0
	case r >= 0x13F8 && r <= 0x13FD:
		return r - 8
	}
	return r
}

// appendWords writes the words in lower case with one space between two.
func appendWords(dst, value []byte) []byte {
	n := len(dst)
	if ascii(value) {
		return appendWordsASCII(dst, value)
	}
	dst = appendLower(dst, bytes.Map(visible, value)) // before NFKC: marks join across what is not seen
	out := n
	space := false
	for i := n; i < len(dst); {
		r, size := utf8.DecodeRune(dst[i:])
		switch {
		case unicode.IsSpace(r):
			space = out > n
		case invisible(r):
		default:
			if space {
				dst[out] = ' '
				out++
				space = false
			}
			out += copy(dst[out:], dst[i:i+size])
		}
		i += size
	}
	return dst[:out]
}

// visible drops invisible characters, for bytes.Map.
func visible(r rune) rune {
	if invisible(r) {
		return -1
	}
	return r
}

func appendWordsASCII(dst, value []byte) []byte {
	n, space := len(dst), false
	for _, c := range value {
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			space = len(dst) > n
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		if space {
			dst = append(dst, ' ')
			space = false
		}
		dst = append(dst, c)
	}
	return dst
}

func ascii(text []byte) bool {
	for ; len(text) >= 8; text = text[8:] {
		if binary.LittleEndian.Uint64(text)&0x8080808080808080 != 0 {
			return false
		}
	}
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// digit returns the value of a decimal digit of any script.
func digit(r rune) (byte, bool) {
	if r < utf8.RuneSelf {
		return byte(r - '0'), r >= '0' && r <= '9'
	}
	if !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	for _, run := range unicode.Nd.R16 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return byte((r - rune(run.Lo)) % 10), true
		}
	}
	for _, run := range unicode.Nd.R32 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return byte((r - rune(run.Lo)) % 10), true
		}
	}
	return 0, false
}

// narrow maps full-width forms of ASCII to ASCII.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// invisible reports a character without a shape of its own: zero-width space
// and joiners, soft hyphen, byte order mark, direction marks.
func invisible(r rune) bool {
	return r == 0x00AD || r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x2060 && r <= 0x2064
}
