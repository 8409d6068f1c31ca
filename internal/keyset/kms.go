package keyset

import (
	"errors"
	"strings"

	"github.com/tink-crypto/tink-go/v2/core/registry"
)

// ErrKMS and ErrNoKMS are the kinds of ErrKeyFile that a key file gives whose
// service refuses, or is not built in. Their causes are dropped: they may quote
// requests.
var (
	ErrKMS   = errors.New("is sealed by a key management service that refuses us")
	ErrNoKMS = errors.New("is sealed by a key management service that this build does not know")
)

// kmsClients make Tink's client for a key's URI, by the URI's scheme. What is
// built in depends on build tags; see kms_*.go.
var kmsClients = []struct {
	scheme string
	client func(uri string) (registry.KMSClient, error)
}{
	{"aws-kms://", awsClient},
	{"gcp-kms://", gcpClient},
	{"hcvault://", vaultClient},
}

// NewKMSGuard returns a Guard by a key that a service holds: aws-kms://ARN,
// gcp-kms://projects/…/cryptoKeys/… or hcvault://HOST/transit/keys/NAME.
// Credentials come from where the service's own tools look for them.
func NewKMSGuard(uri string) (*Guard, error) {
	for _, k := range kmsClients {
		if !strings.HasPrefix(uri, k.scheme) {
			continue
		}
		client, err := k.client(uri)
		if err != nil {
			if errors.Is(err, ErrNoKMS) {
				return nil, err
			}
			return nil, ErrKMS
		}
		aead, err := client.GetAEAD(uri)
		if err != nil {
			return nil, ErrKMS
		}
		return &Guard{kms: aead, uri: uri}, nil
	}
	return nil, ErrNoKMS
}

func notBuilt(string) (registry.KMSClient, error) { return nil, ErrNoKMS }
