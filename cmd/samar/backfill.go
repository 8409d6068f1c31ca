package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Names behind those of a service.
const (
	defaultGeneration = "backfill"
	dryRun            = ".dry-run"
)

// window is a backfill: the part of the input to read, and what its outputs are
// called.
type window struct {
	from, to   string
	rate       int
	generation string

	since, until time.Time // parsed; zero: not given
}

func (w *window) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&w.from, "from", "", "with --once: read records of this time and later, such as 2026-01-31T00:00:00Z")
	fl.StringVar(&w.to, "to", "", "with --once: read records before this time")
	fl.IntVar(&w.rate, "rate", 0, "most records a second for each pipeline; 0: any number")
	fl.StringVar(&w.generation, "generation", defaultGeneration, "with --from or --to: name behind those of output topics and group")
}

// apply turns the plan into a backfill, if there is a window.
func (w *window) apply(p *plan, once bool) error {
	if w.rate < 0 {
		return usagef("--rate: want a number of records, or 0")
	}
	for i := range p.routes {
		p.routes[i].rate = w.rate
	}
	if w.from == "" && w.to == "" {
		return nil
	}
	if !once {
		return usagef("--from and --to go with --once")
	}
	for _, x := range []struct {
		flag, text string
		into       *time.Time
	}{{"from", w.from, &w.since}, {"to", w.to, &w.until}} {
		if x.text == "" {
			continue
		}
		at, err := time.Parse(time.RFC3339, x.text)
		if err != nil {
			return usagef("--%s: want a time such as 2026-01-31T00:00:00Z", x.flag)
		}
		*x.into = at
	}
	if !w.since.IsZero() && !w.until.IsZero() && !w.since.Before(w.until) {
		return usagef("--to: want a time after --from")
	}
	for i := range p.routes {
		p.routes[i].source.Since, p.routes[i].source.Latest = w.since, false
		w.rename(&p.routes[i])
	}
	return nil
}

// rename gives a route the names of the generation.
func (w *window) rename(r *route) {
	r.source.Group += "." + w.generation
	for v := range r.outputs {
		r.outputs[v].Topic += "." + w.generation
	}
	r.letters.Topic += "." + w.generation
	if r.ledger.Topic != "" {
		r.ledger.Topic += "." + w.generation
	}
	r.namespace = "samar-backfill"
}

// bound makes a service stop at the end of its window, or at the end its topic
// has now.
func (w *window) bound(ctx context.Context, s *service) error {
	ends, err := s.source.Ends(ctx)
	if err != nil {
		return err
	}
	if !w.until.IsZero() {
		if ends, err = s.source.Offsets(ctx, w.until); err != nil {
			return err
		}
		s.source.StopAt(ends)
	}
	if !w.since.IsZero() {
		starts, err := s.source.Offsets(ctx, w.since)
		if err != nil {
			return err
		}
		for p, start := range starts {
			if ends[p] <= start {
				ends[p] = 0 // nothing to read
			}
		}
	}
	s.cfg.Until = ends
	return nil
}

// harmless makes every route read and process without leaving a trace: in a group
// of its own, committing nothing, writing nowhere.
func (p *plan) harmless() {
	for i := range p.routes {
		r := &p.routes[i]
		r.source.Group += dryRun
		r.source.ReadOnly = true
		r.once, r.harmless = false, true
	}
}

// nowhere is a sink that takes everything and keeps nothing.
type nowhere struct{}

func (nowhere) Open(context.Context, pipeline.Partition) (pipeline.Output, error) {
	return nowhere{}, nil
}
func (nowhere) Produce(context.Context, []processor.Record) error { return nil }
func (nowhere) Limit() int                                        { return 0 }
func (nowhere) Close() error                                      { return nil }
