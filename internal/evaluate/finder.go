package evaluate

import (
	"errors"
	"fmt"

	"github.com/samar-privacy/samar/processor"
)

// ErrRefused reports a sample that samar would send to the dead letters.
var ErrRefused = errors.New("sample refused")

// scanner finds with one worker of a processor.
type scanner struct {
	worker *processor.Worker
	view   int
	report processor.Report
}

// NewFinder returns a Finder over one view of p, for one goroutine. A text is
// scanned as text, an event as JSON with the policy's fields. Findings in the
// names of members are left out: a gold file has no place for them.
func NewFinder(p *processor.Processor, view int) Finder {
	return &scanner{worker: p.NewWorker(), view: view}
}

// Find scans one sample.
func (s *scanner) Find(sample *Sample) ([]Span, error) {
	format, value := processor.Text, []byte(sample.Text)
	if sample.Event != nil {
		format, value = processor.JSON, sample.Event
	}
	s.worker.Scan(value, format, s.view, &s.report)
	if s.report.Reason != processor.OK {
		return nil, fmt.Errorf("%w: %s: %s", ErrRefused, s.report.Reason, s.report.Detail)
	}
	var out []Span
	for i := range s.report.Findings {
		if f := &s.report.Findings[i]; !f.InKey {
			out = append(out, Span{Path: f.RawPath, Start: f.Start, End: f.End, Type: string(f.Entity)})
		}
	}
	return out, nil
}
