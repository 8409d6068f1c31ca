package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
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

// redaction is all that redact opens before it reads the first record.
type redaction struct {
	format  lines.Format
	keys    *keys
	engine  *engine
	proc    *processor.Processor
	files   []string
	letters *letters
}

func (f *redactFlags) open(cmd *cobra.Command, args []string) (*redaction, error) {
	var r redaction
	var err error
	if r.format, err = lines.ParseFormat(f.format); err != nil {
		return nil, usagef("--format: %v", err)
	}
	if err := oneOf("on-error", f.onError, "skip", "stop"); err != nil {
		return nil, err
	}
	if r.format, err = f.schema.open(r.format); err != nil {
		return nil, err
	}
	if r.keys, err = openKeys(f.keys, config.Ref(f.passphrase)); err != nil {
		return nil, err
	}
	if r.engine, err = newEngine(f.engineFlags, r.keys.master, ""); err != nil {
		return nil, err
	}
	if r.files, err = inputs(args); err != nil {
		return nil, err
	}
	if err := apart(cmd, append([]string{f.keys, f.policy}, r.files...), target{"links", f.links}, target{"dead-letters", f.deadLetters}); err != nil {
		return nil, err
	}
	if r.engine.links, err = openLinks(f.links); err != nil {
		return nil, err
	}
	if r.proc, err = r.engine.processor(processor.JSON); err != nil {
		return nil, err
	}
	if err := r.proc.Fits(f.schema.schema); err != nil {
		return nil, withCode(exitConfig, err)
	}
	if r.letters, err = openLetters(f.deadLetters, f.recipient, r.keys); err != nil {
		return nil, err
	}
	return &r, nil
}

// workers are one for each processor, or one alone where what it writes beside
// the records, or holds back, must be in order.
func (f *redactFlags) workers(r *redaction, evidence io.Writer) []*redactor {
	workers := make([]*redactor, runtime.GOMAXPROCS(0))
	if f.prove || r.engine.policy.Views[r.engine.view].Crowd != nil {
		workers = workers[:1]
	}
	for i := range workers {
		workers[i] = &redactor{proc: r.proc, w: r.proc.NewWorker(), view: r.engine.view, raw: r.letters.wantsPayload(), schema: f.schema.schema, several: len(r.files) > 1}
		if f.prove {
			workers[i].evidence = json.NewEncoder(evidence)
			workers[i].files = r.files
		}
	}
	return workers
}

func (f *redactFlags) run(cmd *cobra.Command, args []string) error {
	r, err := f.open(cmd, args)
	if err != nil {
		return err
	}
	defer r.letters.Close()
	stderr := cmd.ErrOrStderr()
	if r.keys.random && !f.quiet {
		fmt.Fprintln(stderr, "samar: no key file: tokens are made with a random key, so joins end with this process")
	}
	workers := f.workers(r, stderr)
	run := lines.Config{
		Files: r.files, Stdin: cmd.InOrStdin(), Format: r.format, Frame: f.schema.frame(),
		Limits: lines.Limits{Record: r.engine.policy.Limits.RecordBytes}, Out: cmd.OutOrStdout(), Stop: terminated(),
	}
	for _, w := range workers {
		run.Workers = append(run.Workers, w)
	}
	skipped := newSkips(stderr, r.files)
	run.Wrote = skipped.wrote
	run.Note = func(n lines.Note) error {
		if err := r.letters.add(r.files[n.File], n); err != nil {
			return err
		}
		skipped.add(n)
		if f.onError == "stop" {
			return silent(exitFailed)
		}
		return nil
	}
	var watch *progress
	if !f.quiet {
		watch = newProgress(stderr, cmd.OutOrStdout(), r.files)
	}
	run.Read = watch.add
	err = drained(lines.Run(cmd.Context(), run), r.files)
	watch.stop()
	if cerr := r.letters.Close(); err == nil {
		err = cerr
	}
	if cerr := r.engine.links.Close(); err == nil {
		err = cerr
	}
	switch {
	case f.quiet:
	case f.onError == "stop" && skipped.n > 0:
		fmt.Fprintln(stderr, "samar: stopped there; the records before it are written, none behind it is")
	default:
		skipped.summary()
	}
	if err != nil {
		return inputFault(err)
	}
	if skipped.n > 0 {
		return silent(exitFailed)
	}
	return nil
}

// looksLikeData reports whether an argument that is no file is a text or a token: it
// is not repeated.
func looksLikeData(arg string) bool {
	at := strings.LastIndexByte(arg, '_')
	return strings.ContainsAny(arg, " @\n{\"") || strings.Count(arg, "_") == 2 && len(arg)-at > 26 && !strings.ContainsAny(arg, "./")
}

// inputs are the files to read, those in folders too; none means standard
// input. It looks for all of them before the first is read, so that a wrong
// name leaves nothing half done.
func inputs(args []string) ([]string, error) {
	if len(args) == 0 {
		return []string{"-"}, nil
	}
	if slices.Contains(args, "") {
		return nil, configf("an argument is empty, where the name of a file should stand")
	}
	files, err := lines.Paths(args)
	var pe *fs.PathError
	switch {
	case errors.As(err, &pe) && errors.Is(err, fs.ErrNotExist) && looksLikeData(pe.Path):
		return nil, configf("an argument is no file: texts and tokens are read from files or standard input, echo '…' | samar …")
	case errors.As(err, &pe):
		return nil, configf("%s", pathFault(pe.Path, err))
	case err != nil:
		return nil, configf("%v", err)
	case len(files) == 0:
		return nil, configf("%s: no files in this folder", args[0])
	}
	return files, nil
}
