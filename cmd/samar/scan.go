package main

import (
	"runtime"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/lines"
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
	if err := apart(cmd, files); err != nil {
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
