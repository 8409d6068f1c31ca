// Package keyset reads and writes samar's key files: Tink keysets in JSON.
//
// Init makes a key file, Load reads one, Ephemeral makes keys that end with the
// process. Keys.Master is what package token derives all token keys from;
// Keys.Recipient, LoadRecipient seal dead letters, LoadPrivate opens them. All
// are safe for concurrent use.
//
// A key file holds key material in the clear, or sealed with a passphrase (see
// Guard). Its mode is 0600 either way, and a file that others can read is
// refused. The package never prints, logs or
// returns key material, and never overwrites a key.
package keyset

import (
	"fmt"

	"github.com/tink-crypto/tink-go/v2/daead"
	"github.com/tink-crypto/tink-go/v2/prf"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"

	"github.com/samar-privacy/samar/processor/token"
)

// Keys are the keys of one installation.
type Keys struct {
	sets      sets
	master    token.Master
	recipient *Recipient
	guard     *Guard // that seals the file
}

// Master returns what all token keys are derived from.
func (k *Keys) Master() token.Master { return k.master }

// Recipient returns the public key that dead letters are sealed to, nil if the
// key file has none.
func (k *Keys) Recipient() *Recipient { return k.recipient }

// Ephemeral makes random keys, without a recipient. Tokens made with them join
// nothing outside the process.
func Ephemeral() (*Keys, error) {
	s, err := newSets()
	if err != nil {
		return nil, err
	}
	return open(s)
}

// sets are the keysets of a key file. In tokens and reversible the id of a key
// is its version.
type sets struct {
	tokens     *tinkpb.Keyset // HKDF-SHA-256 PRF, one key a version
	records    *tinkpb.Keyset // HKDF-SHA-256 PRF, one key, never rotated
	reversible *tinkpb.Keyset // AES-256-SIV, one key a version
	recipient  *tinkpb.Keyset // HPKE public key; nil: none
}

func newSets() (sets, error) {
	var s sets
	for _, part := range []struct {
		set      **tinkpb.Keyset
		template *tinkpb.KeyTemplate
	}{
		{&s.tokens, prf.HKDFSHA256PRFKeyTemplate()},
		{&s.records, prf.HKDFSHA256PRFKeyTemplate()},
		{&s.reversible, sivTemplate()},
	} {
		*part.set = &tinkpb.Keyset{}
		if err := addKey(*part.set, part.template, 1); err != nil {
			return sets{}, err
		}
	}
	return s, nil
}

// sivTemplate is AES-SIV without Tink's prefix: the token says the version.
func sivTemplate() *tinkpb.KeyTemplate {
	t := daead.AESSIVKeyTemplate()
	t.OutputPrefixType = tinkpb.OutputPrefixType_RAW
	return t
}

// open makes the primitives and so proves that every key is usable.
func open(s sets) (*Keys, error) {
	k := &Keys{sets: s}
	tokens, err := prfs(s.tokens)
	if err != nil {
		return nil, fmt.Errorf("tokens: %w", err)
	}
	records, err := prfs(s.records)
	if err != nil {
		return nil, fmt.Errorf("records: %w", err)
	}
	if len(records) != 1 {
		return nil, fmt.Errorf("records: %d keys where one belongs: %w", len(records), ErrDamaged)
	}
	k.master.Current = s.tokens.PrimaryKeyId
	k.master.Records = records[s.records.PrimaryKeyId]
	for _, key := range s.tokens.Key {
		sealed, err := siv(s.reversible, key.KeyId)
		if err != nil {
			return nil, fmt.Errorf("reversible: version %d: %w", key.KeyId, err)
		}
		k.master.Keys = append(k.master.Keys, token.Key{Version: key.KeyId, Master: tokens[key.KeyId], Sealed: sealed})
	}
	if s.recipient != nil {
		if k.recipient, err = newRecipient(s.recipient); err != nil {
			return nil, fmt.Errorf("recipient: %w", err)
		}
	}
	return k, nil
}
