package processor

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/operator"
)

// examples are values of entities in usual writings, all reserved or invented;
// the empty name stands for the others.
var examples = map[detectors.Entity][]string{
	"EMAIL_ADDRESS": {"budi.santoso@example.com"},
	"PHONE_NUMBER":  {"+6281234567890", "081234567890", "+62 812-3456-7890", "(212) 555-0134", "13800138000"},
	"PERSON":        {"Budi Santoso", "Budi", "李小明"},
	"CREDIT_CARD":   {"4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111"},
	"DATE_OF_BIRTH": {"1990-04-12", "12/04/1990", "1990-04-12T00:00:00Z"},
	"DATE":          {"2024-04-12", "12/04/2024", "2024-04-12T08:30:00Z"},
	"IP_ADDRESS":    {"192.0.2.17", "2001:db8::17"},
	"ADDRESS":       {"Jl. Melati 5, Bandung 40115"},
	"LOCATION":      {"Bandung"},
	"COORDINATES":   {"-6.914744", "-6.914744,107.609810"},
	"UUID":          {"123e4567-e89b-42d3-a456-426614174000"},
	"URL":           {"https://example.com/a?b=c"},
	"CUSTOMER_ID":   {"C-0000017", "17", "123e4567-e89b-42d3-a456-426614174000"},
	"":              {"3174054107909999", "A1234567", "abc", "17"},
}

// sample tries a text rule on what an operator makes of values that the rule
// admits. Where it admits none of ours, one result that fits is enough.
func (p *Processor) sample(f *codec.Field, op *policy.Operator, id detectors.EntityID, tokens Tokeniser) bool {
	e := &p.entities[id]
	values := append(f.Words[:len(f.Words):len(f.Words)], examples[e.name]...)
	if examples[e.name] == nil {
		values = append(values, examples[""]...)
	}
	kind := operator.Kind{Entity: e.name, Form: e.canonical, Subject: []byte("somebody")}
	if id == p.person {
		kind.Person = 1
	}
	admitted, fitting := false, false
	for _, value := range values {
		fits := f.Fits(string(operator.Append(nil, []byte(value), op, kind, tokens)))
		if f.Fits(value) {
			if !fits {
				return false
			}
			admitted = true
		}
		fitting = fitting || fits
	}
	return admitted || fitting
}
