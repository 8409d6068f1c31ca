package codec

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// Meets reports whether a name on a kept path may hold a word that begins as one
// of seeds does. It may say yes in vain, never no.
func (p *Paths) Meets(seeds *detectors.Seeds) bool {
	return len(p.wide) > 0 && !seeds.Empty() || seeds.Meets(&p.heads)
}

// count notes the words of a kept name.
func (p *Paths) count(name string) {
	name = strings.ToLower(name)
	if !ascii(name) {
		p.wide = append(p.wide, name)
		return
	}
	for i := 0; i < len(name); i++ {
		from := i
		for i < len(name) && wordByte(name[i]) {
			i++
		}
		if i > from {
			p.words[name[from:i]]++
			p.heads.Add([]byte(name[from:i]))
		}
	}
}

// Touches reports whether text may stand as a word in a name on a kept path,
// in any case. It may say yes in vain, never no.
func (p *Paths) Touches(text []byte) bool {
	var low [64]byte
	n := 0
	for _, c := range text {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if !wordByte(c) {
			if n > 0 {
				break
			}
			continue
		}
		if n == len(low) {
			break
		}
		low[n] = c
		n++
	}
	if n > 0 && (n == len(low) || p.words[string(low[:n])] > 0) {
		return true
	}
	if len(p.wide) > maxWide {
		return true
	}
	if len(p.wide) > 0 {
		lower := string(bytes.ToLower(text))
		for _, name := range p.wide {
			if strings.Contains(name, lower) {
				return true
			}
		}
	}
	return false
}

// maxWide is how many names that are not ASCII are looked through.
const maxWide = 256

func wordByte(c byte) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' }

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
