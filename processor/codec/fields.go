package codec

import "github.com/samar-privacy/samar/policy"

// Field is a place for values that a schema declares.
type Field struct {
	Path     []policy.Segment
	Type     string // as the schema calls it
	Text     bool   // holds any text
	Null     bool   // may be without a value
	Number   bool   // holds a number
	Integer  bool   // holds a whole number
	Members  bool   // of JSON: a value that is dropped is left out with its name
	Required bool   // JSON: cannot be left out
	Date     bool   // holds a date or a point in time
	Symbols  []string
	Fits     func(text string) bool // further rules of a text; nil: none
	Words    []string               // texts that a rule names
}

// Fields calls yield for every place for values of the schema, until it says
// no. What refers to itself is entered once; maps have no path of their own
// and count as their values.
func (s *AvroSchema) Fields(yield func(f Field) bool) {
	w := avroFields{yield: yield, open: map[*avroType]bool{}}
	w.walk(s.root, nil, false, false)
}

type avroFields struct {
	yield func(Field) bool
	open  map[*avroType]bool
	ended bool
}

func (w *avroFields) walk(t *avroType, path []policy.Segment, null, text bool) {
	if w.ended || w.open[t] {
		return
	}
	f := Field{Path: path, Type: t.name, Null: null, Text: text}
	switch t.kind {
	case avroUnion:
		for _, b := range t.branches {
			w.walk(b, path, t.null > 0, t.text > 0)
		}
		return
	case avroRecord:
		w.open[t] = true
		for i := range t.fields {
			name := string(t.fields[i].raw)
			w.walk(t.fields[i].typ, append(path[:len(path):len(path)], policy.Segment{Name: name[:len(name)-1]}), false, false)
		}
		delete(w.open, t)
		return
	case avroArray, avroMap:
		w.open[t] = true
		w.walk(t.items, append(path[:len(path):len(path)], policy.Segment{Index: true}), false, false)
		delete(w.open, t)
		return
	case avroNull:
		return
	case avroString, avroFixed:
		f.Text = true
	case avroBytes:
		f.Text = f.Text || !t.decimal
	case avroInt, avroLong, avroFloat, avroDouble:
		f.Date = t.instant != noInstant && t.instant != clock
		f.Number = !f.Date
	case avroEnum:
		f.Symbols, f.Type = t.symbols, "enum "+t.name
	case avroBoolean:
		f.Symbols = []string{"true", "false"}
	}
	w.ended = !w.yield(f)
}
