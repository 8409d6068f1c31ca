package kafka

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	kafkago "github.com/segmentio/kafka-go"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline"
)

// lane reads one partition for as long as a generation of the group lasts.
type lane struct {
	source    *Source
	group     *kafkago.Generation
	partition pipeline.Partition
	offset    int64 // of the next record wanted; negative: none is committed
	expansion int   // decompressed bytes for one fetched, ×16, of late
	wanted    int   // least size of the next fetch: what it takes to get a whole batch
	end       int64 // offset to stop before
	moved     bool  // something was fetched
	faults    int   // fetches in a row that could not be read
	claim     *claim
	decoder   decoder
	rest      tail
}

// nowhere is the offset of a lane that none is committed for.
const nowhere = kafkago.FirstOffset

// tail is what a fetch brought beyond what was asked for.
type tail struct {
	records []byte // whole batches; the first may be read in part
	aborted []abortedTxn
	open    map[int64]bool
	stable  int64
}

var _ pipeline.Lane = (*lane)(nil)

func (s *Source) lane(g *kafkago.Generation, number int32, offset int64) *lane {
	t := s.Topic()
	s.mu.Lock()
	end, bounded := s.ends[number]
	if !bounded {
		end = math.MaxInt64
	}
	if s.done == nil {
		s.done, s.kept = make(map[int32]bool), make(map[int32]int64)
	}
	delete(s.done, number)
	if at, ok := s.kept[number]; ok {
		offset = at
	}
	s.mu.Unlock()
	return &lane{
		source: s, group: g, offset: offset, end: end, expansion: 16, claim: s.fetcher.claim(number),
		partition: pipeline.Partition{Cluster: t.Cluster, Topic: t.Name, TopicID: t.ID, Number: number},
		decoder:   decoder{topic: t.Name, partition: number, limit: s.cfg.MaxBatchBytes},
	}
}

// leave is called when the lane fetches no more.
func (l *lane) leave() { l.source.fetcher.release(l.claim) }

// Partition implements pipeline.Lane.
func (l *lane) Partition() pipeline.Partition { return l.partition }

// readTries is how often a batch that fails its checksum is fetched again
// before its records go to the dead letters.
const readTries = 3

// Fetch implements pipeline.Lane.
func (l *lane) Fetch(ctx context.Context, b *pipeline.Batch, maxBytes int) error {
	if l.offset < 0 {
		if err := l.begin(ctx); err != nil {
			return err
		}
	}
	if l.offset >= l.end {
		if !l.moved { // it had come here before
			l.through(l.offset)
		}
		return pipeline.ErrEnd
	}
	m, _ := b.State.(*memory)
	if m == nil {
		m = &memory{}
		b.State = m
	}
	m.Release() // of a fetch that failed
	if len(l.rest.records) > 0 {
		b.Buf = append(b.Buf[:0], l.rest.records...)
		return l.read(b, m, b.Buf, maxBytes)
	}
	l.claim.offset = l.offset
	l.claim.maxBytes = int32(min(max(maxBytes*16/l.expansion, l.wanted, 4096), l.source.cfg.MaxBatchBytes))
	asked := l.claim.wanted
	a, err := l.source.fetcher.fetch(ctx, l.claim)
	if err != nil {
		l.claim = l.source.fetcher.claim(l.partition.Number)
		return wrap("fetch", err)
	}
	m.answer = a
	if a.code != 0 {
		if err := l.refused(ctx, kafkago.Error(a.code)); err != nil {
			return err
		}
		b.Next = l.offset // nothing yet from there
		return nil
	}
	l.rest = tail{records: l.rest.records, aborted: append(l.rest.aborted[:0], a.aborted...), stable: a.stable}
	err = l.read(b, m, a.records, maxBytes)
	l.wanted = 0
	if err == nil && b.Next == l.offset && b.Next == asked.offset && len(a.records) > 0 {
		l.wanted = min(2*int(asked.maxBytes), l.source.cfg.MaxBatchBytes)
	}
	return err
}

// sloppy is the fetch size from which a batch is read to its end although that
// may be twice as much as wanted: reading it in parts costs decompressing it twice.
const sloppy = 256 << 10

// read decodes stored batches into b, and keeps those beyond maxBytes for the
// next time. b owns records.
func (l *lane) read(b *pipeline.Batch, m *memory, records []byte, maxBytes int) error {
	s := scan{from: l.offset, enough: maxBytes, most: maxBytes, out: b, mem: m, trust: l.faults >= readTries,
		aborted: l.rest.aborted, open: l.rest.open}
	if maxBytes >= sloppy {
		s.most = 2 * maxBytes
	}
	b.Next, b.End = l.offset, l.rest.stable
	err := l.decoder.decode(records, &s)
	l.rest.aborted, l.rest.open = s.aborted, s.open
	l.rest.records = l.rest.records[:0]
	switch {
	case errors.Is(err, errOldFormat) && b.Next == l.offset:
		return wrap("read", err)
	case err != nil && b.Next == l.offset:
		l.faults++
		if l.faults > 2*readTries {
			return fmt.Errorf("read %s/%d at offset %d: %w: %w", l.partition.Topic, l.partition.Number, l.offset, pipeline.ErrFatal, err)
		}
		return fmt.Errorf("read %s/%d at offset %d: %w", l.partition.Topic, l.partition.Number, l.offset, err)
	case b.Next > l.offset:
		l.faults = 0
		if err == nil {
			l.rest.records = append(l.rest.records, records[s.size:]...)
		}
	}
	if s.size > 0 {
		l.expansion = min(max((3*l.expansion+16*s.plain/s.size)/4, 16), 16*maxExpansion)
	}
	l.moved = l.moved || b.Next > l.offset
	l.offset = b.Next
	if l.offset >= l.end {
		l.cut(b)
	}
	return nil
}

// through notes that the lane is committed up to next. A lane that has merely
// fetched to its end may be lost behind that, and is begun anew.
func (l *lane) through(next int64) {
	l.source.mu.Lock()
	defer l.source.mu.Unlock()
	if next >= l.end {
		l.source.done[l.partition.Number] = true
	}
	if l.source.cfg.ReadOnly {
		l.source.kept[l.partition.Number] = next
	}
}

// cut takes away what lies behind the lane's end.
func (l *lane) cut(b *pipeline.Batch) {
	n := len(b.Records)
	for n > 0 && b.Records[n-1].Offset >= l.end {
		n--
	}
	b.Records = b.Records[:n]
	for len(b.Faults) > 0 && b.Faults[len(b.Faults)-1].Record >= n {
		b.Faults = b.Faults[:len(b.Faults)-1]
	}
	b.Next, l.offset = l.end, l.end
}

// refused deals with an error code for the partition. Without an error the lane
// has moved, and goes on there.
func (l *lane) refused(ctx context.Context, code kafkago.Error) error {
	if code != kafkago.OffsetOutOfRange {
		return wrap("fetch", code)
	}
	if t, err := l.source.client.Topic(ctx, l.partition.Topic); err == nil && t.ID != l.partition.TopicID {
		return fmt.Errorf("topic %s was made anew: %w", l.partition.Topic, pipeline.ErrLaneLost)
	}
	before := l.offset
	which := int64(earliest)
	switch l.source.cfg.LostOffset {
	case LostStops:
		return fmt.Errorf("fetch %s/%d: offset %d is gone from the log, and lost_offset is stop; let it be earliest or latest once records between may be missed: %w: %w",
			l.partition.Topic, l.partition.Number, before, pipeline.ErrFatal, code)
	case LostToLatest:
		which = latest
	}
	if err := l.moveTo(ctx, which); err != nil {
		return err
	}
	l.source.log.Warn("offset is gone from the log, going on elsewhere", zap.Int32("partition", l.partition.Number),
		zap.Int64("offset", before), zap.Int64("from", l.offset))
	return nil
}

// begin moves a lane without an offset to where the configuration says.
func (l *lane) begin(ctx context.Context) error {
	switch cfg := &l.source.cfg; {
	case cfg.Latest && int(l.partition.Number) < l.source.known:
		return l.moveTo(ctx, latest)
	case !cfg.Since.IsZero():
		return l.moveTo(ctx, cfg.Since.UnixMilli())
	}
	return l.moveTo(ctx, earliest)
}

// moveTo moves the lane to the partition's first offset, its end, or the first
// record of a time; where there is none so late, to its end.
func (l *lane) moveTo(ctx context.Context, which int64) error {
	offset, err := l.source.client.offset(ctx, l.partition.Topic, l.partition.Number, which)
	if err == nil && offset < 0 {
		offset, err = l.source.client.offset(ctx, l.partition.Topic, l.partition.Number, latest)
	}
	if err != nil {
		return wrap("find offset", err)
	}
	l.offset = offset
	return nil
}

// Commit implements pipeline.Lane.
func (l *lane) Commit(ctx context.Context, next int64) error {
	if !l.source.cfg.ReadOnly {
		if err := l.commit(ctx, next); err != nil {
			return err
		}
	}
	l.through(next)
	return nil
}

func (l *lane) commit(ctx context.Context, next int64) error {
	// kafka-go waits as long as it likes: what is left of it does not matter when
	// ctx is done.
	done := make(chan error, 1)
	go func() {
		done <- l.group.CommitOffsets(map[string]map[int]int64{l.partition.Topic: {int(l.partition.Number): next}})
	}()
	var err error
	select {
	case err = <-done:
	case <-ctx.Done():
		return ctx.Err()
	}
	var code kafkago.Error
	if err == nil || errors.As(err, &code) {
		if err != nil {
			return wrap("commit", err)
		}
		return nil
	}
	// The group's connection is gone, and with it the generation, soon. The
	// coordinator may still take the offset from us.
	return l.commitAside(ctx, next)
}

// commitAside commits over another connection.
func (l *lane) commitAside(ctx context.Context, next int64) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	res, err := l.source.client.calls.OffsetCommit(ctx, &kafkago.OffsetCommitRequest{
		GroupID: l.group.GroupID, GenerationID: int(l.group.ID), MemberID: l.group.MemberID,
		Topics: map[string][]kafkago.OffsetCommit{l.partition.Topic: {{Partition: int(l.partition.Number), Offset: next}}},
	})
	if err != nil {
		return wrap("commit", err)
	}
	for _, p := range res.Topics[l.partition.Topic] {
		if p.Error != nil {
			return wrap("commit", p.Error)
		}
	}
	return nil
}
