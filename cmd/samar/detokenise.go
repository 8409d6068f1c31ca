package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
	"github.com/samar-privacy/samar/processor/codec"
	"github.com/samar-privacy/samar/processor/token"
)

type detokeniseFlags struct {
	keys, passphrase, policy, view, purpose, tenant, format string
	quiet                                                   bool
}

func newDetokenise() *cobra.Command {
	var f detokeniseFlags
	cmd := &cobra.Command{
		Use:   "detokenise [FILE…] --keys F",
		Short: "Turn reversible tokens back into values, for holders of the keys",
		Long: `detokenise reads records from files (gzip and zstd too) or standard input and
writes them with the reversible tokens of one purpose turned back into the
values they stand for. Every other byte is kept: tokens of other purposes, and
join-stable ones, which nobody can turn back.

A token opens under the keys, tenant and purpose it was made with, and no other.
The purpose is that of a view of the policy, or --purpose. If there are tokens
and not one opens, the exit code is 1. What comes out is personal data again.`,
		Example: `  samar detokenise --keys samar.keys -p policy.yaml --view analytics feedback.jsonl
  samar detokenise --keys samar.keys --purpose support --tenant acme feedback.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	fl := cmd.Flags()
	fl.StringVar(&f.keys, "keys", "", "key file that the tokens were made with (or SAMAR_KEYS_FILE)")
	addPassphrase(cmd, &f.passphrase)
	fl.StringVarP(&f.policy, "policy", "p", "", "policy file that the tokens were made by (default: the one built in)")
	fl.StringVar(&f.view, "view", "", "view of the policy whose purpose the tokens have; may be left out when it has one")
	fl.StringVar(&f.purpose, "purpose", "", "purpose of the tokens, instead of a view's")
	fl.StringVar(&f.tenant, "tenant", "", "tenant of the pipeline that made the tokens; redact makes them for none")
	addFormat(cmd, &f.format)
	fl.BoolVarP(&f.quiet, "quiet", "q", false, "no counts on standard error")
	_ = cmd.MarkFlagFilename("policy", "yaml", "yml")
	return cmd
}

func (f *detokeniseFlags) run(cmd *cobra.Command, args []string) error {
	format, err := lines.ParseFormat(f.format)
	if err != nil {
		return usagef("--format: %v", err)
	}
	if f.keys == "" {
		return usagef("--keys: name the key file that the tokens were made with")
	}
	keys, err := openKeys(f.keys, config.Ref(f.passphrase))
	if err != nil {
		return err
	}
	rules, err := loadPolicy(f.policy, detectors.NewRegistry(catalog.All()))
	if err != nil {
		return err
	}
	if f.purpose == "" {
		view, err := chooseView(rules, f.view)
		if err != nil {
			return err
		}
		f.purpose = rules.Views[view].Purpose
	}
	ring, err := token.New(token.Config{Master: keys.master, Tenant: f.tenant, Regions: rules.Regions, Domains: rules.Domains()})
	if err != nil {
		return withCode(exitConfig, err)
	}
	sealed, err := ring.Reversible(f.purpose)
	if err != nil {
		return withCode(exitConfig, err)
	}
	files, err := inputs(args)
	if err != nil {
		return err
	}
	if err := apart(cmd, files); err != nil {
		return err
	}
	run := lines.Config{
		Files: files, Stdin: cmd.InOrStdin(), Format: format, Out: cmd.OutOrStdout(),
		Limits: lines.Limits{Record: 64 << 20}, Stop: terminated(),
	}
	workers := make([]*opener, runtime.GOMAXPROCS(0))
	for i := range workers {
		workers[i] = newOpener(sealed)
		run.Workers = append(run.Workers, workers[i])
	}
	skipped := newSkips(cmd.ErrOrStderr(), run.Files)
	run.Note = func(n lines.Note) error {
		skipped.add(n)
		return nil
	}
	if err := drained(lines.Run(cmd.Context(), run), run.Files); err != nil {
		return inputFault(err)
	}
	var seen [token.Opened + 1]int64
	for _, w := range workers {
		for i, n := range w.seen {
			seen[i] += n
		}
	}
	if !f.quiet {
		fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s turned back; left: %d of another purpose, %d join-stable, %d not of these keys and this tenant\n",
			plural(seen[token.Opened], "token"), seen[token.Elsewhere], seen[token.JoinStable], seen[token.Foreign])
	}
	switch {
	case seen[token.Opened] == 0 && seen[token.Elsewhere] > 0:
		return withCode(exitFailed, fmt.Errorf("no token is of purpose %q: choose another --view or --purpose", f.purpose))
	case seen[token.Opened] == 0 && seen[token.Foreign] > 0 && seen[token.JoinStable] == 0:
		return withCode(exitFailed, fmt.Errorf("no token was made with these keys, this tenant and this policy's join domains: check --keys, --tenant and --policy"))
	case skipped.n > 0:
		return silent(exitFailed)
	}
	return nil
}

// opener turns back the tokens of chunks.
type opener struct {
	tokens *token.Reversible
	json   codec.JSON
	csv    codec.CSV
	doc    codec.Doc
	edits  []codec.Edit
	bufs   [2][]byte
	seen   [token.Opened + 1]int64
}

func newOpener(tokens *token.Reversible) *opener {
	paths := func() *codec.Paths { return codec.NewPaths(func(int32, []policy.Segment) codec.Flags { return 0 }) }
	return &opener{tokens: tokens, json: codec.JSON{Paths: paths(), MaxDepth: 1024, Reach: codec.Everything}, csv: codec.CSV{Paths: paths()}}
}

// Work implements lines.Worker.
func (o *opener) Work(c *lines.Chunk, ans *lines.Answer) {
	if c.TooLong {
		ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: c.Line, Reason: processor.Oversize.String(), Detail: "larger than 64 MiB"})
		return
	}
	bad := o.header(c)
	for it := range c.Records() {
		if it.Blank {
			ans.Out = append(append(ans.Out, it.Record...), it.End...)
			continue
		}
		err := bad
		if err == nil {
			err = o.decode(it.Record, c.Format, c.First && it.Line == c.Line)
		}
		if err != nil {
			ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: it.Line, At: len(ans.Out), Reason: processor.Undecodable.String(), Detail: err.Error()})
			continue
		}
		ans.Out = append(o.document(ans.Out), it.End...)
	}
}

// header reads the header row of a table.
func (o *opener) header(c *lines.Chunk) error {
	if c.Format != lines.CSV && c.Format != lines.TSV {
		return nil
	}
	return o.csv.Header(c.Header, c.Comma)
}

func (o *opener) decode(src []byte, format lines.Format, first bool) error {
	switch {
	case format == lines.Text:
		return codec.Text{}.Decode(src, &o.doc)
	case format == lines.CSV || format == lines.TSV:
		if first {
			return o.csv.Names(src, &o.doc)
		}
		return o.csv.Decode(src, &o.doc)
	}
	err := o.json.Decode(src, &o.doc)
	o.json.Paths.Forget()
	return err
}

// document appends the decoded document with its tokens turned back.
func (o *opener) document(dst []byte) []byte {
	o.edits = o.edits[:0]
	for i := range o.doc.Leaves {
		l := &o.doc.Leaves[i]
		if l.Nested {
			continue
		}
		for start, end := token.Next(l.Text, 0); start >= 0; start, end = token.Next(l.Text, end) {
			value, found := o.tokens.Open(nil, l.Text[start:end])
			o.seen[found]++
			if found != token.Opened {
				continue
			}
			from, to := o.doc.Raw(i, start, end)
			outer, _, _ := o.doc.Outermost(i, 0, 0)
			text := append([]byte(nil), o.doc.Encode(i, value, &o.bufs)...)
			o.edits = append(o.edits, codec.Edit{From: from, To: to, Leaf: outer, Text: text})
		}
	}
	dst, o.edits = o.doc.Splice(dst, o.edits)
	return dst
}
