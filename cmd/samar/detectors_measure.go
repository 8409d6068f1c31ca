package main

import (
	"slices"
	"strings"
	"time"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/detectors/userrule"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/internal/evaluate"
	"github.com/samar-privacy/samar/internal/speed"
)

// measured is what a detector does on the built-in corpus, found out when it is
// asked for.
type measured struct {
	NsPerKB  float64  `json:"cost_ns_per_kb"` // beside an empty catalog; KB are 1,000 bytes
	Valid    [2]int   `json:"valid_found"`    // of its valid examples, in the full catalog: found, all
	Invalid  [2]int   `json:"invalid_found"`  // of its invalid ones
	Gold     int      `json:"gold"`           // values of its entity in the corpus
	Found    int      `json:"found"`          // findings of its entity
	Accuracy *figures `json:"accuracy"`       // null: the corpus holds none of its entity
}

// figures are those of the entity, by all its detectors.
type figures struct {
	Precision float64 `json:"precision"` // of findings: share that overlaps a value of the family
	Recall    float64 `json:"recall"`    // of values: share that a finding of the family overlaps
	Exact     float64 `json:"exact_f1"`
}

const (
	measureTexts = 6_000
	measureBytes = 256_000
	measureSeed  = 11
)

// measurer measures detectors of one catalog.
type measurer struct {
	full   *detectors.Chain
	own    *userrule.Set // the policy's rules; nil: none
	texts  [][]byte      // of the cost
	bytes  int
	all    [][]byte
	report *evaluate.Report
}

func newMeasurer(only detectors.Entity, opt detectors.Options) (*measurer, error) {
	e, err := speed.NewEngine()
	if err != nil {
		return nil, err
	}
	m := &measurer{}
	for _, st := range opt.Stages {
		m.own, _ = st.(*userrule.Set)
	}
	opt.On = append(slices.Clone(opt.On), only)
	if m.full, err = detectors.NewChain(catalog.All(), opt); err != nil {
		return nil, err
	}
	var scorer evaluate.Scorer
	find := evaluate.NewFinder(e.Text, 0)
	g := corpus.New(corpus.Config{Seed: measureSeed})
	for range measureTexts {
		t := g.NextText()
		m.all = append(m.all, []byte(t.Text))
		if m.bytes < measureBytes {
			m.texts = m.all
			m.bytes += len(t.Text)
		}
		s := evaluate.Sample{ID: t.ID, Lang: t.Lang, Text: t.Text}
		for _, p := range t.Plants {
			s.Spans = append(s.Spans, evaluate.Span{Path: p.Path, Start: p.Start, End: p.End, Type: p.Entity})
		}
		found, err := find.Find(&s)
		if err != nil {
			return nil, err
		}
		scorer.Add(&s, found)
	}
	m.report = scorer.Report()
	return m, nil
}

// of measures one Spec.
func (m *measurer) of(s *detectors.Spec) (*measured, error) {
	out := &measured{}
	var err error
	if out.NsPerKB, err = m.cost(s); err != nil {
		return nil, err
	}
	sc := m.full.NewScanner()
	for _, v := range s.Valid {
		out.Valid[1]++
		if finds(sc, s.Entity, v) {
			out.Valid[0]++
		}
	}
	for _, v := range s.Invalid {
		out.Invalid[1]++
		if finds(sc, s.Entity, v) {
			out.Invalid[0]++
		}
	}
	for _, row := range m.report.Entities {
		if row.Entity != string(s.Entity) {
			continue
		}
		out.Gold, out.Found = row.Gold, row.Found
		if strings.HasPrefix(s.Name, ownRule) {
			break
		}
		if row.Gold > 0 {
			out.Accuracy = &figures{row.OverlapPrecision, row.OverlapRecall, row.ExactF1}
		}
	}
	if strings.HasPrefix(s.Name, ownRule) {
		out.Found, err = m.count(s.Name)
	}
	return out, err
}

// ownRule begins the names of the policy's own rules.
const ownRule = "user/"

// count counts what a rule finds in the corpus.
func (m *measurer) count(name string) (int, error) {
	sc, n := m.full.NewScanner(), 0
	ev := detectors.Event{Leaves: make([]detectors.Leaf, 1)}
	for _, t := range m.all {
		ev.Leaves[0].Text = t
		if err := sc.Scan(&ev); err != nil {
			return 0, err
		}
		for _, f := range sc.Findings(nil) {
			if f.Detector == name {
				n++
			}
		}
	}
	return n, nil
}

// finds reports whether a scan finds the entity in an example, marks left out.
func finds(sc *detectors.Scanner, e detectors.Entity, example string) bool {
	text := strings.NewReplacer("‹", "", "›", "").Replace(example)
	if sc.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}) != nil {
		return false
	}
	return slices.ContainsFunc(sc.Findings(nil), func(f detectors.Finding) bool { return f.Entity == e })
}

// cost is the time per KB of a catalog of the Spec alone, less that of an empty
// one: the least of several turns each, taken in turn.
func (m *measurer) cost(s *detectors.Spec) (float64, error) {
	empty, err := detectors.NewChain(nil, detectors.Options{})
	if err != nil {
		return 0, err
	}
	alone := *s
	alone.Off = false
	specs, opt := []detectors.Spec{alone}, detectors.Options{On: []detectors.Entity{s.Entity}}
	if name, own := strings.CutPrefix(s.Name, ownRule); own && m.own != nil {
		specs, opt.Stages = nil, []detectors.Stage{m.own.Alone(name)}
	}
	one, err := detectors.NewChain(specs, opt)
	if err != nil {
		return 0, err
	}
	var scanners = [2]*detectors.Scanner{empty.NewScanner(), one.NewScanner()}
	var least [2]time.Duration
	ev := detectors.Event{Leaves: make([]detectors.Leaf, 1)}
	for turn := range 30 {
		for k, sc := range scanners {
			began := time.Now()
			for _, t := range m.texts {
				ev.Leaves[0].Text = t
				if err := sc.Scan(&ev); err != nil {
					return 0, err
				}
			}
			if d := time.Since(began); turn == 0 || d < least[k] {
				least[k] = d
			}
		}
	}
	return max(0, float64((least[1]-least[0]).Nanoseconds())/(float64(m.bytes)/1000)), nil
}
