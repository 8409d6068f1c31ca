package token

import (
	"bytes"
	"errors"
	"fmt"
)

// minBucket is the least padded length of a sealed value; others double it.
const minBucket = 16

// ErrNotReversible reports a token that Detokenise cannot open: not ours, of
// another tenant, purpose or domain, or join-stable.
var ErrNotReversible = errors.New("token cannot be turned back")

// Reversible makes and opens the reversible tokens of one purpose: AES-SIV over
// the exact value, padded to 16, 32, 64 … bytes so that a token's length tells
// little about it. Equal values give equal tokens. Safe for concurrent use.
type Reversible struct {
	ring    *Ring
	purpose string
	key     *Key // that makes new tokens
}

// Reversible returns the reversible tokens of one purpose.
func (r *Ring) Reversible(purpose string) (*Reversible, error) {
	if r.current().Sealed == nil {
		return nil, fmt.Errorf("%w: no key for reversible tokens of version %d", ErrConfig, r.cfg.Master.Current)
	}
	return &Reversible{ring: r, purpose: purpose, key: r.current()}, nil
}

// Append writes the reversible token of a value to dst.
func (v *Reversible) Append(dst []byte, domain string, value []byte) ([]byte, error) {
	key := v.key
	tag := v.ring.tags[tagName{domain, key.Version}]
	if tag == nil {
		return dst, fmt.Errorf("%w: join domain %q is not declared", ErrConfig, domain)
	}
	sealed, err := key.Sealed.EncryptDeterministically(pad(value), v.associated(domain, key.Version))
	if err != nil || len(sealed)%macSize != 0 {
		return dst, fmt.Errorf("%w: the reversible key refuses", ErrConfig)
	}
	var check [macSize]byte
	tag.sum(&check, sealed)
	sealed = append(sealed, check[:tagSize]...)
	return encoding.AppendEncode(appendHead(dst, domain, key.Version), sealed), nil
}

// Detokenise appends the value behind a reversible token to dst.
func (v *Reversible) Detokenise(dst, text []byte) ([]byte, error) {
	domain, version, encoded, ok := split(text)
	if !ok || len(encoded) <= textSize || !v.ring.Verify(text) {
		return dst, ErrNotReversible
	}
	key := v.ring.key(version)
	if key == nil || key.Sealed == nil {
		return dst, ErrNotReversible
	}
	body, _ := decode(nil, encoded)
	padded, err := key.Sealed.DecryptDeterministically(body[:len(body)-tagSize], v.associated(string(domain), version))
	if err != nil {
		return dst, ErrNotReversible
	}
	end := bytes.LastIndexByte(padded, 0x80)
	if end < 0 {
		return dst, ErrNotReversible
	}
	return append(dst, padded[:end]...), nil
}

func (v *Reversible) associated(domain string, version uint32) []byte {
	return info("reversible", v.ring.cfg.Tenant, v.purpose, domain, version)
}

// pad puts 0x80 behind a value and zeros up to the next bucket.
func pad(value []byte) []byte {
	size := minBucket
	for size < len(value)+1 {
		size *= 2
	}
	padded := make([]byte, size)
	copy(padded, value)
	padded[len(value)] = 0x80
	return padded
}
