package tagger

// Class is what word lists say of a word: a set of bits, and above them three
// tiers of two bits each. It has 31 bits at the most.
type Class uint32

// The classes of words. Of Chinese, ClassGiven and ClassFamily are also those
// of single characters; the others are of whole words.
const (
	ClassGiven   Class = 1 << iota // given name
	ClassFamily                    // family name
	ClassCommon                    // everyday word
	ClassTitle                     // stands before or behind a name: bapak, Mr, 先生
	ClassRole                      // profession, office: kurir, minister, 医生
	ClassPlace                     // town, country, street
	ClassOrg                       // begins or ends the name of an organisation: PT, bank, Inc, 公司
	ClassSays                      // verb that people govern: ujar, said, 表示
	ClassBrand                     // brand or product
	ClassDay                       // month, day, feast
	ClassLink                      // inside names: bin, van, de la
	ClassShop                      // shop or dish word before a name: ayam, warung, restaurant
	ClassIntro                     // announces a name: nama, bernama, called, 我叫
	ClassKin                       // relative: anak, wife, 妈妈
	ClassForeign                   // name of another culture; Chinese: character of transliterated names
)

// ClassProper is a word that English writes with a capital and that is hardly a
// person's name.
const ClassProper Class = 1 << 15

// ClassRather, of a name that is a word or a place as well, says that in small
// letters it is a name about as often: such a word is a candidate without a cue.
const ClassRather Class = 1 << 22

// The tiers say how frequent a word is as a given name, as a family name and as
// a word of the dictionary: 3 very, 2 well known, 1 rare, 0 unknown.
const (
	TierGiven  = 16 // shifts
	TierFamily = 18
	TierWord   = 20

	tiers = 1<<6 - 1 // all three, shifted down
)

// The parts of speech of an English word, as a set above the tiers.
const (
	PartVerb  Class = 1 << (23 + iota)
	PartVerbS       // thinks
	PartPast        // thought
	PartIng         // thinking
	PartNoun
	PartNouns // thoughts
	PartAdj   // adjective or adverb
)

// parts is the shift of the parts of speech, partBits how they are masked then.
const (
	parts    = 23
	partBits = 1<<7 - 1
)

// WithTier returns c with a tier raised to at least the given one.
func (c Class) WithTier(shift int, tier Class) Class {
	if c>>shift&3 >= tier {
		return c
	}
	return c&^(3<<shift) | tier<<shift
}

// bits16 are the classes of which features take the whole set at once.
const bits16 = 1<<16 - 1

// ClassTop, of a single Chinese character, is one of the commonest surnames.
const ClassTop = ClassKin

// ClassStarts2, of a single Chinese character, says that a listed word of two
// begins with it; the next two bits are for words of three and four.
const ClassStarts2 = ClassDay

// names are the classes that make a word a candidate.
const names = ClassGiven | ClassFamily

// listed are the classes of words that some list of names has.
const listed = names | ClassForeign

// cues are the classes of which one beside a word makes it a candidate.
const cues = ClassTitle | ClassIntro | ClassKin | ClassSays | ClassRole

// sorts are the classes of which the first that a word has is what it is for
// most.
var sorts = [...]Class{ClassTitle, ClassLink, ClassKin, ClassRole, ClassSays, ClassIntro, ClassDay, ClassShop, ClassOrg, ClassPlace, ClassBrand, ClassCommon, ClassProper}

// sortOf sums a class up: neighbours are told apart by it, since few words share
// all bits of a class.
func sortOf(c Class) uint64 {
	k := uint64(0)
	for i, s := range sorts {
		if c&s != 0 {
			k = uint64(i + 2)
			break
		}
	}
	given, family := c>>TierGiven&3, c>>TierFamily&3
	if k == 0 && c>>TierWord&3 != 0 {
		k = 1
	}
	if c&listed == 0 && given|family == 0 {
		return k
	}
	return k | uint64(1+max(given, 1)-1+max(family, 1)*4-4)<<4 | 1<<10
}

// Of Chinese the tiers are others. A word of several characters has one of how
// frequent it is, from 0 (unknown) to 15 in steps of log2(count)/1.22, and
// whether it is a verb; a character has such a tier and how usual it is, from 0
// to 3, as the first and as the last of a given name.
const (
	tierHan  = 16 // four bits
	wordVerb = Class(1 << 20)
	charMid  = 20 // two bits
	charLast = 22
)

// Frequent is what is known of a Chinese word of several characters by its tier.
func Frequent(tier int, verb bool) Class {
	c := Class(tier << tierHan)
	if verb {
		c |= wordVerb
	}
	return c
}

// FrequentOne is what is known of a single character by its tier as a word and
// by how usual it is in given names.
func FrequentOne(tier, mid, last int) Class {
	return Class(tier<<tierHan | mid<<charMid | last<<charLast)
}

func (c Class) hanTier() int32 { return int32(c >> tierHan & 15) }

// inGiven packs how usual a character is in given names into four bits.
func (c Class) inGiven() uint64 { return uint64(c >> charMid & 15) }
