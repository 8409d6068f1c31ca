// Package operator makes the replacements: one value in, what a view may see
// of it out. Start with Append, which applies a policy's operator; the others
// are the operators themselves, one a file.
//
// All are pure and append to dst. What an operator cannot read for certain it
// redacts: a date of unknown writing becomes <DATE_OF_BIRTH>, never a guess.
// dst and value do not overlap. Safe for concurrent use, except through a
// Tokeniser.
package operator

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// Tokeniser makes the tokens of one purpose; token.Tokeniser is one.
type Tokeniser interface {
	AppendValue(dst []byte, domain string, form detectors.Canonical, value []byte) []byte
}

// Kind says what a value is, as far as operators need to know.
type Kind struct {
	Entity detectors.Entity
	Form   detectors.Canonical // what its tokens are made of
	Person int                 // number within the event, from 1; else 0
}

// Append writes to dst what op leaves of value. Drop writes nothing: leaving
// out the field or the record is the caller's part. tokens serves Tokenise
// alone and may be nil otherwise.
func Append(dst, value []byte, op *policy.Operator, kind Kind, tokens Tokeniser) []byte {
	switch op.Kind {
	case policy.Keep:
		return append(dst, value...)
	case policy.Drop:
		return dst
	case policy.Mask:
		return Mask(dst, value, op.KeepFirst, op.KeepLast)
	case policy.Tokenise:
		return tokens.AppendValue(dst, op.Domain, kind.Form, value)
	case policy.Replace:
		return append(dst, op.Text...)
	case policy.Generalise:
		if out, ok := generalise(dst, value, op); ok {
			return out
		}
	}
	if kind.Person > 0 {
		return Person(dst, kind.Person)
	}
	return Redact(dst, kind.Entity)
}

func generalise(dst, value []byte, op *policy.Operator) ([]byte, bool) {
	switch op.To {
	case "year":
		return Year(dst, value)
	case "month":
		return Month(dst, value)
	case "network":
		return Network(dst, value)
	case "city":
		return City(dst, value)
	case "decimals":
		return Decimals(dst, value, op.Decimals)
	}
	return dst, false
}
