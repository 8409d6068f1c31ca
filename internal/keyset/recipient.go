package keyset

import (
	"errors"
	"fmt"

	"github.com/tink-crypto/tink-go/v2/hybrid"
	"github.com/tink-crypto/tink-go/v2/insecurecleartextkeyset"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// ErrSeal reports a dead letter that cannot be sealed, ErrOpen one that cannot
// be opened: not sealed to this key, not at this position, or changed.
var (
	ErrSeal = errors.New("dead letter cannot be sealed")
	ErrOpen = errors.New("dead letter does not open with this key")
)

// Recipient seals dead letters by HPKE (RFC 9180: DHKEM X25519, HKDF-SHA-256,
// AES-256-GCM) to a public key. What is sealed opens only together with the same
// aad, which is bound in as HPKE's info. Safe for concurrent use.
type Recipient struct {
	set *tinkpb.Keyset
	enc tink.HybridEncrypt
}

// Private opens what its Recipient sealed. Safe for concurrent use.
type Private struct{ dec tink.HybridDecrypt }

// Seal appends the sealed plaintext to dst: the 32 bytes of the encapsulated
// key, then the ciphertext, 16 bytes longer than the plaintext.
func (r *Recipient) Seal(dst, plaintext, aad []byte) ([]byte, error) {
	sealed, err := r.enc.Encrypt(plaintext, aad)
	if err != nil {
		return dst, ErrSeal
	}
	return append(dst, sealed...), nil
}

// Open appends what was sealed to dst.
func (p *Private) Open(dst, sealed, aad []byte) ([]byte, error) {
	plaintext, err := p.dec.Decrypt(sealed, aad)
	if err != nil {
		return dst, ErrOpen
	}
	return append(dst, plaintext...), nil
}

// Pair makes a random key pair that ends with the process.
func Pair() (*Recipient, *Private, error) {
	private, public, err := newPair()
	if err != nil {
		return nil, nil, err
	}
	r, err := newRecipient(public)
	if err != nil {
		return nil, nil, err
	}
	p, err := newPrivate(private)
	return r, p, err
}

// LoadRecipient reads a public key: a Tink keyset of one, or the one in a key
// file. It refuses a private key, which has no business where records move.
func LoadRecipient(path string) (*Recipient, error) {
	content, err := read(path, false)
	if errors.Is(err, ErrMissing) {
		return nil, aboutWith(path, "name a public key for dead letters, or the key file that samar keys init --recipient put one into", ErrMissing)
	}
	if err != nil {
		return nil, err
	}
	set, ok := parseSet(content)
	if !ok {
		k, err := Load(path, nil)
		if err != nil {
			return nil, err
		}
		if k.recipient == nil {
			return nil, aboutWith(path, "it has no public key for dead letters: make one with samar keys init --recipient", ErrWrongType)
		}
		return k.recipient, nil
	}
	if keyType(set) == typePrivate {
		return nil, aboutWith(path, "this is the private key: keep it off the workers, and name the public one", ErrWrongType)
	}
	r, err := newRecipient(set)
	if err != nil {
		return nil, aboutWith(path, "name a public key for dead letters", err)
	}
	return r, nil
}

// LoadPrivate reads the private key that Init wrote for dead letters.
func LoadPrivate(path string) (*Private, error) {
	content, err := readSecret(path)
	if err != nil {
		return nil, err
	}
	set, ok := parseSet(content)
	if !ok {
		if _, err := parse(content); err == nil {
			return nil, aboutWith(path, "this is the workers' key file: name the private key that `samar keys init --recipient` made", ErrWrongType)
		}
		return nil, about(path, ErrDamaged)
	}
	p, err := newPrivate(set)
	if err != nil {
		return nil, aboutWith(path, "name the private key that `samar keys init --recipient` made", err)
	}
	return p, nil
}

// Public returns the public key as a Tink keyset in JSON, for
// dead_letters.recipient on machines without the key file.
func (r *Recipient) Public() ([]byte, error) {
	text, err := formatSet(r.set)
	if err != nil {
		return nil, err
	}
	return indent(text)
}

func newPair() (private, public *tinkpb.Keyset, err error) {
	private = &tinkpb.Keyset{}
	if err := addKey(private, hybrid.DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM_Raw_Key_Template(), 1); err != nil {
		return nil, nil, err
	}
	h, err := handle(private, typePrivate)
	if err != nil {
		return nil, nil, err
	}
	pub, err := h.Public()
	if err != nil {
		return nil, nil, err
	}
	return private, insecurecleartextkeyset.KeysetMaterial(pub), nil
}

func newRecipient(set *tinkpb.Keyset) (*Recipient, error) {
	h, err := handle(set, typePublic)
	if err != nil {
		return nil, err
	}
	enc, err := hybrid.NewHybridEncrypt(h)
	if err != nil {
		return nil, fmt.Errorf("public key: %w", ErrDamaged)
	}
	return &Recipient{set: set, enc: enc}, nil
}

func newPrivate(set *tinkpb.Keyset) (*Private, error) {
	h, err := handle(set, typePrivate)
	if err != nil {
		return nil, err
	}
	dec, err := hybrid.NewHybridDecrypt(h)
	if err != nil {
		return nil, fmt.Errorf("private key: %w", ErrDamaged)
	}
	return &Private{dec: dec}, nil
}
