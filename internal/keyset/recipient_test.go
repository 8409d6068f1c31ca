package keyset

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"
)

func TestSealedOpensWithThePrivateKeyAndTheSameAAD(t *testing.T) {
	keys, private := initialised(t)
	r := load(t, keys).Recipient()
	p, err := LoadPrivate(private)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		plaintext := rapid.SliceOf(rapid.Byte()).Draw(t, "plaintext")
		aad := rapid.SliceOf(rapid.Byte()).Draw(t, "aad")
		sealed, err := r.Seal([]byte("dst"), plaintext, aad)
		if err != nil {
			t.Fatal(err)
		}
		sealed = sealed[3:]
		if len(sealed) != len(plaintext)+48 {
			t.Fatalf("%d bytes for %d", len(sealed), len(plaintext))
		}
		if len(plaintext) > 8 && bytes.Contains(sealed, plaintext) {
			t.Fatal("the plaintext is visible")
		}
		back, err := p.Open([]byte("dst"), sealed, aad)
		if err != nil || !bytes.Equal(back[3:], plaintext) {
			t.Fatalf("error %v", err)
		}
		if _, err := p.Open(nil, sealed, append(aad, 'x')); !errors.Is(err, ErrOpen) {
			t.Fatal("opens at another position")
		}
		sealed[rapid.IntRange(0, len(sealed)-1).Draw(t, "at")] ^= 1
		if _, err := p.Open(nil, sealed, aad); !errors.Is(err, ErrOpen) {
			t.Fatal("opens though changed")
		}
	})
	if _, err := p.Open(nil, nil, nil); !errors.Is(err, ErrOpen) {
		t.Errorf("nothing at all: error is %v", err)
	}
}

func TestLoadRecipientTakesPublicKeysAndKeyFiles(t *testing.T) {
	keys, private := initialised(t)
	p, err := LoadPrivate(private)
	if err != nil {
		t.Fatal(err)
	}
	text, err := load(t, keys).Recipient().Public()
	if err != nil {
		t.Fatal(err)
	}
	public := filepath.Join(t.TempDir(), "public.json")
	if err := os.WriteFile(public, text, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]func() (*Recipient, error){
		"a public key's file": func() (*Recipient, error) { return LoadRecipient(public) },
		"a key file":          func() (*Recipient, error) { return LoadRecipient(keys) },
		"a public key's text": func() (*Recipient, error) { return ParseRecipient(load(t, keys).Recipient().Text()) },
	} {
		r, err := open()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		sealed, err := r.Seal(nil, []byte("x"), nil)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := p.Open(nil, sealed, nil); err != nil || string(back) != "x" {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestParseRecipientRefuses(t *testing.T) {
	keys, _ := initialised(t)
	text := load(t, keys).Recipient().Text()
	if len(text) != 44 {
		t.Fatalf("%d characters", len(text))
	}
	for name, bad := range map[string]string{"nothing": "", "a path": "dead.pub", "half": text[:20], "more": text + text, "no base64": "!" + text[1:]} {
		if _, err := ParseRecipient(bad); !errors.Is(err, ErrPublicKey) {
			t.Errorf("%s: error is %v", name, err)
		}
	}
}

func TestRecipientsAndPrivateKeysAreNotMixedUp(t *testing.T) {
	keys, private := initialised(t)
	without := filepath.Join(t.TempDir(), "keys")
	if err := Init(without, "", nil); err != nil {
		t.Fatal(err)
	}
	recipient := func(path string) error { _, err := LoadRecipient(path); return err }
	opener := func(path string) error { _, err := LoadPrivate(path); return err }
	for _, tc := range []struct {
		name string
		err  error
		want error
	}{
		{"the private key as recipient", recipient(private), ErrWrongType},
		{"a key file without a recipient", recipient(without), ErrWrongType},
		{"no recipient's file", recipient(without + "x"), ErrMissing},
		{"a key file as private key", opener(keys), ErrWrongType},
		{"no private key's file", opener(without + "x"), ErrMissing},
	} {
		if !errors.Is(tc.err, tc.want) || !errors.Is(tc.err, ErrKeyFile) {
			t.Errorf("%s: error is %v", tc.name, tc.err)
		}
	}
	if err := os.Chmod(private, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := opener(private); !errors.Is(err, ErrWideOpen) {
		t.Errorf("a private key for all to read: error is %v", err)
	}
}

func TestAnotherPairDoesNotOpen(t *testing.T) {
	r, _, err := Pair()
	if err != nil {
		t.Fatal(err)
	}
	_, other, err := Pair()
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := r.Seal(nil, []byte("x"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Open(nil, sealed, nil); !errors.Is(err, ErrOpen) {
		t.Errorf("error is %v", err)
	}
}

func BenchmarkSeal(b *testing.B) {
	r, _, err := Pair()
	if err != nil {
		b.Fatal(err)
	}
	plaintext, aad := make([]byte, 1024), []byte("feedback.raw/3/4711 undecodable")
	var dst []byte
	b.ReportAllocs()
	for b.Loop() {
		if dst, err = r.Seal(dst[:0], plaintext, aad); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEphemeral(b *testing.B) {
	for b.Loop() {
		if _, err := Ephemeral(); err != nil {
			b.Fatal(err)
		}
	}
}
