package kafka

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"slices"
	"testing"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/samar-privacy/samar/internal/cputime"
	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// pipeRecords is what a row of TestPipe moves in a round.
const pipeRecords = 400_000

var (
	pipeRounds     = flag.Int("pipe.rounds", 0, "rounds of TestPipe: 5 are enough to tell rows apart; 0: none")
	pipePartitions = flag.Int("pipe.partitions", 12, "partitions of its topics")
	pipeAway       = flag.Duration("pipe.away", 0, "how far away the broker is: time from a request to its arrival")
)

// TestPipe moves records of 300 bytes from one topic of a real Kafka to
// another without looking at them, and reports what that costs this process:
// CPU seconds for a million records, and records a second. Samar's rows have
// the whole pipeline in them but detection: identity, headers, commits. The rows
// take turns, so that whatever else the machine does meets them alike; the figures
// are medians of the rounds.
//
//	make pipe
func TestPipe(t *testing.T) {
	if *pipeRounds == 0 {
		t.Skip("a measurement: make pipe")
	}
	for _, old := range []bool{false, true} {
		var options []kafkatest.Option
		name := "transaction.version 2"
		if old {
			options, name = append(options, kafkatest.OldTransactions()), "the old protocol"
		}
		t.Run(name, func(t *testing.T) { measurePipe(t, kafkatest.Start(t, options...).Addr, old) })
	}
}

func measurePipe(t *testing.T, addr string, old bool) {
	cluster := Cluster{Brokers: []string{addr}, Dial: dialAway}
	admin, err := NewClient(cluster)
	if err != nil {
		t.Fatal(err)
	}
	defer admin.Close()
	partitions := *pipePartitions
	if err := admin.CreateTopics(t.Context(), partitions, 1, "pipe", "pipe.out", "pipe.dlq"); err != nil {
		t.Fatal(err)
	}
	fillPipe(t, cluster, partitions, pipeRecords)
	const chunk = 1000 * 330 // bytes of 1,000 records
	rows := []pipeRow{
		{name: "samar, at least once, chunks of 1,000", run: func(t *testing.T, c Cluster, g string) { pipeSamar(t, c, g, false, chunk) }},
		{name: "samar, exactly once, chunks of 1,000", run: func(t *testing.T, c Cluster, g string) { pipeSamar(t, c, g, true, chunk) }},
		{name: "samar, exactly once, chunks of 100 to 200 ms", run: func(t *testing.T, c Cluster, g string) { pipeSamar(t, c, g, true, 0) }},
	}
	if !old {
		rows = append(rows, pipeRow{name: "franz-go, at least once", run: pipeFranz}, pipeRow{name: "kafka-go, Reader and Writer", run: pipeReader})
	}
	for round := range *pipeRounds + 1 {
		for i := range rows {
			spent, start := cputime.Total(), time.Now()
			rows[i].run(t, cluster, fmt.Sprint("g-", round, "-", i))
			if round == 0 {
				continue // connections, topics and the broker's own warming up
			}
			rows[i].cpu = append(rows[i].cpu, (cputime.Total()-spent).Seconds()*1e6/pipeRecords)
			rows[i].speed = append(rows[i].speed, pipeRecords/time.Since(start).Seconds())
		}
	}
	for i := range rows {
		r := &rows[i]
		ratio := make([]float64, len(r.speed))
		for n := range ratio {
			ratio[n] = 100 * r.speed[n] / rows[0].speed[n]
		}
		t.Logf("%-46s %5.2f CPU-s/M  %7.0f records/s  %3.0f %% of the first row, rounds %.0f to %.0f", r.name,
			median(r.cpu), median(r.speed), median(ratio), slices.Min(ratio), slices.Max(ratio))
	}
}

// fillPipe writes n records into the pipe.
func fillPipe(t *testing.T, cluster Cluster, partitions, n int) {
	t.Helper()
	recs := feedback(1000)
	for i := range recs {
		recs[i].Timestamp = time.Now().UnixMilli() // old ones are deleted after a while
	}
	for p := range int32(partitions) {
		out, err := newSink(t, SinkConfig{Cluster: cluster, Topic: "pipe", Compression: "none"}).Open(t.Context(), pipeline.Partition{Number: p})
		if err != nil {
			t.Fatal(err)
		}
		for i := int(p); i < n/1000; i += partitions {
			err := out.Produce(t.Context(), recs)
			for try := 0; err != nil && try < 20 && pause(t.Context(), 250*time.Millisecond); try++ { // leaders of new topics are late
				err = out.Produce(t.Context(), recs)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// dialAway connects to a broker that is -pipe.away away.
func dialAway(ctx context.Context, network, address string) (net.Conn, error) {
	c, err := (&net.Dialer{}).DialContext(ctx, network, address)
	if err != nil || *pipeAway == 0 {
		return c, err
	}
	return awayConn{c}, nil
}

type awayConn struct{ net.Conn }

func (c awayConn) Write(b []byte) (int, error) {
	time.Sleep(*pipeAway)
	return c.Conn.Write(b)
}

// pipeRow is one way to move records, and its figures by round.
type pipeRow struct {
	name       string
	run        func(t *testing.T, cluster Cluster, group string)
	cpu, speed []float64
}

func median(xs []float64) float64 {
	xs = slices.Sorted(slices.Values(xs))
	return (xs[(len(xs)-1)/2] + xs[len(xs)/2]) / 2
}

// evenly hands out lanes whose chunks do not grow.
type evenly struct {
	*Source
	most int
}

func (s evenly) Run(ctx context.Context, work func(context.Context, pipeline.Lane)) error {
	return s.Source.Run(ctx, func(ctx context.Context, l pipeline.Lane) {
		if x, ok := l.(*txnLane); ok {
			l = evenLane{x, s.most}
		}
		work(ctx, l)
	})
}

type evenLane struct {
	*txnLane
	most int
}

func (l evenLane) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	return l.txnLane.Fetch(ctx, b, min(maxBytes, l.most))
}

// copier passes a record on as it is.
type copier struct{}

func (copier) Process(rec *processor.Record, res *processor.Result) {
	res.Views = append(res.Views[:0], processor.Rendered{Key: rec.Key, Value: rec.Value, Verdict: processor.Unchanged})
}

// pipeSamar moves everything by samar's pipeline; chunk is the size of a chunk, 0:
// what it makes of itself.
func pipeSamar(b *testing.T, cluster Cluster, group string, once bool, chunk int) {
	pipeFrom(b, cluster, group, once, chunk, pipeRecords, func(s pipeline.Source) pipeline.Source { return s })
}

// pipeFrom is pipeSamar for n records, by way of what through makes of the source. It
// leaves no connection behind: idle clients keep asking for metadata, at others' cost.
func pipeFrom(b *testing.T, cluster Cluster, group string, once bool, chunk, n int, through func(pipeline.Source) pipeline.Source) {
	b.Run(group, func(b *testing.T) { pipeOnce(b, cluster, group, once, chunk, n, through) })
}

func pipeOnce(b *testing.T, cluster Cluster, group string, once bool, chunk, n int, through func(pipeline.Source) pipeline.Source) {
	src := SourceConfig{Cluster: cluster, Topic: "pipe", Group: group}
	out := SinkConfig{Cluster: cluster, Topic: "pipe.out", Compression: "none"}
	dead := SinkConfig{Cluster: cluster, Topic: "pipe.dlq"}
	if once {
		x := newTransactions(b, TransactionsConfig{Cluster: cluster, Group: group})
		src.Transactions, out.Transactions, dead.Transactions = x, x, x
	}
	s := newSource(b, src)
	ends, err := s.Ends(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	var from pipeline.Source = s
	if chunk > 0 {
		from = evenly{s, chunk}
	}
	r, err := pipeline.New(pipeline.Config{Source: through(from), NewWorker: func() pipeline.Worker { return copier{} }, Policy: "none@1:0", ExactlyOnce: once,
		Views:       []pipeline.View{{Name: "out", Sink: newSink(b, out), NewIDs: func() pipeline.IDs { return pipeline.NewIDs([]byte("key")) }}},
		DeadLetters: pipeline.DeadLetters{Sink: newSink(b, dead)}, FetchBytes: chunk, Until: ends})
	if err != nil {
		b.Fatal(err)
	}
	if err := r.Run(b.Context()); err != nil || r.Stats().In != int64(n) {
		b.Fatal(err, r.Stats())
	}
}

// pipeFranz is a loop with franz-go: poll, produce idempotently, flush, commit.
func pipeFranz(b *testing.T, cluster Cluster, group string) {
	c, err := kgo.NewClient(kgo.SeedBrokers(cluster.Brokers...), kgo.Dialer(dialAway), kgo.ConsumeTopics("pipe"), kgo.ConsumerGroup(group), kgo.DisableAutoCommit(),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.ProducerBatchCompression(kgo.NoCompression()), kgo.RecordPartitioner(kgo.ManualPartitioner()))
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	for n := 0; n < pipeRecords; {
		// A loop that comes to a stand must not hold the other rows up.
		wait, cancel := context.WithTimeout(b.Context(), 30*time.Second)
		f := c.PollRecords(wait, 4000)
		cancel()
		if err := f.Err(); err != nil {
			b.Fatal(err)
		}
		f.EachRecord(func(r *kgo.Record) {
			c.Produce(b.Context(), &kgo.Record{Topic: "pipe.out", Partition: r.Partition, Key: r.Key, Value: r.Value, Timestamp: r.Timestamp}, func(_ *kgo.Record, err error) {
				if err != nil {
					b.Error(err)
				}
			})
			n++
		})
		if err := errors.Join(c.Flush(b.Context()), c.CommitUncommittedOffsets(b.Context())); err != nil {
			b.Fatal(err)
		}
	}
}

// pipeReader is a loop with kafka-go's Reader and Writer.
func pipeReader(b *testing.T, cluster Cluster, group string) {
	r := kafkago.NewReader(kafkago.ReaderConfig{Dialer: &kafkago.Dialer{DialFunc: dialAway}, Brokers: cluster.Brokers, Topic: "pipe", GroupID: group, MinBytes: 1, MaxBytes: 1 << 20,
		StartOffset: kafkago.FirstOffset, MaxWait: 200 * time.Millisecond})
	defer r.Close()
	w := &kafkago.Writer{Addr: kafkago.TCP(cluster.Brokers...), Topic: "pipe.out", RequiredAcks: kafkago.RequireAll, BatchSize: 1000,
		BatchTimeout: 5 * time.Millisecond, Transport: &kafkago.Transport{Dial: dialAway}}
	defer func() {
		w.Close()
		w.Transport.(*kafkago.Transport).CloseIdleConnections()
	}()
	for n := 0; n < pipeRecords; {
		in := make([]kafkago.Message, 0, 4000)
		out := make([]kafkago.Message, 0, 4000)
		for len(in) < cap(in) {
			m, err := r.FetchMessage(b.Context())
			if err != nil && !errors.Is(err, io.EOF) {
				b.Fatal(err)
			}
			in = append(in, m)
			out = append(out, kafkago.Message{Key: m.Key, Value: m.Value, Time: m.Time})
		}
		if err := errors.Join(w.WriteMessages(b.Context(), out...), r.CommitMessages(context.Background(), in...)); err != nil {
			b.Fatal(err)
		}
		n += len(in)
	}
}
