// Package lines reads records from files and streams, has them worked on by
// several workers, and writes the answers in order. Start with Run. A chunk is
// handed on as soon as its bytes have arrived, so a slow stream is answered
// line by line and a file in large blocks. It knows nothing of personal data.
// Paths turns folders into the files below them.
package lines

import (
	"errors"
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/processor/codec"
)

// Format is how records follow each other.
type Format uint8

// The formats. Auto decides by the first record.
const (
	Auto     Format = iota
	JSONL           // one JSON value a line
	JSON            // JSON values over any number of lines
	Text            // one line, one record; a private key block is one record
	CSV             // rows of cells behind a header row; a comma, semicolon or bar between cells
	TSV             // the same with tabs
	Avro            // an Avro object container file; with a Frame also values one behind another
	Protobuf        // messages, each behind its length; needs a Frame
)

var formatWords = [...]string{"auto", "jsonl", "json", "text", "csv", "tsv", "avro", "protobuf"}

// Formats are the names of all formats, Auto first.
func Formats() []string { return formatWords[:] }

// String returns the format's name on the command line.
func (f Format) String() string { return formatWords[f] }

// ErrFormat reports a format that is not supported.
var ErrFormat = errors.New("unknown format")

// ParseFormat reads a format's name.
func ParseFormat(name string) (Format, error) {
	for i, w := range formatWords {
		if name == w {
			return Format(i), nil
		}
	}
	return 0, fmt.Errorf("%w: want %s", ErrFormat, strings.Join(formatWords[:], ", "))
}

// Limits of a read.
type Limits struct {
	Record int // most bytes of one record; longer ones are TooLong
}

// Chunk is a run of whole records of one file.
type Chunk struct {
	File    int    // index into the files of Run
	Line    int64  // number of the first line, from 1
	Data    []byte // whole lines with their ends; the last line of a file may lack its own
	Format  Format // never Auto
	TooLong bool   // stands for one record over the limit; Data is empty

	Header []byte // CSV and TSV: the header row, without its line end
	Comma  byte   // and what separates its cells
	First  bool   // and whether Data begins with it

	Container *codec.Container // Avro: what the file is; Data is its head if First, else one packed block
	Count     int64            // Avro, Protobuf: records; Line is the number of the first
	Frame     Frame            // what tells them apart; nil: Container does

	keyless bool // text: it is known that no key block begins in Data
}

// Note is a record that was not written.
type Note struct {
	File   int
	Line   int64
	At     int    // length of the output when it was met
	Reason string // undecodable, oversize …
	Detail string // constant text: "not JSON"
	Raw    []byte // the record, if the caller asked for it; otherwise nil
}

// Answer is what a worker made of a chunk.
type Answer struct {
	Out   []byte
	Notes []Note
	Cut   bool // the chunk was given up: the run ends before it, with ErrCut

	Records, Dropped int64 // that it answers, and of them those that the policy left out; for Config.Wrote
}

// Worker turns a chunk into its answer. It appends to ans.Out and ans.Notes,
// which arrive empty with their buffers. Each is used by one goroutine.
type Worker interface {
	Work(c *Chunk, ans *Answer)
}
