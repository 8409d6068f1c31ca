package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

func TestTokensAreGotAndKept(t *testing.T) {
	var asked atomic.Int32
	var lives atomic.Int32
	lives.Store(3600)
	idp := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, secret, _ := r.BasicAuth()
		if id == "" {
			id, secret = r.FormValue("client_id"), r.FormValue("client_secret")
		}
		w.Header().Set("Content-Type", "application/json")
		if id != "samar" || secret != "very-secret" || r.FormValue("scope") != "kafka" || r.FormValue("audience") != "brokers" {
			w.WriteHeader(http.StatusUnauthorized)
			fmt.Fprintf(w, `{"error":"invalid_client","error_description":"%s is wrong"}`, secret)
			return
		}
		fmt.Fprintf(w, `{"access_token":"t%d","token_type":"Bearer","expires_in":%d}`, asked.Add(1), lives.Load())
	}))
	defer idp.Close()
	t.Setenv("SAMAR_TEST_SECRET", "very-secret")
	s, err := bearerLogin(&config.SASL{Mechanism: "OAUTHBEARER", OAuth: &config.OAuth{TokenURL: idp.URL, ClientID: "samar",
		ClientSecret: "env:SAMAR_TEST_SECRET", Scopes: []string{"kafka"}, Audience: "brokers"}})
	if err != nil {
		t.Fatal(err)
	}
	lives.Store(20) // less than the margin: asked for anew each time
	for i, want := range []string{"t1", "t2", "t3", "t3"} {
		if i == 2 {
			lives.Store(3600)
		}
		if got, err := s.Token(t.Context()); err != nil || got != want {
			t.Errorf("token %d is %q, %v; want %q", i, got, err, want)
		}
	}
	for _, tc := range []struct{ name, secret, url, say string }{
		{"a wrong secret", "wrong-secret", idp.URL, "401, invalid_client"},
		{"no endpoint", "very-secret", "http://127.0.0.1:1/token", "does not answer"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Setenv("SAMAR_TEST_SECRET", tc.secret)
			s, err := bearerLogin(&config.SASL{Mechanism: "OAUTHBEARER", OAuth: &config.OAuth{TokenURL: tc.url, ClientID: "samar", ClientSecret: "env:SAMAR_TEST_SECRET"}})
			if err != nil {
				t.Fatal(err)
			}
			_, err = s.Token(t.Context())
			if err == nil || !strings.Contains(err.Error(), tc.say) || strings.Contains(err.Error(), "secret") {
				t.Errorf("got %v, want %q and no secret", err, tc.say)
			}
			if tc.secret == "wrong-secret" && !errors.Is(err, kafka.ErrRefused) {
				t.Error("a refusal is no reason to wait")
			}
		})
	}
}
