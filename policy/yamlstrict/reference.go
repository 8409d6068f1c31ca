package yamlstrict

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Key is one key of a file, for reference pages.
type Key struct {
	Path    string // views.<name>.purpose, pipelines[].tenant
	Values  string // "a list of strings", "strict, balanced or precise"
	Default string
	Doc     string
}

// Keys lists every key of a file from the struct it is decoded into, parents
// before what is below them.
func Keys(def any) []Key {
	l := lister{seen: map[reflect.Type]string{}}
	l.below(reflect.ValueOf(def), "")
	return l.keys
}

// lister collects keys; a kind of mapping is described where it comes first.
type lister struct {
	keys []Key
	seen map[reflect.Type]string
}

// Referenced is a type whose keys are those of another value: one with its
// defaults filled in.
type Referenced interface{ Reference() any }

func (l *lister) below(v reflect.Value, path string) {
	switch x := v.Interface().(type) {
	case Referenced:
		l.below(reflect.ValueOf(x.Reference()), path)
		return
	case elem:
		l.below(reflect.New(x.elem()).Elem(), path+".<name>")
		return
	case Schemer:
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		l.below(reflect.New(v.Type().Elem()).Elem(), path)
	case reflect.Slice:
		l.below(reflect.New(v.Type().Elem()).Elem(), path+"[]")
	case reflect.Struct:
		if first, ok := l.seen[v.Type()]; ok && path != "" {
			l.keys[len(l.keys)-1].Values += ", as under " + first
			return
		}
		l.seen[v.Type()] = path
		for _, f := range fieldsOf(v.Type()) {
			fv := v.FieldByIndex(f.index)
			at := strings.TrimPrefix(path+"."+f.key, ".")
			k := Key{Path: at, Values: valuesOf(fv, f.tags), Doc: f.doc}
			if d, ok := scalarDefault(fv); ok {
				k.Default = strings.Trim(fmt.Sprint(d), "[]")
			}
			if f.required {
				k.Default = "required"
			}
			l.keys = append(l.keys, k)
			l.below(fv, at)
		}
	}
}

func valuesOf(v reflect.Value, t tags) string {
	s := ""
	switch v.Interface().(type) {
	case Size, *Size:
		s = "a size, 16MiB"
	case Duration, *Duration:
		s = "a duration, 250ms"
	case elem:
		return "a mapping"
	}
	typ := v.Type()
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	switch {
	case s != "":
	case typ.Kind() == reflect.Slice && typ.Elem().Kind() == reflect.String:
		s = "a list of strings"
	case typ.Kind() == reflect.Slice:
		s = "a list"
	case typ.Kind() == reflect.Struct:
		s = "a mapping"
	case typ.Kind() == reflect.String:
		s = "a string"
	case typ.Kind() == reflect.Bool:
		s = "true or false"
	case typ.Kind() == reflect.Float64:
		s = "a number"
	default:
		s = "a whole number"
	}
	if len(t.enum) > 0 {
		words := slices.Clone(t.enum)
		s = strings.Join(words, ", ")
	}
	if t.min != nil || t.max != nil {
		s += ", " + t.rangeWords()
	}
	return s
}
