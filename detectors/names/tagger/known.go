package tagger

// fullName reports whether the English tokens first to last, with capitals in a text that
// has small letters, are a well known given name and a family name behind it, with or
// without an initial between: whatever surrounds them, they are somebody. A last word that
// no list has counts with a fair chance.
func (s *Sentence) fullName(first, last int, sure float32) bool {
	if s.mode != modeNormal || last == first || last-first > 3 || !s.titleAt(first) || !s.titleAt(last) || s.tokens[last].gap != 1 {
		return false
	}
	for i := first + 1; i < last; i++ {
		if s.tokens[i].shape != shapeOne && s.tokens[i].head != '.' {
			return false
		}
	}
	g, f := Class(s.class[first]), Class(s.class[last])
	if g&ClassGiven == 0 || g>>TierGiven&3 < 2 || g&(ClassBrand|ClassOrg|ClassTitle|ClassRole|ClassDay) != 0 {
		return false
	}
	if f&^onlyRare == 0 {
		return sure >= fairly && g>>TierGiven&3 == 3 && g>>TierWord&3 == 0
	}
	both := g>>TierGiven&3 == 3 && f>>TierFamily&3 == 3 && sure >= fairly // "the bulletin Bob Walker folds"
	return f&ClassFamily != 0 && f>>TierFamily&3 > 1 && f&(ClassBrand|ClassOrg|ClassShop) == 0 && (f>>TierWord&3 < 2 || both)
}

// fullNames appends whom people shout at, and the names of a well known given and a well known family name beside each
// other that no reading proposed, "have you heard Jack Blackburn speak". A given name that is
// a word, too, does not begin the sentence; a word with a capital around them makes them a
// part of something else. Names that are known, dst[from:], stay.
func (s *Sentence) fullNames(dst []Name, from int) []Name {
	if s.mode != modeNormal {
		return dst
	}
	n := len(dst)
	for i := range s.tokens {
		if c := Class(s.class[i]); c&ClassGiven == 0 || c>>TierGiven&3 < 2 || c&(ClassBrand|ClassOrg|ClassPlace|ClassTitle|ClassRole|ClassDay) != 0 || c>>TierWord&3 > 1 && i == 0 {
			continue
		}
		if s.toldOff(i) {
			dst = s.unknown(dst, from, n, i, i, English)
			continue
		}
		if i+1 == len(s.tokens) {
			break
		}
		f := Class(s.class[i+1])
		if f&ClassFamily == 0 || f>>TierFamily&3 < 3 || f>>TierWord&3 > 0 || f&(ClassBrand|ClassShop) != 0 || s.tokens[i+1].gap != 1 || !s.titleAt(i) || !s.titleAt(i+1) || s.capitalBeside(i, i+1) {
			continue
		}
		dst = s.unknown(dst, from, n, i, i+1, English)
	}
	return join(dst, from, n)
}

// capitalBeside reports whether a space alone parts the tokens first to last from a word with a
// capital, or a hyphen or full stop stands beside them.
func (s *Sentence) capitalBeside(first, last int) bool {
	if first > 0 {
		t := &s.tokens[first-1]
		if s.tokens[first].gap < 2 && (t.kind == word && t.shape != shapeLower || s.tokens[first].gap == 0 && t.kind == other && (t.head == '-' || t.head == '@' || t.head == '#' || t.head == '.' || t.head == '/')) {
			return true
		}
		if t.kind == other && t.head == '.' && first == 1 {
			return true
		}
	}
	if last+1 >= len(s.tokens) {
		return false
	}
	t := &s.tokens[last+1]
	return t.gap == 1 && t.kind == word && t.shape != shapeLower || t.gap == 0 && t.kind == other && (t.head == '-' || t.head == '/')
}

// givenOnly reports whether the English token i, with a capital in a text that has small
// letters, is a well known given name and nothing else, and has nothing behind it with 's.
func (s *Sentence) givenOnly(i int) bool {
	c := Class(s.class[i])
	if i+1 < len(s.tokens) && s.tokens[i+1].kind == other && s.tokens[i+1].gap == 0 && (s.tokens[i+1].head == '\'' || s.tokens[i+1].head == '’') {
		return false // "Wendy's fries"
	}
	return s.mode == modeNormal && s.titleAt(i) && c&ClassGiven != 0 && c>>TierGiven&3 == 3 && c>>TierWord&3 == 0 && c&(plain|ClassProper) == 0
}

// titleAt reports whether token i is a word of three letters or more, the first alone a
// capital.
func (s *Sentence) titleAt(i int) bool {
	t := &s.tokens[i]
	return t.kind == word && t.shape == shapeTitle && t.size > 2
}

// listedOnly reports whether every one of the Indonesian tokens first to last is the name
// of somebody in a list and no word, place or thing; one alone is a given name with a
// capital in a text that has small letters.
func (s *Sentence) listedOnly(first, last int) bool {
	if first == last && (s.mode != modeNormal || !s.titleAt(first) || s.class[first]&uint64(ClassGiven) == 0) {
		return false
	}
	for i := first; i <= last; i++ {
		if c := Class(s.class[i]); s.tokens[i].kind != word || s.tokens[i].size < 3 || c&listed == 0 || c&plain != 0 || c>>TierWord&3 != 0 {
			return false
		}
	}
	return true
}
