package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/internal/buildinfo"
	"github.com/samar-privacy/samar/processor"
)

type scanFlags struct {
	engineFlags
	format        string
	output        string
	offsets       string
	showValues    bool
	failOnFinding bool
	schema        schemaFlags
}

func newScan() *cobra.Command {
	var f scanFlags
	cmd := &cobra.Command{
		Use:   "scan [FILE…]",
		Short: "Report personal data in files or standard input, without changing them",
		Long: `scan reads records like redact and reports what it finds: one JSON line a
record, in order, with the entity, its path (JSON Pointer), its span, a score,
and the evidence. Spans are half-open and count Unicode code points of the
decoded string. Values are shown only with --show-values; without it a name in a
path that holds a finding is written without it: /<EMAIL_ADDRESS>/note.`,
		Example: `  # Findings of one line of text
  echo 'hubungi saya di 0812-3456-7890' | samar scan

  # Fail a build when a file holds personal data
  samar scan --fail-on-finding --output table feedback.jsonl

  # For code scanning tools
  samar scan --output sarif feedback.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	f.detection(cmd)
	f.finding(cmd)
	addOutput(cmd, &f.output, "jsonl", "jsonl", "table", "sarif")
	fl := cmd.Flags()
	addFormat(cmd, &f.format)
	addSchema(cmd, &f.schema)
	fl.StringVar(&f.offsets, "offsets", "runes", "what spans count: runes (code points) or bytes")
	fl.BoolVar(&f.showValues, "show-values", false, "print the values that were found")
	fl.BoolVar(&f.failOnFinding, "fail-on-finding", false, "exit with 4 when anything is found")
	fixed(cmd, "offsets", "runes", "bytes")
	return cmd
}

func (f *scanFlags) run(cmd *cobra.Command, args []string) error {
	format, err := lines.ParseFormat(f.format)
	if err != nil {
		return usagef("--format: %v", err)
	}
	if err := oneOf("output", f.output, "jsonl", "table", "sarif"); err != nil {
		return err
	}
	if err := oneOf("offsets", f.offsets, "runes", "bytes"); err != nil {
		return err
	}
	if format, err = f.schema.open(format); err != nil {
		return err
	}
	k, err := openKeys("", "")
	if err != nil {
		return err
	}
	e, err := newEngine(f.engineFlags, k.master, "")
	if err != nil {
		return err
	}
	proc, err := e.processor(processor.JSON)
	if err != nil {
		return err
	}
	files, err := inputs(args)
	if err != nil {
		return err
	}
	run := lines.Config{Files: files, Stdin: cmd.InOrStdin(), Format: format, Frame: f.schema.frame(),
		Limits: lines.Limits{Record: e.policy.Limits.RecordBytes}, Out: cmd.OutOrStdout()}
	var gather *gathered
	if f.output != "jsonl" {
		gather = &gathered{}
		run.Out = gather
	}
	var workers []*finder
	for range runtime.GOMAXPROCS(0) {
		w := &finder{proc: proc, w: proc.NewWorker(), schema: f.schema.schema, view: e.view, only: e.only, values: f.showValues,
			bytes: f.offsets == "bytes", long: gather != nil, files: files}
		workers = append(workers, w)
		run.Workers = append(run.Workers, w)
	}
	skipped := newSkips(cmd.ErrOrStderr(), files)
	run.Note = func(n lines.Note) error { skipped.add(n); return nil }
	run.Stop = terminated()
	if err := drained(lines.Run(cmd.Context(), run), files); err != nil {
		return inputFault(err)
	}
	found := false
	for _, w := range workers {
		found = found || w.found
	}
	switch f.output {
	case "table":
		err = gather.table(cmd.OutOrStdout(), f.showValues)
	case "sarif":
		err = gather.sarif(cmd.OutOrStdout(), e.chain.Registry())
	}
	switch {
	case err != nil:
		return err
	case found && f.failOnFinding:
		return silent(exitGate)
	case skipped.n > 0:
		return silent(exitFailed)
	}
	return nil
}

// foundLine is one record's answer.
type foundLine struct {
	ID       json.RawMessage `json:"id"`
	Error    string          `json:"error,omitempty"`
	Findings []foundItem     `json:"findings,omitzero"`

	File string `json:"file,omitempty"` // where there are several, or for tables and SARIF
	Line int64  `json:"line,omitempty"` // for tables and SARIF alone
}

type foundItem struct {
	Entity   string   `json:"entity"`
	Subtype  string   `json:"subtype,omitempty"`
	Path     string   `json:"path"`
	In       string   `json:"in,omitempty"`
	Layers   []string `json:"layers,omitempty"`
	Inner    string   `json:"inner,omitempty"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Score    float64  `json:"score"`
	Detector string   `json:"detector"`
	Evidence []string `json:"evidence"`
	Observed bool     `json:"observed,omitempty"` // counted, not changed: mode observe
	Value    *string  `json:"value,omitempty"`
}

// finder reports the records of chunks.
type finder struct {
	proc   *processor.Processor
	w      *processor.Worker
	view   int
	schema *processor.Schema // of records without a container
	only   map[detectors.Entity]bool
	values bool
	bytes  bool
	long   bool // say file and line too
	files  []string
	found  bool
	header header
	blocks blocks
	report processor.Report
	line   foundLine
	buf    bytes.Buffer
}

// Work implements lines.Worker.
func (f *finder) Work(c *lines.Chunk, ans *lines.Answer) {
	if c.TooLong {
		f.refuse(c, c.Line, processor.Oversize, "record over the limit", ans)
		return
	}
	if c.Frame != nil {
		f.frames(c, ans)
		return
	}
	if c.Format == lines.Avro {
		f.block(c, ans)
		return
	}
	format, bad, why := f.header.begin(f.w, c)
	for it := range c.Records() {
		if it.Blank {
			continue
		}
		as := format
		if c.First && it.Line == c.Line {
			as = processor.CSVHeader
		}
		f.report = processor.Report{Reason: bad, Detail: why, Findings: f.report.Findings[:0]}
		if bad == processor.OK {
			f.scan(it.Record, as)
		}
		if f.report.Reason != processor.OK {
			f.refuse(c, it.Line, f.report.Reason, f.report.Detail, ans)
			continue
		}
		if as != processor.CSVHeader || len(f.report.Findings) > 0 {
			f.write(c, it.Line, ans)
		}
	}
}

func (f *finder) scan(record []byte, format processor.Format) {
	defer func() {
		if p := recover(); p != nil {
			f.w, f.header, f.blocks = f.proc.NewWorker(), header{}, blocks{}
			f.report = processor.Report{Reason: processor.Panic, Detail: "a detector failed"}
		}
	}()
	f.w.Scan(record, format, f.view, &f.report)
}

func (f *finder) write(c *lines.Chunk, at int64, ans *lines.Answer) {
	l := &f.line
	*l = foundLine{ID: f.report.ID, Findings: l.Findings[:0]}
	if len(l.ID) == 0 {
		l.ID = strconv.AppendInt(nil, at, 10)
	}
	if l.Findings == nil {
		l.Findings = []foundItem{}
	}
	for i := range f.report.Findings {
		d := &f.report.Findings[i]
		if f.only != nil && !f.only[d.Entity] {
			continue
		}
		item := foundItem{Entity: string(d.Entity), Subtype: d.Subtype, Path: d.Path, Layers: d.Layers, Inner: d.Inner,
			Start: d.Start, End: d.End, Score: score(d.Score), Detector: d.Detector, Evidence: d.Evidence.Words(), Observed: d.Observed}
		if d.InKey {
			item.In = "key"
		}
		if f.bytes {
			item.Start, item.End = d.Bytes[0], d.Bytes[1]
		}
		if f.values {
			v := string(d.Value)
			item.Value, item.Path, item.Inner = &v, d.RawPath, d.RawInner
		}
		l.Findings = append(l.Findings, item)
		f.found = true
	}
	f.encode(c, at, ans)
}

// refuse notes a record that could not be read, and answers for it.
func (f *finder) refuse(c *lines.Chunk, at int64, r processor.Reason, detail string, ans *lines.Answer) {
	ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: at, At: len(ans.Out), Reason: r.String(), Detail: detail})
	old := f.line.Findings
	f.line = foundLine{ID: strconv.AppendInt(nil, at, 10), Error: r.String()}
	f.encode(c, at, ans)
	f.line.Findings = old
}

func (f *finder) encode(c *lines.Chunk, at int64, ans *lines.Answer) {
	if f.long || len(f.files) > 1 {
		f.line.File = f.files[c.File]
	}
	if f.long {
		f.line.Line = at
	}
	f.buf.Reset()
	enc := json.NewEncoder(&f.buf)
	enc.SetEscapeHTML(false)
	if enc.Encode(&f.line) != nil { // an id that is no JSON: no answer is lost for it
		f.buf.Reset()
		f.line.ID = strconv.AppendInt(nil, at, 10)
		_ = enc.Encode(&f.line)
	}
	ans.Out = append(ans.Out, f.buf.Bytes()...)
}

// score rounds to two digits, as people read it.
func score(s float32) float64 {
	f, _ := strconv.ParseFloat(strconv.FormatFloat(float64(s), 'f', 2, 32), 64)
	return f
}

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
