package main

import (
	"testing"

	"github.com/samar-privacy/samar/detectors/names/model"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/internal/speed"
	"github.com/samar-privacy/samar/processor"
)

// Planted values are sought without the detectors: what a detector misses, it
// would not see in the output either.
func TestNoPlantedValueComesOut(t *testing.T) {
	names, err := model.Stage()
	if err != nil {
		t.Fatal(err)
	}
	e, err := speed.NewEngine(names)
	if err != nil {
		t.Fatal(err)
	}
	g := corpus.New(corpus.Config{Seed: 21, PII: .5})
	w := e.JSON.NewWorker()
	missed := map[string]int{}
	n, left := 4000, 0
	for range n {
		ev := g.Next()
		var res processor.Result
		w.Process(&processor.Record{Key: ev.Key, Value: ev.JSON}, &res)
		if res.Reason != processor.OK {
			t.Errorf("event %s: %s: %s", ev.ID, res.Reason, res.Detail)
			continue
		}
		for _, v := range res.Views {
			one := corpus.NewSought()
			one.Add(ev)
			if one.Left(v.Value, v.Key) == 0 {
				continue
			}
			left++
			for _, p := range ev.Plants {
				single := corpus.NewSought()
				single.Add(&corpus.Event{ID: ev.ID, Plants: []corpus.Plant{p}})
				if single.Left(v.Value, v.Key) > 0 {
					missed[p.Lang+" "+p.Entity]++
				}
			}
		}
	}
	if left > 0 {
		t.Errorf("%d of %d events show a planted value, by language and entity: %v", left, n, missed)
	}
}
