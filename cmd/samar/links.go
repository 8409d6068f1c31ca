package main

import (
	"bufio"
	"fmt"
	"os"
	"sync"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/token"
)

// links writes old tokens beside new ones, each pair once: who holds the file
// can join data from before a rotation with data from after. It holds tokens,
// no values.
type links struct {
	mu   sync.Mutex
	file *os.File
	w    *bufio.Writer
	seen map[string]struct{} // new tokens written; all of a run
	err  error
}

// openLinks makes the file; an empty name makes none.
func openLinks(name string) (*links, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, configf("--links: %s", pathFault(name, err))
	}
	return &links{file: f, w: bufio.NewWriter(f), seen: map[string]struct{}{}}, nil
}

// Close writes out what is left and reports the first failure.
func (l *links) Close() error {
	if l == nil {
		return nil
	}
	for _, err := range []error{l.w.Flush(), l.file.Close()} {
		if l.err == nil {
			l.err = err
		}
	}
	if l.err != nil {
		return fmt.Errorf("--links: %s", pathFault(l.file.Name(), l.err))
	}
	return nil
}

func (l *links) add(before, now []byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, ok := l.seen[string(now)]; ok || l.err != nil {
		return
	}
	l.seen[string(now)] = struct{}{}
	_, l.err = fmt.Fprintf(l.w, "{\"old\":%q,\"new\":%q}\n", before, now)
}

// tokeniser wraps a ring's tokenisers of a purpose, so that their pairs are
// written.
func (l *links) tokeniser(ring *token.Ring, purpose string) (processor.Tokeniser, error) {
	now, err := ring.Tokeniser(purpose)
	if err != nil || l == nil {
		return now, err
	}
	before, err := ring.Before(purpose)
	if err != nil {
		return nil, err
	}
	if before == nil {
		return nil, configf("--links: the key file has no version before the current one")
	}
	return &linking{Tokeniser: now, before: before, links: l}, nil
}

// linking is a Tokeniser that notes each token's predecessor.
type linking struct {
	*token.Tokeniser
	before *token.Tokeniser
	links  *links
	old    []byte
}

// AppendValue implements processor.Tokeniser.
func (t *linking) AppendValue(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	n := len(dst)
	dst = t.Tokeniser.AppendValue(dst, domain, form, value)
	t.old = t.before.AppendValue(t.old[:0], domain, form, value)
	t.links.add(t.old, dst[n:])
	return dst
}

// AppendReversible implements processor.Tokeniser.
func (t *linking) AppendReversible(dst []byte, domain string, form detectors.Canonical, value []byte) []byte {
	n := len(dst)
	dst = t.Tokeniser.AppendReversible(dst, domain, form, value)
	t.old = t.before.AppendReversible(t.old[:0], domain, form, value)
	t.links.add(t.old, dst[n:])
	return dst
}
