//go:build samar_gcpkms

package keyset

import (
	"encoding/base64"
	"encoding/json"
	"hash/crc32"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"google.golang.org/api/option"
)

// TestGoogleKMS speaks Cloud KMS's REST API, version 1: encrypt and decrypt of a
// CryptoKey, with the checksums (CRC-32C) that both sides compare.
func TestGoogleKMS(t *testing.T) {
	s := &service{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			Plaintext, Ciphertext, AdditionalAuthenticatedData string
		}
		name, verb, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/v1/"), ":")
		if json.NewDecoder(r.Body).Decode(&in) != nil {
			http.Error(w, "{}", http.StatusBadRequest)
			return
		}
		text := func(s string) string { b, _ := base64.URLEncoding.DecodeString(s); return string(b) }
		sum := func(s string) string {
			return strconv.FormatUint(uint64(crc32.Checksum([]byte(s), crc32.MakeTable(crc32.Castagnoli))), 10)
		}
		answer := map[string]any{"name": name, "verifiedPlaintextCrc32c": true, "verifiedAdditionalAuthenticatedDataCrc32c": true}
		var err error
		switch verb {
		case "encrypt":
			var out string
			out, err = s.seal(name, text(in.Plaintext), text(in.AdditionalAuthenticatedData))
			answer["ciphertext"], answer["ciphertextCrc32c"] = base64.StdEncoding.EncodeToString([]byte(out)), sum(out)
		case "decrypt":
			var out string
			out, err = s.unseal(name, text(in.Ciphertext), text(in.AdditionalAuthenticatedData))
			answer["plaintext"], answer["plaintextCrc32c"] = base64.StdEncoding.EncodeToString([]byte(out)), sum(out)
		}
		w.Header().Set("Content-Type", "application/json")
		if err != nil {
			w.WriteHeader(statusOf(err))
			answer = map[string]any{"error": map[string]any{"code": statusOf(err), "message": "denied", "status": "PERMISSION_DENIED"}}
		}
		_ = json.NewEncoder(w).Encode(answer)
	}))
	defer server.Close()
	gcpOptions = []option.ClientOption{option.WithEndpoint(server.URL + "/"), option.WithoutAuthentication()}
	defer func() { gcpOptions = nil }()
	at := "gcp-kms://projects/p/locations/l/keyRings/r/cryptoKeys/"
	tryService(t, s, server, at+"samar", at+"other")
}
