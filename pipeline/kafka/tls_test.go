package kafka

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"testing"
	"time"
)

// authority makes certificates; certificate is one of it, for 127.0.0.1.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T, name string) *authority {
	t.Helper()
	a := &authority{}
	a.cert, a.key = issue(t, nil, &x509.Certificate{Subject: pkix.Name{CommonName: name}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign})
	return a
}

func issue(t *testing.T, by *authority, c *x509.Certificate) (*x509.Certificate, *ecdsa.PrivateKey) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c.SerialNumber, c.NotBefore, c.NotAfter = big.NewInt(time.Now().UnixNano()), time.Now().Add(-time.Hour), time.Now().Add(time.Hour)
	parent, signer := c, key
	if by != nil {
		parent, signer = by.cert, by.key
	}
	der, err := x509.CreateCertificate(rand.Reader, c, parent, &key.PublicKey, signer)
	if err != nil {
		t.Fatal(err)
	}
	made, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return made, key
}

// leaf returns a certificate and its key, PEM encoded.
func (a *authority) leaf(t *testing.T, name string, ip net.IP) (cert, key []byte) {
	t.Helper()
	c, k := issue(t, a, &x509.Certificate{Subject: pkix.Name{CommonName: name}, IPAddresses: []net.IP{ip},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}})
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw}), pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der})
}

func (a *authority) pem() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.cert.Raw})
}

// serve answers TLS and says whose client certificates come.
func serve(t *testing.T, a *authority, ip net.IP) (addr string, callers chan string) {
	t.Helper()
	cert, key := a.leaf(t, "broker", ip)
	pair, err := tls.X509KeyPair(cert, key)
	if err != nil {
		t.Fatal(err)
	}
	clients := x509.NewCertPool()
	clients.AddCert(a.cert)
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{pair}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: clients})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	callers = make(chan string, 8)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			if s := c.(*tls.Conn); s.HandshakeContext(t.Context()) == nil {
				callers <- s.ConnectionState().PeerCertificates[0].Subject.CommonName
			}
			c.Close()
		}
	}()
	return l.Addr().String(), callers
}

func TestCertificatesAreReadAgain(t *testing.T) {
	loopback := net.IPv4(127, 0, 0, 1)
	old, next := newAuthority(t, "old"), newAuthority(t, "new")
	oldCert, oldKey := old.leaf(t, "samar-old", loopback)
	newCert, newKey := next.leaf(t, "samar-new", loopback)
	now := [3][]byte{old.pem(), oldCert, oldKey}
	kept := 0
	var fail error
	d, err := newDialer(&Cluster{TLS: &TLS{CA: now[0], Cert: now[1], Key: now[2], Kept: func(error) { kept++ },
		Reload: func() (ca, cert, key []byte, err error) { return now[0], now[1], now[2], fail }}})
	if err != nil {
		t.Fatal(err)
	}
	atOld, fromOld := serve(t, old, loopback)
	atNew, fromNew := serve(t, next, loopback)
	dial := func(addr string) error {
		c, err := d.dial(t.Context(), "tcp", addr)
		if err == nil {
			c.Close()
		}
		return err
	}
	if err := dial(atOld); err != nil || <-fromOld != "samar-old" {
		t.Fatalf("the first certificates do not do: %v", err)
	}
	if err := dial(atNew); err == nil {
		t.Fatal("an authority that is not ours is trusted")
	}
	now = [3][]byte{next.pem(), newCert, newKey}
	if err := dial(atNew); err != nil || <-fromNew != "samar-new" {
		t.Fatalf("the new certificates are not used: %v", err)
	}
	now[2] = oldKey // half of a pair was replaced
	if err := dial(atNew); err != nil || <-fromNew != "samar-new" || kept == 0 {
		t.Fatalf("a pair that does not fit ended what was there: %v", err)
	}
	fail = errors.New("gone")
	if err := dial(atNew); err != nil || <-fromNew != "samar-new" {
		t.Fatalf("files that are away ended what was there: %v", err)
	}
}

func TestTheBrokersNameIsVerified(t *testing.T) {
	a := newAuthority(t, "one")
	cert, key := a.leaf(t, "samar", net.IPv4(127, 0, 0, 1))
	addr, _ := serve(t, a, net.IPv4(192, 0, 2, 7))
	ca := bytes.Clone(a.pem())
	d, err := newDialer(&Cluster{TLS: &TLS{CA: ca, Cert: cert, Key: key, Reload: func() (_, _, _ []byte, err error) { return ca, cert, key, nil }}})
	if err != nil {
		t.Fatal(err)
	}
	var host x509.HostnameError
	if _, err := d.dial(t.Context(), "tcp", addr); !errors.As(err, &host) {
		t.Errorf("a certificate for another address gave %v", err)
	}
}
