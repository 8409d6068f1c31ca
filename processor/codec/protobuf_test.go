package codec

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/bufbuild/protocompile"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/samar-privacy/samar/policy"
)

const feedbackProto = `syntax = "proto3";
package example;
import "google/protobuf/timestamp.proto";
import "google/protobuf/wrappers.proto";
import "google/protobuf/any.proto";
message Other { string x = 1; }
message Feedback {
  message Customer {
    string name = 1;
    google.protobuf.Timestamp born = 2;
    Customer friend = 3;
    repeated Customer family = 4;
  }
  string id = 1;
  int64 phone = 2;
  sint64 delta = 3;
  fixed64 account = 4;
  double lat = 5;
  float lon = 6;
  Customer customer = 7;
  repeated string tags = 8;
  map<string, string> extra = 9;
  map<int32, Other> others = 10;
  repeated int64 numbers = 11;
  enum Plan { FREE = 0; PAID = 1; }
  Plan plan = 12;
  bytes raw = 13;
  bool ok = 14;
  google.protobuf.StringValue nick = 15;
  oneof contact { string email = 16; string fax = 17; }
  google.protobuf.Any any = 18;
  string late = 2000;
}`

func protoFile(t testing.TB, src string) protoreflect.FileDescriptor {
	t.Helper()
	c := protocompile.Compiler{Resolver: protocompile.WithStandardImports(&protocompile.SourceResolver{
		Accessor: protocompile.SourceAccessorFromMap(map[string]string{"a.proto": src})})}
	files, err := c.Compile(context.Background(), "a.proto")
	if err != nil {
		t.Fatal(err)
	}
	return files[0]
}

func protoBytes(t testing.TB, fd protoreflect.FileDescriptor, json string) []byte {
	t.Helper()
	m := dynamicpb.NewMessage(fd.Messages().ByName("Feedback"))
	if err := protojson.Unmarshal([]byte(json), m); err != nil {
		t.Fatal(err)
	}
	b, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

const feedbackJSON = `{"id":"e-1","phone":"6281234567890","delta":"-1234567","account":"1234567890","lat":-6.208763,"lon":106.8456,
 "customer":{"name":"Ani","born":"1989-03-02T00:00:00Z","friend":{"name":"Budi"},"family":[{"name":"C"},{"name":"D"}]},
 "tags":["a","kirim cepat"],"extra":{"k":"v"},"others":{"7":{"x":"y"}},"numbers":["1","3174051234567890"],"plan":"PAID","raw":"c29tZSB0ZXh0","ok":true,
 "nick":"annie","email":"a@example.com","any":{"@type":"type.googleapis.com/google.protobuf.StringValue","value":"inside"},"late":"{\"inner\":\"x\"}"}`

func protoSubject(t testing.TB, flags Flags) (subject, protoreflect.FileDescriptor) {
	fd := protoFile(t, feedbackProto)
	s, err := NewProto(fd, "Feedback")
	if err != nil {
		t.Fatal(err)
	}
	p := Protobuf{Paths: NewPaths(func(int32, []policy.Segment) Flags { return flags }), Reach: Everything, Locate: true}
	whole := protoBytes(t, fd, feedbackJSON)
	unknown := append(bytes.Clone(whole), 0xfa, 0x7d, 3, 'a', 'b', 'c', 0x82, 0x7e, 4, 0x0a, 2, 'x', 'y') // 2015: text, 2016: a message
	return subject{name: "protobuf", docs: [][]byte{whole, unknown, protoBytes(t, fd, `{"extra":{"":"x"},"raw":"//79"}`)},
		decode: func(src []byte, d *Doc) error { return p.Decode(src, 0, false, s, d) }}, fd
}

func TestProtobufLeavesAreWhatWasWritten(t *testing.T) {
	s, _ := protoSubject(t, Small|Truth)
	var d Doc
	if err := s.decode(s.docs[1], &d); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for i := range d.Leaves {
		if d.Leaves[i].Parent < 0 {
			got[string(d.Pointer(i))] = string(d.Leaves[i].Text)
		}
	}
	want := map[string]string{"/id": "e-1", "/phone": "6281234567890", "/delta": "-1234567", "/account": "1234567890", "/lat": "-6.208763", "/lon": "106.8456",
		"/customer/name": "Ani", "/customer/born/seconds": "1989-03-02T00:00:00Z", "/customer/friend/name": "Budi", "/customer/family/0/name": "C",
		"/customer/family/1/name": "D", "/tags/0": "a", "/tags/1": "kirim cepat", "/extra/k": "v", "/others/7": "7", "/others/7/x": "y", "/numbers/0": "1",
		"/numbers/1": "3174051234567890", "/plan": "PAID", "/raw": "some text", "/ok": "true", "/nick": "annie", "/email": "a@example.com", "/any/type_url": "type.googleapis.com/google.protobuf.StringValue", "/any/value/#1": "inside",
		"/late": `{"inner":"x"}`, "/#2015": "abc", "/#2016/#1": "xy"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// What is put into a place is what another reader of Protobuf finds there.
func TestProtobufPut(t *testing.T) {
	s, fd := protoSubject(t, Small|Truth)
	for _, tc := range []struct {
		path, text   string
		none, orNull bool
		from, to     string // in the JSON of the message
		refused      bool
	}{
		{path: "/id", text: strings.Repeat("long ", 50), from: `"e-1"`, to: `"` + strings.Repeat("long ", 50) + `"`},
		{path: "/customer/friend/name", text: strings.Repeat("x", 200), from: `"Budi"`, to: `"` + strings.Repeat("x", 200) + `"`},
		{path: "/customer/name", none: true, from: `"name":"Ani",`, to: ``},
		{path: "/phone", text: "7", from: `"6281234567890"`, to: `"7"`},
		{path: "/phone", none: true, from: `"phone":"6281234567890",`, to: ``},
		{path: "/phone", text: "<PHONE_NUMBER>", refused: true},
		{path: "/phone", text: "<PHONE_NUMBER>", orNull: true, from: `"phone":"6281234567890",`, to: ``},
		{path: "/delta", text: "-5", from: `"-1234567"`, to: `"-5"`},
		{path: "/account", text: "5", from: `"1234567890"`, to: `"5"`},
		{path: "/lat", text: "-6.21", from: `-6.208763`, to: `-6.21`},
		{path: "/customer/born/seconds", text: "1989", from: `1989-03-02`, to: `1989-01-01`},
		{path: "/nick", text: "x", from: `"annie"`, to: `"x"`},
		{path: "/numbers/1", none: true, from: `["1","3174051234567890"]`, to: `["1"]`},
		{path: "/numbers/1", text: "<ID_NIK>", orNull: true, from: `["1","3174051234567890"]`, to: `["1"]`},
		{path: "/numbers/0", text: "300", from: `["1",`, to: `["300",`},
		{path: "/email", none: true, from: `"email":"a@example.com",`, to: ``},
	} {
		var d Doc
		if err := s.decode(s.docs[0], &d); err != nil {
			t.Fatal(err)
		}
		out, ok := replaced(&d, tc.path, tc.text, tc.none, tc.orNull)
		if ok == tc.refused {
			t.Errorf("%s as %q: ok is %v", tc.path, tc.text, ok)
		}
		if !ok {
			continue
		}
		want := protoBytes(t, fd, strings.Replace(feedbackJSON, tc.from, tc.to, 1))
		if !bytes.Equal(out, want) {
			t.Errorf("%s as %q: got\n%q, want\n%q", tc.path, tc.text, out, want)
		}
	}
}

func TestProtobufMessageIndexes(t *testing.T) {
	fd := protoFile(t, feedbackProto)
	s, err := NewProto(fd, "")
	if err != nil {
		t.Fatal(err)
	}
	p := Protobuf{Paths: plainPaths()}
	for _, tc := range []struct {
		name, src string
		leaf      string
		ok        bool
	}{
		{"the first message", "\x00\x0a\x01x", "x", true},
		{"the second", "\x02\x02\x0a\x01x", "x", true},
		{"one within the second", "\x04\x02\x00\x0a\x03Ani", "Ani", true},
		{"none such", "\x02\x08\x0a\x01x", "", false},
		{"cut short", "\x04\x02", "", false},
		{"nothing", "", "", false},
	} {
		var d Doc
		err := p.Decode([]byte(tc.src), 0, true, s, &d)
		if (err == nil) != tc.ok || tc.ok && string(d.Leaves[0].Text) != tc.leaf {
			t.Errorf("%s: %v, %d leaves", tc.name, err, len(d.Leaves))
		}
	}
}

// unmarshal reads a message by the other reader, which panics at some entries of
// maps without a key.
func unmarshal(fd protoreflect.FileDescriptor, src []byte) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("the other reader panics")
		}
	}()
	return proto.Unmarshal(src, dynamicpb.NewMessage(fd.Messages().ByName("Feedback")))
}

func FuzzProtobuf(f *testing.F) {
	s, fd := protoSubject(f, Small|Truth)
	for _, d := range s.docs {
		f.Add(d)
	}
	f.Add([]byte("\x63\x0a\x01x\x64"))
	schema, err := NewProto(fd, "Feedback")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		p := Protobuf{Paths: NewPaths(func(int32, []policy.Segment) Flags { return Small | Truth }), Reach: Everything, Locate: true}
		var d, e Doc
		err := p.Decode(src, 0, false, schema, &d)
		if other := unmarshal(fd, src); err == nil && other != nil {
			t.Skip("the other reader is stricter") // closes of groups, UTF-8 of map keys
		}
		if err != nil {
			return
		}
		for _, stay := range []byte{0, 0x55, 0xFE, byte(len(src) * 37)} {
			out, kept := rewritten(t, &d, stay)
			if err := p.Decode(out, 0, false, schema, &e); err != nil {
				t.Fatalf("after a change: %v", err)
			}
			holds(t, &e, kept)
			if err := unmarshal(fd, out); err != nil {
				t.Fatalf("after a change the other reader says %v", err)
			}
		}
	})
}
