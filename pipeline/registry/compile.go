package registry

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"

	"github.com/bufbuild/protocompile"
	"github.com/twmb/franz-go/pkg/sr"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// ErrType reports a schema of another kind than the pipeline's format.
var ErrType = errors.New("the schema is of another type than the input's format")

// maxReferences bounds the schemas that one schema needs.
const maxReferences = 200

// compile makes a schema of its text and of those that it refers to.
func (s *Source) compile(ctx context.Context, text sr.Schema) (*processor.Schema, error) {
	refs := references{s: s, ctx: ctx, seen: map[string]bool{}, texts: map[string]string{}}
	if err := refs.collect(text.References); err != nil {
		return nil, err
	}
	switch {
	case text.Type == sr.TypeAvro && s.cfg.Format == processor.Avro:
		a, err := codec.ParseAvro(text.Schema, refs.ordered...)
		if err != nil {
			return nil, err
		}
		return &processor.Schema{Avro: a}, nil
	case text.Type == sr.TypeProtobuf && s.cfg.Format == processor.Protobuf:
		return Protobuf(ctx, text.Schema, refs.texts, "")
	case text.Type == sr.TypeJSON && s.cfg.Format == processor.JSONSchema:
		j, err := codec.ParseJSONSchema(text.Schema, refs.texts)
		if err != nil {
			return nil, err
		}
		return &processor.Schema{JSON: j}, nil
	}
	return nil, ErrType
}

// references are the schemas that a schema needs, those that others need first.
type references struct {
	s       *Source
	ctx     context.Context
	seen    map[string]bool
	texts   map[string]string
	ordered []string
}

func (r *references) collect(list []sr.SchemaReference) error {
	for _, ref := range list {
		if r.seen[ref.Name] {
			continue
		}
		r.seen[ref.Name] = true
		if len(r.seen) > maxReferences {
			return fmt.Errorf("%w: too many references", codec.ErrSchema)
		}
		ss, err := r.s.cl.SchemaByVersion(r.ctx, ref.Subject, ref.Version)
		if absent(err) {
			return fmt.Errorf("%w: reference %q is not registered", codec.ErrSchema, ref.Name)
		}
		if err != nil {
			return unavailable(err)
		}
		if err := r.collect(ss.References); err != nil {
			return err
		}
		r.texts[ref.Name] = ss.Schema.Schema
		r.ordered = append(r.ordered, ss.Schema.Schema)
	}
	return nil
}

// mainFile is what a schema's own text is called among those it imports.
const mainFile = "samar-schema.proto"

// Protobuf compiles the text of a .proto file with the files that it imports,
// by their names; Google's well-known types are there. A text may also be a
// file descriptor in base64. root names the message that values are; empty: the
// first.
func Protobuf(ctx context.Context, text string, imports map[string]string, root string) (*processor.Schema, error) {
	files := map[string]string{mainFile: text}
	for name, t := range imports {
		files[name] = t
	}
	resolver := protocompile.ResolverFunc(func(path string) (protocompile.SearchResult, error) {
		t, ok := files[path]
		if !ok {
			return protocompile.SearchResult{}, errors.New("no such import")
		}
		if fd, ok := descriptor(t); ok {
			fd.Name = proto.String(path)
			return protocompile.SearchResult{Proto: fd}, nil
		}
		return (&protocompile.SourceResolver{Accessor: protocompile.SourceAccessorFromMap(files)}).FindFileByPath(path)
	})
	c := protocompile.Compiler{Resolver: protocompile.WithStandardImports(resolver), MaxParallelism: 1}
	out, err := c.Compile(ctx, mainFile)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", codec.ErrSchema, err)
	}
	return compiled(out[0], root)
}

// Descriptors compiles a serialized FileDescriptorSet, as protoc writes it with
// --include_imports; root names the message that values are.
func Descriptors(set []byte, root string) (*processor.Schema, error) {
	var fds descriptorpb.FileDescriptorSet
	if err := proto.Unmarshal(set, &fds); err != nil {
		return nil, fmt.Errorf("%w: no descriptor set", codec.ErrSchema)
	}
	files, err := protodesc.NewFiles(&fds)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", codec.ErrSchema, err)
	}
	d, err := files.FindDescriptorByName(protoreflect.FullName(root))
	if err != nil {
		return nil, fmt.Errorf("%w: no message %q in it", codec.ErrSchema, root)
	}
	return compiled(d.ParentFile(), root)
}

func compiled(file protoreflect.FileDescriptor, root string) (*processor.Schema, error) {
	p, err := codec.NewProto(file, root)
	if err != nil {
		return nil, err
	}
	return &processor.Schema{Proto: p}, nil
}

func descriptor(text string) (*descriptorpb.FileDescriptorProto, bool) {
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(b) == 0 {
		return nil, false
	}
	fd := &descriptorpb.FileDescriptorProto{}
	return fd, proto.Unmarshal(b, fd) == nil
}
