package pipeline

import (
	"errors"
	"fmt"
	"strings"
)

// What a call of a lane depends on, as an index of lane.stalls; views follow.
const (
	onInput = iota
	onSchemas
	onDeadLetters
	onLedger
	onTransactions
	onViews
)

// Dependency is something that a pipeline cannot do without.
type Dependency struct {
	Name    string // input, schemas, dead letters, ledger, transactions, or view and its name
	Lanes   int    // that wait for it because a call failed
	Silent  bool   // it did not answer when it was last asked
	Trouble bool   // either
}

// Dependencies says how each of the pipeline's dependencies does.
func (r *Runner) Dependencies() []Dependency {
	all := []Dependency{{Name: "input", Silent: r.unreachable.Load()}}
	kinds := []int{onInput}
	add := func(name string, kind int) {
		all, kinds = append(all, Dependency{Name: name}), append(kinds, kind)
	}
	for v := range r.cfg.Views {
		add("view "+r.cfg.Views[v].Name, onViews+v)
	}
	add("dead letters", onDeadLetters)
	if r.cfg.Ledger != nil {
		add("ledger", onLedger)
	}
	if r.cfg.ExactlyOnce {
		add("transactions", onTransactions)
	}
	if r.cfg.Prepare != nil {
		add("schemas", onSchemas)
	}
	r.mu.Lock()
	for l := range r.lanes {
		for i, kind := range kinds {
			if l.stalls[kind].Load() > 0 {
				all[i].Lanes++
			}
		}
	}
	r.mu.Unlock()
	for i := range all {
		all[i].Trouble = all[i].Silent || all[i].Lanes > 0
	}
	return all
}

// String says it in words fit for a readiness probe.
func (d Dependency) String() string {
	switch {
	case d.Silent:
		return d.Name + ": does not answer"
	case d.Lanes > 0:
		return fmt.Sprintf("%s: %d lanes wait", d.Name, d.Lanes)
	}
	return d.Name + ": ok"
}

// Ready returns nil when the pipeline moves records or could, and otherwise why
// not, in words fit for a readiness probe.
func (r *Runner) Ready() error {
	if !r.started.Load() {
		return errors.New("not started")
	}
	var faults []string
	for _, d := range r.Dependencies() {
		if d.Trouble {
			faults = append(faults, d.String())
		}
	}
	if len(faults) > 0 {
		return errors.New(strings.Join(faults, "; "))
	}
	return nil
}

// stalled reports whether any call of the lane is being tried again.
func (l *lane) stalled() bool {
	for i := range l.stalls {
		if l.stalls[i].Load() > 0 {
			return true
		}
	}
	return false
}
