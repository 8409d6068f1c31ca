package kafka

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
)

// TestPipeTrickle feeds partitions of a real Kafka record by record, and reports
// how long records take from their timestamp to a lane, what that costs this
// process, and how many fetch requests it takes. Half of the records go to one
// partition in four, as keys are seldom spread evenly.
//
//	make pipe
func TestPipeTrickle(t *testing.T) {
	if *pipeRounds == 0 {
		t.Skip("a measurement: make pipe")
	}
	addr := kafkatest.Start(t).Addr
	for _, partitions := range []int{1, 8, 64} {
		for _, rate := range []int{0, 50, 1000} {
			t.Run(fmt.Sprintf("%d partitions, %d records a second", partitions, rate), func(t *testing.T) { trickle(t, addr, partitions, rate) })
		}
	}
}

func trickle(t *testing.T, addr string, partitions, rate int) {
	cluster := Cluster{Brokers: []string{addr}}
	topic := fmt.Sprint("trickle-", partitions, "-", rate)
	admin, err := NewClient(cluster)
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	if err := admin.CreateTopics(t.Context(), partitions, 1, topic); err != nil {
		t.Fatal(err)
	}
	counted, fetches := countFetches(cluster)
	src := newSource(t, SourceConfig{Cluster: counted, Topic: topic, Group: topic, Poll: 500 * time.Millisecond})
	ctx, stop := context.WithCancel(t.Context())
	var mu sync.Mutex
	var delays []time.Duration
	running := make(chan error, 1)
	go func() {
		running <- src.Run(ctx, func(laneCtx context.Context, l pipeline.Lane) {
			laneCtx, cancel := context.WithCancel(laneCtx)
			defer cancel()
			defer context.AfterFunc(ctx, cancel)()
			var b pipeline.Batch
			for laneCtx.Err() == nil {
				b.Records, b.Faults = b.Records[:0], b.Faults[:0]
				if l.Fetch(laneCtx, &b, 256<<10) != nil {
					continue
				}
				now := time.Now()
				mu.Lock()
				for i := range b.Records {
					delays = append(delays, now.Sub(time.UnixMicro(int64(be.Uint64(b.Records[i].Value)))))
				}
				mu.Unlock()
				time.Sleep(2 * time.Millisecond) // what processing and writing take
			}
		})
	}()
	time.Sleep(4 * time.Second)
	outs := make([]pipeline.Output, partitions)
	for p := range outs {
		if outs[p], err = newSink(t, SinkConfig{Cluster: cluster, Topic: topic}).Open(t.Context(), pipeline.Partition{Number: int32(p)}); err != nil {
			t.Fatal(err)
		}
	}
	rec := feedback(1)
	const long = 15 * time.Second
	spent, before, fed := cputime.Total(), fetches.Load(), 0
	if rate == 0 {
		time.Sleep(long)
	}
	for start := time.Now(); rate > 0 && time.Since(start) < long; fed++ {
		p := fed % partitions
		if fed%2 == 0 {
			p = fed / 2 % (partitions/4 + 1)
		}
		time.Sleep(time.Until(start.Add(time.Duration(fed) * time.Second / time.Duration(rate))))
		be.PutUint64(rec[0].Value, uint64(time.Now().UnixMicro()))
		if err := outs[p].Produce(t.Context(), rec); err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(time.Second)
	used, n := cputime.Total()-spent, fetches.Load()-before
	stop()
	if err := <-running; err != nil {
		t.Fatal(err)
	}
	slices.Sort(delays)
	if len(delays) != fed {
		t.Fatalf("%d records of %d", len(delays), fed)
	}
	quantile := func(q float64) float64 {
		if fed == 0 {
			return 0
		}
		return delays[int(q*float64(fed-1))].Seconds() * 1000
	}
	t.Logf("%5d fetches a second, %5.1f %% of a processor (feeding included), ms: p50 %.1f, p99 %.1f, worst %.1f", n/int64((long+time.Second)/time.Second),
		100*used.Seconds()/(long+time.Second).Seconds(), quantile(.5), quantile(.99), quantile(1))
}
