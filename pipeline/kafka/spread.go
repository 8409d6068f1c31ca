package kafka

import (
	"context"
	"encoding/binary"
	"errors"
	"slices"
	"sync"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// spread is one lane's way into a topic whose records are placed by their key:
// a producer session for each partition that gets any. Records of one key keep
// their order, since one key comes from one lane. Records without a key keep
// the source's partition.
//
// A Produce that fails is called again with the same records: what is
// acknowledged in all partitions but one is not written again.
type spread struct {
	number  func(partition int32) *output // makes a session
	parts   []*output                     // by partition; nil: none yet
	records [][]processor.Record          // by partition, of the call at hand
	at      [][]int                       // their indices in it
	done    []bool                        // by partition: acknowledged
	again   bool                          // the last call failed
	round   int                           // of the transaction that done belongs to
	lost    []int                         // indices that were rejected
	limit   int
}

var _ pipeline.Output = (*spread)(nil)

func newSpread(partitions, limit int, number func(int32) *output) *spread {
	return &spread{number: number, limit: limit, parts: make([]*output, partitions), records: make([][]processor.Record, partitions),
		at: make([][]int, partitions), done: make([]bool, partitions)}
}

// Limit implements pipeline.Output.
func (s *spread) Limit() int { return s.limit }

// Close implements pipeline.Output.
func (s *spread) Close() error { return nil }

// Produce implements pipeline.Output.
func (s *spread) Produce(ctx context.Context, records []processor.Record) error {
	s.place(records)
	defer s.forget()
	if !s.again {
		s.begin()
	}
	var wg sync.WaitGroup
	errs := make([]error, len(s.parts))
	for p := range s.parts {
		if len(s.records[p]) == 0 {
			continue
		}
		if s.parts[p] == nil {
			s.parts[p] = s.number(int32(p))
		}
		if o := s.parts[p]; o.txn != nil && o.txn.round != s.round { // a new transaction begins with nothing written
			s.begin()
			s.round = o.txn.round
		}
	}
	for p := range s.parts {
		if len(s.records[p]) > 0 && !s.done[p] {
			wg.Go(func() { errs[p] = s.parts[p].Produce(ctx, s.records[p]) })
		}
	}
	wg.Wait()
	return s.sum(errs)
}

// begin forgets what an earlier call wrote.
func (s *spread) begin() {
	clear(s.done)
	s.lost = s.lost[:0]
}

// place sorts the records by partition.
func (s *spread) place(records []processor.Record) {
	for i := range records {
		p := int(records[i].Partition) % len(s.parts)
		if records[i].Key != nil {
			p = int(murmur2(records[i].Key)&0x7fffffff) % len(s.parts)
		}
		s.records[p] = append(s.records[p], records[i])
		s.at[p] = append(s.at[p], i)
	}
}

// forget lets go of the caller's memory.
func (s *spread) forget() {
	for p := range s.records {
		clear(s.records[p])
		s.records[p], s.at[p] = s.records[p][:0], s.at[p][:0]
	}
}

// sum makes one answer of those of the partitions.
func (s *spread) sum(errs []error) error {
	var worst error
	for p, err := range errs {
		var rejected *pipeline.RejectedError
		switch {
		case len(s.records[p]) == 0 || s.done[p]:
		case err == nil:
			s.done[p] = true
		case errors.As(err, &rejected):
			s.done[p] = true
			for _, i := range rejected.Records {
				s.lost = append(s.lost, s.at[p][i])
			}
		case worst == nil, errors.Is(err, pipeline.ErrFatal), errors.Is(err, pipeline.ErrLaneLost) && !errors.Is(worst, pipeline.ErrFatal):
			worst = err
		}
	}
	s.again = worst != nil
	if worst != nil || len(s.lost) == 0 {
		return worst
	}
	lost := slices.Clone(s.lost)
	slices.Sort(lost)
	return &pipeline.RejectedError{Records: lost}
}

// murmur2 is the hash that Kafka's Java producer places keys by
// (org.apache.kafka.common.utils.Utils.murmur2).
func murmur2(b []byte) uint32 {
	const m, r = 0x5bd1e995, 24
	h := uint32(0x9747b28c) ^ uint32(len(b))
	for ; len(b) >= 4; b = b[4:] {
		k := binary.LittleEndian.Uint32(b) * m
		k ^= k >> r
		h = h*m ^ k*m
	}
	switch len(b) {
	case 3:
		h ^= uint32(b[2]) << 16
		fallthrough
	case 2:
		h ^= uint32(b[1]) << 8
		fallthrough
	case 1:
		h = (h ^ uint32(b[0])) * m
	}
	h ^= h >> 13
	h *= m
	return h ^ h>>15
}
