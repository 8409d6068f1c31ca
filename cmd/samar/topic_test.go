package main

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// logLane is a lane of a log of so many records, one in a Fetch, that is taken away
// behind a few of them, or fails there.
type logLane struct {
	partition int32
	most, at  int64
	fails     bool
	away      context.CancelFunc
}

var errBroken = errors.New("broken")

func (l *logLane) Partition() pipeline.Partition { return pipeline.Partition{Number: l.partition} }

func (l *logLane) Commit(context.Context, int64) error { return nil }

func (l *logLane) Fetch(ctx context.Context, b *pipeline.Batch, _ int) error {
	if l.at == l.most {
		if l.fails {
			return errBroken
		}
		l.away()
		return ctx.Err()
	}
	b.Records = append(b.Records, processor.Record{Partition: l.partition, Offset: l.at})
	l.at++
	b.Next = l.at
	return nil
}

// lanesOf gives the reader of a topic with one partition of 5 records its lanes.
func lanesOf(t *testing.T, lanes ...*logLane) (*topicReader, []int64, bool) {
	t.Helper()
	stopped, stop := context.WithCancel(t.Context())
	defer stop()
	var got []int64
	r := &topicReader{ends: map[int32]int64{0: 5}, at: map[int32]int64{}, open: map[int32]bool{0: true}, stop: stop, done: stopped.Done(),
		read: func(records []processor.Record) bool {
			for _, rec := range records {
				got = append(got, rec.Offset)
			}
			return true
		}}
	for _, l := range lanes {
		ctx, cancel := context.WithCancel(t.Context())
		l.away = cancel
		r.lane(ctx, l)
		cancel()
	}
	return r, got, stopped.Err() != nil
}

func TestATopicIsReadToItsEndHoweverOftenItIsTakenAway(t *testing.T) {
	r, got, done := lanesOf(t, &logLane{most: 2})
	if done || !r.open[0] || r.err != nil {
		t.Errorf("a lane that was taken away counts as read: %v", got)
	}
	_, got, done = lanesOf(t, &logLane{most: 2}, &logLane{most: 1}, &logLane{most: 4}, &logLane{most: 6})
	if want := []int64{0, 1, 2, 3, 4}; !done || !slices.Equal(got, want) {
		t.Errorf("read %v, want each once: %v", got, want)
	}
	if r, _, done = lanesOf(t, &logLane{most: 2, fails: true}); !done || !errors.Is(r.err, errBroken) {
		t.Errorf("a lane that fails ends it with %v", r.err)
	}
}
