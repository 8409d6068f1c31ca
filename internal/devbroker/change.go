package devbroker

import (
	"context"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// admin makes a client over the broker's own network.
func (b *Broker) admin() (*kgo.Client, error) {
	options := []kgo.Opt{kgo.SeedBrokers(b.addrs...)}
	if b.network != nil {
		options = append(options, kgo.Dialer(b.network.Dial))
	}
	return kgo.NewClient(options...)
}

// Grow gives a topic more partitions: so many altogether.
func (b *Broker) Grow(ctx context.Context, topic string, partitions int) error {
	client, err := b.admin()
	if err != nil {
		return err
	}
	defer client.Close()
	req := kmsg.NewPtrCreatePartitionsRequest()
	more := kmsg.NewCreatePartitionsRequestTopic()
	more.Topic, more.Count = topic, int32(partitions)
	req.Topics = append(req.Topics, more)
	answer, err := req.RequestWith(ctx, client)
	if err == nil && len(answer.Topics) == 1 {
		err = kerr.ErrorForCode(answer.Topics[0].ErrorCode)
	}
	return err
}

// Throttle answers the next produce request (api 0) or fetch request (api 1) as a
// broker does whose quota is spent: nothing is done, and nothing more wanted for
// so long.
func (b *Broker) Throttle(api int16, rest time.Duration) {
	b.cluster.ControlKey(api, func(r kmsg.Request) (kmsg.Response, error, bool) {
		answer := r.ResponseKind()
		switch req := r.(type) {
		case *kmsg.ProduceRequest:
			res := answer.(*kmsg.ProduceResponse)
			res.ThrottleMillis = int32(rest.Milliseconds())
			for _, t := range req.Topics {
				topic := kmsg.NewProduceResponseTopic()
				topic.Topic = t.Topic
				for _, p := range t.Partitions {
					part := kmsg.NewProduceResponseTopicPartition()
					part.Partition, part.ErrorCode = p.Partition, kerr.ThrottlingQuotaExceeded.Code
					topic.Partitions = append(topic.Partitions, part)
				}
				res.Topics = append(res.Topics, topic)
			}
		case *kmsg.FetchRequest:
			res := answer.(*kmsg.FetchResponse)
			res.ThrottleMillis = int32(rest.Milliseconds())
			for _, t := range req.Topics {
				topic := kmsg.NewFetchResponseTopic()
				topic.Topic = t.Topic
				for _, p := range t.Partitions {
					part := kmsg.NewFetchResponseTopicPartition()
					part.Partition = p.Partition
					topic.Partitions = append(topic.Partitions, part)
				}
				res.Topics = append(res.Topics, topic)
			}
		default:
			return nil, nil, false
		}
		return answer, nil, true
	})
}

// Unfinished answers the next request for what is known of a topic, of version 10 or
// later, as a broker does that knows none of its partitions yet.
func (b *Broker) Unfinished(topic string) {
	const metadata = 3
	b.cluster.ControlKey(metadata, func(r kmsg.Request) (kmsg.Response, error, bool) {
		req := r.(*kmsg.MetadataRequest)
		if req.Version < 10 || len(req.Topics) != 1 || req.Topics[0].Topic == nil || *req.Topics[0].Topic != topic {
			return nil, nil, false
		}
		answer := req.ResponseKind().(*kmsg.MetadataResponse)
		one := kmsg.NewMetadataResponseTopic()
		one.Topic = kmsg.StringPtr(topic)
		answer.Topics = append(answer.Topics, one)
		return answer, nil, true
	})
}
