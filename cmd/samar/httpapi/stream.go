package httpapi

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

// stream answers line for line while the client still sends. A line that
// cannot be read is answered in its place: {"error":"undecodable","line":17}.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, v verb, view int) {
	rc := http.NewResponseController(w)
	_ = rc.EnableFullDuplex() // HTTP/2 always is
	h := w.Header()
	h.Set("Content-Type", "application/x-ndjson")
	h.Set("Cache-Control", "no-store")
	if v == redact {
		h.Set("Samar-Policy", s.cfg.Policy)
	}
	run := lines.Config{
		Files: []string{"-"}, Stdin: &patient{r.Body, rc, s.cfg.Patience}, Format: lines.JSONL, Limits: lines.Limits{Record: s.cfg.Record},
		Out: &flushing{w, rc}, Note: func(lines.Note) error { return nil },
	}
	for range s.cfg.Workers {
		run.Workers = append(run.Workers, &liner{s: s, ctx: r.Context(), verb: v, view: view})
	}
	// What can go wrong now is the connection: whoever still reads must not take its
	// answer for whole.
	if err := lines.Run(r.Context(), run); err != nil {
		panic(http.ErrAbortHandler)
	}
}

// liner works on chunks of a stream.
type liner struct {
	s    *Server
	ctx  context.Context
	verb verb
	view int
}

// Work implements lines.Worker.
func (l *liner) Work(c *lines.Chunk, ans *lines.Answer) {
	if c.TooLong {
		ans.Out = fault(ans.Out, processor.Oversize, c.Line)
		l.s.cfg.Metrics.record(l.verb, processor.Oversize, 0)
		return
	}
	var worker Worker
	select {
	case worker = <-l.s.workers:
	case <-l.ctx.Done():
		ans.Cut = true
		return
	}
	defer func() { l.s.workers <- worker }()
	for it := range c.Records() {
		if it.Blank {
			continue
		}
		a := l.s.do(worker, l.verb, it.Record, processor.JSON, l.view, it.Line)
		switch {
		case a.Reason != processor.OK:
			ans.Out = fault(ans.Out, a.Reason, it.Line)
		case a.Verdict == processor.Dropped:
			ans.Out = append(append(append(ans.Out, `{"dropped":true,"line":`...), strconv.FormatInt(it.Line, 10)...), "}\n"...)
		default:
			ans.Out = append(append(ans.Out, bytes.TrimRight(a.Out, "\r\n")...), '\n')
		}
	}
}

func fault(out []byte, r processor.Reason, line int64) []byte {
	out = append(append(append(out, `{"error":"`...), r.String()...), `","line":`...)
	return append(strconv.AppendInt(out, line, 10), "}\n"...)
}

// patient gives each read of a body its own time.
type patient struct {
	io.Reader
	rc   *http.ResponseController
	time time.Duration
}

func (p *patient) Read(b []byte) (int, error) {
	_ = p.rc.SetReadDeadline(time.Now().Add(p.time))
	return p.Reader.Read(b)
}

// flushing sends every write off at once.
type flushing struct {
	w  io.Writer
	rc *http.ResponseController
}

func (f *flushing) Write(b []byte) (int, error) {
	n, err := f.w.Write(b)
	if err == nil {
		err = f.rc.Flush()
	}
	return n, err
}
