package main

import (
	"context"

	"github.com/samar-privacy/samar/cmd/samar/config"
)

// moreGrants are the least rights of the commands that people run beside the
// service, over those of samar run, by command. Backfills are taken as named by
// default.
func (r *route) moreGrants(ctx context.Context, inputID string) []grant {
	c, dead := r.config, r.config.DeadLetter().Cluster
	var all grants
	add := all.adder(ctx, "samar dlq list, show and retry")
	add(dead, "topic", r.letters.Topic, "literal", "reads the dead letters", "Read")
	add(dead, "group", readGroup, "prefixed", "a group of its own for each reading; nothing is committed", "Read")

	add = all.adder(ctx, "samar dlq retry")
	add(dead, "group", retryGroup(r.source.Group, ""), "prefixed", "how far retries came, by reason", "Read")
	if r.once {
		add(dead, "transactional-id", retryNamespace+"/"+retryGroup(r.source.Group, ""), "prefixed", "transactions of retries", "Write")
	}

	add = all.adder(ctx, "samar dlq purge")
	add(dead, "topic", r.letters.Topic, "literal", "deletes dead letters", "Read", "Delete")
	add(dead, "group", retryGroup(r.source.Group, ""), "literal", "how far retries came", "Read")

	if r.once && c.Hanging == "finish" {
		r.finishGrants(dead, all.adder(ctx, "hanging_transactions: finish"))
	}
	if l, ok := c.Manifests(); ok {
		add = all.adder(ctx, "samar verify")
		clusters := []config.Cluster{l.Cluster, dead}
		add(l.Cluster, "topic", r.ledger.Topic, "literal", "reads the manifests", "Read")
		add(dead, "topic", r.letters.Topic, "literal", "reads the dead letters", "Read")
		add(dead, "group", retryGroup(r.source.Group, ""), "prefixed", "how far retries came", "Describe")
		for v, out := range r.outputs {
			name := r.engine.policy.Views[v].Name
			add(c.Output(name).Cluster, "topic", out.Topic, "literal", "reads view "+name, "Read")
			clusters = append(clusters, c.Output(name).Cluster)
		}
		seen := map[string]bool{}
		for _, to := range clusters {
			if at := brokers(to.Brokers); !seen[at] {
				seen[at] = true
				add(to, "group", readGroup, "prefixed", "a group of its own for each reading; nothing is committed", "Read")
			}
		}
	}

	add = all.adder(ctx, "samar run --once --dry-run")
	add(c.Input.Cluster, "group", r.source.Group+dryRun, "literal", "a group of its own; nothing is committed", "Read")

	again := *r
	again.outputs = append(again.outputs[:0:0], r.outputs...)
	(&window{generation: defaultGeneration}).rename(&again)
	for _, g := range again.grants(ctx, inputID) {
		if g.Name != r.source.Topic {
			g.For = "samar run --once --from"
			all = append(all, g)
		}
	}
	return all
}

// finishGrants are what it takes to end transactions that hang; the outputs are all
// in one cluster.
func (r *route) finishGrants(in config.Cluster, add func(to config.Cluster, resource, name, pattern, why string, ops ...string)) {
	topics := []string{"__consumer_offsets", r.letters.Topic}
	for _, out := range r.outputs {
		topics = append(topics, out.Topic)
	}
	if r.ledger.Topic != "" {
		topics = append(topics, r.ledger.Topic)
	}
	for _, topic := range topics {
		add(in, "topic", topic, "literal", "sees what is open in it", "Read")
	}
	add(in, "cluster", "kafka-cluster", "literal", "writes markers that are missing", "Alter")
}
