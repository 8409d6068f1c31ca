package yamlstrict

import (
	"fmt"
	"reflect"
)

// Schemer is a type that describes how it is written.
type Schemer interface {
	JSONSchema() map[string]any
}

// Schema makes the JSON Schema (2020-12) of a file from the struct it is
// decoded into. Scalars that def holds are given as defaults.
func Schema(title string, def any) map[string]any {
	s := schemaOf(reflect.ValueOf(def), tags{})
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = title
	return s
}

// Describe is the schema of a part, for a type's own JSONSchema method.
func Describe(def any) map[string]any { return schemaOf(reflect.ValueOf(def), tags{}) }

// elem is implemented by Map: it gives the type of its values.
type elem interface{ elem() reflect.Type }

func (Map[T]) elem() reflect.Type { return reflect.TypeFor[T]() }

func schemaOf(v reflect.Value, t tags) map[string]any {
	s := map[string]any{}
	switch x := v.Interface().(type) {
	case Schemer:
		s = x.JSONSchema()
	case elem:
		s["type"] = "object"
		s["additionalProperties"] = schemaOf(reflect.New(x.elem()).Elem(), tags{})
	default:
		kindSchema(s, v, t)
	}
	if t.doc != "" {
		s["description"] = t.doc
	}
	return s
}

func kindSchema(s map[string]any, v reflect.Value, t tags) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v = reflect.New(v.Type().Elem())
		}
		for k, x := range schemaOf(v.Elem(), t) {
			s[k] = x
		}
		return
	case reflect.Struct:
		structSchema(s, v)
		return
	case reflect.Slice:
		s["type"] = "array"
		s["items"] = schemaOf(reflect.New(v.Type().Elem()).Elem(), tags{enum: t.enum, min: t.min, max: t.max})
		return
	case reflect.String:
		s["type"] = "string"
	case reflect.Bool:
		s["type"] = "boolean"
	case reflect.Int, reflect.Int64:
		s["type"] = "integer"
	case reflect.Float64:
		s["type"] = "number"
	}
	if len(t.enum) > 0 {
		s["enum"] = t.enum
	}
	if t.min != nil {
		s["minimum"] = *t.min
	}
	if t.max != nil {
		s["maximum"] = *t.max
	}
}

func structSchema(s map[string]any, v reflect.Value) {
	props, required := map[string]any{}, []string{}
	for _, f := range fieldsOf(v.Type()) {
		fv := v.FieldByIndex(f.index)
		p := schemaOf(fv, f.tags)
		if def, ok := scalarDefault(fv); ok {
			p["default"] = def
		}
		props[f.key] = p
		if f.required {
			required = append(required, f.key)
		}
	}
	object := map[string]any{"type": "object", "properties": props, "additionalProperties": false}
	if len(required) > 0 {
		object["required"] = required
	}
	sh, ok := v.Interface().(Shorthand)
	if !ok {
		for k, x := range object {
			s[k] = x
		}
		return
	}
	s["anyOf"] = []any{props[sh.Shorthand()], object}
}

func scalarDefault(v reflect.Value) (any, bool) {
	if v.IsZero() {
		return nil, false
	}
	if str, ok := v.Interface().(fmt.Stringer); ok && v.Kind() != reflect.Struct {
		return str.String(), true
	}
	switch v.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64:
		return v.Interface(), true
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String {
			return v.Interface(), true
		}
	}
	return nil, false
}
