package kafka

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline"
)

// SourceConfig describes an input. Cluster, Topic and Group are needed.
type SourceConfig struct {
	Cluster Cluster
	Topic   string
	Group   string   // consumer group
	Outputs []string // topics of the outputs on the same cluster: refused as input

	// Latest starts partitions without a committed offset at their end, those that
	// are added while the source is at work at their beginning; Since, at the first
	// record that is not older. The default is their beginning.
	Latest bool
	Since  time.Time

	LostOffset LostOffset // where to go on when the log no longer has the offset
	ReadOnly   bool       // commits are kept in mind and told to nobody

	Transactions *Transactions // nil: at least once; else lanes are pipeline.Transactors

	SessionTimeout time.Duration // silence after which the group gives our partitions away; default 10 s
	Heartbeat      time.Duration // by which members learn of a rebalance; default a tenth of SessionTimeout, 300 ms at most
	Linger         time.Duration // how long a broker may hold records back to fill a batch; 0: none is held back
	Poll           time.Duration // how long a broker holds a fetch back for want of records; default 500 ms
	MaxBatchBytes  int           // most bytes of one record batch, as stored and decompressed; default 64 MiB
	Logger         *zap.Logger   // default: none
}

func (c SourceConfig) withDefaults() SourceConfig {
	setDefault(&c.SessionTimeout, 10*time.Second)
	setDefault(&c.Heartbeat, min(c.SessionTimeout/10, 300*time.Millisecond))
	setDefault(&c.Poll, 500*time.Millisecond)
	setDefault(&c.MaxBatchBytes, 64<<20)
	if c.Logger == nil {
		c.Logger = zap.NewNop()
	}
	return c
}

// LostOffset says where a lane goes on whose offset the log no longer has.
type LostOffset uint8

// The choices of LostOffset.
const (
	LostToEarliest LostOffset = iota // the oldest record that is left
	LostToLatest                     // the end: what lies between is skipped
	LostStops                        // the run ends with an error
)

// Source reads one topic as a member of a consumer group.
type Source struct {
	cfg     SourceConfig
	client  *Client
	fetcher *fetcher
	log     *zap.Logger

	known int // partitions at Check

	mu     sync.Mutex
	topic  Topic           // once known
	ends   map[int32]int64 // where partitions end for us; nil: they do not
	done   map[int32]bool  // partitions that are committed to there
	kept   map[int32]int64 // offsets of a ReadOnly source
	shared int64           // generations so far
	pinned string          // output that allows the input no more partitions than it had
}

var _ pipeline.Source = (*Source)(nil)

// NewSource returns a source; it does not connect.
func NewSource(cfg SourceConfig) (*Source, error) {
	if cfg.Topic == "" || cfg.Group == "" {
		return nil, errors.New("kafka: an input needs a topic and a group")
	}
	if slices.Contains(cfg.Outputs, cfg.Topic) {
		return nil, fmt.Errorf("kafka: topic %q: %w", cfg.Topic, ErrOwnOutput)
	}
	client, err := NewClient(cfg.Cluster, cfg.Topic)
	if err != nil {
		return nil, fmt.Errorf("kafka: input %q: %w", cfg.Topic, err)
	}
	cfg = cfg.withDefaults()
	return &Source{cfg: cfg, client: client, fetcher: newFetcher(client, &cfg), log: cfg.Logger.With(zap.String("topic", cfg.Topic), zap.String("group", cfg.Group))}, nil
}

// Check waits up to wait for the cluster, the topic and the group to be there
// and open to us. Its error is ErrUnavailable.
func (s *Source) Check(ctx context.Context, wait time.Duration) error {
	t, err := s.client.checkTopic(ctx, s.cfg.Topic, rightToRead, wait)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.topic, s.known = t, t.Partitions
	s.mu.Unlock()
	what := fmt.Sprintf("kafka %s, topic %q", s.client.addr, s.cfg.Topic)
	err = s.client.await(ctx, wait, what, func(ctx context.Context) error {
		_, err := s.client.Bounds(ctx, s.cfg.Topic)
		return err
	})
	if err != nil {
		return err
	}
	what = fmt.Sprintf("kafka %s, group %q", s.client.addr, s.cfg.Group)
	// The first look for a group may find its coordinator still at its own start.
	return s.client.await(ctx, max(wait, 10*time.Second), what, func(ctx context.Context) error {
		_, err := s.client.Committed(ctx, s.cfg.Group, s.cfg.Topic)
		return err
	})
}

// Topic returns what Check found.
func (s *Source) Topic() Topic {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.topic
}

// Rebalances returns the topic and how often its partitions were shared out to us.
func (s *Source) Rebalances() (topic string, n int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cfg.Topic, s.shared
}

// Hung returns the topic, how many partitions of it and of the outputs wait for a
// transaction that the brokers have not ended, and how many such transactions were ended.
func (s *Source) Hung() (topic string, waiting int, ended int64) {
	if s.cfg.Transactions != nil {
		waiting, ended = s.cfg.Transactions.Hung()
	}
	return s.cfg.Topic, waiting, ended
}

// StopAt makes partitions end before an offset; of one that ends at 0 nothing is
// read. Call it before Run.
func (s *Source) StopAt(ends map[int32]int64) {
	s.mu.Lock()
	s.ends = ends
	s.mu.Unlock()
}

// Pin makes Run end with an error when the input gets more partitions than it
// had at Check: keys would move to other partitions of an output that is
// compacted, and leave their old values behind. Call it between Check and Run.
func (s *Source) Pin(output string) {
	s.mu.Lock()
	s.pinned = output
	s.mu.Unlock()
}

// Offsets returns for every partition the first offset of a time or later; where
// there is none, the end.
func (s *Source) Offsets(ctx context.Context, at time.Time) (map[int32]int64, error) {
	ends, err := s.Ends(ctx)
	if err != nil {
		return nil, err
	}
	for p := range ends {
		offset, err := s.client.offset(ctx, s.cfg.Topic, p, at.UnixMilli())
		if err != nil {
			return nil, err
		}
		if offset >= 0 {
			ends[p] = min(ends[p], offset)
		}
	}
	return ends, nil
}

// Ends returns the end of every partition, for a run that stops there.
func (s *Source) Ends(ctx context.Context) (map[int32]int64, error) {
	b, err := s.Bounds(ctx)
	if err != nil {
		return nil, err
	}
	ends := make(map[int32]int64, len(b))
	for p, x := range b {
		ends[p] = x.End
	}
	return ends, nil
}

// Bounds returns the first offset and the end of every partition.
func (s *Source) Bounds(ctx context.Context) (map[int32]Bounds, error) {
	return s.client.Bounds(ctx, s.cfg.Topic)
}

// Committed returns the offsets that the group, all its members together, has
// committed.
func (s *Source) Committed(ctx context.Context) (map[int32]int64, error) {
	return s.client.Committed(ctx, s.cfg.Group, s.cfg.Topic)
}

// Lag returns how far the group is behind each partition's end.
func (s *Source) Lag(ctx context.Context) (map[int32]int64, error) {
	return s.client.Lag(ctx, s.cfg.Group, s.cfg.Topic)
}

// Close closes the source's connections, after Run has returned.
func (s *Source) Close() {
	s.fetcher.close()
	s.client.Close()
}

// idlePause is the least time between two generations that give us nothing.
const idlePause = 500 * time.Millisecond

// Run implements pipeline.Source. Without a Check before it, it does one.
func (s *Source) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	if s.Topic().Name == "" {
		if err := s.Check(ctx, time.Minute); err != nil {
			if ctx.Err() != nil {
				return nil
			}
			return err
		}
	}
	group, err := s.join()
	if err != nil {
		return err
	}
	defer func() { leave(group) }()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if t := s.cfg.Transactions; t != nil {
		var watch sync.WaitGroup
		defer watch.Wait()
		watching, stop := context.WithCancel(ctx)
		defer stop()
		watch.Go(func() { t.watch(watching) })
	}
	var current *generation
	for {
		next, err := group.Next(ctx)
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			if refused(err) {
				err = fmt.Errorf("kafka: group %s: %w: %w", s.cfg.Group, pipeline.ErrFatal, err)
				return err
			}
			s.log.Warn("group not joined, trying again", zap.String("cause", plainly(err)))
			if code := kafkago.Error(0); errors.As(err, &code) {
				continue
			}
			// kafka-go asks the first broker that takes a connection, each time the
			// same, even if that is a proxy without a broker behind it.
			group.Close()
			if group, err = s.join(); err != nil {
				return err
			}
			pause(ctx, rejoinPause)
			continue
		}
		s.log.Info("partitions assigned", zap.Int32("generation", next.ID), zap.Int("partitions", len(next.Assignments[s.cfg.Topic])))
		s.mu.Lock()
		s.shared++
		s.mu.Unlock()
		current = s.start(ctx, cancel, next, work)
		if len(next.Assignments[s.cfg.Topic]) == 0 {
			// A generation without a topic ends at once; do not join again and
			// again for as long as the topic is away.
			pause(ctx, idlePause)
		}
	}
	if current != nil {
		current.lanes.Wait()
	}
	if err := context.Cause(ctx); errors.Is(err, pipeline.ErrFatal) {
		return err
	}
	return nil
}

// leavePatience is the longest wait for the group to take our leave: brokers that
// do not answer find out by the session's end.
const leavePatience = 1500 * time.Millisecond

func leave(group *kafkago.ConsumerGroup) {
	left := make(chan struct{})
	go func() { group.Close(); close(left) }()
	select {
	case <-left:
	case <-time.After(leavePatience):
	}
}

// rejoinPause is how long to wait after a connection to the group has failed.
const rejoinPause = 300 * time.Millisecond

// join makes a member of the group that asks the brokers in a new order.
func (s *Source) join() (*kafkago.ConsumerGroup, error) {
	brokers := slices.Clone(s.cfg.Cluster.Brokers)
	rand.Shuffle(len(brokers), func(i, j int) { brokers[i], brokers[j] = brokers[j], brokers[i] })
	group, err := kafkago.NewConsumerGroup(kafkago.ConsumerGroupConfig{
		ID: s.cfg.Group, Brokers: brokers, Dialer: s.client.dialer, Topics: []string{s.cfg.Topic},
		HeartbeatInterval: s.cfg.Heartbeat, SessionTimeout: s.cfg.SessionTimeout, RebalanceTimeout: s.cfg.SessionTimeout,
		JoinGroupBackoff: 500 * time.Millisecond, WatchPartitionChanges: true, StartOffset: nowhere,
	})
	if err != nil {
		return nil, fmt.Errorf("kafka: group %s: %w", s.cfg.Group, err)
	}
	return group, nil
}

// generation is one assignment of partitions to us.
type generation struct {
	lanes sync.WaitGroup
}

// start sets the lanes of one generation to work. kafka-go ends a generation
// when the first of its functions returns; so when the source is stopping, each
// waits for the others before it returns.
func (s *Source) start(stopping context.Context, fail context.CancelCauseFunc, g *kafkago.Generation, work func(context.Context, pipeline.Lane)) *generation {
	gen := &generation{}
	if s.cfg.Transactions != nil {
		s.cfg.Transactions.keep(g.Assignments)
	}
	assigned := g.Assignments[s.cfg.Topic]
	gen.lanes.Add(len(assigned))
	var first atomic.Bool
	var known bool // once identified is closed
	identified := make(chan struct{})
	all := make(chan struct{})
	go func() { gen.lanes.Wait(); close(all) }()
	for _, a := range assigned {
		g.Start(func(ended context.Context) {
			func() {
				defer gen.lanes.Done()
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				defer context.AfterFunc(ended, cancel)()
				if first.CompareAndSwap(false, true) {
					known = s.identify(ctx, stopping, fail)
					close(identified)
				}
				if <-identified; known {
					if l := s.lane(g, int32(a.ID), a.Offset); s.cfg.Transactions == nil {
						work(ctx, l)
						l.leave()
					} else {
						s.workTransactions(ctx, stopping, l, work)
					}
				}
			}()
			if stopping.Err() == nil && s.finished(int32(a.ID)) {
				// A generation ends with its first function; the others go on.
				select {
				case <-stopping.Done():
				case <-ended.Done():
				}
			}
			if stopping.Err() != nil {
				select {
				case <-all:
				case <-ended.Done():
				}
			}
		})
	}
	return gen
}

// identify looks the topic up for one generation: a topic that was deleted and
// made anew has another id, and its records must not bear the samar-ids of those
// that are gone. It returns false when ctx or stopping is done first.
func (s *Source) identify(ctx, stopping context.Context, fail context.CancelCauseFunc) bool {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(stopping, cancel)()
	for {
		t, err := s.client.topicAgain(ctx, s.cfg.Topic)
		if err == nil {
			s.mu.Lock()
			before, pinned := s.topic, s.pinned
			s.topic = t
			s.mu.Unlock()
			if pinned != "" && before.ID == t.ID && t.Partitions != before.Partitions {
				fail(fmt.Errorf("topic %s has grown from %d to %d partitions, and output %s is compacted: its keys would move to other partitions: %w",
					t.Name, before.Partitions, t.Partitions, pinned, pipeline.ErrFatal))
				return false
			}
			return true
		}
		if !pause(ctx, 250*time.Millisecond) {
			return false
		}
	}
}

// finished reports whether a partition is done with, to an end of StopAt.
func (s *Source) finished(p int32) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.done[p]
}
