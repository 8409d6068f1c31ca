package corpus

import (
	"bytes"
	"testing"
)

func TestLeftCountsWhatStayed(t *testing.T) {
	g := New(Config{Seed: 8, PII: 1})
	s := NewSought()
	type pair struct {
		json   []byte
		values map[string]bool
	}
	var all []pair
	for range 300 {
		e := g.Next()
		s.Add(e)
		p := pair{bytes.Clone(e.JSON), map[string]bool{}}
		for _, pl := range e.Plants {
			p.values[pl.Value] = true
		}
		all = append(all, p)
	}
	for _, p := range all {
		if n := s.Left(p.json); n < len(p.values) {
			t.Fatalf("%d of %d values found in the raw event", n, len(p.values))
		}
		clean := p.json
		for v := range p.values {
			clean = bytes.ReplaceAll(clean, []byte(v), []byte("<X>"))
		}
		if bytes.Contains(clean, []byte(`\u`)) {
			continue
		}
		if n := s.Left(clean); n != 0 {
			t.Fatalf("%d values found in an event without any", n)
		}
	}
}

func TestLeftRules(t *testing.T) {
	s := NewSought()
	s.Add(&Event{ID: "one", Plants: []Plant{{Entity: "PERSON", Value: "王小明"}, {Entity: "PERSON", Value: "Ayu"}, {Entity: "IP_ADDRESS", Value: "192.0.2.1"}, {Entity: "EMAIL_ADDRESS", Value: "ayu@example.com"}}})
	s.Add(&Event{ID: "two"})
	const own = `{"event_id":"one","m":"`
	for _, tc := range []struct {
		name string
		out  []string
		want int
	}{
		{"nothing", []string{own + `hello"}`}, 0},
		{"raw", []string{own + `Ayu and 192.0.2.1"}`}, 2},
		{"escaped", []string{own + `\u738B\u5c0f明"}`}, 1},
		{"inside a longer word", []string{own + `Ayumi"}`}, 0},
		{"inside a longer number", []string{own + `192.0.2.17"}`}, 0},
		{"between Han", []string{own + `请王小明来"}`}, 1},
		{"in the key", []string{own + `"}`, "Ayu"}, 1},
		{"a name in another event", []string{`{"event_id":"two","m":"Ayu"}`}, 0},
		{"an address in another event", []string{`{"event_id":"two","m":"ayu@example.com"}`}, 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var outs [][]byte
			for _, o := range tc.out {
				outs = append(outs, []byte(o))
			}
			if got := s.Left(outs...); got != tc.want {
				t.Errorf("%d left, want %d", got, tc.want)
			}
		})
	}
}

func BenchmarkLeft(b *testing.B) {
	g := New(Config{Seed: 1})
	s := NewSought()
	var outs [][]byte
	for range 5000 {
		e := g.Next()
		s.Add(e)
		outs = append(outs, bytes.ReplaceAll(e.JSON, []byte("a"), []byte("e")))
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		s.Left(outs[i%len(outs)])
		i++
	}
}
