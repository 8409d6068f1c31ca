package kafka

import (
	"context"
	"errors"
	"fmt"
	"time"

	kafkago "github.com/segmentio/kafka-go"
)

// again calls f up to three times: a connection that a broker closed while it
// was idle fails its first request.
func again(ctx context.Context, f func() error) error {
	for try := 1; ; try++ {
		err := f()
		if err == nil || try == 3 || refused(err) || !pause(ctx, time.Duration(try)*50*time.Millisecond) {
			return err
		}
	}
}

func (c *Client) topicAgain(ctx context.Context, name string) (t Topic, err error) {
	err = again(ctx, func() error {
		t, err = c.Topic(ctx, name)
		return err
	})
	return t, err
}

// Committed returns the offsets group has committed for topic; partitions
// without one are missing.
func (c *Client) Committed(ctx context.Context, group, topic string) (map[int32]int64, error) {
	t, err := c.topicAgain(ctx, topic)
	if err != nil {
		return nil, err
	}
	partitions := make([]int, t.Partitions)
	for p := range partitions {
		partitions[p] = p
	}
	ctx, cancel := context.WithTimeout(ctx, c.cfg.RequestTimeout)
	defer cancel()
	var res *kafkago.OffsetFetchResponse
	err = again(ctx, func() error {
		res, err = c.calls.OffsetFetch(ctx, &kafkago.OffsetFetchRequest{GroupID: group, Topics: map[string][]int{topic: partitions}})
		if err != nil {
			return err
		}
		return res.Error
	})
	if errors.Is(err, kafkago.GroupIdNotFound) {
		return map[int32]int64{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("offsets of group %s: %w", group, err)
	}
	out := make(map[int32]int64)
	for _, p := range res.Topics[topic] {
		if p.Error != nil {
			return nil, fmt.Errorf("offset of group %s in %s/%d: %w", group, topic, p.Partition, p.Error)
		}
		if p.CommittedOffset >= 0 {
			out[int32(p.Partition)] = p.CommittedOffset
		}
	}
	return out, nil
}

// Lag returns how many offsets group is behind the end of each partition of
// topic. Gaps in the log count as records.
func (c *Client) Lag(ctx context.Context, group, topic string) (map[int32]int64, error) {
	bounds, err := c.Bounds(ctx, topic)
	if err != nil {
		return nil, err
	}
	committed, err := c.Committed(ctx, group, topic)
	if err != nil {
		return nil, err
	}
	lag := make(map[int32]int64, len(bounds))
	for p, b := range bounds {
		lag[p] = max(b.End-max(committed[p], b.First), 0)
	}
	return lag, nil
}
