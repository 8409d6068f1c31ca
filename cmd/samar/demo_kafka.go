package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"hash/crc32"
	"io"
	"time"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

// writer produces the demo's raw records, batch by batch.
type writer struct {
	sink  *kafka.Sink
	outs  []pipeline.Output
	batch [][]processor.Record
	bytes []int
	next  int // partition of the next record without a key
}

const writerBatch = 512 << 10 // bytes of one partition's batch

func newWriter(ctx context.Context, cluster kafka.Cluster, topic string, partitions int) (*writer, error) {
	sink, err := kafka.NewSink(kafka.SinkConfig{Cluster: cluster, Topic: topic, Compression: "none", BatchBytes: 12 << 20})
	if err != nil {
		return nil, err
	}
	if err := sink.Check(ctx, 10*time.Second); err != nil {
		return nil, unavailable(err)
	}
	w := &writer{sink: sink, batch: make([][]processor.Record, partitions), bytes: make([]int, partitions)}
	for p := range partitions {
		out, err := sink.Open(ctx, pipeline.Partition{Cluster: "samar-demo", Topic: topic, TopicID: topic, Number: int32(p)})
		if err != nil {
			return nil, unavailable(err)
		}
		w.outs = append(w.outs, out)
	}
	return w, nil
}

// add takes over copies of key and value.
func (w *writer) add(ctx context.Context, key, value []byte) error {
	p := w.next % len(w.outs)
	w.next++
	if key != nil {
		p = int(crc32.ChecksumIEEE(key) % uint32(len(w.outs)))
	}
	w.batch[p] = append(w.batch[p], processor.Record{Partition: int32(p), Timestamp: time.Now().UnixMilli(),
		Key: bytes.Clone(key), Value: bytes.Clone(value)})
	w.bytes[p] += len(key) + len(value)
	if w.bytes[p] < writerBatch {
		return nil
	}
	return w.produce(ctx, p)
}

func (w *writer) produce(ctx context.Context, p int) error {
	if len(w.batch[p]) == 0 {
		return nil
	}
	err := w.outs[p].Produce(ctx, w.batch[p])
	w.batch[p], w.bytes[p] = w.batch[p][:0], 0
	return err
}

func (w *writer) flush(ctx context.Context) error {
	for p := range w.outs {
		if err := w.produce(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the sessions.
func (w *writer) Close() {
	for _, o := range w.outs {
		_ = o.Close()
	}
	w.sink.Close()
}

// demoLine is the longest line of --input in bytes.
const demoLine = 8 << 20

// fromFile writes the lines of --input as records without keys.
func (d *demo) fromFile(ctx context.Context, w *writer) (int64, error) {
	in, err := lines.Open(d.f.input, nil)
	if err != nil {
		return 0, inputFault(err)
	}
	defer in.Close()
	var n, line int64
	scan := bufio.NewScanner(in)
	scan.Buffer(make([]byte, 256<<10), demoLine)
	for scan.Scan() {
		line++
		if lines.Blank(scan.Bytes()) {
			continue
		}
		n++
		d.pairs.offerLine(scan.Bytes())
		if err := w.add(ctx, nil, scan.Bytes()); err != nil {
			return n, err
		}
	}
	if err := scan.Err(); errors.Is(err, bufio.ErrTooLong) {
		return n, configf("%s: line %d is longer than %d MiB", d.f.input, line+1, demoLine>>20)
	} else if err != nil {
		return n, inputFault(lines.Named(d.f.input, err))
	}
	if n == 0 {
		return n, configf("%s: no records", d.f.input)
	}
	return n, w.flush(ctx)
}

// back is what a clean topic holds.
type back struct {
	records int
	ids     int      // distinct samar-ids
	left    int      // planted values found
	where   []string // ids of some events that hold them
}

// eventID returns an event's event_id, which is no personal data.
func eventID(value []byte) string {
	_, rest, _ := bytes.Cut(value, []byte(`"event_id":"`))
	id, _, _ := bytes.Cut(rest, []byte{'"'})
	return string(id)
}

// readBack reads a clean topic from its beginning to its end, as anyone could.
func (d *demo) readBack(ctx context.Context, topic string, show bool) (back, error) {
	var b back
	ids := map[string]struct{}{}
	err := readTopic(ctx, d.cluster, topic, 10*time.Second, io.Discard, func(records []processor.Record) bool {
		for i := range records {
			r := &records[i]
			b.records++
			outputs := [][]byte{r.Value, r.Key}
			for _, h := range r.Headers {
				outputs = append(outputs, []byte(h.Key), h.Value)
				if h.Key == pipeline.HeaderID {
					ids[string(h.Value)] = struct{}{}
				}
			}
			if d.sought != nil {
				if n := d.sought.Left(outputs...); n > 0 {
					b.left += n
					if len(b.where) < 5 {
						b.where = append(b.where, eventID(r.Value))
					}
				}
			}
			if show {
				d.pairs.answer(r)
			}
		}
		return true
	})
	b.ids = len(ids)
	return b, err
}
