// Package processor changes records: one event in, its views out. Start with
// New; give every goroutine a Worker of its own from NewWorker and call Process
// for each record.
//
// A record is decoded in place, scanned once, and rendered for every view of
// the policy: each finding goes through the strictest operator of all that
// applies, every other byte stays as it was. After rewriting, a proof seeks all
// found values in what was copied; one that survives sends the record to the
// dead letters. What cannot be read, is over a limit or fails in any way has a
// Reason and no view.
//
// Beside Process there are Scan, which reports findings with their places, and
// Redact, which renders one value for one view.
//
// A Processor is safe for concurrent use, a Worker is not. The package opens
// nothing, keeps no clock, and names no value in any error or panic of its own.
package processor

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/operator"
)

// Tokeniser makes what needs keys for one view's purpose: tokens, surrogates,
// shifts of dates; token.Tokeniser is one. One goroutine uses it.
type Tokeniser interface {
	operator.Tokeniser
	// AppendKey appends the token of a record key, over its exact bytes.
	AppendKey(dst, key []byte) []byte
}

// Config is what a Processor is made of.
type Config struct {
	Policy *policy.Policy
	Chain  *detectors.Chain
	Format Format

	// Columns are the names of the columns of CSVTable values, which then have
	// no header row; Comma is what separates cells, 0 by default.
	Columns []string
	Comma   byte

	// Schema is what the values are written with, where the format needs one
	// and they do not name it.
	Schema *Schema
	// Schemas knows the schemas that values name in front; nil: they name none.
	Schemas SchemaSource

	// Tokeniser returns a new Tokeniser for a view's purpose.
	Tokeniser func(purpose string) (Tokeniser, error)
	// Judged says that the caller of Process has a Crowd judge the rows of views
	// with k_anonymity, in order. Without it Process refuses their records.
	Judged bool
	// Verify reports whether text is a token of ours; nil: none is. Give the
	// same function to the chain's Options.
	Verify func(text []byte) bool
}

// ErrConfig reports a Config that no Processor can be made from.
var ErrConfig = errors.New("processor configuration")

// Processor is a compiled Config. Safe for concurrent use.
type Processor struct {
	rules        rules
	chain        chain
	format       Format
	keepMedia    bool
	columns      []string
	comma        byte
	schema       *Schema
	schemas      SchemaSource
	tokeniser    func(string) (Tokeniser, error)
	verify       func([]byte) bool
	limits       policy.Limits
	headers      map[string]policy.FieldRule // that may pass, by lower-case name
	entities     []entity                    // by EntityID
	allows       func(detectors.Entity, []byte) bool
	person       detectors.EntityID
	email        detectors.EntityID
	skipPlain    bool                // no detector wants time stamps or UUIDs
	ownRules     bool                // the policy has patterns of its own, which read whatever stands there
	placeholders map[string]struct{} // names of all entities

	views  []view                  // renderings of the policy: its views, then their wider forms
	shown  int                     // of them views
	crowds bool                    // a view shows rows only if others are like them
	judged bool                    // and the caller of Process sees to it
	groups []*detectors.Thresholds // distinct thresholds of the views
}

// view is one of the policy's renderings.
type view struct {
	name    string
	of      int // the view, if this is its wider form; else its own number
	crowd   *policy.Crowd
	purpose string
	group   int // index into groups
	times   policy.Timestamps
}

// rules is what a Processor asks of a policy.
type rules interface {
	Field(path []policy.Segment) policy.FieldRule
	Operator(view int, id detectors.EntityID, named bool) *policy.Operator
}

// chain is what a Processor asks of the detectors.
type chain interface {
	Field(name string) *detectors.Field
	scanner() scanner
}

type scanner interface {
	Scan(ev *detectors.Event) error
	Seek(ev *detectors.Event)
	Findings(t *detectors.Thresholds) []detectors.Finding
	Nothing() bool
}

type realChain struct{ *detectors.Chain }

func (c realChain) scanner() scanner { return c.NewScanner() }

// entity is what the processor needs to know of one entity.
type entity struct {
	name      detectors.Entity
	family    string
	canonical detectors.Canonical
	knowable  bool // its field values may be known values
	kind      kind
}

// New returns a Processor for cfg.
func New(cfg Config) (*Processor, error) {
	if cfg.Policy == nil || cfg.Chain == nil || cfg.Tokeniser == nil {
		return nil, fmt.Errorf("%w: policy, chain and tokeniser are needed", ErrConfig)
	}
	if err := new(codec.CSV).Columned(cfg.Columns, cfg.Comma); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrConfig, err)
	}
	if len(cfg.Policy.Views) == 0 {
		return nil, fmt.Errorf("%w: the policy has no view", ErrConfig)
	}
	if err := countable(cfg); err != nil {
		return nil, err
	}
	p := &Processor{
		rules: cfg.Policy, chain: realChain{cfg.Chain}, format: cfg.Format, keepMedia: cfg.Policy.KeepMedia, columns: cfg.Columns, comma: cfg.Comma, schema: cfg.Schema, schemas: cfg.Schemas,
		tokeniser: cfg.Tokeniser, verify: cfg.Verify, limits: cfg.Policy.Limits,
		allows: cfg.Policy.Options().Allow,
	}
	reg := cfg.Chain.Registry()
	infos := make([]detectors.EntityInfo, reg.Len())
	for i := range infos {
		infos[i] = *reg.Info(detectors.EntityID(i))
	}
	p.setEntities(infos)
	p.setHeaders(cfg.Policy.Headers, cfg.Policy.Detects)
	p.skipPlain = true
	for _, s := range cfg.Chain.Specs() {
		own := strings.HasPrefix(s.Name, "user")
		p.ownRules = p.ownRules || own
		if own || s.Entity == "UUID" || s.Entity == "DATE" {
			p.skipPlain = false
		}
	}
	for i := range cfg.Policy.Renderings() {
		of := cfg.Policy.ViewOf(i)
		v := &cfg.Policy.Views[of]
		p.addView(v.Purpose, v.Thresholds)
		p.views[i].times, p.views[i].name, p.views[i].of = v.Timestamps, v.Name, of
		if of == i && v.Crowd != nil {
			p.views[i].crowd, p.crowds = v.Crowd, true
		}
	}
	p.shown, p.judged = len(cfg.Policy.Views), cfg.Judged
	for i := range p.views {
		if _, err := cfg.Tokeniser(p.views[i].purpose); err != nil {
			return nil, fmt.Errorf("tokeniser of view %s: %w", p.views[i].name, err)
		}
	}
	return p, nil
}

func (p *Processor) addView(purpose string, t *detectors.Thresholds) {
	n := len(p.views)
	for g, o := range p.groups {
		if o == t || o != nil && t != nil && slices.Equal(o.Min, t.Min) {
			p.views = append(p.views, view{purpose: purpose, group: g, of: n})
			p.shown = len(p.views)
			return
		}
	}
	p.views = append(p.views, view{purpose: purpose, group: len(p.groups), of: n})
	p.groups = append(p.groups, t)
	p.shown = len(p.views)
}

func (p *Processor) setEntities(infos []detectors.EntityInfo) {
	d := policy.DefaultLimits()
	if p.limits.RecordBytes <= 0 {
		p.limits.RecordBytes = d.RecordBytes
	}
	if p.limits.Depth <= 0 {
		p.limits.Depth = d.Depth
	}
	if p.limits.KnownValues <= 0 {
		p.limits.KnownValues = d.KnownValues
	}
	p.placeholders = map[string]struct{}{}
	p.entities = make([]entity, len(infos))
	for i := range p.entities {
		info := &infos[i]
		name := string(info.Name)
		e := entity{name: info.Name, family: info.Family, canonical: info.Canonical, kind: kindOf(info)}
		switch info.Family {
		case "EMAIL", "PHONE", "ADDRESS", "CUSTOMER", "ID", "PERSON", "HANDLE", "CARD", "BANK", "DEVICE", "CUSTOM":
			e.knowable = true
		}
		p.placeholders[name] = struct{}{}
		switch name {
		case "PERSON":
			p.person = detectors.EntityID(i)
		case "EMAIL_ADDRESS":
			p.email = detectors.EntityID(i)
		}
		p.entities[i] = e
	}
}

// NewWorker returns a worker with buffers of its own, for one goroutine.
func (p *Processor) NewWorker() *Worker { return newWorker(p) }
