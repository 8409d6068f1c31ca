package policy

import (
	"slices"
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// Domains lists every join domain that an operator of the policy may use,
// sorted: token keys are derived for these alone.
func (p *Policy) Domains() []string {
	var out []string
	for v := range p.operators {
		for named := range p.operators[v] {
			for id := range p.operators[v][named] {
				out = append(out, p.operators[v][named][id].Domain)
			}
		}
	}
	for _, r := range p.fields.common {
		out = append(out, p.ruleDomains(r.say, r.rule.Entity)...)
	}
	for _, rules := range p.fields.views {
		for _, r := range rules {
			out = append(out, p.ruleDomains(r.rule, 0)...)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// ruleDomains are the domains of a field's rule. Without one of its own it
// takes the family of the field's entity, which only the path decides.
func (p *Policy) ruleDomains(r *rule, id detectors.EntityID) []string {
	switch {
	case r == nil || r.Do != "tokenise" && r.Do != "surrogate" && r.Do != "fpe":
		return nil
	case r.Domain != "":
		return []string{r.Domain}
	case id != 0:
		return []string{strings.ToLower(p.reg.Info(id).Family)}
	}
	var all []string
	for id := 1; id < p.reg.Len(); id++ {
		all = append(all, strings.ToLower(p.reg.Info(detectors.EntityID(id)).Family))
	}
	return all
}
