package pipeline

import (
	"sync"
	"sync/atomic"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/processor"
)

// looks is how often the watch sees a worker in one record before it abandons
// it. Looks are counted, not time, so that a process that was suspended finds no
// record late.
const looks = 8

// mostStuck is how many records may be stuck at the same time, each holding a
// goroutine that cannot be stopped, before the run gives up.
const mostStuck = 64

// pool is the workers that all lanes of a runner share. A worker that spends
// longer than the record timeout on one record is abandoned: the record becomes
// a dead letter and another worker goes on behind it.
type pool struct {
	r     *Runner
	jobs  chan *shard
	wg    sync.WaitGroup
	stuck atomic.Int32
	end   chan struct{} // closed to stop the watch
	ended chan struct{}

	mu      sync.Mutex
	workers map[*worker]struct{}
}

func newPool(r *Runner) *pool {
	p := &pool{r: r, jobs: make(chan *shard, r.cfg.Workers), end: make(chan struct{}),
		ended: make(chan struct{}), workers: make(map[*worker]struct{})}
	for range r.cfg.Workers {
		p.start(nil, 0)
	}
	go p.watch()
	return p
}

// close waits for what is queued; the caller queues no more.
func (p *pool) close() {
	close(p.jobs)
	p.wg.Wait()
	close(p.end)
	<-p.ended
}

// start adds a worker, which first goes on with s at record from.
func (p *pool) start(s *shard, from int) {
	w := newWorker(p.r)
	p.mu.Lock()
	p.workers[w] = struct{}{}
	p.mu.Unlock()
	p.wg.Add(1)
	go p.work(w, s, from)
}

func (p *pool) work(w *worker, s *shard, from int) {
	if s != nil && !p.shard(w, s, from) {
		return
	}
	for s := range p.jobs {
		if !p.shard(w, s, s.lo) {
			return
		}
	}
	p.forget(w)
	p.wg.Done()
}

func (p *pool) forget(w *worker) {
	p.mu.Lock()
	delete(p.workers, w)
	p.mu.Unlock()
}

// shard processes s from the record numbered from; false: w was abandoned and s
// is another's now.
func (p *pool) shard(w *worker, s *shard, from int) bool {
	m := p.r.cfg.Metrics
	var watch cputime.Watch
	if m != nil {
		watch = cputime.Start()
	}
	if !w.shard(s, from) {
		p.stuck.Add(-1)
		return false
	}
	if m != nil {
		m.observe(watch.Passed(), s.hi-from)
		s.cpu += watch.Used()
	}
	s.c.done()
	return true
}

// watch abandons workers that are stuck.
func (p *pool) watch() {
	defer close(p.ended)
	type sight struct {
		step uint64
		n    int // looks in a row
	}
	seen := make(map[*worker]sight)
	tick := time.NewTicker(max(p.r.cfg.RecordTimeout/looks, time.Millisecond))
	defer tick.Stop()
	for {
		select {
		case <-p.end:
			return
		case <-tick.C:
		}
		var late []*worker
		p.mu.Lock()
		for w := range seen {
			if _, ok := p.workers[w]; !ok {
				delete(seen, w)
			}
		}
		for w := range p.workers {
			step := w.step.Load()
			old, ok := seen[w]
			if !ok || old.step != step || step&busy == 0 {
				seen[w] = sight{step: step}
				continue
			}
			if old.n++; old.n >= looks && w.step.CompareAndSwap(step, abandoned) {
				late = append(late, w)
			}
			seen[w] = old
		}
		p.mu.Unlock()
		for _, w := range late {
			p.replace(w)
		}
	}
}

// replace buries the record w is stuck in and sets another worker behind it.
func (p *pool) replace(w *worker) {
	s, i := w.at, w.index
	s.c.tainted.Store(true)
	s.bury(&s.c.batch.Records[i], processor.Timeout, true)
	p.r.logDead(s.c.lane, &s.c.batch, &s.c.batch.Records[i], processor.Timeout, "processing took too long")
	if p.stuck.Add(1) > mostStuck {
		p.r.fail(errStuck)
	}
	p.start(s, i+1)
	p.forget(w)
	p.wg.Done()
}
