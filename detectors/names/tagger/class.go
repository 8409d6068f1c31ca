package tagger

// Class is what word lists say of a word: a set of bits.
type Class uint16

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
