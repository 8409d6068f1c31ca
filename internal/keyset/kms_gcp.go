//go:build samar_gcpkms

package keyset

import (
	"context"
	"errors"
	"time"

	"github.com/tink-crypto/tink-go-gcpkms/v2/integration/gcpkms"
	"github.com/tink-crypto/tink-go/v2/core/registry"
	"github.com/tink-crypto/tink-go/v2/tink"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

// gcpOptions are those of a test's own service.
var gcpOptions []option.ClientOption

// gcpClient signs in by Google's application default credentials.
func gcpClient(uri string) (registry.KMSClient, error) {
	c, err := gcpkms.NewClient(context.Background(), uri, gcpkms.WithTransport(gcpkms.TransportREST), gcpkms.WithGoogleAPIClientOptions(gcpOptions...))
	return patientClient{c}, err
}

// patientClient asks again where the service is busy or at fault, which Google's
// client does not.
type patientClient struct{ registry.KMSClient }

// GetAEAD implements registry.KMSClient.
func (c patientClient) GetAEAD(uri string) (tink.AEAD, error) {
	a, err := c.KMSClient.GetAEAD(uri)
	return patient{a}, err
}

type patient struct{ tink.AEAD }

// Encrypt implements tink.AEAD.
func (p patient) Encrypt(plain, bound []byte) ([]byte, error) {
	return patiently(func() ([]byte, error) { return p.AEAD.Encrypt(plain, bound) })
}

// Decrypt implements tink.AEAD.
func (p patient) Decrypt(sealed, bound []byte) ([]byte, error) {
	return patiently(func() ([]byte, error) { return p.AEAD.Decrypt(sealed, bound) })
}

// patiently asks up to four times, with half a second, one and two between.
func patiently(ask func() ([]byte, error)) (out []byte, err error) {
	for wait := 500 * time.Millisecond; ; wait *= 2 {
		out, err = ask()
		var e *googleapi.Error
		if err == nil || !errors.As(err, &e) || e.Code != 429 && e.Code < 500 || wait > 2*time.Second {
			return out, err
		}
		time.Sleep(wait)
	}
}
