package kafka

import (
	"slices"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/devbroker"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

func TestDelivery(t *testing.T) {
	const partitions = 4
	pipelinetest.RunInTime(t, partitions, func(t *testing.T) pipelinetest.Harness {
		network := devbroker.NewNetwork()
		_, cluster := start(t, devbroker.Config{Network: network, Brokers: 2, Partitions: partitions, Topics: []string{"in", "one", "two", pipelinetest.Dead}})
		cluster.Dial = network.Dial
		return &harness{cluster: cluster}
	})
}

// harness is the suite's view of an embedded cluster.
type harness struct {
	cluster Cluster
	feed    map[int32]pipeline.Output
	admin   *Client
}

func (h *harness) Source(t *testing.T) pipeline.Source {
	return newSource(t, SourceConfig{Cluster: h.cluster, Topic: "in", Group: "suite", SessionTimeout: 3 * time.Second})
}

func (h *harness) Sink(t *testing.T, name string) pipeline.Sink {
	return newSink(t, SinkConfig{Cluster: h.cluster, Topic: name})
}

func (h *harness) Send(t *testing.T, partition int32, recs ...processor.Record) {
	t.Helper()
	if h.feed == nil {
		h.feed = make(map[int32]pipeline.Output)
	}
	if h.feed[partition] == nil {
		out, err := newSink(t, SinkConfig{Cluster: h.cluster, Topic: "in", BatchBytes: 64 << 20}).Open(t.Context(), pipeline.Partition{Number: partition})
		if err != nil {
			t.Fatal(err)
		}
		h.feed[partition] = out
	}
	for part := range slices.Chunk(recs, 20) { // small batches: a fetch gives at least a whole one
		if err := h.feed[partition].Produce(t.Context(), part); err != nil {
			t.Fatal(err)
		}
	}
}

func (h *harness) client(t *testing.T) *Client {
	t.Helper()
	if h.admin == nil {
		c, err := NewClient(h.cluster)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(c.Close)
		h.admin = c
	}
	return h.admin
}

func (h *harness) Ends(t *testing.T) map[int32]int64 {
	t.Helper()
	ends := make(map[int32]int64)
	bounds, err := h.client(t).Bounds(t.Context(), "in")
	if err != nil {
		t.Fatal(err)
	}
	for p, b := range bounds {
		ends[p] = b.End
	}
	return ends
}

func (h *harness) Committed(t *testing.T) map[int32]int64 {
	t.Helper()
	out, err := h.client(t).Committed(t.Context(), "suite", "in")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (h *harness) Read(t *testing.T, name string) [][]processor.Record {
	t.Helper()
	bounds, err := h.client(t).Bounds(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	out := make([][]processor.Record, len(bounds))
	for _, b := range bounds {
		n += int(b.End - b.First)
	}
	for _, r := range drain(t, h.cluster, name, n) {
		out[r.Partition] = append(out[r.Partition], r)
	}
	return out
}
