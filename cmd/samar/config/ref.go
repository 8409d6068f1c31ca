package config

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// Ref says where a secret is: "file:PATH" or "env:NAME". It is never the
// secret itself, so it may be printed.
type Ref string

// DecodeYAML reads a reference. A value that is none may be a secret: no
// message repeats it.
func (r *Ref) DecodeYAML(d *yamlstrict.Doc, n *yamlstrict.Node) {
	kind, rest, ok := strings.Cut(n.Text, ":")
	if n.Kind != yamlstrict.String || !ok || rest == "" || kind != "file" && kind != "env" {
		d.Hidden(n.Pos, "secrets stand here by reference alone", "write file:PATH or env:NAME")
		return
	}
	*r = Ref(n.Text)
}

// JSONSchema describes a reference.
func (Ref) JSONSchema() map[string]any {
	return map[string]any{"type": "string", "pattern": "^(file|env):.+$"}
}

// ErrNoSecret reports a reference behind which there is nothing.
var ErrNoSecret = errors.New("no secret there")

const maxSecret = 1 << 20 // bytes of a referenced file

// Read fetches the secret, without the line end a file may close with. An
// empty Ref gives nil.
func (r Ref) Read() ([]byte, error) {
	if r == "" {
		return nil, nil
	}
	kind, rest, _ := strings.Cut(string(r), ":")
	if kind == "env" {
		v, ok := os.LookupEnv(rest)
		if !ok || v == "" {
			return nil, fmt.Errorf("%s: %w", r, ErrNoSecret)
		}
		return []byte(v), nil
	}
	info, err := os.Stat(rest)
	if err == nil && info.Size() > maxSecret {
		return nil, fmt.Errorf("%s: the file is larger than 1 MiB", r)
	}
	b, err := os.ReadFile(rest)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r, err)
	}
	if b = bytes.TrimRight(b, "\r\n"); len(b) == 0 {
		return nil, fmt.Errorf("%s: %w", r, ErrNoSecret)
	}
	return b, nil
}
