package processor_test

import (
	"context"
	"testing"

	"github.com/bufbuild/protocompile"
	"github.com/twmb/avro"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// avroOf reads an Avro schema twice: with a library that is not ours, and as the
// processor takes it.
func avroOf(t testing.TB, schema string) (*avro.Schema, *processor.Schema) {
	t.Helper()
	theirs, err := avro.Parse(schema)
	if err != nil {
		t.Fatal(err)
	}
	ours, err := codec.ParseAvro(schema)
	if err != nil {
		t.Fatal(err)
	}
	return theirs, &processor.Schema{Avro: ours}
}

// eventMessage returns new messages of eventProto, and its schema as the
// processor takes it.
func eventMessage(t testing.TB) (empty func() proto.Message, schema *processor.Schema) {
	t.Helper()
	return messageOf(t, eventProto, "Event")
}

// messageOf is eventMessage for a message of another file.
func messageOf(t testing.TB, source, name string) (empty func() proto.Message, schema *processor.Schema) {
	t.Helper()
	c := protocompile.Compiler{Resolver: &protocompile.SourceResolver{Accessor: protocompile.SourceAccessorFromMap(map[string]string{"e.proto": source})}}
	files, err := c.Compile(context.Background(), "e.proto")
	if err != nil {
		t.Fatal(err)
	}
	ours, err := codec.NewProto(files[0], name)
	if err != nil {
		t.Fatal(err)
	}
	return func() proto.Message { return dynamicpb.NewMessage(files[0].Messages().Get(0)) }, &processor.Schema{Proto: ours}
}
