package token

import (
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"testing"
)

// memory is a Vault that a test can look into.
type memory struct {
	subjects map[Digest][keySize]byte
	values   map[Digest][bodySize]byte
	next     byte
}

var _ Vault = (*memory)(nil)

func (m *memory) Subject(d Digest) ([keySize]byte, error) {
	if s, ok := m.subjects[d]; ok {
		return s, nil
	}
	return [keySize]byte{}, ErrErased
}

func (m *memory) Random(_, domain string, d Digest) ([bodySize]byte, error) {
	d = sha256.Sum256(append(d[:], domain...))
	if _, ok := m.values[d]; !ok {
		m.next++
		m.values[d] = [bodySize]byte{m.next}
	}
	return m.values[d], nil
}

// The interface is enough for both modes: tokens of a person's secret cannot be
// made again without it, and random ones join within their domain.
func TestAVaultIsEnoughForBothModes(t *testing.T) {
	who, value := Digest{1}, Digest{2}
	m := &memory{subjects: map[Digest][keySize]byte{who: {9}}, values: map[Digest][bodySize]byte{}}
	var v Vault = m
	shreddable := func() ([]byte, error) {
		secret, err := v.Subject(who)
		if err != nil {
			return nil, err
		}
		h := hmac.New(sha256.New, secret[:])
		h.Write(value[:])
		return h.Sum(nil)[:bodySize], nil
	}
	a, _ := shreddable()
	b, _ := shreddable()
	if !hmac.Equal(a, b) || len(a) != bodySize {
		t.Error("one value has two shreddable tokens")
	}
	delete(m.subjects, who)
	if _, err := shreddable(); !errors.Is(err, ErrErased) {
		t.Errorf("after erasure: %v", err)
	}
	one, _ := v.Random("p", "email", value)
	same, _ := v.Random("p", "email", value)
	other, _ := v.Random("p", "phone", value)
	if one != same || one == other {
		t.Error("random tokens do not join within their domain, or join beyond it")
	}
}
