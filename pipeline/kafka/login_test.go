package kafka

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestBearerLogin(t *testing.T) {
	s := &SASL{Mechanism: "oauthbearer", Extensions: map[string]string{"logicalCluster": "lkc-1", "identityPoolId": "pool"},
		Token: func(context.Context) (string, error) { return "a.b.c", nil }}
	m, err := s.mechanism()
	if err != nil {
		t.Fatal(err)
	}
	session, first, err := m.Start(t.Context())
	if want := "n,,\x01auth=Bearer a.b.c\x01identityPoolId=pool\x01logicalCluster=lkc-1\x01\x01"; err != nil || string(first) != want {
		t.Fatalf("%v, sent %q, want %q", err, first, want)
	}
	if done, _, err := session.Next(t.Context(), nil); !done || err != nil {
		t.Errorf("an empty answer is consent: %v, %v", done, err)
	}
	if done, say, err := session.Next(t.Context(), []byte(`{"status":"invalid_token"}`)); done || err != nil || string(say) != "\x01" {
		t.Errorf("a refusal is answered by one byte: %v, %q, %v", done, say, err)
	}
}

func TestBearerLoginThatCannotBe(t *testing.T) {
	token := func(context.Context) (string, error) { return "", errors.New("none") }
	for name, s := range map[string]*SASL{
		"no token":                {Mechanism: "OAUTHBEARER"},
		"an extension named auth": {Mechanism: "OAUTHBEARER", Token: token, Extensions: map[string]string{"auth": "x"}},
		"a separator in a value":  {Mechanism: "OAUTHBEARER", Token: token, Extensions: map[string]string{"a": "x\x01auth=Bearer y"}},
	} {
		if _, err := s.mechanism(); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	m, err := (&SASL{Mechanism: "OAUTHBEARER", Token: token}).mechanism()
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := m.Start(t.Context()); !errors.Is(err, ErrToken) || FaultOf(err) != Login || !strings.Contains(plainly(err), "none") {
		t.Errorf("no token gave %v", err)
	}
}
