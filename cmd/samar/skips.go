package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

// skips tells a person of records that were not written.
type skips struct {
	w      io.Writer
	files  []string
	n      int64
	counts map[string]int64
}

func newSkips(w io.Writer, files []string) *skips {
	return &skips{w: w, files: files, counts: map[string]int64{}}
}

func (s *skips) add(n lines.Note) {
	s.n++
	s.counts[n.Reason]++
	where := fmt.Sprintf("line %d", n.Line)
	if len(s.files) > 1 {
		where = s.files[n.File] + ": " + where
	}
	text := n.Reason
	if n.Detail != "" {
		text += ": " + n.Detail
	}
	fmt.Fprintf(s.w, "%s: %s\n", where, text)
}

// summary counts what came in: what came out, what the policy left out, and what
// was skipped.
func (s *skips) summary(records, dropped int64) {
	text := fmt.Sprintf("samar: %s in, %d out", plural(records, "record"), records-dropped-s.n)
	if dropped > 0 {
		text += fmt.Sprintf(", %d dropped", dropped)
	}
	text += fmt.Sprintf(", %d skipped", s.n)
	var parts []string
	for _, r := range reasons() {
		if k := s.counts[r]; k > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", r, k))
		}
	}
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	fmt.Fprintln(s.w, text)
}

// reasons are the words of every reason a record is refused for.
func reasons() []string {
	var out []string
	for r := processor.Undecodable; r <= processor.SinkRejected; r++ {
		out = append(out, r.String())
	}
	return out
}

func plural(n int64, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
