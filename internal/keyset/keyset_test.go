package keyset

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/processor/token"
)

// initialised makes a key file and its recipient's private key.
func initialised(t *testing.T) (keys, private string) {
	t.Helper()
	dir := t.TempDir()
	keys, private = filepath.Join(dir, "samar.keys"), filepath.Join(dir, "dead.key")
	if err := Init(keys, private, nil); err != nil {
		t.Fatal(err)
	}
	return keys, private
}

func tokenOf(t *testing.T, k *Keys) []byte {
	t.Helper()
	r, err := token.New(token.Config{Master: k.Master(), Tenant: "acme"})
	if err != nil {
		t.Fatal(err)
	}
	tk, err := r.Tokeniser("analytics")
	if err != nil {
		t.Fatal(err)
	}
	return append(append(tk.Append(nil, "email", []byte("budi@example.com")), ' '), tk.AppendKey(nil, []byte("k"))...)
}

func load(t *testing.T, path string) *Keys {
	t.Helper()
	k, err := Load(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestInitMakesPrivateFilesThatLoad(t *testing.T) {
	keys, private := initialised(t)
	for _, path := range []string{keys, private} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("mode %v, error %v", info.Mode(), err)
		}
	}
	if !bytes.Equal(tokenOf(t, load(t, keys)), tokenOf(t, load(t, keys))) {
		t.Error("the same file gives other tokens")
	}
	other, _ := initialised(t)
	if bytes.Equal(tokenOf(t, load(t, keys)), tokenOf(t, load(t, other))) {
		t.Error("two files give the same tokens")
	}
	content, _ := os.ReadFile(keys)
	if bytes.Contains(content, []byte("HpkePrivateKey")) {
		t.Error("the workers' file holds the private key")
	}
}

func TestInitNeverOverwritesAndLeavesNothingHalfDone(t *testing.T) {
	keys, private := initialised(t)
	before, _ := os.ReadFile(keys)
	fresh := filepath.Join(t.TempDir(), "fresh")
	if err := Init(keys, fresh, nil); !errors.Is(err, ErrExists) {
		t.Errorf("existing key file: error is %v", err)
	}
	if _, err := os.Stat(fresh); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a private key was left without its key file")
	}
	if err := Init(fresh, private, nil); !errors.Is(err, ErrExists) {
		t.Errorf("existing private key: error is %v", err)
	}
	if _, err := os.Stat(fresh); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a key file was left without its private key")
	}
	if after, _ := os.ReadFile(keys); !bytes.Equal(before, after) {
		t.Error("the key file changed")
	}
	if err := Init(filepath.Join(t.TempDir(), "no", "such", "dir"), "", nil); !errors.Is(err, ErrNotWritable) {
		t.Errorf("missing directory: error is %v", err)
	}
	if err := Init(fresh, fresh, nil); !errors.Is(err, ErrExists) {
		t.Errorf("one path for both: error is %v", err)
	}
}

func TestLoadRefuses(t *testing.T) {
	keys, private := initialised(t)
	content, err := os.ReadFile(keys)
	if err != nil {
		t.Fatal(err)
	}
	write := func(mode fs.FileMode, text string) string {
		path := filepath.Join(t.TempDir(), "keys")
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	public := filepath.Join(t.TempDir(), "public")
	text, err := load(t, keys).Recipient().Public()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(public, text, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		path string
		want error
	}{
		{"a missing file", filepath.Join(t.TempDir(), "none"), ErrMissing},
		{"a file the group can read", write(0o640, string(content)), ErrWideOpen},
		{"a file the world can read", write(0o604, string(content)), ErrWideOpen},
		{"a directory", t.TempDir(), ErrUnreadable},
		{"an empty file", write(0o600, ""), ErrDamaged},
		{"half a file", write(0o600, string(content[:len(content)/2])), ErrDamaged},
		{"two files in one", write(0o600, string(content)+string(content)), ErrDamaged},
		{"no keysets", write(0o600, `{"samar_keys":1}`), ErrDamaged},
		{"another format version", write(0o600, strings.Replace(string(content), `"samar_keys": 1`, `"samar_keys": 2`, 1)), ErrDamaged},
		{"an unknown member", write(0o600, strings.Replace(string(content), `"records"`, `"record"`, 1)), ErrDamaged},
		{"a key of another type", write(0o600, strings.Replace(string(content), "AesSivKey", "HkdfPrfKey", 1)), ErrWrongType},
		{"the private key", private, ErrWrongType},
		{"the public key", public, ErrWrongType},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := Load(tc.path, nil)
			if !errors.Is(err, tc.want) || !errors.Is(err, ErrKeyFile) {
				t.Fatalf("error is %v", err)
			}
			if !strings.Contains(err.Error(), tc.path) || !strings.Contains(err.Error(), "; ") {
				t.Errorf("error names no path or no remedy: %v", err)
			}
		})
	}
}

func TestDamageIsNeverQuoted(t *testing.T) {
	keys, _ := initialised(t)
	content, err := os.ReadFile(keys)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		damaged := bytes.Clone(content)
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			damaged[rapid.IntRange(0, len(damaged)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		path := filepath.Join(dir, "keys")
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Load(path, nil)
		if err == nil {
			return // a changed key is still a key
		}
		for _, line := range strings.Split(string(content), `"`) {
			if len(line) > 30 && !strings.Contains(line, "type.googleapis.com") && strings.Contains(err.Error(), line) {
				t.Fatal("the error quotes key material")
			}
		}
		if !errors.Is(err, ErrKeyFile) {
			t.Fatalf("error is %v", err)
		}
	})
}

// Rotations at a time are steps one behind the other: no key is made and lost.
func TestRotationsAtATimeFollowEachOther(t *testing.T) {
	if !locks {
		t.Skip("no locks of files here")
	}
	keys, _ := initialised(t)
	var wg sync.WaitGroup
	versions := make([]uint32, 6)
	for i := range versions {
		wg.Go(func() { versions[i], _ = Rotate(keys, nil) })
	}
	wg.Wait()
	slices.Sort(versions)
	if want := []uint32{2, 3, 4, 5, 6, 7}; !slices.Equal(versions, want) {
		t.Errorf("versions %d, want %d", versions, want)
	}
}

func TestRotate(t *testing.T) {
	keys, _ := initialised(t)
	old := load(t, keys)
	version, err := Rotate(keys, nil)
	if err != nil || version != 2 {
		t.Fatalf("version %d, error %v", version, err)
	}
	now := load(t, keys)
	before, after := bytes.Fields(tokenOf(t, old)), bytes.Fields(tokenOf(t, now))
	if !bytes.HasPrefix(after[0], []byte("email_2_")) {
		t.Errorf("the new token begins with %q", after[0][:8])
	}
	if !bytes.Equal(before[1], after[1]) {
		t.Error("rotation changed the token of a record key")
	}
	r, err := token.New(token.Config{Master: now.Master(), Tenant: "acme"})
	if err != nil {
		t.Fatal(err)
	}
	if !r.Verify(before[0]) || !r.Verify(after[0]) {
		t.Error("a token no longer verifies")
	}
	if info, err := os.Stat(keys); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, error %v", info.Mode(), err)
	}
	if now.Recipient() == nil {
		t.Error("the recipient is gone")
	}
	if version, err = Rotate(keys, nil); err != nil || version != 3 {
		t.Errorf("version %d, error %v", version, err)
	}
	if _, err := Rotate(filepath.Join(t.TempDir(), "none"), nil); !errors.Is(err, ErrMissing) {
		t.Errorf("missing file: error is %v", err)
	}
	entries, _ := os.ReadDir(filepath.Dir(keys))
	if len(entries) != 2 {
		t.Errorf("%d files where two belong", len(entries))
	}
}

func TestVerifyShowsNoKey(t *testing.T) {
	keys, _ := initialised(t)
	first, err := Verify(keys, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Rotate(keys, nil); err != nil {
		t.Fatal(err)
	}
	second, err := Verify(keys, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(second.Keysets) != 4 || len(second.Keysets[0].Keys) != 2 || second.Keysets[0].Keys[0].Current || !second.Keysets[0].Keys[1].Current {
		t.Fatalf("info is %+v", second)
	}
	if first.Keysets[0].Keys[0].Fingerprint != second.Keysets[0].Keys[0].Fingerprint {
		t.Error("a key's fingerprint changed")
	}
	seen := map[string]bool{}
	for _, set := range second.Keysets {
		for _, key := range set.Keys {
			if len(key.Fingerprint) != 16 || seen[key.Fingerprint] {
				t.Errorf("%s %d: fingerprint of %d characters, or not its own", set.Name, key.Version, len(key.Fingerprint))
			}
			seen[key.Fingerprint] = true
		}
	}
}

func TestEphemeralKeysDiffer(t *testing.T) {
	a, err := Ephemeral()
	if err != nil {
		t.Fatal(err)
	}
	b, err := Ephemeral()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(tokenOf(t, a), tokenOf(t, b)) {
		t.Error("two random key sets give one token")
	}
	if a.Recipient() != nil {
		t.Error("random keys have a recipient")
	}
}

func TestReversibleWorksWithTinkKeys(t *testing.T) {
	k, err := Ephemeral()
	if err != nil {
		t.Fatal(err)
	}
	r, err := token.New(token.Config{Master: k.Master(), Tenant: "acme"})
	if err != nil {
		t.Fatal(err)
	}
	v, err := r.Reversible("support")
	if err != nil {
		t.Fatal(err)
	}
	text, err := v.Append(nil, "email", []byte("budi@example.com"))
	if err != nil || !r.Verify(text) {
		t.Fatalf("error %v", err)
	}
	if back, err := v.Detokenise(nil, text); err != nil || string(back) != "budi@example.com" {
		t.Errorf("error %v", err)
	}
}
