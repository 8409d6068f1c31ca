//go:build samar_gcpkms

package keyset

import (
	"context"

	"github.com/tink-crypto/tink-go-gcpkms/v2/integration/gcpkms"
	"github.com/tink-crypto/tink-go/v2/core/registry"
)

// gcpClient signs in by Google's application default credentials.
func gcpClient(uri string) (registry.KMSClient, error) {
	return gcpkms.NewClientWithOptions(context.Background(), uri)
}
