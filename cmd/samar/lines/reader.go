package lines

import (
	"bytes"
	"context"
	"io"
)

const (
	blockSize = 256 << 10 // one read of a file
	keyBlock  = 64 << 10  // most bytes a private key block is held together for
)

// reader cuts one file into chunks.
type reader struct {
	src     io.Reader
	file    int
	format  Format
	limit   int
	line    int64
	buf     []byte // bytes read and not yet handed on
	eof     bool
	broken  error // why no more can be read; what was read before is still handed on
	skip    bool  // inside a record that is too long
	keyless bool  // no key block begins in what cut counted
	lost    bool  // no record can be told apart any more: skip the rest of the file
	values  splitter
	rows    rows
}

// fill reads once. It grows the buffer when it is full. An error that comes with bytes
// is kept until more are asked for.
func (r *reader) fill() error {
	if r.broken != nil {
		return r.broken
	}
	if len(r.buf) == cap(r.buf) {
		grown := make([]byte, len(r.buf), max(blockSize, 2*cap(r.buf)))
		copy(grown, r.buf)
		r.buf = grown
	}
	n, err := r.src.Read(r.buf[len(r.buf):cap(r.buf)])
	r.buf = r.buf[:len(r.buf)+n]
	if err == io.EOF {
		r.eof = true
		return nil
	}
	if r.broken = err; n > 0 {
		return nil
	}
	return err
}

// next fills c with the next chunk; it returns io.EOF after the last one. The
// chunk's old buffer becomes the reader's.
func (r *reader) next(ctx context.Context, c *Chunk) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		if r.format == Auto && (len(r.buf) > 0 || r.eof) {
			if f, ok := sniff(r.buf, r.eof || len(r.buf) > r.limit); ok {
				r.format = f
			}
		}
		if r.format != Auto {
			if n := r.cut(); n > 0 {
				r.hand(c, n)
				if c.TooLong || len(c.Data) > 0 {
					return nil
				}
				continue
			}
			if r.eof && len(r.buf) == 0 {
				return io.EOF
			}
		}
		if err := r.fill(); err != nil {
			return err
		}
	}
}

// cut returns how many bytes of the buffer are whole records.
func (r *reader) cut() int {
	r.keyless = false
	if r.skip {
		if i := bytes.IndexByte(r.buf, '\n'); i >= 0 {
			return i + 1
		}
		return len(r.buf)
	}
	if r.format == JSON {
		return r.values.cut(r.buf, r.eof, r.limit)
	}
	if r.format == CSV || r.format == TSV {
		return r.rows.cut(r.buf, r.eof, r.limit, r.format == TSV)
	}
	if r.eof {
		return len(r.buf)
	}
	n := bytes.LastIndexByte(r.buf, '\n') + 1
	if n == 0 && len(r.buf) > r.limit+1 {
		return len(r.buf)
	}
	if r.format == Text && n > 0 {
		var open int
		if open, r.keyless = openKey(r.buf[:n]); open >= 0 && n-open < keyBlock {
			n = open
		}
	}
	return n
}

// hand moves the first n bytes into c and keeps the rest.
func (r *reader) hand(c *Chunk, n int) {
	spare := c.Data[:0]
	data, rest := r.buf[:n], r.buf[n:]
	*c = Chunk{File: r.file, Line: r.line, Format: r.format, keyless: r.keyless}
	ended := n > 0 && data[n-1] == '\n'
	switch {
	case r.skip:
		r.skip = !ended || r.lost
		data = data[:0]
	case r.format != JSON && !ended && !r.eof:
		r.skip, c.TooLong = true, true
		data = data[:0]
	case r.rows.tooLong:
		r.lost = r.rows.open
		r.rows.tooLong = false
		r.skip, c.TooLong = !ended || r.lost, true
		data = data[:0]
	case r.format == JSON && r.values.tooLong:
		r.values = splitter{}
		r.skip, r.lost = true, true
		c.TooLong = true
		for _, b := range data { // the value begins behind the line ends before it
			if b == '\n' {
				c.Line++
			} else if b != ' ' && b != '\t' && b != '\r' {
				break
			}
		}
		data = data[:0]
	}
	if (r.format == CSV || r.format == TSV) && len(data) > 0 {
		r.rows.head(c, data)
	}
	r.line += int64(bytes.Count(r.buf[:n], []byte("\n")))
	if cap(spare) < blockSize && len(rest) < blockSize {
		spare = make([]byte, 0, blockSize)
	}
	r.buf = append(spare, rest...)
	c.Data = data
}

var (
	keyBegin = []byte("-----BEGIN ")
	keyEnd   = []byte("-----END ")
)

// openKey returns where the line of an unfinished key block starts, or -1, and
// whether no key block begins at all.
func openKey(data []byte) (open int, none bool) {
	i := -1
	for from := 0; ; { // forwards: bytes.LastIndex is slow
		n := bytes.Index(data[from:], keyBegin)
		if n < 0 {
			break
		}
		i = from + n
		from = i + len(keyBegin)
	}
	if i < 0 || bytes.Contains(data[i:], keyEnd) {
		return -1, i < 0
	}
	if !bytes.Contains(firstLine(data[i:]), []byte("PRIVATE KEY")) {
		return -1, false
	}
	return bytes.LastIndexByte(data[:i], '\n') + 1, false
}

func firstLine(b []byte) []byte {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		return b[:i]
	}
	return b
}

// Next cuts the first record off data: the record without its line end, the
// line end, and what follows. In text, a private key block is one record.
func Next(data []byte, f Format) (record, end, rest []byte) {
	if f == JSON {
		return data, nil, nil
	}
	i := bytes.IndexByte(data, '\n')
	if i < 0 {
		return data, nil, nil
	}
	if f == Text && i > len(keyBegin) && bytes.Contains(data[:i], keyBegin) && bytes.Contains(data[:i], []byte("PRIVATE KEY")) {
		window := data[:min(len(data), keyBlock)]
		if e := bytes.Index(window[i:], keyEnd); e >= 0 {
			e += i
			if j := bytes.IndexByte(data[e:], '\n'); j >= 0 {
				i = e + j
			} else {
				return data, nil, nil
			}
		} else if i += keyBody(data[i+1:]); i == len(data) {
			return data, nil, nil
		}
	}
	record, end, rest = data[:i], data[i:i+1], data[i+1:]
	if n := len(record); n > 0 && record[n-1] == '\r' {
		record, end = record[:n-1], data[n-1:i+1]
	}
	return record, end, rest
}

// keyBody is the length of the lines of data that are the body of a key block
// whose end is missing: base64, and the headers of encrypted keys. It counts
// the line end before data and leaves out the last one.
func keyBody(data []byte) int {
	n := 0
	for from := 0; from < len(data); {
		line := firstLine(data[from:])
		text := bytes.Trim(line, " \t\r>|")
		if !base64Line(text) && !bytes.HasPrefix(text, []byte("Proc-Type:")) && !bytes.HasPrefix(text, []byte("DEK-Info:")) &&
			(len(text) > 0 || from == 0) {
			break
		}
		from += len(line)
		if len(text) > 0 {
			n = 1 + from
		}
		from++
	}
	return n
}

// base64Line reports whether text may be a line of a key: base64 of some
// length, or a short last line with its padding.
func base64Line(text []byte) bool {
	for _, c := range bytes.TrimRight(text, "=") {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/') {
			return false
		}
	}
	return len(text) >= 24 || len(text) >= 4 && len(text)%4 == 0 && text[len(text)-1] == '='
}

// splitter finds the end of JSON values that follow each other.
type splitter struct {
	at      int // bytes looked at
	depth   int
	str     bool
	esc     bool
	began   bool // inside a value
	scalar  bool
	tooLong bool
}

// cut returns the length of the first value with the white space before it,
// 0 when more bytes are needed.
func (s *splitter) cut(buf []byte, eof bool, limit int) int {
	for ; s.at < len(buf); s.at++ {
		c := buf[s.at]
		switch {
		case s.str:
			switch {
			case s.esc:
				s.esc = false
			case c == '\\':
				s.esc = true
			case c == '"':
				s.str = false
				if s.depth == 0 {
					return s.done(s.at + 1)
				}
			}
		case c == '"':
			s.str, s.began = true, true
		case c == '{' || c == '[':
			s.depth++
			s.began = true
		case c == '}' || c == ']':
			s.depth--
			if s.depth <= 0 {
				return s.done(s.at + 1)
			}
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			if s.scalar && s.depth == 0 {
				return s.done(s.at)
			}
		default:
			s.began = true
			s.scalar = s.scalar || s.depth == 0
		}
		if s.began && s.at > limit {
			s.tooLong = true
			return s.at + 1
		}
	}
	if eof || !s.began && s.at > 0 {
		return s.done(s.at)
	}
	return 0
}

func (s *splitter) done(n int) int {
	*s = splitter{}
	return n
}
