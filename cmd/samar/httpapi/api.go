// Package httpapi answers other programs over HTTP with the policy that samar
// run applies to topics. Start with New, whose Server is an http.Handler:
//
//	POST /v1/redact        one JSON event or text, or a stream of them
//	POST /v1/scan          what is found, values never
//	POST /v1/redact/batch  many events in one JSON document
//	POST /v1/scan/batch
//	GET  /v1/openapi.json  this, for machines
//
// A Worker is borrowed for one record at a time from a pool as large as there
// are processors, so a slow client holds none. A record that cannot be read
// never comes out; errors say why and never quote it. Safe for concurrent use.
package httpapi

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/samar-privacy/samar/processor"
)

// Answer is what a worker made of one record. Out is valid until the worker's
// next call.
type Answer struct {
	Out     []byte // the redacted record, or the findings as one line of JSON
	Reason  processor.Reason
	Detail  string // constant text
	Verdict processor.Verdict
}

// Worker redacts and scans records, one after another.
type Worker interface {
	Redact(record []byte, format processor.Format, view int) Answer
	Scan(record []byte, format processor.Format, view int, line int64) Answer
}

// Config of a server.
type Config struct {
	Views     []string      // of the policy
	View      int           // what a request gets that names none; -1: it must
	Policy    string        // value of the Samar-Policy header
	NewWorker func() Worker // called Workers times
	Workers   int           // records worked on at once
	Waiting   int           // most requests that wait for a worker
	Record    int           // most bytes of one record
	Batch     int64         // most bytes of a batch
	Patience  time.Duration // longest wait for the next bytes of a request
	Keys      *Keys         // nil: everybody may ask
	Metrics   *Metrics
	Version   string
	Found     any // a zero value of what Scan answers with, for the document
}

// Server answers requests.
type Server struct {
	cfg     Config
	workers chan Worker
	waiting atomic.Int64
	mux     *http.ServeMux
	posts   map[string]http.HandlerFunc // by path: what programs ask most goes past the mux
	policy  []string                    // value of the Samar-Policy header
}

// New returns a server.
func New(cfg Config) *Server {
	s := &Server{cfg: cfg, workers: make(chan Worker, cfg.Workers), mux: http.NewServeMux(),
		posts: map[string]http.HandlerFunc{}, policy: []string{cfg.Policy}}
	for range cfg.Workers {
		s.workers <- cfg.NewWorker()
	}
	spec := document(&cfg)
	s.route("POST /v1/redact", s.answer(redact))
	s.route("POST /v1/scan", s.answer(scan))
	s.route("POST /v1/redact/batch", s.batch(redact))
	s.route("POST /v1/scan/batch", s.batch(scan))
	s.mux.HandleFunc("GET /v1/openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/openapi+json")
		_, _ = w.Write(spec)
	})
	s.mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		refuse(w, problem{Status: http.StatusNotFound, Title: "no such path", Detail: "GET /v1/openapi.json lists what there is"})
	})
	return s
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h := s.posts[r.URL.Path]; h != nil && r.Method == http.MethodPost {
		h(w, r)
		return
	}
	s.mux.ServeHTTP(w, r)
}

// route registers a handler of POST behind the check of keys and the counters.
func (s *Server) route(pattern string, h func(http.ResponseWriter, *http.Request)) {
	_, path, _ := strings.Cut(pattern, " ")
	requests := s.cfg.Metrics.of(path)
	s.posts[path] = func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		c := &counted{ResponseWriter: w, code: http.StatusOK}
		defer func() { requests.count(c.code, time.Since(start)) }() // an aborted one, too
		if s.cfg.Keys != nil && !s.cfg.Keys.Know(r) {
			c.Header().Set("WWW-Authenticate", "Bearer")
			refuse(c, problem{Status: http.StatusUnauthorized, Title: "no valid API key", Detail: "send Authorization: Bearer KEY"})
		} else if packed := r.Header.Get("Content-Encoding"); packed != "" && !strings.EqualFold(packed, "identity") {
			refuse(c, problem{Status: http.StatusUnsupportedMediaType, Title: "a packed body", Detail: "send it without Content-Encoding"})
		} else {
			h(c, r)
		}
	}
	s.mux.HandleFunc(pattern, s.posts[path])
	s.mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Allow", http.MethodPost)
		refuse(w, problem{Status: http.StatusMethodNotAllowed, Title: "send it by POST"})
		requests.count(http.StatusMethodNotAllowed, 0)
	})
}

// counted remembers the status of an answer.
type counted struct {
	http.ResponseWriter
	code int
}

func (c *counted) WriteHeader(code int)        { c.code = code; c.ResponseWriter.WriteHeader(code) }
func (c *counted) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// errBusy reports that too many requests wait already.
var errBusy = errors.New("too many requests wait")

// borrow takes a worker out of the pool.
func (s *Server) borrow(ctx context.Context) (Worker, error) {
	select {
	case w := <-s.workers:
		return w, nil
	default:
	}
	if s.waiting.Add(1) > int64(s.cfg.Waiting) {
		s.waiting.Add(-1)
		return nil, errBusy
	}
	defer s.waiting.Add(-1)
	select {
	case w := <-s.workers:
		return w, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// view returns the view that a request asks for.
func (s *Server) view(r *http.Request) (int, *problem) {
	name := ""
	if r.URL.RawQuery != "" {
		name = r.URL.Query().Get("view")
	}
	if name == "" {
		if s.cfg.View < 0 {
			return 0, &problem{Status: http.StatusBadRequest, Title: "no view", Detail: "name one: ?view=" + strings.Join(s.cfg.Views, " or ?view=")}
		}
		return s.cfg.View, nil
	}
	if i := slices.Index(s.cfg.Views, name); i >= 0 {
		return i, nil
	}
	return 0, &problem{Status: http.StatusBadRequest, Title: "no such view", Detail: "the policy has " + strings.Join(s.cfg.Views, ", ")}
}

// verb is what is done with records.
type verb uint8

const (
	redact verb = iota
	scan
)

// do has one record worked on.
func (s *Server) do(w Worker, v verb, record []byte, format processor.Format, view int, line int64) Answer {
	var a Answer
	if v == redact {
		a = w.Redact(record, format, view)
	} else {
		a = w.Scan(record, format, view, line)
	}
	s.cfg.Metrics.record(v, a.Reason, len(record))
	return a
}
