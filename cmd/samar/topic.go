package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

// readGroup begins the groups of readers that commit nothing.
const readGroup = "samar-read-"

// readTopic hands every record of a topic, up to its end now, to read: batch by
// batch, one call at a time. It commits nothing. notes is where it says what it
// waits for. read returns false to stop.
func readTopic(parent context.Context, cluster kafka.Cluster, topic string, wait time.Duration, notes io.Writer, read func([]processor.Record) bool) error {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	src, err := kafka.NewSource(kafka.SourceConfig{Cluster: cluster, Topic: topic, Group: readGroup + rand.Text()[:10], Poll: 100 * time.Millisecond})
	if err != nil {
		return err
	}
	defer src.Close()
	// A broker that is away is waited for: not in silence.
	said := time.AfterFunc(2*time.Second, func() {
		fmt.Fprintf(notes, "samar: waiting for kafka %s, up to %v\n", brokers(cluster.Brokers), wait)
	})
	err = src.Check(ctx, wait)
	said.Stop()
	if err != nil {
		return unavailable(err)
	}
	ends, err := src.Ends(ctx)
	if err != nil {
		return unavailable(err)
	}
	t := &topicReader{ends: ends, read: read, stop: cancel, done: ctx.Done(), at: map[int32]int64{}, open: map[int32]bool{}}
	for p, end := range ends {
		if end > 0 {
			t.open[p] = true
		}
	}
	if len(t.open) == 0 {
		return nil
	}
	err = src.Run(ctx, t.lane)
	switch {
	case t.err != nil:
		return t.err
	case parent.Err() != nil:
		return parent.Err()
	case err == nil && len(t.open) > 0:
		return errCutShort
	}
	return unavailable(err)
}

// errCutShort reports a topic of which there would be more to read.
var errCutShort = errors.New("the topic was not read to its end")

type topicReader struct {
	ends map[int32]int64
	stop context.CancelFunc
	done <-chan struct{} // closed by stop

	mu   sync.Mutex
	read func([]processor.Record) bool
	at   map[int32]int64 // by partition: what lies before was handed to read
	open map[int32]bool  // partitions not yet read to their end
	err  error
}

// lane reads one partition to its end and keeps it until all are read: a lane
// that returns early would be handed out anew. One that is taken away before is:
// it begins where the partition does, and hands on what was not read yet. Its own
// ctx outlives stop.
func (t *topicReader) lane(ctx context.Context, lane pipeline.Lane) {
	p := lane.Partition().Number
	err := t.drain(ctx, lane, t.ends[p])
	t.mu.Lock()
	if err != nil {
		t.err = err
	}
	if t.at[p] >= t.ends[p] {
		delete(t.open, p)
	}
	done := err != nil || len(t.open) == 0
	t.mu.Unlock()
	if done {
		t.stop()
		return
	}
	select {
	case <-t.done:
	case <-ctx.Done():
	}
}

// drain reads until end, or until ctx is done or the reader has enough.
func (t *topicReader) drain(ctx context.Context, lane pipeline.Lane, end int64) error {
	b := &pipeline.Batch{}
	for b.Next < end && ctx.Err() == nil && !t.finished() {
		b.Records, b.Faults = b.Records[:0], b.Faults[:0]
		if err := lane.Fetch(ctx, b, 1<<20); err != nil {
			if ctx.Err() != nil {
				return nil
			}
			return err
		}
		t.hand(lane.Partition().Number, b, end)
	}
	return nil
}

// hand gives read what it has not had of a batch.
func (t *topicReader) hand(p int32, b *pipeline.Batch, end int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	from := t.at[p]
	records := slices.DeleteFunc(b.Records, func(r processor.Record) bool { return r.Offset < from || r.Offset >= end })
	t.at[p] = max(from, b.Next)
	if len(t.open) > 0 && !t.read(records) {
		clear(t.open)
		t.stop()
	}
}

func (t *topicReader) finished() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.open) == 0
}
