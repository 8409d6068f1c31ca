package badinput

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/bufbuild/protocompile"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

const protoText = `syntax = "proto3"; message R { string s = 1; int64 n = 2; R r = 3; repeated int32 p = 4; map<string, string> m = 5; double d = 6; fixed32 f = 7; bytes b = 8; }`

// protoType is protoText as samar reads it and as Google's library does.
type protoType struct {
	schema *processor.Schema
	root   proto.Message
}

func protoSchema() (*protoType, error) {
	c := protocompile.Compiler{Resolver: &protocompile.SourceResolver{Accessor: protocompile.SourceAccessorFromMap(map[string]string{"a.proto": protoText})}}
	files, err := c.Compile(context.Background(), "a.proto")
	if err != nil {
		return nil, err
	}
	s, err := codec.NewProto(files[0], "R")
	if err != nil {
		return nil, err
	}
	return &protoType{&processor.Schema{Proto: s}, dynamicpb.NewMessageType(files[0].Messages().Get(0)).New().Interface()}, nil
}

func (p *protoType) bad() []Case {
	good := []byte("\x0a\x03abc\x10\xff\xff\x03\x1a\x0b\x0a\x02xy\x1a\x05\x0a\x03abc\x22\x04\x01\x02\x80\x01\x2a\x06\x0a\x01k\x12\x01v\x31\x00\x00\x00\x00\x00\x00\xf0\x3f\x3d\x01\x02\x03\x04\x42\x02\xff\xfe")
	out := cut(good, func(b []byte) bool { return proto.Unmarshal(b, proto.Clone(p.root)) == nil })
	for name, s := range map[string]string{
		"field number 0": "\x00\x01", "field number 0 with a length": "\x02\x01x", "a field number of 30 bits": "\x80\x80\x80\x80\x10\x01", "wire type 6": "\x0e", "wire type 7": "\x0f",
		"an unknown field of wire type 6": "\xfe\x01", "an end of no group": "\x0c", "a group not closed": "\x5b\x0a\x01x", "a group closed by another": "\x5b\x64",
		"an unknown group closed by another": "\xa3\x06\xac\x06", "a length beyond the end": "\x0a\x7fabc", "the greatest length": "\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"a tag of eleven bytes": strings.Repeat("\xff", 10) + "\x01", "a number of eleven bytes": "\x10" + strings.Repeat("\xff", 10) + "\x01", "a number of ten bytes and 65 bits": "\x10" + strings.Repeat("\xff", 9) + "\x02",
		"an inner message that is longer": "\x1a\x02\x0a\x05abcde", "a packed number cut short": "\x22\x01\x80", "an entry cut short": "\x2a\x03\x0a\x05k", "four bytes of eight": "\x31\x00\x00\x00\x00", "two bytes of four": "\x3d\x00\x00",
		"an unknown field cut short": "\xa2\x06\x05ab", "an unknown number cut short": "\xa0\x06\x80",
	} {
		out = append(out, Case{name, []byte(s), 0}, Case{name + " behind a good field", []byte("\x0a\x03abc" + s), 0})
	}
	for name, seq := range notUTF8 {
		n := string(rune(len(seq)))
		out = append(out, Case{name + " in a string", []byte("\x0a" + n + seq), 0}, Case{name + " in a key", []byte("\x2a" + string(rune(len(seq)+2)) + "\x0a" + n + seq), 0})
	}
	var keys strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&keys, "\x2a\x0c\x0a\x07%07d\x12\x01v", i)
	}
	out = append(out, Case{"a million keys", []byte(keys.String()), processor.Oversize})
	deep := []byte{}
	for range 200 {
		deep = append(binary.AppendUvarint([]byte{0x1a}, uint64(len(deep))), deep...)
	}
	return append(out, Case{"itself 200 times", deep, processor.Oversize}, Case{"100,000 groups", bytes.Repeat([]byte{0xa3, 0x06}, 100_000), processor.Oversize})
}
