package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/user"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/internal/keyset"
	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/kafka"
	"github.com/samar-privacy/samar/processor"
)

func newDLQ() *cobra.Command {
	return group("dlq", "List, show, try again and delete dead letters", newDLQList(), newDLQShow(), newDLQRetry(), newDLQPurge())
}

// dlqFlags say where the dead letters are: the topic of a pipeline, or a file
// of `samar redact --dead-letters`.
type dlqFlags struct {
	fileFlags
	pipeline int
	file     string
}

func (f *dlqFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVarP(&f.config, "config", "c", "samar.yaml", "configuration file")
	fl.IntVar(&f.pipeline, "pipeline", 0, "number of the pipeline in the configuration file, from 0")
	fl.StringVar(&f.file, "file", "", "read this file, which samar redact --dead-letters wrote, instead of a topic")
}

// deadLetter is a letter of either kind.
type deadLetter struct {
	Source string `json:"source"`
	Reason string `json:"reason"`
	Sealed bool   `json:"sealed"`
	Bytes  int    `json:"bytes"`

	open func(pipeline.Opener) (*processor.Record, error)
}

// each calls visit for every dead letter until it returns false.
func (f *dlqFlags) each(cmd *cobra.Command, visit func(*deadLetter) bool) error {
	if f.file != "" {
		return eachOfFile(f.file, visit)
	}
	cfg, err := f.load(cmd)
	if err != nil {
		return err
	}
	from, topic, err := f.letters(cfg)
	if err != nil {
		return err
	}
	strange := 0
	err = readTopic(cmd.Context(), from, topic, time.Duration(cfg.Wait), cmd.ErrOrStderr(), func(records []processor.Record) bool {
		for i := range records {
			d, err := pipeline.ReadDeadLetter(&records[i])
			if err != nil {
				strange++
				continue
			}
			x := &deadLetter{Source: d.Position(), Reason: d.Reason, Sealed: d.Sealed != nil, Bytes: len(d.Sealed),
				open: func(o pipeline.Opener) (*processor.Record, error) { return pipeline.OpenDeadLetter(d, o) }}
			if !visit(x) {
				return false
			}
		}
		return true
	})
	if strange > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s in topic %s that samar did not write\n", plural(int64(strange), "record"), topic)
	}
	return err
}

// letters returns where the dead letters of the chosen pipeline are.
func (f *dlqFlags) letters(cfg *config.Config) (kafka.Cluster, string, error) {
	if err := f.chosen(cfg); err != nil {
		return kafka.Cluster{}, "", err
	}
	d := cfg.Pipelines[f.pipeline].DeadLetter()
	c, err := cluster(d.Cluster)
	return c, d.Topic, err
}

// chosen refuses a pipeline that the configuration has not.
func (f *dlqFlags) chosen(cfg *config.Config) error {
	if f.pipeline < 0 || f.pipeline >= len(cfg.Pipelines) {
		return usagef("--pipeline: %s has %s", f.config, plural(int64(len(cfg.Pipelines)), "pipeline"))
	}
	return nil
}

func eachOfFile(name string, visit func(*deadLetter) bool) error {
	f, err := os.Open(name)
	if err != nil {
		return configf("%s", pathFault(name, err))
	}
	defer f.Close()
	scan := bufio.NewScanner(f)
	scan.Buffer(make([]byte, 64<<10), 64<<20)
	for n := 1; scan.Scan(); n++ {
		var l letter
		if json.Unmarshal(scan.Bytes(), &l) != nil || l.Reason == "" {
			return configf("%s: line %d is no dead letter", name, n)
		}
		x := &deadLetter{Source: l.Source, Reason: l.Reason, Sealed: l.Sealed != nil, Bytes: len(l.Sealed),
			open: func(o pipeline.Opener) (*processor.Record, error) {
				value, err := o.Open(nil, l.Sealed, letterAAD(l.Source, l.Reason))
				return &processor.Record{Value: value}, err
			}}
		if !visit(x) {
			return nil
		}
	}
	return scan.Err()
}

func newDLQList() *cobra.Command {
	var f dlqFlags
	var reason, output string
	var limit int
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List dead letters: where each came from, and why it died",
		Example: `  samar dlq list --config samar.yaml
  samar dlq list --config samar.yaml --reason undecodable --output json
  samar dlq list --file letters.jsonl`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "table", "json"); err != nil {
				return err
			}
			if reason != "" {
				if err := oneOf("reason", reason, reasons()...); err != nil {
					return err
				}
			}
			list := []*deadLetter{}
			more := false
			err := f.each(cmd, func(d *deadLetter) bool {
				if reason != "" && d.Reason != reason {
					return true
				}
				if len(list) == limit {
					more = true
					return false
				}
				list = append(list, d)
				return true
			})
			if err != nil {
				return err
			}
			if output == "json" {
				return writeJSON(cmd.OutOrStdout(), struct {
					SchemaVersion int           `json:"schema_version"`
					Letters       []*deadLetter `json:"dead_letters"`
					More          bool          `json:"more"`
				}{1, list, more})
			}
			t := newTable(cmd.OutOrStdout())
			t.AppendHeader(table.Row{"Came from", "Reason", "Payload"})
			for _, d := range list {
				payload := "by reference"
				if d.Sealed {
					payload = fmt.Sprintf("sealed, %d bytes", d.Bytes)
				}
				t.AppendRow(table.Row{d.Source, d.Reason, payload})
			}
			if len(list) > 0 {
				t.Render()
			}
			if more {
				fmt.Fprintf(cmd.ErrOrStderr(), "samar: there are more; raise --limit\n")
			} else {
				fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s\n", plural(int64(len(list)), "dead letter"))
			}
			return nil
		},
	}
	f.add(cmd)
	cmd.Flags().StringVar(&reason, "reason", "", "only letters with this reason")
	cmd.Flags().IntVar(&limit, "limit", 1000, "most letters to list")
	addOutput(cmd, &output, "table", "table", "json")
	fixed(cmd, "reason", reasons()...)
	return cmd
}

func newDLQShow() *cobra.Command {
	var f dlqFlags
	var private, because string
	cmd := &cobra.Command{
		Use:   "show SOURCE --private-key F --because TEXT",
		Short: "Open one dead letter: its key, value and headers, in the clear",
		Long: `show opens a dead letter with the private key that samar keys init --recipient made.
What it prints is the raw record with its personal data. Why it was opened is
written to standard error together with who did it and when: keep that line.`,
		Example: `  samar dlq show feedback.raw/0/4711 --config samar.yaml --private-key dlq-private.key --because "ticket 812"
  samar dlq show feedback.jsonl:17 --file letters.jsonl --private-key dlq-private.key --because "ticket 812"`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needed("--private-key", private, "--because", because); err != nil {
				return err
			}
			key, err := keyset.LoadPrivate(private)
			if err != nil {
				return keyFault(err)
			}
			var found *deadLetter
			var rec *processor.Record
			var openErr error
			err = f.each(cmd, func(d *deadLetter) bool {
				if d.Source != args[0] {
					return true
				}
				found = d
				if d.Sealed {
					rec, openErr = d.open(key)
				}
				return false
			})
			switch {
			case err != nil:
				return err
			case found == nil:
				return withCode(exitFailed, fmt.Errorf("no dead letter came from %s", args[0]))
			case !found.Sealed:
				return withCode(exitFailed, fmt.Errorf("%s: by reference only, nothing was kept", args[0]))
			case errors.Is(openErr, keyset.ErrOpen):
				return configf("%s: %v", args[0], openErr)
			case openErr != nil:
				return openErr
			}
			audit(cmd, "dead letter opened", args[0], because)
			return writeJSON(cmd.OutOrStdout(), opened(found, rec))
		},
	}
	f.add(cmd)
	cmd.Flags().StringVar(&private, "private-key", "", "private key that samar keys init --recipient made")
	cmd.Flags().StringVar(&because, "because", "", "why it is opened, for the audit line")
	return cmd
}

// audit says who did what to which letters, when and why.
func audit(cmd *cobra.Command, event, source, because string) {
	who := strconv.Itoa(os.Getuid())
	if u, err := user.Current(); err == nil {
		who = u.Username
	}
	line, _ := json.Marshal(map[string]string{"event": event, "source": source, "because": because,
		"by": who, "at": time.Now().UTC().Format(time.RFC3339)})
	fmt.Fprintf(cmd.ErrOrStderr(), "%s\n", line)
}

// openedLetter is a raw record. Bytes that are no text are shown in base64.
type openedLetter struct {
	SchemaVersion int               `json:"schema_version"`
	Source        string            `json:"source"`
	Reason        string            `json:"reason"`
	Key           any               `json:"key"`
	Value         any               `json:"value"`
	Headers       map[string]any    `json:"headers,omitempty"`
	Encoding      map[string]string `json:"encoding,omitempty"` // of those that are no UTF-8
}

func opened(d *deadLetter, rec *processor.Record) openedLetter {
	o := openedLetter{SchemaVersion: 1, Source: d.Source, Reason: d.Reason, Encoding: map[string]string{}}
	show := func(name string, b []byte) any {
		switch {
		case b == nil:
			return nil
		case utf8.Valid(b):
			return string(b)
		}
		o.Encoding[name] = "base64"
		return bytes.Clone(b)
	}
	o.Key, o.Value = show("key", rec.Key), show("value", rec.Value)
	for _, h := range rec.Headers {
		if o.Headers == nil {
			o.Headers = map[string]any{}
		}
		o.Headers[h.Key] = show("headers."+h.Key, h.Value)
	}
	return o
}
