package operator

import (
	"bytes"
	"unicode"

	"github.com/samar-privacy/samar/detectors"
)

// longestHost is the longest name of a host, in bytes (RFC 1035, section 2.3.4).
const longestHost = 253

// Host writes scheme and host of a web address: https://example.com of
// https://budi@example.com:8443/u/1?q=2#f. It refuses what is no address, and a
// host that may tell of a person: a number, a name with four digits in a row.
func Host(dst, value []byte) ([]byte, bool) {
	value = bytes.TrimSpace(value)
	scheme, rest, ok := bytes.Cut(value, []byte("://"))
	if !ok {
		scheme, rest = nil, value
	} else if len(scheme) == 0 || len(scheme) > 8 || !letters(scheme) {
		return dst, false
	}
	if end := bytes.IndexAny(rest, "/?#\\"); end >= 0 {
		rest = rest[:end]
	}
	if at := bytes.LastIndexByte(rest, '@'); at >= 0 {
		rest = rest[at+1:]
	}
	if colon := bytes.LastIndexByte(rest, ':'); colon >= 0 && span(rest[colon+1:]) == len(rest)-colon-1 {
		rest = rest[:colon]
	}
	if !host(rest) {
		return dst, false
	}
	if scheme != nil {
		dst = append(append(dst, scheme...), "://"...)
	}
	return append(dst, rest...), true
}

// host reports whether b is the name of a host that tells of nobody: two labels or
// more, the last of letters, no four digits in a row.
func host(b []byte) bool {
	if len(b) > longestHost {
		return false
	}
	digits, label, labels := 0, 0, 1
	for _, r := range string(b) {
		switch {
		case r == '.':
			if label == 0 {
				return false
			}
			label, digits = 0, 0
			labels++
			continue
		case r >= '0' && r <= '9':
			if digits++; digits == 4 {
				return false
			}
		case r == '-' && label > 0, r == '_', unicode.IsLetter(r), unicode.IsMark(r):
			digits = 0
		default:
			return false
		}
		label++
	}
	last := b[bytes.LastIndexByte(b, '.')+1:]
	return labels > 1 && len(last) > 1 && span(last[:1]) == 0
}

// letters reports whether b holds ASCII letters alone.
func letters(b []byte) bool {
	for _, c := range b {
		if !detectors.IsLetter(c) {
			return false
		}
	}
	return true
}
