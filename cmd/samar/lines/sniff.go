package lines

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

var bom = []byte("\xef\xbb\xbf")

// sniff decides the format by the first record in head. It answers false when
// it needs more bytes and eof is not reached.
func sniff(head []byte, eof bool) (Format, bool) {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, bom), " \t\r\n")
	if len(text) == 0 {
		return Text, eof
	}
	if text[0] != '{' && text[0] != '[' {
		return Text, true
	}
	line, rest, whole := bytes.Cut(text, []byte("\n"))
	if !whole && !eof {
		return 0, false
	}
	if json.Valid(line) {
		return JSONL, true
	}
	if !unfinished(line) {
		if text[0] == '[' {
			return Text, true // "[INFO] …"
		}
		return JSONL, true
	}
	rest = bytes.TrimLeft(rest, " \t\r\n")
	second, _, whole := bytes.Cut(rest, []byte("\n"))
	if !whole && !eof {
		return 0, false
	}
	if len(second) > 0 && second[0] == '{' && json.Valid(second) && text[0] == '{' {
		return JSONL, true // the first line is cut short
	}
	return JSON, true
}

// unfinished reports whether line is the beginning of a JSON value.
func unfinished(line []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(line))
	for {
		_, err := dec.Token()
		if err != nil {
			return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		}
	}
}
