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

// Operator is one decision: what to do with a value.
type Operator struct {
	Kind      Kind
	KeepFirst int    // mask: characters left clear at the start
	KeepLast  int    // mask: characters left clear at the end
	Text      string // replace: the replacement
	To        string // generalise: year | month | network | city | decimals
	Decimals  int    // generalise coordinates: digits kept
	Domain    string // tokenise: join domain; empty takes the entity's family
	Null      bool   // a JSON number or whole value becomes null instead of a string
	Record    bool   // drop: the whole record, not the field alone
}

// FieldRule is what policy and dictionary say about one path.
type FieldRule struct {
	Entity detectors.EntityID // every value under the path is this; 0: not declared
	Known  bool               // its values are known values of the event
	Keep   bool               // never scanned, never changed
	Do     []*Operator        // by view; nil: the view's operator for the entity
}

// Segment is one step of a path: a member's name, or an array's index.
type Segment struct {
	Name  string
	Index bool // an array element; Name is empty
}
