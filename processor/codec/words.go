package codec

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// count notes the words of a kept name.
func (p *Paths) count(name string) {
	name = strings.ToLower(name)
	if !ascii(name) {
		p.wide++
		p.words[name]++
		return
	}
	for i := 0; i < len(name); i++ {
		from := i
		for i < len(name) && wordByte(name[i]) {
			i++
		}
		if i > from {
			p.words[name[from:i]]++
		}
	}
}

// Touches reports whether text, in lower case, may stand as a word in a name on
// a kept path. It may say yes in vain, never no.
func (p *Paths) Touches(text []byte) bool {
	from := 0
	for from < len(text) && !wordByte(text[from]) {
		from++
	}
	to := from
	for to < len(text) && wordByte(text[to]) {
		to++
	}
	if to > from && p.words[string(text[from:to])] > 0 {
		return true
	}
	if p.wide > 0 {
		for name := range p.words {
			if !ascii(name) && bytes.Contains([]byte(name), text) {
				return true
			}
		}
	}
	return false
}

func wordByte(c byte) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' }

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
