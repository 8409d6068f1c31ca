package pipeline

import (
	"sync"
	"time"

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
func (v ViewStats) Balanced() bool { return v.In == v.Out+v.Dead+v.Suppressed+v.Dropped }

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
	Peak     int64            // the most InFlight has been
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
	dead     [processor.SinkRejected + 1]int64
	findings []int64 // by EntityID
	first    time.Time
	last     time.Time
}
