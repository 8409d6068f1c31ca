package kafka

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/segmentio/kafka-go/sasl"
	"github.com/segmentio/kafka-go/sasl/plain"
	"github.com/segmentio/kafka-go/sasl/scram"
)

// SASL holds credentials. Mechanism is PLAIN, SCRAM-SHA-256, SCRAM-SHA-512 or
// OAUTHBEARER.
type SASL struct {
	Mechanism string
	User      string // PLAIN and SCRAM
	Password  string

	// Token is asked for a bearer token for each connection (OAUTHBEARER). Its
	// errors must hold no secret.
	Token      func(ctx context.Context) (string, error)
	Extensions map[string]string // OAUTHBEARER: what some brokers want beside the token, such as logicalCluster
}

// ErrToken reports that no bearer token was to be had to log in with.
var ErrToken = errors.New("no token to log in with")

// mechanism returns what kafka-go needs; nil for no credentials.
func (s *SASL) mechanism() (sasl.Mechanism, error) {
	if s == nil {
		return nil, nil
	}
	name := strings.ToUpper(s.Mechanism)
	if name == "OAUTHBEARER" {
		return s.bearer()
	}
	if s.User == "" {
		return nil, errors.New("sasl: no user")
	}
	switch name {
	case "PLAIN":
		return plain.Mechanism{Username: s.User, Password: s.Password}, nil
	case "SCRAM-SHA-256":
		return scramMechanism(scram.SHA256, s)
	case "SCRAM-SHA-512":
		return scramMechanism(scram.SHA512, s)
	}
	return nil, fmt.Errorf("sasl: unknown mechanism %q; use PLAIN, SCRAM-SHA-256, SCRAM-SHA-512 or OAUTHBEARER", s.Mechanism)
}

func scramMechanism(a scram.Algorithm, s *SASL) (sasl.Mechanism, error) {
	m, err := scram.Mechanism(a, s.User, s.Password)
	if err != nil {
		return nil, errors.New("sasl: user or password has characters that SCRAM forbids")
	}
	return m, nil
}

// bearer is SASL's OAUTHBEARER (RFC 7628, KIP-255).
type bearer struct {
	token      func(context.Context) (string, error)
	extensions string // each with the \x01 before it
}

func (s *SASL) bearer() (sasl.Mechanism, error) {
	if s.Token == nil {
		return nil, errors.New("sasl: OAUTHBEARER needs a token")
	}
	b := bearer{token: s.Token}
	var names []string
	for name, value := range s.Extensions {
		letters := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
		if name == "" || name == "auth" || strings.ContainsFunc(name, func(r rune) bool { return !letters(r) }) ||
			strings.ContainsFunc(value, func(r rune) bool { return r == 1 || r > 0x7e }) {
			return nil, errors.New("sasl: an extension has a name of letters, and a value in ASCII")
		}
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		b.extensions += "\x01" + name + "=" + s.Extensions[name]
	}
	return b, nil
}

// Name implements sasl.Mechanism.
func (bearer) Name() string { return "OAUTHBEARER" }

// Start implements sasl.Mechanism.
func (b bearer) Start(ctx context.Context) (sasl.StateMachine, []byte, error) {
	token, err := b.token(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrToken, err)
	}
	return bearerSession{}, []byte("n,,\x01auth=Bearer " + token + b.extensions + "\x01\x01"), nil
}

// bearerSession is one login.
type bearerSession struct{}

// Next implements sasl.StateMachine. A broker that refuses says why as a
// challenge, which is answered by one byte; then it sends the error.
func (bearerSession) Next(_ context.Context, challenge []byte) (bool, []byte, error) {
	if len(challenge) == 0 {
		return true, nil, nil
	}
	return false, []byte{1}, nil
}
