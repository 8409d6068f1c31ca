package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
)

// View is one clean output.
type View struct {
	Name   string
	Sink   Sink
	NewIDs func() IDs // called once for each worker

	// Crowd says how many rows of a partition must look alike before one is
	// produced; nil: each is. What was seen of them is gone when a lane ends.
	Crowd *policy.Crowd
}

// DeadLetters says where records go that no view may get.
type DeadLetters struct {
	Sink   Sink
	Sealer Sealer // nil: position and reason only, no payload
}

// Config is one pipeline. Source, NewWorker, Views, DeadLetters.Sink and Policy
// are needed; zero takes the default for the rest.
type Config struct {
	Source      Source
	NewWorker   func() Worker // a processor's NewWorker
	Views       []View        // in the order of processor.Result.Views
	DeadLetters DeadLetters
	Policy      string // value of the samar-policy header: name@version:hash

	ExactlyOnce bool // every batch is one transaction; the source's lanes are Transactors
	Ledger      Sink // gets a manifest for each batch; nil: none are written

	// Prepare is called for every batch before it is worked on, such as to fetch
	// the schemas that its records name. Until it succeeds the batch waits.
	Prepare func(ctx context.Context, records []processor.Record) error

	SourceHeader bool                            // add samar-src to the views' records
	EntityName   func(detectors.EntityID) string // names of counted findings; nil: they are not counted
	Logger       *zap.Logger                     // default: none
	Metrics      *Metrics                        // default: none
	Tracer       Tracer                          // default: none

	Workers        int           // default: GOMAXPROCS
	ByteBudget     int64         // most bytes of raw records in flight, all lanes together; default 64 MiB. One record for each lane may go beyond
	FetchBytes     int           // size of a batch; default 1 MiB. With ExactlyOnce less, if a transaction took more than 200 ms
	Depth          int           // batches of one lane in flight; default 3
	MaxRecordBytes int           // larger records are dead letters, by reference; default 1 MiB
	RecordTimeout  time.Duration // most wall-clock time for one record; default 2 s
	CommitInterval time.Duration // pause between commits of a lane; default 250 ms
	DrainTimeout   time.Duration // most time to finish what is in flight after a stop; default 10 s
	RevokeTimeout  time.Duration // the same for a lane that is taken away; default 3 s

	Rate  int             // most records a second, all lanes together; 0: any number
	Until map[int32]int64 // stop when every partition named has reached its offset; nil: run on
	Total int64           // stop when so many records are through; 0: run on
}

// withDefaults returns c with its zero values filled in.
func (c Config) withDefaults() Config {
	if c.Logger == nil {
		c.Logger = zap.NewNop()
	}
	setDefault(&c.Workers, runtime.GOMAXPROCS(0))
	setDefault(&c.ByteBudget, 64<<20)
	setDefault(&c.FetchBytes, 1<<20)
	setDefault(&c.Depth, 3)
	setDefault(&c.MaxRecordBytes, 1<<20)
	setDefault(&c.RecordTimeout, 2*time.Second)
	setDefault(&c.CommitInterval, 250*time.Millisecond)
	setDefault(&c.DrainTimeout, 10*time.Second)
	setDefault(&c.RevokeTimeout, 3*time.Second)
	return c
}

func setDefault[T int | int64 | time.Duration](p *T, v T) {
	if *p == 0 {
		*p = v
	}
}

// Validate reports everything that is wrong with c.
func (c *Config) Validate() error {
	var errs []error
	need := func(ok bool, what string) {
		if !ok {
			errs = append(errs, fmt.Errorf("pipeline: %s", what))
		}
	}
	need(c.Source != nil, "no source")
	need(c.NewWorker != nil, "no processor")
	need(len(c.Views) > 0, "no views")
	need(c.DeadLetters.Sink != nil, "no sink for dead letters")
	need(c.Policy != "", "no policy header")
	seen := make(map[string]bool, len(c.Views))
	for i, v := range c.Views {
		need(v.Name != "", fmt.Sprintf("view %d has no name", i))
		need(!seen[v.Name], fmt.Sprintf("view %q twice", v.Name))
		need(v.Sink != nil, fmt.Sprintf("view %q has no sink", v.Name))
		need(v.NewIDs != nil, fmt.Sprintf("view %q has no ids", v.Name))
		seen[v.Name] = true
	}
	need(c.Workers >= 0 && c.Depth >= 0 && c.FetchBytes >= 0 && c.MaxRecordBytes >= 0 && c.ByteBudget >= 0 && c.Total >= 0 && c.Rate >= 0,
		"negative size")
	need(c.RecordTimeout >= 0 && c.CommitInterval >= 0 && c.DrainTimeout >= 0 && c.RevokeTimeout >= 0, "negative time")
	return errors.Join(errs...)
}
