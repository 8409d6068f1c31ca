package kafka

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"
)

// Cluster says how to reach a Kafka cluster. The contents of files and secrets
// are handed in: the package opens no files.
type Cluster struct {
	Brokers  []string // host:port, at least one
	ClientID string   // default: samar
	TLS      *TLS     // nil: plain text
	SASL     *SASL    // nil: no credentials

	// Dial opens the connections that TLS and SASL then use; default: TCP.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)

	DialTimeout    time.Duration // default 5 s, TLS and credentials included
	RequestTimeout time.Duration // most time for one request; default 15 s
	MetadataTTL    time.Duration // how long a partition's leader is taken for granted; default 1 s
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
	if _, err := newDialer(c); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.SASL.mechanism(); err != nil {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}
