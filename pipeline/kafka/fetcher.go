package kafka

import (
	"context"
	"math"
	"slices"
	"sync"
	"time"
)

// fetcher fetches for the lanes of a source: one request for all partitions of a
// broker that are ready for more. A lane that has enough is not asked for, and
// holds nobody up.
//
// A broker holds a request back until any of its partitions has records, and no
// partition can join it meanwhile. So a lane that comes back is asked for by
// another request, as long as there are slots; the last slot's is held back for
// shortPoll alone while lanes are out, so that none waits longer for a broker that
// has nothing to send. What a request brought nothing for joins the next.
//
// Safe for concurrent use.
type fetcher struct {
	client   *Client
	topic    string
	poll     time.Duration
	linger   time.Duration
	maxBatch int

	ctx    context.Context // done: no more requests
	cancel context.CancelFunc
	rounds sync.WaitGroup

	mu       sync.Mutex
	stations map[int32]*station
	out      int // claims that are in no station: their lanes may come
}

const (
	slots     = 4 // requests under way to a broker: with 2, many partitions with few records each wait too often
	shortPoll = 20 * time.Millisecond
	mostFetch = 16 << 20 // bytes of a response, but that one batch may be larger: more only keeps others waiting
)

// station is what the fetcher knows of one broker. The fetcher's mutex guards it.
type station struct {
	broker  int32
	waiting []*claim // in the order to be served
	quiet   time.Time
	slots   [slots]slot
}

// slot is a request under way, or room for one.
type slot struct {
	busy bool
	long bool // may be held back for Poll
}

// claim is a lane's wish for records, and its way to them. One
// goroutine uses it, again and again, until fetch fails or release.
type claim struct {
	wanted
	idle  bool // there was nothing to fill a batch with, of late
	since time.Time
	out   bool          // counted in fetcher.out
	gone  bool          // released
	done  chan delivery // room for one
}

// delivery is an answer or an error.
type delivery struct {
	*fetched
	err error
}

func newFetcher(client *Client, cfg *SourceConfig) *fetcher {
	f := &fetcher{client: client, topic: cfg.Topic, poll: cfg.Poll, linger: cfg.Linger, maxBatch: cfg.MaxBatchBytes, stations: make(map[int32]*station)}
	f.ctx, f.cancel = context.WithCancel(context.Background())
	return f
}

// close ends what is under way; whoever waits gets an error.
func (f *fetcher) close() {
	f.mu.Lock()
	f.cancel()
	f.mu.Unlock()
	f.rounds.Wait()
}

// claim makes a claim for a lane that is going to fetch.
func (f *fetcher) claim(partition int32) *claim {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.out++
	return &claim{wanted: wanted{partition: partition}, out: true, done: make(chan delivery, 1)}
}

// fetch waits for the records that c wants; none after a while. After an error c may
// not be used again.
func (f *fetcher) fetch(ctx context.Context, c *claim) (*fetched, error) {
	broker, err := f.client.leads(ctx, f.topic, c.partition)
	if err != nil {
		f.release(c)
		return nil, err
	}
	c.since = time.Now()
	f.mu.Lock()
	f.come(c)
	st := f.stations[broker]
	if st == nil {
		st = &station{broker: broker}
		f.stations[broker] = st
	}
	st.waiting = append(st.waiting, c)
	f.send(st)
	f.mu.Unlock()
	select {
	case d := <-c.done:
		if d.err != nil {
			f.release(c)
		}
		return d.fetched, d.err
	case <-ctx.Done():
		f.release(c)
		return nil, ctx.Err()
	case <-f.ctx.Done():
		f.release(c)
		return nil, f.ctx.Err()
	}
}

// release ends the use of c.
func (f *fetcher) release(c *claim) {
	f.mu.Lock()
	c.gone = true
	f.come(c)
	f.mu.Unlock()
}

// come notes that a lane has come, or never will.
func (f *fetcher) come(c *claim) {
	if c.out {
		c.out = false
		f.out--
	}
}

// send sends a request for all that wait at a station, if there is a slot.
func (f *fetcher) send(st *station) {
	st.waiting = slices.DeleteFunc(st.waiting, func(c *claim) bool { return c.gone })
	i := slices.IndexFunc(st.slots[:], func(s slot) bool { return !s.busy })
	if i < 0 || len(st.waiting) == 0 || f.ctx.Err() != nil {
		return
	}
	room := 0 // for requests that may be held back, and one that may not
	for _, s := range st.slots {
		if !s.busy || !s.long {
			room++
		}
	}
	long := f.out == 0 || room > 1
	st.slots[i] = slot{busy: true, long: long}
	claims := st.waiting
	st.waiting = nil
	f.rounds.Go(func() { f.round(st, i, long, claims) })
}

// round sends one request and sees to it that every claim has its answer, or waits
// again.
func (f *fetcher) round(st *station, slot int, long bool, claims []*claim) {
	over, served := false, make([]bool, len(claims)) // the mutex guards them
	req := f.request(st.broker, long, claims)
	req.throttled = func(ms int32) {
		f.mu.Lock()
		if until := time.Now().Add(time.Duration(ms) * time.Millisecond); until.After(st.quiet) {
			st.quiet = until
		}
		f.mu.Unlock()
	}
	req.deliver = func(i int, a *fetched) {
		f.mu.Lock()
		defer f.mu.Unlock()
		if c := claims[i]; over || !f.enough(c, a) {
			a.free()
		} else {
			served[i] = true
			f.answer(c, delivery{fetched: a, err: a.err})
		}
	}
	for rest := f.rest(st); rest > 0 && pause(f.ctx, rest); rest = f.rest(st) {
	}
	err := f.ctx.Err()
	if err == nil {
		err = f.client.do(f.ctx, req)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	over = true
	again := make([]*claim, 0, len(claims)+len(st.waiting))
	for i, c := range claims {
		switch {
		case served[i]:
		case err != nil:
			f.answer(c, delivery{err: err})
		default:
			again = append(again, c)
		}
	}
	st.waiting = append(again, st.waiting...)
	st.slots[slot].busy = false
	f.send(st)
}

// rest is how long the broker wants nothing sent.
func (f *fetcher) rest(st *station) time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	return time.Until(st.quiet)
}

// request makes the request for claims.
func (f *fetcher) request(broker int32, long bool, claims []*claim) *fetchRequest {
	req := &fetchRequest{clientID: f.client.cfg.ClientID, broker: broker, topic: f.topic, minBytes: 1, most: f.maxBatch + 64<<10, wants: make([]wanted, len(claims))}
	sum, least, idle := 0, math.MaxInt32, true
	for i, c := range claims {
		req.wants[i] = c.wanted
		sum += int(c.maxBytes)
		least = min(least, int(c.maxBytes))
		idle = idle && c.idle
	}
	wait := f.poll
	if f.linger > 0 && !idle {
		wait, req.minBytes = f.linger, int32(least)
	}
	if !long {
		wait = min(wait, shortPoll)
	}
	req.waitMs, req.maxBytes = int32(wait.Milliseconds()), int32(min(sum, max(mostFetch, int(claims[0].maxBytes))))
	req.limit = int(req.maxBytes) + f.maxBatch + 1<<20
	return req
}

// enough reports whether an answer is worth to be handed to a lane; without
// records, only when it has waited for a while, and if none were kept back for
// want of room.
func (f *fetcher) enough(c *claim, a *fetched) bool {
	if len(a.records) > 0 || a.code != 0 || a.err != nil {
		return true
	}
	patience := f.poll
	if c.idle = c.offset >= a.stable; !c.idle {
		patience *= 2
	}
	return time.Since(c.since) >= patience
}

// answer ends a claim's wait. The fetcher's mutex is held.
func (f *fetcher) answer(c *claim, d delivery) {
	if c.gone {
		return
	}
	if d.fetched != nil && len(d.records) > 0 {
		c.idle = false
	}
	c.out = true
	f.out++
	c.done <- d
}
