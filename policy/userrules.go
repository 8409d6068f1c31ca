package policy

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// ruleEntry is a detector of the user's own.
type ruleEntry struct {
	Name       string   `yaml:"name" required:"true" doc:"name of the rule, a-z 0-9 -; findings show it as user/<name>"`
	Entity     string   `yaml:"entity" required:"true" doc:"what it finds: an entity of samar's, or one of your own: CUSTOM_ and 1 to 24 of A-Z 0-9 _"`
	Doc        string   `yaml:"doc" doc:"for readers"`
	Pattern    string   `yaml:"pattern" doc:"regular expression for the value; digits of every script arrive as 0-9"`
	Engine     string   `yaml:"engine" enum:"linear|backtracking" doc:"linear, the default: RE2 syntax, time grows with the text alone; backtracking: look-around and back-references too, a record that takes too long goes to the dead letters"`
	IgnoreCase bool     `yaml:"ignore_case" doc:"whether the pattern matches capitals and small letters alike"`
	Group      int      `yaml:"group" min:"0" max:"32" doc:"capturing group that is the value; 0: the whole match"`
	Keywords   []string `yaml:"keywords" doc:"whole words that are the value, in any case"`
	Labels     []string `yaml:"labels" doc:"words beside the value that speak for it"`
	Negatives  []string `yaml:"negatives" doc:"words beside the value that speak against it"`
	NeedLabel  bool     `yaml:"need_label" doc:"true: only beside a label, or in a field of that name"`
	Validator  string   `yaml:"validator" noun:"validator" enum:"iban|luhn|mod11-10|mod11-2|mod37-36|mod97|no-repeat|verhoeff|none" doc:"check of the pattern's value, separators left out; a value that fails counts beside a label alone"`
	Strength   string   `yaml:"strength" enum:"shape|weak|medium|strong|certain" doc:"what the value alone is worth, weakest first; shape and weak count beside a label alone; default strong"`
	Canonical  string   `yaml:"canonical" enum:"exact|digits|alnum|lower|words" doc:"form that tokens of a CUSTOM_ entity are made of: as written, digits alone, letters and digits in capitals, small letters, words"`
	Valid      []string `yaml:"valid" doc:"texts in which the rule finds its value; ‹ and › may mark it"`
	Invalid    []string `yaml:"invalid" doc:"texts in which it finds nothing"`
}

// listEntry is a value, or a kind of values, of allow or deny. A bare text
// stands for {value: text}.
type listEntry struct {
	Value   string `yaml:"value" doc:"the value, in any case"`
	Pattern string `yaml:"pattern" doc:"regular expression (RE2 syntax) instead of a value"`
	Entity  string `yaml:"entity" doc:"allow: as this entity alone; deny: what it is, default CUSTOM_DENIED"`
}

// Shorthand lets "- text" stand for {value: text}.
func (listEntry) Shorthand() string { return "value" }

// denied is the entity of denied values that name none.
const denied = detectors.Entity("CUSTOM_DENIED")

const maxEntries = 10_000 // of allow, and of deny

var strengthWords = map[string]detectors.Strength{
	"shape": detectors.Shape, "weak": detectors.Weak, "medium": detectors.Medium, "strong": detectors.Strong, "certain": detectors.Certain,
}

var canonicalWords = map[string]detectors.Canonical{
	"digits": detectors.DigitsOnly, "alnum": detectors.AlnumUpper, "lower": detectors.LowerCase, "words": detectors.Words,
}

// place is where a compiled rule stands in the file.
type place struct {
	path  []string
	items []int // deny: the entry behind each keyword
}

// userRules compiles rules, deny and allow. Own entities join the registry.
func (c *compiler) userRules() {
	var rules []userrule.Rule
	var places []place
	for i := range c.body.Rules {
		e, path := &c.body.Rules[i], []string{"rules", strconv.Itoa(i)}
		if e.Name == "" || e.Entity == "" || !c.ownEntity(append(slices.Clone(path), "entity"), e.Entity) {
			continue
		}
		if strings.HasPrefix(e.Name, "deny") {
			c.d.FaultAt(append(path, "name"), `names that begin with "deny" belong to the deny list`, "")
		}
		rules = append(rules, e.rule())
		places = append(places, place{path: path})
	}
	rules, places = c.deny(rules, places)
	if len(rules) > 0 {
		set, faults := userrule.Compile(rules)
		for _, f := range faults {
			c.userFault(places[f.Rule], f)
		}
		if set != nil {
			c.reg = c.reg.With(set.Specs())
			c.p.stages = []detectors.Stage{set}
		}
	}
	// Where a set has faults its entities are still known: one fault, not two.
	for i := range rules {
		if _, ok := c.reg.ID(rules[i].Entity); !ok {
			c.reg = c.reg.With([]detectors.Spec{{Entity: rules[i].Entity}})
		}
	}
	c.p.reg = c.reg
	c.allow()
}

func (e *ruleEntry) rule() userrule.Rule {
	return userrule.Rule{
		Name: e.Name, Entity: detectors.Entity(e.Entity), Doc: e.Doc,
		Pattern: e.Pattern, Backtracking: e.Engine == "backtracking", IgnoreCase: e.IgnoreCase, Group: e.Group,
		Keywords: e.Keywords, Labels: e.Labels, Negatives: e.Negatives, NeedLabel: e.NeedLabel, Validator: e.Validator,
		Strength: strengthWords[e.Strength], Canonical: canonicalWords[e.Canonical], Valid: e.Valid, Invalid: e.Invalid,
	}
}

// ownEntity checks the entity of a rule: one of the catalog's, or a user's own.
func (c *compiler) ownEntity(path []string, name string) bool {
	e, at := detectors.Entity(name), c.d.PosOf(path...)
	switch {
	case userrule.CustomEntity(e):
	case strings.HasPrefix(strings.ToUpper(name), "CUSTOM"):
		c.d.Fault(at, fmt.Sprintf("bad entity %q", name), "an entity of your own is CUSTOM_ and 1 to 24 of A-Z 0-9 _, a letter first")
		return false
	default:
		hint := "see samar detectors list; one of your own begins with CUSTOM_"
		if own := "CUSTOM_" + strings.ToUpper(name); userrule.CustomEntity(detectors.Entity(own)) {
			hint = fmt.Sprintf("one of your own is %q", own)
		}
		if _, ok := c.entityOr(name, at, hint); !ok {
			return false
		}
	}
	if slices.Contains(c.body.Detect.Off, name) {
		c.d.Fault(at, fmt.Sprintf("%s is switched off under detect", name), "a rule for it would find nothing")
		return false
	}
	return true
}

func (c *compiler) userFault(p place, f userrule.Fault) {
	path := p.path
	switch {
	case p.items != nil && f.Field == "keywords" && f.Item >= 0:
		path = []string{"deny", strconv.Itoa(p.items[f.Item])}
		f.Message = strings.Replace(f.Message, "keyword", "value", 1)
	case f.Field != "":
		path = append(slices.Clone(path), f.Field)
		if f.Item >= 0 {
			path = append(path, strconv.Itoa(f.Item))
		}
	}
	c.d.FaultAt(path, f.Message, f.Hint)
}

// deny makes rules of the denied values: one for each entity, one for each
// pattern.
func (c *compiler) deny(rules []userrule.Rule, places []place) ([]userrule.Rule, []place) {
	byEntity := map[detectors.Entity]int{}
	for i := range c.body.Deny {
		e, path := &c.body.Deny[i], []string{"deny", strconv.Itoa(i)}
		if !c.checkEntry("deny", i, e) {
			continue
		}
		entity := detectors.Entity(e.Entity)
		if entity == "" {
			entity = denied
		} else if !c.ownEntity(append(slices.Clone(path), "entity"), e.Entity) {
			continue
		}
		r := userrule.Rule{Name: fmt.Sprintf("deny-%d", i+1), Entity: entity, Doc: "value of the deny list", Pattern: e.Pattern, IgnoreCase: true, Sure: true}
		if e.Pattern != "" {
			rules, places = append(rules, r), append(places, place{path: path})
			continue
		}
		at, ok := byEntity[entity]
		if !ok {
			at = len(rules)
			byEntity[entity] = at
			r.Name = fmt.Sprintf("deny-values-%d", len(byEntity))
			rules, places = append(rules, r), append(places, place{path: path})
		}
		rules[at].Keywords = append(rules[at].Keywords, e.Value)
		places[at].items = append(places[at].items, i)
	}
	return rules, places
}

// checkEntry reports an entry of allow or deny that is no entry.
func (c *compiler) checkEntry(list string, i int, e *listEntry) bool {
	path := []string{list, strconv.Itoa(i)}
	if i == maxEntries {
		c.d.FaultAt(path, fmt.Sprintf("%s has more than %d entries", list, maxEntries), "")
	}
	if (strings.TrimSpace(e.Value) == "") == (e.Pattern == "") {
		if !c.refused(path) {
			c.d.FaultAt(path, "an entry has a value or a pattern", "")
		}
		return false
	}
	return i < maxEntries
}

// refused reports whether the entry's value or pattern was a fault of its own.
func (c *compiler) refused(path []string) bool {
	n := c.d.Find(path...).Value
	if n.Kind != yamlstrict.Object {
		return n.Kind != yamlstrict.String && n.Kind != yamlstrict.Null
	}
	for _, m := range n.Members {
		if (m.Key == "value" || m.Key == "pattern") && m.Value.Kind != yamlstrict.String {
			return true
		}
	}
	return false
}

// allow compiles the values that are never masked.
func (c *compiler) allow() {
	var list []userrule.Pass
	var from []int
	for i := range c.body.Allow {
		e := &c.body.Allow[i]
		if !c.checkEntry("allow", i, e) {
			continue
		}
		if e.Entity != "" {
			if _, ok := c.entity(e.Entity, c.d.PosOf("allow", strconv.Itoa(i), "entity")); !ok {
				continue
			}
		}
		list = append(list, userrule.Pass{Value: e.Value, Pattern: e.Pattern, Entity: detectors.Entity(e.Entity)})
		from = append(from, i)
	}
	if len(list) == 0 {
		return
	}
	passes, faults := userrule.CompilePasses(list)
	for _, f := range faults {
		c.userFault(place{path: []string{"allow", strconv.Itoa(from[f.Rule])}}, f)
	}
	c.p.passes = passes
	for i := range c.body.Deny {
		if v := c.body.Deny[i].Value; v != "" && passes.Allows(detectors.Entity(c.body.Deny[i].Entity), []byte(v)) {
			c.d.FaultAt([]string{"deny", strconv.Itoa(i)}, "this value is allowed and denied", "take it from one of the lists")
		}
	}
}

// Allows reports whether a value of an entity is on the allow list.
func (p *Policy) Allows(e detectors.Entity, value []byte) bool {
	return p.passes != nil && p.passes.Allows(e, value)
}

// Registry returns the entities that the policy was compiled for, users' own
// among them.
func (p *Policy) Registry() *detectors.Registry { return p.reg }
