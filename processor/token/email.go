package token

import (
	"bytes"
	"unicode"

	"golang.org/x/net/idna"
)

// appendEmail writes an address in lower case with its domain in ASCII form
// (IDNA 2008), without a trailing dot, angle brackets and the name before them, or "mailto:"
// and what follows the address there.
func appendEmail(dst, value []byte) []byte {
	if dst, ok := appendBare(dst, value); ok {
		return dst
	}
	return appendDressed(dst, value)
}

// appendDressed is appendEmail for addresses of any kind.
func appendDressed(dst, value []byte) []byte {
	n := len(dst)
	if !ascii(value) {
		value = bytes.Map(visible, value)
	}
	if i := bytes.LastIndexByte(value, '<'); i > 0 && bytes.IndexByte(value[i:], '@') > 0 && bytes.HasSuffix(bytes.TrimSpace(value), []byte(">")) {
		value = value[i:]
	}
	value = bytes.TrimFunc(value, func(r rune) bool { return r == '<' || r == '>' || unicode.IsSpace(r) })
	dst = appendWords(dst, value)
	address, link := bytes.CutPrefix(dst[n:], []byte("mailto:"))
	if i := bytes.IndexByte(address, '?'); link && i > 0 {
		address = address[:i]
	}
	at := bytes.LastIndexByte(address, '@')
	if at < 0 {
		return append(dst[:n], address...)
	}
	domain := bytes.TrimRight(address[at+1:], ".。")
	if ascii(domain) {
		end := at + 1 + len(domain)
		return append(dst[:n], address[:end]...)
	}
	name, err := idna.Lookup.ToASCII(string(domain))
	if err != nil {
		return append(dst[:n], address...)
	}
	dst = append(dst[:n], address[:at+1]...)
	return append(dst, name...)
}

// appendBare is appendEmail for the usual address: of printable ASCII alone,
// with nothing about it. What it has appended counts only where it says so.
func appendBare(dst, value []byte) ([]byte, bool) {
	for _, c := range value {
		c = bare[c]
		if c == 0 {
			return dst, false
		}
		dst = append(dst, c)
	}
	return dst, len(value) > 1 && dst[len(dst)-1] != '.' && (value[0]|0x20 != 'm' || !bytes.HasPrefix(dst[len(dst)-len(value):], []byte("mailto:")))
}

// bare are the printable characters of ASCII but angle brackets, capitals in
// lower case.
var bare = func() (t [256]byte) {
	for c := byte('!'); c <= '~'; c++ {
		switch {
		case c == '<' || c == '>':
		case c >= 'A' && c <= 'Z':
			t[c] = c + 'a' - 'A'
		default:
			t[c] = c
		}
	}
	return t
}()
