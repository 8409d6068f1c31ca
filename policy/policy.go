// Package policy decides: it turns a policy file into, for every view, the
// operator that each kind of personal data gets, and into what is known of
// each field of an event.
//
// Start with Load, or with Default for the policy that is built in:
//
//	p, err := policy.Load("policy.yaml", src, chain.Registry())
//	rule := p.Field(policy.ParsePath("customer.name"))
//	op := p.Operator(0, rule.Entity, true)
//
// Parse, Compile and Load never panic, whatever the bytes; they report all
// faults of a file at once, each with its line and column. A Policy is
// immutable and safe for concurrent use. This package reads no files, keeps no
// clock and sees no records.
package policy

import (
	"fmt"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
)

// Policy is a compiled policy file.
type Policy struct {
	Name      string   // of the policy, as it stands in the samar-policy header
	Version   int      // of the file's format
	Hash      string   // first 16 hex digits of the file's SHA-256
	Languages []string // ISO 639-1
	Regions   []string // ISO 3166 alpha-2, in the order in which national numbers are tried
	Views     []View   // at least one, in the file's order
	Limits    Limits
	Headers   []string // record headers that pass, lower case; their values are scanned

	KeepMedia bool // pictures, PDF and other bytes that are no text pass

	newField  string // what becomes of fields that no rule names: "", scan, drop, hold
	fields    *fieldRules
	operators [][2][]Operator // by rendering, not named / named, EntityID
	wider     []wider         // renderings behind those of the views
	on, off   []detectors.Entity
	minima    []map[detectors.EntityID]float32 // by view: least scores of entities' own
	stages    []detectors.Stage
	passes    *userrule.Passes
	file      *File
	reg       *detectors.Registry
}

// View is one rendering of a record: its purpose, its audience, and the least
// scores it demands.
type View struct {
	Name       string
	Purpose    string // part of the token keys: two purposes share no token
	Audience   string
	Strictness Strictness
	Timestamps Timestamps
	Thresholds *detectors.Thresholds // nil: 0.5 for every entity
	Crowd      *Crowd                // how many rows must look alike before one is shown; nil: each is
}

// Timestamps says how exact the timestamps of a view's records are.
type Timestamps uint8

// Timestamps.
const (
	KeepTimestamps Timestamps = iota
	HourTimestamps
	DayTimestamps
)

var timestampWords = [...]string{"keep", "hour", "day"}

// Coarsen returns a record's timestamp, milliseconds since the epoch, as a view
// shows it: the beginning of its hour or day in UTC. Negative ones, which say
// that there is none, stay.
func (t Timestamps) Coarsen(ms int64) int64 {
	unit := [...]int64{1, 3600_000, 24 * 3600_000}[t]
	if ms < 0 {
		return ms
	}
	return ms - ms%unit
}

// Limits bound one record. What exceeds them goes to the dead letters.
type Limits struct {
	RecordBytes int // reason oversize
	Depth       int // nesting of JSON; reason oversize
	KnownValues int // values of personal fields in one event; reason known-values
}

// DefaultLimits are the limits of a policy that sets none.
func DefaultLimits() Limits { return Limits{RecordBytes: 1 << 20, Depth: 128, KnownValues: 64} }

// Header returns the samar-policy header: name@version:hash16.
func (p *Policy) Header() string { return fmt.Sprintf("%s@%d:%s", p.Name, p.Version, p.Hash) }

// View returns the index of the view of that name.
func (p *Policy) View(name string) (int, bool) {
	for i := range p.Views {
		if p.Views[i].Name == name {
			return i, true
		}
	}
	return 0, false
}

// Field returns what the policy and, failing that, the field-name dictionary
// say of a path. Call it once for each distinct path and keep the answer.
func (p *Policy) Field(path []Segment) FieldRule { return p.field(path) }

// Operator returns what a view, or another rendering, does with an entity.
// named says that the finding is the whole value of a field which policy or
// dictionary name. The operator is shared: read it only.
func (p *Policy) Operator(view int, id detectors.EntityID, named bool) *Operator {
	n := 0
	if named {
		n = 1
	}
	ops := p.operators[view][n]
	if int(id) >= len(ops) {
		id = 0
	}
	return &ops[id]
}

// SetStrictness changes how little evidence is enough for a view. Least scores
// that entities have of their own stay. Call it before the policy is used.
func (p *Policy) SetStrictness(view int, s Strictness) {
	v := &p.Views[view]
	v.Strictness, v.Thresholds = s, thresholds(p.reg, s, p.minima[view])
}

// Options are the chain options that the policy asks for: entities, its own
// rules, and the values it lets through.
func (p *Policy) Options() detectors.Options {
	o := detectors.Options{On: p.on, Off: p.off, Stages: p.stages}
	if p.passes != nil {
		o.Allow = p.passes.Allows
	}
	return o
}
