package httpapi

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/samar-privacy/samar/processor"
)

// fake answers in capitals. What begins with "bad" cannot be read, what begins
// with "drop" is dropped.
type fake struct {
	hold chan struct{} // nil: answers at once
	out  []byte
}

func (f *fake) Redact(record []byte, format processor.Format, view int) Answer {
	if f.hold != nil {
		<-f.hold
	}
	switch {
	case bytes.Contains(record, []byte("bad")):
		return Answer{Reason: processor.Undecodable, Detail: "not JSON"}
	case bytes.Contains(record, []byte("drop")):
		return Answer{Verdict: processor.Dropped}
	}
	f.out = append(f.out[:0], bytes.ToUpper(record)...)
	return Answer{Out: f.out, Verdict: processor.Rewritten}
}

func (f *fake) Scan(record []byte, format processor.Format, view int, line int64) Answer {
	if bytes.Contains(record, []byte("bad")) {
		return Answer{Reason: processor.Undecodable, Detail: "not JSON"}
	}
	f.out = fmt.Appendf(f.out[:0], "{\"id\":%d,\"findings\":[]}\n", line)
	return Answer{Out: f.out}
}

func config() Config {
	return Config{Views: []string{"analytics", "support"}, View: 0, Policy: "p@1:0123456789abcdef", Workers: 2, Waiting: 4,
		Record: 1 << 10, Batch: 4 << 10, Patience: time.Minute, Version: "test", Found: struct {
			ID int `json:"id"`
		}{}, NewWorker: func() Worker { return &fake{} }}
}

func ask(t *testing.T, h http.Handler, path, kind, body string, header ...string) (*http.Response, string) {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", kind)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result(), w.Body.String()
}

func TestAnswers(t *testing.T) {
	h := New(config())
	for _, tc := range []struct {
		name, path, kind, body string
		code                   int
		want                   string // in the body
	}{
		{"one event", "/v1/redact", "application/json", `{"a":"x"}`, 200, `{"A":"X"}`},
		{"a charset is no other kind", "/v1/redact", "application/json; charset=utf-8", `"x"`, 200, `"X"`},
		{"a text", "/v1/redact", "text/plain", "halo", 200, "HALO"},
		{"a dropped event has no body", "/v1/redact", "application/json", `"drop"`, 204, ""},
		{"a record that cannot be read", "/v1/redact", "application/json", `bad`, 422, `"reason":"undecodable"`},
		{"a record over the limit", "/v1/redact", "application/json", strings.Repeat(" ", 1<<10+1), 413, `"reason":"oversize"`},
		{"another kind of body", "/v1/redact", "image/png", "x", 415, "application/x-ndjson"},
		{"another view", "/v1/redact?view=support", "application/json", `"x"`, 200, `"X"`},
		{"no such view", "/v1/redact?view=nobody", "application/json", `"x"`, 400, "analytics, support"},
		{"no such path", "/v2/redact", "application/json", `"x"`, 404, "openapi.json"},
		{"findings of one event", "/v1/scan", "application/json", `"x"`, 200, `{"id":1,"findings":[]}`},
		{"a batch", "/v1/redact/batch", "application/json", `{"events":["x","bad","drop"]}`, 200,
			`{"results":[{"event":"X","verdict":"rewritten"},{"error":{"reason":"undecodable","detail":"not JSON"}},{"verdict":"dropped"}]}`},
		{"findings of a batch", "/v1/scan/batch", "application/json", `{"events":["x","bad"]}`, 200,
			`{"results":[{"id":1,"findings":[]},{"error":{"reason":"undecodable","detail":"not JSON"}}]}`},
		{"an empty batch", "/v1/redact/batch", "application/json", `{"events":[]}`, 200, `{"results":[]}`},
		{"not a batch", "/v1/redact/batch", "application/json", `[1]`, 422, "send {"},
		{"a batch over the limit", "/v1/redact/batch", "application/json", `{"events":["` + strings.Repeat("x", 4<<10) + `"]}`, 413, "x-ndjson"},
		{"a stream keeps its order, faults in place", "/v1/redact", "application/x-ndjson", "\"x\"\nbad\n\n\"drop\"\n\"y\"", 200,
			"\"X\"\n{\"error\":\"undecodable\",\"line\":2}\n{\"dropped\":true,\"line\":4}\n\"Y\"\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r, body := ask(t, h, tc.path, tc.kind, tc.body)
			if r.StatusCode != tc.code || !strings.Contains(body, tc.want) || tc.want == "" && body != "" {
				t.Errorf("%d %s, want %d with %s", r.StatusCode, body, tc.code, tc.want)
			}
			if tc.code >= 400 && (r.Header.Get("Content-Type") != "application/problem+json" || !json.Valid([]byte(body))) {
				t.Errorf("the error is %s of type %q, want a problem document", body, r.Header.Get("Content-Type"))
			}
			if tc.code == 200 && strings.HasPrefix(tc.path, "/v1/redact") && r.Header.Get("Samar-Policy") == "" {
				t.Error("no Samar-Policy header")
			}
		})
	}
}

func TestOtherMethodsAndPackedBodiesAreRefused(t *testing.T) {
	cfg := config()
	reg := prometheus.NewRegistry()
	cfg.Metrics = NewMetrics(reg)
	h := New(cfg)
	for _, tc := range []struct {
		name, method, packed string
		code                 int
	}{{"another method", http.MethodGet, "", 405}, {"a packed body", http.MethodPost, "gzip", 415}, {"one that says it is not", http.MethodPost, "identity", 200}} {
		r := httptest.NewRequest(tc.method, "/v1/redact", strings.NewReader(`"x"`))
		r.Header.Set("Content-Encoding", tc.packed)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != tc.code || tc.code == 405 && w.Header().Get("Allow") != http.MethodPost {
			t.Errorf("%s: %d %s", tc.name, w.Code, w.Body)
		}
	}
	for _, code := range []string{"405", "415", "200"} {
		if n := count(t, reg, "samar_serve_requests_total", map[string]string{"path": "/v1/redact", "code": code}); n != 1 {
			t.Errorf("%v answers of %s were counted", n, code)
		}
	}
}

func TestKeysAreAsked(t *testing.T) {
	keys, err := ReadKeys([]byte("# callers\nshop  0123456789abcdef01234567\nfedcba9876543210fedcba98\n"))
	if err != nil {
		t.Fatal(err)
	}
	cfg := config()
	cfg.Keys = keys
	h := New(cfg)
	for _, tc := range []struct {
		name, authorization string
		code                int
	}{
		{"a named key", "Bearer 0123456789abcdef01234567", 200},
		{"a key alone", "bearer fedcba9876543210fedcba98", 200},
		{"a wrong key", "Bearer 0123456789abcdef0123456x", 401},
		{"a name", "Bearer shop", 401},
		{"another scheme", "Basic 0123456789abcdef01234567", 401},
		{"none", "", 401},
	} {
		if r, _ := ask(t, h, "/v1/redact", "application/json", `"x"`, "Authorization", tc.authorization); r.StatusCode != tc.code {
			t.Errorf("%s: %d, want %d", tc.name, r.StatusCode, tc.code)
		}
	}
	for _, src := range []string{"", "# none\n", "short\n", "a b cccccccccccccccccccccccc\n"} {
		if _, err := ReadKeys([]byte(src)); err == nil || strings.Contains(err.Error(), "short") && src == "short\n" && strings.Contains(err.Error(), `"short"`) {
			t.Errorf("keys %q: error %v", src, err)
		}
	}
}

// Whoever comes while all workers are busy waits; whoever comes when too many
// wait is sent away, and nothing is lost.
func TestBusy(t *testing.T) {
	cfg := config()
	cfg.Workers, cfg.Waiting = 1, 1
	hold := make(chan struct{})
	cfg.NewWorker = func() Worker { return &fake{hold: hold} }
	s := New(cfg)
	codes := make(chan int)
	for range 2 {
		go func() {
			r := httptest.NewRequest(http.MethodPost, "/v1/redact", strings.NewReader(`"x"`))
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			codes <- w.Code
		}()
	}
	for s.waiting.Load() == 0 || len(s.workers) > 0 {
		time.Sleep(time.Millisecond)
	}
	r, body := ask(t, s, "/v1/redact", "application/json", `"x"`)
	if r.StatusCode != 503 || r.Header.Get("Retry-After") == "" {
		t.Errorf("%d %s, want 503 with Retry-After", r.StatusCode, body)
	}
	close(hold)
	for range 2 {
		if c := <-codes; c != 200 {
			t.Errorf("a request that waited got %d", c)
		}
	}
	if len(s.workers) != 1 {
		t.Error("the worker did not come back")
	}
}

// What was cut short must not look whole, whoever may still read it.
func TestAnAnswerThatIsCutShortIsNone(t *testing.T) {
	cut := func(path, kind string, body io.Reader) (answer string, aborted bool) {
		ctx, leave := context.WithCancel(t.Context())
		defer leave()
		c := config()
		c.Workers, c.NewWorker = 1, func() Worker { return leaver{&fake{}, leave} }
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, path, body)
		r.Header.Set("Content-Type", kind)
		w := httptest.NewRecorder()
		defer func() { aborted = recover() == http.ErrAbortHandler; answer = w.Body.String() }()
		New(c).ServeHTTP(w, r)
		return
	}
	if got, _ := cut("/v1/redact/batch", "application/json", strings.NewReader(`{"events":["a","leave","b"]}`)); strings.Contains(got, `"results"`) {
		t.Errorf("a batch: %s", got)
	}
	if got, aborted := cut("/v1/redact", "application/x-ndjson", io.MultiReader(strings.NewReader("\"leave\"\n"), endless{})); !aborted {
		t.Errorf("a stream ends well: %s", got)
	}
}

// endless is a stream that only whoever reads it can end.
type endless struct{}

func (endless) Read(b []byte) (int, error) { return copy(b, "\"b\"\n"), nil }

// leaver is a worker whose client leaves at a word.
type leaver struct {
	Worker
	leave func()
}

func (l leaver) Redact(record []byte, format processor.Format, view int) Answer {
	if bytes.Contains(record, []byte("leave")) {
		l.leave()
	}
	return l.Worker.Redact(record, format, view)
}

// A live stream is answered line by line, before the client ends it.
func TestStreamIsLive(t *testing.T) {
	srv := httptest.NewServer(New(config()))
	defer srv.Close()
	pr, pw := io.Pipe()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, http.MethodPost, srv.URL+"/v1/redact", pr)
	req.Header.Set("Content-Type", "application/x-ndjson")
	go func() { _, _ = io.WriteString(pw, "\"one\"\n") }()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	read := func(want string) {
		t.Helper()
		got := make([]byte, len(want))
		if _, err := io.ReadFull(resp.Body, got); err != nil || string(got) != want {
			t.Fatalf("%q, %v; want %q", got, err, want)
		}
	}
	read("\"ONE\"\n")
	_, _ = io.WriteString(pw, "\"two\"\n")
	read("\"TWO\"\n")
	_ = pw.Close()
	if rest, err := io.ReadAll(resp.Body); len(rest) > 0 || err != nil {
		t.Errorf("%q, %v behind the end", rest, err)
	}
}

func TestDocumentDescribesEveryPath(t *testing.T) {
	cfg := config()
	cfg.Keys = &Keys{}
	h := New(cfg)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/v1/openapi.json", nil))
	var doc struct {
		OpenAPI    string
		Paths      map[string]map[string]any
		Components struct {
			Schemas         map[string]any
			SecuritySchemes map[string]any
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.OpenAPI != "3.1.0" || len(doc.Components.SecuritySchemes) != 1 {
		t.Errorf("OpenAPI %q, %d security schemes", doc.OpenAPI, len(doc.Components.SecuritySchemes))
	}
	for _, p := range []string{"/v1/redact", "/v1/scan", "/v1/redact/batch", "/v1/scan/batch"} {
		if doc.Paths[p]["post"] == nil {
			t.Errorf("%s is not described", p)
		}
	}
	for _, ref := range strings.Split(w.Body.String(), `"$ref": "#/components/schemas/`)[1:] {
		name, _, _ := strings.Cut(ref, `"`)
		if doc.Components.Schemas[name] == nil {
			t.Errorf("schema %s is not there", name)
		}
	}
}

func TestMetricsCountRecords(t *testing.T) {
	cfg := config()
	reg := prometheus.NewRegistry()
	cfg.Metrics = NewMetrics(reg)
	h := New(cfg)
	ask(t, h, "/v1/redact", "application/x-ndjson", "\"x\"\nbad\n\"y\"\n")
	ask(t, h, "/v1/scan", "application/json", `"x"`)
	for labels, want := range map[[2]string]float64{{"redact", "ok"}: 2, {"redact", "undecodable"}: 1, {"scan", "ok"}: 1} {
		if got := count(t, reg, "samar_serve_records_total", map[string]string{"verb": labels[0], "outcome": labels[1]}); got != want {
			t.Errorf("%v: %v records, want %v", labels, got, want)
		}
	}
}

// count returns a counter with these labels.
func count(t *testing.T, reg *prometheus.Registry, name string, labels map[string]string) float64 {
	t.Helper()
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() != name {
			continue
		}
		for _, m := range f.GetMetric() {
			got := map[string]string{}
			for _, l := range m.GetLabel() {
				got[l.GetName()] = l.GetValue()
			}
			if maps.Equal(got, labels) {
				return m.GetCounter().GetValue()
			}
		}
	}
	return 0
}
