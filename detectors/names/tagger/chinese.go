package tagger

// The marks of a Chinese character: what it may be alone, and which listed
// words it begins or stands in.
const (
	markGiven = 1 << iota
	markFamily
	markForeign
	markTitleOne // 总 哥 姐: titles of one character
	markCommon   // begins an everyday word
	markInCommon
	markPlace // begins a place or an organisation
	markInPlace
	markTitle // begins a title or a role
	markInTitle
	markSays
	markName // begins a listed name
	markInName
	markFamilyTwo // begins a surname of two characters
	markInFamilyTwo
	markIntro
	markTop  // one of the commonest surnames
	markFreq // four bits: how usual in given names
)

const (
	freqShift = 17
	markUsual = 15 * markFreq
)

// part is how well the characters before a token divide into words.
type part struct {
	cost int32  // of the best division
	size uint8  // characters of its last word
	verb bool   // its last word is a verb
	tier uint8  // of its last word
	hash uint64 // of its last word
}

// costs of a word: its tier less than oneWord, a character that is none unknown.
const (
	oneWord = 21
	endless = 1 << 30
)

// characters looks up every character, and every word of two to four, and
// divides the sentence into the likeliest words.
func (s *Sentence) characters(lex Lexicon) {
	s.parts = append(s.parts[:0], part{})
	for range s.tokens {
		s.parts = append(s.parts, part{cost: endless})
	}
	m, _ := lex.(*Model)
	for i := range s.tokens {
		if s.tokens[i].kind != han {
			s.parts[i+1] = part{cost: s.parts[i].cost, size: 1, hash: s.tokens[i].hash}
			continue
		}
		it := &s.class[i]
		var c Class
		if m != nil {
			c = m.character(s.tokens[i].head)
		} else {
			c = lex.Classes(hanHash(hanSeed, s.tokens[i].head))
		}
		*it |= uint64(c&(ClassGiven|ClassFamily)) | uint64(c&ClassForeign)/uint64(ClassForeign)*markForeign | c.inGiven()<<freqShift
		if c&ClassTitle != 0 {
			*it |= markTitleOne
		}
		if c&ClassTop != 0 {
			*it |= markTop
		}
		s.word(i, 1, c.hanTier(), false, s.tokens[i].hash)
		h := hanPart(hanSeed, s.tokens[i].head)
		for n := 1; n < 4 && i+n < len(s.tokens) && s.tokens[i+n].kind == han && s.tokens[i+n].gap == 0; n++ {
			h = hanPart(h, s.tokens[i+n].head)
			if c&(ClassStarts2<<(n-1)) == 0 {
				continue
			}
			hash := finish(h)
			if w := lex.Classes(hash); w != 0 {
				if tier := w.hanTier(); tier > 0 {
					s.word(i, n+1, tier, w&wordVerb != 0, hash)
				}
				s.listed(i, n, w)
			}
		}
	}
}

// word offers the word of n characters at token i to the division.
func (s *Sentence) word(i, n int, tier int32, verb bool, hash uint64) {
	if p, cost := &s.parts[i+n], s.parts[i].cost+oneWord-tier; cost < p.cost {
		*p = part{cost, uint8(n), verb, uint8(tier), hash}
	}
}

// listed marks the characters of a word that the lists have, which stands at
// token i and goes on for n more.
func (s *Sentence) listed(i, n int, w Class) {
	first, rest := uint64(0), uint64(0)
	if w&ClassCommon != 0 {
		first, rest = markCommon, markInCommon
	}
	if w&(ClassPlace|ClassOrg|ClassBrand) != 0 {
		first, rest = first|markPlace, rest|markInPlace
	}
	if w&(ClassTitle|ClassRole|ClassKin) != 0 {
		first, rest = first|markTitle, rest|markInTitle
	}
	if w&ClassSays != 0 {
		first, rest = first|markSays, rest|markInCommon
	}
	if w&ClassIntro != 0 {
		first, rest = first|markIntro, rest|markInCommon
	}
	if w&ClassGiven != 0 {
		first, rest = first|markName, rest|markInName
	}
	if w&ClassFamily != 0 {
		first, rest = first|markFamilyTwo, rest|markInFamilyTwo
	}
	if first == 0 {
		return
	}
	s.class[i] |= first
	for k := 1; k <= n; k++ {
		s.class[i+k] |= rest
	}
}

// segment keeps of the divisions the best: it turns parts, which look back,
// into one entry for each token, with size the place of the character in its
// word (low four bits, from 0) and the word's length (high four).
func (s *Sentence) segment() {
	for end := len(s.tokens); end > 0; {
		p := s.parts[end]
		n := int(p.size)
		for k := range n {
			q := p
			q.size = uint8(k | n<<4)
			s.parts[end-n+k+1] = q
		}
		end -= n
	}
	copy(s.parts, s.parts[1:])
	s.parts = s.parts[:len(s.tokens)]
}

// around returns how the character i stands in its word, and the words before
// and behind it where it begins or ends one.
func (s *Sentence) around(i int) (seg, before, behind uint64) {
	p := &s.parts[i]
	at, n := int(p.size&15), int(p.size>>4)
	seg = uint64(p.size) | uint64(p.tier>>2)<<8
	if p.verb {
		seg |= 1 << 12
	}
	before, behind = 1, 1 // inside a word
	if at == 0 {
		if before = 2; i > 0 {
			before = s.parts[i-1].hash
		}
	}
	if at == n-1 {
		if behind = 3; i+1 < len(s.tokens) {
			behind = s.parts[i+1].hash
		}
	}
	return seg, before, behind
}

// twice reports whether four Chinese characters from token i are two people of one
// surname: 穆青穆川.
func (s *Sentence) twice(i int) bool {
	return s.tokens[i].kind == han && s.tokens[i].head == s.tokens[i+2].head && s.class[i]&markFamily != 0 && s.tokens[i+1].head != s.tokens[i+3].head
}
