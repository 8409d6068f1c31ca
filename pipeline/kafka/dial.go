package kafka

import (
	"context"
	"crypto/tls"
	"net"
)

// dialer opens connections to brokers. Each is made with the certificates of
// its time.
type dialer struct {
	open func(ctx context.Context, network, address string) (net.Conn, error)
	tls  *reloader // nil: plain text
}

func newDialer(c *Cluster) (*dialer, error) {
	d := &dialer{open: (&net.Dialer{Timeout: c.DialTimeout}).DialContext}
	if c.Dial != nil {
		d.open = c.Dial
	}
	if c.TLS != nil {
		m, err := newMaterial(c.TLS.CA, c.TLS.Cert, c.TLS.Key)
		if err != nil {
			return nil, err
		}
		d.tls = &reloader{tls: c.TLS, now: m}
	}
	return d, nil
}

// dial opens one connection, encrypted if the cluster is.
func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := d.open(ctx, network, address)
	if err != nil || d.tls == nil {
		return conn, err
	}
	cfg := d.tls.config()
	if cfg.ServerName == "" {
		host, _, err := net.SplitHostPort(address)
		if err != nil {
			conn.Close()
			return nil, err
		}
		cfg.ServerName = host
	}
	secure := tls.Client(conn, cfg)
	if err := secure.HandshakeContext(ctx); err != nil {
		conn.Close()
		return nil, err
	}
	return secure, nil
}
