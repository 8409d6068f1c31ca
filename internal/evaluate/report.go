package evaluate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
)

// SchemaVersion is that of the report's JSON form.
const SchemaVersion = 1

// Rates are the figures of one row, all from 0 to 1. The recall of nothing is
// 1; the precision of no findings is 1 if there was nothing to find, else 0.
type Rates struct {
	Gold             int     `json:"gold"`
	Found            int     `json:"found"`
	ExactPrecision   float64 `json:"exact_precision"`
	ExactRecall      float64 `json:"exact_recall"`
	ExactF1          float64 `json:"exact_f1"`
	OverlapPrecision float64 `json:"overlap_precision"` // of findings: share that overlaps a gold span of the same family
	OverlapRecall    float64 `json:"overlap_recall"`    // of gold spans: share overlapped by a finding of the same family
	OverlapF2        float64 `json:"overlap_f2"`
	EntityRecall     float64 `json:"entity_recall"`   // of gold spans: share overlapped by a finding of the same entity
	LettersCovered   float64 `json:"letters_covered"` // of letters and digits of gold spans: share under findings of any entity
	FullyCovered     float64 `json:"fully_covered"`   // of gold spans: share with every letter and digit covered
}

// Row is the rates of one entity, language or both.
type Row struct {
	Entity string `json:"entity,omitempty"`
	Family string `json:"family,omitempty"`
	Lang   string `json:"lang,omitempty"`
	Rates
}

// Report is the result of an evaluation.
type Report struct {
	SchemaVersion int   `json:"schema_version"`
	Samples       int   `json:"samples"`
	Micro         Rates `json:"micro"` // over all spans
	Macro         Rates `json:"macro"` // mean over the entities that the gold file holds
	Entities      []Row `json:"entities"`
	Languages     []Row `json:"languages"`
	Details       []Row `json:"details"` // by language and entity
}

// Report returns the figures so far.
func (s *Scorer) Report() *Report {
	r := &Report{SchemaVersion: SchemaVersion, Samples: s.samples, Entities: []Row{}, Languages: []Row{}, Details: []Row{}}
	var all counts
	sums := map[string]*counts{}
	present := 0
	for _, e := range keys(s.byEntity) {
		c := s.byEntity[e]
		add(sums, "", *c)
		row := Row{Entity: e, Family: Family(e), Rates: c.rates()}
		r.Entities = append(r.Entities, row)
		if c.gold > 0 {
			r.Macro.plus(row.Rates)
			present++
		}
	}
	if sums[""] != nil {
		all = *sums[""]
	}
	r.Micro = all.rates()
	r.Macro.divide(present)
	for _, l := range keys(s.byLang) {
		r.Languages = append(r.Languages, Row{Lang: l, Rates: s.byLang[l].rates()})
	}
	for k, c := range s.byBoth {
		r.Details = append(r.Details, Row{Lang: k[0], Entity: k[1], Family: Family(k[1]), Rates: c.rates()})
	}
	sort.Slice(r.Details, func(i, j int) bool {
		a, b := r.Details[i], r.Details[j]
		return a.Lang < b.Lang || a.Lang == b.Lang && a.Entity < b.Entity
	})
	return r
}

func (c *counts) rates() Rates {
	r := Rates{Gold: c.gold, Found: c.found}
	r.ExactPrecision, r.ExactRecall = ratio(c.exact, c.found, c.gold == 0), ratio(c.exact, c.gold, true)
	r.OverlapPrecision, r.OverlapRecall = ratio(c.foundHit, c.found, c.gold == 0), ratio(c.goldHit, c.gold, true)
	r.ExactF1 = fBeta(1, r.ExactPrecision, r.ExactRecall)
	r.OverlapF2 = fBeta(2, r.OverlapPrecision, r.OverlapRecall)
	r.EntityRecall = ratio(c.named, c.gold, true)
	r.LettersCovered = ratio(c.covered, c.letters, true)
	r.FullyCovered = ratio(c.full, c.gold, true)
	return r
}

// ratio is n of of; of nothing, it is 1 if that is as it should be, else 0.
func ratio(n, of int, right bool) float64 {
	switch {
	case of > 0:
		return float64(n) / float64(of)
	case right:
		return 1
	}
	return 0
}

func fBeta(beta, precision, recall float64) float64 {
	b := beta * beta
	if precision+recall == 0 {
		return 0
	}
	return (1 + b) * precision * recall / (b*precision + recall)
}

func (r *Rates) figures() []*float64 {
	return []*float64{&r.ExactPrecision, &r.ExactRecall, &r.ExactF1, &r.OverlapPrecision, &r.OverlapRecall, &r.OverlapF2, &r.EntityRecall, &r.LettersCovered, &r.FullyCovered}
}

func (r *Rates) plus(o Rates) {
	r.Gold += o.Gold
	r.Found += o.Found
	from := o.figures()
	for i, f := range r.figures() {
		*f += *from[i]
	}
}

func (r *Rates) divide(n int) {
	if n == 0 {
		return
	}
	for _, f := range r.figures() {
		*f /= float64(n)
	}
}

// WriteJSON writes the report as one document.
func (r *Report) WriteJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

// ErrReport reports a file that is no report of this version.
var ErrReport = errors.New("not a report of samar eval")

// ReadReport reads what WriteJSON wrote, for Compare.
func ReadReport(name string, in io.Reader) (*Report, error) {
	var r Report
	if err := json.NewDecoder(in).Decode(&r); err != nil {
		return nil, fmt.Errorf("%s: %w", name, ErrReport)
	}
	if r.SchemaVersion != SchemaVersion {
		return nil, fmt.Errorf("%s: schema_version %d, want %d: %w", name, r.SchemaVersion, SchemaVersion, ErrReport)
	}
	return &r, nil
}

// Delta is the change of one entity's figures; Entity is empty for all
// entities together.
type Delta struct {
	Entity        string  `json:"entity"`
	ExactF1       float64 `json:"exact_f1"`
	OverlapRecall float64 `json:"overlap_recall"`
	OverlapF2     float64 `json:"overlap_f2"`
	FullyCovered  float64 `json:"fully_covered"`
}

// Compare returns what changed from old to r: first over all, then every
// entity with a change, worst loss of recall first.
func (r *Report) Compare(old *Report) []Delta {
	was := map[string]Rates{}
	for _, row := range old.Entities {
		was[row.Entity] = row.Rates
	}
	var out []Delta
	for _, row := range r.Entities {
		if before, ok := was[row.Entity]; ok {
			if d := delta(row.Entity, before, row.Rates); d != (Delta{Entity: row.Entity}) {
				out = append(out, d)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].OverlapRecall < out[j].OverlapRecall })
	return append([]Delta{delta("", old.Micro, r.Micro)}, out...)
}

func delta(entity string, old, now Rates) Delta {
	return Delta{entity, now.ExactF1 - old.ExactF1, now.OverlapRecall - old.OverlapRecall, now.OverlapF2 - old.OverlapF2, now.FullyCovered - old.FullyCovered}
}

// Gate is a least overlap recall that an entity has to reach.
type Gate struct {
	Entity string // ALL for all entities together
	Min    float64
}

// ParseGate reads ENTITY=0.99.
func ParseGate(s string) (Gate, error) {
	entity, number, ok := strings.Cut(s, "=")
	least, err := strconv.ParseFloat(number, 64)
	if !ok || err != nil || !(least >= 0 && least <= 1) || !typeName(entity) {
		return Gate{}, fmt.Errorf("minimum %q: write ENTITY=0.99, from 0 to 1", s)
	}
	return Gate{entity, least}, nil
}

// Missed is a gate that was not met.
type Missed struct {
	Gate
	Recall float64
	Gold   int // spans of the entity; 0: the gold file holds none, so nothing was shown
}

// Missed returns the gates that the report does not meet.
func (r *Report) Missed(gates []Gate) []Missed {
	var out []Missed
	for _, g := range gates {
		rates := Rates{}
		if g.Entity == "ALL" {
			rates = r.Micro
		}
		for _, row := range r.Entities {
			if row.Entity == g.Entity {
				rates = row.Rates
			}
		}
		if rates.Gold == 0 || rates.OverlapRecall < g.Min {
			out = append(out, Missed{g, rates.OverlapRecall, rates.Gold})
		}
	}
	return out
}
