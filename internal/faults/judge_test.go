//go:build unix

package faults

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/kafkatest"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

// keys is how many record keys there are; each has its partition.
const keys = 300

// feed writes the input: event k.n is the n-th of key k. Every record holds an
// address that must not come out; one in 500 is no JSON.
type feed struct {
	t    testing.TB
	outs []pipeline.Output

	mu   sync.Mutex
	sent int
	next [keys]int
	bad  int
	stop chan struct{} // closed to end trickle
}

const (
	rawMark = "@example.com"
	badOne  = 500
)

func newFeed(t testing.TB, brokers []string) *feed {
	t.Helper()
	sink, err := kafka.NewSink(kafka.SinkConfig{Cluster: kafka.Cluster{Brokers: brokers}, Topic: input, BatchBytes: 64 << 10})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(sink.Close)
	if err := sink.Check(t.Context(), time.Minute); err != nil {
		t.Fatal(err)
	}
	f := &feed{t: t}
	for p := range int32(partitions) {
		out, err := sink.Open(t.Context(), pipeline.Partition{Number: p})
		if err != nil {
			t.Fatal(err)
		}
		f.outs = append(f.outs, out)
	}
	return f
}

// send appends n records, spread over the keys. It outlasts a broker's absence.
func (f *feed) send(n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	rows := make([][]processor.Record, partitions)
	for range n {
		key := f.sent % keys
		v := fmt.Sprintf(`{"event_id":"e.%d.%d","message":"surat ke pelanggan%d%s belum dibalas, mohon dicek lagi segera ya kak, terima kasih banyak atas bantuannya"}`,
			key, f.next[key], f.sent, rawMark)
		if f.sent%badOne == badOne-1 {
			v = "{" + v
			f.bad++
		} else {
			f.next[key]++
		}
		p := key % partitions
		rows[p] = append(rows[p], processor.Record{Timestamp: time.Now().UnixMilli(), Key: []byte("key-" + strconv.Itoa(key)), Value: []byte(v)})
		f.sent++
	}
	var wg sync.WaitGroup
	for p, recs := range rows {
		wg.Go(func() {
			for len(recs) > 0 && f.t.Context().Err() == nil {
				some := recs[:min(len(recs), 500)]
				if err := f.outs[p].Produce(f.t.Context(), some); err != nil {
					time.Sleep(100 * time.Millisecond)
					continue
				}
				recs = recs[len(some):]
			}
		})
	}
	wg.Wait()
}

// trickle keeps a few records coming until quiet.
func (f *feed) trickle() {
	f.mu.Lock()
	f.stop = make(chan struct{})
	stop := f.stop
	f.mu.Unlock()
	for {
		select {
		case <-stop:
			return
		case <-f.t.Context().Done():
			return
		case <-time.After(50 * time.Millisecond):
			f.send(60)
		}
	}
}

func (f *feed) quiet() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.stop != nil {
		close(f.stop)
		f.stop = nil
	}
}

// account is what one view holds.
type account struct {
	records, distinct, raw, misordered, strange int
	copies                                      []map[int]int // by key: sequence number, times
}

// judge lets the Java consumer say what came out.
func (c *campaign) judge() {
	c.Helper()
	c.cluster.Nodes[0].Patience = time.Minute
	wanted := c.feed.sent - c.feed.bad
	for _, v := range views {
		a := c.read(v, c.holds(input+"."+v, wanted))
		twice := a.records - a.distinct
		c.say("%s: %d went in, %d came out, %d distinct, %d lost, %d twice, %d out of order, %d raw, %d strange",
			v, wanted, a.records, a.distinct, wanted-a.distinct, twice, a.misordered, a.raw, a.strange)
		if a.distinct != wanted || a.misordered+a.raw+a.strange > 0 {
			c.Errorf("%s: not what went in", v)
		}
		if c.delivery == "exactly_once" && twice > 0 {
			c.Errorf("%s: %d records came twice", v, twice)
		}
	}
	dead := make(map[string]int)
	c.cluster.Nodes[0].Each(c, input+".dlq", c.holds(input+".dlq", c.feed.bad), func(r kafkatest.Record) {
		dead[r.Headers["samar-src"]]++
		if r.Headers["samar-reason"] != "undecodable" || bytes.Contains(r.Value, []byte(rawMark)) {
			c.Error("a dead letter is readable, or died of something else")
		}
	})
	letters := 0
	for _, n := range dead {
		letters += n
	}
	c.say("dead letters: %d went in, %d came out, %d distinct", c.feed.bad, letters, len(dead))
	if len(dead) != c.feed.bad || c.delivery == "exactly_once" && letters != len(dead) {
		c.Error("dead letters do not add up")
	}
	out, err := exec.Command(c.fleet.bin, "verify", "--config", c.fleet.config).CombinedOutput()
	c.say("samar verify: %v\n%s", err, strings.TrimSpace(string(out)))
	if err != nil {
		c.Error("the manifests do not add up")
	}
}

// holds returns how many records to read of an output, 0: until none come. Offsets
// count them where no transaction's markers lie between. A short run in
// transactions is read up to what must be there: waiting for more takes long, and
// samar verify counts copies too.
func (c *campaign) holds(topic string, wanted int) (n int) {
	switch {
	case c.delivery != "exactly_once":
		for _, end := range c.ends(topic) {
			n += int(end)
		}
	case !long():
		n = wanted
	}
	return n
}

// read reads one view. The order of a key counts where a record comes first: a
// replay steps back. n = 0: to the end.
func (c *campaign) read(view string, n int) *account {
	c.Helper()
	a := &account{copies: make([]map[int]int, keys)}
	for k := range a.copies {
		a.copies[k] = make(map[int]int)
	}
	last := make([]int, keys)
	for k := range last {
		last[k] = -1
	}
	c.cluster.Nodes[0].Each(c, input+"."+view, n, func(r kafkatest.Record) {
		a.records++
		if bytes.Contains(r.Value, []byte(rawMark)) {
			a.raw++
		}
		var e struct {
			ID string `json:"event_id"`
		}
		var k, n int
		if json.Unmarshal(r.Value, &e) != nil {
			a.strange++
			return
		}
		if _, err := fmt.Sscanf(e.ID, "e.%d.%d", &k, &n); err != nil || k >= keys || r.Headers["samar-view"] != view {
			a.strange++
			return
		}
		a.copies[k][n]++
		if a.copies[k][n] > 1 {
			return
		}
		a.distinct++
		if n != last[k]+1 {
			a.misordered++
		}
		last[k] = n
	})
	return a
}
