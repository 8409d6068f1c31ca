package main

import (
	"context"
	"fmt"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// hanging looks for transactions of the pipeline that brokers have left open.
func (c *connection) hanging(ctx context.Context, r *route, s *service, input kafka.Topic) {
	topic, before := r.source.Topic, len(c.probes)
	if err := s.txn.Check(ctx, 0); err != nil {
		c.add(topic, "transactions that hang", err, "", "")
		return
	}
	for p := range input.Partitions {
		found, err := s.txn.Hanging(ctx, pipeline.Partition{Cluster: input.Cluster, Topic: topic, TopicID: input.ID, Number: int32(p)})
		if err != nil {
			c.add(topic, fmt.Sprintf("transactions of %s/%d", topic, p), err, "", "")
			return
		}
		for _, h := range found {
			c.add(topic, fmt.Sprintf("transactions of %s/%d", topic, p), withCode(exitUnavailable, fmt.Errorf("one hangs: %s", h)), "", mendHanging(r, h))
		}
	}
	if len(c.probes) == before {
		c.add(topic, "transactions that hang", nil, "none", "")
	}
}

// mendHanging says how a transaction that hangs is ended.
func mendHanging(r *route, h kafka.Hanging) string {
	tool := "kafka-transactions.sh --bootstrap-server " + shellWord(brokers(r.config.DeadLetter().Brokers))
	at := fmt.Sprintf(" --topic %s --partition %d", shellWord(h.Topic), h.Partition)
	rights := "samar run needs Read on the outputs and __consumer_offsets, and Alter on the cluster"
	switch {
	case h.Partition < 0:
		return "grant Read on topic __consumer_offsets, so that samar sees which"
	case h.Outcome != "" && r.config.Hanging == "wait":
		return fmt.Sprintf("hanging_transactions: finish has samar write the %s that was decided, for which %s; %s describe-producers%s shows it", h.Outcome, rights, tool, at)
	case h.Outcome != "":
		return fmt.Sprintf("samar run writes the %s that was decided when it takes the partition, for which %s; %s describe-producers%s shows it", h.Outcome, rights, tool, at)
	}
	return fmt.Sprintf("its outcome is not known any more: see docs/delivery.md before %s abort%s --start-offset %d", tool, at, h.Start)
}
