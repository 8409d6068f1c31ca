package token

import (
	"errors"
	"fmt"
)

// PRF derives key material. Tink's prf.PRF fits; it must be HKDF-SHA-256 with
// an empty salt and the input as info for tokens to agree with docs/token.md.
type PRF interface {
	ComputePRF(input []byte, outputLength uint32) ([]byte, error)
}

// DAEAD is deterministic encryption. Tink's AES-SIV fits.
type DAEAD interface {
	EncryptDeterministically(plaintext, associatedData []byte) ([]byte, error)
	DecryptDeterministically(ciphertext, associatedData []byte) ([]byte, error)
}

// Key is one version of the master keys.
type Key struct {
	Version uint32 // from 1
	Master  PRF
	Sealed  DAEAD // for reversible tokens; nil: none can be made or read
}

// Master is what all keys are derived from.
type Master struct {
	Keys    []Key // any order; all of them verify
	Current uint32
	Records PRF // record keys and samar-id: never rotated
}

// Config says whose tokens a Ring makes.
type Config struct {
	Master  Master
	Tenant  string   // a constant of the pipeline
	Domains []string // join domains beside Families
	Regions []string // ISO 3166 alpha-2, in the order in which national phone numbers are tried
}

// ErrConfig reports a Config that no Ring can be made from.
var ErrConfig = errors.New("token configuration")

// Ring holds the keys of one tenant. Safe for concurrent use.
type Ring struct {
	cfg  Config
	tags map[tagName]*tagger
}

type tagName struct {
	domain  string
	version uint32
}

// New derives the check keys of every domain and version.
func New(cfg Config) (*Ring, error) {
	r := &Ring{cfg: cfg, tags: make(map[tagName]*tagger)}
	if cfg.Master.Records == nil {
		return nil, fmt.Errorf("%w: no key for record keys", ErrConfig)
	}
	if r.current() == nil {
		return nil, fmt.Errorf("%w: no key of version %d", ErrConfig, cfg.Master.Current)
	}
	for _, key := range cfg.Master.Keys {
		if key.Version == 0 || key.Version >= 1e7 {
			return nil, fmt.Errorf("%w: version %d is out of range", ErrConfig, key.Version)
		}
		for _, domains := range [][]string{Families, cfg.Domains} {
			for _, domain := range domains {
				if !ValidDomain(domain) || domain == keyDomain {
					return nil, fmt.Errorf("%w: join domain %q: a lower-case letter, then lower-case letters and digits, and not %q", ErrConfig, domain, keyDomain)
				}
				if err := r.addTag(key.Master, domain, key.Version); err != nil {
					return nil, err
				}
			}
		}
	}
	return r, r.addTag(cfg.Master.Records, keyDomain, 1)
}

func (r *Ring) addTag(master PRF, domain string, version uint32) error {
	name := tagName{domain, version}
	if r.tags[name] != nil {
		return nil
	}
	key, err := r.derive(master, "tag", "", domain, version)
	if err != nil {
		return err
	}
	r.tags[name] = newTagger(key)
	return nil
}

func (r *Ring) current() *Key {
	return r.key(r.cfg.Master.Current)
}

func (r *Ring) key(version uint32) *Key {
	for i := range r.cfg.Master.Keys {
		if r.cfg.Master.Keys[i].Version == version {
			return &r.cfg.Master.Keys[i]
		}
	}
	return nil
}

// Verify reports whether text is a token that this Ring's keys made for its
// tenant, for whatever purpose. It allocates nothing and is quick to refuse.
func (r *Ring) Verify(text []byte) bool {
	domain, version, encoded, ok := split(text)
	if !ok {
		return false
	}
	tag := r.tags[tagName{string(domain), version}]
	return tag != nil && tag.verify(encoded)
}
