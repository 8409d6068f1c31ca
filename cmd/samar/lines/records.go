package lines

import (
	"bytes"
	"iter"
)

// Item is one record of a chunk.
type Item struct {
	Record []byte // without its line end
	End    []byte // the line end; empty for the last line of a file without one
	Line   int64  // where the record begins in its file, white space passed over, from 1
	Blank  bool   // white space alone
}

// Records yields the records of c in order.
func (c *Chunk) Records() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		line, format := c.Line, c.Format
		if format == Text && (c.keyless || !bytes.Contains(c.Data, keyBegin)) {
			format = JSONL // every line is a record
		}
		for data := c.Data; len(data) > 0; {
			record, end, rest := c.next(data, format)
			data = rest
			it := Item{Record: record, End: end, Line: line, Blank: Blank(record)}
			if format != JSONL {
				line += int64(bytes.Count(record, newline))
			}
			line++
			if c.Format == JSON && !it.Blank {
				it.Line += leadingLines(record)
			}
			if !yield(it) {
				return
			}
		}
	}
}

var newline = []byte("\n")

// next cuts the first record off data.
func (c *Chunk) next(data []byte, format Format) (record, end, rest []byte) {
	if format == CSV || format == TSV {
		return nextRow(data, c.Comma)
	}
	return Next(data, format)
}

// Blank reports whether a line holds white space alone.
func Blank(b []byte) bool {
	for _, c := range b {
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return false
		}
	}
	return true
}

func leadingLines(b []byte) int64 {
	var n int64
	for _, c := range b {
		switch c {
		case '\n':
			n++
		case ' ', '\t', '\r':
		default:
			return n
		}
	}
	return n
}
