// Package memory is a log in memory with a source and a sink on it: for tests,
// and for showing what a pipeline does when things go wrong. Start with
// NewTopic, NewSource and NewSink. Everything is safe for concurrent use.
//
// Nothing is persistent, and a topic is never trimmed. Records are copied in
// and out, so that a reader who keeps memory it does not own is found out.
package memory

import (
	"slices"
	"sync"

	"github.com/samar-privacy/samar/processor"
)

// Topic is a partitioned log and the offsets committed on it.
type Topic struct {
	name  string
	mu    sync.Mutex
	parts []partition
	grown chan struct{} // closed and replaced when records arrive
}

type partition struct {
	records   []processor.Record
	next      int64 // offset the next record gets
	committed int64
}

// NewTopic returns an empty topic.
func NewTopic(name string, partitions int) *Topic {
	return &Topic{name: name, parts: make([]partition, partitions), grown: make(chan struct{})}
}

// Name returns the topic's name.
func (t *Topic) Name() string { return t.name }

// Partitions returns how many partitions there are.
func (t *Topic) Partitions() int { return len(t.parts) }

// Append adds copies of recs to partition p. Topic, Partition and Offset are
// set by the topic.
func (t *Topic) Append(p int32, recs ...processor.Record) {
	t.mu.Lock()
	defer t.mu.Unlock()
	part := &t.parts[p]
	for i := range recs {
		r := clone(&recs[i])
		r.Topic, r.Partition, r.Offset = t.name, p, part.next
		part.next++
		part.records = append(part.records, r)
	}
	close(t.grown)
	t.grown = make(chan struct{})
}

// Skip leaves a gap of n offsets at the end of partition p, as compaction and
// control records do.
func (t *Topic) Skip(p int32, n int64) {
	t.mu.Lock()
	t.parts[p].next += n
	t.mu.Unlock()
}

// Records returns the records of partition p so far. They are not to be changed.
func (t *Topic) Records(p int32) []processor.Record {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.parts[p].records)
}

// Committed returns the offset committed for partition p.
func (t *Topic) Committed(p int32) int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.parts[p].committed
}

// Ends returns the end offset of every partition.
func (t *Topic) Ends() map[int32]int64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	ends := make(map[int32]int64, len(t.parts))
	for p := range t.parts {
		ends[int32(p)] = t.parts[p].next
	}
	return ends
}

func (t *Topic) commit(p int32, next int64) {
	t.mu.Lock()
	t.parts[p].committed = next
	t.mu.Unlock()
}

// from returns the records of p at offset or behind, the end offset, and what
// is closed when there are more.
func (t *Topic) from(p int32, offset int64) ([]processor.Record, int64, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	part := &t.parts[p]
	i, _ := slices.BinarySearchFunc(part.records, offset, func(r processor.Record, o int64) int { return int(r.Offset - o) })
	return part.records[i:], part.next, t.grown
}

// clone copies rec with all it points to.
func clone(rec *processor.Record) processor.Record {
	out := *rec
	out.Key, out.Value = slices.Clone(rec.Key), slices.Clone(rec.Value)
	out.Headers = slices.Clone(rec.Headers)
	for i := range out.Headers {
		out.Headers[i].Value = slices.Clone(out.Headers[i].Value)
	}
	return out
}
