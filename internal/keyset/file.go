package keyset

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tink-crypto/tink-go/v2/keyset"
	tinkpb "github.com/tink-crypto/tink-go/v2/proto/tink_go_proto"
)

const (
	formatVersion = 1
	secretMode    = 0o600
	maxFile       = 1 << 20 // bytes
)

// document is a key file: Tink keysets in their JSON form, side by side.
type document struct {
	SamarKeys  int             `json:"samar_keys"` // version of this format
	Tokens     json.RawMessage `json:"tokens"`
	Records    json.RawMessage `json:"records"`
	Reversible json.RawMessage `json:"reversible"`
	Recipient  json.RawMessage `json:"recipient,omitempty"`
}

// Load reads a key file; g opens one that is sealed and may be nil otherwise.
func Load(path string, g *Guard) (*Keys, error) {
	content, err := readSecret(path)
	if err != nil {
		return nil, err
	}
	content, g, err = g.open(content)
	if err != nil {
		return nil, about(path, err)
	}
	s, err := parse(content)
	if err != nil {
		return nil, explain(path, content, err)
	}
	k, err := open(s)
	if err != nil {
		return nil, about(path, err)
	}
	k.guard = g
	return k, nil
}

// explain names the file that was meant, if content is another key file.
func explain(path string, content []byte, err error) error {
	if set, ok := parseSet(content); ok {
		switch keyType(set) {
		case typePrivate:
			return aboutWith(path, "this is the private key for dead letters: keep it off the workers, and name the file that `samar keys init --file` made", ErrWrongType)
		case typePublic:
			return aboutWith(path, "this is a public key for dead letters: name it as recipient, and as keys the file that `samar keys init --file` made", ErrWrongType)
		}
		return aboutWith(path, "this is a plain Tink keyset: name the file that `samar keys init --file` made", ErrWrongType)
	}
	return about(path, err)
}

// readSecret reads a file that nobody else can read.
func readSecret(path string) ([]byte, error) {
	return read(path, true)
}

func read(path string, secret bool) ([]byte, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, about(path, ErrMissing)
	case err != nil:
		return nil, about(path, ErrUnreadable)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxFile {
		return nil, about(path, ErrUnreadable)
	}
	if secret && wideOpen(info) {
		return nil, about(path, ErrWideOpen)
	}
	content, err := io.ReadAll(io.LimitReader(f, maxFile))
	if err != nil {
		return nil, about(path, ErrUnreadable)
	}
	return content, nil
}

func parse(content []byte) (sets, error) {
	var doc document
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if decoder.Decode(&doc) != nil || decoder.More() || doc.SamarKeys != formatVersion {
		return sets{}, ErrDamaged
	}
	var s sets
	for _, part := range []struct {
		set  **tinkpb.Keyset
		text json.RawMessage
	}{{&s.tokens, doc.Tokens}, {&s.records, doc.Records}, {&s.reversible, doc.Reversible}, {&s.recipient, doc.Recipient}} {
		if part.text == nil {
			continue
		}
		set, ok := parseSet(part.text)
		if !ok {
			return sets{}, ErrDamaged
		}
		*part.set = set
	}
	return s, nil
}

func parseSet(text []byte) (*tinkpb.Keyset, bool) {
	set, err := keyset.NewJSONReader(bytes.NewReader(text)).Read()
	return set, err == nil && len(set.GetKey()) > 0
}

func formatSet(set *tinkpb.Keyset) (json.RawMessage, error) {
	if set == nil {
		return nil, nil
	}
	var b bytes.Buffer
	err := keyset.NewJSONWriter(&b).Write(set)
	return b.Bytes(), err
}

func format(s sets) ([]byte, error) {
	doc := document{SamarKeys: formatVersion}
	for _, part := range []struct {
		text *json.RawMessage
		set  *tinkpb.Keyset
	}{{&doc.Tokens, s.tokens}, {&doc.Records, s.records}, {&doc.Reversible, s.reversible}, {&doc.Recipient, s.recipient}} {
		text, err := formatSet(part.set)
		if err != nil {
			return nil, err
		}
		*part.text = text
	}
	return indent(doc)
}

func indent(v any) ([]byte, error) {
	text, err := json.MarshalIndent(v, "", "  ")
	return append(text, '\n'), err
}

// create writes a file that must not exist yet.
func create(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, secretMode)
	switch {
	case errors.Is(err, fs.ErrExist):
		return about(path, ErrExists)
	case err != nil:
		return about(path, ErrNotWritable)
	}
	if err := finish(f, content); err != nil {
		os.Remove(path)
		return about(path, ErrNotWritable)
	}
	return nil
}

// replace writes a file anew, whole or not at all.
func replace(path string, content []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return about(path, ErrNotWritable)
	}
	err = finish(f, content)
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
		return about(path, ErrNotWritable)
	}
	if dir, err := os.Open(filepath.Dir(path)); err == nil {
		dir.Sync()
		dir.Close()
	}
	return nil
}

func finish(f *os.File, content []byte) error {
	_, err := f.Write(content)
	return errors.Join(err, f.Chmod(secretMode), f.Sync(), f.Close())
}
