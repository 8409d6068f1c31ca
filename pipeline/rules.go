package pipeline

import (
	"errors"
	"fmt"

	"github.com/samar-privacy/samar/detectors"
)

// Rules are what records are processed by: the part of a Config that Reload
// replaces.
type Rules struct {
	NewWorker      func() Worker
	Policy         string                          // value of the samar-policy header
	EntityName     func(detectors.EntityID) string // nil: findings are not counted
	MaxRecordBytes int                             // 0: as before
}

// rules are Rules made ready. They do not change.
type rules struct {
	Rules
	header   []byte
	overhead []int // by view: size of samar's own headers, at most
}

// newRules makes ready what cfg says of processing.
func newRules(cfg *Config, r Rules) *rules {
	made := &rules{Rules: r, header: []byte(r.Policy)}
	for _, v := range cfg.Views {
		n := len(HeaderPolicy+HeaderID+HeaderView+HeaderVerdict) + len(r.Policy) + 64 + len(v.Name) + len("unchanged")
		if cfg.SourceHeader {
			n += len(HeaderSource) + 280 // a topic's name has at most 249 characters
		}
		made.overhead = append(made.overhead, n)
	}
	return made
}

// Reload has the batches that are fetched from now on processed by other rules;
// a batch has one set of them. The views stay what they are: their workers must
// render as many, in the same order. Safe to call at any time.
func (r *Runner) Reload(next Rules) error {
	if next.NewWorker == nil || next.Policy == "" {
		return errors.New("pipeline: no processor or no policy header")
	}
	if next.MaxRecordBytes < 0 {
		return fmt.Errorf("pipeline: negative size")
	}
	setDefault(&next.MaxRecordBytes, r.rules.Load().MaxRecordBytes)
	r.rules.Store(newRules(&r.cfg, next))
	return nil
}

// Policy returns the header of the policy that records are processed by now.
func (r *Runner) Policy() string { return r.rules.Load().Policy }
