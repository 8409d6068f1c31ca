package evaluate

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Span is one value of a sample: a half-open range of code points.
type Span struct {
	Path  string // JSON Pointer; empty for a bare text
	Start int
	End   int
	Type  string // EMAIL_ADDRESS, ID_NIK, …
}

// Sample is one line of a gold file: a text or an event with its true spans.
type Sample struct {
	ID    string
	Lang  string
	Text  string // if Event is nil
	Event []byte // the raw JSON of the event
	Spans []Span // sorted by path and start
}

// MaxLine is the longest line of a gold file in bytes.
const MaxLine = 4 << 20

// ErrGold reports a line that is not in the gold format.
var ErrGold = errors.New("not in the gold format")

// Reader reads a gold file line by line.
type Reader struct {
	name string
	in   *bufio.Scanner
	line int
	ids  map[string]int // line by id
}

// NewReader returns a Reader; name stands in its errors.
func NewReader(name string, r io.Reader) *Reader {
	in := bufio.NewScanner(r)
	in.Buffer(make([]byte, 64<<10), MaxLine)
	return &Reader{name: name, in: in, ids: map[string]int{}}
}

// line is the wire form. Other keys are ignored.
type line struct {
	ID    json.RawMessage `json:"id"`
	Lang  string          `json:"lang"`
	Text  *string         `json:"text"`
	Event json.RawMessage `json:"event"`
	Spans []struct {
		Path  *string `json:"path"`
		Start *int    `json:"start"`
		End   *int    `json:"end"`
		Type  string  `json:"type"`
	} `json:"spans"`
}

// Next returns the next sample, or io.EOF behind the last. Errors name the
// line and the fault, never the text.
func (r *Reader) Next() (*Sample, error) {
	for r.in.Scan() {
		r.line++
		raw := r.in.Bytes()
		if r.line == 1 {
			raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(raw)) == 0 {
			continue
		}
		return r.decode(raw)
	}
	if err := r.in.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			r.line++
			return nil, r.fault("longer than %d bytes", MaxLine)
		}
		return nil, fmt.Errorf("read %s: %w", r.name, err)
	}
	return nil, io.EOF
}

func (r *Reader) fault(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s: %w", r.name, r.line, fmt.Sprintf(format, args...), ErrGold)
}

func (r *Reader) decode(raw []byte) (*Sample, error) {
	if !utf8.Valid(raw) {
		return nil, r.fault("invalid UTF-8")
	}
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		var typed *json.UnmarshalTypeError
		if errors.As(err, &typed) {
			return nil, r.fault("%q has the wrong type", typed.Field)
		}
		return nil, r.fault("not JSON")
	}
	s := &Sample{Lang: l.Lang}
	if err := json.Unmarshal(l.ID, &s.ID); err != nil {
		var n json.Number
		if json.Unmarshal(l.ID, &n) != nil {
			return nil, r.fault(`"id" is neither a string nor a number`)
		}
		s.ID = n.String()
	}
	if s.ID == "" {
		return nil, r.fault(`"id" is missing`)
	}
	if first, twice := r.ids[s.ID]; twice {
		return nil, r.fault(`"id" stands on line %d too`, first)
	}
	r.ids[s.ID] = r.line
	leaf, err := r.leaves(s, &l)
	if err != nil {
		return nil, err
	}
	if l.Spans == nil {
		return nil, r.fault(`"spans" is missing`)
	}
	for i, sp := range l.Spans {
		if sp.Start == nil || sp.End == nil || sp.Type == "" {
			return nil, r.fault("spans[%d]: start, end and type are needed", i)
		}
		if !typeName(sp.Type) {
			return nil, r.fault("spans[%d]: type is no entity's name", i)
		}
		g := Span{Start: *sp.Start, End: *sp.End, Type: sp.Type}
		if sp.Path != nil {
			g.Path = *sp.Path
		}
		if s.Event != nil && sp.Path == nil {
			return nil, r.fault("spans[%d]: path is needed in an event", i)
		}
		n, ok := leaf(g.Path)
		if !ok {
			return nil, r.fault("spans[%d]: no text at its path", i)
		}
		if g.Start < 0 || g.End <= g.Start || g.End > n {
			return nil, r.fault("spans[%d]: [%d,%d) does not fit a text of %d characters", i, g.Start, g.End, n)
		}
		s.Spans = append(s.Spans, g)
	}
	sortSpans(s.Spans)
	return s, nil
}

// leaves returns how to look up the length of a leaf by its pointer.
func (r *Reader) leaves(s *Sample, l *line) (func(path string) (int, bool), error) {
	switch {
	case l.Text != nil && l.Event == nil:
		s.Text = *l.Text
		n := utf8.RuneCountInString(s.Text)
		return func(path string) (int, bool) { return n, path == "" }, nil
	case l.Text == nil && l.Event != nil:
		s.Event = bytes.Clone(l.Event)
		leaf, err := Leaves(s.Event)
		if err != nil {
			return nil, r.fault("event: not JSON")
		}
		return func(path string) (int, bool) {
			v, ok := leaf(path)
			return utf8.RuneCountInString(v), ok
		}, nil
	}
	return nil, r.fault(`either "text" or "event" is needed`)
}

// Leaves returns a look-up of an event's strings and numbers by JSON Pointer.
func Leaves(event []byte) (func(pointer string) (string, bool), error) {
	dec := json.NewDecoder(bytes.NewReader(event))
	dec.UseNumber()
	var doc any
	if err := dec.Decode(&doc); err != nil {
		return nil, err
	}
	return func(pointer string) (string, bool) { return lookUp(doc, pointer) }, nil
}

var pointerEscapes = strings.NewReplacer("~1", "/", "~0", "~")

func lookUp(v any, pointer string) (string, bool) {
	for pointer != "" {
		if pointer[0] != '/' {
			return "", false
		}
		step, rest, _ := strings.Cut(pointer[1:], "/")
		if rest != "" || strings.HasSuffix(pointer[1:], "/") {
			rest = "/" + rest
		}
		pointer = rest
		switch c := v.(type) {
		case map[string]any:
			var ok bool
			if v, ok = c[pointerEscapes.Replace(step)]; !ok {
				return "", false
			}
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(c) {
				return "", false
			}
			v = c[i]
		default:
			return "", false
		}
	}
	switch c := v.(type) {
	case string:
		return c, true
	case json.Number:
		return c.String(), true
	}
	return "", false
}

func sortSpans(s []Span) {
	sort.Slice(s, func(i, j int) bool {
		if s[i].Path != s[j].Path {
			return s[i].Path < s[j].Path
		}
		if s[i].Start != s[j].Start {
			return s[i].Start < s[j].Start
		}
		return s[i].End < s[j].End
	})
}

// typeName reports whether s is written as entities are.
func typeName(s string) bool {
	for i := range len(s) {
		if c := s[i]; !(c >= 'A' && c <= 'Z' || i > 0 && (c == '_' || c >= '0' && c <= '9')) {
			return false
		}
	}
	return s != "" && len(s) <= 64
}
