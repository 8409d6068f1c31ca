// Package tracing sends spans of chunks and records to an OpenTelemetry
// collector, by OTLP over HTTP. Start with New, give the Tracer to
// pipeline.Config, and Close it behind the last run.
//
// A record is traced if its producer's traceparent (W3C Trace Context) says
// that it is sampled; its span is the child of the producer's, and what it
// becomes in the views bears a traceparent that names ours. Of both at
// most so many a second. What a span says is closed: topic, partition, offset, counts, reason,
// times. No key, value or header is read but traceparent, and of that the trace's id
// alone goes on. Spans that the collector does not take are dropped and counted;
// records never wait for them.
//
// All of it is safe for concurrent use. It is the only package that imports
// OpenTelemetry.
package tracing

import (
	"context"
	"crypto/tls"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"sync/atomic"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"

	"github.com/samar-privacy/samar/pipeline"
)

// Config is where spans go and which are made.
type Config struct {
	Endpoint string                     // such as http://collector:4318; without a path /v1/traces is meant
	TLS      *tls.Config                // nil: the system's authorities
	Header   func() (string, error)     // value of the Authorization header, asked for at each request; nil: none
	Service  string                     // service.name
	Version  string                     // service.version
	Records  int                        // most records traced in a second; 0: none
	Chunks   int                        // most chunks traced in a second; 0: none
	Failed   func(spans int, err error) // told of spans that were not taken; nil: nobody is
}

// Tracer implements pipeline.Tracer.
type Tracer struct {
	provider *sdk.TracerProvider
	tracer   trace.Tracer
	records  rate
	chunks   rate
}

var _ pipeline.Tracer = (*Tracer)(nil)

// ErrEndpoint reports an address that is none.
var ErrEndpoint = errors.New("tracing: the endpoint is no http or https URL")

// patience is how long one request to the collector may take, with its repeats.
const patience = 10 * time.Second

// New makes a tracer. It connects to nothing yet.
func New(cfg Config) (*Tracer, error) {
	u, err := url.Parse(cfg.Endpoint)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, ErrEndpoint
	}
	if u.Path == "" || u.Path == "/" {
		u.Path = "/v1/traces"
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = cfg.TLS
	exporter, err := otlptracehttp.New(context.Background(),
		otlptracehttp.WithEndpointURL(u.String()),
		otlptracehttp.WithHTTPClient(&http.Client{Transport: &authorised{transport, cfg.Header}, Timeout: patience}),
		otlptracehttp.WithHeaders(nil),
		otlptracehttp.WithCompression(otlptracehttp.GzipCompression),
		otlptracehttp.WithRetry(otlptracehttp.RetryConfig{Enabled: true, InitialInterval: time.Second, MaxInterval: 5 * time.Second, MaxElapsedTime: patience}))
	if err != nil {
		return nil, errors.New("tracing: the exporter cannot be made")
	}
	t := &Tracer{records: rate{most: int64(cfg.Records)}, chunks: rate{most: int64(cfg.Chunks)}}
	t.provider = sdk.NewTracerProvider(
		sdk.WithBatcher(&counted{exporter, cfg.Failed}, sdk.WithBatchTimeout(time.Second), sdk.WithExportTimeout(patience)),
		sdk.WithIDGenerator(ids{}), sdk.WithSampler(sdk.AlwaysSample()),
		sdk.WithResource(resource.NewSchemaless(attribute.String("service.name", cfg.Service), attribute.String("service.version", cfg.Version))))
	t.tracer = t.provider.Tracer("samar", trace.WithInstrumentationVersion(cfg.Version))
	return t, nil
}

// Close sends what is left, for as long as ctx allows.
func (t *Tracer) Close(ctx context.Context) error { return t.provider.Shutdown(ctx) }

// Chunk implements pipeline.Tracer.
func (t *Tracer) Chunk(from *pipeline.Partition, fetched time.Time) pipeline.Span {
	if !t.chunks.room() {
		return nil
	}
	return t.start(context.Background(), from, fetched, trace.WithAttributes(attribute.Bool("samar.chunk", true)))
}

// Record implements pipeline.Tracer.
func (t *Tracer) Record(parent []byte, chunk pipeline.Span, from *pipeline.Partition, offset int64, fetched time.Time) pipeline.Span {
	up, ok := parse(parent)
	if !ok || !up.IsSampled() || !t.records.room() {
		return nil
	}
	options := []trace.SpanStartOption{trace.WithAttributes(attribute.Int64("messaging.kafka.offset", offset))}
	if c, ok := chunk.(*span); ok {
		options = append(options, trace.WithLinks(trace.Link{SpanContext: c.span.SpanContext()}))
	}
	return t.start(trace.ContextWithRemoteSpanContext(context.Background(), up), from, fetched, options...)
}

func (t *Tracer) start(ctx context.Context, from *pipeline.Partition, fetched time.Time, options ...trace.SpanStartOption) pipeline.Span {
	ctx, s := t.tracer.Start(ctx, "process "+from.Topic, append(options, trace.WithTimestamp(fetched), trace.WithSpanKind(trace.SpanKindConsumer),
		trace.WithAttributes(
			attribute.String("messaging.system", "kafka"), attribute.String("messaging.operation.type", "process"),
			attribute.String("messaging.destination.name", from.Topic),
			attribute.String("messaging.destination.partition.id", strconv.Itoa(int(from.Number)))))...)
	return &span{tracer: t.tracer, ctx: ctx, span: s}
}

// rate lets so many through in a second.
type rate struct {
	most   int64
	second atomic.Int64 // the one that made counts
	made   atomic.Int64
}

func (r *rate) room() bool {
	if r.most == 0 {
		return false
	}
	now := time.Now().Unix()
	if old := r.second.Load(); old != now && r.second.CompareAndSwap(old, now) {
		r.made.Store(0)
	}
	return r.made.Add(1) <= r.most
}
