//go:build samar_awskms

package keyset

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/kms"
	"github.com/tink-crypto/tink-go-awskms/v2/integration/awskms"
)

// TestAWSKMS speaks AWS KMS's JSON protocol (TrentService): signed requests,
// encryption contexts, its names of errors.
func TestAWSKMS(t *testing.T) {
	s := &service{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			KeyID                     string `json:"KeyId"`
			Plaintext, CiphertextBlob []byte
			EncryptionContext         map[string]string
		}
		w.Header().Set("Content-Type", "application/x-amz-json-1.1")
		if json.NewDecoder(r.Body).Decode(&in) != nil || !strings.HasPrefix(r.Header.Get("Authorization"), "AWS4-HMAC-SHA256 ") {
			http.Error(w, `{"__type":"IncompleteSignature"}`, http.StatusBadRequest)
			return
		}
		bound := ""
		for name, value := range in.EncryptionContext {
			bound += name + "=" + value
		}
		answer, err := map[string]any{"KeyId": in.KeyID}, error(nil)
		var out string
		switch r.Header.Get("X-Amz-Target") {
		case "TrentService.Encrypt":
			out, err = s.seal(in.KeyID, string(in.Plaintext), bound)
			answer["CiphertextBlob"] = []byte(out)
		case "TrentService.Decrypt":
			out, err = s.unseal(in.KeyID, string(in.CiphertextBlob), bound)
			answer["Plaintext"] = []byte(out)
		}
		switch err {
		case nil:
		case errBusyService:
			w.WriteHeader(http.StatusBadRequest)
			answer = map[string]any{"__type": "ThrottlingException", "message": "Rate exceeded"}
		case errDenied:
			w.WriteHeader(http.StatusBadRequest)
			answer = map[string]any{"__type": "AccessDeniedException", "message": "denied"}
		default:
			w.WriteHeader(http.StatusBadRequest)
			answer = map[string]any{"__type": "InvalidCiphertextException"}
		}
		_ = json.NewEncoder(w).Encode(answer)
	}))
	defer server.Close()
	config := aws.NewConfig().WithRegion("ap-southeast-3").WithEndpoint(server.URL).WithCredentials(credentials.NewStaticCredentials("id", "secret", "")).WithMaxRetries(2)
	sess, err := session.NewSession(config)
	if err != nil {
		t.Fatal(err)
	}
	awsOptions = []awskms.ClientOption{awskms.WithKMS(kms.New(sess))}
	defer func() { awsOptions = nil }()
	at := "aws-kms://arn:aws:kms:ap-southeast-3:111122223333:key/"
	tryService(t, s, server, at+"11111111-1111-1111-1111-111111111111", at+"22222222-2222-2222-2222-222222222222")
}
