//go:build unix

package catalog

import (
	"bytes"
	"os"
	"syscall"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

// BenchmarkFile scans the lines of the file that SAMAR_BENCH_FILE names.
func BenchmarkFile(b *testing.B) {
	name := os.Getenv("SAMAR_BENCH_FILE")
	if name == "" {
		b.Skip("SAMAR_BENCH_FILE names a text, one record a line")
	}
	src, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	lines := bytes.Split(src, []byte("\n"))
	for _, mode := range []string{"off", "cues"} {
		c, err := detectors.NewChain(All(), detectors.Options{NoCues: mode == "off"})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(mode, func(b *testing.B) {
			s := c.NewScanner()
			ev := &detectors.Event{Leaves: make([]detectors.Leaf, 1)}
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			n, t0 := 0, userSeconds()
			for b.Loop() {
				for _, l := range lines {
					ev.Leaves[0].Text = l
					_ = s.Scan(ev)
					n += len(s.Findings(nil))
				}
			}
			b.ReportMetric(float64(n)/float64(b.N), "findings")
			b.ReportMetric(float64(len(src))*float64(b.N)/(userSeconds()-t0)/1e6, "user-MB/s")
		})
	}
}

// userSeconds is the process's user CPU time, which other processes disturb
// less than they do the clock.
func userSeconds() float64 {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return float64(r.Utime.Sec) + float64(r.Utime.Usec)/1e6
}
