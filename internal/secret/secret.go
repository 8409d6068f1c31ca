// Package secret holds text that must not be printed. Wrap what travels outside
// the record path with New; Reveal is the one way out, so a search for it shows
// every use. Values are immutable and safe for concurrent use.
//
// The text sits behind a pointer, because fmt does not call the methods of
// unexported fields. It does not protect against a debugger or a core dump.
package secret

import (
	"fmt"
	"io"
)

const shown = "<personal data>"

// Text holds personal data or a credential. The zero value is empty.
type Text struct{ v *string }

// New wraps v.
func New(v string) Text { return Text{&v} }

// Reveal returns the text.
func (t Text) Reveal() string {
	if t.v == nil {
		return ""
	}
	return *t.v
}

// Empty reports whether there is no text.
func (t Text) Empty() bool { return t.v == nil || *t.v == "" }

// Format writes the same words for every verb and every text.
func (Text) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, shown) }

// String returns the same words for every text.
func (Text) String() string { return shown }

// GoString returns the same words for every text.
func (Text) GoString() string { return shown }

// MarshalText writes the same words for every text: JSON, YAML, flags.
func (Text) MarshalText() ([]byte, error) { return []byte(shown), nil }

// UnmarshalText takes a text in.
func (t *Text) UnmarshalText(text []byte) error {
	v := string(text)
	t.v = &v
	return nil
}
