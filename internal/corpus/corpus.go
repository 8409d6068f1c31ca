// Package corpus makes synthetic feedback events with planted personal data.
// Start with New and call Next for events, or NextText for bare texts.
//
// An Event is one JSON document as a shop's feedback topic would hold it. A
// Plant is one planted value with its place. Look-alikes that are not personal
// data (order numbers, prices, ISBNs, timestamps) are planted beside them and
// not listed. Sought looks for planted values in any output, without the
// detectors. Equal Configs give equal events on every machine.
//
// Every person, number and secret is invented; addresses of the network lie in
// documentation ranges. A Generator is not safe for concurrent use. The package
// detects nothing.
package corpus

import (
	"math/rand/v2"
)

// Languages are the languages of the corpus, in the order of their shares.
var Languages = []string{"en", "id", "zh"}

// shares of Languages among all texts, in percent.
var shares = []int{45, 35, 20}

// Config says what to generate; the zero value takes every default.
type Config struct {
	Seed  uint64
	PII   float64  // share of events with values planted in their texts, 0 to 1; 0 takes 0.30, below 0 means none
	Langs []string // of Languages; empty: all of them
}

// Plant is one planted value.
type Plant struct {
	Path       string // JSON Pointer of the leaf; empty for a bare text
	Entity     string // EMAIL_ADDRESS, ID_NIK, …
	Lang       string // language of the text around it
	Value      string
	Core       string // the part that must not come out, if that is not all of Value
	Start, End int    // half-open range of the leaf's decoded string, code points
	Field      bool   // the leaf is a structured field and the value is the whole of it
	Known      bool   // a field's value that stands again in free text without a label
}

// Event is one feedback event. Its slices are valid until the next call of
// the Generator.
type Event struct {
	ID     string // of the event_id field, unique per Generator
	Lang   string
	Key    []byte // record key: the customer's id
	JSON   []byte // one object without a line end
	Plants []Plant
}

// Text is one bare text of one line.
type Text struct {
	ID     string
	Lang   string
	Text   string
	Plants []Plant
}

// Generator makes events from a seed.
type Generator struct {
	r       source
	pii     float64
	langs   []*language
	weights []int
	n       uint64

	event  Event
	body   builder
	member customer
}

// New returns a Generator.
func New(cfg Config) *Generator {
	if cfg.PII == 0 {
		cfg.PII = 0.30
	}
	g := &Generator{r: source{rand.New(rand.NewPCG(cfg.Seed, 0x73616d6172))}, pii: cfg.PII}
	for i, code := range Languages {
		if len(cfg.Langs) == 0 || contains(cfg.Langs, code) {
			g.langs = append(g.langs, languages[code]())
			g.weights = append(g.weights, shares[i])
		}
	}
	if len(g.langs) == 0 {
		panic("corpus: no known language in Config.Langs")
	}
	return g
}

// Next returns the next event. It is valid until the next call.
func (g *Generator) Next() *Event {
	g.n++
	l := g.language()
	g.writeEvent(l, g.r.Float64() < g.pii)
	return &g.event
}

// NextText returns the next bare text, with or without planted values.
func (g *Generator) NextText() Text {
	g.n++
	l := g.language()
	g.member = customer{}
	g.body.reset("", l.code, true)
	g.write(l, g.size(), g.r.Float64() < g.pii)
	t := Text{ID: g.id(), Lang: l.code, Text: string(g.body.text)}
	t.Plants = append(t.Plants, g.body.plants...)
	return t
}

// NextClean returns the next bare text without a planted value.
func (g *Generator) NextClean() Text {
	pii := g.pii
	g.pii = -1
	t := g.NextText()
	g.pii = pii
	return t
}

func (g *Generator) language() *language {
	return g.langs[g.r.weighted(g.weights)]
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}
