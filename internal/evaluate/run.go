// Package evaluate scores findings against a gold file. Start with Run, or
// with NewReader and Scorer.
//
// A gold file is JSONL: {"id","lang","text","spans":[{"start","end","type"}]}
// with code points, or "event" instead of "text" and a "path" in each span. The
// Report holds exact precision, recall and F1, overlap precision, recall and
// F2, and the share of letters covered, by entity and by language. Reports can
// be compared, held against least recalls, and written as JSON or HTML.
//
// The HTML shows the texts of the gold file, because they are the user's own;
// nothing else here repeats a text, errors included. The package finds nothing
// itself and reads no file by name.
package evaluate

import (
	"errors"
	"fmt"
	"io"
)

// Finder finds spans in a sample: in its text, or in the leaves of its event.
type Finder interface {
	Find(s *Sample) ([]Span, error)
}

// FinderFunc is a function as a Finder.
type FinderFunc func(s *Sample) ([]Span, error)

// Find calls f.
func (f FinderFunc) Find(s *Sample) ([]Span, error) { return f(s) }

// Run reads all samples of r, lets find look for spans and adds the scores.
func (s *Scorer) Run(r *Reader, find Finder) error {
	for {
		sample, err := r.Next()
		if errors.Is(err, io.EOF) {
			if s.samples == 0 {
				return fmt.Errorf("%s: no samples: %w", r.name, ErrGold)
			}
			return nil
		}
		if err != nil {
			return err
		}
		found, err := find.Find(sample)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", r.name, r.line, err)
		}
		s.Add(sample, found)
	}
}
