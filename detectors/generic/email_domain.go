package generic

import (
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// domainEnd returns the end of the domain that begins at i and what the
// address is worth, or 0.
func domainEnd(b []byte, i int) (int, detectors.Strength) {
	if i < len(b) && b[i] == '[' {
		return literalEnd(b, i)
	}
	limit := min(len(b), i+maxDomain)
	e, labelStart, prevStart, labels := i, i, i, 0
	wide := false // the label holds CJK
scan:
	for e < limit {
		c := b[e]
		switch {
		case detectors.IsAlnum(c) || c == '-' && e > labelStart || c == '_':
			if wide && e > labelStart && detectors.IsAlnum(c) {
				break scan
			}
			e++
		case c == '.' && e > labelStart && e+1 < limit && (detectors.IsAlnum(b[e+1]) || b[e+1] >= utf8.RuneSelf):
			labels++
			prevStart, labelStart = labelStart, e+1
			wide = false
			e++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(b[e:limit])
			if r == '。' && e > labelStart && !wide && labels == 0 {
				break scan
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break scan
			}
			if unspaced(r) {
				if !wide && e > labelStart {
					break scan
				}
				wide = true
			}
			e += n
		default:
			break scan
		}
	}
	if e == labelStart && labels > 0 { // a dot, then nothing we take
		labels--
		e = labelStart - 1
		labelStart = prevStart
	}
	for e > i && (b[e-1] == '-' || b[e-1] == '_' || b[e-1] == '.') {
		e--
	}
	if e <= labelStart && labels > 0 { // nothing but marks behind the last dot
		labels--
		labelStart = prevStart
	}
	if e <= labelStart {
		return 0, detectors.None
	}
	if labels == 0 {
		if e-i >= 2 && detectors.IsLetter(b[i]) {
			return e, detectors.Shape // a host name: enough beside a label
		}
		return 0, detectors.None
	}
	return judgeTLD(b, i, prevStart, labelStart, e, labels)
}

// judgeTLD decides by the last label b[last:e]; prev is where the one before
// it begins, labels the number of dots.
func judgeTLD(b []byte, domain, prev, last, e, labels int) (int, detectors.Strength) {
	tld := b[last:e]
	if len(tld) > 4 && string(tld[:4]) == "xn--" || tld[0] >= utf8.RuneSelf {
		if n := longestHanTLD(tld); n > 0 {
			return last + n, detectors.Certain
		}
		return e, detectors.Strong
	}
	n := 0
	for n < len(tld) && detectors.IsLetter(tld[n]) {
		n++
	}
	switch {
	case leetTLD(tld):
		return e, detectors.Strong
	case n < 2:
		if ipv4End(b, domain) == e {
			return e, detectors.Weak
		}
		return 0, detectors.None
	case isTLD(tld[:n]):
		if n < len(tld) && tld[n] != '-' {
			n = len(tld) // "com2": a slip, masked whole
		}
		if isFileEnding(tld[:n]) {
			return 0, detectors.None
		}
		return last + n, detectors.Certain
	case isFileEnding(tld):
		return 0, detectors.None
	case n == 2:
		return e, detectors.Strong
	case labels > 1 && prev < last-1 && isTLD(b[prev:last-1]): // "com.Terima kasih"
		return last - 1, detectors.Certain
	}
	return e, detectors.Medium
}

// leetTLD reports a common ending with digits for its letters.
func leetTLD(b []byte) bool {
	switch string(b) {
	case "c0m", "C0M", "c0", "n3t", "0rg", "1d", "1nfo", "0r":
		return true
	}
	return false
}

// literalEnd returns the end of "[192.0.2.1]" or "[IPv6:2001:db8::1]" at i.
func literalEnd(b []byte, i int) (int, detectors.Strength) {
	limit := min(len(b), i+64)
	for e := i + 1; e < limit; e++ {
		switch c := b[e]; {
		case c == ']' && e > i+7:
			return e + 1, detectors.Strong
		case !detectors.IsAlnum(c) && c != '.' && c != ':':
			return 0, detectors.None
		}
	}
	return 0, detectors.None
}
