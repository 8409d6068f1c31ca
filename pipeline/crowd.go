package pipeline

import (
	"github.com/samar-privacy/samar/processor"
)

// rows are those of a shard that a view's crowd has to judge.
type rows struct {
	at       []rowAt
	judged   []processor.Rendered // their digests alone
	wider    []processor.Record   // by row: what may go in its place; the zero Record: nothing
	dropped  []int                // records of the batch that the view goes without
	outcomes [len(smallOutcomes)]int64
}

// rowAt is where a row is: the record of the batch, and the view's record.
type rowAt struct{ record, out int }

// What became of rows that too few others are like, by processor.Judgement.
var smallOutcomes = [...]string{processor.Shown: "", processor.Widened: "generalise", processor.LeftOut: "drop", processor.HeldBack: "hold"}

func (r *rows) add(record, out int, rd *processor.Rendered) {
	row := processor.Rendered{Verdict: rd.Verdict, Row: rd.Row}
	if rd.Wider != nil {
		row.Wider = &processor.Rendered{Verdict: rd.Wider.Verdict, Row: rd.Wider.Row}
	}
	r.at, r.judged = append(r.at, rowAt{record, out}), append(r.judged, row)
}

func (r *rows) reset() {
	r.at, r.judged, r.wider, r.dropped = r.at[:0], r.judged[:0], r.wider[:0], r.dropped[:0]
	r.outcomes = [len(r.outcomes)]int64{}
}

func (c *chunk) forgetRows() {
	for _, s := range c.shards[:c.n] {
		for v := range s.rows {
			clear(s.rows[v].wider)
		}
	}
}

// crowds returns a lane's crowds; nil: no view has one.
func (r *Runner) crowds() []*processor.Crowd {
	var out []*processor.Crowd
	for v := range r.cfg.Views {
		if rule := r.cfg.Views[v].Crowd; rule != nil {
			if out == nil {
				out = make([]*processor.Crowd, len(r.cfg.Views))
			}
			out[v] = processor.NewCrowd(rule)
		}
	}
	return out
}

// judge has the views' crowds judge a chunk's rows, in the order of the
// partition and once for each chunk, however often it is produced.
func (l *lane) judge(c *chunk) {
	if l.crowds == nil {
		return
	}
	for _, s := range c.shards[:c.n] {
		l.judgeShard(s)
	}
}

func (l *lane) judgeShard(s *shard) {
	var held map[int]bool // records of the batch
	gone := make([]map[int]bool, len(s.views))
	for v, crowd := range l.crowds {
		if crowd == nil {
			continue
		}
		rows := &s.rows[v]
		for i := range rows.at {
			at := rows.at[i]
			j := crowd.Judge(&rows.judged[i])
			rows.outcomes[j]++
			switch j {
			case processor.Widened:
				s.views[v][at.out] = rows.wider[i]
			case processor.LeftOut:
				mark(&gone[v], at.out)
				s.drop(v, at.record)
			case processor.HeldBack:
				mark(&held, at.record)
			}
		}
	}
	if held != nil {
		l.hold(s, held, gone)
	}
	for v := range gone {
		s.without(v, gone[v])
	}
}

// hold makes dead letters of records, and marks them as gone from every view.
func (l *lane) hold(s *shard, held map[int]bool, gone []map[int]bool) {
	type position struct {
		partition int32
		offset    int64
	}
	at := make(map[position]bool, len(held))
	for i := s.lo; i < s.hi; i++ {
		if !held[i] {
			continue
		}
		rec := &s.c.batch.Records[i]
		at[position{rec.Partition, rec.Offset}] = true
		s.bury(rec, processor.PolicyRefused, true)
		l.r.logDead(l, &s.c.batch, rec, processor.PolicyRefused, "too few rows like it (k_anonymity)")
	}
	for v := range s.views {
		for _, i := range s.rows[v].dropped {
			if held[i] { // it is counted as dead now
				s.dropped[v]--
			}
		}
		for i := range s.views[v] {
			if r := &s.views[v][i]; at[position{r.Partition, r.Offset}] {
				mark(&gone[v], i)
			}
		}
	}
}

// drop counts a record that a view goes without.
func (s *shard) drop(v, record int) {
	s.dropped[v]++
	if s.c.lane.crowds != nil {
		s.rows[v].dropped = append(s.rows[v].dropped, record)
	}
}

func mark(set *map[int]bool, i int) {
	if *set == nil {
		*set = make(map[int]bool)
	}
	(*set)[i] = true
}

// without takes records out of a view's row.
func (s *shard) without(v int, gone map[int]bool) {
	if gone == nil {
		return
	}
	left := s.views[v][:0]
	for i := range s.views[v] {
		if !gone[i] {
			left = append(left, s.views[v][i])
		}
	}
	clear(s.views[v][len(left):])
	s.views[v] = left
}
