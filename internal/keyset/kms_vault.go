//go:build samar_hcvault

package keyset

import (
	"os"

	"github.com/tink-crypto/tink-go-hcvault/v2/integration/hcvault"
	"github.com/tink-crypto/tink-go/v2/core/registry"
)

// vaultClient signs in to HashiCorp Vault by the token in VAULT_TOKEN.
func vaultClient(uri string) (registry.KMSClient, error) {
	return hcvault.NewClient(uri, nil, os.Getenv("VAULT_TOKEN"))
}
