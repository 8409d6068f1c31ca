package detectors

// Anchor says where in a text a Spec's matcher is called. The chain compiles
// the anchors of all Specs into one dispatch table, so a text is read once.
// Make one with Digits, Token, Prefix, At, Colon or OnCue.
type Anchor struct {
	kind     anchorKind
	min, max int
	seps     string
	literals []string
}

type anchorKind uint8

const (
	anchorNone anchorKind = iota
	anchorDigits
	anchorToken
	anchorPrefix
	anchorAt
	anchorColon
	anchorCue
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

// Grouped lets the digits stand in groups with one of seps between two of
// them, " .-/" for instance. Brackets around a first group and a leading '+'
// are the matcher's to look for, before Window.Start.
func (a Anchor) Grouped(seps string) Anchor { a.seps = seps; return a }

// Token calls the matcher on whole runs of ASCII letters and digits that hold
// at least one of each (or are cut by '_'/'-' no further), min to max bytes.
// A Han or other non-ASCII letter beside the run does not extend it.
func Token(min, max int) Anchor { return Anchor{kind: anchorToken, min: min, max: max} }

// Prefix calls the matcher where a whole token starts with one of the
// literals, case-sensitive, 2 to 16 bytes long; each holds an '_', '-', '.' or
// ':' or begins with two capitals, a capital and a digit, or a digit, or is
// "eyJ". Window.Start is the literal's first byte, End is behind the literal.
func Prefix(literals ...string) Anchor { return Anchor{kind: anchorPrefix, literals: literals} }

// At calls the matcher at every '@': Window.Start is its offset.
func At() Anchor { return Anchor{kind: anchorAt} }

// Colon calls the matcher at every ':' that has a hex digit, ':' or '/' behind
// it: MAC and IPv6 addresses, "://". Window.Start is its offset.
func Colon() Anchor { return Anchor{kind: anchorColon} }

// OnCue calls the matcher at every occurrence of one of the Spec's own Labels:
// Window.Start and End are the label's span; the matcher looks behind or
// before it for the value. For what has no digit, '@' or prefix of its own.
func OnCue() Anchor { return Anchor{kind: anchorCue} }
