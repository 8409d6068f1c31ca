package tracing

import (
	"context"
	"encoding/hex"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// span implements pipeline.Span.
type span struct {
	tracer trace.Tracer
	ctx    context.Context // holds span
	span   trace.Span
}

// AppendParent implements pipeline.Span.
func (s *span) AppendParent(dst []byte) []byte {
	c := s.span.SpanContext()
	trace, id := c.TraceID(), c.SpanID()
	dst = append(dst, "00-"...)
	dst = hex.AppendEncode(dst, trace[:])
	dst = append(dst, '-')
	dst = hex.AppendEncode(dst, id[:])
	return append(dst, "-01"...)
}

// Stage implements pipeline.Span.
func (s *span) Stage(name string, from, to time.Time) {
	_, part := s.tracer.Start(s.ctx, name, trace.WithTimestamp(from))
	part.End(trace.WithTimestamp(to))
}

// End implements pipeline.Span.
func (s *span) End(at time.Time, records, dead int, reason string) {
	s.span.SetAttributes(attribute.Int("messaging.batch.message_count", records), attribute.Int("samar.dead_letters", dead))
	if reason != "" {
		s.span.SetAttributes(attribute.String("samar.reason", reason))
		s.span.SetStatus(codes.Error, "dead letter")
	}
	s.span.End(trace.WithTimestamp(at))
}
