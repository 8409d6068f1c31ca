package kafka

import (
	"context"
	"errors"
	"fmt"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// DeleteBefore removes the records of each partition of topic before an offset
// (DeleteRecords, version 1).
func (c *Client) DeleteBefore(ctx context.Context, topic string, before map[int32]int64) error {
	for p, offset := range before {
		if err := again(ctx, func() error { return c.deleteBefore(ctx, topic, p, offset) }); err != nil {
			return fmt.Errorf("delete records of %s/%d: %w", topic, p, err)
		}
	}
	return nil
}

func (c *Client) deleteBefore(ctx context.Context, topic string, p int32, offset int64) error {
	b := be.AppendUint32(nil, 1)
	b = appendText(b, topic)
	b = be.AppendUint32(b, 1)
	b = be.AppendUint32(b, uint32(p))
	b = be.AppendUint64(b, uint64(offset))
	b = be.AppendUint32(b, uint32(c.cfg.RequestTimeout.Milliseconds()))
	req := &call{clientID: c.cfg.ClientID, api: protocol.DeleteRecords, version: 1, node: leaderOf, topic: topic, partition: p, body: b}
	if err := c.do(ctx, req); err != nil {
		return err
	}
	w := req.plain()
	w.i32() // throttle
	if w.array(6) != 1 || string(w.text()) != topic || w.array(14) != 1 || w.i32() != p {
		return errMalformed
	}
	w.i64() // first offset now
	switch code := w.i16(); {
	case w.bad:
		return errMalformed
	case kafkago.Error(code) == kafkago.OffsetOutOfRange: // gone already
		return nil
	case code != 0:
		return kafkago.Error(code)
	}
	return nil
}

// Refused reports whether err says that our credentials or rights do not do.
func Refused(err error) bool { return refused(err) || errors.Is(err, ErrUnavailable) }
