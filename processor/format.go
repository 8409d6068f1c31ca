package processor

import (
	"github.com/samar-privacy/samar/processor/codec"
)

// Format is what the values of a topic are.
type Format uint8

// Formats.
const (
	JSON       Format = iota // one JSON document
	Text                     // plain text
	CSV                      // rows of comma-separated values, see Worker.Header
	CSVHeader                // the header row of CSV itself
	CSVTable                 // a header row and its rows, or rows of Config.Columns
	JSONLines                // JSON documents, one a line
	Avro                     // Avro's binary encoding, see Schema
	Protobuf                 // the wire format of Protocol Buffers, see Schema
	JSONSchema               // one JSON document, of a schema
)

// Header takes the names of the columns of the CSV records that follow from a
// header row. comma separates cells: ',', ';', '\t' or '|'.
func (w *Worker) Header(row []byte, comma byte) (Reason, string) {
	if err := w.csv.Header(row, comma); err != nil {
		return reasonOf(row, err)
	}
	if w.rows != nil {
		if err := w.rows.csv.Header(row, comma); err != nil {
			return reasonOf(row, err)
		}
	}
	return OK, ""
}

// decode fills w.doc with the leaves of a value.
func (w *Worker) decode(value []byte, format Format) error {
	w.typed = nil
	switch format {
	case JSON:
		return w.json.Decode(value, &w.doc)
	case JSONLines:
		return w.json.DecodeLines(value, &w.doc)
	case CSV, CSVHeader, CSVTable:
		w.csv.Reach, w.csv.Locate = w.json.Reach, w.json.Locate
		if format == CSVHeader {
			return w.csv.Names(value, &w.doc)
		}
		if format == CSVTable && w.csv.Columns() == 0 || w.tabled {
			w.tabled = true
			return w.csv.Table(value, w.p.comma, &w.doc)
		}
		return w.csv.Decode(value, &w.doc)
	}
	if format == Text {
		return codec.Text{}.Decode(value, &w.doc)
	}
	s, start, err := w.schemaOf(value)
	switch {
	case err != nil:
		return err
	case format == Avro && s.Avro != nil:
		w.avro.Reach, w.avro.Locate = w.json.Reach, w.json.Locate
		return w.avro.Decode(value, start, s.Avro, &w.doc)
	case format == JSONSchema && s.JSON != nil:
		w.typed = s.JSON
		return w.json.DecodeAt(value, start, &w.doc)
	case format == Protobuf && s.Proto != nil:
		w.proto.Reach, w.proto.Locate = w.json.Reach, w.json.Locate
		return w.proto.Decode(value, start, w.p.schemas != nil, s.Proto, &w.doc)
	}
	return ErrNoSchema
}
