package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
)

// whyNot is what it would take for a span to be found.
type whyNot struct {
	Start  int      `json:"start"` // code points
	End    int      `json:"end"`
	Value  string   `json:"value"`
	Now    []string `json:"now"`    // what the detectors make of it as it stands
	Behind []behind `json:"behind"` // labels that would make it something
}

// behind is a label, and what a value would be behind it.
type behind struct {
	Label  string  `json:"label"`
	Entity string  `json:"entity"`
	Score  float64 `json:"score"`
}

func (x *explainer) whyNot(list []candidate) (*whyNot, error) {
	if len(x.leaves) != 1 {
		return nil, usagef("--why-not: works on one text, not on an event")
	}
	text := x.leaves[0].Text
	from, to, err := span(x.f.whyNot, text)
	if err != nil {
		return nil, err
	}
	start := utf8.RuneCount(text[:from])
	w := &whyNot{Start: start, End: start + utf8.RuneCount(text[from:to]), Value: string(text[from:to]), Now: []string{}}
	for _, c := range list {
		if c.from >= to || from >= c.to {
			continue
		}
		var now string
		switch c.Outcome {
		case "found":
			now = "it is found, as " + c.Entity
		case "below":
			now = fmt.Sprintf("%s scores %.2f here, and %.2f is asked for", c.Entity, c.Score, c.Least)
		default:
			now = fmt.Sprintf("%s scores %.2f here, but stronger evidence has these characters", c.Entity, c.Score)
		}
		if !slices.Contains(w.Now, now) {
			w.Now = append(w.Now, now)
		}
	}
	w.Behind = x.hints(w.Value)
	return w, nil
}

func (w *whyNot) print(to io.Writer) {
	if w == nil {
		return
	}
	fmt.Fprintf(to, "\nwhy not %s?\n", strconv.Quote(w.Value))
	for _, now := range w.Now {
		fmt.Fprintf(to, "  %s\n", now)
	}
	if len(w.Now) == 0 {
		fmt.Fprintln(to, "  no detector made anything of it as it stands")
	}
	for _, b := range w.Behind {
		fmt.Fprintf(to, "  behind the label %q it would be %s (%.2f)\n", b.Label, b.Entity, b.Score)
	}
	if len(w.Behind) == 0 {
		fmt.Fprintln(to, "  not with any label either; for values of your own, name their field in the policy")
	}
}

// hints tries every label: which one would make the value an entity?
func (x *explainer) hints(value string) []behind {
	out := []behind{}
	seen := map[detectors.Entity]bool{}
	s := x.e.chain.NewScanner()
	specs := x.e.chain.Specs()
	for i := range specs {
		spec := &specs[i]
		label := x.label(spec)
		if label == "" || seen[spec.Entity] {
			continue
		}
		text := label + ": " + value
		if s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}) != nil {
			continue
		}
		for _, f := range s.Findings(x.e.policy.Views[x.e.view].Thresholds) {
			if f.Entity == spec.Entity && f.End > len(label)+2 {
				seen[spec.Entity] = true
				out = append(out, behind{label, string(f.Entity), score(f.Score)})
				break
			}
		}
	}
	return out
}

// label is the first label of a Spec, of the language asked for if there is one.
func (x *explainer) label(s *detectors.Spec) string {
	for _, lang := range append([]string{x.f.lang}, x.e.policy.Languages...) {
		if l := s.Labels[lang]; len(l) > 0 {
			return l[0]
		}
	}
	return ""
}

// span reads START:END in code points as a byte range of text.
func span(s string, text []byte) (from, to int, err error) {
	a, b, ok := strings.Cut(s, ":")
	start, err1 := strconv.Atoi(a)
	end, err2 := strconv.Atoi(b)
	n := utf8.RuneCount(text)
	if !ok || err1 != nil || err2 != nil || start < 0 || end <= start || end > n {
		return 0, 0, usagef("--why-not: want START:END within 0:%d", n)
	}
	i, at := 0, 0
	from, to = -1, len(text)
	for at = range string(text) {
		if i == start {
			from = at
		}
		if i == end {
			to = at
			break
		}
		i++
	}
	return from, to, nil
}
