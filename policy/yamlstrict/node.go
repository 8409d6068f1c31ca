// Package yamlstrict reads YAML the way samar's two files are read: every
// fault of a file at once, each with its line, column, excerpt and, where a
// word was mistyped, the word that was probably meant.
//
// Start with Parse, then Doc.Decode into a struct whose fields carry tags:
//
//	Topic string `yaml:"topic" doc:"topic to read" required:"true"`
//
// Tags are the one declaration of a key: Decode obeys them, Schema makes the
// JSON Schema of them. Known tags: yaml (the key), doc, required, enum
// ("a|b"), later ("a|b": words that a later version takes), noun (what a word
// of enum is called in errors), min and max (of numbers), called ("a|b": other
// names that people try for the key) and meant ("a=b": a word that people write
// for b of enum); errors suggest by these two.
//
// Parse and Decode never panic and their work is bounded by the file's size.
package yamlstrict

import "fmt"

// Kind is what a node is.
type Kind uint8

// Kinds of nodes.
const (
	Null Kind = iota
	Bool
	Int
	Float
	String
	List
	Object
)

var kindWords = [...]string{"nothing", "true or false", "a whole number", "a number", "a string", "a list", "a mapping"}

// String says the kind in words: "a string".
func (k Kind) String() string { return kindWords[k] }

// Pos is a place in a file, or the name of an override from outside it.
type Pos struct {
	Line, Col int
	From      string // "SAMAR_LISTEN", "--listen"; empty: from the file
}

// Node is one value of a file.
type Node struct {
	Kind    Kind
	Pos     Pos
	Text    string // of a scalar, unquoted
	Raw     bool   // from outside the file: read as whatever the key wants
	Items   []*Node
	Members []Member
}

// Member is a key of an Object with its value.
type Member struct {
	Key   string
	Pos   Pos
	Value *Node
}

// Get returns the member named key.
func (n *Node) Get(key string) *Member {
	if n == nil {
		return nil
	}
	for i := range n.Members {
		if n.Members[i].Key == key {
			return &n.Members[i]
		}
	}
	return nil
}

// Doc is a parsed file.
type Doc struct {
	Name string
	Src  []byte
	Root *Node

	errs    Errors
	dropped int    // faults beyond maxErrors
	foreign string // what the file is to be and is not, see Expect
	work    int
}

// Find walks from the root along keys; a list's items are "0", "1" and so on.
// It returns the member or item there, or nil.
func (d *Doc) Find(path ...string) *Member {
	at := &Member{Value: d.Root}
	for _, key := range path {
		n := at.Value
		switch {
		case n == nil:
			return nil
		case n.Kind == List:
			i, ok := index(key)
			if !ok || i >= len(n.Items) {
				return nil
			}
			at = &Member{Pos: n.Items[i].Pos, Value: n.Items[i]}
		default:
			if at = n.Get(key); at == nil {
				return nil
			}
		}
	}
	return at
}

func index(s string) (int, bool) {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || n > 1<<20 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, s != ""
}

// Fault adds an error at pos.
func (d *Doc) Fault(pos Pos, message, hint string) {
	if len(d.errs) == maxErrors {
		d.dropped++
		return
	}
	e := &Error{File: d.Name, Line: pos.Line, Col: pos.Col, Message: message, Hint: hint}
	if pos.From != "" {
		e.File, e.Line, e.Col = pos.From, 0, 0
	} else if pos.Line > 0 {
		e.Excerpt = excerpt(d.Src, pos.Line, pos.Col)
	}
	d.errs = append(d.errs, e)
}

// Hidden adds an error at pos without its excerpt: the line may hold a secret.
func (d *Doc) Hidden(pos Pos, message, hint string) {
	n := len(d.errs)
	if d.Fault(pos, message, hint); len(d.errs) > n {
		d.errs[n].Excerpt = ""
	}
}

// FaultAt adds an error at the value found by path, or at the nearest key
// above it that the file holds.
func (d *Doc) FaultAt(path []string, message, hint string) {
	d.Fault(d.PosOf(path...), message, hint)
}

// PosOf returns the place of the value found by path, or of the nearest key
// above it that the file holds.
func (d *Doc) PosOf(path ...string) Pos {
	for n := len(path); n > 0; n-- {
		m := d.Find(path[:n]...)
		if m == nil {
			continue
		}
		if m.Value != nil && (m.Value.Pos.Line > 0 || m.Value.Pos.From != "") && m.Value.Kind > Null && m.Value.Kind < List {
			return m.Value.Pos
		}
		return m.Pos
	}
	return Pos{Line: 1, Col: 1}
}

// Err returns all faults so far, sorted, as an Errors, or nil.
func (d *Doc) Err() error {
	if len(d.errs) == 0 {
		return nil
	}
	if d.foreign != "" {
		return d.strange()
	}
	d.errs = d.errs.sorted()
	if d.dropped > 0 {
		return append(d.errs[:len(d.errs):len(d.errs)], &Error{File: d.Name, Message: fmt.Sprintf("%d more faults", d.dropped)})
	}
	return d.errs
}
