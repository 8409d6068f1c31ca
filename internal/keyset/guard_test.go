package keyset

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/tink-crypto/tink-go/v2/core/registry"
	"github.com/tink-crypto/tink-go/v2/testing/fakekms"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// serve makes a service of the test's own answer to the AWS scheme.
func serve(t *testing.T) (uri string) {
	t.Helper()
	key, err := fakekms.NewKeyURI()
	if err != nil {
		t.Fatal(err)
	}
	was := kmsClients[0].client
	t.Cleanup(func() { kmsClients[0].client = was })
	kmsClients[0].client = func(string) (registry.KMSClient, error) {
		c, err := fakekms.NewClient("fake-kms://")
		return renamed{c, key}, err
	}
	return "aws-kms://arn:aws:kms:eu-central-1:000000000000:key/1"
}

// renamed answers to another URI.
type renamed struct {
	registry.KMSClient
	key string
}

func (r renamed) GetAEAD(string) (a tink.AEAD, err error) { return r.KMSClient.GetAEAD(r.key) }

func TestAKeyFileUnderAGuard(t *testing.T) {
	phrase, err := NewGuard([]byte("correct horse battery"))
	if err != nil {
		t.Fatal(err)
	}
	service, err := NewKMSGuard(serve(t))
	if err != nil {
		t.Fatal(err)
	}
	wrong, _ := NewGuard([]byte("wrong horse battery"))
	for _, tc := range []struct {
		name        string
		guard       *Guard
		open, other *Guard
		refusal     error
	}{
		{"a passphrase opens", phrase, phrase, wrong, ErrWrongGuard},
		{"no passphrase does not", phrase, phrase, nil, ErrPassphrase},
		{"a service opens without one", service, nil, nil, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "keys")
			if err := Init(path, "", tc.guard); err != nil {
				t.Fatal(err)
			}
			content, _ := os.ReadFile(path)
			if bytes.Contains(content, []byte(typePRF)) {
				t.Error("a key stands in the clear")
			}
			if _, err := Load(path, tc.open); err != nil {
				t.Fatal(err)
			}
			if _, err := Load(path, tc.other); tc.refusal != nil && !errors.Is(err, tc.refusal) {
				t.Errorf("%v, want %v", err, tc.refusal)
			}
			if v, err := Rotate(path, tc.open); err != nil || v != 2 {
				t.Fatalf("version %d: %v", v, err)
			}
			if content, _ = os.ReadFile(path); bytes.Contains(content, []byte(typePRF)) {
				t.Error("a rotation left keys in the clear")
			}
		})
	}
}

func TestAServiceThatIsNotBuiltInIsNamed(t *testing.T) {
	if _, err := NewKMSGuard("nobody-kms://key"); !errors.Is(err, ErrNoKMS) {
		t.Error(err)
	}
}

func TestRotationInThreeSteps(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	if err := Init(path, "", nil); err != nil {
		t.Fatal(err)
	}
	current := func() (uint32, int) {
		k, err := Load(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		return k.Master().Current, len(k.Master().Keys)
	}
	if _, err := Use(path, nil); !errors.Is(err, ErrVersion) {
		t.Errorf("used what is not there: %v", err)
	}
	if v, err := Add(path, nil); v != 2 || err != nil {
		t.Fatal(v, err)
	}
	if c, n := current(); c != 1 || n != 2 {
		t.Errorf("after add: current %d of %d", c, n)
	}
	if v, err := Use(path, nil); v != 2 || err != nil {
		t.Fatal(v, err)
	}
	if c, n := current(); c != 2 || n != 2 {
		t.Errorf("after use: current %d of %d", c, n)
	}
	if err := Retire(path, 2, nil); !errors.Is(err, ErrVersion) {
		t.Errorf("retired the current version: %v", err)
	}
	if err := Retire(path, 1, nil); err != nil {
		t.Fatal(err)
	}
	if c, n := current(); c != 2 || n != 1 {
		t.Errorf("after retire: current %d of %d", c, n)
	}
}
