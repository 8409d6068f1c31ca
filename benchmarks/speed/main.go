// Command speed measures every workload and prints a table, as samar bench
// does:
//
//	GOMAXPROCS=1 go run ./benchmarks/speed
//
// The Go benchmarks beside it are for benchstat.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/samar-privacy/samar/internal/speed"
)

func main() {
	least := flag.Duration("time", 2*time.Second, "least user CPU time of each workload")
	only := flag.String("only", "", "measure only workloads whose name holds this")
	mb := flag.Int("mb", 8, "megabytes of each kind of input")
	flag.Parse()
	e, err := speed.NewEngine()
	if err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
	var results []speed.Result
	for _, w := range speed.Workloads(e, *mb*1000000) {
		if strings.Contains(w.Name, *only) {
			results = append(results, speed.Measure(w, *least))
		}
	}
	if speed.WriteTable(os.Stdout, results) != nil {
		os.Exit(1)
	}
}
