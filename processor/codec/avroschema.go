package codec

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// AvroSchema is a compiled Avro schema. Safe for concurrent use.
type AvroSchema struct{ root *avroType }

type avroKind uint8

const (
	avroNull avroKind = iota
	avroBoolean
	avroInt
	avroLong
	avroFloat
	avroDouble
	avroBytes
	avroString
	avroFixed
	avroEnum
	avroArray
	avroMap
	avroRecord
	avroUnion
)

var avroKinds = map[string]avroKind{"null": avroNull, "boolean": avroBoolean, "int": avroInt, "long": avroLong, "float": avroFloat,
	"double": avroDouble, "bytes": avroBytes, "string": avroString}

// instant is what a logical type of time counts, and from when.
type instant uint8

const (
	noInstant instant = iota
	days              // since 1970-01-01
	seconds           // since the same, UTC
	millis
	micros
	nanos
	clock // since midnight
)

var instants = map[string]instant{"date": days, "timestamp-millis": millis, "timestamp-micros": micros, "timestamp-nanos": nanos,
	"local-timestamp-millis": millis, "local-timestamp-micros": micros, "local-timestamp-nanos": nanos, "time-millis": clock, "time-micros": clock}

// avroType is one type of a schema. Types refer to each other, also to
// themselves.
type avroType struct {
	kind     avroKind
	instant  instant
	decimal  bool
	name     string
	fields   []avroField
	items    *avroType   // of an array or map
	branches []*avroType // of a union
	null     int32       // branch of a union that is null, plus one
	text     int32       // branch of a union that is a string, plus one
	symbols  []string
	size     int // of a fixed
}

type avroField struct {
	raw []byte // the name with a quote behind it
	typ *avroType
}

// ErrSchema reports a schema that cannot be read.
var ErrSchema = errors.New("bad schema")

// maxSchemaDepth bounds how deep a schema is written.
const maxSchemaDepth = 200

// ParseAvro compiles a schema; references are the schemas that it names, those
// that others need first.
func ParseAvro(schema string, references ...string) (*AvroSchema, error) {
	p := avroParser{names: map[string]*avroType{}}
	for _, r := range references {
		if _, err := p.text(r); err != nil {
			return nil, err
		}
	}
	root, err := p.text(schema)
	if err != nil {
		return nil, err
	}
	return &AvroSchema{root}, nil
}

type avroParser struct{ names map[string]*avroType }

func (p *avroParser) text(schema string) (*avroType, error) {
	var v any
	if err := json.Unmarshal([]byte(schema), &v); err != nil {
		if name := strings.TrimSpace(schema); avroName(name) {
			v = name // a bare word, as some registries keep it
		} else {
			return nil, fmt.Errorf("%w: not JSON", ErrSchema)
		}
	}
	return p.parse(v, "", 0)
}

func avroName(s string) bool {
	for i, c := range []byte(s) {
		if (c|0x20 < 'a' || c|0x20 > 'z') && c != '_' && (i == 0 || c != '.' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}

func (p *avroParser) parse(v any, space string, depth int) (*avroType, error) {
	if depth > maxSchemaDepth {
		return nil, fmt.Errorf("%w: nested too deep", ErrSchema)
	}
	switch v := v.(type) {
	case string:
		return p.named(v, space)
	case []any:
		return p.union(v, space, depth)
	case map[string]any:
		return p.object(v, space, depth)
	}
	return nil, fmt.Errorf("%w: a type is a name, an object or a list", ErrSchema)
}

func (p *avroParser) named(name, space string) (*avroType, error) {
	if k, ok := avroKinds[name]; ok {
		return &avroType{kind: k, name: name}, nil
	}
	if !strings.Contains(name, ".") && space != "" {
		if t, ok := p.names[space+"."+name]; ok {
			return t, nil
		}
	}
	if t, ok := p.names[name]; ok {
		return t, nil
	}
	return nil, fmt.Errorf("%w: unknown type %q", ErrSchema, name)
}

func (p *avroParser) union(list []any, space string, depth int) (*avroType, error) {
	t := &avroType{kind: avroUnion}
	seen := map[string]bool{}
	for i, b := range list {
		bt, err := p.parse(b, space, depth+1)
		if err != nil {
			return nil, err
		}
		key := fmt.Sprint(bt.kind, " ", bt.name)
		if bt.kind == avroUnion || seen[key] {
			return nil, fmt.Errorf("%w: a union holds a union, or a type twice", ErrSchema)
		}
		seen[key] = true
		switch bt.kind {
		case avroNull:
			t.null = int32(i) + 1
		case avroString:
			t.text = int32(i) + 1
		}
		t.branches = append(t.branches, bt)
	}
	if len(t.branches) == 0 {
		return nil, fmt.Errorf("%w: an empty union", ErrSchema)
	}
	return t, nil
}

func (p *avroParser) object(m map[string]any, space string, depth int) (*avroType, error) {
	kind, ok := m["type"].(string)
	if !ok {
		if m["type"] == nil {
			return nil, fmt.Errorf("%w: a type is missing", ErrSchema)
		}
		return p.parse(m["type"], space, depth+1)
	}
	logical, _ := m["logicalType"].(string)
	var t *avroType
	var err error
	switch kind {
	case "record", "error", "enum", "fixed":
		return p.definition(kind, m, space, depth)
	case "array", "map":
		t = &avroType{kind: avroArray}
		of := m["items"]
		if kind == "map" {
			t.kind, of = avroMap, m["values"]
		}
		t.items, err = p.parse(of, space, depth+1)
	default:
		if t, err = p.named(kind, space); err == nil && logical != "" {
			c := *t
			t = &c
			t.logical(logical)
		}
	}
	return t, err
}

// logical notes a logical type that fits; others are as good as none.
func (t *avroType) logical(name string) {
	in := instants[name]
	switch t.kind {
	case avroInt:
		if in == days || in == clock {
			t.instant = in
		}
	case avroLong:
		if in != days {
			t.instant = in
		}
	case avroBytes, avroFixed:
		t.decimal = name == "decimal"
	}
}

func (p *avroParser) definition(kind string, m map[string]any, space string, depth int) (*avroType, error) {
	name, _ := m["name"].(string)
	if ns, ok := m["namespace"].(string); ok {
		space = ns
	}
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		space = name[:i]
	} else if space != "" {
		name = space + "." + name
	}
	if !avroName(name) {
		return nil, fmt.Errorf("%w: a %s has no name", ErrSchema, kind)
	}
	if p.names[name] != nil {
		return nil, fmt.Errorf("%w: %q is defined twice", ErrSchema, name)
	}
	t := &avroType{name: name}
	p.names[name] = t
	switch kind {
	case "fixed":
		n, ok := m["size"].(float64)
		if !ok || n < 0 || n > 1<<24 || n != float64(int(n)) {
			return nil, fmt.Errorf("%w: %q has no size", ErrSchema, name)
		}
		t.kind, t.size = avroFixed, int(n)
		if l, ok := m["logicalType"].(string); ok {
			t.logical(l)
		}
	case "enum":
		t.kind = avroEnum
		list, _ := m["symbols"].([]any)
		for _, s := range list {
			word, ok := s.(string)
			if !ok {
				return nil, fmt.Errorf("%w: a symbol of %q is no text", ErrSchema, name)
			}
			t.symbols = append(t.symbols, word)
		}
	default:
		t.kind = avroRecord
		list, ok := m["fields"].([]any)
		if !ok {
			return nil, fmt.Errorf("%w: %q has no fields", ErrSchema, name)
		}
		return t, p.record(t, list, space, depth)
	}
	return t, nil
}

func (p *avroParser) record(t *avroType, list []any, space string, depth int) error {
	seen := map[string]bool{}
	for _, f := range list {
		m, _ := f.(map[string]any)
		name, _ := m["name"].(string)
		if name == "" || seen[name] {
			return fmt.Errorf("%w: a field of %q has no name of its own", ErrSchema, t.name)
		}
		seen[name] = true
		ft, err := p.parse(m["type"], space, depth+1)
		if err != nil {
			return fmt.Errorf("field %q of %q: %w", name, t.name, err)
		}
		t.fields = append(t.fields, avroField{append([]byte(name), '"'), ft})
	}
	return nil
}
