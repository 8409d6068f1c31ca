package token

import (
	"bytes"
	"unicode/utf8"
)

// appendE164 writes a telephone number as '+' and its digits. A number with a
// '+', or with 00 or 011 before a country code, is international. A national
// number takes the first of regions whose plan it fits; so does one that bears
// a country code without a mark. What fits none is its digits alone.
func appendE164(dst []byte, regions []string, value []byte) []byte {
	n := len(dst)
	dst, plus := phoneDigits(dst, value)
	code, national, plus := international(regions, dst[n:], plus)
	digits := len(dst)
	if plus {
		dst = append(dst, '+')
	}
	dst = append(append(dst, code...), national...)
	return dst[:n+copy(dst[n:], dst[digits:])]
}

// international splits digits into country code and national number. known is
// false if only digits are known, true if they are an international number.
func international(regions []string, digits []byte, plus bool) (code string, national []byte, known bool) {
	if !plus {
		if rest, ok := bytes.CutPrefix(digits, []byte("00")); ok && codeFits(rest) {
			digits, plus = rest, true
		} else if rest, ok := bytes.CutPrefix(digits, []byte("011")); ok && len(rest) >= 10 && codeFits(rest) {
			digits, plus = rest, true
		}
	}
	if plus {
		if p, rest := planOfCode(digits); p != nil {
			if p.trunk == "0" { // however often it is written
				return p.code, bytes.TrimLeft(rest, "0"), true
			}
			return p.code, p.significant(rest), true
		}
		return "", digits, len(digits) > 0
	}
	for _, region := range regions {
		p := planOf(region)
		if p == nil {
			continue
		}
		if national, ok := p.fits(digits); ok {
			return p.code, national, true
		}
		if national, ok := p.coded(digits); ok {
			return p.code, national, true
		}
	}
	return "", digits, false
}

// phoneDigits appends the ASCII digits of a number and reports whether a plus
// sign stands before them. It stops at a letter or ';', '/', ',', '#' behind seven
// digits: an extension or a second number.
func phoneDigits(dst, value []byte) ([]byte, bool) {
	n, plus := len(dst), false
	for len(value) > 0 {
		if c := value[0]; c < utf8.RuneSelf && idle[c] {
			if value = value[1:]; c-'0' <= 9 {
				dst = append(dst, c)
			}
			continue
		}
		r, size := utf8.DecodeRune(value)
		value = value[size:]
		if d, ok := digit(r); ok {
			dst = append(dst, '0'+d)
			continue
		}
		switch r = narrow(r); {
		case r == '+' || r == '➕':
			plus = plus || len(dst) == n
		case len(dst)-n >= 7 && (r == ';' || r == ',' || r == '/' || r == '#' || r|0x20 >= 'a' && r|0x20 <= 'z'):
			return dst, plus
		}
	}
	return dst, plus
}

// idle are the ASCII characters that are digits, or say nothing in a number.
var idle = func() (t [256]bool) {
	for c := range byte(utf8.RuneSelf) {
		t[c] = c != '+' && c != ';' && c != ',' && c != '/' && c != '#' && (c|0x20 < 'a' || c|0x20 > 'z')
	}
	return t
}()
