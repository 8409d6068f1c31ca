package policy

import (
	"fmt"
	"slices"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// Setting is one key of a policy with its value and origin.
type Setting = yamlstrict.Setting

// Decision is what a view does with one entity, and why.
type Decision struct {
	Entity       detectors.Entity `json:"entity"`
	Text         string           `json:"text"`   // operator in running text
	Field        string           `json:"field"`  // operator in a field that policy or dictionary name
	Origin       string           `json:"origin"` // "policy.yaml:9:7", or "built-in"
	MinimumScore float32          `json:"min_score"`
}

// Settings lists every key of the policy file with its value and origin.
func (p *Policy) Settings() []Setting { return p.file.doc.Settings(p.file.body) }

// Decisions lists what a view does with every entity that is detected.
func (p *Policy) Decisions(view int) []Decision {
	v := &p.Views[view]
	var out []Decision
	for id := 1; id < p.reg.Len(); id++ {
		eid := detectors.EntityID(id)
		info := p.reg.Info(eid)
		if !p.Detects(info.Name) {
			continue
		}
		d := Decision{
			Entity:       info.Name,
			Text:         p.Operator(view, eid, false).String(),
			Field:        p.Operator(view, eid, true).String(),
			Origin:       p.origin(v.Name, string(info.Name)),
			MinimumScore: 0.5,
		}
		if v.Thresholds != nil {
			d.MinimumScore = v.Thresholds.Min[id]
		}
		out = append(out, d)
	}
	return out
}

// Detects reports whether an entity is looked for.
func (p *Policy) Detects(e detectors.Entity) bool {
	id, ok := p.reg.ID(e)
	if !ok || slices.Contains(p.off, e) {
		return false
	}
	return p.reg.Info(id).On || slices.Contains(p.on, e)
}

func (p *Policy) origin(view, entity string) string {
	d := p.file.doc
	own := []string{"views", view, "entities", entity}
	common := []string{"entities", entity}
	std := []string{"views", view, "default"}
	switch b := &p.file.body; {
	case said(b.Views.Get(view), entity):
		return d.Origin(own...)
	case saying(b.Entities.Get(entity)) != nil:
		return d.Origin(common...)
	case d.Find(std...) != nil:
		return d.Origin(std...)
	}
	return "built-in"
}

func said(v *viewEntry, entity string) bool {
	return v != nil && saying(v.Entities.Get(entity)) != nil
}

// String writes an operator for people: "mask, last 4 shown".
func (o *Operator) String() string {
	s := o.Kind.String()
	switch {
	case o.Observe:
		return "observe"
	case o.Kind == Mask:
		for _, part := range []struct {
			word string
			n    int
		}{{"first", o.KeepFirst}, {"last", o.KeepLast}} {
			if part.n > 0 {
				s += fmt.Sprintf(", %s %d shown", part.word, part.n)
			}
		}
		if o.Show != ShowNothing {
			s += ", " + showWords[o.Show] + " shown"
		}
		if o.Width > 0 {
			s += fmt.Sprintf(", %d wide", o.Width)
		}
	case o.Kind == Truncate:
		s += fmt.Sprintf(" to %d characters", o.Length)
	case o.Kind == ShiftDate:
		s += fmt.Sprintf(" by up to %d days", o.Days)
	case o.Kind == Generalise && o.Size > 0:
		s += fmt.Sprintf(" to a %s of %d", o.To, o.Size)
	case o.Kind == Generalise && o.To == "decimals":
		s += fmt.Sprintf(" to %d decimals", o.Decimals)
	case o.Kind == Generalise:
		s += " to " + o.To
	case o.Kind == Tokenise && o.Reversible:
		s += " reversibly, domain " + o.Domain
	case o.Kind == Tokenise, o.Kind == Surrogate, o.Kind == FPE:
		s += ", domain " + o.Domain
	case o.Kind == Redact && o.Numbered:
		s += ", numbered"
	case o.Kind == Redact && o.Null:
		s += " to null"
	case o.Kind == Drop && o.Record:
		s += " record"
	}
	return s
}

// Schema is the JSON Schema of a policy file.
func Schema() map[string]any { return yamlstrict.Schema("policy.yaml", defaultDocument()) }

// Keys lists every key of a policy file, for reference pages.
func Keys() []yamlstrict.Key { return yamlstrict.Keys(defaultDocument()) }
