package main

import (
	"context"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
)

// cut says which records of an output may be gone without a fault: a log is cut
// at its beginning, by retention or by dlq purge, and a compacted one anywhere.
type cut struct {
	partitions map[int32]bool // of the output: cut at their beginning
	count      int32          // partitions of the output
	anywhere   bool           // compacted
	scattered  bool           // by key: a source partition's records are in any of them
}

// cutOf asks where an output begins.
func (v *verifier) cutOf(ctx context.Context, out kafka.SinkConfig, byKey bool) (cut, error) {
	c := cut{partitions: make(map[int32]bool), scattered: byKey}
	client, err := kafka.NewClient(out.Cluster)
	if err != nil {
		return c, withCode(exitConfig, err)
	}
	defer client.Close()
	bounds, err := client.Bounds(ctx, out.Topic)
	if err != nil {
		return c, unavailable(err)
	}
	c.count, c.anywhere = int32(len(bounds)), client.Compacted(ctx, out.Topic)
	for p, b := range bounds {
		if b.First > 0 {
			c.partitions[p] = true
		}
	}
	return c, nil
}

// laneKey is one source partition, of one topic that bore its name.
type laneKey struct {
	topicID string
	number  int32
}

// firstOf returns by source partition the first offset of the manifests whose
// record is there; partitions of which none is are missing.
func (v *verifier) firstOf(there func(p *pipeline.Partition, offset int64) bool) map[laneKey]int64 {
	first := make(map[laneKey]int64)
	for _, m := range v.chunks {
		key := laneKey{m.TopicID, m.Partition}
		if _, ok := first[key]; ok {
			continue
		}
		p := pipeline.Partition{Cluster: m.Cluster, Topic: m.Topic, TopicID: m.TopicID, Number: m.Partition}
		for o := m.First; o < m.Next; o++ {
			if there(&p, o) {
				first[key] = o
				break
			}
		}
	}
	return first
}

// split says how many of a chunk's records that are not there may be gone
// without a fault, and how many may not. An output has the order of a source
// partition, so what is cut lies before the first record that is there.
func (c *cut) split(m *pipeline.Manifest, first map[laneKey]int64, gone int64) (expired, missing int64) {
	switch {
	case c.anywhere:
		return gone, 0
	case c.count == 0 || len(c.partitions) == 0 || !c.scattered && !c.partitions[m.Partition%c.count]:
		return 0, gone
	}
	at, ok := first[laneKey{m.TopicID, m.Partition}]
	if !ok || m.Next <= at || c.scattered {
		return gone, 0
	}
	expired = min(gone, max(at-m.First, 0))
	return expired, gone - expired
}
