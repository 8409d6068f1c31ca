package token

import (
	"bytes"
	"unicode"

	"golang.org/x/net/idna"
)

// appendEmail writes an address in lower case with its domain in ASCII form
// (IDNA 2008), without a trailing dot, angle brackets or "mailto:".
func appendEmail(dst, value []byte) []byte {
	n := len(dst)
	if !ascii(value) {
		value = bytes.Map(visible, value)
	}
	value = bytes.TrimFunc(value, func(r rune) bool { return r == '<' || r == '>' || unicode.IsSpace(r) })
	dst = appendWords(dst, value)
	address := bytes.TrimPrefix(dst[n:], []byte("mailto:"))
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
