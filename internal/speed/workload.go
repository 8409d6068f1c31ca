package speed

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/processor"
)

// Workload is one thing to measure. Pass works once through all records; it is
// for one goroutine.
type Workload struct {
	Name    string
	Doc     string
	Records int
	Bytes   int64  // of input in one pass
	Goal    string // what is aimed for; may be empty
	Pass    func() error
	Refused *int // records over their step budget so far; nil: none may be
}

// seed of the corpus that is measured.
const seed = 7

// Workloads returns everything that is measured, over about size bytes of each
// kind of input.
func Workloads(e *Engine, size int) []Workload {
	mixed, clean := Texts(size, .30), Texts(size, -1)
	events, plain := Events(size), plainEvents(size)
	avro, avroErr := avroSchema()
	protobuf, protoErr := protoSchema()
	out := []Workload{
		e.scan("scan/clean-anchors", "texts without values, anchor stage alone", ">= 500 MB/s", e.Anchors, clean),
		e.scan("scan/clean", "texts without values, everything on", "", e.Chain, clean),
		e.scan("scan/mixed", "texts, 30 % with values, everything on", ">= 300 MB/s", e.Chain, mixed),
		e.process("redact/text", "the same texts through the processor: find, rewrite, prove", "", e.Text, mixed),
		e.process("redact/events", "JSON events, default view: decode, find, rewrite, tokenise, prove", ">= 120 MB/s", e.JSON, events),
		e.process("redact/events-clean", "JSON events without personal data: no allocation", "0 allocs", e.JSON, plain),
		e.typed("redact/avro", "the events as Avro", processor.Avro, avro, avroErr, asAvro, size),
		e.typed("redact/protobuf", "the events as Protobuf", processor.Protobuf, protobuf, protoErr, asProtobuf, size),
		e.tokens(),
	}
	for _, w := range worst {
		out = append(out, e.hostile(&w, w.records(size/8)))
	}
	return out
}

// scan measures the chain alone: Scan and Findings of one leaf a record.
func (e *Engine) scan(name, doc, goal string, c *detectors.Chain, records [][]byte) Workload {
	s := c.NewScanner()
	ev := &detectors.Event{Leaves: make([]detectors.Leaf, 1)}
	return Workload{Name: name, Doc: doc, Goal: goal, Records: len(records), Bytes: total(records), Pass: func() error {
		for _, r := range records {
			ev.Leaves[0].Text = r
			if err := s.Scan(ev); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			s.Findings(nil)
		}
		return nil
	}}
}

// hostile measures the chain on one worst input. A record that exceeds its
// step budget ends in the dead letters; it is counted, and its time too.
func (e *Engine) hostile(h *hostile, records [][]byte) Workload {
	s := e.Chain.NewScanner()
	ev := &detectors.Event{Leaves: make([]detectors.Leaf, 1)}
	refused := new(int)
	return Workload{Name: "worst/" + h.name, Doc: h.doc, Goal: ">= 60 MB/s", Records: len(records), Bytes: total(records), Refused: refused, Pass: func() error {
		for _, r := range records {
			ev.Leaves[0].Text = r
			if s.Scan(ev) != nil {
				*refused++
				continue
			}
			s.Findings(nil)
		}
		return nil
	}}
}

// ErrDead reports a record that would have gone to the dead letters: a
// workload of those would look quick.
var ErrDead = errors.New("record refused")

// process measures one view of a processor.
func (e *Engine) process(name, doc, goal string, p *processor.Processor, records [][]byte) Workload {
	w := p.NewWorker()
	rec, res := &processor.Record{}, &processor.Result{}
	return Workload{Name: name, Doc: doc, Goal: goal, Records: len(records), Bytes: total(records), Pass: func() error {
		for _, r := range records {
			rec.Value = r
			w.Process(rec, res)
			if res.Reason != processor.OK {
				return fmt.Errorf("%s: %w: %s", name, ErrDead, res.Reason)
			}
		}
		return nil
	}}
}

// tokens measures join-stable tokens of mail addresses, canonical form
// included.
func (e *Engine) tokens() Workload {
	const n = 10000
	var values [][]byte
	g := corpus.New(corpus.Config{Seed: seed})
	for len(values) < n {
		for _, p := range g.Next().Plants {
			if p.Field && p.Entity == "EMAIL_ADDRESS" {
				values = append(values, []byte(p.Value))
			}
		}
	}
	var buf []byte
	t, err := e.Ring.Tokeniser(e.Policy.Views[0].Purpose)
	return Workload{Name: "token/email", Doc: "join-stable tokens, canonical form included", Records: n, Bytes: total(values), Pass: func() error {
		if err != nil {
			return err
		}
		for _, v := range values {
			buf = t.AppendValue(buf[:0], "email", detectors.Email, v)
		}
		return nil
	}}
}

// Texts returns about size bytes of texts, of which the share pii holds values;
// below 0 for none.
func Texts(size int, pii float64) [][]byte {
	g := corpus.New(corpus.Config{Seed: seed, PII: pii})
	return collect(size, func() []byte { return []byte(g.NextText().Text) })
}

// Events returns about size bytes of JSON events.
func Events(size int) [][]byte {
	g := corpus.New(corpus.Config{Seed: seed})
	return collect(size, func() []byte { return bytes.Clone(g.Next().JSON) })
}

// plainEvents hold texts but nobody's data.
func plainEvents(size int) [][]byte {
	g := corpus.New(corpus.Config{Seed: seed, PII: -1})
	return collect(size, func() []byte {
		t := g.NextText()
		return fmt.Appendf(nil, `{"event_id":"%s","channel":"app","lang":"%s","order":{"status":"delivered","total":12.50},"rating":4,"message":%q}`, t.ID, t.Lang, t.Text)
	})
}

func collect(size int, next func() []byte) [][]byte {
	var out [][]byte
	for n := 0; n < size; {
		r := next()
		n += len(r)
		out = append(out, r)
	}
	return packed(out)
}

// packed lays records one behind another in memory, as they lie in a file or in a
// batch that was fetched.
func packed(records [][]byte) [][]byte {
	all := make([]byte, 0, total(records))
	out := make([][]byte, len(records))
	for i, r := range records {
		from := len(all)
		all = append(all, r...)
		out[i] = all[from:len(all):len(all)]
	}
	return out
}

func total(records [][]byte) int64 {
	n := int64(0)
	for _, r := range records {
		n += int64(len(r))
	}
	return n
}

// hostile is an input that costs more than its length should.
type hostile struct {
	name, doc, unit string
	record          int // bytes of one record
}

const record = 4 << 10

var worst = []hostile{
	{"at", "@@@@", "@", record},
	{"mail", "a@a@a@", "a@", record},
	{"colon", "a:a:a:", "a:", record},
	{"digits", "digits only", "4929", record},
	{"cards", "16 digits that pass Luhn", "4111111111111111 ", record},
	{"ones", "1 1 1", "1 ", record},
	{"dotted", "1.1.1.1.", "1.", record},
	{"quotes", "quotes only", `"`, record},
	{"han", "Han only", "订单号手机身份证", record},
	{"hyphens", "----", "-", record},
	{"underscores", "____", "_", record},
	{"capitals", "capitals", "AKIABCDEFGHIJ", record},
	{"labels", "labels and no value", "no hp nik kartu email ", record},
	{"cues", "cues and no name", "bapak ibu nama saya ", record},
	{"brackets", "((((", "(", record},
	{"zero-width", "digits between invisible characters", "1\u200b", record},
	{"wide", "full-width digits", "１３", record},
	{"slashes", "http://", "http://", record},
	{"dots", "eyJ.eyJ.", "eyJ.", record},
	{"titles", "titles and no name", "Mr ", record},
	{"cells", "telephone numbers in a row of cells", "081234567890,", record},
	{"dates", "dates", "21/03/1990 ", record},
	{"pairs", "digits by twos", "12 34 ", record},
	{"commas", "numbers that commas part, in lines", "1234,", 300},
	{"codes", "codes joined by hyphens", "A1-", record},
	{"keys", "the openings of keys", "sk_live_", record},
	{"passwords", "words for a password", "password ", record},
	{"streets", "words for a street", "Jl. ", record},
	{"districts", "districts in Han", "北京市朝阳区", record},
	{"neighbours", "neighbourhoods by their numbers", "RT 01 RW 02 ", record},
	{"flats", "flats by their numbers", "apt 1 ", record},
	{"houses", "streets and their numbers", "1 Elm st ", record},
	{"roads", "roads in Han without a name", "人路1", record},
	{"rows", "rows of addresses", "7,Jl. Kenanga No. 12 RT 03/04,Bandung 40131\n", record},
	{"timestamps", "dates with their times", "2026-11-23T05:00:00Z ", record},
	{"social", "numbers in three groups", "123-45-6789 ", record},
	{"forms", "names and numbers of a form", "id=7;tel=0812345678;", record},
	{"pluses", "plus signs before digits", "+1+2+", 300},
	{"elements", "elements that begin and never end", "<Brugernavn>", record},
	{"labelled", "a label for an address and nothing else", "alamat: ", record},
	{"unspaced", "words for a street without white space", "Jl,", record},
	{"segments", "segments that may be an address", "House, ", record},
	{"ways", "roads in Korean without a town", "이 길로 5분 ", record},
	{"connections", "the openings of connection strings", "Server=", record},
	{"reread", "numbers and labels beside signs of an encoding", "kab+917@", 1 << 16},
	{"dated", "labels and what is almost their number", "138941980)Hp%", 1 << 16},
	{"outcries", "neighbourhoods that are called out", "Rt3!", record},
	{"compounds", "a label for an address within words", "km-alamat ", record},
	{"wards", "what ends the name of a ward", "区", record},
	{"lots", "words for a parcel of land", "lot ", record},
	{"consignees", "a label for an address and a mark", "consignee*", record},
	{"boxes", "codes and words for a box", "4]CP 64000+", record},
	{"line", "one line of 1 MiB", "saya tunggu 0812-3456-7890 kabarnya, terima kasih banyak ya ", 1<<20 - 64},
}

func (h *hostile) records(size int) [][]byte {
	one := []byte(strings.Repeat(h.unit, h.record/len(h.unit)))
	out := make([][]byte, max(1, size/len(one)))
	for i := range out {
		out[i] = one
	}
	return out
}
