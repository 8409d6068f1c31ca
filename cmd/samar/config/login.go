package config

import (
	"net/url"
	"slices"
)

// login reports what a SASL mechanism lacks, or cannot use.
func (p *pipeline) login(sec *Security, key ...string) {
	s := sec.SASL
	fault := func(message, hint string, sub ...string) {
		p.fault(message, hint, append(slices.Clone(key), sub...)...)
	}
	named := s.User != "" || s.Password != ""
	switch s.Mechanism {
	case "OAUTHBEARER":
		if (s.Token == "") == (s.OAuth == nil) {
			fault("OAUTHBEARER needs token or oauth, one of them", "oauth: {token_url: https://…, client_id: samar, client_secret: file:…}")
		}
	case "AWS_MSK_IAM":
		if s.Region == "" {
			fault("AWS_MSK_IAM needs a region", "region: ap-southeast-3")
		}
	case "":
		return // is a fault already
	default:
		if s.User == "" || s.Password == "" {
			fault(s.Mechanism+" needs user and password", "password: file:PATH or env:NAME")
		}
	}
	if named && (s.Mechanism == "OAUTHBEARER" || s.Mechanism == "AWS_MSK_IAM") {
		fault(s.Mechanism+" takes no user and password", "")
	}
	if s.Mechanism != "OAUTHBEARER" && (s.Token != "" || s.OAuth != nil) {
		fault("token and oauth are for OAUTHBEARER", "")
	}
	if s.Mechanism != "AWS_MSK_IAM" && s.Region != "" {
		fault("region is for AWS_MSK_IAM", "", "region")
	}
	if sec.TLS == nil && s.Mechanism == "AWS_MSK_IAM" {
		fault("AWS_MSK_IAM goes over TLS alone", "security: {tls: {}, sasl: …}")
	}
	if s.OAuth == nil {
		return
	}
	at, err := url.Parse(s.OAuth.TokenURL)
	if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Host == "" || at.User != nil {
		fault("this is no address of a token endpoint", "such as https://idp.example.com/oauth2/token", "oauth", "token_url")
	}
}
