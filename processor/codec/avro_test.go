package codec

import (
	"bytes"
	"encoding/binary"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/twmb/avro"

	"github.com/samar-privacy/samar/policy"
)

const feedbackSchema = `{"type":"record","name":"Feedback","namespace":"com.example","fields":[
 {"name":"id","type":"string"},
 {"name":"phone","type":"long"},
 {"name":"customer","type":["null",{"type":"record","name":"Customer","fields":[
   {"name":"name","type":["null","string"]},
   {"name":"born","type":{"type":"int","logicalType":"date"}},
   {"name":"seen","type":{"type":"long","logicalType":"timestamp-millis"}},
   {"name":"friend","type":["null","Customer"]}]}]},
 {"name":"where","type":{"type":"record","name":"Where","fields":[{"name":"lat","type":"double"},{"name":"lon","type":"float"}]}},
 {"name":"tags","type":{"type":"array","items":"string"}},
 {"name":"extra","type":{"type":"map","values":["null","string","long"]}},
 {"name":"plan","type":{"type":"enum","name":"Plan","symbols":["free","paid"]}},
 {"name":"code","type":{"type":"fixed","name":"Code","size":8}},
 {"name":"raw","type":"bytes"},
 {"name":"ok","type":"boolean"},
 {"name":"note","type":["string","null"]}]}`

func feedback(i int) map[string]any {
	m := map[string]any{
		"id": "e-1", "phone": int64(6281234567890),
		"customer": map[string]any{"name": "Ani", "born": int32(7000 + i), "seen": int64(1700000000123), "friend": map[string]any{
			"name": "Budi", "born": int32(-3), "seen": int64(-5), "friend": nil}},
		"where": map[string]any{"lat": -6.208763, "lon": float32(106.8456)},
		"tags":  []any{"a", "", "kirim cepat"}, "extra": map[string]any{"k": "v"}, "plan": "paid",
		"code": []byte("ABCD1234"), "raw": []byte("some text"), "ok": true, "note": `{"inner":["x","y"]}`,
	}
	if i > 0 {
		m["customer"], m["note"], m["tags"], m["raw"] = nil, nil, []any{}, []byte{0xff, 0xfe}
		m["extra"] = map[string]any{"n": int64(i), "none": nil}
	}
	return m
}

func written(t testing.TB, schema string, v any) []byte {
	t.Helper()
	s, err := avro.Parse(schema)
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Encode(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func avroSubject(t testing.TB, flags Flags) (subject, *AvroSchema) {
	s, err := ParseAvro(feedbackSchema)
	if err != nil {
		t.Fatal(err)
	}
	a := Avro{Paths: NewPaths(func(int32, []policy.Segment) Flags { return flags }), Reach: Everything, Locate: true}
	return subject{name: "avro", exact: true, docs: [][]byte{written(t, feedbackSchema, feedback(0)), written(t, feedbackSchema, feedback(1))},
		decode: func(src []byte, d *Doc) error { return a.Decode(src, 0, s, d) }}, s
}

func TestAvroLeavesAreWhatWasWritten(t *testing.T) {
	s, schema := avroSubject(t, Small|Truth)
	var d Doc
	if err := s.decode(s.docs[0], &d); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for i := range d.Leaves {
		if d.Leaves[i].Parent < 0 {
			got[string(d.Pointer(i))] = string(d.Leaves[i].Text)
		}
	}
	want := map[string]string{"/id": "e-1", "/phone": "6281234567890", "/customer/name": "Ani", "/customer/born": "1989-03-02",
		"/customer/seen": "2023-11-14T22:13:20.123Z", "/customer/friend/name": "Budi", "/customer/friend/born": "1969-12-29",
		"/customer/friend/seen": "1969-12-31T23:59:59.995Z", "/where/lat": "-6.208763", "/where/lon": "106.8456", "/tags/0": "a", "/tags/2": "kirim cepat",
		"/extra/k": "v", "/plan": "paid", "/code": "ABCD1234", "/raw": "some text", "/ok": "true", "/note": `{"inner":["x","y"]}`}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if n, err := new(AvroSizer).Size(schema, append(s.docs[0], 1, 2, 3)); n != len(s.docs[0]) || err != nil {
		t.Errorf("its size is %d, %v; want %d", n, err, len(s.docs[0]))
	}
}

// What is put into a place is what another reader of Avro finds there.
func TestAvroPut(t *testing.T) {
	for _, tc := range []struct {
		path, text   string
		none, orNull bool
		want         any // of the field; nil: null
		refused      bool
	}{
		{path: "/id", text: "<PERSON_1>", want: "<PERSON_1>"},
		{path: "/id", none: true, want: ""},
		{path: "/phone", text: "42", want: int64(42)},
		{path: "/phone", text: "<PHONE_NUMBER>", refused: true},
		{path: "/phone", none: true, refused: true},
		{path: "/phone", text: "<PHONE_NUMBER>", orNull: true, refused: true},
		{path: "/customer/name", none: true, want: nil},
		{path: "/customer/name", text: "x", want: "x"},
		{path: "/extra/k", none: true, want: nil},
		{path: "/note", none: true, want: nil},
		{path: "/where/lat", text: "-6.21", want: -6.21},
		{path: "/where/lon", text: "106.8", want: float32(106.8)},
		{path: "/plan", text: "free", want: "free"},
		{path: "/plan", text: "<GENDER>", orNull: true, refused: true},
		{path: "/code", text: "x", want: []byte("********")},
		{path: "/code", text: "87654321", want: []byte("87654321")},
		{path: "/code", none: true, want: make([]byte, 8)},
		{path: "/ok", text: "false", want: false},
		{path: "/raw", text: "<EMAIL_ADDRESS> and much more, which takes a longer length than before, over sixty-four bytes",
			want: []byte("<EMAIL_ADDRESS> and much more, which takes a longer length than before, over sixty-four bytes")},
	} {
		s, _ := avroSubject(t, Small|Truth)
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
		want := feedback(0)
		place := want
		steps := strings.Split(tc.path[1:], "/")
		for _, st := range steps[:len(steps)-1] {
			place = place[st].(map[string]any)
		}
		place[steps[len(steps)-1]] = tc.want
		if again := written(t, feedbackSchema, want); string(again) != string(out) {
			t.Errorf("%s as %q: got\n%q, want\n%q", tc.path, tc.text, out, again)
		}
	}
}

func TestAvroDatesKeepTheirType(t *testing.T) {
	s, _ := avroSubject(t, Small)
	var d Doc
	if err := s.decode(s.docs[0], &d); err != nil {
		t.Fatal(err)
	}
	for i := range d.Leaves {
		switch string(d.Pointer(i)) {
		case "/customer/born":
			out, _, _, ok := d.Put(nil, i, 0, 10, []byte("1989"), false, false)
			if v, _ := binary.Varint(out); !ok || v != 6940 {
				t.Errorf("the year of a date is day %d, %v", v, ok)
			}
		case "/customer/seen":
			out, _, _, ok := d.Put(nil, i, 0, len(d.Leaves[i].Text), []byte("2023-11"), false, false)
			if v, _ := binary.Varint(out); !ok || v != 1698796800000 {
				t.Errorf("the month of a time is %d, %v", v, ok)
			}
		}
	}
}

// Blocks may say their size, which changes with what is in them.
func TestAvroBlockSizes(t *testing.T) {
	s, err := ParseAvro(`{"type":"array","items":"string"}`)
	if err != nil {
		t.Fatal(err)
	}
	src := []byte{3, 6, 2, 'a', 0, 2, 2, 'b', 0}
	a := Avro{Paths: plainPaths()}
	var d Doc
	if err := a.Decode(src, 0, s, &d); err != nil {
		t.Fatal(err)
	}
	out, _ := d.Splice(nil, []Edit{{From: 3, To: 4, Leaf: 0, Text: []byte(strings.Repeat("x", 100))}})
	if err := a.Decode(out, 0, s, &d); err != nil || len(d.Leaves) != 2 || len(d.Leaves[0].Text) != 100 {
		t.Errorf("%v, %d leaves", err, len(d.Leaves))
	}
	src[1] = 4
	if err := a.Decode(src, 0, s, &d); !errors.Is(err, ErrBlock) {
		t.Errorf("a block that lies about its size: %v", err)
	}
}

func TestAvroSchemas(t *testing.T) {
	for _, tc := range []struct {
		name, schema string
		ok           bool
	}{
		{"a bare word", `"string"`, true},
		{"a bare word without quotes", `string`, true},
		{"a type in a type", `{"type":{"type":"string"}}`, true},
		{"an unknown name", `{"type":"record","name":"a","fields":[{"name":"b","type":"nothing"}]}`, false},
		{"a union in a union", `["null",["null","string"]]`, false},
		{"a type twice in a union", `["string","string"]`, false},
		{"a record without fields", `{"type":"record","name":"a"}`, false},
		{"a record twice", `[{"type":"record","name":"a","fields":[]},{"type":"record","name":"a","fields":[]}]`, false},
		{"itself in itself", `{"type":"record","name":"a","fields":[{"name":"b","type":["null","a"]}]}`, true},
		{"too deep", strings.Repeat(`{"type":"array","items":`, 300) + `"int"` + strings.Repeat("}", 300), false},
		{"not JSON", `{`, false},
		{"nothing", ``, false},
	} {
		if _, err := ParseAvro(tc.schema); (err == nil) != tc.ok {
			t.Errorf("%s: %v", tc.name, err)
		}
	}
	if _, err := ParseAvro(`{"type":"record","name":"b","fields":[{"name":"x","type":"com.example.A"}]}`,
		`{"type":"record","name":"A","namespace":"com.example","fields":[]}`); err != nil {
		t.Errorf("a reference: %v", err)
	}
}

func FuzzAvro(f *testing.F) {
	s, schema := avroSubject(f, Small|Truth)
	for _, d := range s.docs {
		f.Add(d)
		f.Add(bytes.Replace(d, []byte("Budi"), []byte("B\xa4di"), 1))
	}
	other, err := avro.Parse(feedbackSchema)
	if err != nil {
		f.Fatal(err)
	}
	var sizer AvroSizer
	f.Fuzz(func(t *testing.T, src []byte) {
		a := Avro{Paths: NewPaths(func(int32, []policy.Segment) Flags { return Small | Truth }), Reach: Everything, Locate: true}
		var d, e Doc
		err := a.Decode(src, 0, schema, &d)
		n, sized := sizer.Size(schema, src)
		if err != nil {
			told := errors.Is(err, ErrPaths) || errors.Is(err, ErrUTF8) || errors.Is(err, ErrSymbol) // of which the sizer knows nothing
			if sized == nil && n == len(src) && !told && n > 0 {
				t.Fatalf("decode says %v of what has a size", err)
			}
			return
		}
		if sized != nil || n != len(src) {
			t.Fatalf("%d bytes of %d, %v", n, len(src), sized)
		}
		var v any
		if rest, err := other.Decode(src, &v); err != nil || len(rest) > 0 {
			t.Skip("the other reader is stricter")
		}
		for _, stay := range []byte{0, 0x55, 0xFE, byte(len(src) * 37)} {
			out, kept := rewritten(t, &d, stay)
			if err := a.Decode(out, 0, schema, &e); err != nil {
				t.Fatalf("after a change: %v", err)
			}
			holds(t, &e, kept)
			if rest, err := other.Decode(out, &v); err != nil || len(rest) > 0 {
				t.Fatalf("after a change the other reader says %v", err)
			}
		}
	})
}

// replaced is the document with the value at path replaced by text, or false if
// its type cannot hold that.
func replaced(d *Doc, path, text string, none, orNull bool) ([]byte, bool) {
	leaf := -1
	for i := range d.Leaves {
		if d.Leaves[i].Parent < 0 && string(d.Pointer(i)) == path {
			leaf = i
		}
	}
	put, from, to, ok := d.Put(nil, leaf, 0, len(d.Leaves[leaf].Text), []byte(text), none, orNull)
	if !ok {
		return nil, false
	}
	out, _ := d.Splice(nil, []Edit{{From: from, To: to, Leaf: leaf, Text: put}})
	return out, true
}
