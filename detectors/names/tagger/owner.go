package tagger

import words "github.com/samar-privacy/samar/detectors/lexicon"

// ownedByPeople are things and relatives that people have and shops called after them
// hardly do: "Wendy's luggage", not "Wendy's fries".
var ownedByPeople = words.New(`parcel package parcels packages order refund account invoice booking reservation payment appointment luggage suitcase bag passport password login email mail mailbox inbox phone laptop tablet number address
birthday wedding funeral surgery insurance salary payslip desk office locker keys bike room flat apartment dog cat daughter son wife husband mother father mum mom dad sister brother cousin niece nephew aunt uncle grandson granddaughter fiancee boyfriend girlfriend colleague roommate flatmate`)

// determiners stand before shops and goods, not before who has something.
var determiners = words.New("a an the my our your his her their this that some any every no at")

// owner reports whether the well known given name i begins a clause or sentence and
// has what people have: a brand or a word that is a name as well is a person there.
func (s *Sentence) owner(i int) bool {
	if i+3 >= len(s.tokens) || s.tokens[i].shape != shapeTitle || Class(s.class[i])>>TierGiven&3 < 2 {
		return false
	}
	if a := &s.tokens[i+1]; a.kind != other || a.head != '\'' && a.head != '’' || s.tokens[i+2].gap != 0 || string(s.letters(i+2)) != "s" {
		return false
	}
	t := &s.tokens[i+3]
	return t.gap == 1 && t.shape == shapeLower && ownedByPeople.Has(s.letters(i+3)) && !determiners.Has(s.letters(i-1))
}
