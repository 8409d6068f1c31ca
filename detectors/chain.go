package detectors

import "errors"

// ErrBudget reports an event that took more work steps than its budget.
var ErrBudget = errors.New("step budget exceeded")

// EntityInfo is what a catalog knows of one entity.
type EntityInfo struct {
	Name      Entity
	Family    string // EMAIL, PHONE, ID …: the join domain's default, in lower case
	On        bool   // detected by default
	Canonical Canonical
	Classes   Classes
	Doc       string
}

// Registry numbers the entities of one catalog. Safe for concurrent use.
type Registry struct {
	infos []EntityInfo
	ids   map[Entity]EntityID
}

// ID returns an entity's number.
func (r *Registry) ID(e Entity) (EntityID, bool) { id, ok := r.ids[e]; return id, ok }

// Info returns what is known of an entity.
func (r *Registry) Info(id EntityID) *EntityInfo { return &r.infos[id] }

// Len is one more than the highest EntityID.
func (r *Registry) Len() int { return len(r.infos) }

// Field is the compiled evidence of a field's name.
type Field struct{ labels labelHits }

type labelHits struct{}

// Options of a chain; the zero value takes every default.
type Options struct {
	Off    []Entity                // entities to leave out
	On     []Entity                // entities that are off by default and wanted
	NoCues bool                    // --names off: leave out the word stage
	Verify func(token []byte) bool // reports whether text in a token's shape is a token of ours; nil: none is
}

// Thresholds are the least scores per entity that one strictness demands.
type Thresholds struct{ Min []float32 } // by EntityID

// Chain is a compiled catalog. Safe for concurrent use.
type Chain struct {
	registry *Registry
}

// NewChain compiles specs into dispatch tables.
func NewChain(specs []Spec, opt Options) (*Chain, error) { panic("soon") }

// Registry returns the chain's entities.
func (c *Chain) Registry() *Registry { return c.registry }

// Field compiles a field's name ("no_hp", "customerName") into evidence for
// the leaves under it. Call it once per path and keep the result.
func (c *Chain) Field(name string) *Field { panic("soon") }

// NewScanner returns a scanner with its own buffers, for one goroutine.
func (c *Chain) NewScanner() *Scanner { panic("soon") }

// Scanner scans events. Not safe for concurrent use.
type Scanner struct{ chain *Chain }

// Scan collects every candidate of ev. The only error is ErrBudget.
func (s *Scanner) Scan(ev *Event) error { panic("soon") }

// Findings resolves the candidates of the last Scan under t (nil: 0.5 for
// every entity): sorted by leaf and start, disjoint within a leaf, on character
// boundaries. The slice is valid until the next call of Scan or Findings.
func (s *Scanner) Findings(t *Thresholds) []Finding { panic("soon") }
