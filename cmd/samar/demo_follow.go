package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/samar-privacy/samar/internal/corpus"
)

// move runs the pipeline to the end of the raw topic.
func (d *demo) move(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- d.svc.runner.Run(ctx) }()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			d.clear()
			return err
		case <-tick.C:
			d.progress("cleaning", d.svc.runner.Stats().In)
		}
	}
}

// demoResult is the JSON form.
type demoResult struct {
	SchemaVersion int                 `json:"schema_version"`
	EventsIn      int64               `json:"events_in"`
	Views         map[string]demoView `json:"views"`
	Findings      map[string]int64    `json:"findings"`
	RawValuesLeft *int                `json:"raw_values_left"`
	Seconds       float64             `json:"seconds"`
}

type demoView struct {
	Out        int64 `json:"out"`
	Dead       int64 `json:"dead"`
	Suppressed int64 `json:"suppressed"`
	Dropped    int64 `json:"dropped"`
}

// follow goes on until it is interrupted or terminated.
func (d *demo) follow(ctx context.Context) error {
	w, err := newWriter(ctx, d.cluster, demoTopic, demoPartitions)
	if err != nil {
		return err
	}
	defer w.Close()
	d.say("feedback:   %d events a second into topic %s; Ctrl-C ends it", d.f.rate, demoTopic)
	done := make(chan error, 1)
	go func() { done <- d.svc.runner.Run(ctx) }()
	gen := corpus.New(corpus.Config{Seed: d.f.seed, Langs: d.f.lang})
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	shown := time.Now()
	for ctx.Err() == nil {
		select {
		case err := <-done:
			return unavailable(err)
		case <-ctx.Done():
		case now := <-tick.C:
			for range max(d.f.rate/20, 1) {
				e := gen.Next()
				if err := w.add(ctx, e.Key, e.JSON); err != nil {
					break
				}
			}
			_ = w.flush(ctx)
			if now.Sub(shown) >= 2*time.Second {
				shown = now
				d.line()
			}
		}
	}
	err = <-done
	d.line()
	return unavailable(err)
}

// line prints the counts so far.
func (d *demo) line() {
	s := d.svc.runner.Stats()
	var found int64
	for _, k := range s.Findings {
		found += k
	}
	for _, v := range s.Views {
		fmt.Fprintf(d.out, "%s  %s: %d in = %d out + %d dead + %d suppressed + %d dropped; %d values found\n",
			time.Now().Format("15:04:05"), v.Name, v.In, v.Out, v.Dead, v.Suppressed, v.Dropped, found)
	}
}

// sortedByCount returns the entities of a count, most frequent first.
func sortedByCount(m map[string]int64) []string {
	names := make([]string, 0, len(m))
	for n := range m {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		if m[a] != m[b] {
			return int(m[b] - m[a])
		}
		if a < b {
			return -1
		}
		return 1
	})
	return names
}
