// Package operator makes the replacements: one value in, what a view may see
// of it out. Start with Append, which applies a policy's operator; the others
// are the operators themselves, one a file. Statements says of each what it
// preserves and what it reveals.
//
// All are pure and append to dst. What an operator cannot read for certain it
// redacts: a date of unknown writing becomes <DATE_OF_BIRTH>, never a guess.
// dst and value do not overlap. Safe for concurrent use, except through a
// Tokeniser.
package operator

import (
	"crypto/cipher"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// Tokeniser makes what needs the keys of one purpose; token.Tokeniser is one.
type Tokeniser interface {
	// AppendValue appends the token of value, brought to its canonical form.
	AppendValue(dst []byte, domain string, form detectors.Canonical, value []byte) []byte
	// AppendReversible is AppendValue for a token that can be turned back.
	AppendReversible(dst []byte, domain string, form detectors.Canonical, value []byte) []byte
	// Canonical appends the canonical form of value.
	Canonical(dst []byte, form detectors.Canonical, value []byte) []byte
	// Seed is a keyed hash of value's canonical form, for surrogates.
	Seed(domain string, form detectors.Canonical, value []byte) [32]byte
	// Offset is a keyed number of a subject, below n, that no rotation changes.
	Offset(subject []byte, n uint64) uint64
	// Cipher is the block cipher of a domain's format-preserving encryption.
	Cipher(domain string) cipher.Block
}

// Kind says what a value is, as far as operators need to know.
type Kind struct {
	Entity  detectors.Entity
	Form    detectors.Canonical // what its tokens are made of
	Person  int                 // number within the event, from 1; else 0
	Number  int                 // of the value within the event, for numbered placeholders; else 0
	Subject []byte              // whom the event is about, canonical; empty: nobody known
	Bare    bool                // a number of JSON
}

// Append writes to dst what op leaves of value. Drop writes nothing: leaving
// out the field or the record is the caller's part. tokens serves the keyed
// operators alone and may be nil otherwise.
func Append(dst, value []byte, op *policy.Operator, kind Kind, tokens Tokeniser) []byte {
	switch op.Kind {
	case policy.Keep:
		return append(dst, value...)
	case policy.Drop:
		return dst
	case policy.Mask:
		return mask(dst, value, op)
	case policy.Truncate:
		return Truncate(dst, value, op.Length)
	case policy.Tokenise:
		if op.Reversible {
			return tokens.AppendReversible(dst, op.Domain, kind.Form, value)
		}
		return tokens.AppendValue(dst, op.Domain, kind.Form, value)
	case policy.Replace:
		return append(dst, op.Text...)
	}
	n := len(dst)
	var ok bool
	switch op.Kind {
	case policy.Generalise:
		dst, ok = generalise(dst, value, op, kind)
	case policy.ShiftDate:
		dst, ok = shift(dst, value, op, kind, tokens)
	case policy.Surrogate:
		dst, ok = Substitute(dst, value, kind, op.Domain, tokens)
	case policy.FPE:
		dst, ok = Encrypt(dst, value, kind.Entity, tokens.Cipher(op.Domain))
	}
	if ok {
		return dst
	}
	dst = dst[:n]
	switch {
	case kind.Person > 0:
		return Person(dst, kind.Person)
	case op.Numbered && kind.Number > 0:
		return Numbered(dst, kind.Entity, kind.Number)
	}
	return Redact(dst, kind.Entity)
}

func mask(dst, value []byte, op *policy.Operator) []byte {
	switch {
	case op.Show == policy.ShowDomain:
		return Domain(dst, value, op.Width)
	case op.Show == policy.ShowInitials:
		return Initials(dst, value, op.Width)
	case op.Width > 0:
		return fixed(dst, value, op.KeepFirst, op.KeepLast, op.Width)
	}
	return Mask(dst, value, op.KeepFirst, op.KeepLast)
}

// shift moves a date by its subject's days: never by none. Without a subject
// there is no order to keep, and the date goes.
func shift(dst, value []byte, op *policy.Operator, kind Kind, keys Tokeniser) ([]byte, bool) {
	if len(kind.Subject) == 0 || op.Days < 1 {
		return dst, false
	}
	days := int(keys.Offset(kind.Subject, 2*uint64(op.Days))) - op.Days
	if days >= 0 {
		days++
	}
	return Shift(dst, value, days)
}

func generalise(dst, value []byte, op *policy.Operator, kind Kind) ([]byte, bool) {
	switch op.To {
	case "year":
		return Year(dst, value)
	case "month":
		return Month(dst, value)
	case "network":
		return Network(dst, value)
	case "city":
		return City(dst, value)
	case "province":
		return Province(dst, value)
	case "decimals":
		return Decimals(dst, value, op.Decimals)
	case "band":
		return Band(dst, value, op.Size)
	case "bucket":
		return Bucket(dst, value, op.Size, kind.Bare)
	case "host":
		return Host(dst, value)
	}
	return dst, false
}
