package pipeline

import (
	"strings"
	"time"

	"github.com/samar-privacy/samar/processor"
)

// HeaderTrace is the header by which W3C Trace Context names the span that a
// record comes from.
const HeaderTrace = "traceparent"

// Tracer makes spans: of chunks, and of records whose producer is traced. It
// gets positions, counts and reasons, never a key, value or header but
// traceparent. Safe for concurrent use; none of its calls waits.
type Tracer interface {
	// Chunk begins the span of a chunk of records; nil: this one is not traced.
	Chunk(from *Partition, fetched time.Time) Span
	// Record begins the span of the record at offset, as a child of the one that
	// parent, a traceparent, names; nil: this one is not traced. chunk may be nil.
	Record(parent []byte, chunk Span, from *Partition, offset int64, fetched time.Time) Span
}

// Span is one traced thing. One goroutine at a time uses it; one that is never
// ended is never told of.
type Span interface {
	// AppendParent appends the traceparent of what follows from the span. No
	// detector takes its last two fields for anything.
	AppendParent(dst []byte) []byte
	// Stage tells of a part that is over.
	Stage(name string, from, to time.Time)
	// End ends the span. records is how many it speaks of, dead how many of them
	// are dead letters, and reason why one record is; empty: it is none.
	End(at time.Time, records, dead int, reason string)
}

// tracedRecord is a record of a shard that has a span.
type tracedRecord struct {
	span   Span
	rec    *processor.Record // of the batch
	reason string            // of a dead letter
}

// trace begins the span of rec, one of the batch's, if its producer is traced, and
// returns the record as the processor is to see it: its traceparent names our
// span. rec itself, which a dead letter would hold, stays as it is.
func (w *worker) trace(s *shard, rec *processor.Record) *processor.Record {
	at := -1
	for j := range rec.Headers {
		if strings.EqualFold(rec.Headers[j].Key, HeaderTrace) {
			if at >= 0 {
				return rec // whose child would it be?
			}
			at = j
		}
	}
	if at < 0 {
		return rec
	}
	from := s.c.batch.origin(&s.c.lane.partition, rec)
	span := w.r.cfg.Tracer.Record(rec.Headers[at].Value, s.c.span, &from, rec.Offset, s.c.fetched)
	if span == nil {
		return rec
	}
	s.traced = append(s.traced, tracedRecord{span: span, rec: rec})
	w.seen = *rec
	w.seenHeaders = append(w.seenHeaders[:0], rec.Headers...)
	w.seenParent = span.AppendParent(w.seenParent[:0])
	w.seenHeaders[at].Value = w.seenParent
	w.seen.Headers = w.seenHeaders
	return &w.seen
}

// died notes why a record that may have a span is a dead letter.
func (s *shard) died(rec *processor.Record, reason processor.Reason) {
	if n := len(s.traced); n > 0 && s.traced[n-1].rec == rec {
		s.traced[n-1].reason = reason.String()
	}
}

// forgetSpans drops spans that are not to be ended.
func (s *shard) forgetSpans() {
	clear(s.traced)
	s.traced = s.traced[:0]
}

// traced ends the spans of a chunk that is through.
func (l *lane) traced(c *chunk) {
	if l.r.cfg.Tracer == nil {
		return
	}
	now := time.Now()
	refused := make(map[*processor.Record]bool)
	for v, bad := range c.rejected {
		for _, i := range bad {
			refused[c.find(c.views[v][i].Partition, c.views[v][i].Offset)] = true
		}
	}
	processed := c.fetched.Add(time.Duration(c.processed.Load()))
	end := func(s Span, records, dead int, reason string) {
		s.Stage("process", c.fetched, processed)
		s.Stage("produce", c.wrote.Add(-c.writing), c.wrote)
		if l.txn != nil {
			s.Stage("commit", c.wrote, now)
		}
		s.End(now, records, dead, reason)
	}
	for _, s := range c.shards[:c.n] {
		for _, t := range s.traced {
			if t.reason == "" && refused[t.rec] {
				t.reason = processor.SinkRejected.String()
			}
			dead := 0
			if t.reason != "" {
				dead = 1
			}
			end(t.span, 1, dead, t.reason)
		}
	}
	if c.span != nil {
		end(c.span, len(c.batch.Records), len(c.dead), "")
	}
}
