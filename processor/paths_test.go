package processor_test

import (
	"encoding/json"
	"testing"

	"github.com/bufbuild/protocompile"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// TestPathsReachIntoAvro: names, elements, keys of maps and wildcards name
// values of a binary format as they do of JSON.
func TestPathsReachIntoAvro(t *testing.T) {
	const schema = `{"type":"record","name":"R","fields":[
 {"name":"items","type":{"type":"array","items":{"type":"record","name":"I","fields":[{"name":"note","type":["null","string"]},{"name":"sku","type":"string"}]}}},
 {"name":"extra","type":{"type":"map","values":["null","string","long"]}},
 {"name":"next","type":["null","R"]},{"name":"json","type":"string"}]}`
	s, ours := avroOf(t, schema)
	record := func(note any, sku string, a any, inner any, json string) map[string]any {
		return map[string]any{"items": []any{map[string]any{"note": note, "sku": sku}, map[string]any{"note": nil, "sku": "B"}},
			"extra": map[string]any{"a": a}, "next": inner, "json": json}
	}
	in := record("x", "A", "one", record("y", "C", int64(7), nil, "{}"), `{"deep":[{"k":"v"}]}`)
	for _, tc := range []struct {
		name, policy string
		want         map[string]any
	}{
		{"an element's field", "fields: {'items[*].note': {do: redact}}\n", record("<SECRET>", "A", "one", in["next"], `{"deep":[{"k":"v"}]}`)},
		{"dropped where it may be null", "fields: {'items[*].note': {do: drop}}\n", record(nil, "A", "one", in["next"], `{"deep":[{"k":"v"}]}`)},
		{"anywhere", "fields: {'**.note': {do: redact}}\n", record("<SECRET>", "A", "one", record("<SECRET>", "C", int64(7), nil, "{}"), `{"deep":[{"k":"v"}]}`)},
		{"any key of a map", "fields: {'extra.*': {do: redact}}\n", record("x", "A", "<SECRET>", in["next"], `{"deep":[{"k":"v"}]}`)},
		{"a key of a map", "fields: {extra.a: {do: redact}, next.extra.a: {do: redact}}\n", record("x", "A", "<SECRET>", record("y", "C", "<SECRET>", nil, "{}"), `{"deep":[{"k":"v"}]}`)},
		{"JSON in a string", "fields: {'json.deep[*].k': {do: redact}}\n", record("x", "A", "one", in["next"], `{"deep":[{"k":"<SECRET>"}]}`)},
		{"all but what is named", "on_new_field: drop\nfields: {'items[*].sku': {keep: true}, next: {scan: true}}\n",
			map[string]any{"items": []any{map[string]any{"note": nil, "sku": "A"}, map[string]any{"note": nil, "sku": "B"}}, "extra": map[string]any{"a": nil}, "next": in["next"], "json": ""}},
	} {
		value, err := s.Encode(in)
		if err != nil {
			t.Fatal(err)
		}
		want, err := s.Encode(tc.want)
		if err != nil {
			t.Fatal(err)
		}
		w := custom(t, redactAll+tc.policy, func(c *processor.Config) { c.Format, c.Schema = processor.Avro, ours }).NewWorker()
		out, reason, detail := w.Redact(nil, value, processor.Avro, 0)
		if string(out) != string(want) {
			t.Errorf("%s: %v %s\ngot  %q\nwant %q", tc.name, reason, detail, out, want)
		}
	}
}

// TestUnknownFieldsOfProtobuf: what the schema does not know is read all the
// same, and stays if nothing is found in it.
func TestUnknownFieldsOfProtobuf(t *testing.T) {
	schema := protoSchema(t)
	for _, tc := range []struct{ name, policy, in, want string }{
		{"nothing in it", "", "\x0a\x01a\xa2\x06\x02hi\xa8\x06\x07", "\x0a\x01a\xa2\x06\x02hi\xa8\x06\x07"},
		{"an address in it", "", "\xa2\x06\x10budi@example.com", "\xa2\x06\x0f<EMAIL_ADDRESS>"},
		{"an address in a message in it", "", "\xa2\x06\x12\x0a\x10budi@example.com", "\xa2\x06\x11\x0a\x0f<EMAIL_ADDRESS>"},
		{"dropped as new", "on_new_field: drop\nfields: {s: {keep: true}}\n", "\x0a\x01a\xa2\x06\x02hi\xa8\x06\x07", "\x0a\x01a"},
		{"a rule for it", "fields: {'\"#100\"': {do: drop}}\n", "\x0a\x01a\xa2\x06\x02hi", "\x0a\x01a"},
		{"bytes that are no text", "", "\x42\x02\xff\xfe\x0a\x01a", "\x0a\x01a"},
		{"a number of eight bytes", "", "\x0a\x01a\xa1\x06\x6f\x8f\x99\x0f\xc9\x46\x0b\x00", "\x0a\x01a"},
		{"a double", "", "\x0a\x01a\xa1\x06\x6f\x8f\x99\x0f\xc9\x46\x0b\x40", "\x0a\x01a\xa1\x06\x6f\x8f\x99\x0f\xc9\x46\x0b\x40"},
		{"four bytes", "", "\x0a\x01a\xa5\x06\xd2\x02\x96\x49", "\x0a\x01a\xa5\x06\xd2\x02\x96\x49"},
		{"four bytes, dropped as new", "on_new_field: drop\nfields: {s: {keep: true}}\n", "\x0a\x01a\xa5\x06\xd2\x02\x96\x49", "\x0a\x01a"},
		{"a double, dropped as new", "on_new_field: drop\nfields: {s: {keep: true}}\n", "\x0a\x01a\xa1\x06\x6f\x8f\x99\x0f\xc9\x46\x0b\x40", "\x0a\x01a"},
		{"a rule for four bytes", "fields: {'\"#100\"': {do: redact}}\n", "\x0a\x01a\xa5\x06\xd2\x02\x96\x49", "\x0a\x01a"},
		{"nothing is left of it", "", "\x42\x02\xff\xfe", ""},
		{"kept bytes", "media: keep\n", "\x42\x02\xff\xfe\x0a\x01a", "\x42\x02\xff\xfe\x0a\x01a"},
	} {
		w := custom(t, redactAll+tc.policy, func(c *processor.Config) { c.Format, c.Schema = processor.Protobuf, schema }).NewWorker()
		out, reason, detail := w.Redact(nil, []byte(tc.in), processor.Protobuf, 0)
		if string(out) != tc.want {
			t.Errorf("%s: %v %s\ngot  %q\nwant %q", tc.name, reason, detail, out, tc.want)
		}
	}
}

// TestNumbersThatAreKeysOfProtobuf: a number that is a key and somebody's cannot
// be replaced, so its record is refused; keys of a personal field are not its values.
func TestNumbersThatAreKeysOfProtobuf(t *testing.T) {
	c := protocompile.Compiler{Resolver: &protocompile.SourceResolver{Accessor: protocompile.SourceAccessorFromMap(map[string]string{
		"m.proto": `syntax = "proto3"; message M { map<int64, string> m = 1; map<int32, string> nama = 2; map<string, string> s = 3; }`})}}
	files, err := c.Compile(t.Context(), "m.proto")
	if err != nil {
		t.Fatal(err)
	}
	ours, err := codec.NewProto(files[0], "M")
	if err != nil {
		t.Fatal(err)
	}
	w := custom(t, redactAll+"fields: {nama: {entity: PERSON}}\n", func(c *processor.Config) {
		c.Format, c.Schema = processor.Protobuf, &processor.Schema{Proto: ours}
	}).NewWorker()
	for _, tc := range []struct {
		name, in, want string
		reason         processor.Reason
	}{
		{"an identity number", "\x0a\x0c\x08\xef\x9e\xe6\xfc\x90\xd9\xd1\x05\x12\x01a", "", processor.PolicyRefused},
		{"any other number", "\x0a\x05\x08\x07\x12\x01a", "\x0a\x05\x08\x07\x12\x01a", processor.OK},
		{"a field that entries have not", "\x0a\x17\x08\x07\x12\x01a\x1a\x10budi@example.com", "\x0a\x16\x08\x07\x12\x01a\x1a\x0f<EMAIL_ADDRESS>", processor.OK},
		{"text where a number is the key", "\x0a\x15\x0a\x10budi@example.com\x12\x01a", "\x0a\x14\x0a\x0f<EMAIL_ADDRESS>\x12\x01a", processor.OK},
		{"a key twice", "\x1a\x18\x0a\x10budi@example.com\x0a\x01a\x12\x01b", "", processor.Undecodable},
		{"below a personal field", "\x12\x0d\x08\x07\x12\x09Rina Wati", "\x12\x0e\x08\x07\x12\x0a<PERSON_1>", processor.OK},
	} {
		out, reason, detail := w.Redact(nil, []byte(tc.in), processor.Protobuf, 0)
		if string(out) != tc.want || reason != tc.reason {
			t.Errorf("%s: %v %s\ngot  %q\nwant %q", tc.name, reason, detail, out, tc.want)
		}
	}
}

// TestWhatReplaceAndTruncateWriteIsTakenAsTheirs: the proof knows their text in
// every writing, also if it holds signs that JSON or a query escapes.
func TestWhatReplaceAndTruncateWriteIsTakenAsTheirs(t *testing.T) {
	const in = `{"m":"to budi@example.com","u":"https://x.example/?e=budi%40example.com","j":"{\"m\":\"budi@example.com\",\"u\":\"https://x.example/?e=budi%40example.com\"}","nik":3174054107909999}`
	for _, with := range []string{`x"`, `x\y`, "x\ny", "\x01", "%41", `50%20"\n`, `\u0041`, ""} {
		text, err := json.Marshal(with)
		if err != nil {
			t.Fatal(err)
		}
		w := custom(t, "version: 1\nviews: {all: {default: {do: replace, with: "+string(text)+"}}}\n", nil).NewWorker()
		out, reason, detail := w.Redact(nil, []byte(in), processor.JSON, 0)
		var got struct{ M, NIK string }
		if err := json.Unmarshal(out, &got); reason != processor.OK || err != nil || got.M != "to "+with || got.NIK != with {
			t.Errorf("%q: %v %s %v: %s", with, reason, detail, err, out)
		}
	}
	w := custom(t, redactAll+"fields: {v: {do: truncate, length: 5}}\n", nil).NewWorker()
	for in, want := range map[string]string{`{"v":"50%20off now"}`: `{"v":"50%20"}`, `{"v":"a\\\\nb\\u0041cdefgh"}`: `{"v":"a\\\\nb"}`} {
		if out, reason, detail := w.Redact(nil, []byte(in), processor.JSON, 0); string(out) != want {
			t.Errorf("%v %s: %s, want %s", reason, detail, out, want)
		}
	}
}

// TestNothingLeftIsNoTombstone: a value of which a view leaves nothing is empty,
// from a worker's first record on.
func TestNothingLeftIsNoTombstone(t *testing.T) {
	p := custom(t, "version: 1\nviews: {all: {default: drop}}\nheaders: {pass: [h]}\n", func(c *processor.Config) { c.Format = processor.Text })
	var res processor.Result
	p.NewWorker().Process(&processor.Record{Value: []byte("budi@example.com"), Headers: []processor.Header{{Key: "h", Value: []byte("budi@example.com")}}}, &res)
	if res.Reason != processor.OK {
		t.Fatalf("%v %s", res.Reason, res.Detail)
	}
	rd := res.Views[0]
	if rd.Value == nil || len(rd.Value) != 0 || len(rd.Headers) != 1 || rd.Headers[0].Value == nil || len(rd.Headers[0].Value) != 0 {
		t.Errorf("value %#v, headers %#v", rd.Value, rd.Headers)
	}
}

// TestKnownValuesAreSoughtInEveryPlaceOfAvro: keys of maps, bytes, JSON in a
// string, and long numbers hold no value that the event declares elsewhere.
func TestKnownValuesAreSoughtInEveryPlaceOfAvro(t *testing.T) {
	const schema = `{"type":"record","name":"R","fields":[
 {"name":"customer","type":{"type":"record","name":"C","fields":[{"name":"name","type":"string"},{"name":"phone","type":"string"}]}},
 {"name":"note","type":"string"},{"name":"keys","type":{"type":"map","values":"int"}},{"name":"raw","type":"bytes"},{"name":"json","type":"string"},
 {"name":"n","type":["null","long"]},{"name":"fixed","type":{"type":"fixed","name":"F","size":9}}]}`
	s, ours := avroOf(t, schema)
	record := func(name, phone, in string, n any, fixed string) []byte {
		b, err := s.Encode(map[string]any{"customer": map[string]any{"name": name, "phone": phone}, "note": "for " + in, "keys": map[string]any{in: 1},
			"raw": []byte(in + "!"), "json": `{"` + in + `":["` + in + `"]}`, "n": n, "fixed": []byte(fixed)})
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	w := custom(t, redactAll, func(c *processor.Config) { c.Format, c.Schema = processor.Avro, ours }).NewWorker()
	for range 2 {
		out, reason, detail := w.Redact(nil, record("Rina Wati", "081234567890", "Rina Wati", int64(4111111111111111), "rina wati"), processor.Avro, 0)
		if want := record("<PERSON_1>", "<PHONE_NUMBER>", "<PERSON_1>", nil, "*********"); string(out) != string(want) {
			t.Errorf("%v %s\ngot  %q\nwant %q", reason, detail, out, want)
		}
	}
}
