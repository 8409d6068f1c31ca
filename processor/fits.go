package processor

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
)

// ErrFits reports a field whose type cannot hold what a view makes of it.
var ErrFits = errors.New("a field cannot hold what the policy makes of it")

// Fits reports every field of a schema whose values are personal by the policy
// or by their name, and whose type cannot hold what a view makes of them. It
// needs no record, so that a pipeline is refused at its start.
func (p *Processor) Fits(s *Schema) error {
	if s == nil {
		return nil
	}
	var errs []error
	seen := map[string]bool{}
	tokens := make([]Tokeniser, len(p.views))
	for v := range tokens {
		t, err := p.tokeniser(p.views[v].purpose)
		if err != nil {
			return err
		}
		tokens[v] = t
	}
	s.fields(func(f codec.Field) bool {
		rule := p.rules.Field(f.Path)
		if rule.Keep || rule.Entity == 0 {
			return true
		}
		for v := range p.views {
			op := p.rules.Operator(v, rule.Entity, true)
			if v < len(rule.Do) && rule.Do[v] != nil {
				op = rule.Do[v]
			}
			if p.fits(&f, op, rule.Entity, tokens[v]) {
				continue
			}
			say := fmt.Sprintf("field %s is %s and cannot hold what view %s makes of it (%s)", pathText(f.Path), article(f.Type), p.views[v].name, op.Kind)
			if !seen[say] && len(errs) < 20 {
				seen[say] = true
				errs = append(errs, fmt.Errorf("%w: %s: %s", ErrFits, say, advice(&f)))
			}
		}
		return true
	})
	return errors.Join(errs...)
}

func (s *Schema) fields(yield func(codec.Field) bool) {
	switch {
	case s.Avro != nil:
		s.Avro.Fields(yield)
	case s.Proto != nil:
		s.Proto.Fields(yield)
	case s.JSON != nil:
		s.JSON.Fields(yield)
	}
}

// fits reports whether a place holds what an operator makes of values of an
// entity.
func (p *Processor) fits(f *codec.Field, op *policy.Operator, id detectors.EntityID, tokens Tokeniser) bool {
	if op.Kind == policy.Keep || op.Kind == policy.Drop && op.Record {
		return true
	}
	switch {
	case op.Kind == policy.Drop && f.Members:
		return !f.Required
	case op.Null && f.Members:
		return f.Null
	case op.Null || op.Kind == policy.Drop:
		return f.Null || f.Text
	}
	if f.Text {
		return f.Fits == nil || p.sample(f, op, id, tokens)
	}
	switch op.Kind {
	case policy.Redact:
		return f.Null
	case policy.Replace:
		_, err := strconv.ParseFloat(op.Text, 64)
		return f.Number && err == nil || slices.Contains(f.Symbols, op.Text)
	case policy.ShiftDate:
		return f.Date
	case policy.Generalise:
		return f.Date && (op.To == "year" || op.To == "month") || f.Number && op.To == "decimals"
	}
	return false
}

func advice(f *codec.Field) string {
	switch {
	case f.Null:
		return "write do: redact or drop for it, or make it a string in the schema"
	case f.Text:
		return "write another operator for it, or loosen the rule in the schema"
	}
	return "make it nullable or a string in the schema, or write keep: true for it"
}

func article(word string) string {
	if word != "" && strings.IndexByte("aeiou", word[0]) >= 0 {
		return "an " + word
	}
	return "a " + word
}

// pathText writes a path as a policy does.
func pathText(path []policy.Segment) string {
	var b strings.Builder
	for i, s := range path {
		switch {
		case s.Index:
			b.WriteString("[*]")
			continue
		case i > 0:
			b.WriteByte('.')
		}
		if strings.ContainsAny(s.Name, `.[*"`) {
			b.WriteString(strconv.Quote(s.Name))
		} else {
			b.WriteString(s.Name)
		}
	}
	return b.String()
}
