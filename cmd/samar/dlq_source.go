package main

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// retry reads dead letters as if they were the input.
type retry struct {
	opener pipeline.Opener
	reason string             // empty: any
	input  kafka.SourceConfig // where the records came from

	letters kafka.Cluster
	origin  pipeline.Partition // identity of the input topic now
	past    retried
	left    atomic.Int64 // letters that were passed over, and committed
	shut    atomic.Int64 // of those, letters that did not open
	total   atomic.Int64 // letters that nobody had tried at start, gaps included; 0: not known yet
	read    atomic.Int64 // of these, how many lie behind us

	mu sync.Mutex
	at map[int32]int64 // by partition of the letters: the offset that is committed
}

// pass notes that everything before next is through, gaps of the log included.
func (t *retry) pass(partition int32, next int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if n := next - t.at[partition]; n > 0 {
		t.at[partition] = next
		t.read.Add(n)
	}
}

// service builds the pipeline from the letters' topic to the views.
func (t *retry) service(r route, log *zap.Logger) (*service, error) {
	r.source.Cluster, r.source.Topic = r.letters.Cluster, r.letters.Topic
	t.letters = r.letters.Cluster
	r.source.Group = retryGroup(r.source.Group, t.reason)
	r.source.Since, r.source.Latest, r.source.LostOffset = time.Time{}, false, kafka.LostToEarliest
	r.namespace, r.ledger, r.again = retryNamespace, kafka.SinkConfig{}, true
	s, err := newService(r, log, nil)
	if err != nil {
		return nil, err
	}
	s.cfg.Source = retrySource{s.source, t}
	return s, nil
}

// run takes every letter that is there now through the service.
func (t *retry) run(ctx context.Context, s *service, wait time.Duration) error {
	in, err := kafka.NewClient(t.input.Cluster)
	if err != nil {
		return withCode(exitConfig, err)
	}
	defer in.Close()
	topic, err := in.CheckTopic(ctx, t.input.Topic, wait)
	if err != nil {
		return unavailable(err)
	}
	t.origin = pipeline.Partition{Cluster: topic.Cluster, Topic: topic.Name, TopicID: topic.ID}
	if err := s.check(ctx, wait); err != nil {
		return err
	}
	for v := range s.cfg.Views {
		if s.sinks[v].Compacted() {
			return configf("output %s is compacted: an old record would replace newer ones there", s.sinks[v].Topic().Name)
		}
	}
	if err := t.others(ctx, s.source.Topic().Name); err != nil {
		return unavailable(err)
	}
	bounds, err := s.source.Bounds(ctx)
	if err != nil {
		return unavailable(err)
	}
	done, err := s.source.Committed(ctx)
	if err != nil {
		return unavailable(err)
	}
	ends, total := make(map[int32]int64, len(bounds)), int64(0)
	t.at = make(map[int32]int64, len(bounds))
	for p, b := range bounds {
		if done[p] >= b.End {
			ends[p] = 0 // nothing new
			continue
		}
		ends[p] = b.End
		t.at[p] = max(done[p], b.First)
		total += b.End - t.at[p]
	}
	t.total.Store(total)
	s.source.StopAt(ends)
	s.cfg.Until = ends
	if err := s.open(); err != nil {
		return err
	}
	return unavailable(s.runner.Run(ctx))
}

// others asks how far retries came that chose otherwise by reason.
func (t *retry) others(ctx context.Context, letters string) error {
	c, err := kafka.NewClient(t.letters)
	if err != nil {
		return err
	}
	defer c.Close()
	t.past = make(retried)
	for _, reason := range append(reasons(), "") {
		if reason == t.reason || t.reason != "" && reason != "" {
			continue
		}
		if t.past[reason], err = c.Committed(ctx, retryGroup(t.input.Group, reason), letters); err != nil {
			return err
		}
	}
	return nil
}

// retried is how far retries of dead letters came: offsets by reason ("": any) and
// partition.
type retried map[string]map[int32]int64

// tried reports whether a retry has passed a letter.
func (r retried) tried(reason string, partition int32, offset int64) bool {
	return offset < r[reason][partition] || offset < r[""][partition]
}

// retries asks how far retries came, whose letters that died again are no copies.
// Without the right to ask none are known.
func (v *verifier) retries(ctx context.Context) (retried, error) {
	c, err := kafka.NewClient(v.route.letters.Cluster)
	if err != nil {
		return nil, withCode(exitConfig, err)
	}
	defer c.Close()
	past := make(retried)
	for _, reason := range append(reasons(), "") {
		past[reason], err = c.Committed(ctx, retryGroup(v.route.source.Group, reason), v.route.letters.Topic)
		if kafka.Refused(err) {
			fmt.Fprintln(v.notes, "samar: no right to see how far retries of dead letters came: letters that died again count as copies")
			return nil, nil
		}
		if err != nil {
			return nil, unavailable(err)
		}
	}
	return past, nil
}

// retryNamespace begins the transactional ids of retries.
const retryNamespace = "samar-retry"

// retryGroup is the group whose offsets say how far retries came.
func retryGroup(group, reason string) string {
	group += ".retry"
	if reason != "" {
		group += "." + reason
	}
	return group
}

// retrySource hands out lanes of opened letters.
type retrySource struct {
	*kafka.Source
	t *retry
}

func (s retrySource) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	return s.Source.Run(ctx, func(ctx context.Context, l pipeline.Lane) {
		lane := &retryLane{Lane: l, t: s.t}
		if txn, ok := l.(pipeline.Transactor); ok {
			work(ctx, &retryTransactor{lane, txn})
			return
		}
		work(ctx, lane)
	})
}

// retryLane counts letters when their offset is committed: what was fetched may be
// given up, and is fetched again by another lane.
type retryLane struct {
	pipeline.Lane
	t *retry

	mu      sync.Mutex
	fetched []passedOver // in order, not committed yet
}

// passedOver counts the letters of one batch that are not tried again.
type passedOver struct {
	next       int64 // offset after the batch
	left, shut int64
}

// Commit implements pipeline.Lane.
func (l *retryLane) Commit(ctx context.Context, next int64) error {
	if err := l.Lane.Commit(ctx, next); err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.fetched) > 0 && l.fetched[0].next <= next {
		l.t.left.Add(l.fetched[0].left)
		l.t.shut.Add(l.fetched[0].shut)
		l.fetched = l.fetched[1:]
	}
	l.t.pass(l.Partition().Number, next)
	return nil
}

type retryTransactor struct {
	*retryLane
	txn pipeline.Transactor
}

func (l *retryTransactor) Begin(ctx context.Context) error { return l.txn.Begin(ctx) }

// Fetch puts the records that died in the place of their letters.
func (l *retryLane) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	if err := l.Lane.Fetch(ctx, b, maxBytes); err != nil {
		return err
	}
	b.Origin = &l.t.origin
	over := passedOver{next: b.Next}
	kept := b.Records[:0]
	for i := range b.Records {
		d, err := pipeline.ReadDeadLetter(&b.Records[i])
		if err != nil || d.Sealed == nil || d.Topic != l.t.input.Topic || l.t.reason != "" && d.Reason != l.t.reason ||
			l.t.past.tried(d.Reason, b.Records[i].Partition, b.Records[i].Offset) {
			over.left++
			continue
		}
		rec, err := pipeline.OpenDeadLetter(d, l.t.opener)
		if err != nil {
			over.left++
			over.shut++
			continue
		}
		kept = append(kept, *rec)
	}
	b.Records, b.Faults = kept, b.Faults[:0]
	if over.left > 0 {
		l.mu.Lock()
		l.fetched = append(l.fetched, over)
		l.mu.Unlock()
	}
	return nil
}
