//go:build samar_awskms

package keyset

import (
	"github.com/tink-crypto/tink-go-awskms/v2/integration/awskms"
	"github.com/tink-crypto/tink-go/v2/core/registry"
)

// awsOptions are those of a test's own service.
var awsOptions []awskms.ClientOption

// awsClient signs in as the AWS tools do: environment, shared file, role.
func awsClient(uri string) (registry.KMSClient, error) {
	return awskms.NewClientWithOptions(uri, awsOptions...)
}
