package processor

import "github.com/samar-privacy/samar/detectors"

// Header is one header of a Kafka record.
type Header struct {
	Key   string
	Value []byte
}

// Record is one raw record as a source delivers it. Nil Key: no key. Nil
// Value: a tombstone.
type Record struct {
	Topic     string
	Partition int32
	Offset    int64
	Timestamp int64 // milliseconds since the epoch
	Key       []byte
	Value     []byte
	Headers   []Header
}

// Reason says why a record went to the dead letters.
type Reason uint8

// The closed list of reasons.
const (
	OK Reason = iota
	Undecodable
	Oversize
	Timeout
	Panic
	Leak
	KnownValues
	PolicyRefused
	SinkRejected
)

var reasonWords = [...]string{"", "undecodable", "oversize", "timeout", "panic", "leak", "known-values", "policy", "sink-rejected"}

// String returns the reason's word as it stands in headers and metrics.
func (r Reason) String() string { return reasonWords[r] }

// Verdict says what became of a record in one view.
type Verdict uint8

// Verdicts.
const (
	Unchanged  Verdict = iota // key, value and passed headers equal the input's
	Rewritten                 // something in them was replaced; a key always is
	Suppressed                // consent does not cover this view's purpose
	Dropped                   // the policy drops the record in this view
)

// String returns "unchanged", "rewritten", "suppressed" or "dropped".
func (v Verdict) String() string {
	return [...]string{"unchanged", "rewritten", "suppressed", "dropped"}[v]
}

// Rendered is a record as one view may see it.
type Rendered struct {
	Verdict Verdict
	Key     []byte
	Value   []byte
	Headers []Header // those of the record that the policy lets through, without samar's own
	Earlier int64    // milliseconds to take off the record's timestamp, where the view's are coarser

	// Of a view with k_anonymity, which shows the record only if a Crowd says so.
	Row   Row
	Wider *Rendered // what it may show instead; nil: nothing
}

// Result is what Process made of one record. If Reason is not OK, no view gets
// anything and Views is empty.
type Result struct {
	Reason Reason
	Detail string               // text for people, never a value: "not JSON"
	Views  []Rendered           // by index of the policy's views
	Found  []detectors.EntityID // one for every finding, repeated entities repeated
	New    int                  // values of fields that the policy does not name, where it wants them counted
}

// Reset empties a result and keeps its capacities.
func (r *Result) Reset() {
	r.Reason, r.Detail, r.New = OK, "", 0
	r.Views, r.Found = r.Views[:0], r.Found[:0]
}

func (r *Result) fail(reason Reason, detail string) {
	r.Reason, r.Detail = reason, detail
	r.Views, r.Found = r.Views[:0], r.Found[:0]
}
