// Package speed measures how fast samar finds and rewrites. Start with
// NewEngine and Workloads, then Measure each of them.
//
// Figures are user CPU time of the process, not wall time, so that a busy
// machine does not slow them; run with GOMAXPROCS=1 for the cost on one core.
// Input comes from internal/corpus with a fixed seed and is made before the
// clock starts. Speed without accuracy says nothing: see benchmarks/accuracy.
package speed

import (
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
)

// Result is the measurement of one workload. MB are 10^6 bytes.
type Result struct {
	Name            string  `json:"name"`
	Doc             string  `json:"doc"`
	Goal            string  `json:"goal,omitempty"`
	MBPerSecond     float64 `json:"mb_per_second"`     // of user CPU
	NsPerRecord     float64 `json:"ns_per_record"`     // of user CPU
	AllocsPerRecord float64 `json:"allocs_per_record"` // heap objects
	Refused         float64 `json:"refused,omitempty"` // share of records over their step budget
	Passes          int     `json:"passes"`
	Bytes           int64   `json:"bytes"` // in one pass
	Error           string  `json:"error,omitempty"`
}

// Measure runs passes of w for about least of user CPU, after one to warm up.
func Measure(w Workload, least time.Duration) Result {
	r := Result{Name: w.Name, Doc: w.Doc, Goal: w.Goal, Bytes: w.Bytes}
	if err := w.Pass(); err != nil {
		r.Error = err.Error()
		return r
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	if w.Refused != nil {
		*w.Refused = 0
	}
	start := cputime.User()
	spent := time.Duration(0)
	for spent < least {
		if err := w.Pass(); err != nil {
			r.Error = err.Error()
			return r
		}
		r.Passes++
		spent = cputime.User() - start
	}
	runtime.ReadMemStats(&after)
	n := float64(r.Passes) * float64(w.Records)
	r.MBPerSecond = float64(w.Bytes) * float64(r.Passes) / 1e6 / spent.Seconds()
	r.NsPerRecord = float64(spent.Nanoseconds()) / n
	r.AllocsPerRecord = float64(after.Mallocs-before.Mallocs) / n
	if w.Refused != nil {
		r.Refused = float64(*w.Refused) / n
	}
	return r
}

// WriteTable writes results as a table of plain text.
func WriteTable(w io.Writer, results []Result) error {
	if _, err := fmt.Fprintf(w, "%-32s %9s %12s %12s  %-12s %s\n", "workload", "MB/s", "ns/record", "allocs/rec", "goal", "input"); err != nil {
		return err
	}
	for _, r := range results {
		if err := r.writeRow(w); err != nil {
			return err
		}
	}
	return nil
}

func (r *Result) writeRow(w io.Writer) error {
	if r.Error != "" {
		_, err := fmt.Fprintf(w, "%-32s %s\n", r.Name, r.Error)
		return err
	}
	doc := r.Doc
	if r.Refused > 0 {
		doc += fmt.Sprintf(" (%.0f %% over the step budget: dead letters)", 100*r.Refused)
	}
	_, err := fmt.Fprintf(w, "%-32s %9.1f %12.0f %12.3f  %-12s %s\n", r.Name, r.MBPerSecond, r.NsPerRecord, r.AllocsPerRecord, r.Goal, doc)
	return err
}
