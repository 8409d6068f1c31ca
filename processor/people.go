package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors/lexicon"
)

// people numbers the people of one event: the same name, the same number.
type people struct {
	arena   []byte
	ends    []int
	numbers map[string]int // used when there are many
	others  []otherName
}

const manyPeople = 16

func (p *people) reset() {
	p.arena, p.ends, p.others = p.arena[:0], p.ends[:0], p.others[:0]
	if len(p.numbers) > 0 {
		p.numbers = nil
	}
}

// number returns the number of the person of that name, from 1. Case, spacing
// and titles do not count, and a part of just one person's name is theirs.
func (p *people) number(name []byte) int { return p.numberOf(untitled(name)) }

// numberOf is number for a name without titles.
func (p *people) numberOf(name []byte) int {
	from := len(p.arena)
	p.arena = appendFolded(p.arena, name)
	key := p.arena[from:]
	for i := range p.others {
		if o := &p.others[i]; o.name == string(key) {
			p.arena = p.arena[:from]
			return o.number
		}
	}
	at, part, parts := 0, 0, 0
	for i, end := range p.ends[:min(len(p.ends), manyPeople)] {
		other := p.arena[at:end]
		if bytes.Equal(other, key) {
			p.arena = p.arena[:from]
			return i + 1
		}
		if within(other, key) || within(key, other) {
			part = i + 1
			parts++
		}
		at = end
	}
	if parts == 1 {
		p.arena = p.arena[:from]
		return part
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

// also notes another name of a person who has a number.
func (p *people) also(name []byte, number int) {
	p.others = append(p.others, otherName{string(appendFolded(nil, untitled(name))), number})
}

// otherName is a further name of a numbered person.
type otherName struct {
	name   string
	number int
}

// within reports whether part, 3 bytes or more, stands in name as whole words,
// or is the surname or the given name of a Chinese one.
func within(name, part []byte) bool {
	if len(part) < 3 || len(part) >= len(name) {
		return false
	}
	han := part[0] >= 0xE3 && len(name) <= 12
	for at := 0; ; at++ {
		i := bytes.Index(name[at:], part)
		if i < 0 {
			return false
		}
		at += i
		end := at + len(part)
		if (at == 0 || name[at-1] == ' ') && (end == len(name) || name[end] == ' ') || han && (at == 0 || end == len(name)) {
			return true
		}
	}
}

// titles stand before a name and are no part of it, written with a full stop
// or without.
var titles = lexicon.New("mr mrs ms miss mx dr drs dra prof ir h hj kh sir madam bpk bapak ibu bu pak sdr sdri sdra mas mbak kak bang tn ny nn tuan nyonya nona sr sra srta dona don " +
	"haji hajah kyai kiai nyai ustadz ustad ustadzah sunan romo suster")

var titlesBehind = [...]string{"先生", "女士", "小姐", "太太", "老师", "同学", "師傅", "师傅"}

// untitled returns name without titles around it; of a title alone, all of it.
func untitled(name []byte) []byte {
	name = trim(name)
	for {
		n := lettersAt(name, 0)
		rest := name[n:]
		dot := len(rest) > 0 && rest[0] == '.'
		if dot {
			rest = rest[1:]
		}
		left := bytes.TrimLeft(rest, " ")
		if n == 0 || !titles.Has(name[:n]) || len(left) == 0 || !dot && len(left) == len(rest) {
			break
		}
		name = left
	}
	if len(name) == 0 || name[len(name)-1] < utf8.RuneSelf {
		return name
	}
	for _, t := range titlesBehind {
		if rest, ok := bytes.CutSuffix(name, []byte(t)); ok && len(rest) > 0 {
			return rest
		}
	}
	return name
}

// appendFolded appends text in lower case, with one space between words.
func appendFolded(dst, text []byte) []byte {
	text = trim(text)
	gap := false
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			if c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
				gap = true
				continue
			}
			if c-'A' < 26 {
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
