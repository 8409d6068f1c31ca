package tracing

import (
	"compress/gzip"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	otlp "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"

	"github.com/samar-privacy/samar/pipeline"
)

// receiver is a collector that keeps what it gets, or refuses it.
type receiver struct {
	*httptest.Server
	mu      sync.Mutex
	status  int
	spans   []*otlp.Span
	callers []string
}

func newReceiver(t *testing.T, status int) *receiver {
	r := &receiver{status: status}
	r.Server = httptest.NewServer(r)
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var in collector.ExportTraceServiceRequest
	zip, err := gzip.NewReader(req.Body)
	if err == nil {
		var b []byte
		if b, err = io.ReadAll(zip); err == nil {
			err = proto.Unmarshal(b, &in)
		}
	}
	if err != nil || req.URL.Path != "/v1/traces" || r.status != http.StatusOK {
		w.WriteHeader(max(r.status, 400))
		return
	}
	r.callers = append(r.callers, req.Header.Get("Authorization"))
	for _, res := range in.ResourceSpans {
		for _, scope := range res.ScopeSpans {
			r.spans = append(r.spans, scope.Spans...)
		}
	}
}

const parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

var (
	from = pipeline.Partition{Topic: "raw", Number: 3}
	then = time.Unix(1_700_000_000, 0)
)

func TestSpansArriveAsChildrenOfTheProducers(t *testing.T) {
	r := newReceiver(t, http.StatusOK)
	tr, err := New(Config{Endpoint: r.URL, Service: "samar", Records: 2, Chunks: 1, Header: func() (string, error) { return "Bearer right", nil }})
	if err != nil {
		t.Fatal(err)
	}
	chunk := tr.Chunk(&from, then)
	rec := tr.Record([]byte(parent), chunk, &from, 42, then)
	next := string(rec.AppendParent(nil))
	if !regexp.MustCompile(`^00-4bf92f3577b34da6a3ce929d0e0e4736-([a-f][0-9a-f]){8}-01$`).MatchString(next) {
		t.Errorf("what follows is a child of %s", next)
	}
	rec.Stage("process", then, then.Add(time.Millisecond))
	rec.End(then.Add(time.Second), 1, 1, "undecodable")
	chunk.End(then.Add(time.Second), 7, 1, "")
	tr.Record([]byte(parent), nil, &from, 43, then) // never ended
	if err := tr.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range r.spans {
		names = append(names, s.Name)
		if s.Name == "process raw" && hex.EncodeToString(s.ParentSpanId) == "00f067aa0ba902b7" {
			if hex.EncodeToString(s.TraceId) != "4bf92f3577b34da6a3ce929d0e0e4736" || !strings.Contains(next, hex.EncodeToString(s.SpanId)) || len(s.Links) != 1 {
				t.Errorf("the record's span is %v", s)
			}
			if s.EndTimeUnixNano-s.StartTimeUnixNano != uint64(time.Second) || s.Status.Code != otlp.Status_STATUS_CODE_ERROR {
				t.Errorf("the record's span is %v", s)
			}
			var said []string
			for _, a := range s.Attributes {
				said = append(said, a.Key+"="+a.Value.GetStringValue())
			}
			slices.Sort(said)
			if got := strings.Join(said, " "); got != "messaging.batch.message_count= messaging.destination.name=raw messaging.destination.partition.id=3 "+
				"messaging.kafka.offset= messaging.operation.type=process messaging.system=kafka samar.dead_letters= samar.reason=undecodable" {
				t.Errorf("it says %s", got)
			}
		}
	}
	slices.Sort(names)
	if strings.Join(names, ", ") != "process, process raw, process raw" || !slices.Contains(r.callers, "Bearer right") {
		t.Errorf("came: %q by %q", names, r.callers)
	}
}

func TestOnlyWhatIsSampledAndWellFormedIsTraced(t *testing.T) {
	for _, tc := range []struct {
		name, parent string
		want         bool
	}{
		{"sampled", parent, true},
		{"not sampled", parent[:53] + "00", false},
		{"another version", "01" + parent[2:], false},
		{"upper case", strings.ToUpper(parent), false},
		{"no trace", "00-" + strings.Repeat("0", 32) + parent[35:], false},
		{"no parent", parent[:36] + strings.Repeat("0", 16) + "-01", false},
		{"longer", parent + "-x", false},
		{"not hexadecimal", strings.Replace(parent, "4bf9", "budi", 1), false},
		{"nothing", "", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tr, err := New(Config{Endpoint: "http://127.0.0.1:1", Records: 1})
			if err != nil {
				t.Fatal(err)
			}
			if got := tr.Record([]byte(tc.parent), nil, &from, 1, then) != nil; got != tc.want {
				t.Errorf("traced: %v", got)
			}
		})
	}
}

func TestNoMoreThanSoManyASecond(t *testing.T) {
	r := rate{most: 3}
	start, made := time.Now().Unix(), 0
	for range 1000 {
		if r.room() {
			made++
		}
	}
	if seconds := int(time.Now().Unix() - start + 1); made > 3*seconds || made < 3 {
		t.Errorf("%d in %d seconds", made, seconds)
	}
	if none := (rate{}); none.room() {
		t.Error("a rate of nothing lets something through")
	}
}

func TestLostSpansAreCountedAndNothingIsQuoted(t *testing.T) {
	r := newReceiver(t, http.StatusBadRequest)
	lost := 0
	tr, err := New(Config{Endpoint: r.URL, Records: 1, Failed: func(n int, err error) {
		lost += n
		if !errors.Is(err, errNotTaken) || strings.Contains(err.Error(), r.URL) {
			t.Errorf("it is said: %v", err)
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	tr.Record([]byte(parent), nil, &from, 1, then).End(then, 1, 0, "")
	if err := tr.Close(t.Context()); err != nil || lost != 1 {
		t.Errorf("%d spans are lost, want one; %v", lost, err)
	}
}

func TestAnEndpointThatIsNone(t *testing.T) {
	for _, s := range []string{"", "collector:4318", "ftp://collector", "http://", "http://%zz"} {
		if _, err := New(Config{Endpoint: s}); !errors.Is(err, ErrEndpoint) {
			t.Errorf("%q: %v", s, err)
		}
	}
}
