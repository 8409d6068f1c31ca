package tagger

// mistaken reports whether the Chinese tokens first to last, read as a name with
// less than certain a chance, are rather a thing or a character in its own sense.
func (s *Sentence) mistaken(lex Lexicon, first, last int) bool {
	return first == last && s.bareSurname(first) || s.brand(lex, first, last)
}

// brand reports whether the Chinese tokens first to last are all of a listed brand,
// work or place that is no listed name, and stand where people are not announced.
func (s *Sentence) brand(lex Lexicon, first, last int) bool {
	if last-first < 1 || last-first > 3 || first > 0 && s.tokens[first-1].kind == han && s.class[first-1]&announces != 0 ||
		last+1 < len(s.tokens) && s.tokens[last+1].kind == han && s.class[last+1]&(markTitle|markTitleOne|markSays) != 0 {
		return false
	}
	h := uint64(hanSeed)
	for i := first; i <= last; i++ {
		if s.tokens[i].kind != han {
			return false
		}
		h = hanPart(h, s.tokens[i].head)
	}
	c := lex.Classes(finish(h))
	return c&(ClassBrand|ClassPlace|ClassOrg) != 0 && c&ClassGiven == 0
}

// bareSurname reports whether the Chinese token i, all of a name, stands without what
// a surname alone has beside it: a title or 家 behind, 姓 before, marks on both sides.
func (s *Sentence) bareSurname(i int) bool {
	if s.tokens[i].kind != han || i > 0 && s.tokens[i-1].head == '姓' {
		return false
	}
	if i+1 >= len(s.tokens) || s.tokens[i+1].kind != han {
		return false
	}
	return s.class[i+1]&(markTitle|markTitleOne|markInTitle) == 0 && s.tokens[i+1].head != '家' && s.tokens[i+1].head != '某'
}
