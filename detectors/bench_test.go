package detectors

import (
	"bytes"
	"os"
	"testing"
)

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
	for _, cues := range []bool{false, true} {
		specs := testSpecs()
		if !cues {
			specs = append(specs[:5:5], specs[6])
		}
		c, err := NewChain(specs, Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(map[bool]string{false: "anchors", true: "anchors+words"}[cues], func(b *testing.B) {
			s := c.NewScanner()
			ev := &Event{Leaves: make([]Leaf, 1)}
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				for _, l := range lines {
					ev.Leaves[0].Text = l
					_ = s.Scan(ev)
					n += len(s.Findings(nil))
				}
			}
			b.ReportMetric(float64(n)/float64(b.N), "findings")
		})
	}
}
