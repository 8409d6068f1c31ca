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

// watchEnds asks src for its ends until ctx is done.
func (r *Runner) watchEnds(ctx context.Context, src ender, pause time.Duration) {
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
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
