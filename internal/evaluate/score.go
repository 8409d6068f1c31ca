package evaluate

import (
	"sort"
	"unicode"
)

// counts are the raw numbers behind one row.
type counts struct {
	gold, found       int // spans
	exact             int // equal span and entity
	goldHit, foundHit int // overlapped by a span of the same family
	named             int // gold spans overlapped by a span of the same entity
	letters, covered  int // letters and digits of gold spans; under findings of any entity
	full              int // gold spans with every letter and digit covered
}

// Scorer adds up samples. The zero value is ready; not safe for concurrent use.
type Scorer struct {
	samples  int
	byEntity map[string]*counts
	byLang   map[string]*counts
	byBoth   map[[2]string]*counts // language, entity
	misses   []Case
	cases    int // how many Cases to keep
}

// Case is one sample with a fault, kept for the HTML report.
type Case struct {
	Sample *Sample
	Found  []Span
}

// KeepCases lets the scorer keep up to n faulty samples with their texts, for
// HTML.
func (s *Scorer) KeepCases(n int) { s.cases = n }

// Add scores what a detector found in a sample.
func (s *Scorer) Add(sample *Sample, found []Span) {
	if s.byEntity == nil {
		s.byEntity, s.byLang, s.byBoth = map[string]*counts{}, map[string]*counts{}, map[[2]string]*counts{}
	}
	s.samples++
	found = append([]Span(nil), found...)
	sortSpans(found)
	text := texts(sample)
	faulty := false
	for _, g := range sample.Spans {
		c := counts{gold: 1}
		for _, f := range found {
			if f.Path != g.Path || f.Start >= g.End || f.End <= g.Start {
				continue
			}
			if Family(f.Type) == Family(g.Type) {
				c.goldHit = 1
			}
			if f.Type == g.Type {
				c.named = 1
				if f.Start == g.Start && f.End == g.End {
					c.exact = 1
				}
			}
		}
		c.letters, c.covered = cover(text(g.Path), g, found)
		if c.letters == c.covered {
			c.full = 1
		}
		faulty = faulty || c.exact == 0
		s.count(sample.Lang, g.Type, c)
	}
	for _, f := range found {
		c := counts{found: 1}
		for _, g := range sample.Spans {
			if f.Path == g.Path && f.Start < g.End && f.End > g.Start && Family(f.Type) == Family(g.Type) {
				c.foundHit = 1
			}
		}
		faulty = faulty || c.foundHit == 0
		s.count(sample.Lang, f.Type, c)
	}
	if faulty && len(s.misses) < s.cases {
		s.misses = append(s.misses, Case{sample, found})
	}
}

// texts returns the look-up of a sample's leaves.
func texts(s *Sample) func(path string) string {
	if s.Event == nil {
		return func(string) string { return s.Text }
	}
	leaf, err := Leaves(s.Event)
	if err != nil {
		return func(string) string { return "" }
	}
	return func(path string) string { v, _ := leaf(path); return v }
}

// cover counts the letters and digits of g's value and those of them that lie
// under a finding of any entity.
func cover(text string, g Span, found []Span) (letters, covered int) {
	i := 0
	for _, r := range text {
		if i >= g.End {
			break
		}
		if i >= g.Start && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			letters++
			for _, f := range found {
				if f.Path == g.Path && f.Start <= i && i < f.End {
					covered++
					break
				}
			}
		}
		i++
	}
	return letters, covered
}

func (s *Scorer) count(lang, entity string, c counts) {
	add(s.byEntity, entity, c)
	add(s.byLang, lang, c)
	add(s.byBoth, [2]string{lang, entity}, c)
}

func add[K comparable](m map[K]*counts, k K, c counts) {
	sum := m[k]
	if sum == nil {
		sum = &counts{}
		m[k] = sum
	}
	sum.gold += c.gold
	sum.found += c.found
	sum.exact += c.exact
	sum.goldHit += c.goldHit
	sum.foundHit += c.foundHit
	sum.named += c.named
	sum.letters += c.letters
	sum.covered += c.covered
	sum.full += c.full
}

func keys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
