package main

import (
	"encoding/binary"
	"errors"
	"math"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
)

// schemaFlags name the schema of files whose records have none in front.
type schemaFlags struct {
	file    string
	message string

	schema *processor.Schema
	format processor.Format
}

// addSchema declares --schema and --message.
func addSchema(cmd *cobra.Command, f *schemaFlags) {
	fl := cmd.Flags()
	fl.StringVar(&f.file, "schema", "", "schema of files of bare records: .avsc (Avro values one behind another), .proto or .desc (Protobuf messages, each behind its length)")
	fl.StringVar(&f.message, "message", "", "with a .proto or .desc of several messages: that of the records, such as shop.v1.Order")
	_ = cmd.MarkFlagFilename("schema", "avsc", "proto", "desc", "protoset", "binpb")
}

// open reads the schema, if one is named, and returns the format of the files.
func (f *schemaFlags) open(format lines.Format) (lines.Format, error) {
	if f.file == "" {
		if format == lines.Protobuf {
			return 0, usagef("--format protobuf needs --schema with the .proto or .desc file of the messages")
		}
		if f.message != "" {
			return 0, usagef("--message goes with --schema")
		}
		return format, nil
	}
	is := lines.Protobuf
	f.format = processor.Protobuf
	switch filepath.Ext(f.file) {
	case ".avsc":
		is, f.format = lines.Avro, processor.Avro
	case ".proto", ".desc", ".pb", ".binpb", ".protoset":
	default:
		return 0, usagef("--schema: want a .avsc, .proto or .desc file")
	}
	if format != lines.Auto && format != is {
		return 0, usagef("--schema: %s is a schema of %s, and --format says %s", f.file, is, format)
	}
	var err error
	if f.schema, err = readSchema(f.file, f.format, f.message); err != nil {
		return 0, configf("schema: %v", err)
	}
	return is, nil
}

// frame tells the records of a file apart; nil: no schema was named.
func (f *schemaFlags) frame() lines.Frame {
	switch {
	case f.schema == nil:
		return nil
	case f.schema.Avro != nil:
		return func(src []byte) (head, size int, err error) { return avroFrame(f.schema.Avro, src) }
	}
	return protoFrame
}

var (
	errLength = errors.New("its length is no number")
	errNoSize = errors.New("a value of no bytes cannot be told from the next")
)

// protoFrame reads the length in front of a message, as protodelim and
// writeDelimitedTo write it.
func protoFrame(src []byte) (head, size int, err error) {
	n, head := binary.Uvarint(src)
	switch {
	case head < 0 || n > math.MaxInt32:
		return 0, 0, errLength
	case head == 0 || n > uint64(len(src)-head):
		if head > 0 && int(n) > maxFrame {
			return head, int(n), nil // too long, whatever follows
		}
		return 0, 0, lines.ErrMore
	}
	return head, int(n), nil
}

// maxFrame is more than any policy lets a record have.
const maxFrame = 64 << 20

// sizers are shared: the reader and the workers measure the same values.
var sizers = sync.Pool{New: func() any { return new(codec.AvroSizer) }}

// avroFrame measures a value by its schema.
func avroFrame(s *codec.AvroSchema, src []byte) (head, size int, err error) {
	sizer := sizers.Get().(*codec.AvroSizer)
	size, err = sizer.Size(s, src)
	sizers.Put(sizer)
	switch {
	case errors.Is(err, codec.ErrShort), errors.Is(err, codec.ErrVarint):
		return 0, 0, lines.ErrMore
	case err == nil && size == 0:
		return 0, 0, errNoSize
	}
	return 0, size, err
}

// frames renders the records of a chunk that has no container.
func (r *redactor) frames(c *lines.Chunk, ans *lines.Answer) {
	format := processor.Avro
	if c.Format == lines.Protobuf {
		format = processor.Protobuf
	}
	for record, at := range c.Frames {
		ans.Records++
		r.w.Written(r.schema)
		out, reason, detail := r.redact(r.blocks.out[:0], record, format)
		r.blocks.out = out
		switch {
		case reason != processor.OK:
			n := lines.Note{File: c.File, Line: at, At: len(ans.Out), Reason: reason.String(), Detail: detail}
			if r.raw {
				n.Raw = append([]byte(nil), record...)
			}
			ans.Notes = append(ans.Notes, n)
		case r.w.Dropped():
			ans.Dropped++
		default:
			if format == processor.Protobuf {
				ans.Out = binary.AppendUvarint(ans.Out, uint64(len(out)))
			}
			ans.Out = append(ans.Out, out...)
		}
	}
}

// frames reports on the records of a chunk that has no container.
func (f *finder) frames(c *lines.Chunk, ans *lines.Answer) {
	format := processor.Avro
	if c.Format == lines.Protobuf {
		format = processor.Protobuf
	}
	for record, at := range c.Frames {
		f.w.Written(f.schema)
		f.report = processor.Report{Findings: f.report.Findings[:0]}
		f.scan(record, format)
		if f.report.Reason != processor.OK {
			f.refuse(c, at, f.report.Reason, f.report.Detail, ans)
			continue
		}
		f.write(c, at, ans)
	}
}
