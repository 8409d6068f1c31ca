package badinput

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// AvroText is the schema of the Avro suites.
const AvroText = `{"type":"record","name":"R","fields":[{"name":"s","type":"string"},{"name":"u","type":["null","string","R"]},
 {"name":"e","type":{"type":"enum","name":"E","symbols":["A","B"]}},{"name":"b","type":"boolean"},{"name":"a","type":{"type":"array","items":"null"}},
 {"name":"m","type":{"type":"map","values":"string"}},{"name":"l","type":"long"},{"name":"i","type":"int"},{"name":"d","type":"double"},{"name":"x","type":{"type":"fixed","name":"X","size":3}}]}`

func avroSchema() (*processor.Schema, error) {
	s, err := codec.ParseAvro(AvroText)
	return &processor.Schema{Avro: s}, err
}

// The parts of a good record of avroSchema, by field.
var avroParts = []string{"\x06abc", "\x02\x02x", "\x02", "\x01", "\x04\x00", "\x02\x02k\x02v\x00", "\x54", "\x54", "\x00\x00\x00\x00\x00\x00\xf0\x3f", "xyz"}

func goodAvro() []byte { return []byte(strings.Join(avroParts, "")) }

func badAvro() []Case {
	good := goodAvro()
	out := append(cut(good, never), Case{"bytes behind", append(bytes.Clone(good), 0), 0})
	with := func(name string, field int, part string, reason processor.Reason) {
		parts := append([]string(nil), avroParts...)
		parts[field] = part
		out = append(out, Case{name, []byte(strings.Join(parts, "")), reason})
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
	var keys strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&keys, "\x0e%07d\x02v", i)
	}
	with("a million keys", 5, "\x80\x89\x7a"+keys.String()+"\x00", processor.Oversize)
	for _, n := range []int{200, 100_000} {
		out = append(out, Case{fmt.Sprintf("itself %d times", n), []byte(strings.Repeat("\x02a\x04", n)), processor.Oversize})
	}
	return out
}
