package policy

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// fieldRules are the rules by path, the policy's own and each view's.
type fieldRules struct {
	common []commonRule
	views  [][]viewRule // by view
}

type commonRule struct {
	pattern pattern
	key     string // as the file writes it
	scan    bool
	rule    FieldRule // Do is filled for the entity of this rule
	say     *rule     // the operator, nil if none is said
}

type viewRule struct {
	pattern pattern
	key     string // as the file writes it
	rule    *rule
}

func (c *compiler) fields() {
	c.p.fields = &fieldRules{views: make([][]viewRule, len(c.p.Views))}
	for i := range c.body.Fields {
		c.commonField(&c.body.Fields[i])
	}
	for v := range c.body.Views {
		e := &c.body.Views[v]
		for i := range e.Value.Fields {
			f := &e.Value.Fields[i]
			path := []string{"views", e.Key, "fields", f.Key}
			p, ok := c.pattern(f.Key, c.d.Find(path...).Pos)
			if !c.checkRule(path, &f.Value) || !ok {
				continue
			}
			if c.silent(path) {
				c.d.Fault(c.d.Find(path...).Pos, "the rule for this path says nothing", "add do:")
				continue
			}
			if !f.Value.said() {
				continue
			}
			c.p.fields.views[v] = append(c.p.fields.views[v], viewRule{p, f.Key, &f.Value})
		}
	}
}

func (c *compiler) pattern(s string, pos yamlstrict.Pos) (pattern, bool) {
	p, err := parsePattern(s)
	if err != nil {
		c.d.Fault(pos, fmt.Sprintf("bad path %s: %v", quotePath(s), err), `such as customer.name, items[*].note, **.email or "a.b".c`)
	}
	return p, err == nil
}

func quotePath(s string) string {
	if strings.Contains(s, `"`) {
		return "'" + s + "'"
	}
	return strconv.Quote(s)
}

func (c *compiler) commonField(f *yamlstrict.Entry[fieldEntry]) {
	path := []string{"fields", f.Key}
	at := c.d.Find(path...).Pos
	p, ok := c.pattern(f.Key, at)
	e := &f.Value
	ok = c.checkRule(path, &e.rule) && ok
	r := commonRule{pattern: p, key: f.Key, scan: deref(e.Scan)}
	if e.Entity != "" {
		var known bool
		r.rule.Entity, known = c.entity(e.Entity, c.d.PosOf("fields", f.Key, "entity"))
		ok = ok && known
	}
	r.rule.Known = e.Entity != "" && (e.Known == nil && knowable(detectors.Entity(e.Entity)) || deref(e.Known))
	r.rule.Keep = deref(e.Keep) || e.Do == "keep" && e.Entity == "" && e.Mode == ""
	r.rule.Opaque = deref(e.Opaque)
	if e.said() && !r.rule.Keep {
		r.say = &e.rule
	}
	if msg, hint := e.contradiction(r.rule.Keep, c.silent(path)); msg != "" {
		c.d.Fault(at, msg, hint)
		return
	}
	if !ok {
		return
	}
	if r.say != nil {
		if !c.fieldOperator(path, r.say, r.rule.Entity) {
			return
		}
	}
	c.p.fields.common = append(c.p.fields.common, r)
}

// contradiction says what is wrong with a field's rule as a whole.
func (e *fieldEntry) contradiction(keep, silent bool) (msg, hint string) {
	switch {
	case e.Keep != nil && !*e.Keep:
		return "keep: false says nothing", "leave it out"
	case e.Scan != nil && !*e.Scan:
		return "scan: false is no rule", "to leave a field alone write keep: true"
	case e.Opaque != nil && !*e.Opaque:
		return "opaque: false says nothing", "leave it out"
	case e.Opaque != nil && (keep || e.Entity != "" || e.Scan != nil || e.said() || e.Known != nil):
		return "opaque: true stands alone", "an opaque value passes, or is scanned where it can be read"
	case keep && (e.Entity != "" || e.Scan != nil || e.Do != "" && e.Do != "keep" || e.Known != nil):
		return "keep: true stands alone", "a kept field is neither scanned nor changed"
	case e.Scan != nil && (e.Entity != "" || e.said()):
		return "scan: true does not go with entity or do", "a scanned text has no entity of its own"
	case e.Known != nil && *e.Known && e.Entity == "":
		return "known: true needs an entity", "add entity:"
	case silent, e.Known != nil && e.Entity == "" && !e.said():
		return "the rule for this path says nothing", "add entity:, do:, scan: true or keep: true"
	}
	return "", ""
}

// fieldOperator reports a rule that does not fit the field's entity.
func (c *compiler) fieldOperator(path []string, r *rule, id detectors.EntityID) bool {
	_, bad := r.operator(c.infoOf(id))
	c.fault(path, bad)
	return bad.message == ""
}

func (c *compiler) infoOf(id detectors.EntityID) *detectors.EntityInfo {
	if id == 0 {
		return nil
	}
	return c.reg.Info(id)
}

// field resolves one path.
func (p *Policy) field(path []Segment) FieldRule {
	var out FieldRule
	common := p.fields.best(path)
	if common != nil {
		out = common.rule
		out.Text = common.scan
	}
	if out.Entity == 0 && !out.Keep && (common == nil || !common.scan) {
		if name, known := DictionaryEntity(path); name != "" && p.Detects(name) {
			if id, ok := p.reg.ID(name); ok {
				out.Entity, out.Known, out.Guessed = id, known, true
			}
		}
	}
	for v := range p.Renderings() {
		r := p.ruleOf(v, path)
		if r == nil && common != nil {
			r = common.say
		}
		if r == nil {
			continue
		}
		if out.Do == nil {
			out.Do = make([]*Operator, p.Renderings())
		}
		out.Do[v] = p.fieldOperator(r, out.Entity)
	}
	if p.newField != "" && common == nil && out.Do == nil && len(path) > 0 {
		p.unnamed(&out)
	}
	if out.Do != nil && out.Entity == 0 {
		p.confidential(&out)
	}
	for v, op := range out.Do {
		if op != nil && op.Kind == Drop && !op.Record && !p.fields.spares(path, p.ViewOf(v)) {
			if out.Whole == nil {
				out.Whole = make([]bool, p.Renderings())
			}
			out.Whole[v] = true
		}
	}
	return out
}

// unnamed completes the rule of a path that no rule names.
func (p *Policy) unnamed(r *FieldRule) {
	r.New, r.Held = true, p.newField == "hold"
	if p.newField != "drop" {
		return
	}
	r.Do = make([]*Operator, p.Renderings())
	for v := range r.Do {
		r.Do[v] = &Operator{Kind: Drop}
	}
}

// spares reports whether a rule other than drop may name something below path
// in a view.
func (f *fieldRules) spares(path []Segment, view int) bool {
	for i := range f.common {
		if r := &f.common[i]; (r.say == nil || r.say.Do != "drop" || r.say.Scope == "record") && r.pattern.below(path) {
			return true
		}
	}
	for i := range f.views[view] {
		if r := &f.views[view][i]; (r.rule.Do != "drop" || r.rule.Scope == "record") && r.pattern.below(path) {
			return true
		}
	}
	return false
}

// confidential completes the rule of a field that has an operator and no
// entity: its values count as SECRET. Views without an operator keep what is
// not found to be something else.
func (p *Policy) confidential(r *FieldRule) {
	r.Entity, _ = p.reg.ID("SECRET")
	r.Keep = false
	for v := range r.Do {
		if r.Do[v] == nil {
			r.Do[v] = &Operator{Kind: Keep}
		}
	}
}

// fieldOperator makes a field's operator. What does not fit the entity that
// the dictionary gave the field falls back to redact.
func (p *Policy) fieldOperator(r *rule, id detectors.EntityID) *Operator {
	var info *detectors.EntityInfo
	if id != 0 {
		info = p.reg.Info(id)
	}
	op, bad := r.operator(info)
	if bad.message != "" {
		op = Operator{Kind: Redact}
	}
	return &op
}

// best returns the rule for a path: one that names the very path before one
// that names a parent, the nearest parent first, then the most specific.
func (f *fieldRules) best(path []Segment) *commonRule {
	var best *commonRule
	longest := -1
	for i := range f.common {
		r := &f.common[i]
		if n := r.pattern.match(path); n > longest || n >= 0 && n == longest && r.pattern.moreSpecific(best.pattern) {
			best, longest = r, n
		}
	}
	return best
}

func bestFor(rules []viewRule, path []Segment) *rule {
	var best *viewRule
	longest := -1
	for i := range rules {
		r := &rules[i]
		if n := r.pattern.match(path); n > longest || n >= 0 && n == longest && r.pattern.moreSpecific(best.pattern) {
			best, longest = r, n
		}
	}
	if best == nil {
		return nil
	}
	return best.rule
}
