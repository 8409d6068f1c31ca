package yamlstrict

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// tags are what a struct field declares of its key.
type tags struct {
	key, doc, noun string
	required       bool
	enum, later    []string
	called         []string // other names of the key
	meant          []string // "wrong=right": words taken for ones of enum
	min, max       *float64
}

type field struct {
	tags
	index []int
	typ   reflect.Type
}

// fieldsOf lists the keys of a struct, those of embedded structs included.
func fieldsOf(t reflect.Type) []field {
	var out []field
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for _, inner := range fieldsOf(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				out = append(out, inner)
			}
			continue
		}
		key, ok := f.Tag.Lookup("yaml")
		if !ok || key == "-" {
			continue
		}
		out = append(out, field{tagsOf(key, f.Tag), []int{i}, f.Type})
	}
	return out
}

func tagsOf(key string, s reflect.StructTag) tags {
	return tags{
		key: key, doc: s.Get("doc"), noun: s.Get("noun"),
		required: s.Get("required") == "true",
		enum:     words(s.Get("enum")), later: words(s.Get("later")),
		called: words(s.Get("called")), meant: words(s.Get("meant")),
		min: bound(s.Get("min")), max: bound(s.Get("max")),
	}
}

func words(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func bound(s string) *float64 {
	if s == "" {
		return nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("yamlstrict: a bound is no number: " + s)
	}
	return &f
}

func keysOf(fields []field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.key
	}
	return out
}

func (t tags) nounOr() string {
	if t.noun != "" {
		return t.noun
	}
	if t.key != "" {
		return t.key
	}
	return "value"
}

func (t tags) rangeWords() string {
	switch {
	case t.max == nil:
		return fmt.Sprintf("%v or more", *t.min)
	case t.min == nil:
		return fmt.Sprintf("%v or less", *t.max)
	}
	return fmt.Sprintf("from %v to %v", *t.min, *t.max)
}
