package memory

import (
	"context"
	"slices"
	"sync"

	"github.com/samar-privacy/samar/pipeline"
)

// Group shares a topic's partitions among members, as a consumer group does:
// every change is a new generation, which begins when the members of the one
// before have come to rest. A lane of an earlier generation commits nothing.
type Group struct {
	topic  *Topic
	txn    *Transactions // nil: at least once
	Faults SourceFaults
	Most   int // records of one Fetch; 0: as many as fit

	mu         sync.Mutex
	members    []*Member
	generation int
	changed    chan struct{} // closed at the end of a generation
	begun      chan struct{} // closed when all members have arrived at this one
	arrived    int
	owner      map[int32]*lane
}

// NewGroup returns a group without members. txn is nil, or what its sinks share.
func NewGroup(t *Topic, txn *Transactions) *Group {
	return &Group{topic: t, txn: txn, changed: make(chan struct{}), begun: make(chan struct{}), owner: make(map[int32]*lane)}
}

// Member is one member: a source. It joins when it runs and leaves when its run
// ends.
type Member struct {
	g    *Group
	gone chan struct{} // closed when it learns that it was evicted
}

var _ pipeline.Source = (*Member)(nil)

// Member returns a new member.
func (g *Group) Member() *Member { return &Member{g: g} }

// Rebalance begins a new generation.
func (g *Group) Rebalance() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.rebalance()
}

func (g *Group) rebalance() {
	g.generation++
	close(g.changed)
	g.changed, g.begun, g.arrived = make(chan struct{}), make(chan struct{}), 0
	if len(g.members) == 0 {
		close(g.begun)
	}
}

// Evict gives a random member's partitions to others without its knowing: it
// works on until the returned function is called. n chooses the member.
func (g *Group) Evict(n int) (tell func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.members) == 0 {
		return func() {}
	}
	m := g.members[n%len(g.members)]
	g.remove(m)
	gone := m.gone
	return sync.OnceFunc(func() { close(gone) })
}

func (g *Group) remove(m *Member) {
	if i := slices.Index(g.members, m); i >= 0 {
		g.members = slices.Delete(g.members, i, i+1)
		g.rebalance()
	}
}

// Run implements pipeline.Source.
func (m *Member) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	for ctx.Err() == nil {
		m.g.mu.Lock()
		m.gone = make(chan struct{})
		m.g.members = append(m.g.members, m)
		m.g.rebalance()
		m.g.mu.Unlock()
		m.stay(ctx, work)
		m.g.mu.Lock()
		m.g.remove(m)
		m.g.mu.Unlock()
	}
	return nil
}

// stay works in one generation after another until the member leaves or learns
// that it is none.
func (m *Member) stay(ctx context.Context, work func(context.Context, pipeline.Lane)) {
	g := m.g
	for ctx.Err() == nil {
		g.mu.Lock()
		if !slices.Contains(g.members, m) {
			g.mu.Unlock()
			return
		}
		changed, begun := g.changed, g.begun
		if g.arrived++; g.arrived == len(g.members) {
			close(begun)
		}
		g.mu.Unlock()
		select {
		case <-begun:
		case <-changed:
			continue
		case <-m.gone:
			return
		case <-ctx.Done():
			return
		}
		m.generation(ctx, changed, work)
	}
}

// generation works on the partitions of one generation to its end.
func (m *Member) generation(ctx context.Context, changed chan struct{}, work func(context.Context, pipeline.Lane)) {
	g := m.g
	lanes, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	var wg sync.WaitGroup
	g.mu.Lock()
	if g.changed == changed {
		i := slices.Index(g.members, m)
		for p := range int32(len(g.topic.parts)) {
			if i >= 0 && int(p)%len(g.members) == i {
				wg.Go(func() { m.lane(ctx, lanes, p, work) })
			}
		}
	}
	g.mu.Unlock()
	g.mu.Lock()
	evicted := !slices.Contains(g.members, m)
	g.mu.Unlock()
	if !evicted {
		select {
		case <-changed:
		case <-ctx.Done():
		}
	}
	g.mu.Lock()
	evicted = !slices.Contains(g.members, m)
	g.mu.Unlock()
	if evicted && ctx.Err() == nil {
		select {
		case <-m.gone:
		case <-ctx.Done():
		}
	}
	if ctx.Err() == nil {
		cancel()
	}
	wg.Wait()
}

// lane works on one partition, again when its lane was lost.
func (m *Member) lane(ctx, lanes context.Context, p int32, work func(context.Context, pipeline.Lane)) {
	g := m.g
	for ctx.Err() == nil && lanes.Err() == nil {
		src := &Source{topic: g.topic, MostInOne: g.Most, Faults: g.Faults}
		l := &lane{src: src, p: p}
		g.mu.Lock()
		mine := slices.Contains(g.members, m)
		if mine {
			g.owner[p] = l
		}
		g.mu.Unlock()
		if !mine {
			return
		}
		src.Faults.Commit = func(p int32, next int64) error {
			if g.Faults.Commit != nil {
				if err := g.Faults.Commit(p, next); err != nil {
					return err
				}
			}
			g.mu.Lock()
			defer g.mu.Unlock()
			if g.owner[p] != l {
				return pipeline.ErrLaneLost
			}
			return nil
		}
		if g.txn == nil {
			l.next = g.topic.Committed(p)
			work(lanes, l)
		} else {
			x := g.txn.take(p)
			l.next = g.topic.Committed(p)
			work(lanes, &txnLane{l, x})
		}
	}
}
