package main

import (
	"testing"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// TestASmallDemoShowsAPair: with few events none may hold anything in its
// message; the fields around it are worth showing then.
func TestASmallDemoShowsAPair(t *testing.T) {
	p := newPairs()
	e := &corpus.Event{ID: "e1", Lang: "id", JSON: []byte(`{"event_id":"e1","message":"halo"}`),
		Plants: []corpus.Plant{{Path: "/customer/email"}}}
	p.offer(e)
	p.answer(&processor.Record{Value: []byte(`{"event_id":"e1","message":"halo!"}`)})
	list := p.list()
	if len(list) != 1 || len(list[0].after) == 0 {
		t.Errorf("%d pairs, want one with its answer", len(list))
	}
}
