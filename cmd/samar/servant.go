package main

import (
	"bytes"

	"github.com/samar-privacy/samar/cmd/samar/httpapi"
	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

// servant answers single records of requests with what redact and scan answer.
type servant struct {
	redactor redactor
	finder   finder
	chunk    lines.Chunk
	answer   lines.Answer
}

func newServant(proc *processor.Processor) *servant {
	w := proc.NewWorker()
	return &servant{redactor: redactor{proc: proc, w: w}, finder: finder{proc: proc, w: w, files: []string{"-"}}}
}

// Redact implements httpapi.Worker.
func (s *servant) Redact(record []byte, format processor.Format, view int) httpapi.Answer {
	r := &s.redactor
	r.view = view
	out, reason, detail := r.redact(s.answer.Out[:0], record, format)
	s.answer.Out, s.finder.w = out, r.w // a panic has changed it
	a := httpapi.Answer{Out: out, Reason: reason, Detail: detail}
	switch {
	case reason != processor.OK:
	case r.w.Dropped():
		a.Verdict = processor.Dropped
	case !bytes.Equal(out, record):
		a.Verdict = processor.Rewritten
	}
	return a
}

// Scan implements httpapi.Worker.
func (s *servant) Scan(record []byte, format processor.Format, view int, line int64) httpapi.Answer {
	f := &s.finder
	f.view = view
	f.report.Reason, f.report.Detail, f.report.Findings = processor.OK, "", f.report.Findings[:0]
	f.scan(record, format)
	s.redactor.w = f.w
	s.answer.Out = s.answer.Out[:0]
	if f.report.Reason != processor.OK {
		return httpapi.Answer{Reason: f.report.Reason, Detail: f.report.Detail}
	}
	f.write(&s.chunk, line, &s.answer)
	return httpapi.Answer{Out: s.answer.Out}
}
