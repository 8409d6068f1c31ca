package kafka

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// Client reaches one cluster. Safe for concurrent use.
type Client struct {
	cfg       Cluster
	addr      net.Addr
	transport *kafkago.Transport
	dialer    *kafkago.Dialer
	calls     *kafkago.Client

	coordinators sync.Map // broker id by coordinatorKey
}

// NewClient returns a client for cluster; it does not connect. With topics
// named, it keeps itself informed on those alone, which is kinder to clusters
// with thousands of them, and can use no others.
func NewClient(cluster Cluster, topics ...string) (*Client, error) {
	if err := cluster.Validate(); err != nil {
		return nil, err
	}
	cfg := cluster.withDefaults()
	conns, err := newDialer(&cfg)
	if err != nil {
		return nil, err
	}
	sasl, err := cfg.SASL.mechanism()
	if err != nil {
		return nil, err
	}
	c := &Client{cfg: cfg, addr: kafkago.TCP(cfg.Brokers...)}
	c.transport = &kafkago.Transport{
		DialTimeout: cfg.DialTimeout, IdleTimeout: 30 * time.Second, MetadataTTL: cfg.MetadataTTL,
		MetadataTopics: topics, ClientID: cfg.ClientID, Dial: conns.dial, SASL: sasl,
	}
	c.dialer = &kafkago.Dialer{ClientID: cfg.ClientID, Timeout: cfg.DialTimeout, DialFunc: conns.dial, SASLMechanism: sasl}
	c.calls = &kafkago.Client{Addr: c.addr, Timeout: cfg.RequestTimeout, Transport: c.transport}
	return c, nil
}

// Close closes the connections that are idle, and the others when they become so.
func (c *Client) Close() { c.transport.CloseIdleConnections() }

// do sends one of our own requests; its answer stands in req. On an error req's
// memory may still be written to.
func (c *Client) do(ctx context.Context, req protocol.Message) error {
	ctx, cancel := context.WithTimeout(ctx, c.cfg.RequestTimeout)
	defer cancel()
	_, err := c.transport.RoundTrip(ctx, c.addr, req)
	return err
}

// leads returns the id of the broker that leads a partition, as far as is known. It
// waits for nobody but at start.
func (c *Client) leads(ctx context.Context, topic string, partition int32) (int32, error) {
	req := &leaderRequest{topic: topic, partition: partition}
	err := c.do(ctx, req)
	if errors.Is(err, errRouted) {
		return req.id, nil
	}
	if err == nil {
		err = errMalformed // the request is never sent
	}
	return 0, err
}

// Topic is what a cluster says of one topic.
type Topic struct {
	Name       string
	ID         string // hexadecimal; the name with brokers older than 2.8
	Cluster    string // the cluster's id
	Partitions int

	rights int32
}

// allows returns an error if the broker says that a right is not ours.
func (t Topic) allows(right int32) error {
	if t.rights != rightsUnknown && t.rights&right == 0 {
		return kafkago.TopicAuthorizationFailed
	}
	return nil
}

// Topic looks a topic up, without creating it.
func (c *Client) Topic(ctx context.Context, name string) (Topic, error) {
	versions := &versionsRequest{clientID: c.cfg.ClientID}
	if err := c.do(ctx, versions); err != nil {
		return Topic{}, fmt.Errorf("topic %s: %w", name, err)
	}
	req := &topicRequest{clientID: c.cfg.ClientID, topic: name, version: 8}
	switch most := versions.max[int16(protocol.Metadata)]; {
	case most >= 10:
		req.version = 10
	case most < 8:
		return Topic{}, errTooOld
	}
	if err := c.do(ctx, req); err != nil {
		return Topic{}, fmt.Errorf("topic %s: %w", name, err)
	}
	if req.code != 0 {
		return Topic{}, fmt.Errorf("topic %s: %w", name, kafkago.Error(req.code))
	}
	if req.partitions == 0 { // it is being made: nothing that is read of it would be whole
		return Topic{}, fmt.Errorf("topic %s: %w", name, kafkago.LeaderNotAvailable)
	}
	t := Topic{Name: name, ID: req.id, Cluster: req.cluster, Partitions: req.partitions, rights: req.rights}
	if t.ID == "" {
		t.ID = name
	}
	return t, nil
}

// clusterID asks for the cluster's id.
func (c *Client) clusterID(ctx context.Context) (string, error) {
	id, _, err := c.describe(ctx)
	return id, err
}

// Brokers returns how many brokers the cluster has.
func (c *Client) Brokers(ctx context.Context) (int, error) {
	_, n, err := c.describe(ctx)
	return n, err
}

// describe asks for the cluster's id and the number of its brokers.
func (c *Client) describe(ctx context.Context) (id string, brokers int, err error) {
	req := &call{clientID: c.cfg.ClientID, api: protocol.Metadata, version: 5, node: anyBroker, body: []byte{0, 0, 0, 0, 0}} // no topics, create none
	if err := c.do(ctx, req); err != nil {
		return "", 0, err
	}
	w := req.plain()
	w.i32() // throttle
	brokers = w.array(12)
	for range brokers {
		w.i32()
		w.text()
		w.i32()
		w.text()
	}
	id = string(w.text())
	return id, brokers, malformed(w.bad)
}

// leastTry is how long a call at start may take however short the wait is.
const leastTry = 3 * time.Second

// await calls f until it succeeds, wait has passed, or trying again is hopeless.
// A call that outlasts the wait is given leastTry. Its error is ErrUnavailable,
// in a user's words.
func (c *Client) await(ctx context.Context, wait time.Duration, what string, f func(context.Context) error) error {
	deadline := time.Now().Add(wait)
	for {
		call, cancel := context.WithTimeout(ctx, max(time.Until(deadline), leastTry))
		err := f(call)
		cancel()
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		left := time.Until(deadline)
		if hopeless(err) || left <= 0 || !pause(ctx, min(left, 250*time.Millisecond)) {
			return &unavailable{what: what, cause: err}
		}
	}
}

// unavailable is ErrUnavailable with what was wanted and why it failed.
type unavailable struct {
	what  string
	cause error
}

func (e *unavailable) Error() string   { return e.what + ": " + plainly(e.cause) }
func (e *unavailable) Unwrap() []error { return []error{ErrUnavailable, e.cause} }

// CheckTopic waits up to wait for the cluster and the topic, and says in plain
// words what is missing: the cluster, credentials, rights, or the topic.
func (c *Client) CheckTopic(ctx context.Context, name string, wait time.Duration) (Topic, error) {
	return c.checkTopic(ctx, name, 0, wait)
}

// checkTopic is CheckTopic that also asks for a right, unless that is 0.
func (c *Client) checkTopic(ctx context.Context, name string, right int32, wait time.Duration) (Topic, error) {
	var t Topic
	err := c.await(ctx, wait, fmt.Sprintf("kafka %s, topic %q", c.addr, name), func(ctx context.Context) (err error) {
		if t, err = c.Topic(ctx, name); err == nil && right != 0 {
			err = t.allows(right)
		}
		return err
	})
	return t, err
}

// CreateTopics creates topics with n partitions, one replica each where
// replicas is 0; those that exist stay as they are.
func (c *Client) CreateTopics(ctx context.Context, partitions, replicas int, names ...string) error {
	req := &kafkago.CreateTopicsRequest{}
	for _, n := range names {
		req.Topics = append(req.Topics, kafkago.TopicConfig{Topic: n, NumPartitions: partitions, ReplicationFactor: max(replicas, 1)})
	}
	ctx, cancel := context.WithTimeout(ctx, 2*c.cfg.RequestTimeout)
	defer cancel()
	res, err := c.calls.CreateTopics(ctx, req)
	if err != nil {
		return fmt.Errorf("create topics: %w", err)
	}
	for _, n := range names {
		if err := res.Errors[n]; err != nil && !errors.Is(err, kafkago.TopicAlreadyExists) {
			return fmt.Errorf("create topic %s: %w", n, err)
		}
	}
	return nil
}
