package kafka

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	kafkago "github.com/segmentio/kafka-go"

	"github.com/samar-privacy/samar/pipeline"
)

// SinkConfig describes an output. Cluster and Topic are needed.
type SinkConfig struct {
	Cluster     Cluster
	Topic       string
	Compression string        // none, lz4 or zstd; default lz4
	AckTimeout  time.Duration // how long a broker waits for its replicas; default 10 s
	BatchBytes  int           // most bytes of a record batch, before compression; default 1 MiB, and never more than the topic takes
	ByKey       bool          // partition by the record key's hash, as Kafka's Java producer does; false: that of the source

	Transactions *Transactions // nil: none. The lanes' own, on the same cluster
}

// Sink writes one topic. Safe for concurrent use.
type Sink struct {
	cfg    SinkConfig
	codec  int
	client *Client

	mu    sync.Mutex
	topic Topic // once known
	keyed bool  // the topic is compacted
	most  int   // bytes of a batch that the topic takes
}

var _ pipeline.Sink = (*Sink)(nil)

// Compressions lists the names SinkConfig.Compression takes.
func Compressions() []string { return []string{"none", "lz4", "zstd"} }

var codecs = map[string]int{"": codecLZ4, "none": codecNone, "lz4": codecLZ4, "zstd": codecZstd}

// NewSink returns a sink; it does not connect.
func NewSink(cfg SinkConfig) (*Sink, error) {
	if cfg.Topic == "" {
		return nil, errors.New("kafka: an output needs a topic")
	}
	codec, ok := codecs[cfg.Compression]
	if !ok {
		return nil, fmt.Errorf("kafka: output %q: unknown compression %q; use none, lz4 or zstd", cfg.Topic, cfg.Compression)
	}
	client, err := NewClient(cfg.Cluster, cfg.Topic)
	if err != nil {
		return nil, fmt.Errorf("kafka: output %q: %w", cfg.Topic, err)
	}
	setDefault(&cfg.AckTimeout, 10*time.Second)
	setDefault(&cfg.BatchBytes, 1<<20)
	if cfg.Transactions != nil {
		cfg.Transactions.writes(cfg.Topic, cfg.ByKey)
	}
	return &Sink{cfg: cfg, codec: codec, client: client, most: cfg.BatchBytes}, nil
}

// Check waits up to wait for the cluster and the topic to be there and open to
// us. Its error is ErrUnavailable.
func (s *Sink) Check(ctx context.Context, wait time.Duration) error {
	t, err := s.client.checkTopic(ctx, s.cfg.Topic, rightToWrite, wait)
	if err != nil {
		return err
	}
	what := fmt.Sprintf("kafka %s, topic %q", s.client.addr, s.cfg.Topic)
	err = s.client.await(ctx, max(wait, 10*time.Second), what, func(ctx context.Context) error {
		req := &initProducerRequest{clientID: s.client.cfg.ClientID}
		if err := s.client.do(ctx, req); err != nil {
			return err
		}
		if req.code != 0 {
			return kafkago.Error(req.code)
		}
		return nil
	})
	if err != nil {
		return err
	}
	most, keyed := s.client.settings(ctx, s.cfg.Topic)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.topic, s.most, s.keyed = t, min(s.cfg.BatchBytes, most), keyed
	return nil
}

// Topic returns what Check found.
func (s *Sink) Topic() Topic {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.topic
}

// Compacted reports whether the topic is compacted, as far as Check was told.
func (s *Sink) Compacted() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.keyed
}

// Close closes the sink's connections.
func (s *Sink) Close() { s.client.Close() }

// Open implements pipeline.Sink.
func (s *Sink) Open(ctx context.Context, from pipeline.Partition) (pipeline.Output, error) {
	if s.Topic().Name == "" {
		if err := s.Check(ctx, 0); err != nil {
			return nil, wrap("open", err)
		}
	}
	t, err := s.client.Topic(ctx, s.cfg.Topic)
	if err != nil {
		return nil, wrap("open", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	o := &output{sink: s, partition: from.Number % int32(t.Partitions), most: s.most}
	if s.cfg.Transactions != nil {
		if o.txn = s.cfg.Transactions.of(from); o.txn == nil {
			return nil, fmt.Errorf("open: a lane without transactions: %w", pipeline.ErrLaneLost)
		}
	}
	if s.cfg.ByKey {
		return newSpread(t.Partitions, o.Limit(), func(partition int32) *output {
			part := *o
			part.partition = partition
			return &part
		}), nil
	}
	return o, nil
}

// settings returns the largest record batch topic takes, and whether it is
// compacted; where we may not ask, the brokers' defaults.
func (c *Client) settings(ctx context.Context, topic string) (most int, compacted bool) {
	most = 1 << 20
	ctx, cancel := context.WithTimeout(ctx, c.cfg.RequestTimeout)
	defer cancel()
	res, err := c.calls.DescribeConfigs(ctx, &kafkago.DescribeConfigsRequest{Resources: []kafkago.DescribeConfigRequestResource{{
		ResourceType: kafkago.ResourceTypeTopic, ResourceName: topic, ConfigNames: []string{"max.message.bytes", "cleanup.policy"},
	}}})
	if err != nil {
		return most, false
	}
	for _, r := range res.Resources {
		for _, e := range r.ConfigEntries {
			switch n, err := strconv.Atoi(e.ConfigValue); e.ConfigName {
			case "max.message.bytes":
				if err == nil && n > 0 {
					most = n
				}
			case "cleanup.policy":
				compacted = strings.Contains(e.ConfigValue, "compact")
			}
		}
	}
	return most, compacted
}

// CheckLoop returns ErrOwnOutput if a sink writes the very topic source reads,
// however it is addressed. Call it after both were checked.
func CheckLoop(source *Source, sinks ...*Sink) error {
	in := source.Topic()
	for _, s := range sinks {
		if out := s.Topic(); in.Name == out.Name && in.Cluster == out.Cluster && in.ID == out.ID && in.Name != "" {
			return fmt.Errorf("kafka: topic %q: %w", in.Name, ErrOwnOutput)
		}
	}
	return nil
}
