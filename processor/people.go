package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// people numbers the people of one event: the same name, the same number.
type people struct {
	arena   []byte
	ends    []int
	numbers map[string]int // used when there are many
}

const manyPeople = 16

func (p *people) reset() {
	p.arena, p.ends = p.arena[:0], p.ends[:0]
	if len(p.numbers) > 0 {
		p.numbers = nil
	}
}

// number returns the number of the person of that name, from 1. Case and
// spacing do not count.
func (p *people) number(name []byte) int {
	from := len(p.arena)
	p.arena = appendFolded(p.arena, name)
	key := p.arena[from:]
	at := 0
	for i, end := range p.ends[:min(len(p.ends), manyPeople)] {
		if bytes.Equal(p.arena[at:end], key) {
			p.arena = p.arena[:from]
			return i + 1
		}
		at = end
	}
	if n := p.numbers[string(key)]; n > 0 {
		p.arena = p.arena[:from]
		return n
	}
	p.ends = append(p.ends, len(p.arena))
	if len(p.ends) > manyPeople {
		if p.numbers == nil {
			p.numbers = map[string]int{}
		}
		p.numbers[string(key)] = len(p.ends)
	}
	return len(p.ends)
}

// appendFolded appends text in lower case, with one space between words.
func appendFolded(dst, text []byte) []byte {
	text = bytes.TrimSpace(text)
	gap := false
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
				gap = true
				continue
			}
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			if gap {
				dst, gap = append(dst, ' '), false
			}
			dst = append(dst, c)
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		i += n
		if unicode.IsSpace(r) {
			gap = true
			continue
		}
		if gap {
			dst, gap = append(dst, ' '), false
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}
