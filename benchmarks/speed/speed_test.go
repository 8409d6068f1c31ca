// The Go benchmarks: one for each workload
// of internal/speed.
//
//	GOMAXPROCS=1 go test -run '^$' -bench . -count 10 ./benchmarks/speed | tee new.txt
//	benchstat old.txt new.txt
package main

import (
	"testing"

	"github.com/samar-privacy/samar/internal/speed"
)

func BenchmarkWorkloads(b *testing.B) {
	e, err := speed.NewEngine()
	if err != nil {
		b.Fatal(err)
	}
	for _, w := range speed.Workloads(e, 4<<20) {
		b.Run(w.Name, func(b *testing.B) {
			b.SetBytes(w.Bytes)
			b.ReportAllocs()
			for b.Loop() {
				if err := w.Pass(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
