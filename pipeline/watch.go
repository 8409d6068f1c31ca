package pipeline

import (
	"context"
	"time"

	"go.uber.org/zap"
)

// endsPause is how often a source is asked for its ends, and how long it may
// take to answer.
const endsPause = 3 * time.Second

// ender is a source that knows the end of its partitions even while nothing is
// fetched, so that lag is told when a sink is stuck, and that the source can be
// reached when no lane is assigned.
type ender interface {
	Ends(ctx context.Context) (map[int32]int64, error)
}

// committer is a source whose lanes are shared with other processes, and that
// knows what any of them has committed.
type committer interface {
	Committed(ctx context.Context) (map[int32]int64, error)
}

// watchEnds asks src for its ends until ctx is done, and for what others have
// committed if the run stops at a goal.
func (r *Runner) watchEnds(ctx context.Context, src ender, pause time.Duration) {
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
		r.shares()
		r.hangs()
		call, cancel := context.WithTimeout(ctx, pause)
		ends, err := src.Ends(call)
		cancel()
		if ctx.Err() != nil {
			return
		}
		if was := r.unreachable.Swap(err != nil); err != nil && !was {
			r.log.Warn("the source does not answer", zap.Error(err))
		} else if err == nil && was {
			r.log.Info("the source answers again")
		}
		if err == nil {
			r.lag(ends)
		}
		if c, ok := src.(committer); ok && r.cfg.Until != nil {
			r.others(ctx, c, pause)
		}
	}
}

// sharer is a source that says how often its partitions were shared out anew.
type sharer interface {
	Rebalances() (topic string, n int64)
}

// shares counts the rebalances since it was called last.
func (r *Runner) shares() {
	src, ok := r.cfg.Source.(sharer)
	if !ok || r.cfg.Metrics == nil {
		return
	}
	topic, n := src.Rebalances()
	r.cfg.Metrics.rebalanced(topic, n-r.shared)
	r.shared = n
}

// hanger is a source whose lanes may wait for a transaction that the brokers have
// left open.
type hanger interface {
	Hung() (topic string, waiting int, ended int64)
}

// hangs tells how many wait, and counts what was ended since it was called last.
func (r *Runner) hangs() {
	src, ok := r.cfg.Source.(hanger)
	if !ok || r.cfg.Metrics == nil || !r.cfg.ExactlyOnce {
		return
	}
	topic, waiting, ended := src.Hung()
	r.cfg.Metrics.hangs(topic, waiting, ended-r.healed)
	r.healed = ended
}

// others notes which partitions of Until have reached their goal in other
// processes.
func (r *Runner) others(ctx context.Context, src committer, wait time.Duration) {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	committed, err := src.Committed(ctx)
	if err != nil {
		return // asked again before long
	}
	for p, next := range committed {
		r.progress(p, next, 0)
	}
}

// lag notes how far the assigned lanes are behind.
func (r *Runner) lag(ends map[int32]int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for l := range r.lanes {
		end, ok := ends[l.partition.Number]
		if !ok {
			continue
		}
		l.end.Store(end)
		if at := l.through.Load(); at >= 0 && r.cfg.Metrics != nil {
			r.cfg.Metrics.behind(&l.partition, end-at)
		}
	}
}
