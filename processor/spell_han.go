package processor

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/lexicon"
)

// han notes the spellings of a Chinese name: the given name alone, the surname
// beside a form of address, the other writing, and all of it in Latin letters.
func (s *speller) han(name []byte) {
	var r [5]rune
	n := 0
	for _, c := range string(name) {
		if c == ' ' {
			continue
		}
		if n == len(r) || !unicode.Is(unicode.Han, c) {
			n = 0
			break
		}
		r[n] = c
		n++
	}
	s.hanPart(name)
	if sur, given, apart := bytes.Cut(name, []byte(" ")); apart { // as Japanese names are in forms
		s.put(sur, detectors.Addressed)
		s.put(given, detectors.Addressed)
	}
	if n < 2 || n > 4 {
		return
	}
	sur := 1
	if n > 2 && lexicon.CompoundSurnameZH(r[0], r[1]) {
		sur = 2
	} else if !lexicon.SurnameZH(r[0]) {
		return
	}
	s.writing(r[:n], sur)
	for _, other := range [...]func(rune) rune{lexicon.Simplified, lexicon.Traditional} {
		var o [5]rune
		same := true
		for i, c := range r[:n] {
			o[i] = other(c)
			same = same && o[i] == c
		}
		if !same {
			s.writing(o[:n], sur)
		}
	}
	s.latin(r[:sur], r[sur:n])
}

// writing notes a name in one of the two writings and its parts; sur is how
// many characters the surname has.
func (s *speller) writing(r []rune, sur int) {
	from := len(s.arena)
	at := from
	for i, c := range r {
		if i == sur {
			at = len(s.arena)
		}
		s.arena = utf8.AppendRune(s.arena, c)
	}
	name := s.arena[from:len(s.arena):len(s.arena)]
	given := name[at-from:]
	s.hanPart(name)
	if len(r)-sur >= 2 {
		s.hanPart(given)
	} else {
		s.put(given, detectors.Addressed)
		s.put(s.made(given, given), detectors.Anything)
	}
	s.put(name[:at-from:at-from], detectors.Addressed)
}

// hanPart notes a name that counts only beside a form of address if it is a
// word, too.
func (s *speller) hanPart(name []byte) {
	near := detectors.Anything
	if _, word := partWords[string(name)]; word {
		near = detectors.Addressed
	}
	s.put(name, near)
}

// latin notes a Chinese name in Latin letters without tones, surname first and
// last, and the given name alone; with the surname as abroad, too.
func (s *speller) latin(sur, given []rune) {
	first, ok := s.syllables(given, " ")
	joined, _ := s.syllables(given, "")
	if !ok {
		return
	}
	var name []byte
	if len(sur) == 1 {
		name = []byte(lexicon.PinyinSurname(sur[0]))
	} else {
		name, _ = s.syllables(sur, "")
	}
	if len(name) == 0 {
		return
	}
	s.romanised(name, first, joined)
	if len(sur) == 1 {
		for _, other := range lexicon.Abroad(sur[0]) {
			s.romanised([]byte(other), first, joined)
		}
	}
	if len(given) > 1 && len(joined) >= 5 {
		s.put(first, detectors.Anything)
	} else {
		s.put(first, detectors.Addressed)
	}
	s.put(name, detectors.Addressed)
}

// romanised notes a name in Latin letters in both orders.
func (s *speller) romanised(name, first, joined []byte) {
	space := []byte(" ")
	s.put(s.made(name, space, first), detectors.Anything)
	s.put(s.made(first, space, name), detectors.Anything)
	s.put(s.made(name, joined), detectors.Anything)
	s.put(s.made(joined, name), detectors.Anything)
}

// syllables returns what the characters sound like in Mandarin, ü as v.
func (s *speller) syllables(chars []rune, between string) ([]byte, bool) {
	from := len(s.arena)
	all, ok := sounds(s.arena, chars, between)
	if !ok {
		return nil, false
	}
	s.arena = all
	return all[from:len(all):len(all)], true
}
