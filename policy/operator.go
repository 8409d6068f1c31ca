package policy

import "github.com/samar-privacy/samar/detectors"

// Kind names an operator. The order is strictness: where several apply to one
// span, the greatest wins.
type Kind uint8

// Operators, most permissive first.
const (
	Keep Kind = iota
	Generalise
	Mask
	Tokenise
	Replace
	Redact
	Drop
)

var kindWords = [...]string{"keep", "generalise", "mask", "tokenise", "replace", "redact", "drop"}

// String returns the operator's word as it stands in a policy.
func (k Kind) String() string { return kindWords[k] }

// Operator is one decision: what to do with a value.
type Operator struct {
	Kind      Kind
	KeepFirst int    // mask: characters left clear at the start
	KeepLast  int    // mask: characters left clear at the end
	Text      string // replace: the replacement
	To        string // generalise: year | month | network | city | decimals
	Decimals  int    // generalise coordinates: digits kept
	Domain    string // tokenise: join domain; set for every tokenise operator of a Policy
	Null      bool   // a JSON number or whole value becomes null instead of a string
	Record    bool   // drop: the whole record, not the field alone
	Observe   bool   // keep: findings are counted, nothing is changed
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
	case a.Kind == Mask && b.KeepFirst+b.KeepLast < a.KeepFirst+a.KeepLast,
		a.Kind == Generalise && b.coarseness() > a.coarseness(),
		a.Kind == Drop && b.Record && !a.Record:
		return b
	}
	return a
}

func (o *Operator) coarseness() int {
	switch o.To {
	case "decimals":
		return 10 - o.Decimals
	case "year":
		return 1
	}
	return 0
}

// FieldRule is what policy and dictionary say about one path.
type FieldRule struct {
	Entity detectors.EntityID // every value under the path is this; 0: not declared; SECRET where only an operator is
	Known  bool               // its values are known values of the event
	Keep   bool               // never scanned, never changed
	Do     []*Operator        // by view; nil slice or element: the view's operator for the entity
}

// Segment is one step of a path: a member's name, or an array's index.
type Segment struct {
	Name  string
	Index bool // an array element; Name is empty
}
