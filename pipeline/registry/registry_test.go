package registry

import (
	"encoding/binary"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/samar-privacy/samar/internal/devregistry"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

func named(ids ...int) []processor.Record {
	var out []processor.Record
	for _, id := range ids {
		out = append(out, processor.Record{Value: append(binary.BigEndian.AppendUint32([]byte{0}, uint32(id)), 0)})
	}
	return append(out, processor.Record{}, processor.Record{Value: []byte("x")})
}

func open(t *testing.T, cfg Config) (*Source, *devregistry.Registry) {
	t.Helper()
	reg := devregistry.New()
	t.Cleanup(reg.Close)
	cfg.URLs = []string{reg.URL}
	s, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return s, reg
}

func TestKnownIdsGoOnWhileTheRegistryIsDown(t *testing.T) {
	s, reg := open(t, Config{Format: processor.Avro})
	known := reg.Register("a-value", devregistry.Schema{Schema: `"string"`})
	if err := s.Prepare(t.Context(), named(known)); err != nil {
		t.Fatal(err)
	}
	other := reg.Register("b-value", devregistry.Schema{Schema: `"bytes"`})
	reg.Down(true)
	if err := s.Prepare(t.Context(), named(known, known)); err != nil {
		t.Errorf("a known id is held: %v", err)
	}
	if err := s.Prepare(t.Context(), named(known, other)); !errors.Is(err, ErrUnavailable) {
		t.Errorf("an unknown id is not held: %v", err)
	}
	if _, err := s.Latest(t.Context(), "a-value"); !errors.Is(err, ErrUnavailable) {
		t.Errorf("the newest schema of a registry that is down: %v", err)
	}
	reg.Down(false)
	if err := s.Prepare(t.Context(), named(known, other)); err != nil {
		t.Errorf("up again: %v", err)
	}
	if _, err := s.Schema(uint32(other)); err != nil {
		t.Error(err)
	}
}

func TestASchemaIsAskedForOnce(t *testing.T) {
	s, reg := open(t, Config{Format: processor.Avro})
	id := reg.Register("a-value", devregistry.Schema{Schema: `"string"`})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if err := s.Prepare(t.Context(), named(id, 99, id, 99)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := reg.Asked(); n != 2 {
		t.Errorf("%d requests, want one for each id", n)
	}
	if _, err := s.Schema(99); !errors.Is(err, processor.ErrNoSchema) {
		t.Errorf("an id that the registry does not know: %v", err)
	}
}

func TestOutputsAreRegistered(t *testing.T) {
	s, reg := open(t, Config{Format: processor.Avro, Subjects: []string{"clean-value", "support-value"}})
	id := reg.Register("a-value", devregistry.Schema{Schema: `"string"`})
	if err := s.Prepare(t.Context(), named(id)); err != nil {
		t.Fatal(err)
	}
	if got := len(reg.Subjects()); got != 3 {
		t.Errorf("%d subjects", got)
	}
	if s.OutputID(1, uint32(id)) != uint32(id) || s.OutputID(0, 4711) != 4711 {
		t.Error("an id changes though its schema is the same")
	}
}

func TestReferences(t *testing.T) {
	s, reg := open(t, Config{Format: processor.Avro})
	reg.Register("customer", devregistry.Schema{Schema: `{"type":"record","name":"Customer","namespace":"e","fields":[{"name":"email","type":"string"}]}`})
	id := reg.Register("a-value", devregistry.Schema{Schema: `{"type":"record","name":"A","fields":[{"name":"c","type":"e.Customer"}]}`,
		References: []devregistry.Reference{{Name: "e.Customer", Subject: "customer", Version: 1}}})
	if err := s.Prepare(t.Context(), named(id)); err != nil {
		t.Fatal(err)
	}
	schema, err := s.Schema(uint32(id))
	if err != nil {
		t.Fatal(err)
	}
	found := ""
	schema.Avro.Fields(func(f codec.Field) bool { found = f.Path[len(f.Path)-1].Name; return true })
	if found != "email" {
		t.Errorf("the referenced schema has the field %q", found)
	}

	p, reg2 := open(t, Config{Format: processor.Protobuf})
	reg2.Register("common", devregistry.Schema{Type: "PROTOBUF", Schema: `syntax = "proto3"; package e; message Customer { string email = 1; }`})
	id = reg2.Register("a-value", devregistry.Schema{Type: "PROTOBUF", Schema: `syntax = "proto3"; import "common.proto"; import "google/protobuf/timestamp.proto"; message A { e.Customer c = 1; google.protobuf.Timestamp t = 2; }`,
		References: []devregistry.Reference{{Name: "common.proto", Subject: "common", Version: 1}}})
	if err := p.Prepare(t.Context(), named(id)); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Schema(uint32(id)); err != nil {
		t.Error(err)
	}
}

func TestWhatCannotBeReadIsNoSchema(t *testing.T) {
	for _, tc := range []struct {
		name   string
		format processor.Format
		schema devregistry.Schema
	}{
		{"another type", processor.Avro, devregistry.Schema{Type: "JSON", Schema: `{}`}},
		{"not JSON", processor.Avro, devregistry.Schema{Schema: `{`}},
		{"no proto file", processor.Protobuf, devregistry.Schema{Type: "PROTOBUF", Schema: `message {`}},
		{"a reference that is missing", processor.Avro, devregistry.Schema{Schema: `"string"`, References: []devregistry.Reference{{Name: "x", Subject: "x", Version: 1}}}},
	} {
		refused := ""
		s, reg := open(t, Config{Format: tc.format, Refused: func(_ uint32, err error) { refused = err.Error() }})
		id := reg.Register("a-value", tc.schema)
		if err := s.Prepare(t.Context(), named(id)); err != nil {
			t.Errorf("%s: %v", tc.name, err)
		}
		if _, err := s.Schema(uint32(id)); !errors.Is(err, processor.ErrNoSchema) || refused == "" {
			t.Errorf("%s: %v, told %q", tc.name, err, refused)
		}
	}
}

func TestTheRegistryHasALogin(t *testing.T) {
	s, err := New(Config{URLs: []string{"http://127.0.0.1:1"}, Format: processor.Avro, User: "u", Password: "swordfish"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Prepare(t.Context(), named(1)); !errors.Is(err, ErrUnavailable) || strings.Contains(err.Error(), "swordfish") {
		t.Errorf("an address where nobody answers: %v", err)
	}
}
