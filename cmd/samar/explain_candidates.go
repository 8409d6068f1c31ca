package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/processor"
)

// candidate is one possible finding.
type candidate struct {
	Entity   string   `json:"entity"`
	Subtype  string   `json:"subtype,omitempty"`
	Path     string   `json:"path"`
	Start    int      `json:"start"` // code points
	End      int      `json:"end"`
	Value    string   `json:"value"`
	Score    float64  `json:"score"`
	Least    float64  `json:"least"`
	Outcome  string   `json:"outcome"` // found | below | overlapped
	Detector string   `json:"detector"`
	Evidence []string `json:"evidence"`
	Labels   []string `json:"labels,omitempty"`    // of this detector that stand near it
	Against  []string `json:"negatives,omitempty"` // the same for words that speak against it
	Operator string   `json:"operator,omitempty"`

	leaf, from, to int // bytes
}

// candidates scans the event; fields that the policy declares come first.
func (x *explainer) candidates() ([]candidate, error) {
	out := []candidate{}
	named := map[int]bool{}
	reg := x.e.chain.Registry()
	for i, path := range x.names {
		if path == nil || len(x.leaves[i].Text) == 0 {
			continue
		}
		if rule := x.e.policy.Field(path); rule.Entity != 0 {
			named[i] = true
			c := x.candidate(detectors.Finding{Leaf: i, End: len(x.leaves[i].Text), ID: rule.Entity, Entity: reg.Info(rule.Entity).Name,
				Score: 0.95, Evidence: detectors.FieldName, Detector: processor.FieldDetector})
			op := x.e.policy.Operator(x.e.view, rule.Entity, true)
			if x.e.view < len(rule.Do) && rule.Do[x.e.view] != nil {
				op = rule.Do[x.e.view]
			}
			c.Outcome, c.Operator = "found", op.String()
			out = append(out, c)
		}
	}
	s := x.e.chain.NewScanner()
	if err := s.Scan(&detectors.Event{Leaves: x.leaves}); err != nil {
		return nil, withCode(exitFailed, err)
	}
	won := slices.Clone(s.Findings(x.e.policy.Views[x.e.view].Thresholds))
	for _, f := range s.Candidates() {
		if x.e.only != nil && !x.e.only[f.Entity] {
			continue
		}
		c := x.candidate(f)
		switch {
		case slices.ContainsFunc(won, func(w detectors.Finding) bool {
			return w.Leaf == f.Leaf && w.ID == f.ID && w.Start <= f.Start && f.End <= w.End
		}):
			c.Outcome = "found"
			c.Operator = x.e.policy.Operator(x.e.view, f.ID, named[f.Leaf]).String()
		case c.Score < c.Least:
			c.Outcome = "below"
		default:
			c.Outcome = "overlapped"
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		if a.leaf != b.leaf {
			return a.leaf - b.leaf
		}
		return a.from - b.from
	})
	return out, nil
}

func (x *explainer) candidate(f detectors.Finding) candidate {
	text := x.leaves[f.Leaf].Text
	c := candidate{Entity: string(f.Entity), Subtype: f.Subtype, Path: x.paths[f.Leaf], Value: string(text[f.Start:f.End]),
		Score: score(f.Score), Detector: f.Detector, Evidence: f.Evidence.Words(), Least: detectors.DefaultMinScore,
		leaf: f.Leaf, from: f.Start, to: f.End}
	c.Start = utf8.RuneCount(text[:f.Start])
	c.End = c.Start + utf8.RuneCount(text[f.Start:f.End])
	if t := x.e.policy.Views[x.e.view].Thresholds; t != nil && int(f.ID) < len(t.Min) {
		c.Least = score(t.Min[f.ID])
	}
	if s := x.specs[f.Detector]; s != nil {
		c.Labels = near(text, f.Start, f.End, s.Labels)
		c.Against = near(text, f.Start, f.End, s.Negatives)
	}
	return c
}

// reach is how far from a value words are looked for, in bytes.
const reach = 60

// near lists the words of a label table that stand around text[start:end].
func near(text []byte, start, end int, labels detectors.Labels) []string {
	around := string(bytes.ToLower(text[max(start-reach, 0):start])) + "\x00" + string(bytes.ToLower(text[end:min(end+reach, len(text))]))
	around = strings.Map(func(r rune) rune {
		if strings.ContainsRune("._-:/", r) {
			return ' '
		}
		return r
	}, around)
	around = strings.Join(strings.Fields(around), " ")
	var out []string
	for _, lang := range slices.Sorted(maps.Keys(labels)) {
		for _, l := range labels[lang] {
			if wordIn(around, l) && !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
	}
	return out
}

// wordIn reports whether l stands in s as whole words; Han needs no bounds.
func wordIn(s, l string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], l)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(l):])
		if first, _ := utf8.DecodeRuneInString(l); first >= 0x2E80 || !wordRune(before) && !wordRune(after) {
			return true
		}
		from = i + 1
	}
}

func wordRune(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 0xC0 && r < 0x2E80
}

func (x *explainer) print(w io.Writer, list []candidate) {
	if len(list) == 0 {
		fmt.Fprintln(w, "nothing here looks like personal data")
	}
	p := painter(w)
	for _, c := range list {
		where := ""
		if c.Path != "" {
			where = c.Path + " "
		}
		title := c.Entity
		if c.Subtype != "" {
			title += "/" + c.Subtype
		}
		fmt.Fprintf(w, "%s[%d,%d) %s %s\n", where, c.Start, c.End, p.bold(title), strconv.Quote(c.Value))
		fmt.Fprintf(w, "  detector  %s\n", c.Detector)
		fmt.Fprintf(w, "  evidence  %s\n", joined(c.Evidence))
		if len(c.Labels) > 0 {
			fmt.Fprintf(w, "  near it   %s\n", quoted(c.Labels))
		}
		if len(c.Against) > 0 {
			fmt.Fprintf(w, "  against   %s\n", quoted(c.Against))
		}
		fmt.Fprintf(w, "  score     %.2f, least %.2f: ", c.Score, c.Least)
		switch c.Outcome {
		case "found":
			fmt.Fprintf(w, "found; view %s does: %s\n", x.e.policy.Views[x.e.view].Name, c.Operator)
		case "below":
			fmt.Fprintf(w, "not reported\n")
		default:
			fmt.Fprintf(w, "stronger evidence has these characters\n")
		}
	}
}

func quoted(words []string) string {
	q := make([]string, len(words))
	for i, w := range words {
		q[i] = strconv.Quote(w)
	}
	return strings.Join(q, ", ")
}
