package pipeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/processor"
)

// Errors a run ends with, beside those of sources and sinks.
var (
	// ErrOwnOutput reports an input record that samar itself has written to a
	// view: the output feeds the input.
	ErrOwnOutput = errors.New("the input holds records that samar wrote: an output topic is read as an input")
	// ErrDrain reports that what was in flight at a stop was not finished in
	// time. Nothing is lost; it is replayed.
	ErrDrain = errors.New("not everything in flight was finished before the drain timeout")

	errStuck = fmt.Errorf("more than %d records are stuck in processing: %w", mostStuck, ErrFatal)
)

// recordLogs is the most log lines about single records in a second; the
// metrics count them all.
const recordLogs = 20

// Runner runs one pipeline once.
type Runner struct {
	cfg      Config
	log      *zap.Logger
	budget   budget
	pace     pace
	pool     *pool
	spare    sync.Pool // of *chunk, for lanes whose transactions have several
	rules    atomic.Pointer[rules]
	views    [][]byte // names
	verdicts [2][]byte

	stop  context.CancelFunc // starts the graceful end
	abort context.CancelFunc // ends everything now
	ended context.Context    // done after abort
	halt  context.Context    // done after stop

	counts      counts
	undrained   atomic.Bool
	goal        atomic.Bool // Until or Total is reached
	started     atomic.Bool
	unreachable atomic.Bool // the source did not answer when last asked

	mu      sync.Mutex
	cause   error
	lanes   map[*lane]struct{}
	reached map[int32]bool // partitions of Until that are there

	shared int64 // the watch's: rebalances counted
	healed int64 // likewise: transactions that hung, and were ended

	logged  atomic.Int64 // lines about records in this second
	logTime atomic.Int64
}

// New checks cfg and returns a runner for it.
func New(cfg Config) (*Runner, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	r := &Runner{cfg: cfg.withDefaults(), lanes: make(map[*lane]struct{}), reached: make(map[int32]bool)}
	r.counts.findings = make(map[string]int64)
	r.log = r.cfg.Logger
	r.budget.limit, r.pace.rate = r.cfg.ByteBudget, r.cfg.Rate
	r.rules.Store(newRules(&r.cfg, Rules{NewWorker: cfg.NewWorker, Policy: cfg.Policy, EntityName: cfg.EntityName, MaxRecordBytes: r.cfg.MaxRecordBytes}))
	r.verdicts = [2][]byte{[]byte(processor.Unchanged.String()), []byte(processor.Rewritten.String())}
	for _, v := range cfg.Views {
		r.views = append(r.views, []byte(v.Name))
		r.counts.views = append(r.counts.views, ViewStats{Name: v.Name})
	}
	return r, nil
}

// Run moves records until ctx is done, the source ends, or Until or Total is
// reached; then it finishes what is in flight and returns nil. Any other end is
// an error. A runner runs once.
func (r *Runner) Run(ctx context.Context) error {
	if r.started.Swap(true) {
		return errors.New("pipeline: a runner runs once")
	}
	r.halt, r.stop = context.WithCancel(ctx)
	defer r.stop()
	r.ended, r.abort = context.WithCancel(context.WithoutCancel(ctx))
	defer r.abort()
	if r.atEnd() {
		return nil
	}
	if r.cfg.Metrics != nil {
		defer r.cfg.Metrics.gauges.add(r)()
	}
	r.pool = newPool(r)
	var watching sync.WaitGroup
	if src, ok := r.cfg.Source.(ender); ok {
		watching.Go(func() { r.watchEnds(r.halt, src, endsPause) })
	}
	err := r.cfg.Source.Run(r.halt, r.work)
	r.pool.close()
	stopped := r.halt.Err() != nil
	r.stop()
	watching.Wait()
	r.shares()

	r.mu.Lock()
	cause := r.cause
	r.mu.Unlock()
	switch {
	case cause != nil:
		return cause
	case err != nil && !stopped:
		return err
	case r.undrained.Load():
		return ErrDrain
	}
	return nil
}

// fail ends the run with err, at once.
func (r *Runner) fail(err error) {
	r.mu.Lock()
	if r.cause == nil {
		r.cause = err
	}
	r.mu.Unlock()
	r.stop()
	r.abort()
}

// atEnd reports whether there is nothing to do at all.
func (r *Runner) atEnd() bool {
	if r.cfg.Until == nil {
		return false
	}
	for p, end := range r.cfg.Until {
		if end <= 0 {
			r.reached[p] = true
		}
	}
	if len(r.reached) < len(r.cfg.Until) {
		return false
	}
	r.goal.Store(true)
	return true
}

// Reached reports whether the run came to its goal, Until or Total: one that was
// stopped before also ends without an error.
func (r *Runner) Reached() bool { return r.goal.Load() }

// arrive stops the run at its goal.
func (r *Runner) arrive() {
	r.goal.Store(true)
	r.stop()
}

// progress notes that partition p is acknowledged up to next, and stops the run
// at its goal.
func (r *Runner) progress(p int32, next, total int64) {
	if r.cfg.Total > 0 && total >= r.cfg.Total {
		r.arrive()
	}
	end, ok := r.cfg.Until[p]
	if !ok || next < end {
		return
	}
	r.mu.Lock()
	r.reached[p] = true
	done := len(r.reached) == len(r.cfg.Until)
	r.mu.Unlock()
	if done {
		r.arrive()
	}
}

// bury makes a dead letter of rec. Payload false, no recipient, or a letter too
// large for its output: position and reason only.
func (r *Runner) bury(arena *[]byte, l *lane, b *Batch, rec *processor.Record, reason processor.Reason, payload bool) processor.Record {
	from := b.origin(&l.partition, rec)
	pos := Position(from.Topic, from.Number, rec.Offset)
	letter := processor.Record{Partition: rec.Partition, Offset: rec.Offset, Timestamp: rec.Timestamp,
		Headers: []processor.Header{{Key: HeaderReason, Value: []byte(reason.String())}, {Key: HeaderSource, Value: []byte(pos)}}}
	lo := len(*arena)
	if payload && r.cfg.DeadLetters.Sealer != nil && (rec.Value != nil || rec.Key != nil || len(rec.Headers) > 0) {
		*arena = append(*arena, letterVersion, letterSealed)
		sealed, err := r.cfg.DeadLetters.Sealer.Seal(*arena, appendEnvelope(nil, rec), appendAAD(nil, reason.String(), pos))
		if err == nil {
			*arena = sealed
			letter.Value = sealed[lo:len(sealed):len(sealed)]
			if n := l.letters.limit; n == 0 || size(&letter) <= n {
				return letter
			}
		} else {
			r.log.Error("dead letter not sealed, kept by reference", zap.String("position", pos))
		}
		*arena = (*arena)[:lo]
	}
	*arena = append(*arena, letterVersion, letterReference)
	letter.Value = (*arena)[lo : lo+2 : lo+2]
	return letter
}

// mayLog reports whether one more line about a record may be logged in this second.
func (r *Runner) mayLog() bool {
	now := time.Now().Unix()
	if old := r.logTime.Load(); old != now && r.logTime.CompareAndSwap(old, now) {
		r.logged.Store(0)
	}
	return r.logged.Add(1) <= recordLogs
}

// logDead logs a dead letter, a few in a second.
func (r *Runner) logDead(l *lane, b *Batch, rec *processor.Record, reason processor.Reason, detail string) {
	if !r.mayLog() {
		return
	}
	from := b.origin(&l.partition, rec)
	r.log.Warn("record sent to dead letters",
		zap.String("position", Position(from.Topic, from.Number, rec.Offset)),
		zap.String("reason", reason.String()), zap.String("detail", detail), zap.Int("bytes", size(rec)))
}
