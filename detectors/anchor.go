package detectors

// Anchor says where in a text a Spec's matcher is called. The chain compiles
// the anchors of all Specs into one dispatch table, so a text is read once.
// Make one with Digits, Token, UUID, Prefix, At, AtOneOf, BeforeAt, HexRun, Colon, Link, OnCue, OnWords or
// OnWordsOf.
type Anchor struct {
	kind     anchorKind
	min, max int
	seps     string
	bare     int // digits
	opens    func(digits, head int) bool
	laid     []string
	literals []string
	words    func() []string // in place of literals
	before   bool            // of the others of its kind
	or       []Anchor
}

// Or adds another place where the same matcher is called.
func (a Anchor) Or(b Anchor) Anchor { a.or = append(a.or[:len(a.or):len(a.or)], b); return a }

// all returns a and its alternatives.
func (a Anchor) all() []Anchor {
	out := []Anchor{a}
	for _, b := range a.or {
		out = append(out, b.all()...)
	}
	return out
}

// on reports whether a or an alternative is of kind k.
func (a *Anchor) on(k anchorKind) bool {
	if a.kind == k {
		return true
	}
	for i := range a.or {
		if a.or[i].on(k) {
			return true
		}
	}
	return false
}

// opening returns what Opens was given, nil if it was not called.
func (a *Anchor) opening() func(digits, head int) bool {
	if a.opens != nil {
		return a.opens
	}
	for i := range a.or {
		if f := a.or[i].opening(); f != nil {
			return f
		}
	}
	return nil
}

type anchorKind uint8

const (
	anchorNone anchorKind = iota
	anchorDigits
	anchorToken
	anchorPrefix
	anchorAt
	anchorColon
	anchorHexRun
	anchorLink
	anchorUUID
	anchorCue
	anchorWords
)

// Digits calls the matcher on numbers of n digits, or of n to hi digits.
// The run is whole: no digit stands directly before or after it.
func Digits(n int, hi ...int) Anchor {
	a := Anchor{kind: anchorDigits, min: n, max: n}
	if len(hi) > 0 {
		a.max = hi[0]
	}
	return a
}

// Grouped lets the digits stand in groups with up to three of seps, out of
// " .-/()", between two of them. Brackets around a first group and a leading
// '+' are the matcher's to look for, before Window.Start.
func (a Anchor) Grouped(seps string) Anchor { a.seps = seps; return a }

// Bare says that numbers of fewer than least digits count only where a label is
// in reach.
func (a Anchor) Bare(least int) Anchor { a.bare = least; return a }

// Opens says with which two digits a number begins that can count without a
// label: may reports whether one of so many digits can that begins with head, 0 to
// 99. The matcher is not called on others where no label is in reach.
func (a Anchor) Opens(may func(digits, head int) bool) Anchor { a.opens = may; return a }

// Laid says in what digits numbers that can count without a label are laid out, of
// seven digits or more: in a layout a digit stands for itself, 'm' for the tens of a
// month, 'd' for those of a day and '.' for any digit; what stands behind the seventh
// is not looked at. Where no label is in reach, the matcher is not called on a number
// of as many digits as a layout has that is laid out in none.
func (a Anchor) Laid(layouts ...string) Anchor { a.laid = layouts; return a }

// laidOut returns the shapes that the layouts of n digits allow, one each; none if
// there are no such layouts.
func (a *Anchor) laidOut(n int) (out []shape) {
	for _, l := range a.laid {
		if len(l) == n {
			out = append(out, layoutOf(l))
		}
	}
	for i := range a.or {
		out = append(out, a.or[i].laidOut(n)...)
	}
	return out
}

// Token calls the matcher on whole runs of ASCII letters and digits that hold
// at least one of each, min to max bytes. Any other character ends a run, a Han
// letter too; what stands beside it is the matcher's to look at.
func Token(min, max int) Anchor { return Anchor{kind: anchorToken, min: min, max: max} }

// Prefix calls the matcher where a word starts with one of the literals,
// case-sensitive, 2 bytes or more; each holds a digit, a capital, '_', '-', ':'
// or '@', or ends with '.' before a token that holds a digit. Window.Start is
// the literal's first byte, End is behind the literal.
func Prefix(literals ...string) Anchor { return Anchor{kind: anchorPrefix, literals: literals} }

// At calls the matcher at every '@' with neither a blank nor another '@' on either
// side: Window.Start is its offset.
func At() Anchor { return Anchor{kind: anchorAt} }

// AtOneOf is At where one of hosts, in lower case and of two letters or more, may
// stand behind the '@'.
func AtOneOf(hosts ...string) Anchor { return Anchor{kind: anchorAt, literals: hosts} }

// BeforeAt is At for what stands before or behind the address: its matcher is called
// first, and those of At whatever it finds.
func BeforeAt() Anchor { return Anchor{kind: anchorAt, before: true} }

// HexRun calls the matcher at the first ':' of every run of hex digits and colons:
// Window.Start and End are the run's.
func HexRun() Anchor { return Anchor{kind: anchorHexRun} }

// Colon calls the matcher at the first ':' of every run of hex digits and
// colons, and at "://". Window.Start and End are the run's, or those of "://".
func Colon() Anchor { return Anchor{kind: anchorColon} }

// Link calls the matcher at every "://", before the Colon Specs and whatever they
// find: Window.Start and End are the mark's. What stands in the address is still
// looked at by all others.
func Link() Anchor { return Anchor{kind: anchorLink} }

// UUID calls the matcher at every UUID of 36 characters: Window.Start and End are
// its span. Token(36, 36) is for those that a label makes something else.
func UUID() Anchor { return Anchor{kind: anchorUUID} }

// OnCue calls the matcher at every occurrence of one of the Spec's own Labels:
// Window.Start and End are the label's span; the matcher looks behind or
// before it for the value. For what has no digit, '@' or prefix of its own.
func OnCue() Anchor { return Anchor{kind: anchorCue} }

// OnWords calls the matcher at every occurrence of one of words, which are
// written like Labels and announce nothing: Window.Start and End are the word's
// span. For parts of a longer writing such as "street" or 号. Inside a finding
// of the same Spec it is not called again. Options.NoCues leaves out a Spec that
// has this anchor first and is on by default.
func OnWords(words ...string) Anchor { return Anchor{kind: anchorWords, literals: words} }

// OnWordsOf is OnWords for long lists: list is called when a chain wants the
// Spec, so that one that is off costs nothing.
func OnWordsOf(list func() []string) Anchor { return Anchor{kind: anchorWords, words: list} }

// literalsOf returns a's words or prefixes.
func (a *Anchor) literalsOf() []string {
	if a.words != nil {
		return a.words()
	}
	return a.literals
}
