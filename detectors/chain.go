package detectors

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrBudget reports an event that took more work steps than its budget.
var ErrBudget = errors.New("step budget exceeded")

// Options of a chain; the zero value takes every default.
type Options struct {
	Off      []Entity // entities to leave out
	On       []Entity // entities that are off by default and wanted
	Thorough bool     // collect candidates that cannot count, too: for explain
	NoCues   bool     // leave out people and, unless On has a kind that is told by words, the word stage (--names off); cues before ":" and "=" still count
	Stages   []Stage  // what runs beside the Specs, such as users' own rules

	// Allow reports whether a value is never personal data as this entity; nil:
	// none is. The value is folded.
	Allow  func(e Entity, value []byte) bool
	Verify func(token []byte) bool // reports whether text in a token's shape is a token of ours; nil: none is
}

// Thresholds are the least scores per entity that one strictness demands.
type Thresholds struct{ Min []float32 } // by EntityID

// DefaultMinScore is the least score a finding needs where nothing else is set.
const DefaultMinScore = 0.5

// maxDigits is the longest number that is dispatched, in digits.
const maxDigits = 40

// maxToken is the longest length with a dispatch list of its own; longer
// tokens share the last.
const maxToken = 64

// Chain is a compiled catalog. Safe for concurrent use.
type Chain struct {
	registry *Registry
	specs    []Spec
	match    []func(*Window) (Found, bool) // by spec: its matcher, nil of a stage's
	ids      []EntityID                    // by spec
	need     []bool                        // by spec: only beside a label
	onWords  []bool                        // by spec: anchored on words that are no labels
	words64  int                           // words of a specSet in use
	dict     *dictionary
	verify   func([]byte) bool
	noWords  bool
	words    bool // a word stage is wanted
	cues     bool // some Spec is anchored on its cue
	allow    func(Entity, []byte) bool

	stages     []Stage
	unsteady   bool      // some stage is not Steady
	stageSpecs [][]int32 // by stage: index into specs of each of its Specs, -1: off

	seps    []uint8                 // by spec: mask of separators it allows between groups
	byRun   [maxDigits + 1]dispatch // for a number in one run, by its digits
	byGroup [maxDigits + 1]dispatch // for a number in groups, by its digits
	byToken [maxToken + 1]dispatch
	prefix  prefixTable
	at      []atSpec
	colon   []int32 // at "://" and at runs of hex digits and colons
	hexRun  []int32 // at those runs
	link    []int32
	uuids   []int32
	posed   [segKinds]int32 // by kind of a segment's field: a Spec of its entity, -1: off
}

// dispatch lists the Specs for one shape. Those that need a label are a set: of
// them only the few that the labels at hand speak for are looked at.
type dispatch struct {
	free  []int32
	bare  []int32  // those of free that can count without a label of theirs
	gates gates    // in which shapes those do
	sure  specSet  // those as a set
	rest  *specSet // those of free that cannot; nil: none
	need  *specSet // those that want a label beside them; nil: none
}

func (d *dispatch) empty() bool { return len(d.free) == 0 && d.need == nil }

func (d *dispatch) add(spec int32, need bool) {
	if !need {
		if !slices.Contains(d.free, spec) {
			d.free = append(d.free, spec)
		}
		return
	}
	if d.need == nil {
		d.need = new(specSet)
	}
	d.need.add(int(spec))
}

// eligible adds to s.some, which holds the Specs that can count without a label, those
// that the labels around, or the field's name, speak for, and sorts all in
// catalog order.
func (s *Scanner) eligible(d *dispatch) {
	if !s.ctx.any && (s.field == nil || !s.field.speaks) {
		return
	}
	var set specSet
	for _, k := range s.some {
		set.add(int(k))
	}
	ctx, f := &s.ctx, s.field
	s.some = s.some[:0]
	for i := range set[:s.chain.words64] {
		direct := ctx.direct[i]
		if f != nil {
			direct |= f.pos[i]
		}
		x := set[i]
		if x|direct|ctx.near[i] == 0 {
			continue
		}
		x |= (direct | ctx.near[i]) & d.sure[i]
		if d.need != nil {
			x |= direct & d.need[i]
		}
		if d.rest != nil {
			x |= (direct | ctx.near[i]) & d.rest[i]
		}
		for ; x != 0; x &= x - 1 {
			s.some = append(s.some, int32(i<<6+trailing(x)))
		}
	}
}

// sepBit maps a separator to its bit in grouped.seps.
func sepBit(c byte) uint8 {
	switch c {
	case ' ':
		return 1
	case '.':
		return 2
	case '-':
		return 4
	case '/':
		return 8
	case '(', ')':
		return 16
	}
	return 0
}

// NewChain compiles specs into dispatch tables.
func NewChain(specs []Spec, opt Options) (*Chain, error) {
	c := &Chain{registry: newRegistry(specs), verify: opt.Verify, noWords: opt.NoCues, allow: opt.Allow, stages: opt.Stages}
	for i := range specs {
		s := &specs[i]
		id := c.registry.ids[s.Entity]
		on := !s.Off && c.registry.Info(id).On || slices.Contains(opt.On, s.Entity)
		if !on || slices.Contains(opt.Off, s.Entity) {
			continue
		}
		asked := s.Off && !strings.HasPrefix(s.Name, "names/") // a kind that somebody named
		if opt.NoCues && !asked && (s.Entity == "PERSON" || s.Anchor.kind == anchorWords) {
			continue
		}
		if asked && (s.Anchor.on(anchorCue) || s.Anchor.on(anchorWords)) {
			c.noWords = false
		}
		match := s.Matcher()
		if match == nil || s.Anchor.kind == anchorNone {
			return nil, fmt.Errorf("%s: no anchor or matcher", s.Name)
		}
		c.specs = append(c.specs, *s)
		c.specs[len(c.specs)-1].Match = match
		c.match = append(c.match, match)
		c.ids = append(c.ids, id)
		c.need = append(c.need, s.Need == NeedLabel)
		c.onWords = append(c.onWords, s.Anchor.on(anchorWords))
		c.seps = append(c.seps, 0)
	}
	anchored := len(c.specs)
	c.addStages(opt.Off)
	if len(c.specs) > maxSpecs {
		return nil, fmt.Errorf("catalog has %d specs, at most %d", len(c.specs), maxSpecs)
	}
	c.setSegments()
	c.words64 = (len(c.specs) + 63) / 64
	var err error
	if c.dict, err = newDictionary(c.specs); err != nil {
		return nil, err
	}
	for i := range c.specs[:anchored] {
		for _, a := range c.specs[i].Anchor.all() {
			if err := c.dispatch(int32(i), a); err != nil {
				return nil, fmt.Errorf("%s: %w", c.specs[i].Name, err)
			}
		}
	}
	if opt.Thorough {
		c.allBare()
	} else {
		c.findBare(anchored)
	}
	return c, nil
}

// addStages adds what the stages declare. Entities that are off by default are
// on for a stage that finds them.
func (c *Chain) addStages(off []Entity) {
	for _, st := range c.stages {
		if _, ok := st.(Steady); !ok {
			c.unsteady = true
		}
		specs := st.Specs()
		c.registry = c.registry.With(specs)
		index := make([]int32, len(specs))
		for i := range specs {
			index[i] = -1
			if slices.Contains(off, specs[i].Entity) {
				continue
			}
			index[i] = int32(len(c.specs))
			c.specs = append(c.specs, specs[i])
			c.ids = append(c.ids, c.registry.ids[specs[i].Entity])
			c.need = append(c.need, specs[i].Need == NeedLabel)
			c.onWords = append(c.onWords, false)
		}
		c.stageSpecs = append(c.stageSpecs, index)
	}
}

func (c *Chain) dispatch(i int32, a Anchor) error {
	switch a.kind {
	case anchorDigits:
		if a.min < 1 || a.max > maxDigits || a.min > a.max {
			return fmt.Errorf("%d to %d digits: want 1 to %d", a.min, a.max, maxDigits)
		}
		var seps uint8
		for _, r := range []byte(a.seps) {
			b := sepBit(r)
			if b == 0 {
				return fmt.Errorf("separator %q is none of %q", r, " .-/()")
			}
			seps |= b
		}
		c.seps[i] |= seps
		for n := a.min; n <= a.max; n++ {
			c.byRun[n].add(i, c.need[i])
			if seps != 0 {
				c.byGroup[n].add(i, c.need[i])
			}
		}
	case anchorToken:
		if a.min < 2 || a.min > a.max {
			return fmt.Errorf("token of %d to %d bytes", a.min, a.max)
		}
		for n := a.min; n <= min(a.max, maxToken); n++ {
			c.byToken[n].add(i, c.need[i])
		}
		if a.min > maxToken {
			c.byToken[maxToken].add(i, c.need[i])
		}
	case anchorPrefix:
		for _, l := range a.literals {
			if err := c.prefix.add(l, i); err != nil {
				return err
			}
		}
	case anchorAt:
		if at := newAtSpec(i, a.literals, a.before); a.before {
			c.at = slices.Insert(c.at, 0, at)
		} else {
			c.at = append(c.at, at)
		}
	case anchorHexRun:
		c.hexRun = append(c.hexRun, i)
	case anchorColon:
		c.colon, c.hexRun = append(c.colon, i), append(c.hexRun, i)
	case anchorLink:
		c.link = append(c.link, i)
	case anchorUUID:
		c.uuids = append(c.uuids, i)
	case anchorCue:
		c.words, c.cues = !c.noWords, true
	case anchorWords:
		c.words = !c.noWords
	}
	return nil
}

// Registry returns the chain's entities.
func (c *Chain) Registry() *Registry { return c.registry }

// Specs returns the Specs that are on, in catalog order.
func (c *Chain) Specs() []Spec { return c.specs }

// Field is the compiled evidence of a field's name.
type Field struct {
	pos, neg specSet
	speaks   bool   // pos is not empty
	thing    bool   // see OfThing
	asks     []byte // the name in words, where it announces kinds that are anchored on a word; else empty
}

// OfThing returns what f says where the field holds what a product, a brand or a
// shop is called: it announces nobody, and stages that read names in running text
// may leave it. A nil f says nothing else.
func (f *Field) OfThing() *Field {
	var t Field
	if f != nil {
		t = *f
	}
	t.asks, t.thing = nil, true
	return &t
}

// Field compiles a field's name ("no_hp", "customerName") into evidence for
// the leaves under it. Call it once per path and keep the result. It returns
// nil for a name that says nothing.
func (c *Chain) Field(name string) *Field {
	b := []byte(fieldWords(name))
	var f Field
	any := false
	for p := 0; p < len(b); {
		if wordStart(b, p) {
			if e, end := c.dict.match(b, p); e >= 0 {
				for _, k := range c.dict.entries[e].pos.list {
					f.pos.add(int(k))
				}
				for _, k := range c.dict.entries[e].neg.list {
					f.neg.add(int(k))
				}
				any = true
				if p == 0 && end == len(b) && len(c.dict.entries[e].cue) > 0 {
					f.asks = b
				}
				p = end
				continue
			}
		}
		p++
	}
	for k := range c.specs {
		if named := c.specs[k].Fields; named != nil && named(string(b)) {
			f.pos.add(k)
			any = true
		}
	}
	if !any {
		return nil
	}
	f.speaks = f.pos != specSet{}
	return &f
}

// Speaks reports whether the name speaks for an entity, and not only against some.
func (f *Field) Speaks() bool { return f != nil && f.speaks }

// fieldWords splits camel case and punctuation into words of lower case.
func fieldWords(name string) string {
	var b strings.Builder
	for i := 0; i < len(name); i++ {
		ch := name[i]
		switch {
		case class[ch]&cUpper != 0:
			if i > 0 && (class[name[i-1]]&(cLower|cDigit) != 0 || i+1 < len(name) && class[name[i+1]]&cLower != 0 && class[name[i-1]]&cUpper != 0) {
				b.WriteByte(' ')
			}
			b.WriteByte(ch | 0x20)
		case class[ch]&cGlue != 0:
			b.WriteByte(' ')
		default:
			b.WriteByte(ch)
		}
	}
	return b.String()
}

// NewScanner returns a scanner with its own buffers, for one goroutine.
func (c *Chain) NewScanner() *Scanner {
	s := &Scanner{chain: c, spare: new(int)}
	s.seeds = &s.own
	for _, st := range c.stages {
		s.runs = append(s.runs, st.NewRun())
	}
	return s
}
