//go:build samar_hcvault

package keyset

import (
	"net/url"
	"time"

	"github.com/hashicorp/vault/api"
	"github.com/tink-crypto/tink-go-hcvault/v2/integration/hcvault"
	"github.com/tink-crypto/tink-go/v2/core/registry"
)

// vaultTimeout bounds one request, so that a start does not hang.
const vaultTimeout = 15 * time.Second

// vaultClient signs in to HashiCorp Vault as its own tools do: VAULT_TOKEN,
// VAULT_NAMESPACE, VAULT_CACERT, VAULT_CLIENT_CERT. The address is the URI's. The
// associated data is bound by Vault itself, which holds for keys that are not
// derived (the default) and authenticate, such as aes256-gcm96.
func vaultClient(uri string) (registry.KMSClient, error) {
	u, err := url.Parse(uri)
	if err != nil {
		return nil, err
	}
	cfg := api.DefaultConfig()
	if cfg.Error != nil {
		return nil, cfg.Error
	}
	cfg.Address, cfg.AgentAddress, cfg.Timeout = "https://"+u.Host, "", vaultTimeout
	client, err := api.NewClient(cfg)
	if err != nil {
		return nil, err
	}
	return hcvault.NewClientWithAEADOptions(uri, client.Logical())
}
