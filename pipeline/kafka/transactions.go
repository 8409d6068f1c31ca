package kafka

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline"
)

// TransactionsConfig describes the transactions of one pipeline. Cluster and
// Group are needed.
type TransactionsConfig struct {
	Cluster   Cluster       // of all outputs
	Group     string        // of the input
	Anchor    string        // a topic of the outputs; needed where the input is in another cluster
	Namespace string        // first part of the transactional ids; default samar. Replays take one of their own
	Timeout   time.Duration // the brokers abort what is open for longer; default 15 s
	Logger    *zap.Logger   // default: none

	// LeaveHanging has samar tell of transactions that the brokers left open, and
	// not end them.
	LeaveHanging bool
}

// Transactions are the transactional producers of one pipeline, one for each
// partition of the input. Name them in SourceConfig and in the SinkConfig of
// every output. Safe for concurrent use.
//
// The transactional id is namespace/group/topic/partition, so whoever is
// assigned a partition fences whoever had it before. Where the outputs are in
// another cluster than the input, its id comes before the group. The outputs'
// cluster keeps the offsets then: a broker takes them for topics alone that it
// knows, so each stands in a group of its own, named like the transactional id,
// as that of partition 0 of the Anchor.
type Transactions struct {
	cfg    TransactionsConfig
	client *Client
	log    *zap.Logger

	mu      sync.Mutex
	cluster string // id, once known
	speaks  versions
	idle    map[partitionKey]*transaction // of lanes that came to rest
	working map[partitionKey]*transaction

	targets  []target              // that the outputs write
	held     map[partitionKey]bool // input partitions that wait for what hangs
	warned   map[string]time.Time
	finished atomic.Int64 // transactions that hung

	standingStill int // partitions of outputs in which one hangs, as watch found
}

type partitionKey struct {
	topic  string
	number int32
}

// NewTransactions returns the transactions of one pipeline; it does not connect.
func NewTransactions(cfg TransactionsConfig) (*Transactions, error) {
	if cfg.Group == "" {
		return nil, errors.New("kafka: transactions need a group")
	}
	client, err := NewClient(cfg.Cluster)
	if err != nil {
		return nil, fmt.Errorf("kafka: transactions: %w", err)
	}
	if cfg.Namespace == "" {
		cfg.Namespace = defaultNamespace
	}
	if cfg.Logger == nil {
		cfg.Logger = zap.NewNop()
	}
	setDefault(&cfg.Timeout, 15*time.Second)
	return &Transactions{cfg: cfg, client: client, log: cfg.Logger,
		idle: make(map[partitionKey]*transaction), working: make(map[partitionKey]*transaction),
		held: make(map[partitionKey]bool), warned: make(map[string]time.Time)}, nil
}

// Check waits up to wait for the cluster, and finds out which protocol it
// speaks. Its error is ErrUnavailable.
func (t *Transactions) Check(ctx context.Context, wait time.Duration) error {
	return t.client.await(ctx, wait, fmt.Sprintf("kafka %s, transactions", t.client.addr), t.look)
}

// look asks the cluster for its id and versions.
func (t *Transactions) look(ctx context.Context) error {
	v, err := t.client.versions(ctx)
	if err != nil {
		return err
	}
	if v.max[int16(protocol.InitProducerId)] < 3 || v.max[int16(protocol.TxnOffsetCommit)] < 3 || v.max[int16(protocol.OffsetFetch)] < 7 {
		return fmt.Errorf("exactly_once needs Apache Kafka 2.5 or newer: %w", errTooOld)
	}
	id, err := t.client.clusterID(ctx)
	if err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.cluster, t.speaks = id, v
	return nil
}

// Protocol says which transaction protocol is spoken: 1, or 2 for KIP-890.
func (t *Transactions) Protocol() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.speaks.transactions >= 2 {
		return 2
	}
	return 1
}

// Close closes the connections.
func (t *Transactions) Close() { t.client.Close() }

// take returns a partition's producer: the one it had, if that came to rest
// here, or a new one, which fences any other. It tries until ctx is done.
func (t *Transactions) take(ctx context.Context, p pipeline.Partition) (*transaction, error) {
	key := partitionKey{p.Topic, p.Number}
	t.mu.Lock()
	x := t.idle[key]
	delete(t.idle, key)
	known := t.cluster != ""
	t.mu.Unlock()
	if !known {
		if err := t.look(ctx); err != nil {
			return nil, wrap("look at the outputs' cluster", err)
		}
	}
	if x == nil || x.input != p {
		x = t.newTransaction(p)
	}
	if x.topic == "" {
		return nil, fmt.Errorf("the input is in another cluster, and no topic is named to keep its offsets by: %w", pipeline.ErrFatal)
	}
	if x.state != resting {
		if err := x.begin(ctx); err != nil {
			return nil, err
		}
		x.state = resting
	}
	t.mu.Lock()
	t.working[key] = x
	t.mu.Unlock()
	return x, nil
}

// defaultNamespace begins the transactional ids of a service.
const defaultNamespace = "samar"

// TransactionalPrefix is what the transactional ids for an input topic begin
// with; the partition follows. An empty namespace is a service's own. input is
// the group and the topic, and before them the id of the input's cluster where
// that is not the outputs'.
func TransactionalPrefix(namespace string, input ...string) string {
	if namespace == "" {
		namespace = defaultNamespace
	}
	return namespace + "/" + strings.Join(input, "/") + "/"
}

// newTransaction returns a producer that has no identity yet.
func (t *Transactions) newTransaction(p pipeline.Partition) *transaction {
	t.mu.Lock()
	defer t.mu.Unlock()
	x := &transaction{
		home: t, client: t.client, turn: make(chan struct{}, 1), input: p, remote: p.Cluster != t.cluster, identity: nobody,
		id: TransactionalPrefix(t.cfg.Namespace, t.cfg.Group, p.Topic) + strconv.Itoa(int(p.Number)), group: t.cfg.Group, topic: p.Topic, partition: p.Number,
		timeoutMs: int32(t.cfg.Timeout.Milliseconds()), patience: t.cfg.Timeout,
		version: min(t.speaks.max[int16(protocol.InitProducerId)], 4), v2: t.speaks.transactions >= 2,
	}
	if x.remote {
		x.id = TransactionalPrefix(t.cfg.Namespace, p.Cluster, t.cfg.Group, p.Topic) + strconv.Itoa(int(p.Number))
		x.group, x.topic, x.partition = x.id, t.cfg.Anchor, 0
	}
	return x
}

// give takes a producer back when its lane has come to rest. It is kept for the
// lane's return if nothing is open; else what is open is aborted, so that
// readers need not wait for that.
func (t *Transactions) give(x *transaction) {
	key := partitionKey{x.input.Topic, x.input.Number}
	t.mu.Lock()
	if t.working[key] == x {
		delete(t.working, key)
		if x.state == resting {
			t.idle[key] = x
		}
	}
	t.mu.Unlock()
	if x.state == open {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		_, _ = t.client.endTxn(ctx, x.id, x.identity, x.v2, false)
		x.state = doomed
	}
}

// keep forgets the producers of partitions that are no longer ours.
func (t *Transactions) keep(ours map[string][]kafkago.PartitionAssignment) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for key := range t.idle {
		mine := false
		for _, a := range ours[key.topic] {
			mine = mine || int32(a.ID) == key.number
		}
		if !mine {
			delete(t.idle, key)
		}
	}
}

// of returns the producer at work for a lane; nil: there is none.
func (t *Transactions) of(p pipeline.Partition) *transaction {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.working[partitionKey{p.Topic, p.Number}]
}
