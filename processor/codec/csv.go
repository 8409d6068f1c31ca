package codec

import (
	"bytes"
	"strconv"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
)

// CSV decodes rows of comma-separated values (RFC 4180) or, with a tab as
// Comma, of tab-separated ones. Each cell is a leaf under its column's name, so
// a policy writes the name as the path. Replacements are quoted as they need.
//
// A CSV cell without quotes holds none; in TSV a quote matters at a cell's
// beginning alone.
type CSV struct {
	Paths    *Paths
	MaxDepth int // of JSON in cells; 0: 128
	Reach    Reach
	Locate   bool // prepare Doc.Pointer
	Rows     bool // a document is any number of rows, not one

	comma   byte
	columns [][]byte // names, each with a quote behind it
	row     []byte   // of the pointer
	inner   inner
}

// maxColumns bounds a header.
const maxColumns = 1 << 14

// Header takes the names of the columns from a header row, and what separates
// cells: comma, or ';', '\t' or '|'.
func (c *CSV) Header(row []byte, comma byte) error {
	var d Doc
	c.comma, c.columns = comma, nil
	row = bytes.TrimPrefix(row, bom)
	if marked := bytes.TrimPrefix(row, quote); bytes.HasPrefix(marked, []byte("sep=")) && len(bytes.Trim(row, "\"\r\n")) <= len("sep=")+1 {
		return ErrSeparator
	}
	names := CSV{comma: comma, Paths: NewPaths(noFlags)}
	if err := check(row); err != nil {
		return err
	}
	d.reset(row)
	if _, err := names.cells(&d, 0, len(row), nil); err != nil {
		return err
	}
	if len(d.Leaves) > maxColumns {
		return ErrPaths
	}
	seen := make(map[string]int, len(d.Leaves))
	for i := range d.Leaves {
		name := string(bytes.TrimSpace(d.Leaves[i].Text))
		if seen[name]++; name == "" || seen[name] > 1 {
			name += "#" + strconv.Itoa(i+1)
		}
		c.columns = append(c.columns, append([]byte(name), '"'))
	}
	return nil
}

// Columned takes the names of the columns from a list; comma 0 is a comma.
func (c *CSV) Columned(names []string, comma byte) error {
	if len(names) > maxColumns {
		return ErrPaths
	}
	if c.comma = comma; comma == 0 {
		c.comma = ','
	}
	c.columns = nil
	for _, name := range names {
		c.columns = append(c.columns, append([]byte(name), '"'))
	}
	return nil
}

// Columns is how many the header has.
func (c *CSV) Columns() int { return len(c.columns) }

// Names decodes a header row: each cell is a leaf of the kind Key.
func (c *CSV) Names(src []byte, d *Doc) error {
	if err := c.begin(src, d); err != nil {
		return err
	}
	start := len(src) - len(bytes.TrimPrefix(src, bom))
	if _, err := c.cells(d, start, len(src), nil); err != nil {
		return err
	}
	for i := range d.Leaves {
		d.Leaves[i].Kind = detectors.Key
	}
	return nil
}

func (c *CSV) begin(src []byte, d *Doc) error {
	d.reset(src)
	d.spliced, d.comma = true, c.comma
	return check(src)
}

func check(src []byte) error {
	if !valid(src) {
		return ErrUTF8
	}
	if indexNUL(src) >= 0 {
		return ErrNUL
	}
	return nil
}

// Decode fills d with the cells of src: one row without its line end, or any
// number of them with Rows.
func (c *CSV) Decode(src []byte, d *Doc) error {
	if err := c.begin(src, d); err != nil {
		return err
	}
	if len(src) == 0 {
		return ErrEmpty
	}
	c.inner.begin(c.Paths, c.MaxDepth, c.Reach, c.Locate)
	if !c.Rows {
		c.row = c.row[:0]
		_, err := c.cells(d, 0, len(src), c.columns)
		return err
	}
	return c.rows(d, 0)
}

// Table fills d with the cells of a header row, as leaves of the kind Key, and
// of the rows behind it. comma 0: as the header row shows.
func (c *CSV) Table(src []byte, comma byte, d *Doc) error {
	if comma == 0 {
		first, _, _ := bytes.Cut(src, []byte{'\n'})
		comma = Delimiter(first)
	}
	s := RowScanner{Comma: comma}
	n := s.Next(src, true)
	head := bytes.TrimRight(src[:n], "\r\n")
	if err := c.Header(head, comma); err != nil {
		return err
	}
	if err := c.begin(src, d); err != nil {
		return err
	}
	if len(src) == 0 {
		return ErrEmpty
	}
	c.inner.begin(c.Paths, c.MaxDepth, c.Reach, c.Locate)
	if _, err := c.cells(d, len(src)-len(bytes.TrimPrefix(src, bom)), len(head), nil); err != nil {
		return err
	}
	for i := range d.Leaves {
		d.Leaves[i].Kind = detectors.Key
		if c.Locate {
			d.pointer = append(d.pointer, 0)
		}
	}
	return c.rows(d, n)
}

// rows adds the cells of all rows behind at.
func (c *CSV) rows(d *Doc, at int) error {
	src := d.Src
	for row := 0; at < len(src); row++ {
		s := RowScanner{Comma: c.comma}
		n := s.Next(src[at:], true)
		end := at + n
		for end > at && (src[end-1] == '\n' || src[end-1] == '\r') {
			end--
		}
		if c.Locate {
			c.row = strconv.AppendInt(append(c.row[:0], '/'), int64(row), 10)
		}
		if end > at {
			d.began(0)
			if _, err := c.cells(d, at, end, c.columns); err != nil {
				return err
			}
		}
		at += n
	}
	return nil
}

// cells adds the leaves of one row; columns nil: whatever their number.
func (c *CSV) cells(d *Doc, i, end int, columns [][]byte) (int, error) {
	b, p := d.Src, c.Paths
	prev := int32(0)
	for n := 0; ; n++ {
		cur := int32(0)
		if columns != nil {
			if n == len(columns) {
				return 0, ErrColumns
			}
			var err error
			if cur, err = p.step(0, prev, columns[n]); err != nil {
				return 0, err
			}
			prev = cur
		}
		from, to, next, enc, err := c.cell(b, i, end)
		if err != nil {
			return 0, err
		}
		if p.nodes[cur].flags&Skip == 0 && (to > from || columns == nil) {
			l := d.leaf(b, from, to)
			l.Node, l.Parent, l.Member, l.Kind, l.Enc = cur, -1, -1, detectors.Value, enc
			if enc == QuotedCell {
				d.undouble(l)
			}
			if c.Locate && columns != nil {
				d.pointers = append(append(d.pointers, c.row...), '/')
				d.pointers = appendPointer(d.pointers, columns[n][:len(columns[n])-1])
				d.pointer = append(d.pointer, int32(len(d.pointers)))
			}
			if columns != nil {
				if err := c.inner.look(d); err != nil {
					return 0, err
				}
			}
		}
		if next == end {
			if columns != nil && n+1 != len(columns) {
				return 0, ErrColumns
			}
			return n + 1, nil
		}
		i = next + 1
	}
}

// cell reads the cell at i: its content, where the comma or end behind it is,
// and how it is written.
func (c *CSV) cell(b []byte, i, end int) (from, to, next int, enc Encoding, err error) {
	if i < end && b[i] == '"' {
		for k := i + 1; ; k += 2 {
			n := bytes.IndexByte(b[k:end], '"')
			if n < 0 {
				return 0, 0, 0, 0, ErrQuote
			}
			k += n
			if k+1 < end && b[k+1] == '"' {
				continue
			}
			if k+1 < end && b[k+1] != c.comma {
				return 0, 0, 0, 0, ErrAfterQuote
			}
			return i + 1, k, k + 1, QuotedCell, nil
		}
	}
	k := i
	for k < end && b[k] != c.comma {
		switch b[k] {
		case '"':
			if c.comma != '\t' {
				return 0, 0, 0, 0, ErrBareQuote
			}
		case '\n', '\r':
			return 0, 0, 0, 0, ErrBareQuote
		}
		k++
	}
	return i, k, k, Cell, nil
}

// undouble reads doubled quotes as one.
func (d *Doc) undouble(l *Leaf) {
	n := bytes.Index(l.Text, twoQuotes)
	if n < 0 {
		return
	}
	from, first := len(d.arena), len(d.points)
	text := l.Text
	raw := 0
	for n >= 0 {
		d.arena = append(d.arena, text[raw:raw+n+1]...)
		raw += n + 2
		d.points = append(d.points, point{dec: int32(len(d.arena) - from), raw: int32(raw)})
		n = bytes.Index(text[raw:], twoQuotes)
	}
	d.arena = append(d.arena, text[raw:]...)
	l.Text = d.arena[from:len(d.arena):len(d.arena)]
	l.points, l.npoints = int32(first), int32(len(d.points)-first)
}

// RowScanner finds where rows end in a stream of CSV.
type RowScanner struct {
	Comma byte

	at    int
	state rowState
}

type rowState uint8

const (
	atCell   rowState = iota // a cell begins
	inCell                   // without quotes
	inQuotes                 // between quotes
	atQuote                  // behind a quote in quotes
)

// Next returns the length of the first row of buf with its line end, 0 if more
// bytes are needed; they are to follow those of buf. At the end of a stream
// what is left is a row, finished or not. A row that breaks the rules ends
// where the next line does.
func (s *RowScanner) Next(buf []byte, eof bool) int {
	for ; s.at < len(buf); s.at++ {
		c := buf[s.at]
		switch s.state {
		case atCell:
			if c == '"' {
				s.state = inQuotes
				continue
			}
			s.state = inCell
			fallthrough
		case inCell:
			if c == s.Comma {
				s.state = atCell
			} else if c == '\n' {
				return s.end()
			}
		case inQuotes:
			n := bytes.IndexByte(buf[s.at:], '"')
			if n < 0 {
				s.at = len(buf) - 1
				continue
			}
			s.at += n
			s.state = atQuote
		case atQuote:
			switch c {
			case '"':
				s.state = inQuotes
			case s.Comma:
				s.state = atCell
			case '\n':
				return s.end()
			default: // a carriage return, or an error that the decoder tells
				s.state = inCell
			}
		}
	}
	if eof {
		s.at--
		return s.end()
	}
	return 0
}

func (s *RowScanner) end() int {
	n := s.at + 1
	s.at, s.state = 0, atCell
	return n
}

// Delimiter guesses what separates the cells of a header row.
func Delimiter(row []byte) byte {
	best, most := byte(','), 0
	for _, c := range []byte{',', ';', '\t', '|'} {
		if n := bytes.Count(row, []byte{c}); n > most {
			best, most = c, n
		}
	}
	return best
}

// appendPointer appends one step of a JSON Pointer without its slash.
func appendPointer(dst, name []byte) []byte {
	for _, c := range name {
		switch c {
		case '~':
			dst = append(dst, "~0"...)
		case '/':
			dst = append(dst, "~1"...)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

func noFlags(int32, []policy.Segment) Flags { return 0 }

// Open reports whether the row at hand is within quotes.
func (s *RowScanner) Open() bool { return s.state == inQuotes }

func skipAll(int32, []policy.Segment) Flags { return Skip }
