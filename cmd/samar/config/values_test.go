package config

import (
	"strings"
	"testing"
)

func TestWhatDoesNotFitTheFormat(t *testing.T) {
	for _, tc := range []struct{ name, input, want string }{
		{"json", "", ""},
		{"avro with a registry", `, format: avro, registry: {urls: ["http://r:8081"]}`, ""},
		{"avro with a file", ", format: avro, schema: s.avsc", ""},
		{"columns", ", format: csv, columns: [a, b], delimiter: ;", ""},
		{"avro with nothing", ", format: avro", "values of avro need a schema"},
		{"both", `, format: avro, schema: s.avsc, registry: {urls: ["http://r:8081"]}`, "not both"},
		{"a registry for json", `, registry: {urls: ["http://r:8081"]}`, "values of json have no schema in a registry"},
		{"a schema for text", ", format: text, schema: s.json", "values of text have no schema"},
		{"a message for avro", ", format: avro, schema: s, message: A", "message is for values of protobuf"},
		{"columns for json", ", columns: [a]", "columns and delimiter are for values of csv"},
		{"a delimiter that is none", ", format: csv, delimiter: x", "separates no cells"},
		{"an unknown format", ", format: xml", "xml"},
		{"no address", ", format: avro, registry: {urls: [r:8081]}", "no address of a registry"},
		{"two logins", `, format: avro, registry: {urls: ["http://r:8081"], user: a, password: "env:P", token: "env:T"}`, "user and password, or a token"},
		{"half a login", `, format: avro, registry: {urls: ["http://r:8081"], user: a}`, "both user and password"},
		{"a password in the file", `, format: avro, registry: {urls: ["http://r:8081"], user: a, password: swordfish}`, "file:PATH or env:NAME"},
	} {
		c, err := Load("samar.yaml", []byte("pipelines: [{input: {brokers: [localhost:9092], topic: in"+tc.input+"}}]\n"), Overrides{})
		if tc.want == "" && err != nil || tc.want != "" && (err == nil || !strings.Contains(err.Error(), tc.want)) {
			t.Errorf("%s: %v, want %q", tc.name, err, tc.want)
		}
		if err == nil && strings.Contains(tc.input, "format") && c.Pipelines[0].ValueFormat() != c.Pipelines[0].Input.Format {
			t.Errorf("%s: the input's format does not count", tc.name)
		}
	}
}
