package kafka

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline"
)

// target is a topic that transactions write.
type target struct {
	topic string
	byKey bool // any partition; else that of the source

	partitions int // as of asked
	asked      time.Time
}

// partitionsKept is how long the number of a target's partitions is taken for known.
const partitionsKept = time.Minute

// writes notes a topic that transactions write.
func (t *Transactions) writes(topic string, byKey bool) {
	t.mu.Lock()
	t.targets = append(t.targets, target{topic: topic, byKey: byKey})
	t.mu.Unlock()
}

// outputsOf returns the partitions that the transactions of an input partition
// write. A topic that is away has none.
func (t *Transactions) outputsOf(ctx context.Context, from pipeline.Partition) (all []partitionKey, err error) {
	t.mu.Lock()
	targets := t.targets
	t.mu.Unlock()
	for i := range targets {
		n, err := t.partitionsOf(ctx, i)
		switch {
		case err != nil:
			return nil, err
		case n == 0:
		case targets[i].byKey:
			for p := range int32(n) {
				all = append(all, partitionKey{targets[i].topic, p})
			}
		default:
			all = append(all, partitionKey{targets[i].topic, from.Number % int32(n)})
		}
	}
	return all, nil
}

// partitionsOf returns how many partitions a target has.
func (t *Transactions) partitionsOf(ctx context.Context, i int) (int, error) {
	t.mu.Lock()
	to := t.targets[i]
	t.mu.Unlock()
	if time.Since(to.asked) < partitionsKept {
		return to.partitions, nil
	}
	found, err := t.client.topicAgain(ctx, to.topic)
	if err != nil && !refused(err) && FaultOf(err) != Absent {
		return 0, err
	}
	t.mu.Lock()
	t.targets[i].partitions, t.targets[i].asked = found.Partitions, time.Now()
	t.mu.Unlock()
	return found.Partitions, nil
}

// Hanging returns the transactions that hang of an input partition, outputs and
// offset: after Check, and after NewSink of every output.
func (t *Transactions) Hanging(ctx context.Context, from pipeline.Partition) ([]Hanging, error) {
	if !t.tells() {
		return nil, nil
	}
	outputs, err := t.outputsOf(ctx, from)
	if err != nil {
		return nil, err
	}
	found, _, err := t.newTransaction(from).hangs(ctx, outputs)
	if errors.Is(err, errHidden) {
		return []Hanging{{ID: t.newTransaction(from).id, Topic: offsetsTopic, Partition: -1}}, nil
	}
	return found, err
}

// Hung returns how many partitions, of the input and of outputs, wait for a
// transaction that hangs, and how many such transactions were ended in all.
func (t *Transactions) Hung() (waiting int, ended int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.held) + t.standingStill, t.finished.Load()
}

// holds notes whether a partition waits for a transaction that hangs.
func (t *Transactions) holds(p pipeline.Partition, yes bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if key := (partitionKey{p.Topic, p.Number}); yes {
		t.held[key] = true
	} else {
		delete(t.held, key)
	}
}

// warnPause is how often a lane's word of what hangs is said again.
const warnPause = time.Minute

// warn says, now and then, what hangs. The first two fields are topic and partition.
func (t *Transactions) warn(x *transaction, message string, fields ...zap.Field) {
	key := fmt.Sprintf("%s/%d %s", fields[0].String, fields[1].Integer, message)
	t.mu.Lock()
	last := t.warned[key]
	now := time.Now()
	say := now.Sub(last) > warnPause
	if say {
		t.warned[key] = now
	}
	t.mu.Unlock()
	if say {
		t.log.Warn(message, append(fields, zap.String("group", x.group))...)
	}
}
