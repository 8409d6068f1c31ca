package keyset

import (
	"errors"
	"fmt"
)

// ErrKeyFile is what every error of this package about a file is: missing,
// readable by others, damaged, of the wrong type, not to be written.
var ErrKeyFile = errors.New("key file")

// The kinds of ErrKeyFile.
var (
	ErrMissing     = errors.New("does not exist")
	ErrUnreadable  = errors.New("cannot be read")
	ErrWideOpen    = errors.New("can be read by others")
	ErrDamaged     = errors.New("is damaged")
	ErrWrongType   = errors.New("holds keys of another type")
	ErrExists      = errors.New("exists already")
	ErrNotWritable = errors.New("cannot be written")
)

var advice = []struct {
	kind error
	text string
}{
	{ErrMissing, "make one with: samar keys init --file %s"},
	{ErrUnreadable, "check its owner and directory: ls -ld %s"},
	{ErrWideOpen, "its mode must be 0600: chmod 600 %s; if others may have read it, make new keys"},
	{ErrDamaged, "restore %s from a backup; new keys give new tokens, which join nothing made before"},
	{ErrWrongType, "name the file that `samar keys init` made, not %s"},
	{ErrExists, "keys are never overwritten; choose another path, or rotate it: samar keys rotate --file %s"},
	{ErrPassphrase, "say where its passphrase is: SAMAR_KEYS_PASSPHRASE=env:NAME or file:PATH, or passphrase: under keys: of samar.yaml (%s)"},
	{ErrKMS, "check that the service answers, and that the credentials may use the key it names: %s"},
	{ErrNoKMS, "build samar with -tags samar_awskms, samar_gcpkms or samar_hcvault: go build -tags samar_awskms ./cmd/samar (%s)"},
	{ErrWrongGuard, "check the passphrase of %s; without the right one the keys are lost"},
	{ErrVersion, "its versions: samar keys verify --file %s"},
	{ErrNotWritable, "check that its directory exists and may be written: %s"},
}

// fault is an error about one file: what is wrong, where, what to do.
type fault struct {
	path, hint string
	err        error
}

func (f *fault) Error() string {
	text := fmt.Sprintf("key file %s: %v", f.path, f.err)
	if f.hint != "" {
		return text + "; " + f.hint
	}
	for _, a := range advice {
		if errors.Is(f.err, a.kind) {
			return text + "; " + fmt.Sprintf(a.text, f.path)
		}
	}
	return text
}

func (f *fault) Unwrap() []error { return []error{ErrKeyFile, f.err} }

func about(path string, err error) error { return &fault{path: path, err: err} }

func aboutWith(path, hint string, err error) error { return &fault{path: path, hint: hint, err: err} }
