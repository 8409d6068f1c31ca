package policy

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// Load is Parse and Compile in one: the faults of both in one Errors.
func Load(name string, src []byte, reg *detectors.Registry) (*Policy, error) {
	f, _ := Parse(name, src)
	return Compile(f, reg)
}

// Compile resolves a file against a catalog's entities. It repeats the faults
// that Parse found, so the error holds all faults of the file.
func Compile(f *File, reg *detectors.Registry) (*Policy, error) {
	c := compiler{File: f, reg: reg, d: f.doc, p: &Policy{
		Name: f.body.Name, Version: FormatVersion, Hash: f.hash,
		Languages: f.body.Languages, Regions: f.body.Regions,
		Limits: Limits{int(f.body.Limits.RecordBytes), f.body.Limits.Depth, f.body.Limits.KnownValues},
		file:   f, reg: reg,
	}}
	if f.doc.Root == nil {
		return nil, f.doc.Err()
	}
	c.p.KeepMedia, c.p.newField = f.body.Media == "keep", f.body.OnNewField
	if len(c.p.Regions) == 0 {
		c.p.Regions = regionsOf(c.p.Languages)
	}
	for _, h := range f.body.Headers.Pass {
		c.p.Headers = append(c.p.Headers, strings.ToLower(h))
	}
	c.userRules()
	c.detect()
	c.views()
	c.fields()
	c.cards()
	c.crowds()
	if err := f.doc.Err(); err != nil {
		return nil, err
	}
	return c.p, nil
}

type compiler struct {
	*File
	d     *yamlstrict.Doc
	p     *Policy
	reg   *detectors.Registry
	names []string // of all entities, made when first needed

	builtinCard []bool // by view: cards take the built-in operator
}

// entity resolves a name, or reports it.
func (c *compiler) entity(name string, pos yamlstrict.Pos) (detectors.EntityID, bool) {
	return c.entityOr(name, pos, "see: samar detectors list")
}

// entityOr is entity with the hint for a name that is like no other.
func (c *compiler) entityOr(name string, pos yamlstrict.Pos, hint string) (detectors.EntityID, bool) {
	if id, ok := c.reg.ID(detectors.Entity(name)); ok && id != 0 {
		return id, true
	}
	if c.names == nil {
		for id := 1; id < c.reg.Len(); id++ {
			c.names = append(c.names, string(c.reg.Info(detectors.EntityID(id)).Name))
		}
	}
	if w, ok := oftenMeant[strings.ToUpper(name)]; ok {
		hint = fmt.Sprintf("did you mean %q?", w)
	} else if w, ok := yamlstrict.Suggest(name, c.names); ok {
		hint = fmt.Sprintf("did you mean %q?", w)
	} else if w, ok := yamlstrict.Suggest(name, slices.Sorted(maps.Keys(oftenMeant))); ok {
		hint = fmt.Sprintf("did you mean %q?", oftenMeant[w])
	}
	c.d.Fault(pos, fmt.Sprintf("unknown entity %q", name), hint)
	return 0, false
}

// oftenMeant are words that other tools use for our entities.
var oftenMeant = map[string]string{
	"EMAIL": "EMAIL_ADDRESS", "PHONE": "PHONE_NUMBER", "NAME": "PERSON", "PERSON_NAME": "PERSON", "CARD": "CREDIT_CARD",
	"IP": "IP_ADDRESS", "SSN": "US_SSN", "NIK": "ID_NIK", "NPWP": "ID_NPWP", "KTP": "ID_NIK", "CPF": "BR_CPF", "DOB": "DATE_OF_BIRTH",
	"BIRTHDAY": "DATE_OF_BIRTH", "MAC": "MAC_ADDRESS", "IBAN_CODE": "IBAN", "CRYPTO": "CRYPTO_WALLET", "API_KEY": "SECRET",
	"LATLONG": "COORDINATES", "USER_ID": "CUSTOMER_ID", "STREET_ADDRESS": "ADDRESS",
}

func (c *compiler) detect() {
	for i, name := range c.body.Detect.On {
		if _, ok := c.entity(name, c.d.PosOf("detect", "on", fmt.Sprint(i))); ok {
			c.p.on = append(c.p.on, detectors.Entity(name))
		}
	}
	for i, name := range c.body.Detect.Off {
		at := c.d.PosOf("detect", "off", fmt.Sprint(i))
		if _, ok := c.entity(name, at); ok {
			c.p.off = append(c.p.off, detectors.Entity(name))
		}
		if slices.Contains(c.body.Detect.On, name) {
			c.d.Fault(at, fmt.Sprintf("%s is switched on and off", name), "")
		}
	}
}

// wanted switches on an entity that is off by default, or a part of which is: a
// rule asks for it.
func (c *compiler) wanted(id detectors.EntityID) {
	info := c.reg.Info(id)
	if (!info.On || info.More) && !slices.Contains(c.p.on, info.Name) && !slices.Contains(c.p.off, info.Name) {
		c.p.on = append(c.p.on, info.Name)
	}
}

func (c *compiler) views() {
	entries := c.body.Views
	if len(entries) == 0 {
		entries = yamlstrict.Map[viewEntry]{{Key: "analytics"}}
	}
	common := make([]*entityRule, c.reg.Len())
	for i := range c.body.Entities {
		c.checkEntity([]string{"entities", c.body.Entities[i].Key}, &c.body.Entities[i], common)
	}
	for i := range entries {
		e := &entries[i]
		own := make([]*entityRule, c.reg.Len())
		for j := range e.Value.Entities {
			c.checkEntity([]string{"views", e.Key, "entities", e.Value.Entities[j].Key}, &e.Value.Entities[j], own)
		}
		v := View{Name: e.Key, Purpose: e.Value.Purpose, Audience: e.Value.Audience}
		if v.Purpose == "" {
			v.Purpose = v.Name
		}
		word := e.Value.Strictness
		if word == "" {
			word = c.body.Strictness
		}
		v.Strictness, _ = ParseStrictness(word)
		if word = e.Value.Timestamps; word == "" {
			word = c.body.Timestamps
		}
		v.Timestamps = Timestamps(max(slices.Index(timestampWords[:], word), 0))
		minima := map[detectors.EntityID]float32{}
		for id := range own {
			for _, r := range []*entityRule{common[id], own[id]} {
				if r != nil && r.MinScore != nil {
					minima[detectors.EntityID(id)] = float32(*r.MinScore)
				}
			}
		}
		c.p.minima = append(c.p.minima, minima)
		v.Thresholds = thresholds(c.reg, v.Strictness, minima)
		c.p.Views = append(c.p.Views, v)
		c.p.operators = append(c.p.operators, c.table(e, own, common))
	}
}

// checkEntity reports the faults of an entity's rule and files it in into.
func (c *compiler) checkEntity(path []string, e *yamlstrict.Entry[entityRule], into []*entityRule) {
	ok := c.checkRule(path, &e.Value.rule)
	if ok && c.silent(path) {
		c.d.Fault(c.d.Find(path...).Pos, fmt.Sprintf("the rule for %s says nothing", e.Key), "add do: or min_score:")
	}
	id, known := c.entity(e.Key, c.d.Find(path...).Pos)
	if !known {
		return
	}
	c.wanted(id)
	if ok && e.Value.said() {
		_, bad := e.Value.operator(c.reg.Info(id))
		c.fault(path, bad)
	}
	into[id] = &e.Value
}

// checkRule reports the options of a rule that do not fit.
func (c *compiler) checkRule(path []string, r *rule) bool {
	faults := r.check()
	for _, f := range faults {
		c.fault(path, f)
	}
	// A word that Decode refused left Do empty: that fault is enough.
	if m := c.d.Find(append(slices.Clone(path), "do")...); r.Do == "" && m != nil {
		return false
	}
	if m := c.d.Find(path...); r.Do == "" && m != nil && m.Value.Kind > yamlstrict.Null && m.Value.Kind < yamlstrict.Object {
		return false
	}
	return len(faults) == 0
}

// silent reports whether the rule at path holds no key at all.
func (c *compiler) silent(path []string) bool {
	v := c.d.Find(path...).Value
	return v.Kind == yamlstrict.Null || v.Kind == yamlstrict.Object && len(v.Members) == 0
}

func (c *compiler) fault(path []string, f fault) {
	if f.message != "" {
		c.d.FaultAt(append(slices.Clone(path), f.option), f.message, f.hint)
	}
}

// table makes the operators of one view: without and with a named field.
func (c *compiler) table(e *yamlstrict.Entry[viewEntry], own, common []*entityRule) [2][]Operator {
	var t [2][]Operator
	path := []string{"views", e.Key, "default"}
	std := e.Value.Default
	if std != nil {
		c.checkDefault(path, std)
	}
	for named := range t {
		t[named] = make([]Operator, c.reg.Len())
		t[named][0] = Operator{Kind: Redact}
		for id := 1; id < c.reg.Len(); id++ {
			info := c.reg.Info(detectors.EntityID(id))
			t[named][id] = builtin(info, named == 1)
			for _, r := range []*rule{saying(own[id]), saying(common[id]), std} {
				if r == nil || r.Do == "" && r.Mode != "observe" {
					continue
				}
				if op, bad := r.operator(info); bad.message == "" {
					t[named][id] = op
				}
				break
			}
		}
	}
	card, _ := c.reg.ID("CREDIT_CARD")
	c.builtinCard = append(c.builtinCard, std == nil && saying(own[card]) == nil && saying(common[card]) == nil)
	return t
}

func saying(r *entityRule) *rule {
	if r == nil || !r.said() {
		return nil
	}
	return &r.rule
}

func (c *compiler) checkDefault(path []string, r *rule) {
	ok := c.checkRule(path, r)
	if ok && r.Do == "generalise" {
		c.fault(path, fault{"do", "generalise cannot be a default", "what an entity can be generalised to differs: write it by entity"})
	}
	if ok && c.silent(path) {
		c.d.Fault(c.d.Find(path...).Pos, "the default says nothing", "add do:")
	}
}

// thresholds returns the least scores of a view, nil when all are 0.5.
func thresholds(reg *detectors.Registry, s Strictness, minima map[detectors.EntityID]float32) *detectors.Thresholds {
	if s == Balanced && len(minima) == 0 {
		return nil
	}
	t := NewThresholds(reg, s.MinScore())
	for id, least := range minima {
		t.Min[id] = least
	}
	return t
}
