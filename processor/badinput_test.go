package processor_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/bufbuild/protocompile"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// bad is one input that is not what its topic says.
type bad struct {
	name   string
	value  []byte
	reason processor.Reason // Oversize, or Undecodable by default
}

// TestBadInput: every malformed value has a reason of the closed list and a
// constant detail, and no view gets any part of it.
func TestBadInput(t *testing.T) {
	total := 0
	for _, f := range []struct {
		name  string
		tune  func(*processor.Config)
		cases []bad
	}{
		{"json", nil, badJSON()},
		{"jsonl", func(c *processor.Config) { c.Format = processor.JSONLines }, badLines()},
		{"text", func(c *processor.Config) { c.Format = processor.Text }, badText()},
		{"csv", func(c *processor.Config) {
			c.Format, c.Columns = processor.CSVTable, []string{"id", "email", "note"}
		}, badCSV()},
		{"avro", func(c *processor.Config) { c.Format, c.Schema = processor.Avro, avroSchema(t) }, badAvro()},
		{"avro with a registry", func(c *processor.Config) { c.Format, c.Schemas = processor.Avro, oneSchema{avroSchema(t)} }, badFrames(goodAvro())},
		{"protobuf", func(c *processor.Config) { c.Format, c.Schema = processor.Protobuf, protoSchema(t) }, badProtobuf(t)},
		{"protobuf with a registry", func(c *processor.Config) { c.Format, c.Schemas = processor.Protobuf, oneSchema{protoSchema(t)} }, badIndexes()},
		{"jsonschema", func(c *processor.Config) { c.Format, c.Schemas = processor.JSONSchema, oneSchema{jsonSchema(t)} }, badFrames([]byte(`{"a":1}`))},
	} {
		w := custom(t, redactAll+"limits: {record_bytes: 32MiB}\n", f.tune).NewWorker()
		for _, c := range f.cases {
			total++
			var res processor.Result
			w.Process(&processor.Record{Value: c.value}, &res)
			want := c.reason
			if want == processor.OK {
				want = processor.Undecodable
			}
			if res.Reason != want || len(res.Views) > 0 || res.Detail == "" || len(res.Detail) > 100 {
				t.Errorf("%s: %s: %v: %q with %d views, want %v", f.name, c.name, res.Reason, res.Detail, len(res.Views), want)
			}
		}
	}
	if total < 500 {
		t.Errorf("%d cases, fewer than 500", total)
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > 1<<30 {
		t.Errorf("%d MiB are held", m.HeapAlloc>>20)
	}
}

// cut makes a case of every beginning of a value that is no value.
func cut(value []byte, whole func([]byte) bool) (out []bad) {
	for n := range value {
		if !whole(value[:n]) {
			out = append(out, bad{fmt.Sprintf("cut behind byte %d", n), value[:n:n], 0})
		}
	}
	return out
}

func never([]byte) bool { return false }

// notUTF8 are byte sequences that no text holds.
var notUTF8 = map[string]string{
	"a lone continuation": "\x80", "two bytes, overlong": "\xc0\xaf", "three bytes, overlong": "\xe0\x80\xaf", "four bytes, overlong": "\xf0\x80\x80\xaf",
	"a surrogate": "\xed\xa0\x80", "a pair of surrogates": "\xed\xa0\xbd\xed\xb8\x80", "beyond Unicode": "\xf4\x90\x80\x80", "five bytes": "\xf8\x88\x80\x80\x80",
	"cut in two": "\xc3", "cut in three": "\xe7\x8e", "cut in four": "\xf0\x9f\x98", "Latin-1": "caf\xe9", "a byte that is none": "\xff",
}

func wide(s string, order binary.AppendByteOrder, mark bool) []byte {
	var b []byte
	if mark {
		b = order.AppendUint16(b, 0xfeff)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func badJSON() []bad {
	doc := `{"id":"e-1","customer":{"name":"Budi","tags":["a",true,null,-1.5e+3]},"text":"mail budi@example.com \ud83d\ude00"}`
	out := cut([]byte(doc), never)
	for i := range len(doc) {
		if strings.IndexByte(`{}[]:,`, doc[i]) >= 0 {
			out = append(out, bad{fmt.Sprintf("without the mark at %d", i), []byte(doc[:i] + doc[i+1:]), 0})
		}
	}
	for i := 0; i <= len(doc); i += 4 {
		out = append(out, bad{fmt.Sprintf("a raw NUL at %d", i), []byte(doc[:i] + "\x00" + doc[i:]), 0})
	}
	for name, seq := range notUTF8 {
		out = append(out, bad{name + " in a value", []byte(`{"a":"` + seq + `"}`), 0}, bad{name + " in a name", []byte(`{"` + seq + `":1}`), 0},
			bad{name + " between", []byte(`{"a":1` + seq + `}`), 0})
	}
	for i, s := range []string{`"\ud83d"`, `"\ude00"`, `"\ude00\ud83d"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\ud83d"`, `{"\udc00":1}`, `["\udbff\u0041"]`} {
		out = append(out, bad{fmt.Sprintf("a lone surrogate, %d", i), []byte(s), 0})
	}
	for _, s := range []string{``, ` `, "\n\t\r ", `01`, `-`, `+1`, `1.`, `.5`, `1e`, `1e+`, `0x1`, `1_000`, `NaN`, `Infinity`, `-Infinity`, `nul`, `nulll`, `True`, `tru`, `fals`,
		`undefined`, `'a'`, `{a:1}`, `{"a":1,}`, `[1,]`, `[,1]`, `{,}`, `{"a"}`, `{"a":}`, `{"a":1 "b":2}`, `[1 2]`, `{}{}`, `{} x`, `[]]`, `}`, `]`, `"a`, `"a\`, `"\x41"`, `"\u12"`, `"\u12g4"`,
		"\"a\nb\"", "\"a\tb\"", "\"\x01\"", "\"\x1f\"", `"a" "b"`, `{"a":"b"`, `/* c */ {}`, `{"a":1} // c`, `{1:2}`, `{null:1}`, `{"a":[}`, `[{]}`, "\x1e{}", `{"a":1}` + "\x00", `--1`, `1 .5`, `{"a"::1}`} {
		out = append(out, bad{"not JSON: " + fmt.Sprintf("%.8q", s), []byte(s), 0})
	}
	for _, mark := range []bool{false, true} {
		out = append(out, bad{"UTF-16, little end first", wide(doc, binary.LittleEndian, mark), 0}, bad{"UTF-16, big end first", wide(doc, binary.BigEndian, mark), 0})
	}
	const million = 1_000_000
	for name, s := range map[string]string{"arrays": strings.Repeat("[", million) + strings.Repeat("]", million), "arrays not closed": strings.Repeat("[", million),
		"objects": strings.Repeat(`{"a":`, million) + "1" + strings.Repeat("}", million), "just too deep": strings.Repeat("[", 129) + strings.Repeat("]", 129),
		"in turn": strings.Repeat(`[{"a":`, 100) + "1" + strings.Repeat("}]", 100)} {
		out = append(out, bad{"too deep: " + name, []byte(s), processor.Oversize})
	}
	var keys strings.Builder
	for i := range million {
		fmt.Fprintf(&keys, `,"k%d":1`, i)
	}
	return append(out, bad{"a million names", []byte("{" + keys.String()[1:] + "}"), processor.Oversize},
		bad{"too large", bytes.Repeat([]byte(" "), 33<<20), processor.Oversize})
}

func badLines() []bad {
	out := []bad{{"nothing", nil, 0}, {"blank lines", []byte("\n\n \n"), 0}, {"two on one line", []byte("{} {}\n"), 0}, {"one over two lines", []byte("{\"a\":\n1}\n"), 0},
		{"the second is none", []byte("{}\n{]\n"), 0}, {"the last is cut short", []byte("{}\n{\"a\":"), 0}}
	out[0].value = []byte{}
	return out
}

func badText() (out []bad) {
	for name, seq := range notUTF8 {
		out = append(out, bad{name, []byte("mail budi@example.com " + seq), 0})
	}
	return append(out, bad{"a raw NUL", []byte("a\x00b"), 0}, bad{"UTF-16", wide("mail budi@example.com", binary.LittleEndian, true), 0})
}

func badCSV() []bad {
	good := `1,budi@example.com,"say ""hi"", Ani"` + "\n"
	var out []bad
	for _, s := range []string{"1,2\n", "1,2,3,4\n", "1\n", ",\n", ",,,\n", `1,"2,3` + "\n", `1,"2"x,3` + "\n", `1,2"x,3` + "\n", `"1,2,3`, `1,2,"3""` + "\n", `1,""x"",3` + "\n", `1,"a"b"c",3` + "\n",
		"1,\r2,3\n", "1;2;3\n", "1\t2\t3\n", `1,2,"`, `1,2,3"`, ` "1",2,3`, "a\x00,b,c\n", "1,2,3\n4,5\n", "1,2,3\n4,5,6,7\n"} {
		out = append(out, bad{fmt.Sprintf("%.12q", s), []byte(s), 0}, bad{fmt.Sprintf("%.12q behind a good row", s), []byte(good + s), 0})
	}
	for name, seq := range notUTF8 {
		out = append(out, bad{name, []byte("1," + seq + ",3\n"), 0})
	}
	return append(out, bad{"nothing", []byte{}, 0}, bad{"UTF-16", wide(good, binary.LittleEndian, true), 0})
}

// oneSchema knows the id 1.
type oneSchema struct{ s *processor.Schema }

func (o oneSchema) Schema(id uint32) (*processor.Schema, error) {
	if id != 1 {
		return nil, processor.ErrNoSchema
	}
	return o.s, nil
}

func (oneSchema) OutputID(_ int, id uint32) uint32 { return id }

func avroSchema(t *testing.T) *processor.Schema {
	s, err := codec.ParseAvro(`{"type":"record","name":"R","fields":[{"name":"s","type":"string"},{"name":"u","type":["null","string","R"]},
 {"name":"e","type":{"type":"enum","name":"E","symbols":["A","B"]}},{"name":"b","type":"boolean"},{"name":"a","type":{"type":"array","items":"null"}},
 {"name":"m","type":{"type":"map","values":"string"}},{"name":"l","type":"long"},{"name":"i","type":"int"},{"name":"d","type":"double"},{"name":"x","type":{"type":"fixed","name":"X","size":3}}]}`)
	if err != nil {
		t.Fatal(err)
	}
	return &processor.Schema{Avro: s}
}

// The parts of a good record of avroSchema, by field.
var avroParts = []string{"\x06abc", "\x02\x02x", "\x02", "\x01", "\x04\x00", "\x02\x02k\x02v\x00", "\x54", "\x54", "\x00\x00\x00\x00\x00\x00\xf0\x3f", "xyz"}

func goodAvro() []byte { return []byte(strings.Join(avroParts, "")) }

func badAvro() []bad {
	good := goodAvro()
	out := append(cut(good, never), bad{"bytes behind", append(bytes.Clone(good), 0), 0})
	with := func(name string, field int, part string, reason processor.Reason) {
		parts := append([]string(nil), avroParts...)
		parts[field] = part
		out = append(out, bad{name, []byte(strings.Join(parts, "")), reason})
	}
	long := strings.Repeat("\xff", 9) + "\x01"
	for field := range 2 {
		with("a varint of eleven bytes", field, strings.Repeat("\xff", 10)+"\x01", 0)
	}
	with("a negative length", 0, "\x01", 0)
	with("a length beyond the end", 0, "\xfe\x01abc", 0)
	with("the greatest length", 0, long, 0)
	for i, index := range []string{"\x01", "\x06", "\x7f", "\xfe\x01", long} {
		with(fmt.Sprintf("a wrong union index, %d", i), 1, index, 0)
	}
	for i, symbol := range []string{"\x04", "\x01", long} {
		with(fmt.Sprintf("a wrong symbol, %d", i), 2, symbol, 0)
	}
	for _, b := range []string{"\x02", "\xff", "\x7f"} {
		with("a boolean that is none", 3, b, 0)
	}
	with("2⁶² items of no bytes", 4, long[:9]+"\x7f", 0)
	with("a billion items of no bytes", 4, "\x80\xa8\xd6\xb9\x07\x00", processor.Oversize)
	with("a million items of no bytes in blocks", 4, strings.Repeat("\x80\x10", 2000)+"\x00", processor.Oversize)
	with("a block that is longer than it says", 5, "\x01\x02\x02k\x02v\x00", 0)
	with("a block that is shorter than it says", 5, "\x01\x0e\x02k\x02v\x00", 0)
	with("a block of a negative size", 5, "\x01\x01\x02k\x02v\x00", 0)
	with("the least count", 5, long+"\x00", 0)
	with("an int of 33 bits", 7, "\x80\x80\x80\x80\x20", 0)
	for name, seq := range notUTF8 {
		with(name+" in a string", 0, string(rune(2*len(seq)))+seq, 0)
		with(name+" in a key", 5, "\x02"+string(rune(2*len(seq)))+seq+"\x02v\x00", 0)
	}
	for _, n := range []int{200, 100_000} {
		out = append(out, bad{fmt.Sprintf("itself %d times", n), []byte(strings.Repeat("\x02a\x04", n)), processor.Oversize})
	}
	return out
}

// badFrames are values whose first bytes name no schema that is known.
func badFrames(good []byte) []bad {
	var out []bad
	for n := range 5 {
		out = append(out, bad{fmt.Sprintf("%d bytes", n), []byte{0, 0, 0, 0, 1}[:n], 0})
	}
	out[0].value = []byte{}
	for _, magic := range []byte{1, 2, 'O', '{', 0xff} {
		out = append(out, bad{fmt.Sprintf("magic byte %d", magic), append([]byte{magic, 0, 0, 0, 1}, good...), 0})
	}
	for _, id := range []uint32{0, 2, 77, 1 << 24, 1<<32 - 1} {
		out = append(out, bad{fmt.Sprintf("id %d", id), append(binary.BigEndian.AppendUint32([]byte{0}, id), good...), 0})
	}
	return append(out, bad{"nothing behind the id", []byte{0, 0, 0, 0, 1}, 0}, bad{"cut short", append([]byte{0, 0, 0, 0, 1}, good[:len(good)-1]...), 0})
}

const protoText = `syntax = "proto3"; message R { string s = 1; int64 n = 2; R r = 3; repeated int32 p = 4; map<string, string> m = 5; double d = 6; fixed32 f = 7; bytes b = 8; }`

func protoSchema(t *testing.T) *processor.Schema {
	c := protocompile.Compiler{Resolver: &protocompile.SourceResolver{Accessor: protocompile.SourceAccessorFromMap(map[string]string{"a.proto": protoText})}}
	files, err := c.Compile(context.Background(), "a.proto")
	if err != nil {
		t.Fatal(err)
	}
	s, err := codec.NewProto(files[0], "R")
	if err != nil {
		t.Fatal(err)
	}
	protoRoot = dynamicpb.NewMessageType(files[0].Messages().Get(0)).New().Interface()
	return &processor.Schema{Proto: s}
}

var protoRoot proto.Message

func badProtobuf(t *testing.T) []bad {
	protoSchema(t)
	good := []byte("\x0a\x03abc\x10\xff\xff\x03\x1a\x0b\x0a\x02xy\x1a\x05\x0a\x03abc\x22\x04\x01\x02\x80\x01\x2a\x06\x0a\x01k\x12\x01v\x31\x00\x00\x00\x00\x00\x00\xf0\x3f\x3d\x01\x02\x03\x04\x42\x02\xff\xfe")
	out := cut(good, func(b []byte) bool { return proto.Unmarshal(b, proto.Clone(protoRoot)) == nil })
	for name, s := range map[string]string{
		"field number 0": "\x00\x01", "field number 0 with a length": "\x02\x01x", "a field number of 30 bits": "\x80\x80\x80\x80\x10\x01", "wire type 6": "\x0e", "wire type 7": "\x0f",
		"an unknown field of wire type 6": "\xfe\x01", "an end of no group": "\x0c", "a group not closed": "\x5b\x0a\x01x", "a group closed by another": "\x5b\x64",
		"an unknown group closed by another": "\xa3\x06\xac\x06", "a length beyond the end": "\x0a\x7fabc", "the greatest length": "\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"a tag of eleven bytes": strings.Repeat("\xff", 10) + "\x01", "a number of eleven bytes": "\x10" + strings.Repeat("\xff", 10) + "\x01", "a number of ten bytes and 65 bits": "\x10" + strings.Repeat("\xff", 9) + "\x02",
		"an inner message that is longer": "\x1a\x02\x0a\x05abcde", "a packed number cut short": "\x22\x01\x80", "an entry cut short": "\x2a\x03\x0a\x05k", "four bytes of eight": "\x31\x00\x00\x00\x00", "two bytes of four": "\x3d\x00\x00",
		"an unknown field cut short": "\xa2\x06\x05ab", "an unknown number cut short": "\xa0\x06\x80",
	} {
		out = append(out, bad{name, []byte(s), 0}, bad{name + " behind a good field", []byte("\x0a\x03abc" + s), 0})
	}
	for name, seq := range notUTF8 {
		n := string(rune(len(seq)))
		out = append(out, bad{name + " in a string", []byte("\x0a" + n + seq), 0}, bad{name + " in a key", []byte("\x2a" + string(rune(len(seq)+2)) + "\x0a" + n + seq), 0})
	}
	deep := []byte{}
	for range 200 {
		deep = append(binary.AppendUvarint([]byte{0x1a}, uint64(len(deep))), deep...)
	}
	return append(out, bad{"itself 200 times", deep, processor.Oversize}, bad{"100,000 groups", bytes.Repeat([]byte{0xa3, 0x06}, 100_000), processor.Oversize})
}

func badIndexes() (out []bad) {
	for i, s := range []string{"", "\x02", "\x02\x02", "\x04\x00\x02", "\x01", "\xff", "\x80\x80", "\x7e" + strings.Repeat("\x00", 63), strings.Repeat("\xff", 9) + "\x01"} {
		out = append(out, bad{fmt.Sprintf("message indexes, %d", i), []byte("\x00\x00\x00\x00\x01" + s), 0})
	}
	return append(out, bad{"cut short", []byte("\x00\x00\x00\x00\x01\x00\x0a\x05ab"), 0})
}

func jsonSchema(t *testing.T) *processor.Schema {
	s, err := codec.ParseJSONSchema(`{"type":"object"}`, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &processor.Schema{JSON: s}
}
