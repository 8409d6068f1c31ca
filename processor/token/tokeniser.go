package token

import (
	"crypto/aes"
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
	value   []byte // canonical form in the making
	sum     [sha256.Size]byte
	body    [bodySize]byte
	check   [aes.BlockSize]byte
}

// state is the keyed hash of one domain. Reset brings back the state after the
// key block, so a short value costs two blocks more.
type state struct {
	head []byte // domain, version and marks
	mac  hash.Hash
	tag  *tagger
}

// Tokeniser derives the keys of one purpose.
func (r *Ring) Tokeniser(purpose string) (*Tokeniser, error) {
	t := &Tokeniser{regions: r.cfg.Regions, states: make(map[string]*state)}
	current := r.current()
	for _, domains := range [][]string{Families, r.cfg.Domains} {
		for _, domain := range domains {
			if err := t.add(r, current.Master, "token", purpose, domain, current.Version); err != nil {
				return nil, err
			}
		}
	}
	return t, t.add(r, r.cfg.Master.Records, "record", purpose, keyDomain, 1)
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
		head: appendHead(nil, domain, version),
		mac:  hmac.New(sha256.New, key),
		tag:  r.tags[tagName{domain, version}],
	}
	s.mac.Reset() // saves both keyed states
	t.states[domain] = s
	return nil
}

// Append writes the token of a canonical value to dst. The domain is one of
// Families or Config.Domains; another is a programmer's error and panics.
func (t *Tokeniser) Append(dst []byte, domain string, canonical []byte) []byte {
	s := t.states[domain]
	if s == nil {
		panic(fmt.Sprintf("token: join domain %q was not declared in Config.Domains", domain))
	}
	s.mac.Reset()
	s.mac.Write(canonical)
	sum := s.mac.Sum(t.sum[:0])
	copy(t.body[:macSize], sum)
	s.tag.sum(&t.check, t.body[:macSize])
	copy(t.body[macSize:], t.check[:tagSize])
	dst = append(dst, s.head...)
	return encoding.AppendEncode(dst, t.body[:])
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
