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
	w     io.Writer
	files []string
	n     int64 // of them

	// Of answers that were written; more may have been read, and told of.
	records, dropped, left int64
	counts                 map[string]int64 // of left, by reason
}

func newSkips(w io.Writer, files []string) *skips {
	return &skips{w: w, files: files, counts: map[string]int64{}}
}

func (s *skips) add(n lines.Note) {
	s.n++
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

// wrote counts an answer that was written.
func (s *skips) wrote(a *lines.Answer) {
	s.records, s.dropped, s.left = s.records+a.Records, s.dropped+a.Dropped, s.left+int64(len(a.Notes))
	for i := range a.Notes {
		s.counts[a.Notes[i].Reason]++
	}
}

// summary counts what was answered: what came out, what the policy left out, and
// what was skipped.
func (s *skips) summary() {
	text := fmt.Sprintf("samar: %s in, %d out", plural(s.records, "record"), s.records-s.dropped-s.left)
	if s.dropped > 0 {
		text += fmt.Sprintf(", %d dropped", s.dropped)
	}
	text += fmt.Sprintf(", %d skipped", s.left)
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
