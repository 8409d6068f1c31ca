package policy

import (
	"fmt"

	"github.com/samar-privacy/samar/detectors"
)

// cards refuses what PCI DSS 3.5.1 forbids: a keyed hash (or another result
// that is the same for the same card) in one place of the outputs and the
// card's truncation in another, where the two can be put together. A view that
// shows the last digits only because nothing else was said redacts instead.
func (c *compiler) cards() {
	id, ok := c.reg.ID("CREDIT_CARD")
	if !ok {
		return
	}
	places := c.cardPlaces(id)
	for i := range places {
		if !same(places[i].op) {
			continue
		}
		for m := range c.p.operators {
			if op := &c.p.operators[m][1][id]; shows(op) && c.builtinCard[m] {
				*op = Operator{Kind: Redact}
			}
		}
	}
	for _, hashed := range places {
		for _, shown := range places {
			if !same(hashed.op) || !shows(shown.op) || shown.builtin && shown.op.Kind == Redact {
				continue
			}
			c.d.FaultAt(shown.path, fmt.Sprintf("%s shows digits of cards, and %s turns each card into one token or stand-in", shown.name, hashed.name),
				"PCI DSS 3.5.1: who has both can put them together; redact cards in one of the two")
			return
		}
	}
}

// cardPlace is where a view does something with cards.
type cardPlace struct {
	view    int
	op      *Operator
	name    string   // for people
	path    []string // of the rule, in the file
	builtin bool
}

// same reports a result that is the same for the same card.
func same(op *Operator) bool { return op.Kind == Tokenise || op.Kind == FPE || op.Kind == Surrogate }

// shows reports a result that holds digits of the card.
func shows(op *Operator) bool {
	return op.Kind == Mask && op.KeepFirst+op.KeepLast > 0 || op.Kind == Truncate
}

// cardPlaces lists what each view does with cards in texts, in fields, and in
// the fields that rules speak of.
func (c *compiler) cardPlaces(id detectors.EntityID) []cardPlace {
	var out []cardPlace
	for v := range c.p.operators {
		name := c.p.Views[v].Name
		for named := range c.p.operators[v] {
			out = append(out, cardPlace{v, &c.p.operators[v][named][id], fmt.Sprintf("view %q", name), []string{"views", name, "entities", "CREDIT_CARD", "do"}, c.builtinCard[v]})
		}
	}
	add := func(p pattern, key []string) {
		path := p.example()
		rule := c.p.field(path)
		if rule.Entity != id {
			return
		}
		for v, op := range rule.Do {
			if op != nil {
				out = append(out, cardPlace{v, op, fmt.Sprintf("view %q at %s", c.p.Views[v].Name, key[len(key)-1]), append(key, "do"), false})
			}
		}
	}
	for i := range c.p.fields.common {
		add(c.p.fields.common[i].pattern, []string{"fields", c.p.fields.common[i].key})
	}
	for v, rules := range c.p.fields.views {
		for i := range rules {
			add(rules[i].pattern, []string{"views", c.p.Views[v].Name, "fields", rules[i].key})
		}
	}
	return out
}

// example is a path that the pattern names.
func (p pattern) example() []Segment {
	var out []Segment
	for _, st := range p {
		switch st.kind {
		case stepName:
			out = append(out, Segment{Name: st.name})
		case stepItem:
			out = append(out, Segment{Index: true})
		case stepAny:
			out = append(out, Segment{Name: "any"})
		}
	}
	return out
}
