package pipeline

import (
	"maps"
	"sync"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor"
)

// ViewStats counts the records of one view. Every record is counted when all
// outputs have acknowledged it, so at any moment In = Out + Dead + Suppressed +
// Dropped.
type ViewStats struct {
	Name                               string
	In, Out, Dead, Suppressed, Dropped int64
}

// Balanced reports whether all that came in is accounted for.
func (v ViewStats) Balanced() bool { return v.astray() == 0 }

// astray is how many records are not accounted for.
func (v ViewStats) astray() int64 { return v.In - v.Out - v.Dead - v.Suppressed - v.Dropped }

// Stats is what a runner has done so far.
type Stats struct {
	In       int64            // records acknowledged
	InBytes  int64            // their raw size
	Views    []ViewStats      // in the order of Config.Views
	Dead     map[string]int64 // dead letters by reason
	Findings map[string]int64 // by entity, once for each finding of a record however many views it has
	Lanes    int              // assigned now
	Stalled  int              // lanes whose last call to a source or sink failed
	InFlight int64            // raw bytes fetched and not yet acknowledged
	Peak     int64            // the most they have been, with the room that fetches under way have reserved
	Lag      map[int32]int64  // records behind the end by partition, for assigned lanes that know it
	First    time.Time        // first record fetched; zero: none yet
	Last     time.Time        // last output acknowledged
}

// Balanced reports whether every view's counts add up.
func (s Stats) Balanced() bool {
	for _, v := range s.Views {
		if !v.Balanced() || v.In != s.In {
			return false
		}
	}
	return true
}

// counts are the sums behind Stats.
type counts struct {
	mu       sync.Mutex
	in       int64
	bytes    int64
	views    []ViewStats
	dead     byReason
	findings map[string]int64 // by entity
	first    time.Time
	last     time.Time
}

func (r *Runner) firstFetch() {
	r.counts.mu.Lock()
	if r.counts.first.IsZero() {
		r.counts.first = time.Now()
	}
	r.counts.mu.Unlock()
}

// account counts an acknowledged chunk and returns the records counted so far.
func (r *Runner) account(l *lane, c *chunk) int64 {
	n := &r.counts
	n.mu.Lock()
	defer n.mu.Unlock()
	n.last = time.Now()
	n.in += int64(len(c.batch.Records))
	n.bytes += c.bytes
	for i, k := range c.reasons() {
		n.dead[i] += k
	}
	for _, s := range c.shards[:c.n] {
		if c.rules.EntityName == nil {
			continue
		}
		for id, k := range s.findings {
			if k > 0 {
				n.findings[c.rules.EntityName(detectors.EntityID(id))] += k
			}
		}
	}
	for v := range n.views {
		view, row := &n.views[v], c.row(v)
		view.In += int64(len(c.batch.Records))
		view.Out += row.Out
		view.Dead += row.Dead
		view.Suppressed += row.Suppressed
		view.Dropped += row.Dropped
	}
	if r.cfg.Metrics != nil {
		r.cfg.Metrics.account(r, l, c)
	}
	return n.in
}

// Stats returns a snapshot whose counts belong together; it may be called at
// any time.
func (r *Runner) Stats() Stats {
	s := Stats{Dead: make(map[string]int64), Findings: make(map[string]int64), Lag: make(map[int32]int64)}
	s.InFlight, s.Peak = r.budget.usage()
	r.mu.Lock()
	for l := range r.lanes {
		s.Lanes++
		if l.stalled() {
			s.Stalled++
		}
		if end, at := l.end.Load(), l.through.Load(); end > 0 && at >= 0 {
			s.Lag[l.partition.Number] = max(end-at, 0)
		}
	}
	r.mu.Unlock()
	n := &r.counts
	n.mu.Lock()
	defer n.mu.Unlock()
	s.In, s.InBytes, s.First, s.Last = n.in, n.bytes, n.first, n.last
	s.Views = append(s.Views, n.views...)
	for i, k := range n.dead {
		if k > 0 {
			s.Dead[processor.Reason(i).String()] = k
		}
	}
	maps.Copy(s.Findings, n.findings)
	return s
}
