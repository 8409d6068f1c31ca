package kafka

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
)

var (
	onceTurns   = flag.Int("once.turns", 0, "turns of each way in TestPipeOnce; 0: none")
	onceWarm    = flag.Int("once.warm", 4, "turns of each way before those, for the broker's compiler")
	onceRecords = flag.Int("once.records", 1_000_000, "records of a turn")
)

// TestPipeOnce compares what at least once and exactly once cost when nothing is
// done to records and everything has warmed up: the broker as Kafka's scripts run
// it, at least 3,000 transactions before the first that counts, and only the time
// from the first record fetched to the last committed. CPU seconds are those of the
// broker and of this process together: where both saturate the processors that
// alone decides, and other work on the machine does not change it.
//
//	make once
func TestPipeOnce(t *testing.T) {
	if *onceTurns == 0 {
		t.Skip("a measurement: make once")
	}
	kept := *onceRecords / *pipePartitions * 400 + 64<<20 // bytes of a partition: all of the input, and of the output as much
	k := kafkatest.Start(t, kafkatest.AsDeployed(), kafkatest.Property("log.retention.bytes", fmt.Sprint(kept)), kafkatest.Property("log.segment.bytes", "16777216"),
		kafkatest.Property("log.retention.check.interval.ms", "3000"), kafkatest.Property("log.segment.delete.delay.ms", "1000"))
	cluster := Cluster{Brokers: []string{k.Addr}, Dial: dialAway}
	admin, err := NewClient(cluster)
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	if err := admin.CreateTopics(t.Context(), *pipePartitions, 1, "pipe", "pipe.out", "pipe.dlq"); err != nil {
		t.Fatal(err)
	}
	fillPipe(t, cluster, *pipePartitions, *onceRecords)
	const chunk = 1000 * 330 // bytes of 1,000 records
	rows := []onceRow{
		{name: "at least once, chunks of 1,000", chunk: chunk},
		{name: "exactly once, chunks of 1,000", once: true, chunk: chunk},
		{name: "exactly once, transactions of 1,000", once: true, chunk: chunk, alone: true},
		{name: "exactly once, chunks of 100 to 200 ms", once: true},
	}
	for turn := range *onceWarm + *onceTurns {
		for i := range rows {
			group := fmt.Sprint("once-", turn, "-", i)
			f := rows[i].move(t, k, cluster, group)
			if turn >= *onceWarm {
				rows[i].figures = append(rows[i].figures, f)
			}
			t.Logf("turn %d, %-38s %s", turn-*onceWarm, rows[i].name, f)
		}
	}
	for i := range rows {
		t.Logf("%-38s %s  %s", rows[i].name, middle(rows[i].figures), share(rows[0].figures, rows[i].figures))
	}
}

// onceRow is one way to move the records, and its figures by turn.
type onceRow struct {
	name    string
	once    bool
	chunk   int  // bytes; 0: what the pipeline makes of itself
	alone   bool // each chunk in a transaction of its own
	figures []onceFigure
}

// onceFigure is what a million records took.
type onceFigure struct {
	wall, client, broker float64 // seconds
	commits              float64
}

func (f onceFigure) String() string {
	return fmt.Sprintf("%5.2f s, CPU-s client %.2f + broker %.2f = %.2f, %4.0f commits", f.wall, f.client, f.broker, f.client+f.broker, f.commits)
}

func (r *onceRow) move(t *testing.T, k *kafkatest.Kafka, cluster Cluster, group string) onceFigure {
	var begun onceStart
	begun.read = func() { begun.at, begun.client, begun.broker = time.Now(), cputime.Total(), k.CPU() }
	pipeFrom(t, cluster, group, r.once, r.chunk, *onceRecords, func(s pipeline.Source) pipeline.Source { return startingSource{s, &begun, r.alone} })
	scale := 1e6 / float64(*onceRecords)
	return onceFigure{scale * time.Since(begun.at).Seconds(), scale * (cputime.Total() - begun.client).Seconds(), scale * (k.CPU() - begun.broker).Seconds(),
		scale * float64(begun.commits.Load())}
}

// onceStart is the clocks' state when the first record came.
type onceStart struct {
	sync.Once
	read           func()
	at             time.Time
	client, broker time.Duration
	commits        atomic.Int64
}

// startingSource notes when its lanes fetch the first record, and may hide from them
// that there are more.
type startingSource struct {
	pipeline.Source
	begun *onceStart
	alone bool
}

func (s startingSource) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	return s.Source.Run(ctx, func(ctx context.Context, l pipeline.Lane) {
		if x, ok := l.(pipeline.Transactor); ok {
			l = startingTxn{x, s.begun, s.alone}
		} else {
			l = startingLane{l, s.begun}
		}
		work(ctx, l)
	})
}

type startingLane struct {
	pipeline.Lane
	begun *onceStart
}

func (l startingLane) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	err := l.Lane.Fetch(ctx, b, maxBytes)
	l.begun.Do(l.begun.read)
	return err
}

type startingTxn struct {
	pipeline.Transactor
	begun *onceStart
	alone bool
}

func (l startingTxn) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	err := l.Transactor.Fetch(ctx, b, maxBytes)
	l.begun.Do(l.begun.read)
	if l.alone {
		b.End = b.Next // as if there were no backlog
	}
	return err
}

func (l startingLane) Commit(ctx context.Context, next int64) error {
	l.begun.commits.Add(1)
	return l.Lane.Commit(ctx, next)
}

func (l startingTxn) Commit(ctx context.Context, next int64) error {
	l.begun.commits.Add(1)
	return l.Transactor.Commit(ctx, next)
}

// middle is the median of each figure.
func middle(figures []onceFigure) onceFigure {
	of := func(f func(onceFigure) float64) float64 {
		xs := make([]float64, len(figures))
		for i := range figures {
			xs[i] = f(figures[i])
		}
		return median(xs)
	}
	return onceFigure{of(func(f onceFigure) float64 { return f.wall }), of(func(f onceFigure) float64 { return f.client }),
		of(func(f onceFigure) float64 { return f.broker }), of(func(f onceFigure) float64 { return f.commits })}
}

// share says how a way compares with the first in the same turns: speed, and CPU of
// all.
func share(first, other []onceFigure) string {
	var wall, cpu []float64
	for i := range other {
		wall = append(wall, 100*first[i].wall/other[i].wall)
		cpu = append(cpu, 100*(first[i].client+first[i].broker)/(other[i].client+other[i].broker))
	}
	return fmt.Sprintf("speed %.0f %% (%.0f to %.0f), by CPU %.0f %% (%.0f to %.0f)", median(wall), slices.Min(wall), slices.Max(wall), median(cpu), slices.Min(cpu), slices.Max(cpu))
}
