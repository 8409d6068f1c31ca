package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/pipeline/registry"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// values says what the values of a topic are, and where their schemas are.
type values struct {
	format   processor.Format
	columns  []string
	comma    byte
	schema   *processor.Schema // of a file; nil: none
	registry *registry.Config  // nil: none
	subject  string            // whose newest schema is tried at start
}

var formats = map[string]processor.Format{"json": processor.JSON, "jsonl": processor.JSONLines, "text": processor.Text, "csv": processor.CSVTable,
	"avro": processor.Avro, "protobuf": processor.Protobuf, "jsonschema": processor.JSONSchema}

// values reads what a pipeline says of its values. It connects to nothing.
func (f *fileFlags) values(c *config.Pipeline, views []string) (values, error) {
	in := &c.Input
	v := values{format: formats[c.ValueFormat()], columns: in.Columns, subject: in.Topic + "-value"}
	if in.Delimiter != "" {
		v.comma = in.Delimiter[0]
	}
	var err error
	if in.Schema != "" {
		if v.schema, err = readSchema(f.beside(in.Schema), v.format, in.Message); err != nil {
			return v, configf("schema: %v", err)
		}
	}
	r := in.Registry
	if r == nil {
		return v, nil
	}
	if r.Subject != "" {
		v.subject = r.Subject
	}
	cfg := registry.Config{URLs: r.URLs, User: r.User, Format: v.format}
	for _, s := range []struct {
		ref  config.Ref
		into *string
	}{{r.Password, &cfg.Password}, {r.Token, &cfg.Token}} {
		if s.ref == "" {
			continue
		}
		b, err := s.ref.Read()
		if err != nil {
			return v, configf("registry: %v", err)
		}
		*s.into = string(b)
	}
	if r.TLS != nil {
		if cfg.TLS, err = registryTLS(r.TLS); err != nil {
			return v, err
		}
	}
	if r.Output == "register" {
		for _, view := range views {
			cfg.Subjects = append(cfg.Subjects, c.Output(view).Topic+"-value")
		}
	}
	v.registry = &cfg
	return v, nil
}

func registryTLS(t *config.TLS) (*tls.Config, error) {
	k, err := cluster(config.Cluster{Security: &config.Security{TLS: t}})
	if err != nil {
		return nil, err
	}
	cfg, err := k.TLS.Config()
	return cfg, withCode(exitConfig, err)
}

// readSchema compiles a schema file.
func readSchema(path string, format processor.Format, message string) (*processor.Schema, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, errors.New(pathFault(path, err))
	}
	var s *processor.Schema
	switch format {
	case processor.Avro:
		a, aerr := codec.ParseAvro(string(src))
		s, err = &processor.Schema{Avro: a}, aerr
	case processor.JSONSchema:
		j, jerr := codec.ParseJSONSchema(string(src), nil)
		s, err = &processor.Schema{JSON: j}, jerr
	default:
		switch filepath.Ext(path) {
		case ".desc", ".pb", ".binpb", ".protoset":
			s, err = registry.Descriptors(src, message)
		default:
			s, err = registry.Protobuf(context.Background(), string(src), nil, message)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// schemas connects a processor with the registry of its values, if they have
// one, and refuses a schema file that cannot hold what the policy makes of it.
func (s *service) schemas(v values, source *registry.Source, proc *processor.Processor, log *zap.Logger) error {
	if err := proc.Fits(v.schema); err != nil {
		return withCode(exitConfig, err)
	}
	if source == nil {
		return nil
	}
	s.registry, s.subject, s.log = source, v.subject, log
	source.Check(s.fits)
	s.cfg.Prepare = source.Prepare
	return nil
}

// fits reports why the policy cannot be carried out on values of a schema.
func (s *service) fits(schema *processor.Schema) error { return s.proc.Load().Fits(schema) }

// newSchemas makes the source of a route's schemas; nil: it has none.
func newSchemas(v values, log *zap.Logger) (*registry.Source, error) {
	if v.registry == nil {
		return nil, nil
	}
	cfg := *v.registry
	cfg.Refused = func(id uint32, err error) {
		log.Error("a schema cannot hold what the policy makes of it: its records go to the dead letters", zap.Uint32("id", id), zap.Error(err))
	}
	source, err := registry.New(cfg)
	return source, withCode(exitConfig, err)
}

// checkSchemas tries the newest schema of the input's subject, for up to wait.
func (s *service) checkSchemas(ctx context.Context, wait time.Duration) error {
	if s.registry == nil {
		return nil
	}
	until := time.Now().Add(wait)
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 2*time.Second) {
		schema, err := s.registry.Latest(ctx, s.subject)
		switch {
		case errors.Is(err, registry.ErrNoSubject):
			s.log.Warn("no schema is registered yet: it is tried when the first record comes", zap.String("subject", s.subject))
			return nil
		case err == nil:
			if err = s.fits(schema); err != nil {
				return withCode(exitConfig, fmt.Errorf("subject %s: %w", s.subject, err))
			}
			return nil
		case !errors.Is(err, registry.ErrUnavailable):
			return withCode(exitConfig, fmt.Errorf("subject %s: %w", s.subject, err))
		case ctx.Err() != nil || time.Now().After(until):
			return withCode(exitUnavailable, err)
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
}
