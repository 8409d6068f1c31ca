package token

import (
	"crypto/cipher"
	"crypto/sha256"
	"encoding/binary"

	"github.com/samar-privacy/samar/detectors"
)

// AppendReversible writes the token that Reversible.Detokenise turns back into
// the value's canonical form. A key file that makes no reversible tokens, or a
// domain that was not declared, is a programmer's error and panics: Ring.Seals
// tells beforehand.
func (t *Tokeniser) AppendReversible(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	if t.sealed == nil {
		panic("token: the keys make no reversible tokens")
	}
	t.value = Canonical(t.value[:0], form, t.regions, value)
	out, err := t.sealed.Append(dst, domain, t.value)
	if err != nil {
		panic("token: no reversible token of a domain that was not declared")
	}
	return out
}

// Seals reports whether the current keys make reversible tokens.
func (r *Ring) Seals() bool { return r.current().Sealed != nil }

// Seed returns a keyed hash of a value's canonical form: what surrogates are
// drawn from. It changes with purpose, domain and key version.
func (t *Tokeniser) Seed(domain string, form detectors.Canonical, value []byte) [sha256.Size]byte {
	t.value = Canonical(t.value[:0], form, t.regions, value)
	s := t.state(domain)
	s.seed.Reset()
	s.seed.Write(t.value)
	s.seed.Sum(t.sum[:0])
	return t.sum
}

// Canonical appends the canonical form of a value with the Ring's regions.
func (t *Tokeniser) Canonical(dst []byte, form detectors.Canonical, value []byte) []byte {
	return Canonical(dst, form, t.regions, value)
}

// Offset returns a keyed number of a subject, below n: how far the subject's
// dates are shifted. It changes with the purpose alone, never with the key
// version, so that a subject's dates keep their order for ever.
func (t *Tokeniser) Offset(subject []byte, n uint64) uint64 {
	t.shift.Reset()
	t.shift.Write(subject)
	sum := t.shift.Sum(t.sum[:0])
	return binary.BigEndian.Uint64(sum) % n
}

// Cipher returns the AES-256 block cipher of a domain's format-preserving
// encryption.
func (t *Tokeniser) Cipher(domain string) cipher.Block { return t.state(domain).ff1 }
