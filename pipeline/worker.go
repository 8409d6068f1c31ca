package pipeline

import (
	"errors"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"

	"go.uber.org/zap"

	"github.com/samar-privacy/samar/processor"
)

// worker.step counts up by one when a record is entered and when it is left, so
// it is odd while Process runs; the watch puts abandoned there.
const (
	busy      = 1
	abandoned = ^uint64(0)
)

// errGivenUp marks a shard whose records nobody processed to the end, as its lane is
// gone: it has no outputs, and its chunk must not be taken for one that is done.
var errGivenUp = errors.New("given up")

// worker processes the records of shards, one after another, in one goroutine.
type worker struct {
	r     *Runner
	rules *rules // those of the batch at hand
	proc  Worker
	ids   []IDs // by view
	res   processor.Result
	from  Partition // of the record at hand, if it is not the lane's
	step  atomic.Uint64

	seen        processor.Record // the record at hand as the processor sees it, if it is traced
	seenHeaders []processor.Header
	seenParent  []byte

	at    *shard // what is being processed; the watch reads it after it has abandoned the worker
	index int
}

func newWorker(r *Runner) *worker {
	w := &worker{r: r}
	w.follow(r.rules.Load())
	for _, v := range r.cfg.Views {
		w.ids = append(w.ids, v.NewIDs())
	}
	return w
}

// follow takes other rules over.
func (w *worker) follow(r *rules) {
	if w.rules != r {
		w.rules, w.proc, w.res = r, r.NewWorker(), processor.Result{}
	}
}

// shard processes s from the record numbered from; false: abandoned.
func (w *worker) shard(s *shard, from int) bool {
	w.follow(s.c.rules)
	faults := s.faults
	for i := from; i < s.hi; i++ {
		if s.c.lane.gone.Load() {
			s.err = errGivenUp
			return true
		}
		rec := &s.c.batch.Records[i]
		seen := rec
		if w.r.cfg.Tracer != nil && len(rec.Headers) > 0 {
			seen = w.trace(s, rec)
		}
		for len(faults) > 0 && faults[0].Record < i {
			faults = faults[1:]
		}
		switch {
		case len(faults) > 0 && faults[0].Record == i:
			w.dead(s, rec, faults[0].Reason, faults[0].Detail)
		case size(rec) > w.rules.MaxRecordBytes:
			w.dead(s, rec, processor.Oversize, "larger than limits.record_bytes of the policy")
		case len(rec.Headers) > 0 && ownOutput(rec):
			s.err = ErrOwnOutput
			return true
		default:
			if !w.record(s, i, rec, seen) {
				return false
			}
		}
	}
	return true
}

// record processes one record, which the processor gets to see as seen, under
// the watch.
func (w *worker) record(s *shard, i int, rec, seen *processor.Record) bool {
	res := &w.res
	res.Reset()
	w.at, w.index = s, i
	step := w.step.Add(1)
	ok := w.process(seen, res)
	if !w.step.CompareAndSwap(step, step+1) {
		return false
	}
	if !ok {
		w.proc = w.rules.NewWorker()
		w.res = processor.Result{}
		w.dead(s, rec, processor.Panic, "processing panicked")
		return true
	}
	s.fresh += int64(res.New)
	for _, id := range res.Found {
		s.count(int(id))
	}
	switch {
	case res.Reason != processor.OK:
		w.dead(s, rec, res.Reason, res.Detail)
	case len(res.Views) != len(w.ids):
		w.dead(s, rec, processor.Panic, "processing gave the wrong number of views")
	case !w.fits(s.c.lane, rec, res):
		w.dead(s, rec, processor.SinkRejected, "too large for an output")
	default:
		for v := range res.Views {
			w.render(s, v, i, rec, &res.Views[v])
		}
	}
	return true
}

// process calls the processor; false: it panicked. The panic's value is
// dropped, since it may quote the record; where it happened is logged.
func (w *worker) process(rec *processor.Record, res *processor.Result) (ok bool) {
	defer func() {
		if !ok {
			recover()
			if w.r.mayLog() {
				w.r.log.Error("processing panicked", zap.String("at", panicSite()))
			}
		}
	}()
	w.proc.Process(rec, res)
	return true
}

// panicSite names the function and line that panicked, for the deferred function
// that recovers.
func panicSite() string {
	var pcs [32]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			return f.Function + ":" + strconv.Itoa(f.Line)
		}
		if !more {
			return "unknown"
		}
	}
}

func (w *worker) dead(s *shard, rec *processor.Record, reason processor.Reason, detail string) {
	if int(reason) >= len(s.reasons) || reason == processor.OK {
		reason = processor.Panic
	}
	s.bury(rec, reason, reason != processor.Oversize)
	w.r.logDead(s.c.lane, &s.c.batch, rec, reason, detail)
}

// fits reports whether every view's output takes its rendering: it is all views
// or none.
func (w *worker) fits(l *lane, rec *processor.Record, res *processor.Result) bool {
	for v := range res.Views {
		limit := l.outputs[v].limit
		if limit == 0 || res.Views[v].Verdict > processor.Rewritten {
			continue
		}
		n := len(res.Views[v].Key) + len(res.Views[v].Value) + w.rules.overhead[v]
		if wider := res.Views[v].Wider; wider != nil {
			n += max(0, len(wider.Value)-len(res.Views[v].Value))
		}
		for _, h := range res.Views[v].Headers {
			n += len(h.Key) + len(h.Value)
		}
		if n > limit {
			return false
		}
	}
	return true
}

// render puts one view of the batch's record i into the shard.
func (w *worker) render(s *shard, v, i int, rec *processor.Record, out *processor.Rendered) {
	switch out.Verdict {
	case processor.Suppressed:
		s.suppressed[v]++
		return
	case processor.Dropped:
		s.drop(v, i)
		return
	}
	if w.r.cfg.Views[v].Crowd != nil && out.Row.Counted {
		s.rows[v].add(i, len(s.views[v]), out)
		if out.Wider != nil && out.Wider.Verdict <= processor.Rewritten {
			s.rows[v].wider = append(s.rows[v].wider, w.compose(s, v, rec, out.Wider))
		} else {
			s.rows[v].wider = append(s.rows[v].wider, processor.Record{})
		}
	}
	s.views[v] = append(s.views[v], w.compose(s, v, rec, out))
}

// compose makes a view's record of a rendering, in the shard's memory.
func (w *worker) compose(s *shard, v int, rec *processor.Record, out *processor.Rendered) processor.Record {
	l := s.c.lane
	lo := len(s.headers)
	for _, h := range out.Headers {
		if !ours(h.Key) {
			s.headers = append(s.headers, processor.Header{Key: h.Key, Value: s.keep(h.Value, nil)})
		}
	}
	from := &l.partition
	if s.c.batch.Origin != nil {
		w.from = s.c.batch.origin(from, rec)
		from = &w.from
	}
	at := len(s.arena)
	s.arena = w.ids[v].AppendID(s.arena, from, rec.Offset)
	id := s.arena[at:len(s.arena):len(s.arena)]
	s.headers = append(s.headers,
		processor.Header{Key: HeaderPolicy, Value: w.rules.header},
		processor.Header{Key: HeaderID, Value: id},
		processor.Header{Key: HeaderView, Value: w.r.views[v]},
		processor.Header{Key: HeaderVerdict, Value: w.r.verdicts[out.Verdict]})
	if w.r.cfg.SourceHeader {
		at = len(s.arena)
		s.arena = appendPosition(s.arena, from.Topic, rec.Partition, rec.Offset)
		s.headers = append(s.headers, processor.Header{Key: HeaderSource, Value: s.arena[at:len(s.arena):len(s.arena)]})
	}
	return processor.Record{
		Partition: rec.Partition, Offset: rec.Offset, Timestamp: rec.Timestamp - out.Earlier,
		Key:     s.keep(out.Key, rec.Key),
		Value:   s.keep(out.Value, rec.Value),
		Headers: s.headers[lo:len(s.headers):len(s.headers)],
	}
}
