package token

import "errors"

// Vault keeps what keys alone cannot give: tokens that can be forgotten. The
// modes shreddable and random need one. No implementation is here yet, and a
// policy that asks for these modes is refused where it does.
//
// Workers share a Vault. Its methods answer from memory, as a SchemaSource
// does: whoever hands records to workers has fetched or made what they will
// ask for, and has stored it where a crash does not lose it. Arguments and answers
// are keyed hashes and random bytes, never values.
type Vault interface {
	// Subject returns the random secret of a person, 32 bytes. Mode shreddable
	// puts it into the key of each of the person's tokens, so that erasing it
	// leaves tokens that nobody can make again. ErrErased: it was.
	Subject(subject Digest) (secret [keySize]byte, err error)
	// Random returns the random body that stands for a value in a join domain
	// of a purpose. Mode random writes it as the token: it says nothing of the
	// value, not to holders of the keys either. ErrErased: it was given up.
	Random(purpose, domain string, value Digest) (body [bodySize]byte, err error)
}

// Digest is a keyed hash (Tokeniser.Seed) of a canonical value.
type Digest [32]byte

// Why a Vault gives nothing.
var (
	ErrErased   = errors.New("erased") // for good: the value is redacted
	ErrNotReady = errors.New("the vault has not fetched it")
)
