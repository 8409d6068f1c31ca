package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// pair is one record before and after.
type pair struct {
	lang          string
	id            string
	before, after []byte
	policy        string
	letters       int // of the message: shorter ones read better
}

// pairs picks a few records to show: generated ones by language, with values
// planted in the message; of a file, the first few.
type pairs struct {
	byLang map[string][]*pair
	byID   map[string]*pair
	order  []*pair
	spare  []*pair // generated ones with nothing in the message, for when there are no others
}

const (
	pairsPerLang = 2
	pairsOfFile  = 5
	longMessage  = 220 // code points; longer messages are not shown
)

func newPairs() pairs { return pairs{byLang: map[string][]*pair{}, byID: map[string]*pair{}} }

// offer considers a generated event.
func (p *pairs) offer(e *corpus.Event) {
	planted, kinds := 0, map[string]bool{}
	for i := range e.Plants {
		if e.Plants[i].Path == "/message" {
			planted++
			kinds[e.Plants[i].Entity] = true
		}
	}
	have := p.byLang[e.Lang]
	if planted == 0 && len(e.Plants) > 0 && len(p.spare) < pairsPerLang {
		x := &pair{lang: e.Lang, id: e.ID, before: bytes.Clone(e.JSON)}
		p.spare = append(p.spare, x)
		p.byID[e.ID] = x
	}
	if planted == 0 || len(have) == pairsPerLang || bytes.IndexByte(e.JSON, '\\') >= 0 {
		return
	}
	n := messageLength(e.JSON)
	if n > longMessage || len(have) == 1 && (len(kinds) < 2 || kinds["SECRET"]) {
		return
	}
	x := &pair{lang: e.Lang, id: e.ID, before: bytes.Clone(e.JSON), letters: n}
	p.byLang[e.Lang] = append(have, x)
	p.byID[e.ID] = x
}

// offerLine considers a line of a file.
func (p *pairs) offerLine(line []byte) {
	if len(p.order) < pairsOfFile {
		p.order = append(p.order, &pair{before: bytes.Clone(line)})
	}
}

func messageLength(event []byte) int {
	var v struct{ Message string }
	if json.Unmarshal(event, &v) != nil {
		return longMessage + 1
	}
	return utf8.RuneCountInString(v.Message)
}

// answer looks whether a clean record belongs to a pair.
func (p *pairs) answer(r *processor.Record) {
	var x *pair
	if len(p.byID) > 0 {
		x = p.byID[eventID(r.Value)]
	} else if i := int(r.Offset)*demoPartitions + int(r.Partition); i < len(p.order) {
		x = p.order[i]
	}
	if x == nil || x.after != nil {
		return
	}
	x.after = bytes.Clone(r.Value)
	for _, h := range r.Headers {
		if h.Key == pipeline.HeaderPolicy {
			x.policy = string(h.Value)
		}
	}
}

// list returns the pairs in the order of showing.
func (p *pairs) list() []*pair {
	if len(p.byID) == 0 {
		return p.order
	}
	var out []*pair
	for _, lang := range []string{"id", "zh", "en"} {
		out = append(out, p.byLang[lang]...)
	}
	if len(out) == 0 {
		return p.spare
	}
	return out
}

var languageNames = map[string]string{"id": "Indonesian", "zh": "Chinese", "en": "English"}

// print shows the result to a person or as JSON.
func (d *demo) print(res demoResult, stats pipeline.Stats, fault error) error {
	if d.f.output == "json" {
		return writeJSON(d.out, res)
	}
	w, p := d.out, painter(d.out)
	first := stats.Views[0].Name
	fmt.Fprintf(w, "\n%s\n", p.bold(fmt.Sprintf("Some records, before (topic %s) and after (topic %s.%s)", demoTopic, demoTopic, first)))
	fmt.Fprintln(w, "  Running text gets placeholders; fields the policy knows get tokens or a coarser value. Numbered\n  people are the same person within one event.")
	lang := ""
	for _, x := range d.pairs.list() {
		if x.lang != lang {
			lang = x.lang
			fmt.Fprintf(w, "\n  %s\n", p.dim(languageNames[lang]))
		}
		if x.after == nil && len(d.pairs.byID) == 0 {
			fmt.Fprintf(w, "\n  before  %s\n  after   %s\n", clip(string(x.before)), p.dim("(not in this topic: in the dead letters)"))
			continue
		}
		x.show(w, p)
	}
	d.findings(w, p, stats)
	fmt.Fprintf(w, "\n%s\n", p.bold("Is every record accounted for?"))
	for _, v := range stats.Views {
		mark := p.green("yes")
		if !v.Balanced() || v.In != d.events {
			mark = p.red("NO")
		}
		fmt.Fprintf(w, "  %s: %d in = %d out + %d dead letters + %d suppressed + %d dropped   %s\n", v.Name, v.In, v.Out, v.Dead, v.Suppressed, v.Dropped, mark)
	}
	for _, r := range sortedByCount(stats.Dead) {
		fmt.Fprintf(w, "  dead letters, %s: %d\n", r, stats.Dead[r])
	}
	if fault != nil {
		fmt.Fprintf(w, "  %s\n", p.red(fault.Error()))
	}
	if res.RawValuesLeft != nil {
		fmt.Fprintf(w, "\n%s\n", p.bold("Is any planted value left?"))
		if *res.RawValuesLeft == 0 {
			fmt.Fprintf(w, "  none of %d, sought without the detectors in every value, key and header that came out   %s\n", d.planted, p.green("yes, all gone"))
		} else {
			fmt.Fprintf(w, "  %s\n", p.red(fmt.Sprintf("%d of %d are, in these events among others: %s", *res.RawValuesLeft, d.planted, strings.Join(d.leftIn, ", "))))
		}
	}
	rate := ""
	if res.Seconds > 0 {
		rate = fmt.Sprintf(", %.0f events a second", float64(res.EventsIn)/res.Seconds)
	}
	fmt.Fprintf(w, "\n%d events in %.2f s%s. Tokens such as email_1_… are equal for equal values, so joins\nwork; they are made with a random key here, so joins end with this process.\n", res.EventsIn, res.Seconds, rate)
	fmt.Fprintln(w, "\nNext: echo 'your own text' | samar redact     samar run --help for your Kafka")
	return nil
}

// findings prints what was found, by entity.
func (d *demo) findings(w io.Writer, p paint, stats pipeline.Stats) {
	fmt.Fprintf(w, "\n%s\n", p.bold("What was found"))
	reg := d.engine.chain.Registry()
	t := newTable(w)
	t.SetColumnConfigs([]table.ColumnConfig{{Number: 2, Align: text.AlignRight}})
	t.AppendHeader(table.Row{"Entity", "Count", "What it is"})
	var all int64
	for _, name := range sortedByCount(stats.Findings) {
		doc := ""
		if id, ok := reg.ID(entityOf(name)); ok {
			doc = reg.Info(id).Doc
		}
		all += stats.Findings[name]
		t.AppendRow(table.Row{name, stats.Findings[name], doc})
	}
	t.AppendFooter(table.Row{"all", all, ""})
	t.Render()
}

// show prints one generated event: its customer and its message.
func (x *pair) show(w io.Writer, p paint) {
	fmt.Fprintf(w, "    before  %s\n", strings.Join(brief(x.before), "\n            "))
	fmt.Fprintf(w, "    after   %s\n\n", p.green(strings.Join(brief(x.after), "\n            ")))
}

// brief is what a reader wants to see of an event: who and what, a line each.
func brief(event []byte) []string {
	var v struct {
		Customer json.RawMessage `json:"customer"`
		Message  json.RawMessage `json:"message"`
	}
	if json.Unmarshal(event, &v) != nil || v.Message == nil || v.Customer == nil {
		return []string{clip(string(event))}
	}
	return []string{`"customer": ` + string(v.Customer), `"message": ` + string(v.Message)}
}

// clip cuts a long line.
func clip(s string) string {
	const most = 400
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	r := []rune(s)
	return string(r[:most]) + " …"
}
