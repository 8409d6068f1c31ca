package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/twmb/avro"

	"github.com/samar-privacy/samar/internal/devbroker"
)

// TestARealRegistry rewrites Avro values whose schema is in the registry at
// SAMAR_TEST_REGISTRY, such as Apicurio's http://127.0.0.1:8080/apis/ccompat/v7:
// two versions, and the output's schema registered too.
func TestARealRegistry(t *testing.T) {
	url := os.Getenv("SAMAR_TEST_REGISTRY")
	if url == "" {
		t.Skip("SAMAR_TEST_REGISTRY names no registry")
	}
	topic := fmt.Sprint("raw", time.Now().UnixNano()) // the registry outlives the test
	w := newWorkplace(t, devbroker.Config{Topics: []string{topic, "raw.analytics", "raw.dlq"}, Partitions: 1}, "")
	w.write(t, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: 127.0.0.1:0
wait: 5s
pipelines:
  - input: {brokers: [%q], topic: %s, format: avro, registry: {urls: [%q], output: register}}
    tenant: acme
    policy: policy.yaml
    outputs: {analytics: {topic: raw.analytics}}
    dead_letters: {topic: raw.dlq}
`, filepath.Join(w.dir, "keys"), w.cluster.Brokers[0], topic, url))
	w.write(t, "policy.yaml", "version: 1\nviews: {analytics: {default: redact}}\n")

	ask := func(method, path string, in any) (out struct{ ID int }) {
		body, _ := json.Marshal(in)
		req, err := http.NewRequestWithContext(t.Context(), method, url+path, bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/vnd.schemaregistry.v1+json")
		r, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		if err := json.NewDecoder(r.Body).Decode(&out); err != nil || r.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s, %v", path, r.Status, err)
		}
		return out
	}
	first := `{"type":"record","name":"Note","fields":[{"name":"email","type":"string"}]}`
	second := `{"type":"record","name":"Note","fields":[{"name":"email","type":"string"},{"name":"text","type":["null","string"],"default":null}]}`
	ids := make([]int, 2)
	for i, s := range []string{first, second} {
		ids[i] = ask("POST", "/subjects/"+topic+"-value/versions", map[string]string{"schema": s}).ID
	}
	encode := func(schema string, v map[string]any) []byte {
		b, err := avro.MustParse(schema).Encode(v)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	w.produce(t, topic, framed(ids[0], encode(first, map[string]any{"email": "budi@example.com"})),
		framed(ids[1], encode(second, map[string]any{"email": "ani@example.com", "text": "call 0812-3456-7890"})), framed(1<<30, []byte("x")))
	got, stderr := w.clean(t, 2)
	if len(got) != 2 || !strings.HasSuffix(got[0], string(encode(first, map[string]any{"email": "<EMAIL_ADDRESS>"}))) ||
		!strings.HasSuffix(got[1], string(encode(second, map[string]any{"email": "<EMAIL_ADDRESS>", "text": "call <PHONE_NUMBER>"}))) {
		t.Errorf("the clean topic holds %q", got)
	}
	if n := strings.Count(stderr, `"reason":"undecodable"`); n != 1 {
		t.Errorf("%d undecodable records in the log, want 1: %s", n, stderr)
	}
	for i, v := range []string{first, second} {
		if len(got) == 2 {
			id := int([]byte(got[i])[1])<<24 | int([]byte(got[i])[2])<<16 | int([]byte(got[i])[3])<<8 | int([]byte(got[i])[4])
			if out := ask("POST", "/subjects/raw.analytics-value", map[string]string{"schema": v}); out.ID != id {
				t.Errorf("version %d of the output has id %d, its values name %d", i, out.ID, id)
			}
		}
	}
}
