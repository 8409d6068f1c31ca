package keyset

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/json"
	"errors"

	"github.com/tink-crypto/tink-go/v2/tink"
	"golang.org/x/crypto/argon2"
)

// Guard seals key files with a passphrase, or with a key that a key management
// service holds. A nil Guard leaves them in the clear, protected by their mode
// alone, and opens no file that a passphrase sealed.
type Guard struct {
	passphrase []byte
	kms        tink.AEAD // nil: the passphrase
	uri        string    // of the service's key
}

// leastPassphrase is the least length of a passphrase in bytes.
const leastPassphrase = 8

// ErrPassphrase is the kind of ErrKeyFile that a sealed key file gives without
// its passphrase, or with another.
var (
	ErrPassphrase = errors.New("is sealed with a passphrase")
	ErrWrongGuard = errors.New("does not open with this passphrase")
	ErrShortGuard = errors.New("a passphrase has 8 characters or more")
)

// NewGuard returns a Guard for a passphrase.
func NewGuard(passphrase []byte) (*Guard, error) {
	if len(passphrase) < leastPassphrase {
		return nil, ErrShortGuard
	}
	return &Guard{passphrase: bytes.Clone(passphrase)}, nil
}

// sealed is a key file under a passphrase: AES-256-GCM, the nonce of 12 bytes
// first, under a key by Argon2id (RFC 9106).
type sealed struct {
	By     string `json:"by"`               // "argon2id" or "kms"
	URI    string `json:"uri,omitempty"`    // of the service's key
	Time   uint32 `json:"time,omitempty"`   // passes
	Memory uint32 `json:"memory,omitempty"` // KiB
	Lanes  uint8  `json:"lanes,omitempty"`
	Salt   []byte `json:"salt,omitempty"` // 16 bytes
	Data   []byte `json:"data"`
}

// Argon2id as RFC 9106 recommends it where 64 MiB can be spared, and the most
// that a file may ask for.
const (
	argonTime, argonMemory, argonLanes = 3, 64 << 10, 4
	maxArgonTime, maxArgonMemory       = 16, 1 << 20
)

var sealedData = []byte("samar/v1 key file")

func (g *Guard) seal(content []byte) ([]byte, error) {
	if g.kms != nil {
		data, err := g.kms.Encrypt(content, sealedData)
		if err != nil {
			return nil, ErrKMS
		}
		return wrapped(sealed{By: "kms", URI: g.uri, Data: data})
	}
	s := sealed{By: "argon2id", Time: argonTime, Memory: argonMemory, Lanes: argonLanes, Salt: make([]byte, 16)}
	if _, err := rand.Read(s.Salt); err != nil {
		return nil, err
	}
	a, err := g.aead(&s)
	if err != nil {
		return nil, err
	}
	s.Data = a.Seal(nil, nil, content, sealedData)
	return wrapped(s)
}

func wrapped(s sealed) ([]byte, error) {
	return indent(struct {
		SamarKeys int    `json:"samar_keys"`
		Sealed    sealed `json:"sealed"`
	}{formatVersion, s})
}

func (g *Guard) aead(s *sealed) (cipher.AEAD, error) {
	block, err := aes.NewCipher(argon2.IDKey(g.passphrase, s.Salt, s.Time, s.Memory, s.Lanes, 32))
	if err != nil {
		return nil, err
	}
	return cipher.NewGCMWithRandomNonce(block)
}

// open returns what a key file holds, content itself if it is not sealed, and
// the Guard that seals it again.
func (g *Guard) open(content []byte) ([]byte, *Guard, error) {
	var doc struct {
		Sealed *sealed `json:"sealed"`
	}
	if json.Unmarshal(content, &doc) != nil || doc.Sealed == nil {
		return content, g, nil
	}
	s := doc.Sealed
	if s.By == "kms" {
		g, err := NewKMSGuard(s.URI)
		if err != nil {
			return nil, nil, err
		}
		plain, err := g.kms.Decrypt(s.Data, sealedData)
		if err != nil {
			return nil, nil, ErrKMS
		}
		return plain, g, nil
	}
	if s.By != "argon2id" || s.Time < 1 || s.Time > maxArgonTime || s.Memory > maxArgonMemory || s.Lanes < 1 || len(s.Salt) < 8 {
		return nil, nil, ErrDamaged
	}
	if g == nil {
		return nil, nil, ErrPassphrase
	}
	a, err := g.aead(s)
	if err != nil {
		return nil, nil, ErrDamaged
	}
	plain, err := a.Open(nil, nil, s.Data, sealedData)
	if err != nil {
		return nil, nil, ErrWrongGuard
	}
	return plain, g, nil
}

// wrap seals what Guard is for; nil: content as it is.
func (g *Guard) wrap(content []byte) ([]byte, error) {
	if g == nil {
		return content, nil
	}
	return g.seal(content)
}
