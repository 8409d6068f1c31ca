package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/internal/keyset"
)

type retryFlags struct {
	dlqFlags
	private string
	because string
	reason  string // empty: any
	names   string
	rate    int // records a second; 0: any number
}

func newDLQRetry() *cobra.Command {
	var f retryFlags
	cmd := &cobra.Command{
		Use:   "retry --private-key F --because TEXT",
		Short: "Take dead letters through the policy again, into the clean topics",
		Long: `retry opens the dead letters of a pipeline with the private key and takes each
record through the policy as it is now, into every view. It bears the samar-id
it would have had at first, and comes behind what is in the clean topics by now.
What fails again becomes a dead letter again. A view in a compacted topic is
refused: an old record would replace newer ones.

Each letter is tried once: how far retry came is kept in the group
<group>.retry, with --reason in <group>.retry.<reason>; what either has tried the
other passes over. It delivers as the
pipeline does, at least once or exactly once. Letters by reference alone are left
where they are. dlq list goes on naming all of them until dlq purge. Who did this, when and why is written to standard error, and now
and then how far it has come.`,
		Example: `  samar dlq retry --config samar.yaml --private-key dlq-private.key --because "ticket 812"
  samar dlq retry --config samar.yaml --private-key dlq-private.key --because "new policy" --reason timeout`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return f.run(cmd) },
	}
	fl := cmd.Flags()
	f.fileFlags.add(cmd, false)
	fl.IntVar(&f.pipeline, "pipeline", 0, "number of the pipeline in the configuration file, from 0")
	fl.StringVar(&f.private, "private-key", "", "private key that samar keys init --recipient made")
	fl.StringVar(&f.because, "because", "", "why, for the audit line")
	fl.StringVar(&f.reason, "reason", "", "only letters with this reason")
	fl.StringVar(&f.names, "names", "full", "people's names, as for samar run: off, cues, full")
	fl.IntVar(&f.rate, "rate", 0, "most records a second; 0: any number")
	fixed(cmd, "reason", reasons()...)
	fixed(cmd, "names", "off", "cues", "full")
	return cmd
}

func (f *retryFlags) check() error {
	if err := needed("--private-key", f.private, "--because", f.because); err != nil {
		return err
	}
	if f.reason != "" {
		if err := oneOf("reason", f.reason, reasons()...); err != nil {
			return err
		}
	}
	if f.rate < 0 {
		return usagef("--rate: want a number of records, or 0")
	}
	return nil
}

func (f *retryFlags) run(cmd *cobra.Command) error {
	if err := f.check(); err != nil {
		return err
	}
	key, err := keyset.LoadPrivate(f.private)
	if err != nil {
		return keyFault(err)
	}
	cfg, err := f.load(cmd)
	if err != nil {
		return err
	}
	if err := f.chosen(cfg); err != nil {
		return err
	}
	p, err := f.resolve(cfg, f.names)
	if err != nil {
		return err
	}
	r := p.routes[f.pipeline]
	audit(cmd, "dead letters tried again", r.letters.Topic, f.because)
	log, err := newLogger(cmd.ErrOrStderr(), cfg.Log.Level, cfg.Log.Format)
	if err != nil {
		return err
	}
	r.rate = f.rate
	t := &retry{opener: key, reason: f.reason, input: r.source}
	s, err := t.service(r, log)
	if err != nil {
		return err
	}
	defer s.Close()
	stop := t.report(cmd.ErrOrStderr(), reportPause)
	err = t.run(cmd.Context(), s, time.Duration(cfg.Wait))
	stop()
	if err != nil {
		return err
	}
	st := s.runner.Stats()
	again := int64(0)
	for _, n := range st.Dead {
		again += n
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s through, %d dead again, %d left: by reference, of another reason or topic, or not to be opened by this key\n",
		plural(st.In-again, "record"), again, t.left.Load())
	if !s.runner.Reached() {
		fmt.Fprintf(cmd.ErrOrStderr(), "samar: interrupted with %s; the next retry goes on there\n", t.line(0))
		return silent(exitInterrupted)
	}
	if again > 0 || t.shut.Load() > 0 {
		return silent(exitFailed)
	}
	return nil
}
