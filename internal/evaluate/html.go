package evaluate

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

//go:embed report.html
var page string

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"percent": func(f float64) string { return fmt.Sprintf("%.1f", 100*f) },
	"signed":  func(f float64) string { return fmt.Sprintf("%+.1f", 100*f) },
}).Parse(page))

// piece is a stretch of a text under the same spans.
type piece struct {
	Text        string
	Gold, Found string // entities, empty for none
}

// leafView is one leaf of a faulty sample.
type leafView struct {
	Path   string
	Pieces []piece
}

type caseView struct {
	ID, Lang string
	Leaves   []leafView
}

// WriteHTML writes the report with the faulty samples kept by KeepCases as one
// page without scripts or links. changes may be nil.
func (s *Scorer) WriteHTML(w io.Writer, changes []Delta) error {
	data := struct {
		*Report
		Changes []Delta
		Cases   []caseView
	}{Report: s.Report(), Changes: changes}
	for _, c := range s.misses {
		v := caseView{ID: c.Sample.ID, Lang: c.Sample.Lang}
		text := texts(c.Sample)
		for _, path := range paths(c) {
			v.Leaves = append(v.Leaves, leafView{path, pieces(text(path), path, c)})
		}
		data.Cases = append(data.Cases, v)
	}
	return pageTemplate.Execute(w, data)
}

// paths returns the leaves of a case that hold a span, each once.
func paths(c Case) []string {
	seen := map[string]bool{}
	for _, list := range [][]Span{c.Sample.Spans, c.Found} {
		for _, sp := range list {
			seen[sp.Path] = true
		}
	}
	return keys(seen)
}

// pieces cuts a text where a gold span or a finding starts or ends.
func pieces(text, path string, c Case) []piece {
	at := func(list []Span, i int) string {
		for _, sp := range list {
			if sp.Path == path && sp.Start <= i && i < sp.End {
				return sp.Type
			}
		}
		return ""
	}
	var out []piece
	i := 0
	for _, r := range text {
		p := piece{Gold: at(c.Sample.Spans, i), Found: at(c.Found, i)}
		if n := len(out); n > 0 && out[n-1].Gold == p.Gold && out[n-1].Found == p.Found {
			out[n-1].Text += string(r)
		} else {
			p.Text = string(r)
			out = append(out, p)
		}
		i++
	}
	return out
}
