package tracing

import (
	"context"
	"encoding/hex"
	"math/rand/v2"

	"go.opentelemetry.io/otel/trace"
)

// parse reads a traceparent of W3C Trace Context, version 00:
//
//	00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
//	   trace id                         parent id        flags
//
// Hexadecimal in lower case; no id is all zeros.
func parse(b []byte) (up trace.SpanContext, ok bool) {
	if len(b) != 55 || string(b[:3]) != "00-" || b[35] != '-' || b[52] != '-' {
		return up, false
	}
	for _, c := range b[3:] {
		if c >= 'A' && c <= 'F' {
			return up, false
		}
	}
	var id trace.TraceID
	var parent trace.SpanID
	var flags [1]byte
	for _, part := range []struct{ into, from []byte }{{id[:], b[3:35]}, {parent[:], b[36:52]}, {flags[:], b[53:]}} {
		if _, err := hex.Decode(part.into, part.from); err != nil {
			return up, false
		}
	}
	up = trace.NewSpanContext(trace.SpanContextConfig{TraceID: id, SpanID: parent, TraceFlags: trace.TraceFlags(flags[0]), Remote: true})
	return up, up.IsValid()
}

// ids makes ids of spans that no detector takes for anything: each byte begins
// with a letter in hexadecimal, so that there is no run of digits, and nothing
// that decodes to text. 52 random bits are left of 64.
type ids struct{}

// NewIDs implements the SDK's IDGenerator.
func (g ids) NewIDs(context.Context) (id trace.TraceID, span trace.SpanID) {
	letters(id[:])
	letters(span[:])
	return id, span
}

// NewSpanID implements the SDK's IDGenerator.
func (g ids) NewSpanID(context.Context, trace.TraceID) (id trace.SpanID) {
	letters(id[:])
	return id
}

func letters(b []byte) {
	for i := range b {
		b[i] = byte(0xa0 + rand.IntN(0x60))
	}
}
