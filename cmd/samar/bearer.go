package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// tokenPatience is the longest wait for a token; tokenMargin is how long before
// its end one is asked for anew.
const (
	tokenPatience = 10 * time.Second
	tokenMargin   = 30 * time.Second
)

// bearerLogin logs in with tokens, from a file or from an issuer.
func bearerLogin(s *config.SASL) (*kafka.SASL, error) {
	if s.OAuth == nil {
		if _, err := s.Token.Read(); err != nil {
			return nil, configf("sasl: token: %v", err)
		}
		return &kafka.SASL{Mechanism: s.Mechanism, Token: func(context.Context) (string, error) {
			b, err := s.Token.Read()
			return string(b), err
		}}, nil
	}
	o := s.OAuth
	i := &issuer{config: o, client: &http.Client{Timeout: tokenPatience}}
	if o.TLS != nil {
		t, err := certificates(o.TLS)
		if err != nil {
			return nil, err
		}
		cfg, err := t.Config()
		if err != nil {
			return nil, withCode(exitConfig, err)
		}
		transport := http.DefaultTransport.(*http.Transport).Clone()
		transport.TLSClientConfig = cfg
		i.client.Transport = transport
	}
	if _, err := o.ClientSecret.Read(); err != nil {
		return nil, configf("sasl: client_secret: %v", err)
	}
	out := &kafka.SASL{Mechanism: s.Mechanism, Extensions: map[string]string{}}
	for _, e := range o.Extensions {
		out.Extensions[e.Key] = e.Value
	}
	source := oauth2.ReuseTokenSourceWithExpiry(nil, i, tokenMargin)
	out.Token = func(context.Context) (string, error) {
		t, err := source.Token()
		if err != nil {
			return "", err
		}
		return t.AccessToken, nil
	}
	return out, nil
}

// issuer gets tokens by client credentials. It is an oauth2.TokenSource.
type issuer struct {
	config *config.OAuth
	client *http.Client
}

// Token implements oauth2.TokenSource. What the issuer answers is not repeated
// beyond the codes of RFC 6749: it may quote what it was sent.
func (i *issuer) Token() (*oauth2.Token, error) {
	secret, err := i.config.ClientSecret.Read()
	if err != nil {
		return nil, fmt.Errorf("client_secret: %w", err)
	}
	cc := clientcredentials.Config{ClientID: i.config.ClientID, ClientSecret: string(secret), TokenURL: i.config.TokenURL, Scopes: i.config.Scopes}
	if i.config.Audience != "" {
		cc.EndpointParams = url.Values{"audience": {i.config.Audience}}
	}
	ctx, cancel := context.WithTimeout(context.WithValue(context.Background(), oauth2.HTTPClient, i.client), tokenPatience)
	defer cancel()
	t, err := cc.Token(ctx)
	if err == nil {
		return t, nil
	}
	var refused *oauth2.RetrieveError
	if !errors.As(err, &refused) {
		return nil, errors.New("the token endpoint does not answer")
	}
	code := refused.ErrorCode
	if !slices.Contains([]string{"invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope"}, code) {
		code = "no token"
	}
	status := 0
	if refused.Response != nil {
		status = refused.Response.StatusCode
	}
	if status/100 == 5 {
		return nil, fmt.Errorf("the token endpoint answers %d", status)
	}
	return nil, fmt.Errorf("the token endpoint answers %d, %s: %w", status, code, kafka.ErrRefused)
}
