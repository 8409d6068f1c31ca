package memory

import (
	"context"
	"fmt"
	"sync"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// Transactions make the lanes of a source transactional together with the sinks
// that share them. A partition's newest lane fences those before it.
type Transactions struct {
	// Ending is called for every commit; nil: None. Refused and NoAck: the
	// transaction is aborted. Lost, Crash: it is left open. LostAck, Died: it is
	// committed, but the answer is lost.
	Ending func(partition int32) Fault

	mu     sync.Mutex
	holder map[int32]*transaction
}

// NewTransactions returns transactions for one source and its sinks.
func NewTransactions() *Transactions { return &Transactions{holder: make(map[int32]*transaction)} }

// transaction is what one lane has written and not committed.
type transaction struct {
	of     *Transactions
	round  int
	open   bool
	staged []staged
}

type staged struct {
	topic *Topic
	p     int32
	recs  []processor.Record
}

func (t *Transactions) take(p int32) *transaction {
	x := &transaction{of: t}
	t.mu.Lock()
	t.holder[p] = x
	t.mu.Unlock()
	return x
}

func (t *Transactions) current(p int32) *transaction {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.holder[p]
}

// stage keeps recs until the commit.
func (x *transaction) stage(t *Topic, p int32, rec *processor.Record) error {
	x.of.mu.Lock()
	defer x.of.mu.Unlock()
	if !x.open {
		return fmt.Errorf("produced outside a transaction: %w", pipeline.ErrFatal)
	}
	x.staged = append(x.staged, staged{t, p, []processor.Record{clone(rec)}})
	return nil
}

// txnLane is a lane whose commits are transactions.
type txnLane struct {
	*lane
	txn *transaction
}

var _ pipeline.Transactor = (*txnLane)(nil)

// Begin implements pipeline.Transactor.
func (l *txnLane) Begin(context.Context) error {
	x := l.txn
	x.of.mu.Lock()
	defer x.of.mu.Unlock()
	if x.of.holder[l.p] != x {
		return pipeline.ErrLaneLost
	}
	x.staged, x.open = nil, true
	x.round++
	return nil
}

// Commit implements pipeline.Lane; like that of a lane without transactions it
// does not look at its context.
func (l *txnLane) Commit(_ context.Context, next int64) error {
	if l.src.Committing != nil {
		l.src.Committing(l.p, next)
	}
	fault, x := None, l.txn
	if x.of.Ending != nil {
		fault = x.of.Ending(l.p)
	}
	x.of.mu.Lock()
	defer x.of.mu.Unlock()
	switch {
	case x.of.holder[l.p] != x:
		return pipeline.ErrLaneLost
	case !x.open:
		return fmt.Errorf("commit outside a transaction: %w", pipeline.ErrFatal)
	}
	switch fault {
	case Refused, NoAck:
		x.staged, x.open = nil, false
		return pipeline.ErrAborted
	case Lost:
		return pipeline.ErrLaneLost
	case Crash:
		return fmt.Errorf("injected crash: %w", pipeline.ErrFatal)
	}
	for _, s := range x.staged {
		s.topic.Append(s.p, s.recs...)
	}
	l.src.topic.commit(l.p, next)
	x.staged, x.open = nil, false
	switch fault {
	case LostAck:
		return pipeline.ErrLaneLost
	case Died:
		return fmt.Errorf("injected crash: %w", pipeline.ErrFatal)
	}
	return nil
}
