package kafka

import (
	"context"
	"fmt"
	"io"
	"sync"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// Offsets that may be asked for instead of a time.
const (
	latest      = -1 // the one after the last committed record
	earliest    = -2
	latestOfAll = -3 // the end of the log, never sent: latest, of uncommitted records too
)

// offsetRequest asks a partition's leader for its first offset, its end, or the
// first record of a time or later (offset −1: there is none).
type offsetRequest struct {
	clientID  string
	topic     string
	partition int32
	which     int64 // earliest, latest, or a time in ms since the epoch

	code   int16
	offset int64
}

var _ protocol.RawExchanger = (*offsetRequest)(nil)

// ApiKey implements protocol.Message.
func (r *offsetRequest) ApiKey() protocol.ApiKey { return protocol.ListOffsets }

// Broker implements protocol.BrokerMessage.
func (r *offsetRequest) Broker(c protocol.Cluster) (protocol.Broker, error) {
	return leader(c, r.topic, r.partition)
}

// Required implements protocol.RawExchanger.
func (r *offsetRequest) Required(map[protocol.ApiKey]int16) bool { return true }

// RawExchange implements protocol.RawExchanger.
func (r *offsetRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	const correlation = 6
	b := startRequest(make([]byte, 0, 96), protocol.ListOffsets, 2, correlation, r.clientID)
	b = be.AppendUint32(b, 0xffffffff)   // replica: a consumer
	which, isolation := r.which, byte(1) // read committed
	if which == latestOfAll {
		which, isolation = latest, 0
	}
	b = append(b, isolation)
	b = be.AppendUint32(b, 1)
	b = appendText(b, r.topic)
	b = be.AppendUint32(b, 1)
	b = be.AppendUint32(b, uint32(r.partition))
	b = be.AppendUint64(b, uint64(which))
	return ask(rw, b, maxControlResponse, r)
}

// parse reads a response body.
func (r *offsetRequest) parse(body []byte) error {
	w := wireReader{b: body}
	w.i32() // throttle
	if w.array(6) != 1 || string(w.text()) != r.topic || w.array(22) != 1 || w.i32() != r.partition {
		return errMalformed
	}
	r.code = w.i16()
	w.i64() // time
	r.offset = w.i64()
	if w.bad || r.code == 0 && r.offset < 0 && r.which < 0 { // no record of that time or later
		return errMalformed
	}
	return nil
}

// offset asks for one offset of one partition.
func (c *Client) offset(ctx context.Context, topic string, partition int32, which int64) (offset int64, err error) {
	err = again(ctx, func() error {
		req := &offsetRequest{clientID: c.cfg.ClientID, topic: topic, partition: partition, which: which}
		if err := c.do(ctx, req); err != nil {
			return err
		}
		offset = req.offset
		if req.code != 0 {
			return kafkago.Error(req.code)
		}
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("offsets of %s/%d: %w", topic, partition, err)
	}
	return offset, nil
}

// Bounds are a partition's first offset and the one after its last record that
// a reader of committed records may see.
type Bounds struct{ First, End int64 }

// Bounds returns those of every partition of topic.
func (c *Client) Bounds(ctx context.Context, topic string) (map[int32]Bounds, error) {
	t, err := c.topicAgain(ctx, topic)
	if err != nil {
		return nil, err
	}
	all, errs := make([]Bounds, t.Partitions), make([]error, t.Partitions)
	slots := make(chan struct{}, 8) // connections at a time
	var wg sync.WaitGroup
	for p := range all {
		slots <- struct{}{}
		wg.Go(func() {
			defer func() { <-slots }()
			if all[p].First, errs[p] = c.offset(ctx, topic, int32(p), earliest); errs[p] == nil {
				all[p].End, errs[p] = c.offset(ctx, topic, int32(p), latest)
			}
		})
	}
	wg.Wait()
	out := make(map[int32]Bounds, len(all))
	for p := range all {
		if errs[p] != nil {
			return nil, errs[p]
		}
		out[int32(p)] = all[p]
	}
	return out, nil
}
