package tagger

// strangePair reports whether token i, of no word, and the one behind it are one
// character twice, or one that is rare by itself and another that may both stand in
// given names: 糖糖, 宥心.
func (s *Sentence) strangePair(i int) bool {
	if i+1 >= len(s.tokens) || s.parts[i+1].size != 1<<4 || s.tokens[i+1].kind != han || s.tokens[i+1].gap != 0 {
		return false
	}
	h := s.tokens[i].head
	if h == s.tokens[i+1].head {
		return s.head(i+2) != h && (i == 0 || s.tokens[i-1].head != h)
	}
	const may = markGiven | markUsual
	low, high := s.parts[i].tier, s.parts[i+1].tier
	if low > high {
		low, high = high, low
	}
	if low < unknown && high < grammar && (s.class[i]|s.class[i+1])&may != 0 {
		return true
	}
	return low < seldom && high < grammar && s.class[i]&may != 0 && s.class[i+1]&may != 0
}

// seldom is the tier below which a single character is hardly a word.
const seldom = 10

// unknown is the tier below which a character stands in hardly anything but names.
const unknown = 7

// grammar is the tier from which a single character is rather a word of grammar.
const grammar = 13

// listedBeside reports whether the Chinese token i begins a word of two characters,
// no verb, place or title, in a row between marks, or before a title in brackets:
// 猴子、眼镜, 蓝天（总经理）.
func (s *Sentence) listedBeside(i int) bool {
	p := &s.parts[i]
	if p.verb || p.tier > oftenWord || s.class[i]&(markTitle|markPlace|markIntro) != 0 {
		return false
	}
	before, behind := uint64(0), s.head(i+2)
	if i > 0 {
		if before = s.tokens[i-1].head; s.tokens[i-1].kind == han && before != '和' && before != '跟' && before != '与' {
			return false
		}
	}
	switch behind {
	case '、':
		return true
	case '（', '(':
		return i+3 < len(s.tokens) && s.han(i+3)&markTitle != 0
	}
	return before == '、'
}

// asks reports whether token i is 跟 or another word that is said of people and
// hardly of things.
func (s *Sentence) asks(i int) bool {
	switch s.tokens[i].head {
	case '、', '和', '与':
		return false
	}
	return s.leads(i)
}

// amongPeople reports whether the Chinese tokens first to last stand where people are
// named: behind a role, a relative or 跟, before a title or what people do.
func (s *Sentence) amongPeople(first, last int) bool {
	if s.tokens[first].kind != han || s.tokens[last].kind != han {
		return false
	}
	if first > 0 && (s.tokens[first-1].kind == han && s.class[first-1]&(markInTitle|markIntro|markTitleOne) != 0 || s.asks(first-1)) {
		return true
	}
	return last+1 < len(s.tokens) && s.tokens[last+1].kind == han && s.class[last+1]&(markTitle|markTitleOne|markSays) != 0
}
