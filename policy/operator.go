package policy

import "github.com/samar-privacy/samar/detectors"

// Kind names an operator. The order is strictness: where several apply to one
// span, the greatest wins.
type Kind uint8

// Operators, most permissive first.
const (
	Keep Kind = iota
	ShiftDate
	Generalise
	Truncate
	Mask
	FPE
	Surrogate
	Tokenise
	Replace
	Redact
	Drop
)

var kindWords = [...]string{"keep", "shift-date", "generalise", "truncate", "mask", "fpe", "surrogate", "tokenise", "replace", "redact", "drop"}

// String returns the operator's word as it stands in a policy.
func (k Kind) String() string { return kindWords[k] }

// Show is the class of what a mask leaves clear beside counted characters.
type Show uint8

// What a mask may show.
const (
	ShowNothing  Show = iota
	ShowDomain        // of an e-mail address: what stands behind the @
	ShowInitials      // the first letter of each word
)

var showWords = [...]string{"", "domain", "initials"}

// Operator is one decision: what to do with a value.
type Operator struct {
	Kind       Kind
	KeepFirst  int    // mask: characters left clear at the start
	KeepLast   int    // mask: characters left clear at the end
	Show       Show   // mask: what else is left clear
	Width      int    // mask: number of '*' written whatever the value's length; 0: one for each character
	Length     int    // truncate: characters left at the start
	Days       int    // shift-date: the greatest shift
	Text       string // replace: the replacement
	To         string // generalise: year | month | network | city | province | decimals | band | bucket | host
	Decimals   int    // generalise coordinates: digits kept
	Size       int    // generalise to band or bucket: its width
	Domain     string // tokenise, surrogate, fpe: join domain; set for each such operator of a Policy
	Reversible bool   // tokenise: holders of the keys can turn the token back
	Numbered   bool   // redact: <ENTITY_1>, <ENTITY_2>: the same value, the same number within the event
	Null       bool   // a JSON number or whole value becomes null instead of a string
	Record     bool   // drop: the whole record, not the field alone
	Observe    bool   // keep: findings are counted, nothing is changed
}

// Stricter returns the stricter of two operators: by Kind, then by what they
// let through. A nil operator is the most permissive.
func Stricter(a, b *Operator) *Operator {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	case a.Kind != b.Kind:
		if b.Kind > a.Kind {
			return b
		}
	case a.Kind == Mask && b.shown() < a.shown(),
		a.Kind == Truncate && b.Length < a.Length,
		a.Kind == Generalise && b.coarseness() > a.coarseness(),
		a.Kind == Tokenise && a.Reversible && !b.Reversible,
		a.Kind == Drop && b.Record && !a.Record:
		return b
	}
	return a
}

// shown orders masks by what they leave clear.
func (o *Operator) shown() int {
	n := o.KeepFirst + o.KeepLast
	if o.Show != ShowNothing {
		n += 64
	}
	return n
}

func (o *Operator) coarseness() int {
	switch o.To {
	case "decimals":
		return 10 - o.Decimals
	case "year", "province":
		return 1
	case "band", "bucket":
		return o.Size
	}
	return 0
}

// FieldRule is what policy and dictionary say about one path.
type FieldRule struct {
	Entity  detectors.EntityID // every value under the path is this; 0: not declared; SECRET where only an operator is
	Known   bool               // its values are known values of the event
	Keep    bool               // never scanned, never changed
	Opaque  bool               // values that look encrypted or encoded pass unread
	New     bool               // no rule of the policy names it, and it says what to do then
	Held    bool               // the same, and the record is a dead letter
	Guessed bool               // the dictionary alone named the entity
	Text    bool               // the policy says that it is a text, whatever its name says
	Whole   []bool             // by rendering: objects and arrays at the path are dropped whole; nil: in none
	Do      []*Operator        // by rendering; nil slice or element: the view's operator for the entity
}

// Segment is one step of a path: a member's name, or an array's index.
type Segment struct {
	Name  string
	Index bool // an array element; Name is empty
}
