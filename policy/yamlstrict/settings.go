package yamlstrict

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Setting is one scalar key with its value and where that came from.
type Setting struct {
	Key    string `json:"key"`    // views.analytics.purpose
	Value  string `json:"value"`  // as a file would write it
	Origin string `json:"origin"` // "default", "samar.yaml:3:9", "SAMAR_LISTEN", "--listen"
	Doc    string `json:"doc,omitempty"`
}

// Settings lists every scalar key of the decoded struct v with its origin.
// Texts and lists that are empty by default are left out.
func (d *Doc) Settings(v any) []Setting {
	var out []Setting
	walk(reflect.ValueOf(v), nil, tags{}, func(path []string, v reflect.Value, t tags) {
		s := Setting{strings.Join(path, "."), text(v), d.Origin(path...), t.doc}
		if s.Origin == "default" && (s.Value == "" || s.Value == "[]") || v.Kind() == reflect.String && v.Len() == 0 && d.Find(path...) == nil {
			return
		}
		out = append(out, s)
	})
	return out
}

// Origin says where the value at path comes from: a place in the file, an
// override's name, or "default".
func (d *Doc) Origin(path ...string) string {
	m := d.Find(path...)
	if m == nil && len(path) > 0 { // a scalar stands for its parent's first key
		if up := d.Find(path[:len(path)-1]...); up != nil && up.Value != nil && up.Value.Kind > Null && up.Value.Kind < List {
			m = up
		}
	}
	if m == nil || m.Value == nil {
		return "default"
	}
	if m.Value.Pos.From != "" {
		return m.Value.Pos.From
	}
	pos := m.Value.Pos
	if pos.Line == 0 {
		pos = m.Pos
	}
	return fmt.Sprintf("%s:%d:%d", d.Name, pos.Line, pos.Col)
}

// Override is a value for one key from outside the file.
type Override struct {
	Path []string
	Text string
	From string // what errors and Origin call it: "SAMAR_LISTEN", "--listen"
}

// Apply puts overrides in the place of what the file says. Call it before
// Decode; faults in them are reported under their own names.
func (d *Doc) Apply(overrides ...Override) {
	for _, o := range overrides {
		if d.Root == nil || len(o.Path) == 0 {
			return
		}
		at := d.Root
		for _, key := range o.Path[:len(o.Path)-1] {
			if at = child(at, key, o.From); at == nil {
				break
			}
		}
		if at == nil || at.Kind == List {
			continue
		}
		pos := Pos{From: o.From}
		value := &Node{Kind: String, Raw: true, Text: o.Text, Pos: pos}
		if m := at.Get(o.Path[len(o.Path)-1]); m != nil {
			m.Value = value
			continue
		}
		at.Kind = Object
		at.Members = append(at.Members, Member{Key: o.Path[len(o.Path)-1], Pos: pos, Value: value})
	}
}

// child steps down for Apply, making the object on the way if it is missing.
func child(n *Node, key, from string) *Node {
	if n.Kind == List {
		if i, ok := index(key); ok && i < len(n.Items) {
			return n.Items[i]
		}
		return nil
	}
	if m := n.Get(key); m != nil {
		return m.Value
	}
	n.Kind = Object
	next := &Node{Kind: Object, Pos: Pos{From: from}}
	n.Members = append(n.Members, Member{Key: key, Pos: next.Pos, Value: next})
	return next
}

// Environment makes the override of every key that an environment variable
// sets: listen is PREFIX_LISTEN, pipelines[0].input.topic is
// PREFIX_PIPELINES_0_INPUT_TOPIC. v is the struct as the file alone fills it.
func Environment(prefix string, v any, lookup func(string) (string, bool)) []Override {
	var out []Override
	walk(reflect.ValueOf(v), nil, tags{}, func(path []string, _ reflect.Value, _ tags) {
		name := prefix + "_" + strings.Map(envRune, strings.Join(path, "_"))
		if text, ok := lookup(name); ok {
			out = append(out, Override{slices.Clone(path), text, name})
		}
	})
	return out
}

func envRune(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z':
		return r - 'a' + 'A'
	case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		return r
	}
	return '_'
}

// keyed is implemented by Map.
type keyed interface {
	each(func(key string, v reflect.Value))
}

func (m Map[T]) each(fn func(string, reflect.Value)) {
	for i := range m {
		fn(m[i].Key, reflect.ValueOf(&m[i].Value).Elem())
	}
}

// walk calls fn for every scalar key below v; a list of scalars is one.
func walk(v reflect.Value, path []string, t tags, fn func([]string, reflect.Value, tags)) {
	if m, ok := v.Interface().(keyed); ok {
		m.each(func(key string, v reflect.Value) { walk(v, append(path, key), tags{}, fn) })
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), path, t, fn)
		}
	case reflect.Struct:
		for _, f := range fieldsOf(v.Type()) {
			walk(v.FieldByIndex(f.index), append(path, f.key), f.tags, fn)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String {
			fn(path, v, t)
			return
		}
		for i := range v.Len() {
			walk(v.Index(i), append(path, fmt.Sprint(i)), tags{}, fn)
		}
	default:
		fn(path, v, t)
	}
}

func text(v reflect.Value) string {
	if s, ok := v.Interface().(fmt.Stringer); ok {
		return s.String()
	}
	if v.Kind() == reflect.Slice {
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = fmt.Sprint(v.Index(i).Interface())
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return fmt.Sprint(v.Interface())
}
