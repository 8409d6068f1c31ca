//go:build samar_hcvault

package keyset

import (
	"encoding/json"
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestVault speaks Vault's transit engine (HTTP API, /v1/transit): the token in
// its header, a private authority, sealing and opening with associated data.
func TestVault(t *testing.T) {
	s := &service{}
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			Plaintext, Ciphertext string
			Bound                 string `json:"associated_data"`
		}
		verb, key, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/v1/transit/"), "/")
		if json.NewDecoder(r.Body).Decode(&in) != nil || !ok || r.Header.Get("X-Vault-Token") != "s.test" {
			http.Error(w, `{"errors":["permission denied"]}`, http.StatusForbidden)
			return
		}
		out, name, err := "", "ciphertext", error(nil)
		switch verb {
		case "encrypt":
			out, err = s.seal(key, in.Plaintext, in.Bound)
			out = "vault:v1:" + out
		case "decrypt":
			name = "plaintext"
			out, err = s.unseal(key, strings.TrimPrefix(in.Ciphertext, "vault:v1:"), in.Bound)
		}
		if err != nil {
			http.Error(w, `{"errors":["denied"]}`, statusOf(err))
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"data": map[string]string{name: out}})
	}))
	defer server.Close()
	ca := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(ca, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw}), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("VAULT_CACERT", ca)
	t.Setenv("VAULT_TOKEN", "s.test")
	t.Setenv("VAULT_MAX_RETRIES", "1")
	at := "hcvault://" + strings.TrimPrefix(server.URL, "https://") + "/transit/keys/"
	tryService(t, s, server, at+"samar", at+"other")
}
