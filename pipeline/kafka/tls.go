package kafka

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"sync"
)

// TLS configures encrypted connections. All fields are optional, PEM encoded.
type TLS struct {
	CA         []byte // certificates to trust instead of the system's
	Cert, Key  []byte // the client's certificate and private key
	ServerName string // expected instead of the broker's host name
	Insecure   bool   // accept any certificate; for tests

	// Reload is asked before each connection for what CA, Cert and Key are now, so
	// that certificates are changed without a restart. What it gives is used as
	// long as it fits together; otherwise what was there before goes on.
	Reload func() (ca, cert, key []byte, err error)
	// Kept is told why something new was not taken; it may be nil.
	Kept func(error)
}

var (
	errNoCA   = errors.New("tls: no certificate in the CA file")
	errNoPair = errors.New("tls: client certificate and key are not a pair in PEM")
)

// Config returns what crypto/tls needs for connections made from now on; nil for
// no TLS. Authorities that change later are seen by another call alone.
func (t *TLS) Config() (*tls.Config, error) {
	if t == nil {
		return nil, nil
	}
	m, err := newMaterial(t.CA, t.Cert, t.Key)
	if err != nil {
		return nil, err
	}
	r := &reloader{tls: t, now: m}
	return r.config(), nil
}

// material is what certificates and keys were made of at one time.
type material struct {
	ca, cert, key []byte
	roots         *x509.CertPool // nil: the system's
	pair          *tls.Certificate
}

func newMaterial(ca, cert, key []byte) (*material, error) {
	m := &material{ca: ca, cert: cert, key: key}
	if len(ca) > 0 {
		m.roots = x509.NewCertPool()
		if !m.roots.AppendCertsFromPEM(ca) {
			return nil, errNoCA
		}
	}
	if len(cert) > 0 || len(key) > 0 {
		pair, err := tls.X509KeyPair(cert, key)
		if err != nil {
			return nil, errNoPair
		}
		m.pair = &pair
	}
	return m, nil
}

// reloader keeps the material that connections are made with.
type reloader struct {
	tls *TLS

	mu  sync.Mutex
	now *material
}

// config returns the configuration of the connections to come.
func (r *reloader) config() *tls.Config {
	m := r.fresh()
	c := &tls.Config{MinVersion: tls.VersionTLS12, ServerName: r.tls.ServerName, InsecureSkipVerify: r.tls.Insecure, RootCAs: m.roots}
	if m.pair != nil {
		c.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return r.fresh().pair, nil }
	}
	return c
}

// fresh returns the material of now.
func (r *reloader) fresh() *material {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.tls.Reload == nil {
		return r.now
	}
	ca, cert, key, err := r.tls.Reload()
	if err == nil {
		if bytes.Equal(ca, r.now.ca) && bytes.Equal(cert, r.now.cert) && bytes.Equal(key, r.now.key) {
			return r.now
		}
		var m *material
		if m, err = newMaterial(ca, cert, key); err == nil {
			r.now = m
			return m
		}
	}
	if r.tls.Kept != nil {
		r.tls.Kept(err)
	}
	return r.now
}
