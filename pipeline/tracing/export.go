package tracing

import (
	"context"
	"errors"
	"net/http"

	sdk "go.opentelemetry.io/otel/sdk/trace"
)

// errNotTaken stands for whatever went wrong: a collector's answer is nobody's
// to print.
var errNotTaken = errors.New("the collector did not take spans")

// counted is an exporter whose failures are told to failed alone.
type counted struct {
	sdk.SpanExporter
	failed func(spans int, err error)
}

// ExportSpans implements the SDK's SpanExporter.
func (c *counted) ExportSpans(ctx context.Context, spans []sdk.ReadOnlySpan) error {
	if err := c.SpanExporter.ExportSpans(ctx, spans); err != nil && c.failed != nil {
		c.failed(len(spans), errNotTaken)
	}
	return nil
}

// authorised adds the Authorization header.
type authorised struct {
	next  http.RoundTripper
	value func() (string, error)
}

// RoundTrip implements http.RoundTripper.
func (a *authorised) RoundTrip(r *http.Request) (*http.Response, error) {
	if a.value != nil {
		v, err := a.value()
		if err != nil {
			return nil, err
		}
		r = r.Clone(r.Context())
		r.Header.Set("Authorization", v)
	}
	return a.next.RoundTrip(r)
}
