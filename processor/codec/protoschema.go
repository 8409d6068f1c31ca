package codec

import (
	"encoding/binary"
	"fmt"

	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/samar-privacy/samar/policy"
)

// ProtoSchema is a compiled Protobuf schema: the messages of a file and of all
// that it imports. Safe for concurrent use.
type ProtoSchema struct {
	file   protoreflect.FileDescriptor
	byName map[protoreflect.FullName]*protoMessage
	root   *protoMessage // of values that do not say which message they are
}

// protoMessage is one message type.
type protoMessage struct {
	name    string
	fields  []*protoField // by number, up to denseFields
	sparse  map[int32]*protoField
	all     []*protoField
	wrapper bool // of one value, without a step of its own in a path
}

const denseFields = 64

// protoField is one field of a message.
type protoField struct {
	raw      []byte // the name with a quote behind it
	number   int32
	kind     protoreflect.Kind
	wire     wire
	place    placeKind
	instant  instant
	skip     bool
	repeated bool
	required bool
	packed   bool          // bytes that are a message of some other type
	strict   bool          // a string that must be UTF-8
	message  *protoMessage // of a message, group or map entry
	entry    bool          // a map: message is its entry
	symbols  map[int32]string
}

// NewProto compiles the messages of a file. root is the full name of the
// message that values are; empty: the file's first.
func NewProto(file protoreflect.FileDescriptor, root string) (*ProtoSchema, error) {
	s := &ProtoSchema{file: file, byName: map[protoreflect.FullName]*protoMessage{}}
	list := file.Messages()
	if list.Len() == 0 {
		return nil, fmt.Errorf("%w: no message in it", ErrSchema)
	}
	for i := range list.Len() {
		s.compileAll(list.Get(i))
	}
	s.root = s.byName[list.Get(0).FullName()]
	if root != "" {
		if s.root = s.byName[protoreflect.FullName(root)]; s.root == nil {
			if s.root = s.byName[file.Package().Append(protoreflect.Name(root))]; s.root == nil {
				return nil, fmt.Errorf("%w: no message %q in it", ErrSchema, root)
			}
		}
	}
	return s, nil
}

func (s *ProtoSchema) compileAll(d protoreflect.MessageDescriptor) {
	s.compile(d)
	for i := range d.Messages().Len() {
		s.compileAll(d.Messages().Get(i))
	}
}

func (s *ProtoSchema) compile(d protoreflect.MessageDescriptor) *protoMessage {
	if m, ok := s.byName[d.FullName()]; ok {
		return m
	}
	m := &protoMessage{name: string(d.FullName())}
	s.byName[d.FullName()] = m
	list := d.Fields()
	for i := range list.Len() {
		f := s.field(list.Get(i))
		m.all = append(m.all, f)
		if f.number < denseFields {
			for int(f.number) >= len(m.fields) {
				m.fields = append(m.fields, nil)
			}
			m.fields[f.number] = f
			continue
		}
		if m.sparse == nil {
			m.sparse = map[int32]*protoField{}
		}
		m.sparse[f.number] = f
	}
	if d.ParentFile().Package() == "google.protobuf" {
		m.wellKnown(string(d.Name()))
	}
	return m
}

// wellKnown makes paths of Google's own types what people expect.
func (m *protoMessage) wellKnown(name string) {
	switch name {
	case "Timestamp":
		for _, f := range m.all {
			f.instant = seconds
			f.skip = f.number != 1
		}
	case "Duration":
		for _, f := range m.all {
			f.skip = true
		}
	case "Any":
		for _, f := range m.all {
			f.packed = f.number == 2
		}
	case "StringValue", "BytesValue", "Int32Value", "Int64Value", "UInt32Value", "UInt64Value", "FloatValue", "DoubleValue", "BoolValue":
		m.wrapper = true
	}
}

// numbers says how kinds of numbers are written.
var numbers = map[protoreflect.Kind]struct {
	wire  wire
	place placeKind
}{
	protoreflect.Int32Kind: {wireVar, placeInt}, protoreflect.Int64Kind: {wireVar, placeLong},
	protoreflect.Uint32Kind: {wireVar, placeUnsigned32}, protoreflect.Uint64Kind: {wireVar, placeUnsigned},
	protoreflect.Sint32Kind: {wireZig, placeInt}, protoreflect.Sint64Kind: {wireZig, placeLong},
	protoreflect.Fixed32Kind: {wire32, placeUnsigned32}, protoreflect.Fixed64Kind: {wire64, placeUnsigned},
	protoreflect.Sfixed32Kind: {wire32, placeInt}, protoreflect.Sfixed64Kind: {wire64, placeLong},
	protoreflect.FloatKind: {wire32, placeFloat}, protoreflect.DoubleKind: {wire64, placeDouble},
	protoreflect.BoolKind: {wireVar, placeBoolean}, protoreflect.EnumKind: {wireVar, placeEnum},
}

func (s *ProtoSchema) field(d protoreflect.FieldDescriptor) *protoField {
	f := &protoField{raw: append([]byte(d.Name()), '"'), number: int32(d.Number()), kind: d.Kind(), wire: wireText,
		repeated: d.Cardinality() == protoreflect.Repeated, required: d.Cardinality() == protoreflect.Required}
	if n, ok := numbers[d.Kind()]; ok {
		f.wire, f.place = n.wire, n.place
	}
	switch d.Kind() {
	case protoreflect.StringKind:
		f.strict = d.ParentFile().Syntax() != protoreflect.Proto2
	case protoreflect.MessageKind, protoreflect.GroupKind:
		f.message = s.compile(d.Message())
		if f.entry = d.IsMap(); f.entry {
			f.message.field(1).required = true
		}
	case protoreflect.EnumKind:
		f.symbols = map[int32]string{}
		for i := range d.Enum().Values().Len() {
			v := d.Enum().Values().Get(i)
			f.symbols[int32(v.Number())] = string(v.Name())
		}
	}
	return f
}

func (m *protoMessage) field(n int32) *protoField {
	if int(n) < len(m.fields) {
		return m.fields[n]
	}
	return m.sparse[n]
}

// indexed reads the message indexes that stand behind the schema's id, and
// returns the message that they name and where it begins.
func (s *ProtoSchema) indexed(b []byte) (*protoMessage, int, error) {
	n, at := binary.Varint(b)
	if at <= 0 || n < 0 || n > 32 {
		return nil, 0, ErrMessage
	}
	list := s.file.Messages()
	if n == 0 {
		return s.byName[list.Get(0).FullName()], at, nil
	}
	var d protoreflect.MessageDescriptor
	for range n {
		i, k := binary.Varint(b[at:])
		if k <= 0 || i < 0 || i >= int64(list.Len()) {
			return nil, 0, ErrMessage
		}
		d = list.Get(int(i))
		list, at = d.Messages(), at+k
	}
	return s.byName[d.FullName()], at, nil
}

// Fields calls yield for every place for values of the root message, until it
// says no. What refers to itself is entered once.
func (s *ProtoSchema) Fields(yield func(f Field) bool) {
	w := protoFields{yield: yield, open: map[*protoMessage]bool{}}
	w.walk(s.root, nil)
}

type protoFields struct {
	yield func(Field) bool
	open  map[*protoMessage]bool
	ended bool
}

func (w *protoFields) walk(m *protoMessage, path []policy.Segment) {
	if w.open[m] {
		return
	}
	w.open[m] = true
	defer delete(w.open, m)
	for _, f := range m.all {
		if f.skip || w.ended {
			continue
		}
		at := path[:len(path):len(path)]
		if !m.wrapper {
			at = append(at, policy.Segment{Name: string(f.raw[:len(f.raw)-1])})
		}
		if f.repeated {
			at = append(at, policy.Segment{Index: true})
		}
		switch {
		case f.entry:
			w.leaf(f.message.field(2), at, true)
		case f.message != nil:
			w.walk(f.message, at)
		default:
			w.leaf(f, at, !f.required)
		}
	}
}

func (w *protoFields) leaf(f *protoField, path []policy.Segment, null bool) {
	if f == nil || w.ended {
		return
	}
	if f.message != nil {
		w.walk(f.message, path)
		return
	}
	text := f.kind == protoreflect.StringKind || f.kind == protoreflect.BytesKind
	w.ended = !w.yield(Field{Path: path, Type: f.kind.String(), Text: text, Null: null, Date: f.instant != noInstant,
		Number: !text && f.place != placeEnum && f.place != placeBoolean && f.instant == noInstant})
}
