package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Exit codes; scripts read them.
const (
	exitOK          = 0
	exitFailed      = 1   // failed while running, or records were skipped
	exitUsage       = 2   // wrong flags or arguments
	exitConfig      = 3   // a config, policy or key file is missing, unreadable or invalid; a path is not writable
	exitGate        = 4   // a gate was not met: --fail-on-finding, a minimum of eval, the demo's proof
	exitForbidden   = 5   // samar's own roles do not permit it
	exitUnavailable = 6   // a dependency is unavailable or refuses us
	exitInterrupted = 130 // interrupted from the keyboard
)

// fault is an error that knows its exit code. A nil err prints nothing more.
type fault struct {
	code int
	err  error
}

func (f *fault) Error() string {
	if f.err == nil {
		return ""
	}
	return f.err.Error()
}

func (f *fault) Unwrap() error { return f.err }

func withCode(code int, err error) error {
	if err == nil {
		return nil
	}
	return &fault{code: code, err: err}
}

// silent ends the program with code; the command has already said why.
func silent(code int) error { return &fault{code: code} }

func usagef(format string, args ...any) error {
	return &fault{code: exitUsage, err: fmt.Errorf(format, args...)}
}

func configf(format string, args ...any) error {
	return &fault{code: exitConfig, err: fmt.Errorf(format, args...)}
}

// codeOf returns the exit code of err; ctx tells an interruption from failure.
func codeOf(ctx context.Context, err error) int {
	var f *fault
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &f):
		return f.code
	case ctx.Err() != nil:
		return exitInterrupted
	}
	return exitFailed
}

// report prints err for a person. Text that starts with a file's position is
// left as it is, so that editors find it.
func report(w io.Writer, err error) {
	if err == nil {
		return
	}
	text := strings.TrimRight(err.Error(), "\n")
	if text == "" {
		return
	}
	if strings.Contains(text, "\n") {
		fmt.Fprintln(w, text)
		return
	}
	fmt.Fprintln(w, "samar: "+text)
}
