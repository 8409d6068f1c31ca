package codec

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/samar-privacy/samar/policy"
)

// JSONSchema is what a JSON Schema (draft 4 to 2020-12) says of the types of
// values, as far as a rewriter has to know it. It does not validate documents.
// Safe for concurrent use.
type JSONSchema struct {
	root any
	refs map[string]any // other documents, by their identifier
}

// ParseJSONSchema reads a schema; references are the documents that it names.
func ParseJSONSchema(schema string, references map[string]string) (*JSONSchema, error) {
	s := &JSONSchema{refs: map[string]any{}}
	if err := json.Unmarshal([]byte(schema), &s.root); err != nil {
		return nil, fmt.Errorf("%w: not JSON", ErrSchema)
	}
	switch s.root.(type) {
	case map[string]any, bool:
	default:
		return nil, fmt.Errorf("%w: a schema is an object, true or false", ErrSchema)
	}
	for name, text := range references {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			return nil, fmt.Errorf("%w: reference %q is not JSON", ErrSchema, name)
		}
		s.refs[name] = v
	}
	return s, nil
}

// maxParts bounds how many subschemas are put together for one path.
const maxParts = 256

// located is a subschema and the document that its references start from.
type located struct {
	schema map[string]any
	doc    any
	choice choice
}

// choice is which branch of which anyOf, oneOf or then and else a subschema is
// of; the zero choice: it applies whatever the value.
type choice struct {
	of     uintptr // identity of the schema that offers it
	key    string
	branch int
}

// parts returns the subschemas that apply to the same value as v: behind $ref
// and in allOf, anyOf, oneOf, then and else.
func (s *JSONSchema) parts(dst []located, v, doc any, of choice) []located {
	m, ok := v.(map[string]any)
	if !ok || len(dst) >= maxParts {
		return dst
	}
	for _, l := range dst {
		if identity(l.schema) == identity(m) {
			return dst
		}
	}
	dst = append(dst, located{m, doc, of})
	if ref, ok := m["$ref"].(string); ok {
		if to, in := s.follow(ref, doc); to != nil {
			dst = s.parts(dst, to, in, of)
		}
	}
	one := func(key string, branch int) choice {
		if of != (choice{}) || key == "allOf" {
			return of
		}
		return choice{identity(m), key, branch}
	}
	for _, key := range []string{"allOf", "anyOf", "oneOf"} {
		list, _ := m[key].([]any)
		for i, sub := range list {
			dst = s.parts(dst, sub, doc, one(key, i))
		}
	}
	for i, key := range []string{"then", "else"} {
		dst = s.parts(dst, m[key], doc, one("then", i))
	}
	return dst
}

func identity(m map[string]any) uintptr { return reflect.ValueOf(m).Pointer() }

// follow resolves a reference: into the document by a JSON Pointer, or into
// another by its name.
func (s *JSONSchema) follow(ref string, doc any) (to, in any) {
	name, pointer, _ := strings.Cut(ref, "#")
	if name != "" {
		var ok bool
		if doc, ok = s.refs[name]; !ok {
			return nil, nil
		}
	}
	at := doc
	for _, step := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		if step == "" {
			continue
		}
		m, ok := at.(map[string]any)
		if !ok {
			return nil, nil
		}
		at = m[strings.NewReplacer("~1", "/", "~0", "~").Replace(step)]
	}
	return at, doc
}

// below returns the subschemas of a member or of the elements.
func (s *JSONSchema) below(parts []located, seg policy.Segment) []located {
	var out []located
	for _, p := range parts {
		if seg.Index {
			switch items := p.schema["items"].(type) {
			case []any:
				for _, it := range items {
					out = s.parts(out, it, p.doc, p.choice)
				}
			default:
				out = s.parts(out, items, p.doc, p.choice)
			}
			list, _ := p.schema["prefixItems"].([]any)
			for _, it := range list {
				out = s.parts(out, it, p.doc, p.choice)
			}
			continue
		}
		props, _ := p.schema["properties"].(map[string]any)
		if sub, ok := props[seg.Name]; ok {
			out = s.parts(out, sub, p.doc, p.choice)
			continue
		}
		out = s.parts(out, p.schema["additionalProperties"], p.doc, p.choice)
	}
	return out
}

// At returns what the schema says of the values at a path.
func (s *JSONSchema) At(path []policy.Segment) Field {
	parts := s.parts(nil, s.root, s.root, choice{})
	for _, seg := range path {
		parts = s.below(parts, seg)
	}
	return s.describe(parts, path)
}

func (s *JSONSchema) describe(parts []located, path []policy.Segment) Field {
	f := Field{Path: path, Text: true, Null: true, Members: true, Type: "any"}
	var types []string
	rules := textRules{}
	for _, p := range parts {
		rules.add(p)
		switch t := p.schema["type"].(type) {
		case string:
			types = append(types, t)
		case []any:
			for _, w := range t {
				if word, ok := w.(string); ok {
					types = append(types, word)
				}
			}
		}
		if p.schema["nullable"] == true {
			types = append(types, "null")
		}
	}
	if len(types) > 0 {
		f.Text, f.Null = slices.Contains(types, "string"), slices.Contains(types, "null")
		f.Number, f.Integer = slices.Contains(types, "number"), slices.Contains(types, "integer")
		f.Type = strings.Join(slices.Compact(types), " or ")
	}
	if rules.any {
		f.Fits, f.Words = rules.admit, rules.words
	}
	return f
}

// Fields calls yield for every place for values that the schema declares, until
// it says no.
func (s *JSONSchema) Fields(yield func(f Field) bool) {
	w := jsonFields{s, yield, map[uintptr]bool{}}
	w.walk(s.parts(nil, s.root, s.root, choice{}), nil, false)
}

type jsonFields struct {
	*JSONSchema
	yield func(Field) bool
	open  map[uintptr]bool // schemas that the walk is within
}

func (s *jsonFields) walk(parts []located, path []policy.Segment, required bool) bool {
	for _, p := range parts {
		if s.open[identity(p.schema)] {
			return true
		}
	}
	for _, p := range parts {
		s.open[identity(p.schema)] = true
		defer delete(s.open, identity(p.schema))
	}
	if len(parts) == 0 {
		return true
	}
	names, needed := map[string]bool{}, map[string]bool{}
	elements := false
	for _, p := range parts {
		props, _ := p.schema["properties"].(map[string]any)
		for name := range props {
			names[name] = true
		}
		list, _ := p.schema["required"].([]any)
		for _, name := range list {
			if word, ok := name.(string); ok {
				needed[word] = true
			}
		}
		elements = elements || p.schema["items"] != nil || p.schema["prefixItems"] != nil
	}
	at := path[:len(path):len(path)]
	for _, name := range slices.Sorted(maps.Keys(names)) {
		seg := policy.Segment{Name: name}
		if !s.walk(s.below(parts, seg), append(at, seg), needed[name]) {
			return false
		}
	}
	if elements {
		seg := policy.Segment{Index: true}
		if !s.walk(s.below(parts, seg), append(at, seg), false) {
			return false
		}
	}
	if len(names) > 0 || elements {
		return true
	}
	f := s.describe(parts, at)
	f.Required = required
	return s.yield(f)
}
