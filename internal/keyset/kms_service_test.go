//go:build samar_awskms || samar_gcpkms || samar_hcvault

package keyset

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// service stands in for a key management service: it keeps what it sealed. A
// dialect puts its requests and answers into the service's own writing.
type service struct {
	mu     sync.Mutex
	sealed map[string]entry // by what stands for it outside
	busy   int              // requests to send away first
	denied bool
	asked  int
}

type entry struct{ key, data, bound string }

var (
	errBusyService = errors.New("busy")
	errDenied      = errors.New("denied")
	errNotSealed   = errors.New("not sealed by this key")
)

func (s *service) turn() error {
	s.asked++
	if s.denied {
		return errDenied
	}
	if s.busy > 0 {
		s.busy--
		return errBusyService
	}
	return nil
}

// seal returns what stands for data from now on.
func (s *service) seal(key, data, bound string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.turn(); err != nil {
		return "", err
	}
	b := make([]byte, 12)
	_, _ = rand.Read(b)
	handle := "sealed:" + hex.EncodeToString(b)
	s.sealed[handle] = entry{key, data, bound}
	return handle, nil
}

// unseal returns what was sealed by the key and bound to the same.
func (s *service) unseal(key, handle, bound string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.turn(); err != nil {
		return "", err
	}
	e, ok := s.sealed[handle]
	if !ok || e.key != key || e.bound != bound {
		return "", errNotSealed
	}
	return e.data, nil
}

// tryService goes through what a key file meets: uri and other name two keys of
// the service that the test's server stands in for.
func tryService(t *testing.T, s *service, server *httptest.Server, uri, other string) {
	t.Helper()
	s.sealed = map[string]entry{}
	path := filepath.Join(t.TempDir(), "keys")
	guard, err := NewKMSGuard(uri)
	if err != nil {
		t.Fatal(err)
	}
	if err := Init(path, "", guard); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(content), typePRF) || !strings.Contains(string(content), uri) {
		t.Fatalf("%v: the file shows a key, or does not name its service", err)
	}
	load := func(file string) error { _, err := Load(file, nil); return err }
	if err := load(path); err != nil {
		t.Fatalf("its own service does not open it: %v", err)
	}
	if v, err := Rotate(path, nil); err != nil || v != 2 {
		t.Fatalf("version %d: %v", v, err)
	}
	content, _ = os.ReadFile(path)
	altered := func(old, with string) string {
		file := filepath.Join(t.TempDir(), "keys")
		if err := os.WriteFile(file, []byte(strings.Replace(string(content), old, with, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	if err := load(altered(uri, other)); !errors.Is(err, ErrKMS) {
		t.Errorf("another key of the service: %v", err)
	}
	for _, e := range s.sealed { // what is sealed is bound to its being a key file
		if e.bound == "" {
			t.Error("the service was not told what the sealed text is for")
		}
	}
	s.busy = 1
	if err := load(path); err != nil {
		t.Errorf("a service that is busy once: %v", err)
	}
	s.denied = true
	before := s.asked
	if err := load(path); !errors.Is(err, ErrKMS) || strings.Contains(err.Error(), "denied") {
		t.Errorf("a service that refuses: %v", err)
	}
	if s.asked != before+1 {
		t.Errorf("a refusal was asked for %d times", s.asked-before)
	}
	s.denied = false
	server.Close()
	if err := load(path); !errors.Is(err, ErrKMS) {
		t.Errorf("a service that does not answer: %v", err)
	}
	if err := Init(filepath.Join(t.TempDir(), "keys"), "", guard); !errors.Is(err, ErrKMS) {
		t.Errorf("sealing by a service that does not answer: %v", err)
	}
}

// statusOf is the HTTP status of a refusal.
func statusOf(err error) int {
	switch err {
	case errBusyService:
		return http.StatusTooManyRequests
	case errDenied:
		return http.StatusForbidden
	}
	return http.StatusBadRequest
}
