package pipeline

import "context"

// Runner runs one pipeline once.
type Runner struct{ cfg Config }

// New checks cfg and returns a runner for it.
func New(cfg Config) (*Runner, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	return &Runner{cfg: cfg.withDefaults()}, nil
}

// Run moves records until ctx is done, the source ends, or Until or Total is
// reached; then it finishes what is in flight and returns nil. Any other end is
// an error.
func (r *Runner) Run(ctx context.Context) error { panic("soon") }

// Stats returns a consistent snapshot; it may be called at any time.
func (r *Runner) Stats() Stats { return Stats{} }

// Ready returns nil when the pipeline moves records or could, and otherwise why
// not, in words fit for a readiness probe.
func (r *Runner) Ready() error { return nil }
