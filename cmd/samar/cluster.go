package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// cluster reads the secrets of a cluster.
func cluster(c config.Cluster) (kafka.Cluster, error) {
	out := kafka.Cluster{Brokers: c.Brokers}
	if c.Security == nil {
		return out, nil
	}
	var err error
	if out.TLS, err = certificates(c.Security.TLS); err != nil {
		return out, err
	}
	if out.SASL, err = login(c.Security.SASL); err != nil {
		return out, err
	}
	return out, withCode(exitConfig, out.Validate())
}

// certificates reads what TLS needs, and has it read again for connections to
// come; nil for no TLS.
func certificates(t *config.TLS) (*kafka.TLS, error) {
	if t == nil {
		return nil, nil
	}
	read := func() (ca, cert, key []byte, err error) {
		for _, part := range []struct {
			ref  config.Ref
			into *[]byte
		}{{t.CA, &ca}, {t.Cert, &cert}, {t.Key, &key}} {
			if *part.into, err = part.ref.Read(); err != nil {
				return nil, nil, nil, err
			}
		}
		return ca, cert, key, nil
	}
	ca, cert, key, err := read()
	if err != nil {
		return nil, configf("tls: %v", err)
	}
	return &kafka.TLS{CA: ca, Cert: cert, Key: key, ServerName: t.ServerName, Reload: read}, nil
}

// keptCertificates has log told, now and then, of certificates that are not taken.
func keptCertificates(log *zap.Logger, clusters ...kafka.SinkConfig) {
	var last atomic.Int64
	for _, c := range clusters {
		if c.Cluster.TLS == nil {
			continue
		}
		c.Cluster.TLS.Kept = func(err error) {
			now := time.Now().Unix()
			if before := last.Load(); now-before >= 60 && last.CompareAndSwap(before, now) {
				log.Warn("new certificates not taken, the old ones stay", zap.Error(err))
			}
		}
	}
}

// login reads what SASL needs; nil for no credentials.
func login(s *config.SASL) (*kafka.SASL, error) {
	if s == nil {
		return nil, nil
	}
	switch s.Mechanism {
	case "OAUTHBEARER":
		return bearerLogin(s)
	case "AWS_MSK_IAM":
		token, err := mskToken(s.Region)
		if err != nil {
			return nil, withCode(exitConfig, fmt.Errorf("sasl: %w", err))
		}
		return &kafka.SASL{Mechanism: "OAUTHBEARER", Token: token}, nil
	}
	password, err := s.Password.Read()
	if err != nil {
		return nil, configf("sasl: password: %v", err)
	}
	return &kafka.SASL{Mechanism: s.Mechanism, User: s.User, Password: string(password)}, nil
}
