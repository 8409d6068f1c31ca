package main

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/twmb/avro"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/internal/devregistry"
	"github.com/samar-privacy/samar/processor"
)

// framed puts the id of a schema in front of a value.
func framed(id int, value []byte) string {
	return string(append(binary.BigEndian.AppendUint32([]byte{0}, uint32(id)), value...))
}

// typed is a workplace whose values name their schema in a registry.
func typed(t *testing.T, format, more string) (*workplace, *devregistry.Registry) {
	t.Helper()
	reg := devregistry.New()
	t.Cleanup(reg.Close)
	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	w.write(t, "samar.yaml", fmt.Sprintf(`keys: {file: %s}
listen: 127.0.0.1:0
wait: 2s
pipelines:
  - input: {brokers: [%q], topic: raw, format: %s, registry: {urls: [%q]%s}}
    tenant: acme
    policy: policy.yaml
`, filepath.Join(w.dir, "keys"), w.cluster.Brokers[0], format, reg.URL, more))
	w.write(t, "policy.yaml", "version: 1\nviews: {analytics: {default: redact}}\n")
	return w, reg
}

// clean runs samar once and returns the values of the clean topic.
func (w *workplace) clean(t *testing.T, n int) (values []string, stderr string) {
	t.Helper()
	code, _, stderr := w.samar(t, "run", "--config", "samar.yaml", "--once")
	if code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	err := readTopic(t.Context(), w.cluster, "raw.analytics", 5*time.Second, io.Discard, func(rs []processor.Record) bool {
		for _, r := range rs {
			values = append(values, string(r.Value))
		}
		return len(values) >= n
	})
	if err != nil {
		t.Fatal(err)
	}
	return values, stderr
}

func TestRunRewritesAvroOfTwoVersions(t *testing.T) {
	w, reg := typed(t, "avro", ", output: register")
	first := `{"type":"record","name":"Note","fields":[{"name":"email","type":"string"},{"name":"n","type":"long"}]}`
	second := `{"type":"record","name":"Note","fields":[{"name":"email","type":["null","string"]},{"name":"n","type":"long"},{"name":"text","type":"string","default":""}]}`
	value := func(schema string, v any) []byte {
		b, err := avro.MustParse(schema).Encode(v)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	one, two := reg.Register("raw-value", devregistry.Schema{Schema: first}), reg.Register("raw-value", devregistry.Schema{Schema: second})
	w.produce(t, "raw",
		framed(one, value(first, map[string]any{"email": "budi@example.com", "n": int64(1)})),
		framed(two, value(second, map[string]any{"email": "ani@example.com", "n": int64(2), "text": "call 0812-3456-7890 please"})),
		framed(77, []byte("x")), "no frame",
		framed(one, value(first, map[string]any{"email": "budi@example.com", "n": int64(1)})[:5]))
	got, stderr := w.clean(t, 2)
	want := []string{
		framed(one, value(first, map[string]any{"email": "<EMAIL_ADDRESS>", "n": int64(1)})),
		framed(two, value(second, map[string]any{"email": "<EMAIL_ADDRESS>", "n": int64(2), "text": "call <PHONE_NUMBER> please"})),
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if n := strings.Count(stderr, `"reason":"undecodable"`); n != 3 {
		t.Errorf("%d undecodable records in the log, want 3: %s", n, stderr)
	}
	if s := strings.Join(reg.Subjects(), " "); !strings.Contains(s, "raw.analytics-value") {
		t.Errorf("the output's schema is not registered: %s", s)
	}
}

func TestRunRewritesProtobuf(t *testing.T) {
	w, reg := typed(t, "protobuf", "")
	id := reg.Register("raw-value", devregistry.Schema{Type: "PROTOBUF", Schema: `syntax = "proto3"; message A { string id = 1; } message Note { string text = 1; int64 n = 2; }`})
	text := "mail budi@example.com"
	message := append([]byte{2, 2, 0x0a, byte(len(text))}, text...) // index 1: the second message
	w.produce(t, "raw", framed(id, append(message, 0x10, 5)), framed(id, []byte{2, 8, 0x0a, 1, 'x'}))
	got, _ := w.clean(t, 1)
	clean := "mail <EMAIL_ADDRESS>"
	want := framed(id, append(append([]byte{2, 2, 0x0a, byte(len(clean))}, clean...), 0x10, 5))
	if len(got) != 1 || got[0] != want {
		t.Errorf("got %s, want %s", hex.EncodeToString([]byte(strings.Join(got, ""))), hex.EncodeToString([]byte(want)))
	}
}

func TestRunKeepsTheTypesOfJSONSchema(t *testing.T) {
	w, reg := typed(t, "jsonschema", "")
	id := reg.Register("raw-value", devregistry.Schema{Type: "JSON", Schema: `{"type":"object","properties":{
 "phone":{"type":["integer","null"]},"email":{"type":"string"},"n":{"type":"integer"}}}`})
	w.produce(t, "raw", framed(id, []byte(`{"phone":6281234567890,"email":"budi@example.com", "n":1}`)))
	got, _ := w.clean(t, 1)
	if want := framed(id, []byte(`{"phone":null,"email":"<EMAIL_ADDRESS>", "n":1}`)); len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAFieldThatCannotHoldThePolicyIsRefusedAtStart(t *testing.T) {
	w, reg := typed(t, "avro", "")
	reg.Register("raw-value", devregistry.Schema{Schema: `{"type":"record","name":"A","fields":[{"name":"customer","type":{"type":"record","name":"C","fields":[{"name":"phone","type":"long"}]}}]}`})
	for _, args := range [][]string{{"check", "--config", "samar.yaml"}, {"run", "--config", "samar.yaml", "--once"}} {
		code, _, stderr := w.samar(t, args...)
		if code != 3 || !strings.Contains(stderr, "field customer.phone is a long and cannot hold what view analytics makes of it (redact)") {
			t.Errorf("%s: exit code %d: %s", args[0], code, stderr)
		}
	}
	w.write(t, "policy.yaml", "version: 1\nviews: {analytics: {default: redact}}\nfields: {customer.phone: {keep: true}}\n")
	if code, _, stderr := w.samar(t, "check", "--config", "samar.yaml", "--connect"); code != 0 {
		t.Errorf("kept: exit code %d: %s", code, stderr)
	}
	reg.Down(true)
	if code, _, stderr := w.samar(t, "check", "--config", "samar.yaml"); code != 0 || !strings.Contains(stderr, "is not checked") {
		t.Errorf("registry down: exit code %d: %s", code, stderr)
	}
	if code, _, stderr := w.samar(t, "run", "--config", "samar.yaml", "--once"); code != 6 {
		t.Errorf("registry down: run exits with %d: %s", code, stderr)
	}
}

func TestRunWithASchemaFileAndWithTables(t *testing.T) {
	for _, tc := range []struct {
		name, input, file, schema string
		value, want               string
	}{
		{"avro", "format: avro, schema: s.avsc", "s.avsc", `"string"`, "\x20budi@example.com", "\x1e<EMAIL_ADDRESS>"},
		{"protobuf", "format: protobuf, schema: s.proto, message: B", "s.proto", `syntax="proto3"; message A {} message B { string text = 1; }`,
			"\x0a\x10budi@example.com", "\x0a\x0f<EMAIL_ADDRESS>"},
		{"csv", "format: csv, columns: [id, note]", "x", "", "1,to budi@example.com\n2,x\n", "1,to <EMAIL_ADDRESS>\n2,x\n"},
		{"csv with a header", "format: csv", "x", "", "id;note\n1;to budi@example.com\n", "id;note\n1;to <EMAIL_ADDRESS>\n"},
		{"jsonl", "format: jsonl", "x", "", "{\"a\":\"budi@example.com\"}\n{}\n", "{\"a\":\"<EMAIL_ADDRESS>\"}\n{}\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, ", "+tc.input)
			w.write(t, tc.file, tc.schema)
			w.produce(t, "raw", tc.value)
			if got, _ := w.clean(t, 1); len(got) != 1 || got[0] != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}
