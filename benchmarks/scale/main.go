//go:build unix

// Command scale measures what a second worker adds:
//
//	go run ./benchmarks/scale
//
// Events of feedback go from memory to nowhere through the whole pipeline, every
// detector at work and a record proven, by one worker and by two in turn. It
// prints records a second of each round and what they cost, and how many times as
// many two move. On a machine that others use the cost alone means something.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/internal/speed"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

var (
	records = flag.Int("records", 60_000, "of a round")
	rounds  = flag.Int("rounds", 5, "of each kind")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

func run() error {
	engine, err := speed.NewEngine()
	if err != nil {
		return err
	}
	events := speed.Events(4 << 20)
	best, least := map[int]float64{}, map[int]float64{}
	for round := range *rounds {
		for _, workers := range []int{1, 2} {
			before := cputime.Total()
			rate, err := measure(engine.JSON, events, workers)
			cpu := (cputime.Total() - before).Seconds() / float64(*records) * 1e6
			if err != nil {
				return err
			}
			best[workers] = max(best[workers], rate)
			if least[workers] == 0 || cpu < least[workers] {
				least[workers] = cpu
			}
			fmt.Printf("round %d, %d workers: %8.0f records/s, %.1f µs of processor a record (load %s)\n", round+1, workers, rate, cpu, load())
		}
	}
	fmt.Printf("best of each: two workers move %.2f times what one does (goal 1.7)\n", best[2]/best[1])
	fmt.Printf("least of each: a record costs two workers %.1f µs of processor, one %.1f: on processors of their own they could move %.2f times as much\n",
		least[2], least[1], 2*least[1]/least[2])
	return nil
}

func measure(proc *processor.Processor, events [][]byte, workers int) (float64, error) {
	src := &source{events: events, lanes: 2, each: *records / 2}
	r, err := pipeline.New(pipeline.Config{Source: src, NewWorker: func() pipeline.Worker { return proc.NewWorker() }, Workers: workers,
		Policy: "scale@1:0", DeadLetters: pipeline.DeadLetters{Sink: nowhere{}},
		Views: []pipeline.View{{Name: "analytics", Sink: nowhere{}, NewIDs: func() pipeline.IDs { return pipeline.NewIDs([]byte("scale")) }}}})
	if err != nil {
		return 0, err
	}
	start := time.Now()
	if err := r.Run(context.Background()); err != nil {
		return 0, err
	}
	took := time.Since(start)
	if st := r.Stats(); st.In != int64(2*src.each) || !st.Balanced() || slices.Max([]int64{st.Views[0].Dead, 0}) > st.In/100 {
		return 0, fmt.Errorf("%d records in, %d dead", st.In, st.Views[0].Dead)
	}
	return float64(2*src.each) / took.Seconds(), nil
}

func load() string {
	b, _ := os.ReadFile("/proc/loadavg")
	first, _, _ := strings.Cut(string(b), " ")
	return first
}
