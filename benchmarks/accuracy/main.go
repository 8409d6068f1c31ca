// Command accuracy scores samar against the generated corpus, as texts and as
// events:
//
//	go run ./benchmarks/accuracy -n 20000
//
// The corpus is made by internal/corpus, whose values are valid and whose
// labels its author knows: these figures show what broke, not how samar fares
// on other people's texts. For that, use samar eval with a gold file.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/samar-privacy/samar/detectors/names/model"
	"github.com/samar-privacy/samar/internal/corpus"
	"github.com/samar-privacy/samar/internal/evaluate"
	"github.com/samar-privacy/samar/internal/speed"
)

func main() {
	n := flag.Int("n", 20000, "samples of each form")
	seed := flag.Uint64("seed", 11, "seed of the generator")
	pii := flag.Float64("pii", .5, "share of samples with values in their texts")
	detail := flag.Bool("detail", false, "also each entity in each language")
	page := flag.String("html", "", "write the faulty samples of both forms to FILE.text.html and FILE.event.html")
	flag.Parse()
	if err := run(os.Stdout, *n, corpus.Config{Seed: *seed, PII: *pii}, *detail, *page); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

// form is one way to write the corpus.
type form struct {
	name string
	gold func(g *corpus.Generator, w io.Writer) error
}

var forms = []form{
	{"text", func(g *corpus.Generator, w io.Writer) error { t := g.NextText(); return t.Gold(w) }},
	{"event", func(g *corpus.Generator, w io.Writer) error { return g.Next().Gold(w) }},
}

func run(w io.Writer, n int, cfg corpus.Config, detail bool, page string) error {
	names, err := model.Stage()
	if err != nil {
		return err
	}
	e, err := speed.NewEngine(names)
	if err != nil {
		return err
	}
	for _, f := range forms {
		var gold bytes.Buffer
		g := corpus.New(cfg)
		for range n {
			if err := f.gold(g, &gold); err != nil {
				return err
			}
		}
		var s evaluate.Scorer
		s.KeepCases(200)
		if err := s.Run(evaluate.NewReader(f.name, &gold), evaluate.NewFinder(e.JSON, 0)); err != nil {
			return err
		}
		r := s.Report()
		fmt.Fprintf(w, "%d samples in %s form\n", r.Samples, f.name)
		if err := r.WriteTable(w); err != nil {
			return err
		}
		if detail {
			writeDetails(w, r)
		}
		if page != "" {
			if err := writePage(page+"."+f.name+".html", &s); err != nil {
				return err
			}
		}
		fmt.Fprintln(w)
	}
	return nil
}

func writeDetails(w io.Writer, r *evaluate.Report) {
	fmt.Fprintln(w, "lang entity gold found overlap-P overlap-R F2 full")
	for _, d := range r.Details {
		fmt.Fprintf(w, "%s %-16s %6d %6d %6.1f %6.1f %6.1f %6.1f\n", d.Lang, d.Entity, d.Gold, d.Found, 100*d.OverlapPrecision, 100*d.OverlapRecall, 100*d.OverlapF2, 100*d.FullyCovered)
	}
}

func writePage(name string, s *evaluate.Scorer) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := s.WriteHTML(f, nil); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
