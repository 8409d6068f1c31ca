package detectors

// Strength is what a matcher's own checks are worth, before labels.
type Strength uint8

// Strengths, weakest first. The scores they lead to are in score.go.
const (
	None    Strength = iota
	Typo             // right shape, failed check: counts only beside a label
	Shape            // digits or letters of the right length, no more
	Weak             // a check that random text passes more than once in 50
	Medium           // a check worth 1 in 50, or several weak ones
	Strong           // a check worth 1 in 1,000 together with a table or calendar
	Certain          // nothing else looks like this
)

// Found is a matcher's answer: the exact span and what speaks for it.
type Found struct {
	Start, End int // byte range of Window.Text
	Strength   Strength
	Evidence   Evidence // Format, Checksum, Calendar, CodeTable, Cue or Lexicon
	Subtype    string   // constant string; empty takes Spec.Subtype
}

// Window is what a matcher sees. Text is the folded leaf: digits of every
// script and full-width letters are ASCII, invisible characters are gone.
type Window struct {
	Text       []byte
	Start, End int    // the anchored run: the number with its separators, the token, the prefix, the mark, the cue
	Digits     []byte // for Digits anchors: the digits alone
	Groups     int    // for Digits anchors: how many groups of digits, 1 = written in one
	Kind       LeafKind
	Labelled   bool // a label of this Spec stands directly beside the anchor or names the field
	Steps      int  // work beyond one look, in steps of some 100 ns: a matcher that reads far adds to it

	kept   []kept
	number uint64 // of Text among those of its scanner
}

// Labels are words that announce an entity, by language (ISO 639-1), in lower
// case, words separated by one space. A space matches any of " ._-:/" or
// nothing, so "no hp" finds "No. HP", "no_hp" and "nohp". Whole words only; Han
// labels match anywhere.
type Labels map[string][]string

// Need says what a Spec requires before its matcher runs.
type Need uint8

// Needs of a Spec.
const (
	NeedNothing Need = iota
	NeedLabel        // only beside one of its labels or in a field of that name
)

// Class is a legal class of an entity under one law.
type Class string

// Classes of the laws samar knows.
const (
	General   Class = "general"
	Specific  Class = "specific"  // UU PDP specific; GDPR Art. 9 kind
	Sensitive Class = "sensitive" // PIPL, CCPA, LGPD
)

// Classes are the legal classes of an entity.
type Classes struct {
	UUPDP Class  // Indonesia, UU 27/2022
	PIPL  Class  // China
	GDPR9 bool   // special category
	PCI   bool   // PCI DSS account data
	CCPA  Class  // California
	LGPD  Class  // Brazil
	HIPAA string // Safe Harbor letter, A to R
	Quasi bool   // quasi-identifier: singles out only with others
}

// Canonical brings a value to the one form that tokens are made of.
type Canonical uint8

// Canonical forms.
const (
	Exact      Canonical = iota // bytes as they are
	DigitsOnly                  // decimal digits alone
	AlnumUpper                  // letters and digits, upper case
	LowerCase                   // lower case
	E164                        // international telephone number
	Email                       // lower case, domain in ASCII form
	Words                       // case-folded words, one space between
)

// Spec declares one detector: what it finds, where to look, how to be sure.
// One file holds one Spec, or the family of one issuer.
type Spec struct {
	Name      string // "indonesia/nik": package and file
	Entity    Entity
	Subtype   string
	Doc       string
	Anchor    Anchor
	Match     func(w *Window) (Found, bool)
	Rule      Rule     // matches in place of Match
	Forms     []string // all ways of writing that count where no label is in reach; empty: any. Rule declares its own
	Labels    Labels
	Negatives Labels
	Fields    func(words string) bool // reports whether a field called so, in words of lower case, is spoken for beside those that Labels name; nil: none
	Need      Need
	Canonical Canonical
	Region    string // ISO 3166 alpha-2, empty for the world
	Classes   Classes
	Source    string // the issuer's document, law or standard
	Off       bool   // off by default
	Valid     []string
	Invalid   []string
}

// Rule is a matcher that knows the ways of writing it takes.
//
// A form is written with '9' for a digit, 'a' for a letter, 'x' for either, '_'
// for a space, dot, dash or slash, and everything else for itself, letters in
// capitals and for both cases. At the end, '+' stands for more digits and '*'
// for whatever follows.
// The anchored number is the form's first run of digits alone, the anchored
// token its first run of digits and letters.
type Rule interface {
	Match(w *Window) (Found, bool)
	Written() []string // the forms outside which nothing counts where no label is in reach
}

// Matcher returns the Spec's matcher.
func (s *Spec) Matcher() func(w *Window) (Found, bool) {
	if s.Rule != nil {
		return s.Rule.Match
	}
	return s.Match
}
