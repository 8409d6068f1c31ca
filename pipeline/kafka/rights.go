package kafka

import (
	"context"
	"errors"
	"fmt"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// rightToDescribeConfigs is the bit of a right beside those in metadata.go.
const rightToDescribeConfigs = 1 << 10

// Reach waits up to wait for a broker that lets us in, and returns the cluster's
// id. Its error is ErrUnavailable.
func (c *Client) Reach(ctx context.Context, wait time.Duration) (id string, err error) {
	err = c.await(ctx, wait, "kafka "+c.addr.String(), func(ctx context.Context) (err error) {
		if _, err = c.versions(ctx); err == nil {
			id, err = c.clusterID(ctx)
		}
		return err
	})
	return id, err
}

// CheckReader waits up to wait for a topic that we may read.
func (c *Client) CheckReader(ctx context.Context, topic string, wait time.Duration) (Topic, error) {
	return c.checkTopic(ctx, topic, rightToRead, wait)
}

// CheckWriter waits up to wait for a topic that we may write.
func (c *Client) CheckWriter(ctx context.Context, topic string, wait time.Duration) (Topic, error) {
	return c.checkTopic(ctx, topic, rightToWrite, wait)
}

// Configurable reports whether we may ask for the topic's configuration, as far
// as the broker says.
func (t Topic) Configurable() bool {
	return t.rights == rightsUnknown || t.rights&rightToDescribeConfigs != 0
}

// Compacted reports whether a topic is compacted, as far as we are told.
func (c *Client) Compacted(ctx context.Context, topic string) bool {
	_, keyed := c.settings(ctx, topic)
	return keyed
}

// CheckGroup waits up to wait for the group's coordinator, and asks whether we
// may be a member.
func (c *Client) CheckGroup(ctx context.Context, group string, wait time.Duration) error {
	what := fmt.Sprintf("kafka %s, group %q", c.addr, group)
	return c.await(ctx, max(wait, coordinatorPatience), what, func(ctx context.Context) error {
		rights, err := c.groupRights(ctx, group)
		if err == nil && rights != rightsUnknown && rights&rightToRead == 0 {
			return kafkago.GroupAuthorizationFailed
		}
		return err
	})
}

// coordinatorPatience is for coordinators, which are made when they are first
// asked for.
const coordinatorPatience = 10 * time.Second

// groupRights asks what we may do with a group.
func (c *Client) groupRights(ctx context.Context, group string) (rights int32, err error) {
	b := be.AppendUint32(make([]byte, 0, 64), 1)
	b = append(appendText(b, group), 1) // with our rights
	err = c.coordinated(ctx, groupCoordinator, group, call{api: protocol.DescribeGroups, version: 3, body: b},
		func(r *call) (int16, error) {
			w := r.plain()
			w.i32() // throttle
			if w.array(14) != 1 {
				return 0, errMalformed
			}
			code := w.i16()
			for range 4 { // group, state, kind of protocol, protocol
				w.text()
			}
			for range w.array(14) { // members
				for range 3 {
					w.text()
				}
				w.blob()
				w.blob()
			}
			rights = w.i32()
			return code, malformed(w.bad)
		})
	if isCode(err, kafkago.GroupIdNotFound) {
		return rightsUnknown, nil
	}
	return rights, err
}

// CheckTransactions waits up to wait for a coordinator that lets us write under
// a transactional id. The id must be one that nobody works under: whoever does
// is fenced.
func (c *Client) CheckTransactions(ctx context.Context, id string, wait time.Duration) error {
	what := fmt.Sprintf("kafka %s, transactional id %q", c.addr, id)
	return c.await(ctx, max(wait, coordinatorPatience), what, func(ctx context.Context) error {
		v, err := c.versions(ctx)
		if err != nil {
			return err
		}
		most := v.max[int16(protocol.InitProducerId)]
		if most < 3 {
			return fmt.Errorf("exactly_once needs Apache Kafka 2.5 or newer: %w", errTooOld)
		}
		_, err = c.initTransactions(ctx, id, 1000, min(most, 4), nobody)
		return err
	})
}

// Fault is why a check failed, for who wants to say how that is mended.
type Fault uint8

// The faults of checks.
const (
	Other     Fault = iota
	Absent          // there is no such topic
	Forbidden       // we lack a right
	Login           // our credentials are not taken
	Silent          // nobody answers, or not in our language
)

// FaultOf sorts the error of a check.
func FaultOf(err error) Fault {
	var k kafkago.Error
	switch {
	case errors.Is(err, ErrToken):
		return Login
	case errors.Is(err, protocol.ErrNoTopic), isCode(err, kafkago.UnknownTopicOrPartition):
		return Absent
	case errors.As(err, &k):
		switch k {
		case kafkago.SASLAuthenticationFailed, kafkago.UnsupportedSASLMechanism, kafkago.IllegalSASLState:
			return Login
		case kafkago.TopicAuthorizationFailed, kafkago.GroupAuthorizationFailed, kafkago.ClusterAuthorizationFailed,
			kafkago.TransactionalIDAuthorizationFailed:
			return Forbidden
		}
		return Other
	}
	return Silent
}
