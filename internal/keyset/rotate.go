package keyset

import (
	"errors"
	"fmt"
	"slices"

	"github.com/tink-crypto/tink-go/v2/prf"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
)

// ErrVersion is the kind of ErrKeyFile that a step of a rotation gives which
// does not fit the versions a file has.
var ErrVersion = errors.New("has no such version")

// Rotate adds a new version of the token keys to a key file, makes it the
// current one and returns it: Add and Use in one, for a single worker. Tokens
// of older versions still verify; new tokens of a value differ from old ones.
// Record keys and samar-id do not change.
func Rotate(path string, g *Guard) (uint32, error) {
	return change(path, g, func(s *sets) (uint32, error) {
		version, err := add(s)
		s.tokens.PrimaryKeyId, s.reversible.PrimaryKeyId = version, version
		return version, err
	})
}

// Add is the first step of a rotation: it adds a version that verifies and
// opens tokens, and makes none yet.
func Add(path string, g *Guard) (uint32, error) {
	return change(path, g, func(s *sets) (uint32, error) {
		current := s.tokens.PrimaryKeyId
		version, err := add(s)
		s.tokens.PrimaryKeyId, s.reversible.PrimaryKeyId = current, current
		return version, err
	})
}

// Use is the second step: it makes the newest version the current one.
func Use(path string, g *Guard) (uint32, error) {
	return change(path, g, func(s *sets) (uint32, error) {
		version := newest(s)
		if version == s.tokens.PrimaryKeyId {
			return 0, fmt.Errorf("%w: none is newer than the current one", ErrVersion)
		}
		s.tokens.PrimaryKeyId, s.reversible.PrimaryKeyId = version, version
		return version, nil
	})
}

// Retire is the third step: it takes a version out of the file. Its tokens are
// text like any text then, and its reversible ones never open again.
func Retire(path string, version uint32, g *Guard) error {
	_, err := change(path, g, func(s *sets) (uint32, error) {
		if version == s.tokens.PrimaryKeyId {
			return 0, fmt.Errorf("%w to retire: %d is the current one", ErrVersion, version)
		}
		for _, set := range []*tinkpb.Keyset{s.tokens, s.reversible} {
			n := len(set.Key)
			set.Key = slices.DeleteFunc(set.Key, func(k *tinkpb.Keyset_Key) bool { return k.KeyId == version })
			if len(set.Key) == n {
				return 0, fmt.Errorf("%w: %d", ErrVersion, version)
			}
		}
		return version, nil
	})
	return err
}

// change makes one step of a rotation. Two at a time would make two keys of one version, of
// which the file keeps one.
func change(path string, g *Guard, step func(*sets) (uint32, error)) (uint32, error) {
	defer lock(path)()
	k, err := Load(path, g)
	if err != nil {
		return 0, err
	}
	version, err := step(&k.sets)
	if err != nil {
		return 0, about(path, err)
	}
	content, err := format(k.sets)
	if err == nil {
		content, err = k.guard.wrap(content)
	}
	if err != nil {
		return 0, about(path, err)
	}
	return version, replace(path, content)
}

func newest(s *sets) uint32 {
	version := uint32(0)
	for _, key := range s.tokens.Key {
		version = max(version, key.KeyId)
	}
	return version
}

func add(s *sets) (uint32, error) {
	version := newest(s) + 1
	if err := addKey(s.tokens, prf.HKDFSHA256PRFKeyTemplate(), version); err != nil {
		return 0, err
	}
	return version, addKey(s.reversible, sivTemplate(), version)
}
