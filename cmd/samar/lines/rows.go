package lines

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/samar-privacy/samar/processor/codec"
)

// rows cuts a stream of CSV or TSV at the ends of its rows.
type rows struct {
	scan    codec.RowScanner
	header  []byte
	whole   int  // bytes of the buffer that are whole rows
	tooLong bool // the row at hand is over the limit
	open    bool // within quotes: its end cannot be told
}

// cut returns how many bytes of buf are whole rows.
func (r *rows) cut(buf []byte, eof bool, limit int, tabs bool) int {
	if r.scan.Comma == 0 {
		first, _, whole := bytes.Cut(buf, newline)
		if !whole && !eof && len(buf) <= limit {
			return 0
		}
		if r.scan.Comma = '\t'; !tabs {
			r.scan.Comma = codec.Delimiter(first)
		}
	}
	for r.whole < len(buf) {
		n := r.scan.Next(buf[r.whole:], eof)
		if n == 0 {
			break
		}
		r.whole += n
	}
	n := r.whole
	if n == 0 && len(buf) > limit+1 {
		r.tooLong, r.open = true, r.scan.Open()
		r.scan = codec.RowScanner{Comma: r.scan.Comma}
		return len(buf)
	}
	r.whole = 0
	return n
}

// head gives c the header row; data is its rows.
func (r *rows) head(c *Chunk, data []byte) {
	if r.header == nil {
		row, _, _ := nextRow(data, r.scan.Comma)
		r.header = bytes.Clone(row)
		c.First = true
	}
	c.Header, c.Comma = r.header, r.scan.Comma
}

// nextRow cuts the first row off data.
func nextRow(data []byte, comma byte) (row, end, rest []byte) {
	s := codec.RowScanner{Comma: comma}
	n := s.Next(data, true)
	k := n
	if k > 0 && data[k-1] == '\n' {
		if k--; k > 0 && data[k-1] == '\r' {
			k--
		}
	}
	return data[:k], data[k:n], data[n:]
}

// formatOf decides by a file's name what Auto is, where the name says it.
func formatOf(name string, f Format) Format {
	if f != Auto {
		return f
	}
	name = strings.ToLower(name)
	for _, packed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, packed)
	}
	switch filepath.Ext(name) {
	case ".csv":
		return CSV
	case ".tsv", ".tab":
		return TSV
	case ".avro":
		return Avro
	}
	return Auto
}
