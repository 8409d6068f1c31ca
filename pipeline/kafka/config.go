package kafka

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/segmentio/kafka-go/sasl"
	"github.com/segmentio/kafka-go/sasl/plain"
	"github.com/segmentio/kafka-go/sasl/scram"
)

// Cluster says how to reach a Kafka cluster. The contents of files and secrets
// are handed in: the package opens no files.
type Cluster struct {
	Brokers  []string // host:port, at least one
	ClientID string   // default: samar
	TLS      *TLS     // nil: plain text
	SASL     *SASL    // nil: no credentials

	DialTimeout    time.Duration // default 5 s, TLS and credentials included
	RequestTimeout time.Duration // most time for one request; default 15 s
	MetadataTTL    time.Duration // how long a partition's leader is taken for granted; default 1 s
}

// TLS configures encrypted connections. All fields are optional, PEM encoded.
type TLS struct {
	CA         []byte // certificates to trust instead of the system's
	Cert, Key  []byte // the client's certificate and private key
	ServerName string // expected instead of the broker's host name
	Insecure   bool   // accept any certificate; for tests
}

// SASL holds credentials. Mechanism is PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512.
type SASL struct {
	Mechanism string
	User      string
	Password  string
}

func (c Cluster) withDefaults() Cluster {
	if c.ClientID == "" {
		c.ClientID = "samar"
	}
	setDefault(&c.DialTimeout, 5*time.Second)
	setDefault(&c.RequestTimeout, 15*time.Second)
	setDefault(&c.MetadataTTL, time.Second)
	return c
}

func setDefault[T int | int32 | time.Duration](p *T, v T) {
	if *p == 0 {
		*p = v
	}
}

// Validate reports everything that is wrong with c, without its secrets.
func (c *Cluster) Validate() error {
	var errs []error
	if len(c.Brokers) == 0 {
		errs = append(errs, errors.New("no brokers"))
	}
	for _, b := range c.Brokers {
		if host, port, err := net.SplitHostPort(b); err != nil || host == "" || port == "" {
			errs = append(errs, fmt.Errorf("broker %q is not host:port", b))
		}
	}
	if _, err := c.TLS.Config(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.SASL.mechanism(); err != nil {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// Config returns what crypto/tls needs; nil for no TLS.
func (t *TLS) Config() (*tls.Config, error) {
	if t == nil {
		return nil, nil
	}
	c := &tls.Config{MinVersion: tls.VersionTLS12, ServerName: t.ServerName, InsecureSkipVerify: t.Insecure}
	if len(t.CA) > 0 {
		c.RootCAs = x509.NewCertPool()
		if !c.RootCAs.AppendCertsFromPEM(t.CA) {
			return nil, errors.New("tls: no certificate in the CA file")
		}
	}
	if len(t.Cert) > 0 || len(t.Key) > 0 {
		pair, err := tls.X509KeyPair(t.Cert, t.Key)
		if err != nil {
			return nil, errors.New("tls: client certificate and key are not a pair in PEM")
		}
		c.Certificates = []tls.Certificate{pair}
	}
	return c, nil
}

// mechanism returns what kafka-go needs; nil for no credentials.
func (s *SASL) mechanism() (sasl.Mechanism, error) {
	if s == nil {
		return nil, nil
	}
	if s.User == "" {
		return nil, errors.New("sasl: no user")
	}
	switch strings.ToUpper(s.Mechanism) {
	case "PLAIN":
		return plain.Mechanism{Username: s.User, Password: s.Password}, nil
	case "SCRAM-SHA-256":
		return scramMechanism(scram.SHA256, s)
	case "SCRAM-SHA-512":
		return scramMechanism(scram.SHA512, s)
	}
	return nil, fmt.Errorf("sasl: unknown mechanism %q; use PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512", s.Mechanism)
}

func scramMechanism(a scram.Algorithm, s *SASL) (sasl.Mechanism, error) {
	m, err := scram.Mechanism(a, s.User, s.Password)
	if err != nil {
		return nil, errors.New("sasl: user or password has characters that SCRAM forbids")
	}
	return m, nil
}
