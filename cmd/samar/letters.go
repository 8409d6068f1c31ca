package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/internal/keyset"
)

// letters is the file of records that redact skipped: a JSON line each.
type letters struct {
	file   *os.File // nil: none is written
	sealer *keyset.Recipient
}

// letter is one line. Sealed is bound to Source and Reason.
type letter struct {
	Source string `json:"source"` // file:line
	Reason string `json:"reason"`
	Sealed []byte `json:"sealed,omitempty"` // HPKE, base64
}

// letterAAD is what a sealed record is bound to.
func letterAAD(source, reason string) []byte {
	return []byte("samar/v1 file\x00" + reason + "\x00" + source)
}

func openLetters(file, recipient string, k *keys) (*letters, error) {
	l := &letters{}
	if file == "" {
		if recipient != "" {
			return nil, usagef("--recipient: goes with --dead-letters")
		}
		return l, nil
	}
	var err error
	if recipient != "" {
		l.sealer, err = keyset.LoadRecipient(strings.TrimPrefix(recipient, "file:"))
	} else {
		l.sealer = k.Recipient()
	}
	if err != nil {
		return nil, keyFault(err)
	}
	if l.file, err = os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600); err != nil {
		return nil, configf("--dead-letters: %s", pathFault(file, err))
	}
	return l, nil
}

// wantsPayload reports whether records are kept, sealed.
func (l *letters) wantsPayload() bool { return l.sealer != nil }

func (l *letters) add(file string, n lines.Note) error {
	if l.file == nil {
		return nil
	}
	if file == "-" { // a source that starts with a hyphen could not be asked for
		file = "stdin"
	}
	x := letter{Source: fmt.Sprintf("%s:%d", file, n.Line), Reason: n.Reason}
	if l.sealer != nil && n.Raw != nil {
		sealed, err := l.sealer.Seal(nil, n.Raw, letterAAD(x.Source, x.Reason))
		if err != nil {
			return err
		}
		x.Sealed = sealed
	}
	b, err := json.Marshal(x)
	if err != nil {
		return err
	}
	_, err = l.file.Write(append(b, '\n'))
	return err
}

// Close closes the file; it may be called twice.
func (l *letters) Close() error {
	if l.file == nil {
		return nil
	}
	err := l.file.Close()
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}
