package pipeline

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/samar-privacy/samar/processor"
)

// Bounds of a shard, the part of a chunk that one worker takes at a time.
const (
	shardRecords = 128
	shardBytes   = 128 << 10
	keptArena    = 1 << 20  // a shard's arena beyond this is not kept for another
	ownMemory    = 64 << 10 // a value beyond this has memory of its own, outside the arena
)

// chunk is a batch on its way. It goes round between the lane's fetching
// goroutine, the workers and the lane's sequencer, and owns all memory the
// batch's outputs are made of.
type chunk struct {
	lane      *lane
	rules     *rules // that its records are processed by
	batch     Batch
	bytes     int64         // raw size of the records, taken from the budget
	first     int64         // offset the batch was fetched from
	fetched   time.Time     // when
	writing   time.Duration // in all outputs, of the last try
	wrote     time.Time     // when that was over
	span      Span          // nil: not traced
	processed atomic.Int64  // nanoseconds from the fetch to the last shard's end
	shards    []*shard
	n         int // shards in use
	pending   atomic.Int32
	ready     chan struct{} // gets one item when the last shard is done
	awaited   bool          // the sequencer's: that item was taken
	tainted   atomic.Bool   // an abandoned worker may still read the batch: never reuse it

	views    [][]processor.Record // by view: all shards' outputs, in order
	dead     []processor.Record
	rejected [][]int // by view: indexes that its sink refused
}

func newChunk(l *lane) *chunk {
	return &chunk{lane: l, ready: make(chan struct{}, 1), views: make([][]processor.Record, len(l.r.cfg.Views))}
}

// spareChunk returns a chunk for a lane that has another in a transaction.
func (r *Runner) spareChunk(l *lane) *chunk {
	if c, ok := r.spare.Get().(*chunk); ok {
		c.lane = l
		return c
	}
	return newChunk(l)
}

// divide cuts the batch into shards and weighs it.
func (c *chunk) divide() {
	c.n, c.bytes, c.awaited, c.rejected = 0, 0, false, nil
	c.rules = c.lane.r.rules.Load()
	recs, faults := c.batch.Records, c.batch.Faults
	lo, weight := 0, 0
	for i := range recs {
		w := size(&recs[i])
		if i > lo && (i-lo >= shardRecords || weight+w > shardBytes) {
			c.add(lo, i, &faults)
			lo, weight = i, 0
		}
		weight += w
		c.bytes += int64(w)
	}
	if lo < len(recs) {
		c.add(lo, len(recs), &faults)
	}
	c.pending.Store(int32(c.n))
	if c.n == 0 {
		c.ready <- struct{}{}
	}
}

func (c *chunk) add(lo, hi int, faults *[]Fault) {
	if c.n == len(c.shards) {
		c.shards = append(c.shards, newShard(c))
	}
	s := c.shards[c.n]
	c.n++
	f := *faults
	n := 0
	for n < len(f) && f[n].Record < hi {
		n++
	}
	*faults = f[n:]
	s.reset(lo, hi, f[:n])
}

// done is called once for each shard.
func (c *chunk) done() {
	if c.pending.Add(-1) == 0 {
		c.processed.Store(int64(time.Since(c.fetched)))
		c.ready <- struct{}{}
	}
}

// await waits until the chunk is processed.
func (c *chunk) await() {
	if !c.awaited {
		<-c.ready
		c.awaited = true
	}
}

// awaitFor is await for some time; false: it is not processed yet.
func (c *chunk) awaitFor(d time.Duration) bool {
	if c.awaited {
		return true
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-c.ready:
		c.awaited = true
	case <-timer.C:
	}
	return c.awaited
}

// failure returns the error of a shard that the run must end with.
func (c *chunk) failure() error {
	for _, s := range c.shards[:c.n] {
		if s.err != nil {
			return s.err
		}
	}
	return nil
}

// join puts the shards' outputs in one row for each view.
func (c *chunk) join() {
	for v := range c.views {
		c.views[v] = c.views[v][:0]
		for _, s := range c.shards[:c.n] {
			c.views[v] = append(c.views[v], s.views[v]...)
		}
	}
	c.dead = c.dead[:0]
	for _, s := range c.shards[:c.n] {
		c.dead = append(c.dead, s.dead...)
	}
}

// byReason counts dead letters by processor.Reason.
type byReason [processor.SinkRejected + 1]int64

// reasons counts the chunk's dead letters: those of its shards, and what the
// views' sinks rejected.
func (c *chunk) reasons() (sum byReason) {
	late := int64(len(c.dead))
	for _, s := range c.shards[:c.n] {
		late -= int64(len(s.dead))
		for i, n := range s.reasons {
			sum[i] += n
		}
	}
	sum[processor.SinkRejected] += late
	return sum
}

// row counts what became of the chunk's records in view v.
func (c *chunk) row(v int) ManifestRow {
	row := ManifestRow{Out: int64(len(c.views[v]))}
	if v < len(c.rejected) {
		row.Dead = int64(len(c.rejected[v]))
		row.Out -= row.Dead
	}
	for _, s := range c.shards[:c.n] {
		row.Dead += int64(len(s.dead))
		row.Suppressed += s.suppressed[v]
		row.Dropped += s.dropped[v]
	}
	return row
}

// origin is the partition that a record's position and samar-id speak of.
func (b *Batch) origin(lane *Partition, rec *processor.Record) Partition {
	p := *lane
	if b.Origin != nil {
		p = *b.Origin
	}
	p.Number = rec.Partition
	return p
}

// shard is a run of a chunk's records and what became of them.
type shard struct {
	c      *chunk
	lo, hi int
	faults []Fault
	err    error // the run must end with it

	*scratch
	views      [][]processor.Record // by view
	dead       []processor.Record
	reasons    byReason
	suppressed []int64 // by view
	dropped    []int64
	findings   []int64       // by EntityID
	fresh      int64         // values of fields that the policy does not name
	rows       []rows        // by view: to be judged by its crowd
	cpu        time.Duration // of processing, where there are metrics
	traced     []tracedRecord
}

// scratch is the memory that a shard's outputs are made of. Shards share it by way
// of a pool: what rests in the chunks of a quiet lane is not kept for it.
type scratch struct {
	arena   []byte // what outputs point into, unless it is the batch's memory
	headers []processor.Header
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// forget drops what a chunk's outputs point to, and gives the memory back that
// they were made of.
func (c *chunk) forget() {
	for _, s := range c.shards[:c.n] {
		for v := range s.views {
			clear(s.views[v])
		}
		clear(s.dead)
		s.forgetSpans()
		if m := s.scratch; m != nil {
			clear(m.headers)
			if m.arena, m.headers = m.arena[:0], m.headers[:0]; cap(m.arena) <= keptArena {
				scratches.Put(m)
			}
			s.scratch = nil
		}
	}
	for v := range c.views {
		clear(c.views[v])
	}
	clear(c.dead)
	c.forgetRows()
	clear(c.batch.Records)
	if m, ok := c.batch.State.(Releaser); ok {
		m.Release()
	}
}

func newShard(c *chunk) *shard {
	n := len(c.views)
	return &shard{c: c, views: make([][]processor.Record, n), suppressed: make([]int64, n), dropped: make([]int64, n), rows: make([]rows, n)}
}

func (s *shard) reset(lo, hi int, faults []Fault) {
	s.lo, s.hi, s.faults, s.err = lo, hi, faults, nil
	if s.scratch == nil {
		s.scratch = scratches.Get().(*scratch)
	}
	s.dead = s.dead[:0]
	s.reasons = byReason{}
	for v := range s.views {
		s.views[v] = s.views[v][:0]
	}
	clear(s.suppressed)
	clear(s.dropped)
	clear(s.findings)
	s.fresh, s.cpu = 0, 0
	s.forgetSpans()
	for v := range s.rows {
		s.rows[v].reset()
	}
}

// keep copies b into the arena unless it is src itself.
func (s *shard) keep(b, src []byte) []byte {
	if len(b) == 0 || len(b) == len(src) && &b[0] == &src[0] {
		return b
	}
	if len(b) > ownMemory {
		return slices.Clone(b)
	}
	lo := len(s.arena)
	s.arena = append(s.arena, b...)
	return s.arena[lo:len(s.arena):len(s.arena)]
}

// bury makes rec a dead letter: sealed where that is possible and allowed, else
// by reference.
func (s *shard) bury(rec *processor.Record, reason processor.Reason, payload bool) {
	letter := s.c.lane.r.bury(&s.arena, s.c.lane, &s.c.batch, rec, reason, payload)
	s.dead = append(s.dead, letter)
	s.reasons[reason]++
	s.died(rec, reason)
}

// count counts one finding.
func (s *shard) count(id int) {
	if id >= len(s.findings) {
		s.findings = append(s.findings, make([]int64, id+1-len(s.findings))...)
	}
	s.findings[id]++
}
