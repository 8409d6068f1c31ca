package yamlstrict

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Decoder is a type that reads itself from a node. It reports faults with
// Doc.Fault and leaves itself unchanged then.
type Decoder interface {
	DecodeYAML(d *Doc, n *Node)
}

// Shorthand is a struct that may be written as one bare scalar.
type Shorthand interface {
	// Shorthand is the key that the scalar stands for.
	Shorthand() string
}

// Map is a mapping with free keys, in the file's order.
type Map[T any] []Entry[T]

// Entry is one key of a Map.
type Entry[T any] struct {
	Key   string
	Value T
}

// Get returns the value of key, or nil.
func (m Map[T]) Get(key string) *T {
	for i := range m {
		if m[i].Key == key {
			return &m[i].Value
		}
	}
	return nil
}

// DecodeYAML reads every member of n as a T.
func (m *Map[T]) DecodeYAML(d *Doc, n *Node) {
	if n.Kind == Null {
		return
	}
	if n.Kind != Object {
		d.want("a mapping", n)
		return
	}
	out := make(Map[T], len(n.Members))
	for i, mem := range n.Members {
		out[i].Key = mem.Key
		if old := m.Get(mem.Key); old != nil {
			out[i].Value = *old
		}
		d.Decode(mem.Value, &out[i].Value)
	}
	*m = out
}

// Decode reads n into the value that into points to. What n does not mention
// keeps its value. Faults are added to the Doc.
func (d *Doc) Decode(n *Node, into any) {
	if n == nil {
		return
	}
	d.value(n, reflect.ValueOf(into).Elem(), tags{})
}

func (d *Doc) value(n *Node, v reflect.Value, t tags) {
	if d.work++; d.work > maxWork {
		if d.work == maxWork+1 {
			d.Fault(n.Pos, "too many values", "aliases may not multiply what the file holds")
		}
		return
	}
	if dec, ok := v.Addr().Interface().(Decoder); ok {
		dec.DecodeYAML(d, n)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		fresh := reflect.New(v.Type().Elem())
		if !v.IsNil() {
			fresh.Elem().Set(v.Elem())
		}
		faults := len(d.errs)
		d.value(n, fresh.Elem(), t)
		if len(d.errs) == faults || fresh.Elem().Kind() == reflect.Struct {
			v.Set(fresh)
		}
	case reflect.Struct:
		d.object(n, v)
	case reflect.Slice:
		d.list(n, v, t)
	default:
		d.scalar(n, v, t)
	}
}

func (d *Doc) object(n *Node, v reflect.Value) {
	if s, ok := v.Addr().Interface().(Shorthand); ok && n.Kind != Object && n.Kind != List && n.Kind != Null {
		n = &Node{Kind: Object, Pos: n.Pos, Members: []Member{{Key: s.Shorthand(), Pos: n.Pos, Value: n}}}
	}
	if n.Kind != Object && n.Kind != Null {
		d.want("a mapping", n)
		return
	}
	fields := fieldsOf(v.Type())
	for _, m := range n.Members {
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == m.Key })
		if i < 0 {
			d.Fault(m.Pos, fmt.Sprintf("unknown field %q", m.Key), keyHint(m.Key, fields))
			continue
		}
		d.value(m.Value, v.FieldByIndex(fields[i].index), fields[i].tags)
	}
	for _, f := range fields {
		if f.required && n.Get(f.key) == nil {
			d.Fault(n.Pos, fmt.Sprintf("%q is missing", f.key), f.doc)
		}
	}
}

func (d *Doc) list(n *Node, v reflect.Value, t tags) {
	switch n.Kind {
	case Null:
		v.SetZero()
		return
	case List:
	default:
		if n.Raw {
			n = rawList(n)
			break
		}
		d.Fault(n.Pos, "want a list, found "+n.Kind.String(), "write it as [a, b]")
		return
	}
	out := reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items))
	for i, item := range n.Items {
		d.value(item, out.Index(i), t)
	}
	v.Set(out)
}

// rawList splits a value from outside the file at its commas.
func rawList(n *Node) *Node {
	list := &Node{Kind: List, Pos: n.Pos}
	for part := range strings.SplitSeq(n.Text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list.Items = append(list.Items, &Node{Kind: String, Raw: true, Text: part, Pos: n.Pos})
		}
	}
	return list
}

func (d *Doc) scalar(n *Node, v reflect.Value, t tags) {
	switch v.Kind() {
	case reflect.String:
		if n.Kind != String {
			d.want("a string", n)
			return
		}
		if len(t.enum) > 0 && !d.word(n, t) {
			return
		}
		v.SetString(n.Text)
	case reflect.Bool:
		b, err := strconv.ParseBool(n.Text)
		if n.Kind != Bool && !n.Raw || err != nil {
			d.want("true or false", n)
			return
		}
		v.SetBool(b)
	case reflect.Int, reflect.Int64:
		i, err := strconv.ParseInt(n.Text, 0, 64)
		if n.Kind != Int && !n.Raw || err != nil {
			d.want("a whole number", n)
			return
		}
		if d.inRange(n, float64(i), t) {
			v.SetInt(i)
		}
	case reflect.Float64:
		f, err := strconv.ParseFloat(n.Text, 64)
		if n.Kind != Int && n.Kind != Float && !n.Raw || err != nil || f != f {
			d.want("a number", n)
			return
		}
		if d.inRange(n, f, t) {
			v.SetFloat(f)
		}
	default:
		panic("yamlstrict: a struct declares a field of kind " + v.Kind().String())
	}
}

func (d *Doc) word(n *Node, t tags) bool {
	switch {
	case slices.Contains(t.enum, n.Text):
		return true
	case slices.Contains(t.later, n.Text):
		d.Fault(n.Pos, fmt.Sprintf("%s %q comes with a later version", t.nounOr(), n.Text), "now: "+strings.Join(t.enum, ", "))
	default:
		d.Fault(n.Pos, fmt.Sprintf("unknown %s %q", t.nounOr(), n.Text), t.wordHint(n.Text))
	}
	return false
}

func (d *Doc) inRange(n *Node, f float64, t tags) bool {
	if t.min != nil && f < *t.min || t.max != nil && f > *t.max {
		d.Fault(n.Pos, t.nounOr()+" must be "+t.rangeWords(), "")
		return false
	}
	return true
}

// want reports that n is of the wrong kind.
func (d *Doc) want(what string, n *Node) {
	hint := ""
	if what == "a string" && n.Kind != List && n.Kind != Object && n.Kind != Null {
		hint = fmt.Sprintf("write it in quotes: %q", n.Text)
	}
	d.Fault(n.Pos, "want "+what+", found "+n.Kind.String(), hint)
}
