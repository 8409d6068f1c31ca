package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/buildinfo"
)

// gathered keeps the answers for outputs that need all of them.
type gathered struct {
	lines   []foundLine
	records int64
}

func (g *gathered) Write(p []byte) (int, error) {
	for line := range bytes.SplitSeq(bytes.TrimSuffix(p, []byte("\n")), []byte("\n")) {
		var l foundLine
		if err := json.Unmarshal(line, &l); err != nil {
			return 0, fmt.Errorf("scan: answer of a worker: %w", err)
		}
		g.records++
		if len(l.Findings) > 0 {
			g.lines = append(g.lines, l)
		}
	}
	return len(p), nil
}

func (g *gathered) table(w io.Writer, values bool) error {
	t := newTable(w)
	head := table.Row{"Line", "Entity", "Path", "Span", "Score", "Evidence"}
	if values {
		head = append(head, "Value")
	}
	many := slices.ContainsFunc(g.lines, func(l foundLine) bool { return l.File != g.lines[0].File })
	if many {
		head = append(table.Row{"File"}, head...)
	}
	t.AppendHeader(head)
	n := 0
	for _, l := range g.lines {
		for _, d := range l.Findings {
			n++
			path := d.Path
			if path == "" {
				path = "(text)"
			}
			evidence := joined(d.Evidence)
			if d.Observed {
				evidence += " (observed)"
			}
			row := table.Row{l.Line, d.Entity, path, fmt.Sprintf("[%d,%d)", d.Start, d.End), fmt.Sprintf("%.2f", d.Score), evidence}
			if d.Value != nil {
				row = append(row, *d.Value)
			}
			if many {
				row = append(table.Row{l.File}, row...)
			}
			t.AppendRow(row)
		}
	}
	if n > 0 {
		t.Render()
	}
	_, err := fmt.Fprintf(w, "%s in %s of %d\n", plural(int64(n), "finding"), plural(int64(len(g.lines)), "record"), g.records)
	return err
}

func joined(words []string) string {
	var b bytes.Buffer
	for i, w := range words {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(w)
	}
	return b.String()
}

// sarif writes SARIF 2.1.0: a rule for each entity, a result for each finding.
func (g *gathered) sarif(w io.Writer, reg *detectors.Registry) error {
	type text struct {
		Text string `json:"text"`
	}
	type rule struct {
		ID    string `json:"id"`
		Short text   `json:"shortDescription"`
	}
	type region struct {
		StartLine int64 `json:"startLine"`
	}
	type artifact struct {
		URI string `json:"uri"`
	}
	type location struct {
		Physical struct {
			Artifact artifact `json:"artifactLocation"`
			Region   region   `json:"region"`
		} `json:"physicalLocation"`
	}
	type result struct {
		RuleID     string         `json:"ruleId"`
		Level      string         `json:"level"`
		Message    text           `json:"message"`
		Locations  []location     `json:"locations"`
		Properties map[string]any `json:"properties"`
	}
	rules, results, seen := []rule{}, []result{}, map[string]bool{}
	for _, l := range g.lines {
		for _, d := range l.Findings {
			if !seen[d.Entity] {
				seen[d.Entity] = true
				doc := d.Entity
				if id, ok := reg.ID(detectors.Entity(d.Entity)); ok {
					doc = reg.Info(id).Doc
				}
				rules = append(rules, rule{d.Entity, text{doc}})
			}
			where := d.Path
			if where == "" {
				where = "the text"
			}
			var loc location
			loc.Physical.Artifact.URI = l.File
			if l.File == "-" {
				loc.Physical.Artifact.URI = "stdin"
			}
			loc.Physical.Artifact.URI = (&url.URL{Path: filepath.ToSlash(loc.Physical.Artifact.URI)}).String()
			loc.Physical.Region.StartLine = l.Line
			results = append(results, result{RuleID: d.Entity, Level: "warning",
				Message:    text{fmt.Sprintf("%s at characters %d to %d of %s", d.Entity, d.Start, d.End, where)},
				Locations:  []location{loc},
				Properties: map[string]any{"path": d.Path, "start": d.Start, "end": d.End, "score": d.Score, "evidence": d.Evidence}})
		}
	}
	type driver struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Rules   []rule `json:"rules"`
	}
	return writeJSON(w, map[string]any{
		"version": "2.1.0",
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
		"runs": []any{map[string]any{
			"tool":    map[string]any{"driver": driver{"samar", buildinfo.Get().Version, rules}},
			"results": results,
		}},
	})
}
