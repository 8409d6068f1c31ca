// Package badinput makes values that are not what their format says: cut short,
// not UTF-8, nested too deep, with wrong indexes and lengths, and more. Start
// with Suites. Tests of the processor, of files and of the pipeline share them,
// and fuzz targets begin with them. All are generated; none holds personal data
// of anybody.
package badinput

import (
	"encoding/binary"
	"fmt"
	"sync"
	"unicode/utf16"

	"github.com/samar-privacy/samar/processor"
)

// Case is one malformed value.
type Case struct {
	Name   string
	Value  []byte
	Reason processor.Reason // Oversize; OK stands for Undecodable
}

// Want is the reason that the case has to be refused for.
func (c *Case) Want() processor.Reason {
	if c.Reason == processor.OK {
		return processor.Undecodable
	}
	return c.Reason
}

// Suite is the cases of one format.
type Suite struct {
	Name    string
	Format  processor.Format
	Columns []string          // of CSV without a header row
	Schema  *processor.Schema // that the values are written with
	Framed  bool              // they name it in front, by the id 1
	Cases   []Case
}

// Source knows the schema of a framed suite; nil if it is not framed.
func (s *Suite) Source() processor.SchemaSource {
	if !s.Framed {
		return nil
	}
	return oneSchema{s.Schema}
}

// Columns of the CSV suite.
var columns = []string{"id", "email", "note"}

// Suites returns all suites, made once: read them only.
var Suites = sync.OnceValues(suites)

func suites() ([]Suite, error) {
	avro, err := avroSchema()
	if err != nil {
		return nil, err
	}
	proto, err := protoSchema()
	if err != nil {
		return nil, err
	}
	object, err := jsonSchema()
	if err != nil {
		return nil, err
	}
	return []Suite{
		{Name: "json", Format: processor.JSON, Cases: badJSON()},
		{Name: "jsonl", Format: processor.JSONLines, Cases: badLines()},
		{Name: "text", Format: processor.Text, Cases: badText()},
		{Name: "csv", Format: processor.CSVTable, Columns: columns, Cases: badCSV()},
		{Name: "avro", Format: processor.Avro, Schema: avro, Cases: badAvro()},
		{Name: "avro with a registry", Format: processor.Avro, Schema: avro, Framed: true, Cases: badFrames(goodAvro())},
		{Name: "protobuf", Format: processor.Protobuf, Schema: proto.schema, Cases: proto.bad()},
		{Name: "protobuf with a registry", Format: processor.Protobuf, Schema: proto.schema, Framed: true, Cases: badIndexes()},
		{Name: "jsonschema", Format: processor.JSONSchema, Schema: object, Framed: true, Cases: badFrames([]byte(`{"a":1}`))},
	}, nil
}

// cut makes a case of every beginning of a value that is no value.
func cut(value []byte, whole func([]byte) bool) (out []Case) {
	for n := range value {
		if !whole(value[:n]) {
			out = append(out, Case{fmt.Sprintf("cut behind byte %d", n), value[:n:n], 0})
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
