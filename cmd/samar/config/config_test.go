package config

import (
	"encoding/json"
	"testing"
)

const design = `keys: {file: /run/secrets/samar.keys}
listen: 127.0.0.1:9464
pipelines:
  - input: {brokers: [kafka-a:9092], topic: feedback.raw, group: samar}
    tenant: acme
    policy: policy.yaml
    delivery: at_least_once
    outputs: {analytics: {brokers: [kafka-b:9092], topic: feedback.analytics}, support: {}}
    dead_letters: {topic: feedback.raw.dlq, recipient: hpke-public-key}
`

func TestTmp(t *testing.T) {
	c, err := Load("samar.yaml", []byte(design), Overrides{
		Env: func(n string) (string, bool) {
			return map[string]string{"SAMAR_WORKERS": "3", "SAMAR_KEYS_FILE": "/k", "SAMAR_PIPELINES_0_INPUT_BROKERS": "a:1, b:2"}[n], n == "SAMAR_WORKERS" || n == "SAMAR_KEYS_FILE" || n == "SAMAR_PIPELINES_0_INPUT_BROKERS"
		},
		Flags: map[string]string{"listen": "0.0.0.0:1"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range c.Settings() {
		t.Log(s.Key, s.Value, s.Origin)
	}
	b, _ := json.Marshal(Schema())
	t.Log(string(b))
	_, err = Load("samar.yaml", []byte(`byte_budget: 12
wait: 5
listn: x
pipelines:
- input: {brokers: [kafka], topic: a/b, security: {sasl: {mechanism: PLAIN, user: u, password: hunter2}}}
  delivery: exactly_once
  outputs: {a: {topic: b}, c: {topic: b}}
- input: {topic: x}
`), Overrides{Env: func(n string) (string, bool) { return "x", n == "SAMAR_WORKERS" }})
	t.Log("\n" + err.Error())
}
