package main

import (
	"fmt"
	"io"

	"github.com/samar-privacy/samar/internal/evaluate"
)

// scoreHead is the head of the table of figures. False spans are those of the
// entity in messages without gold of the entity, per 10^6 bytes of these.
const scoreHead = `| messages | entity | gold | found | exact P | exact R | exact F1 | overlap P | overlap R | overlap F2 | letters masked | false per MB |
|---|---|---|---|---|---|---|---|---|---|---|---|
`

// tally adds up one row's messages.
type tally struct {
	scorer evaluate.Scorer
	spans  map[string]int // false spans by entity
	bytes  map[string]int // of messages without gold, by entity
}

func (t *tally) add(m *message, found []evaluate.Span) {
	if t.spans == nil {
		t.spans, t.bytes = map[string]int{}, map[string]int{}
	}
	t.scorer.Add(&evaluate.Sample{Text: string(m.text), Spans: m.gold}, found)
	for _, entity := range kinds {
		if len(of(entity, m.gold)) == 0 {
			t.spans[entity] += len(of(entity, found))
			t.bytes[entity] += len(string(m.text))
		}
	}
}

// write writes a row for each entity.
func (t *tally) write(w io.Writer, name string) {
	rates := map[string]evaluate.Rates{}
	for _, row := range t.scorer.Report().Entities {
		rates[row.Entity] = row.Rates
	}
	for _, entity := range kinds {
		r := rates[entity]
		fmt.Fprintf(w, "| %s | %s | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f |\n", name, entity, r.Gold, r.Found,
			100*r.ExactPrecision, 100*r.ExactRecall, 100*r.ExactF1, 100*r.OverlapPrecision, 100*r.OverlapRecall, 100*r.OverlapF2,
			100*r.LettersCovered, 1e6*float64(t.spans[entity])/float64(max(1, t.bytes[entity])))
	}
}

// score writes the figures of one language.
func score(w io.Writer, o *options, lang string, msgs []message, find evaluate.Finder) error {
	var all tally
	files := map[string]*tally{}
	var order []string
	for i := range msgs {
		m := &msgs[i]
		if o.split != "" && o.split != m.half() {
			continue
		}
		found, err := find.Find(&evaluate.Sample{Text: string(m.text)})
		if err != nil {
			return fmt.Errorf("%s: %w", m.place(), err)
		}
		all.add(m, found)
		if files[m.file] == nil {
			files[m.file] = new(tally)
			order = append(order, m.file)
		}
		files[m.file].add(m, found)
		if o.errors {
			writeErrors(w, m, found)
		}
	}
	all.write(w, lang)
	if o.files {
		for _, name := range order {
			files[name].write(w, lang+"/"+name)
		}
	}
	return nil
}

// writeErrors writes what was missed, has wrong edges or is false in one
// message: these texts are invented.
func writeErrors(w io.Writer, m *message, found []evaluate.Span) {
	for _, entity := range kinds {
		gold, got := of(entity, m.gold), of(entity, found)
		for _, g := range gold {
			switch {
			case has(got, g):
			case touches(got, g):
				writeError(w, m, "edge", g, found)
			case touches(found, g):
				writeError(w, m, "other", g, found)
			default:
				writeError(w, m, "missed", g, found)
			}
		}
		for _, f := range got {
			if !touches(gold, f) {
				writeError(w, m, "false", f, found)
			}
		}
	}
}

// around is how many characters of context stand on each side of an error.
const around = 24

func writeError(w io.Writer, m *message, fault string, s evaluate.Span, found []evaluate.Span) {
	from, to := max(0, s.Start-around), min(len(m.text), s.End+around)
	fmt.Fprintf(w, "%s %s %s: %s[%s]%s", m.place(), s.Type, fault, escape(string(m.text[from:s.Start])),
		escape(string(m.text[s.Start:s.End])), escape(string(m.text[s.End:to])))
	if fault == "edge" || fault == "other" {
		for _, f := range found {
			if f.Start < s.End && s.Start < f.End {
				fmt.Fprintf(w, " <- %s %q", f.Type, string(m.text[f.Start:f.End]))
			}
		}
	}
	fmt.Fprintln(w)
}
