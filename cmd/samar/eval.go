package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/internal/evaluate"
	"github.com/samar-privacy/samar/processor"
)

type evalFlags struct {
	engineFlags
	data    []string
	html    string
	compare string
	minimum []string
	output  string
}

func newEval() *cobra.Command {
	var f evalFlags
	cmd := &cobra.Command{
		Use:   "eval --data gold.jsonl",
		Short: "Measure precision and recall on texts whose personal data you marked",
		Long: `eval scans the texts or events of a gold file and compares what it finds with
what you marked. A gold file is JSONL:

  {"id":"1","lang":"id","text":"hp 0812-3456-7890","spans":[{"start":3,"end":17,"type":"PHONE_NUMBER"}]}

Spans are half-open and count Unicode code points. An event has "event" instead
of "text", and a "path" (JSON Pointer) in each span. With --min-recall the exit
code is 4 when an entity stays below it.`,
		Example: `  samar eval --data gold.jsonl
  samar eval --data gold.jsonl --min-recall ID_NIK=0.99 --min-recall ALL=0.9
  samar eval --data gold.jsonl --output json > now.json
  samar eval --data gold.jsonl --compare now.json --html report.html`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	f.detection(cmd)
	f.finding(cmd)
	fl := cmd.Flags()
	fl.StringSliceVar(&f.data, "data", nil, "gold file (JSONL); may be given several times")
	fl.StringVar(&f.html, "html", "", "write a page with figures and faulty samples; it shows the texts of the gold file")
	fl.StringVar(&f.compare, "compare", "", "earlier JSON output to compare with")
	fl.StringArrayVar(&f.minimum, "min-recall", nil, "ENTITY=0.99: least overlap recall; ALL for all together")
	addOutput(cmd, &f.output, "table", "table", "json")
	return cmd
}

func (f *evalFlags) run(cmd *cobra.Command) error {
	if err := oneOf("output", f.output, "table", "json"); err != nil {
		return err
	}
	if len(f.data) == 0 {
		return usagef("--data: name a gold file")
	}
	if err := apart(cmd, append([]string{f.policy, f.compare}, f.data...), target{"html", f.html}); err != nil {
		return err
	}
	var gates []evaluate.Gate
	for _, m := range f.minimum {
		g, err := evaluate.ParseGate(m)
		if err != nil {
			return usagef("--min-recall: %v", err)
		}
		gates = append(gates, g)
	}
	var old *evaluate.Report
	if f.compare != "" {
		in, err := os.Open(f.compare)
		if err != nil {
			return configf("--compare: %s", pathFault(f.compare, err))
		}
		defer in.Close()
		if old, err = evaluate.ReadReport(f.compare, in); err != nil {
			return withCode(exitConfig, err)
		}
	}
	e, err := f.engine()
	if err != nil {
		return err
	}
	var scorer evaluate.Scorer
	if f.html != "" {
		scorer.KeepCases(500)
	}
	if err := f.score(e, &scorer); err != nil {
		return err
	}
	report := scorer.Report()
	for _, g := range gates {
		if _, ok := e.chain.Registry().ID(entityOf(g.Entity)); !ok && g.Entity != "ALL" && !inGold(report, g.Entity) {
			return usagef("--min-recall: no entity %q; %s", g.Entity, nearest(g.Entity, registryNames(e.chain.Registry())))
		}
	}
	f.unknownTypes(cmd.ErrOrStderr(), report, e)
	var changes []evaluate.Delta
	if old != nil {
		changes = report.Compare(old)
	}
	if f.html != "" {
		if err := writeFile(f.html, func(w io.Writer) error { return scorer.WriteHTML(w, changes) }); err != nil {
			return err
		}
	}
	if f.output == "json" {
		err = report.WriteJSON(cmd.OutOrStdout())
		printChanges(cmd.ErrOrStderr(), changes)
	} else {
		printReport(cmd.OutOrStdout(), report)
		printChanges(cmd.OutOrStdout(), changes)
	}
	if err != nil {
		return err
	}
	missed := report.Missed(gates)
	for _, m := range missed {
		if m.Gold == 0 {
			fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s: the gold file has none, so the minimum %.4f is not met\n", m.Entity, m.Min)
			continue
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s: recall %.4f of %d is below the minimum %.4f\n", m.Entity, m.Recall, m.Gold, m.Min)
	}
	if len(missed) > 0 {
		return silent(exitGate)
	}
	return nil
}

// unknownTypes names the types of a gold file that samar has no entity for: what is
// marked so counts as not found.
func (f *evalFlags) unknownTypes(w io.Writer, r *evaluate.Report, e *engine) {
	reg := e.chain.Registry()
	for i := range r.Entities {
		x := &r.Entities[i]
		if _, ok := reg.ID(entityOf(x.Entity)); ok || x.Gold == 0 {
			continue
		}
		fmt.Fprintf(w, "samar: --data: %s marked %q, no entity of samar's: not found, whatever is found there; %s\n", plural(int64(x.Gold), "span"), x.Entity, nearest(x.Entity, registryNames(reg)))
	}
}

func (f *evalFlags) engine() (*engine, error) {
	k, err := openKeys("", "")
	if err != nil {
		return nil, err
	}
	return newEngine(f.engineFlags, k.master, "")
}

// inGold reports whether a gold file has the entity, detected or not.
func inGold(r *evaluate.Report, entity string) bool {
	for i := range r.Entities {
		if r.Entities[i].Entity == entity {
			return true
		}
	}
	return false
}

// score runs every gold file through the detectors.
func (f *evalFlags) score(e *engine, scorer *evaluate.Scorer) error {
	proc, err := e.processor(processor.JSON)
	if err != nil {
		return err
	}
	w := proc.NewWorker()
	var rep processor.Report
	find := evaluate.FinderFunc(func(s *evaluate.Sample) ([]evaluate.Span, error) {
		if s.Event != nil {
			w.Scan(s.Event, processor.JSON, e.view, &rep)
		} else {
			w.Scan([]byte(s.Text), processor.Text, e.view, &rep)
		}
		if rep.Reason != processor.OK {
			return nil, fmt.Errorf("%s: %s", rep.Reason, rep.Detail)
		}
		var out []evaluate.Span
		for i := range rep.Findings {
			d := &rep.Findings[i]
			if e.only == nil || e.only[d.Entity] {
				out = append(out, evaluate.Span{Path: d.RawPath, Start: d.Start, End: d.End, Type: string(d.Entity)})
			}
		}
		return out, nil
	})
	for _, name := range f.data {
		in, err := os.Open(name)
		if err != nil {
			return configf("--data: %s", pathFault(name, err))
		}
		err = scorer.Run(evaluate.NewReader(name, in), find)
		in.Close()
		if errors.Is(err, evaluate.ErrGold) {
			return withCode(exitConfig, err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func printReport(w io.Writer, r *evaluate.Report) {
	t := newTable(w)
	t.AppendHeader(table.Row{"Entity", "Gold", "Found", "Precision", "Recall", "F2", "Exact F1", "Fully covered"})
	row := func(name string, x evaluate.Rates) {
		t.AppendRow(table.Row{name, x.Gold, x.Found, percent(x.OverlapPrecision), percent(x.OverlapRecall), percent(x.OverlapF2), percent(x.ExactF1), percent(x.FullyCovered)})
	}
	for _, e := range r.Entities {
		row(e.Entity, e.Rates)
	}
	t.AppendSeparator()
	for _, l := range r.Languages {
		row("("+l.Lang+")", l.Rates)
	}
	row("all", r.Micro)
	row("mean of entities", r.Macro)
	t.Render()
	fmt.Fprintf(w, "%s; precision, recall and F2 by overlap within the family, in %%\n", plural(int64(r.Samples), "sample"))
}

// printChanges says what is better and worse than in an earlier report.
func printChanges(w io.Writer, changes []evaluate.Delta) {
	for _, c := range changes {
		name := c.Entity
		if name == "" {
			name = "all"
		}
		fmt.Fprintf(w, "change  %-20s recall %+.2f  F2 %+.2f  exact F1 %+.2f\n", name, 100*c.OverlapRecall, 100*c.OverlapF2, 100*c.ExactF1)
	}
}

func percent(f float64) string { return fmt.Sprintf("%.1f", 100*f) }

// writeFile writes a file once all of its text has been made.
func writeFile(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		return configf("%s", pathFault(name, err))
	}
	return nil
}
