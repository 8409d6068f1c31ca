// Command attack plays someone who holds two views of one topic and knows some
// things from outside, and tries to find people in them:
//
//	go run ./benchmarks/attack -n 100000
//
// It makes n people, one record each, renders two views of different purposes,
// and reports singling out, linkability and inference, the three risks of
// Opinion 05/2014 of the Article 29 Working Party, each beside what chance
// gives. What is better than chance has to be something that the policy or the
// delivery keeps on purpose; the report names it. Anything else is a fault, and
// the exit code is 1.
//
// It measures the built-in policy and a guarded one. It says nothing of names
// in texts that detectors miss; for that, see benchmarks/accuracy.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/samar-privacy/samar/internal/speed"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

func main() {
	n := flag.Int("n", 100_000, "people")
	seed := flag.Uint64("seed", 11, "seed of the generator")
	flag.Parse()
	faults, err := run(os.Stdout, *n, *seed)
	if err != nil {
		fmt.Fprintln(os.Stderr, "attack:", err)
		os.Exit(1)
	}
	if faults > 0 {
		fmt.Fprintf(os.Stderr, "attack: %d links that nothing explains\n", faults)
		os.Exit(1)
	}
}

// worlds are the policies under attack.
var worlds = []struct{ name, policy string }{
	{"built-in operators, timestamps kept", `version: 1
headers: {pass: [trace]}
views:
  analytics: {purpose: product-analytics}
  training: {purpose: model-training}
`},
	{"guarded: coarser second view, timestamps by day, no header", `version: 1
timestamps: day
views:
  analytics: {purpose: product-analytics}
  training:
    purpose: model-training
    entities:
      IP_ADDRESS: redact
      DATE_OF_BIRTH: redact
      ADDRESS: {do: generalise, to: province}
    fields:
      order.total: {do: generalise, to: bucket, size: 500000}
`},
}

// seen is one record as the reader of one view sees it.
type seen struct {
	ID    string // samar-id
	Key   string
	Trace string // header
	At    int64

	Customer struct{ ID, Name, Email, Phone, Address string }
	Birth    string
	IP       string
	Total    string
	Status   string
	Rating   int
	Message  string
}

func run(w io.Writer, n int, seed uint64) (faults int, err error) {
	people := population(n, seed)
	fmt.Fprintf(w, "%d people, one record each, two views\n", n)
	for _, world := range worlds {
		views, err := render(people, world.policy)
		if err != nil {
			return faults, err
		}
		fmt.Fprintf(w, "\n## %s\n", world.name)
		faults += report(w, people, views)
	}
	return faults, nil
}

// render returns each view's records, in the order of people.
func render(people []person, src string) ([2][]seen, error) {
	var views [2][]seen
	engine, err := speed.Load("attack.yaml", src)
	if err != nil {
		return views, err
	}
	var ids [2]pipeline.IDs
	for v := range ids {
		key, err := engine.Ring.OriginKey(engine.Policy.Views[v].Name)
		if err != nil {
			return views, err
		}
		ids[v] = pipeline.NewIDs(key)
	}
	worker, part := engine.JSON.NewWorker(), pipeline.Partition{Cluster: "c", Topic: "feedback.raw"}
	var res processor.Result
	for i := range people {
		p := &people[i]
		rec := processor.Record{Key: []byte(p.id), Value: p.event(), Timestamp: p.at, Offset: int64(i),
			Headers: []processor.Header{{Key: "trace", Value: fmt.Appendf(nil, "t%d", i)}}}
		worker.Process(&rec, &res)
		if res.Reason != processor.OK {
			return views, fmt.Errorf("record %d: %v: %s", i, res.Reason, res.Detail)
		}
		for v := range views {
			s, err := read(&res.Views[v], &rec)
			if err != nil {
				return views, fmt.Errorf("record %d: %w", i, err)
			}
			s.ID = string(ids[v].AppendID(nil, &part, rec.Offset))
			views[v] = append(views[v], s)
		}
	}
	return views, nil
}

// read takes apart what a reader of a view gets.
func read(rd *processor.Rendered, rec *processor.Record) (seen, error) {
	var v struct {
		Customer struct{ ID, Name, Email, Phone, Birth_date, Address string }
		Device   struct{ IP string }
		Order    struct {
			Total  json.RawMessage
			Status string
		}
		Rating  int
		Message string
	}
	if err := json.Unmarshal(rd.Value, &v); err != nil {
		return seen{}, err
	}
	s := seen{Key: string(rd.Key), At: rec.Timestamp - rd.Earlier, Birth: v.Customer.Birth_date, IP: v.Device.IP, Total: string(v.Order.Total),
		Status: v.Order.Status, Rating: v.Rating, Message: v.Message}
	s.Customer.ID, s.Customer.Name, s.Customer.Email = v.Customer.ID, v.Customer.Name, v.Customer.Email
	s.Customer.Phone, s.Customer.Address = v.Customer.Phone, v.Customer.Address
	for _, h := range rd.Headers {
		s.Trace = string(h.Value)
	}
	return s, nil
}
