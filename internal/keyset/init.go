package keyset

import (
	"os"

	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"

	"github.com/tink-crypto/tink-go/v2/prf"
)

// Init makes a key file at path, mode 0600. With a recipientPath it also makes
// a key pair for dead letters: the private key goes to recipientPath, mode 0600,
// the public one into the key file. Existing files are never overwritten; if
// one file cannot be made, none is left.
func Init(path, recipientPath string) error {
	s, err := newSets()
	if err != nil {
		return about(path, err)
	}
	if recipientPath != "" {
		private, public, err := newPair()
		if err != nil {
			return about(recipientPath, err)
		}
		s.recipient = public
		if err := createSet(recipientPath, private); err != nil {
			return err
		}
	}
	content, err := format(s)
	if err == nil {
		err = create(path, content)
	}
	if err != nil && recipientPath != "" {
		os.Remove(recipientPath)
	}
	return err
}

func createSet(path string, set *tinkpb.Keyset) error {
	text, err := formatSet(set)
	if err != nil {
		return about(path, err)
	}
	content, err := indent(text)
	if err != nil {
		return about(path, err)
	}
	return create(path, content)
}

// Rotate adds a new version of the token keys to a key file, makes it the
// current one and returns it. Tokens of older versions still verify; new tokens
// of a value differ from old ones. Record keys and samar-id do not change.
func Rotate(path string) (uint32, error) {
	k, err := Load(path)
	if err != nil {
		return 0, err
	}
	version := uint32(0)
	for _, key := range k.sets.tokens.Key {
		version = max(version, key.KeyId)
	}
	version++
	if err := addKey(k.sets.tokens, prf.HKDFSHA256PRFKeyTemplate(), version); err != nil {
		return 0, about(path, err)
	}
	if err := addKey(k.sets.reversible, sivTemplate(), version); err != nil {
		return 0, about(path, err)
	}
	content, err := format(k.sets)
	if err != nil {
		return 0, about(path, err)
	}
	return version, replace(path, content)
}
