package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/cmd/samar/lines"
	"github.com/samar-privacy/samar/processor"
)

type redactFlags struct {
	engineFlags
	format      string
	onError     string
	deadLetters string
	recipient   string
	passphrase  string
	links       string
	prove       bool
	schema      schemaFlags
	quiet       bool
}

func newRedact() *cobra.Command {
	var f redactFlags
	cmd := &cobra.Command{
		Use:   "redact [FILE…]",
		Short: "Take personal data out of files or standard input",
		Long: `redact reads records from files, folders (gzip and zstd too) or standard input, takes
personal data out as one view of the policy says, and writes them to standard
output in the same order. Every byte outside a replaced value is kept.

A record that cannot be read never comes out: it is skipped, named by its line
on standard error, and the exit code is 1. Without a key file the tokens are
made with a random key, so they join within this run only. SIGTERM ends a live
stream: what has been read is still written, and the exit code is that of the end.`,
		Example: `  # One line
  echo 'email saya budi@example.com' | samar redact

  # A file of JSON events, with the tokens of your key file
  samar redact --keys samar.keys --format jsonl feedback.jsonl > clean.jsonl

  # All files of a folder, in the order of their names
  samar redact exports/ > clean.jsonl

  # CSV keeps its header, and each column is a field
  samar redact customers.csv > clean.csv

  # Protobuf messages, each behind its length
  samar redact --schema order.proto --message shop.v1.Order orders.bin > clean.bin

  # The proof of each record, as counts
  samar redact --prove --quiet feedback.jsonl 2> proof.jsonl

  # A live stream: each line is answered as it comes
  tail -f app.log | samar redact --format text`,
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args) },
	}
	f.detection(cmd)
	f.least(cmd)
	fl := cmd.Flags()
	addFormat(cmd, &f.format)
	addSchema(cmd, &f.schema)
	fl.StringVar(&f.onError, "on-error", "skip", "at a record that cannot be read: skip it, or stop")
	fl.StringVar(&f.keys, "keys", "", "key file that samar keys init made (or SAMAR_KEYS_FILE); without one, a random key")
	addPassphrase(cmd, &f.passphrase)
	fl.StringVar(&f.links, "links", "", "write here each token of the key version before beside its token of the current one, as JSONL")
	fl.BoolVar(&f.prove, "prove", false, "print for each record, on standard error, what the proof of it rests on: counts as JSONL, never values")
	fl.StringVar(&f.deadLetters, "dead-letters", "", "append skipped records to this file, sealed to --recipient; without one, line and reason only")
	fl.StringVar(&f.recipient, "recipient", "", "public key, or file with it, that --dead-letters are sealed to")
	fl.BoolVarP(&f.quiet, "quiet", "q", false, "no counts and hints on standard error")
	fixed(cmd, "on-error", "skip", "stop")
	return cmd
}

func (f *redactFlags) run(cmd *cobra.Command, args []string) error {
	format, err := lines.ParseFormat(f.format)
	if err != nil {
		return usagef("--format: %v", err)
	}
	if err := oneOf("on-error", f.onError, "skip", "stop"); err != nil {
		return err
	}
	if format, err = f.schema.open(format); err != nil {
		return err
	}
	keys, err := openKeys(f.keys, config.Ref(f.passphrase))
	if err != nil {
		return err
	}
	e, err := newEngine(f.engineFlags, keys.master, "")
	if err != nil {
		return err
	}
	if e.links, err = openLinks(f.links); err != nil {
		return err
	}
	proc, err := e.processor(processor.JSON)
	if err != nil {
		return err
	}
	if err := proc.Fits(f.schema.schema); err != nil {
		return withCode(exitConfig, err)
	}
	files, err := inputs(args)
	if err != nil {
		return err
	}
	letters, err := openLetters(f.deadLetters, f.recipient, keys)
	if err != nil {
		return err
	}
	defer letters.Close()
	if keys.random && !f.quiet {
		fmt.Fprintln(cmd.ErrOrStderr(), "samar: no key file: tokens are made with a random key, so joins end with this process")
	}

	workers := make([]*redactor, runtime.GOMAXPROCS(0))
	if f.prove || e.policy.Views[e.view].Crowd != nil { // one, so that its lines, or rows, are in order
		workers = workers[:1]
	}
	run := lines.Config{
		Files: files, Stdin: cmd.InOrStdin(), Format: format, Frame: f.schema.frame(),
		Limits: lines.Limits{Record: e.policy.Limits.RecordBytes}, Out: cmd.OutOrStdout(),
	}
	for i := range workers {
		workers[i] = &redactor{proc: proc, w: proc.NewWorker(), view: e.view, raw: letters.wantsPayload(), schema: f.schema.schema, several: len(files) > 1}
		if f.prove {
			workers[i].evidence = json.NewEncoder(cmd.ErrOrStderr())
			workers[i].files = files
		}
		run.Workers = append(run.Workers, workers[i])
	}
	skipped := newSkips(cmd.ErrOrStderr(), run.Files)
	run.Note = func(n lines.Note) error {
		if err := letters.add(run.Files[n.File], n); err != nil {
			return err
		}
		skipped.add(n)
		if f.onError == "stop" {
			return silent(exitFailed)
		}
		return nil
	}
	run.Stop = terminated()
	var watch *progress
	if !f.quiet {
		watch = newProgress(cmd.ErrOrStderr(), cmd.OutOrStdout(), files)
	}
	run.Read = watch.add
	err = drained(lines.Run(cmd.Context(), run), run.Files)
	watch.stop()
	if cerr := letters.Close(); err == nil {
		err = cerr
	}
	if cerr := e.links.Close(); err == nil {
		err = cerr
	}
	if !f.quiet {
		var records, dropped int64
		for _, w := range workers {
			records, dropped = records+w.records, dropped+w.dropped
		}
		if f.onError == "stop" && skipped.n > 0 { // more may have been read than was written
			fmt.Fprintln(cmd.ErrOrStderr(), "samar: stopped there; the records before it are written, none behind it is")
		} else {
			skipped.summary(records, dropped)
		}
	}
	if err != nil {
		return inputFault(err)
	}
	if skipped.n > 0 {
		return silent(exitFailed)
	}
	return nil
}

// inputs are the files to read, those in folders too; none means standard
// input. It looks for all of them before the first is read, so that a wrong
// name leaves nothing half done.
func inputs(args []string) ([]string, error) {
	if len(args) == 0 {
		return []string{"-"}, nil
	}
	files, err := lines.Paths(args)
	var pe *fs.PathError
	switch {
	case errors.As(err, &pe):
		return nil, configf("%s", pathFault(pe.Path, err))
	case err != nil:
		return nil, configf("%v", err)
	case len(files) == 0:
		return nil, configf("%s: no files in this folder", args[0])
	}
	return files, nil
}

// redactor renders the records of chunks for one view.
type redactor struct {
	proc    *processor.Processor
	w       *processor.Worker
	view    int
	raw     bool              // notes carry the record
	several bool              // files, one behind another in the output
	schema  *processor.Schema // of records without a container
	records int64
	dropped int64 // of them, by the policy
	header  header
	blocks  blocks

	evidence *json.Encoder // nil: none is printed
	files    []string
}

// proof is the evidence of one record as --prove prints it.
type proof struct {
	File   string `json:"file,omitempty"`
	Line   int64  `json:"line"`
	Proved bool   `json:"proved"`
	Reason string `json:"reason,omitempty"` // why the record did not come out
	processor.Evidence
}

// Work implements lines.Worker.
func (r *redactor) Work(c *lines.Chunk, ans *lines.Answer) {
	if c.TooLong {
		r.records++
		ans.Notes = append(ans.Notes, lines.Note{File: c.File, Line: c.Line, Reason: processor.Oversize.String(), Detail: "record over the limit"})
		return
	}
	if c.Frame != nil {
		r.frames(c, ans)
		return
	}
	if c.Format == lines.Avro {
		r.block(c, ans)
		return
	}
	format, bad, why := r.header.begin(r.w, c)
	for it := range c.Records() {
		as := format
		if c.First && it.Line == c.Line {
			as = processor.CSVHeader
		}
		if it.Blank {
			ans.Out = append(append(ans.Out, it.Record...), it.End...)
			continue
		}
		if as != processor.CSVHeader {
			r.records++
		}
		before := len(ans.Out)
		out, reason, detail := ans.Out, bad, why
		if reason == processor.OK {
			out, reason, detail = r.redact(ans.Out, it.Record, as)
		}
		if r.evidence != nil {
			p := proof{Line: it.Line, Proved: reason == processor.OK, Reason: reason.String(), Evidence: r.w.Evidence()}
			if len(r.files) > 1 {
				p.File = r.files[c.File]
			}
			_ = r.evidence.Encode(p)
		}
		if reason != processor.OK {
			if as == processor.CSVHeader {
				r.records++
			}
			n := lines.Note{File: c.File, Line: it.Line, At: before, Reason: reason.String(), Detail: detail}
			if r.raw {
				n.Raw = bytes.Clone(it.Record)
			}
			ans.Out, ans.Notes = out[:before], append(ans.Notes, n)
			continue
		}
		if r.w.Dropped() {
			r.dropped++
			ans.Out = out[:before]
			continue
		}
		ans.Out = append(out, it.End...)
	}
}

// redact renders one record; a panic is a reason like any other.
func (r *redactor) redact(dst, record []byte, format processor.Format) (out []byte, reason processor.Reason, detail string) {
	defer func() {
		if p := recover(); p != nil {
			r.w, r.header, r.blocks = r.proc.NewWorker(), header{}, blocks{}
			out, reason, detail = dst, processor.Panic, "a detector failed"
		}
	}()
	return r.w.Redact(dst, record, format, r.view)
}

// skips tells a person of records that were not written.
type skips struct {
	w      io.Writer
	files  []string
	n      int64
	counts map[string]int64
}

func newSkips(w io.Writer, files []string) *skips {
	return &skips{w: w, files: files, counts: map[string]int64{}}
}

func (s *skips) add(n lines.Note) {
	s.n++
	s.counts[n.Reason]++
	where := fmt.Sprintf("line %d", n.Line)
	if len(s.files) > 1 {
		where = s.files[n.File] + ": " + where
	}
	text := n.Reason
	if n.Detail != "" {
		text += ": " + n.Detail
	}
	fmt.Fprintf(s.w, "%s: %s\n", where, text)
}

// summary counts what came in: what came out, what the policy left out, and what
// was skipped.
func (s *skips) summary(records, dropped int64) {
	text := fmt.Sprintf("samar: %s in, %d out", plural(records, "record"), records-dropped-s.n)
	if dropped > 0 {
		text += fmt.Sprintf(", %d dropped", dropped)
	}
	text += fmt.Sprintf(", %d skipped", s.n)
	var parts []string
	for _, r := range reasons() {
		if k := s.counts[r]; k > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", r, k))
		}
	}
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	fmt.Fprintln(s.w, text)
}

// reasons are the words of every reason a record is refused for.
func reasons() []string {
	var out []string
	for r := processor.Undecodable; r <= processor.SinkRejected; r++ {
		out = append(out, r.String())
	}
	return out
}

func plural(n int64, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
