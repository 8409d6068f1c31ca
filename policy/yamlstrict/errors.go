package yamlstrict

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Error is one fault of a file.
type Error struct {
	File    string
	Line    int // from 1; 0: the fault is not in the file's text
	Col     int // in characters, from 1
	Message string
	Hint    string // what to do, may be empty
	Excerpt string // the line, with a caret under Col; may be empty
}

// Error returns "file:line:col: message; hint" and, below it, the excerpt.
func (e *Error) Error() string {
	s := e.Headline()
	if e.Excerpt != "" {
		s += "\n" + e.Excerpt
	}
	return s
}

// Headline is the error without its excerpt.
func (e *Error) Headline() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", e.Line, e.Col)
	}
	b.WriteString(": ")
	b.WriteString(e.Message)
	if e.Hint != "" {
		b.WriteString("; ")
		b.WriteString(e.Hint)
	}
	return b.String()
}

// Errors are all faults of a file, in the order of its lines.
type Errors []*Error

const maxErrors = 200 // faults kept; the rest is counted

// Error lists the faults, one below the other.
func (es Errors) Error() string {
	var b strings.Builder
	for i, e := range es {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Error())
	}
	return b.String()
}

// Unwrap lets errors.As find a single Error.
func (es Errors) Unwrap() []error {
	out := make([]error, len(es))
	for i, e := range es {
		out[i] = e
	}
	return out
}

func (es Errors) sorted() Errors {
	slices.SortStableFunc(es, func(a, b *Error) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return slices.CompactFunc(es, func(a, b *Error) bool { return *a == *b })
}

const (
	excerptWidth = 100 // characters of a line shown
	excerptLead  = 60  // of these before the caret, when a line is cut
)

// secretKeys are keys behind which a line is never shown.
var secretKeys = []string{"password", "passphrase", "secret", "private_key"}

func excerpt(src []byte, line, col int) string {
	text, ok := lineOf(src, line)
	if !ok {
		return ""
	}
	runes := []rune(hideSecret(text))
	at := min(max(col-1, 0), len(runes))
	from := 0
	if at > excerptWidth-10 {
		from = at - excerptLead
	}
	to := min(len(runes), from+excerptWidth)
	var shown, caret strings.Builder
	for i := from; i < to; i++ {
		r := runes[i]
		if r < ' ' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == utf8.RuneError || r == 0x2028 || r == 0x2029 || r >= 0x202a && r <= 0x202e {
			r = '.'
		}
		shown.WriteRune(r)
		if i >= at {
			continue
		}
		switch {
		case r == '\t':
			caret.WriteByte('\t')
		case wide(r):
			caret.WriteString("  ")
		default:
			caret.WriteByte(' ')
		}
	}
	num := fmt.Sprintf("%4d | ", line)
	return num + shown.String() + "\n     | " + caret.String() + "^"
}

func lineOf(src []byte, line int) (string, bool) {
	for l := range strings.Lines(string(src)) {
		if line--; line == 0 {
			return strings.TrimRight(l, "\r\n"), true
		}
	}
	return "", false
}

func hideSecret(line string) string {
	for _, k := range secretKeys {
		i := strings.Index(line, k)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(line[i+len(k):], `"' `)
		if strings.HasPrefix(rest, ":") {
			return line[:len(line)-len(rest)+1] + " …"
		}
	}
	return line
}

// wide reports whether a terminal shows r two columns wide.
func wide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 ||
		r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd)
}
