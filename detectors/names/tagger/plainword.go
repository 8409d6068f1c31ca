package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// plainWord reports whether the Chinese tokens first to last, v in the text, are an everyday
// word and stand where nobody is named: 门口的|栾树|开花了, not 老板娘|凤仙|说. 位 counts
// people before a title, 有|位|小姐; it is a surname only behind 姓.
func (s *Sentence) plainWord(first, last int, v []byte) bool {
	if s.tokens[first].kind != han || !words.PlainWordZH(v) {
		return false
	}
	if first == last {
		return first == 0 || s.tokens[first-1].head != '姓'
	}
	return !s.amongPeople(first, last) && !s.besideNamed(first, last)
}

// besideNamed reports whether the tokens first to last stand alone between marks, behind a
// word that leads to people or beside a mark of a row.
func (s *Sentence) besideNamed(first, last int) bool {
	open, shut := first == 0 || s.tokens[first-1].kind != han, last+1 >= len(s.tokens) || s.tokens[last+1].kind != han
	if open && shut || !shut && (s.tokens[last+1].head == '你' || s.tokens[last+1].head == '您') {
		return true
	}
	if first == 0 {
		return false
	}
	switch s.tokens[first-1].head {
	case '和', '与':
		return false
	}
	return s.leads(first - 1)
}
