package catalog

import (
	"bytes"
	"os"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/cputime"
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
			n, start := 0, cputime.User()
			for b.Loop() {
				for _, l := range lines {
					ev.Leaves[0].Text = l
					_ = s.Scan(ev)
					n += len(s.Findings(nil))
				}
			}
			b.ReportMetric(float64(n)/float64(b.N), "findings")
			b.ReportMetric(float64(len(src))*float64(b.N)/(cputime.User()-start).Seconds()/1e6, "user-MB/s")
		})
	}
}
