package policy

import (
	"fmt"
	"slices"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// crowd is what a view's k_anonymity says.
type crowd struct {
	Fields    []string             `yaml:"fields" required:"true" doc:"paths of the quasi-identifiers: what others may know of a person, such as birth date and city; rows are alike that show the same in all of them"`
	K         int                  `yaml:"k" required:"true" min:"2" max:"1000" doc:"a row is shown when it and those before it, in its window, are k rows alike"`
	L         int                  `yaml:"l" min:"2" max:"1000" doc:"the same for the distinct values of sensitive that rows alike have (l-diversity)"`
	Sensitive string               `yaml:"sensitive" doc:"path of the value that l counts"`
	Person    string               `yaml:"person" doc:"path of whom a row is about: k then counts people, not rows; without it one person's k rows are enough"`
	Window    int                  `yaml:"window" min:"16" max:"1000000" doc:"rows that are remembered, for each partition; default 65536"`
	Below     string               `yaml:"below" required:"true" enum:"hold|drop|generalise" doc:"a row with too few like it: hold the whole record back as a dead letter, leave it out of this view, or show the fields as wider says"`
	Wider     yamlstrict.Map[rule] `yaml:"wider" doc:"generalise: stricter operators for paths of fields; rows alike are then counted again, and one below k is held. Paths that it does not name are redacted"`
}

// defaultWindow is how many rows a view remembers where the policy says nothing.
const defaultWindow = 1 << 16

// Below says what becomes of a row that too few others are like.
type Below uint8

// What becomes of rows below k.
const (
	HoldBelow       Below = iota // the record is a dead letter
	DropBelow                    // the view goes without it
	GeneraliseBelow              // the view shows its wider rendering
)

var belowWords = [...]string{"hold", "drop", "generalise"}

// String returns the word as it stands in a policy.
func (b Below) String() string { return belowWords[b] }

// Crowd says how many rows must look alike before a view shows one of them.
// It is immutable.
type Crowd struct {
	K      int // rows, or people
	L      int // distinct sensitive values; 0: not counted
	Window int // rows
	Below  Below
	People bool // K counts people
	Wider  int  // number of the rendering that GeneraliseBelow shows; 0: none
	Again  bool // its rows are counted too, and one below K is held

	fields    []pattern
	sensitive pattern
	person    pattern
}

// Part is what a path is to a Crowd.
type Part uint8

// Parts of a row.
const (
	NoPart        Part = 0
	SensitivePart Part = 1
	PersonPart    Part = 2
	FieldPart     Part = 4 // the first quasi-identifier; those behind it follow
)

// maxQuasi bounds the quasi-identifiers of a view.
const maxQuasi = 64

// Part returns what a path is to c. Values below a path are part of it.
func (c *Crowd) Part(path []Segment) Part {
	for i, p := range c.fields {
		if p.match(path) >= 0 {
			return FieldPart + Part(i)
		}
	}
	switch {
	case c.person != nil && c.person.match(path) >= 0:
		return PersonPart
	case c.sensitive != nil && c.sensitive.match(path) >= 0:
		return SensitivePart
	}
	return NoPart
}

// Renderings is how many renderings a record has: the views, then the wider
// renderings of those that generalise rows below k.
func (p *Policy) Renderings() int { return len(p.operators) }

// ViewOf returns the view that a rendering is of.
func (p *Policy) ViewOf(rendering int) int {
	if rendering < len(p.Views) {
		return rendering
	}
	return p.wider[rendering-len(p.Views)].view
}

// wider is a rendering of a view with stricter rules for its quasi-identifiers.
type wider struct {
	view  int
	rules []viewRule
}

// crowds compiles the views' k_anonymity. It comes last: renderings that it
// adds are no views.
func (c *compiler) crowds() {
	for v := range c.body.Views {
		if c.body.Views[v].Value.Crowd != nil {
			c.crowd(v, []string{"views", c.body.Views[v].Key, "k_anonymity"}, c.body.Views[v].Value.Crowd)
		}
	}
}

func (c *compiler) crowd(v int, path []string, from *crowd) {
	at := func(more ...string) []string { return append(slices.Clone(path), more...) }
	out := &Crowd{K: from.K, L: from.L, Window: from.Window, People: from.Person != "", Below: Below(max(slices.Index(belowWords[:], from.Below), 0))}
	if out.Window == 0 {
		out.Window = defaultWindow
	}
	for i, f := range from.Fields {
		if p, ok := c.pattern(f, c.d.PosOf(at("fields", fmt.Sprint(i))...)); ok {
			out.fields = append(out.fields, p)
		}
	}
	one := func(key, s string) (p pattern) {
		if s != "" {
			p, _ = c.pattern(s, c.d.PosOf(at(key)...))
		}
		return p
	}
	out.sensitive, out.person = one("sensitive", from.Sensitive), one("person", from.Person)
	switch {
	case c.d.Find(at("fields")...) != nil && len(from.Fields) == 0:
		c.d.FaultAt(at("fields"), "no fields to compare rows by", "such as [customer.birth_date, customer.city]")
	case len(from.Fields) > maxQuasi:
		c.d.FaultAt(at("fields"), fmt.Sprintf("at most %d fields", maxQuasi), "")
	}
	switch {
	case from.L > 0 && from.Sensitive == "":
		c.d.FaultAt(at("l"), "l needs the path of a value to count", "add sensitive:")
	case from.L == 0 && from.Sensitive != "":
		c.d.FaultAt(at("sensitive"), "sensitive needs the least number of its values", "add l: 2")
	}
	if from.Window > 0 && from.Window < max(from.K, from.L) {
		c.d.FaultAt(at("window"), "the window is smaller than k or l: no row could ever be shown", "")
	}
	if len(from.Wider) > 0 && from.Below != "generalise" && from.Below != "" {
		c.d.FaultAt(at("wider"), "wider belongs to below: generalise", "leave it out, or write below: generalise")
	}
	if out.Below == GeneraliseBelow {
		c.wider(v, path, from, out)
	}
	c.p.Views[v].Crowd = out
}

// wider adds the rendering of a view that rows below k get.
func (c *compiler) wider(v int, path []string, from *crowd, out *Crowd) {
	w := wider{view: v}
	for i := range from.Wider {
		e := &from.Wider[i]
		key := append(slices.Clone(path), "wider", e.Key)
		if !slices.Contains(from.Fields, e.Key) {
			c.d.Fault(c.d.Find(key...).Pos, fmt.Sprintf("%s is not among fields", quotePath(e.Key)), "write it as it stands there")
			continue
		}
		p, ok := c.pattern(e.Key, c.d.Find(key...).Pos)
		if !c.checkRule(key, &e.Value) || !ok {
			continue
		}
		if !e.Value.said() || e.Value.Mode == "observe" || e.Value.Do == "keep" {
			c.d.Fault(c.d.Find(key...).Pos, "a wider rule hides more: it needs an operator other than keep", "such as {do: generalise, to: year}")
			continue
		}
		if c.narrower(v, p, &e.Value, key) {
			w.rules = append(w.rules, viewRule{p, e.Key, &e.Value})
			out.Again = true
		}
	}
	for i, p := range out.fields {
		if !slices.ContainsFunc(w.rules, func(r viewRule) bool { return r.key == from.Fields[i] }) {
			w.rules = append(w.rules, viewRule{p, from.Fields[i], &rule{Do: "redact"}})
		}
	}
	c.p.wider = append(c.p.wider, w)
	c.p.operators = append(c.p.operators, c.p.operators[v])
	out.Wider = len(c.p.operators) - 1
}

// narrower reports, as a fault, a wider rule that hides no more than its view
// does; true: it does hide more.
func (c *compiler) narrower(v int, p pattern, r *rule, key []string) bool {
	field := c.p.field(p.example())
	op, bad := r.operator(c.infoOf(field.Entity))
	if bad.message != "" {
		c.fault(key, bad)
		return false
	}
	now := &Operator{Kind: Keep}
	switch {
	case v < len(field.Do) && field.Do[v] != nil:
		now = field.Do[v]
	case field.Entity != 0 && !field.Keep:
		now = c.p.Operator(v, field.Entity, true)
	}
	if Stricter(now, &op) != &op {
		c.d.Fault(c.d.Find(key...).Pos, fmt.Sprintf("%s hides no more than the view does there (%s)", op.String(), now.String()), "name a coarser one, or leave the path out: it is redacted then")
		return false
	}
	return true
}

// ruleOf returns the operator that a rendering's own rules give a path.
func (p *Policy) ruleOf(rendering int, path []Segment) *rule {
	if i := rendering - len(p.Views); i >= 0 {
		if r := bestFor(p.wider[i].rules, path); r != nil {
			return r
		}
		rendering = p.wider[i].view
	}
	return bestFor(p.fields.views[rendering], path)
}
