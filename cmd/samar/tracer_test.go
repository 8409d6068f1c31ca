package main

import (
	"compress/gzip"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	otlp "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/tracing"
	"github.com/samar-privacy/samar/processor"
)

// TestATracedRecordIsFollowedThroughRun sends records with a traceparent through
// `samar run`: spans come to a collector, the view's record names samar's span, and
// nothing of any record but its position is among them.
func TestATracedRecordIsFollowedThroughRun(t *testing.T) {
	var mu sync.Mutex
	var spans []*otlp.Span
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in collector.ExportTraceServiceRequest
		zip, err := gzip.NewReader(r.Body)
		if err == nil {
			b, readErr := io.ReadAll(zip)
			if err = readErr; err == nil {
				err = proto.Unmarshal(b, &in)
			}
		}
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		mu.Lock()
		defer mu.Unlock()
		for _, res := range in.ResourceSpans {
			for _, scope := range res.ScopeSpans {
				spans = append(spans, scope.Spans...)
			}
		}
	}))
	defer receiver.Close()

	w := newWorkplace(t, devbroker.Config{Topics: demoTopics, Partitions: 1}, "")
	w.append(t, "samar.yaml", "    policy: policy.yaml\ntracing: {endpoint: "+receiver.URL+"}\n")
	w.write(t, "policy.yaml", tracedPolicy)
	const (
		trace  = "4bf92f3577b34da6a3ce929d0e0e4736"
		parent = "00f067aa0ba902b7"
	)
	out, err := newWriter(t.Context(), w.cluster, "raw", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	for _, value := range []string{`{"message":"email budi@example.com"}`, `{"broken budi`} {
		rec := processor.Record{Timestamp: time.Now().UnixMilli(), Key: []byte("key-of-budi"), Value: []byte(value), Headers: []processor.Header{
			{Key: "traceparent", Value: []byte("00-" + trace + "-" + parent + "-01")}, {Key: "tracestate", Value: []byte("mail=budi@example.com")}}}
		if err := out.outs[0].Produce(t.Context(), []processor.Record{rec}); err != nil {
			t.Fatal(err)
		}
	}
	s := w.start(t, "--names", "cues")
	ended := func() (all []*otlp.Span) {
		mu.Lock()
		defer mu.Unlock()
		for _, x := range spans {
			if hex.EncodeToString(x.ParentSpanId) == parent {
				all = append(all, x)
			}
		}
		return all
	}
	await(t, func() bool { return len(ended()) == 2 })
	if code := s.stop(t, syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d: %s", code, &s.said)
	}

	var passed []string
	err = readTopic(t.Context(), w.cluster, "raw.analytics", 5*time.Second, io.Discard, func(rs []processor.Record) bool {
		for _, r := range rs {
			for _, h := range r.Headers {
				if h.Key == pipeline.HeaderTrace {
					passed = append(passed, string(h.Value))
				}
				if strings.Contains(string(h.Value), "budi") {
					t.Errorf("header %s of a view holds a value", h.Key)
				}
			}
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, x := range ended() {
		names = append(names, "00-"+hex.EncodeToString(x.TraceId)+"-"+hex.EncodeToString(x.SpanId)+"-01")
	}
	if len(passed) != 1 || !slices.Contains(names, passed[0]) || !strings.HasPrefix(passed[0], "00-"+trace) {
		t.Errorf("the view's record is a child of %v, the spans are %v", passed, names)
	}
	mu.Lock()
	defer mu.Unlock()
	chunks := 0
	for _, x := range spans {
		text := protojson.Format(x)
		if strings.Contains(text, "budi") || strings.Contains(text, "mail") {
			t.Errorf("a span holds a value: %s", text)
		}
		for _, a := range x.Attributes {
			if a.Key == "samar.chunk" {
				chunks++
			}
		}
	}
	if chunks == 0 {
		t.Error("no chunk was traced")
	}
	if !strings.Contains(s.said.String(), "view at its end") {
		t.Error("the run did not come to its end")
	}
}

// TestOurParentsAreNeverTakenForAnything sends what samar writes behind a trace's
// id through the scan of headers.
func TestOurParentsAreNeverTakenForAnything(t *testing.T) {
	tr, err := tracing.New(tracing.Config{Endpoint: "http://127.0.0.1:1", Records: 1 << 30})
	if err != nil {
		t.Fatal(err)
	}
	scan := headerScan(t)
	for i := range 20_000 {
		at := pipeline.Partition{Topic: "raw"}
		up := randomParent(i)
		span := tr.Record([]byte(up), nil, &at, int64(i), time.Now())
		if span == nil {
			t.Fatal("not traced")
		}
		ours := string(span.AppendParent(nil))
		if got := scan(ours); got != ours {
			t.Fatalf("%s became %s", ours, got)
		}
	}
}
