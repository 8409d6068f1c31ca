package token

import (
	"bytes"
	"errors"
	"testing"

	"github.com/tink-crypto/tink-go/v2/daead/subtle"
	"pgregory.net/rapid"
)

func sealed(c byte) DAEAD {
	d, err := subtle.NewAESSIV(bytes.Repeat([]byte{c}, subtle.AESSIVKeySize))
	if err != nil {
		panic(err)
	}
	return d
}

func reversible(tb testing.TB, r *Ring, purpose string) *Reversible {
	tb.Helper()
	v, err := r.Reversible(purpose)
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

func TestReversibleTokensComeBack(t *testing.T) {
	r := ring(t, "acme")
	v := reversible(t, r, "support")
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "value")
		text, err := v.Append(nil, "email", value)
		if err != nil {
			t.Fatal(err)
		}
		if !shape.Match(text) || !r.Verify(text) {
			t.Fatal("out of shape, or does not verify")
		}
		back, err := v.Detokenise(nil, text)
		if err != nil || !bytes.Equal(back, value) {
			t.Fatalf("came back as %d bytes, error %v", len(back), err)
		}
		i := rapid.IntRange(len("email_1_"), len(text)-1).Draw(t, "at")
		c := rapid.SampledFrom([]byte("0123456789abcdefghijklmnopqrstuv")).Draw(t, "letter")
		if c != text[i] {
			text[i] = c
			if r.Verify(text) {
				t.Fatal("a changed token verifies")
			}
		}
	})
}

func TestReversibleTokensOfEqualBucketsHaveOneLength(t *testing.T) {
	v := reversible(t, ring(t, "acme"), "support")
	short, _ := v.Append(nil, "email", []byte("a@b.co"))
	long, _ := v.Append(nil, "email", []byte("abcdef@b.com.id"))
	if len(short) != len(long) {
		t.Errorf("lengths %d and %d", len(short), len(long))
	}
}

func TestDetokeniseRefuses(t *testing.T) {
	r := ring(t, "acme")
	v := reversible(t, r, "support")
	text, err := v.Append(nil, "email", []byte("budi@example.com"))
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]func() error{
		"another purpose": func() error { _, err := reversible(t, r, "analytics").Detokenise(nil, text); return err },
		"another tenant":  func() error { _, err := reversible(t, ring(t, "beta"), "support").Detokenise(nil, text); return err },
		"another domain": func() error {
			_, err := v.Detokenise(nil, append([]byte("phone"), text[len("email"):]...))
			return err
		},
		"a join-stable token": func() error {
			_, err := v.Detokenise(nil, tokeniser(t, r, "support").Append(nil, "email", []byte("budi@example.com")))
			return err
		},
		"plain text": func() error { _, err := v.Detokenise(nil, []byte("budi@example.com")); return err },
	}
	for name, f := range cases {
		if err := f(); !errors.Is(err, ErrNotReversible) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

func TestReversibleAgreesOnAnUndeclaredDomain(t *testing.T) {
	if _, err := reversible(t, ring(t, "acme"), "support").Append(nil, "fax", nil); !errors.Is(err, ErrConfig) {
		t.Errorf("error is %v", err)
	}
}
