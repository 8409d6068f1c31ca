package processor

import (
	"bytes"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// unspelled is a value whose spellings may never be needed.
type unspelled struct {
	detectors.Known
	kind kind
}

// later enters what the spellings of a value begin with into seeds, and keeps
// the value for all.
func (s *speller) later(v *detectors.Known, k kind, seeds *detectors.Seeds) {
	s.values = append(s.values, unspelled{*v, k})
	if s.seed(v.Text, k, seeds) {
		return
	}
	from := len(s.arena)
	s.seeds = seeds
	s.spell(*v, k)
	s.seeds, s.arena = nil, s.arena[:from]
}

// all returns the spellings of the values kept.
func (s *speller) all() []detectors.Known {
	for i := range s.values {
		s.spell(s.values[i].Known, s.values[i].kind)
	}
	return s.known
}

// seed enters what the spellings of a usual value begin with, without making
// them: all that spell would put, and perhaps more. It reports false, and may
// have done a part, if the value is not of a usual form.
func (s *speller) seed(text []byte, k kind, seeds *detectors.Seeds) bool {
	switch k {
	case aPerson:
		if text[0] >= 0xE3 {
			return seedHan(text, seeds)
		}
		return seedName(text, seeds)
	case aPhone:
		return seedPhone(text, seeds)
	case anAddress:
		return seedAddress(text, seeds)
	case aHandle:
		text = bytes.TrimLeft(text, "@")
	}
	seeds.Add(text) // what stands before the '@' of a mail address, too
	return true
}

// seedName is seed for names in ASCII letters, with spaces between.
func seedName(name []byte, seeds *detectors.Seeds) bool {
	var ends [maxParts][2]int
	n := 0
	for i := 0; i < len(name); {
		c := name[i]
		if c == ' ' {
			i++
			continue
		}
		from := i
		for i < len(name) && (name[i]|0x20 >= 'a' && name[i]|0x20 <= 'z' || name[i] == '\'' || name[i] == '-') {
			i++
		}
		if from == i || n == maxParts {
			return false
		}
		ends[n] = [2]int{from, i}
		n++
	}
	if n == 0 {
		return false
	}
	part := func(i int) []byte { return name[ends[i][0]:ends[i][1]] }
	for i := range n {
		p := part(i)
		if len(p) <= 5 && particles.Has(p) {
			continue
		}
		seeds.Add(p)
	}
	first := part(0)
	if n > 1 && (lettersAt(first, 0) < 4 || len(first) <= 5 && particles.Has(first)) { // else it begins as its first word
		seeds.Add(name)
	}
	for i := 1; i < n; i++ { // the last may be a degree and not count
		var b [16]byte
		last := part(i)
		last = last[:min(len(last), 8)]
		if len(first) < 4 {
			seeds.Add(append(append(b[:0], first...), last...))
		}
		seeds.Add(append(append(b[:0], first[0]), last...))
	}
	if low := [24]byte{}; len(first) >= 4 && len(first) <= len(low) && shortened.Has(first) {
		for _, nick := range nicknames[string(appendFolded(low[:0], first))] {
			seeds.Add(nick)
		}
	}
	return true
}

// seedHan is seed for Chinese names of two to four characters.
func seedHan(name []byte, seeds *detectors.Seeds) bool {
	var r [4]rune
	n := 0
	for i := 0; i < len(name); {
		c, size := utf8.DecodeRune(name[i:])
		if n == len(r) || size < 3 || c < 0x4E00 || c > 0x9FFF {
			return false
		}
		r[n] = c
		n++
		i += size
	}
	if n < 2 {
		return false
	}
	seeds.Add(name)
	sur := 1
	if n > 2 && lexicon.CompoundSurnameZH(r[0], r[1]) {
		sur = 2
	} else if !lexicon.SurnameZH(r[0]) {
		return true
	}
	seedWriting(r[:n], sur, seeds)
	var o [4]rune
	for _, other := range [...]func(rune) rune{lexicon.Simplified, lexicon.Traditional} {
		same := true
		for i, c := range r[:n] {
			o[i] = other(c)
			same = same && o[i] == c
		}
		if !same {
			seedWriting(o[:n], sur, seeds)
		}
	}
	seedLatin(r[:sur], r[sur:n], seeds)
	return true
}

func seedWriting(r []rune, sur int, seeds *detectors.Seeds) {
	var b [24]byte
	text := b[:0]
	for _, c := range r {
		text = utf8.AppendRune(text, c)
	}
	seeds.Add(text)
	surname, given := text[:3*sur], text[3*sur:]
	seeds.Add(surname)
	seeds.Add(given)
	if len(r)-sur == 1 {
		seeds.Add(append(given, given...))
	}
}

// seedLatin enters surname and given name in either order, apart and together.
func seedLatin(sur, given []rune, seeds *detectors.Seeds) {
	var g, n [40]byte
	first, ok := sounds(g[:0], given, " ")
	if !ok {
		return
	}
	name := n[:0]
	if len(sur) == 1 {
		name = append(name, lexicon.PinyinSurname(sur[0])...)
	} else {
		name, _ = sounds(name, sur, "")
	}
	if len(name) == 0 {
		return
	}
	seedPair(first, name, seeds)
	if len(sur) == 1 {
		for _, other := range lexicon.Abroad(sur[0]) {
			seedPair(first, append(n[:0], other...), seeds)
		}
	}
}

func seedPair(first, name []byte, seeds *detectors.Seeds) {
	seedBoth(name, first, seeds)
	seedBoth(first, name, seeds)
}

// seedBoth enters two words with a space between. Of one of five letters or
// more nothing behind it counts.
func seedBoth(word, then []byte, seeds *detectors.Seeds) {
	var b [96]byte
	switch lettersAt(word[:min(len(word), 5)], 0) {
	case 5:
		seeds.Add(word)
		return
	case 4:
		seeds.Add(append(append(b[:0], word...), then...))
		return
	}
	seeds.Add(append(append(append(b[:0], word...), ' '), then...))
}

// sounds appends what the characters sound like in Mandarin, ü as v.
func sounds(dst []byte, chars []rune, between string) ([]byte, bool) {
	for i, r := range chars {
		p := lexicon.Pinyin(lexicon.Simplified(r))
		if p == "" {
			return dst, false
		}
		if i > 0 {
			dst = append(dst, between...)
		}
		dst = append(dst, p...)
	}
	return dst, true
}

// seedPhone is seed for numbers of ASCII digits without an extension.
func seedPhone(text []byte, seeds *detectors.Seeds) bool {
	var b, own [24]byte
	d, bare := b[:0], true
	for _, c := range text {
		switch {
		case c-'0' <= 9 && len(d) < 18:
			d = append(d, c)
		case c == ' ', c == '-', c == '+' && len(d) == 0:
		case c >= utf8.RuneSelf, c == 'x', c == '#', c-'0' <= 9:
			return false
		default:
			bare = false
		}
	}
	if bare {
		seeds.Digits(d)
	} else {
		seeds.Add(text)
	}
	if len(d) < 7 || len(d) > 17 {
		return true
	}
	plus := bytes.HasPrefix(bytes.TrimSpace(text), []byte("+"))
	if d[0] == '0' && d[1] == '0' {
		plus, d = true, d[2:]
	}
	country, rest := split(d, plus)
	seeds.Digits(d)
	if len(rest) >= 7 {
		seeds.Digits(rest)
		seeds.Digits(append(append(own[:0], '0'), rest...))
		seeds.Digits(append(append(own[:0], country...), rest...))
	}
	seeds.Digits(d[len(d)-4:])
	return true
}

// seedAddress is seed for addresses whose first word may be cut short.
func seedAddress(text []byte, seeds *detectors.Seeds) bool {
	if c := text[0]; c-'0' > 9 && (c|0x20 < 'a' || c|0x20 > 'z') {
		return false
	}
	first := lettersAt(text, 0)
	if first >= 4 {
		seeds.Add(text[:first])
	} else {
		seeds.Add(text)
	}
	var low [10]byte
	full, cut := streetWord(appendLow(low[:0], text[:first]))
	if full == "" && first >= 4 {
		return true
	}
	next := first
	for next < len(text) && (text[next]|0x20 < 'a' || text[next]|0x20 > 'z') {
		next++
	}
	end := lettersAt(text, next)
	var again [10]byte
	if f, _ := streetWord(appendLow(again[:0], text[next:end])); f != "" && (first > 0 || f == "nomor") || first > 0 && end-next < 3 || cut == "no" {
		return false // also the next word may be written in another way, or left out
	}
	seeds.Add(text[next:min(len(text), next+8)]) // the street's name alone
	if full == "" {
		return true
	}
	var b [24]byte
	rest := text[first:min(len(text), first+8)]
	seeds.Add(append(append(b[:0], full...), rest...))
	seeds.Add(append(append(b[:0], cut...), rest...))
	return true
}

// lettersAt returns the end of the ASCII letters at i.
func lettersAt(text []byte, i int) int {
	for i < len(text) && text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' {
		i++
	}
	return i
}

// appendLow appends a word of ASCII letters in lower case as far as there is room.
func appendLow(dst, word []byte) []byte {
	for _, c := range word[:min(len(word), cap(dst))] {
		dst = append(dst, c|0x20)
	}
	return dst
}
