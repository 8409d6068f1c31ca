package speed

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// shape is the events' record: groups of strings, then a number. The outer group
// has no name.
var shape = []struct {
	name   string
	fields []string
}{
	{"", []string{"event_id", "ts", "channel", "lang", "message"}},
	{"customer", []string{"id", "name", "email", "phone"}},
	{"order", []string{"id", "status", "address"}},
	{"device", []string{"ip", "ua"}},
}

// typed measures the generated events in a format with a schema.
func (e *Engine) typed(name, doc string, f processor.Format, s *processor.Schema, err error, encode func(event) []byte, size int) Workload {
	var records [][]byte
	for _, src := range Events(size) {
		records = append(records, encode(values(src)))
	}
	var p *processor.Processor
	if err == nil {
		p, err = e.schemed(f, s)
	}
	if err != nil {
		return Workload{Name: name, Doc: doc, Pass: func() error { return fmt.Errorf("%s: %w", name, err) }}
	}
	return e.process(name, doc, ">= 120 MB/s", p, packed(records))
}

// event holds the strings of one event, by group and field.
type event [][]string

func values(src []byte) event {
	var m map[string]any
	if json.Unmarshal(src, &m) != nil {
		return nil
	}
	var out event
	for _, g := range shape {
		from := m
		if g.name != "" {
			from, _ = m[g.name].(map[string]any)
		}
		var row []string
		for _, f := range g.fields {
			switch v := from[f].(type) {
			case string:
				row = append(row, v)
			case float64:
				row = append(row, fmt.Sprintf("%.0f", v))
			default:
				row = append(row, "")
			}
		}
		out = append(out, row)
	}
	return out
}

// total of every order.
const orderTotal = 753.13

func avroSchema() (*processor.Schema, error) {
	var fields []string
	for _, g := range shape {
		var inner []string
		for _, f := range g.fields {
			inner = append(inner, fmt.Sprintf(`{"name":%q,"type":"string"}`, f))
		}
		if g.name != "" {
			inner = []string{fmt.Sprintf(`{"name":%q,"type":{"type":"record","name":%q,"fields":[%s]}}`, g.name, g.name+"_record", strings.Join(inner, ","))}
		}
		fields = append(fields, inner...)
	}
	s, err := codec.ParseAvro(fmt.Sprintf(`{"type":"record","name":"event","fields":[%s,{"name":"total","type":"double"}]}`, strings.Join(fields, ",")))
	return &processor.Schema{Avro: s}, err
}

func asAvro(e event) (out []byte) {
	for _, row := range e {
		for _, v := range row {
			out = append(binary.AppendVarint(out, int64(len(v))), v...)
		}
	}
	return binary.LittleEndian.AppendUint64(out, math.Float64bits(orderTotal))
}

func protoSchema() (*processor.Schema, error) {
	file := &descriptorpb.FileDescriptorProto{Name: proto.String("event.proto"), Syntax: proto.String("proto3")}
	root := &descriptorpb.DescriptorProto{Name: proto.String("event")}
	file.MessageType = []*descriptorpb.DescriptorProto{root}
	add := func(to *descriptorpb.DescriptorProto, name string, t descriptorpb.FieldDescriptorProto_Type, of string) {
		f := &descriptorpb.FieldDescriptorProto{Name: proto.String(name), Number: proto.Int32(int32(len(to.Field)) + 1), Type: t.Enum(),
			Label: descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum()}
		if of != "" {
			f.TypeName = proto.String("." + of)
		}
		to.Field = append(to.Field, f)
	}
	for _, g := range shape {
		to := root
		if g.name != "" {
			to = &descriptorpb.DescriptorProto{Name: proto.String(g.name + "_message")}
			file.MessageType = append(file.MessageType, to)
			add(root, g.name, descriptorpb.FieldDescriptorProto_TYPE_MESSAGE, g.name+"_message")
		}
		for _, f := range g.fields {
			add(to, f, descriptorpb.FieldDescriptorProto_TYPE_STRING, "")
		}
	}
	add(root, "total", descriptorpb.FieldDescriptorProto_TYPE_DOUBLE, "")
	fd, err := protodesc.NewFile(file, protoregistry.GlobalFiles)
	if err != nil {
		return nil, err
	}
	s, err := codec.NewProto(fd, "event")
	return &processor.Schema{Proto: s}, err
}

func asProtobuf(e event) (out []byte) {
	number := 0
	for i, row := range e {
		var part []byte
		for k, v := range row {
			n := k + 1
			if shape[i].name == "" {
				number++
				n = number
			}
			part = append(binary.AppendUvarint(append(part, byte(n<<3|2)), uint64(len(v))), v...)
		}
		if shape[i].name != "" {
			number++
			out = binary.AppendUvarint(append(out, byte(number<<3|2)), uint64(len(part)))
		}
		out = append(out, part...)
	}
	return binary.LittleEndian.AppendUint64(append(out, byte((number+1)<<3|1)), math.Float64bits(orderTotal))
}

func (e *Engine) schemed(f processor.Format, s *processor.Schema) (*processor.Processor, error) {
	return processor.New(processor.Config{
		Policy: e.Policy, Chain: e.Chain, Format: f, Schema: s, Verify: e.Ring.Verify,
		Tokeniser: func(purpose string) (processor.Tokeniser, error) { return e.Ring.Tokeniser(purpose) },
	})
}
