package tagger

// aloneBelow is the chance below which a frail name is left to strict where its
// text has no other: what is called once, by one word that is a word, a place or
// in no list of given names, is as often a dish or a brand.
const aloneBelow = 0.75

// frail reports whether the English word i, all of a name, is a word of the
// dictionary or a place as well, or no given name that is well known, and no word
// beside it speaks of people. A given name that hardly is anything else ("Rick") is
// not frail.
func (s *Sentence) frail(i int) bool {
	for k := max(0, i-2); k < min(i+3, len(s.tokens)); k++ {
		if k != i && s.tokens[k].kind == word && Class(s.class[k])&cues != 0 {
			return false
		}
	}
	c := Class(s.class[i])
	if c&(ClassCommon|ClassPlace|ClassBrand|ClassOrg|ClassProper) != 0 {
		return true
	}
	given, word := c>>TierGiven&3, c>>TierWord&3
	return given < 2 || word > 1 || word == 1 && (given < 3 || s.tokens[i].shape != shapeTitle)
}

// asThing reports whether a word of class c is a brand as well, or is a word of the
// dictionary or a place and no given name that is well known.
func asThing(c Class) bool {
	if c&(ClassBrand|ClassOrg) != 0 {
		return true
	}
	return c>>TierGiven&3 < 2 && (c>>TierWord&3 != 0 || c&(ClassCommon|ClassPlace|ClassProper|ClassDay) != 0)
}

// alone lowers the only name of a text if it is frail.
func alone(dst []Name) {
	if len(dst) != 1 {
		return
	}
	if n := &dst[0]; n.frail && n.Score < aloneBelow {
		n.Score = max(n.Score-(aloneBelow-probable), faint)
	}
}
