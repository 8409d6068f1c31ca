package token

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"hash"

	"github.com/samar-privacy/samar/detectors"
)

// Tokeniser makes the join-stable tokens of one purpose: the same canonical
// value gives the same token, in any view of that purpose, until the key
// version changes. Not safe for concurrent use; a worker has its own.
type Tokeniser struct {
	regions []string
	states  map[string]*state
	near    [32]*state  // of the domains used last
	sealed  *Reversible // nil: the keys make no reversible tokens
	shift   hash.Hash   // of subjects, for dates
	value   []byte      // canonical form in the making
	sum     [sha256.Size]byte
	body    [bodySize]byte
	check   [aes.BlockSize]byte
}

// state is the keyed hash of one domain. Reset brings back the state after the
// key block, so a short value costs two blocks more.
type state struct {
	name string
	head []byte // domain, version and marks
	mac  hash.Hash
	tag  *tagger
	seed hash.Hash    // of surrogates; nil for record keys
	ff1  cipher.Block // of format-preserving encryption; nil for record keys
}

// Tokeniser derives the keys of one purpose.
func (r *Ring) Tokeniser(purpose string) (*Tokeniser, error) {
	return r.tokeniser(purpose, r.current())
}

// Before returns the Tokeniser of the newest version below the current one, nil
// if there is none: it tells which old token a value had.
func (r *Ring) Before(purpose string) (*Tokeniser, error) {
	var last *Key
	for i := range r.cfg.Master.Keys {
		if k := &r.cfg.Master.Keys[i]; k.Version < r.cfg.Master.Current && (last == nil || k.Version > last.Version) {
			last = k
		}
	}
	if last == nil {
		return nil, nil
	}
	return r.tokeniser(purpose, last)
}

func (r *Ring) tokeniser(purpose string, current *Key) (*Tokeniser, error) {
	t := &Tokeniser{regions: r.cfg.Regions, states: make(map[string]*state)}
	for _, domains := range [][]string{Families, r.cfg.Domains} {
		for _, domain := range domains {
			if err := t.add(r, current.Master, "token", purpose, domain, current.Version); err != nil {
				return nil, err
			}
		}
	}
	if current.Sealed != nil {
		t.sealed = &Reversible{ring: r, purpose: purpose, key: current}
	}
	key, err := r.derive(r.cfg.Master.Records, "shift", purpose, "", 1)
	if err != nil {
		return nil, err
	}
	t.shift = keyedHash(key)
	return t, t.add(r, r.cfg.Master.Records, "record", purpose, keyDomain, 1)
}

// keyedHash returns an HMAC-SHA-256 that has saved its keyed states.
func keyedHash(key []byte) hash.Hash {
	h := hmac.New(sha256.New, key)
	h.Reset()
	return h
}

func (t *Tokeniser) add(r *Ring, master PRF, use, purpose, domain string, version uint32) error {
	if t.states[domain] != nil {
		return nil
	}
	key, err := r.derive(master, use, purpose, domain, version)
	if err != nil {
		return err
	}
	s := &state{
		name: domain,
		head: appendHead(nil, domain, version),
		mac:  keyedHash(key),
		tag:  r.tags[tagName{domain, version}],
	}
	t.states[domain] = s
	if domain == keyDomain {
		return nil
	}
	if key, err = r.derive(master, "surrogate", purpose, domain, version); err != nil {
		return err
	}
	s.seed = keyedHash(key)
	if key, err = r.derive(master, "fpe", purpose, domain, version); err != nil {
		return err
	}
	s.ff1, err = aes.NewCipher(key)
	return err
}

// Append writes the token of a canonical value to dst. The domain is one of
// Families or Config.Domains; another is a programmer's error and panics.
func (t *Tokeniser) Append(dst []byte, domain string, canonical []byte) []byte {
	s := t.state(domain)
	s.mac.Reset()
	s.mac.Write(canonical)
	sum := s.mac.Sum(t.sum[:0])
	copy(t.body[:macSize], sum)
	s.tag.sum(&t.check, t.body[:macSize])
	copy(t.body[macSize:], t.check[:tagSize])
	dst = append(dst, s.head...)
	return appendBase32(dst, t.body[:])
}

func (t *Tokeniser) state(domain string) *state {
	slot := &t.near[(len(domain)<<2^int(domain[0])^int(domain[len(domain)-1])<<1)&31]
	if s := *slot; s != nil && s.name == domain {
		return s
	}
	s := t.states[domain]
	if s == nil {
		panic(fmt.Sprintf("token: join domain %q was not declared in Config.Domains", domain))
	}
	*slot = s
	return s
}

// AppendValue writes the token of a value as it was found.
func (t *Tokeniser) AppendValue(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	t.value = Canonical(t.value[:0], form, t.regions, value)
	return t.Append(dst, domain, t.value)
}

// AppendKey writes the token of a record's key: over its exact bytes, by a key
// that does not rotate, so a compacted topic stays compacted.
func (t *Tokeniser) AppendKey(dst, key []byte) []byte {
	return t.Append(dst, keyDomain, key)
}
