package httpapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/samar-privacy/samar/processor"
)

// problem is an error as RFC 9457 has it.
type problem struct {
	Type   string `json:"type,omitempty" doc:"about:blank"`
	Title  string `json:"title" doc:"what is wrong"`
	Status int    `json:"status" doc:"the HTTP status"`
	Detail string `json:"detail,omitempty" doc:"why, and what to do; never anything of the record"`
	Reason string `json:"reason,omitempty" enum:"undecodable,oversize,timeout,panic,leak,known-values,policy" doc:"why the record was refused"`
}

func refuse(w http.ResponseWriter, p problem) {
	p.Type = "about:blank"
	body, _ := json.Marshal(p)
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(p.Status)
	_, _ = w.Write(append(body, '\n'))
}

// refused is the answer for a record that a reason keeps back.
func refused(a Answer) problem {
	p := problem{Status: http.StatusUnprocessableEntity, Title: "the record cannot be processed", Detail: a.Detail, Reason: a.Reason.String()}
	switch a.Reason {
	case processor.Oversize:
		p.Status = http.StatusRequestEntityTooLarge
	case processor.Panic:
		p.Status = http.StatusInternalServerError
	}
	return p
}

// unread is the answer for a body that could not be read.
func unread(err error, limit int64) problem {
	var big *http.MaxBytesError
	switch {
	case errors.As(err, &big):
		return problem{Status: http.StatusRequestEntityTooLarge, Title: "the body is over the limit", Reason: processor.Oversize.String(),
			Detail: "at most " + strconv.FormatInt(limit, 10) + " bytes; send many records as application/x-ndjson"}
	case errors.Is(err, errBusy):
		return problem{Status: http.StatusServiceUnavailable, Title: "too many requests", Detail: "try again in a second"}
	}
	return problem{Status: http.StatusBadRequest, Title: "the body ended early or came too slowly"}
}

// kinds of bodies.
const (
	bodyJSON = iota
	bodyLines
	bodyText
	bodyUnknown
)

func bodyOf(r *http.Request) int {
	header := r.Header.Get("Content-Type")
	if header == "" || header == "application/json" {
		return bodyJSON
	}
	kind, _, err := mime.ParseMediaType(header)
	if err != nil {
		return bodyUnknown
	}
	switch kind {
	case "application/json":
		return bodyJSON
	case "application/x-ndjson", "application/ndjson", "application/jsonl":
		return bodyLines
	case "text/plain":
		return bodyText
	}
	return bodyUnknown
}

// Values of headers that every answer has; they are never changed.
var (
	noStore = []string{"no-store"}
	asJSON  = []string{"application/json"}
	asText  = []string{"text/plain; charset=utf-8"}
)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// answer handles one event, one text, or a stream of events.
func (s *Server) answer(v verb) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, r *http.Request) {
		view, bad := s.view(r)
		if bad != nil {
			refuse(w, *bad)
			return
		}
		switch bodyOf(r) {
		case bodyJSON:
			s.one(w, r, v, processor.JSON, view)
		case bodyText:
			s.one(w, r, v, processor.Text, view)
		case bodyLines:
			s.stream(w, r, v, view)
		default:
			refuse(w, problem{Status: http.StatusUnsupportedMediaType, Title: "not a kind of body this takes",
				Detail: "Content-Type: application/json (one event), application/x-ndjson (one a line) or text/plain"})
		}
	}
}

// one answers for a body that is one record.
func (s *Server) one(w http.ResponseWriter, r *http.Request, v verb, format processor.Format, view int) {
	body := buffers.Get().(*bytes.Buffer)
	defer func() {
		if body.Cap() <= 1<<16 {
			buffers.Put(body)
		}
	}()
	body.Reset()
	limit := int64(s.cfg.Record)
	if err := s.read(body, w, r, limit); err != nil {
		refuse(w, unread(err, limit))
		return
	}
	worker, err := s.borrow(r.Context())
	if err != nil {
		s.busy(w, err)
		return
	}
	a := s.do(worker, v, body.Bytes(), format, view, 1)
	out := append(body.AvailableBuffer(), a.Out...) // the worker's next record overwrites its answer
	s.workers <- worker
	if a.Reason != processor.OK {
		refuse(w, refused(a))
		return
	}
	h := w.Header()
	h["Cache-Control"] = noStore
	if v == redact {
		h["Samar-Policy"] = s.policy
		h.Set("Samar-Verdict", a.Verdict.String())
		if a.Verdict == processor.Dropped {
			w.WriteHeader(http.StatusNoContent)
			return
		}
	}
	h["Content-Type"] = asJSON
	if format == processor.Text && v == redact {
		h["Content-Type"] = asText
	}
	h.Set("Content-Length", strconv.Itoa(len(out)))
	_, _ = w.Write(out)
}

// read reads a body of at most limit bytes.
func (s *Server) read(to *bytes.Buffer, w http.ResponseWriter, r *http.Request, limit int64) error {
	if r.ContentLength > limit {
		return &http.MaxBytesError{Limit: limit}
	}
	if r.ContentLength > 0 { // net/http reads no more than that
		to.Grow(int(r.ContentLength) + bytes.MinRead)
		_, err := to.ReadFrom(r.Body)
		return err
	}
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(s.cfg.Patience))
	_, err := to.ReadFrom(http.MaxBytesReader(w, r.Body, limit))
	return err
}

func (s *Server) busy(w http.ResponseWriter, err error) {
	w.Header().Set("Retry-After", "1")
	refuse(w, unread(err, 0))
}

// batchOf is the body of a batch.
type batchOf struct {
	Events []json.RawMessage `json:"events" doc:"the events, in the order of the answer"`
}

// batch answers for many events in one document.
func (s *Server) batch(v verb) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, r *http.Request) {
		view, bad := s.view(r)
		if bad != nil {
			refuse(w, *bad)
			return
		}
		if bodyOf(r) != bodyJSON {
			refuse(w, problem{Status: http.StatusUnsupportedMediaType, Title: "not a kind of body this takes", Detail: "Content-Type: application/json"})
			return
		}
		var body bytes.Buffer
		if err := s.read(&body, w, r, s.cfg.Batch); err != nil {
			refuse(w, unread(err, s.cfg.Batch))
			return
		}
		var in batchOf
		if err := json.Unmarshal(body.Bytes(), &in); err != nil || in.Events == nil {
			refuse(w, problem{Status: http.StatusUnprocessableEntity, Title: "not a batch", Reason: processor.Undecodable.String(), Detail: `send {"events":[…]}`})
			return
		}
		worker, err := s.borrow(r.Context())
		if err != nil {
			s.busy(w, err)
			return
		}
		out := []byte(`{"results":[`)
		for i, event := range in.Events {
			if i > 0 {
				out = append(out, ',')
			}
			out = result(out, v, s.do(worker, v, event, processor.JSON, view, int64(i)+1))
			if err = r.Context().Err(); err != nil {
				break
			}
		}
		s.workers <- worker
		if err != nil { // nobody reads on; a document without the rest would look whole
			s.busy(w, err)
			return
		}
		out = append(out, "]}\n"...)
		h := w.Header()
		h.Set("Content-Type", "application/json")
		h.Set("Cache-Control", "no-store")
		if v == redact {
			h.Set("Samar-Policy", s.cfg.Policy)
		}
		_, _ = w.Write(out)
	}
}

// result appends what became of one event of a batch.
func result(out []byte, v verb, a Answer) []byte {
	switch {
	case a.Reason != processor.OK:
		return append(append(append(append(out, `{"error":{"reason":"`...), a.Reason.String()...), `","detail":`...), quoted(a.Detail)+"}}"...)
	case v == scan:
		return append(out, bytes.TrimSuffix(a.Out, []byte("\n"))...)
	case a.Verdict == processor.Dropped:
		return append(out, `{"verdict":"dropped"}`...)
	}
	return append(append(append(append(append(out, `{"event":`...), a.Out...), `,"verdict":"`...), a.Verdict.String()...), `"}`...)
}

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}
