package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline/registry"
)

func newCheck() *cobra.Command {
	var f fileFlags
	var dial bool
	var output string
	cmd := &cobra.Command{
		Use:   "check --config samar.yaml",
		Short: "Check configuration, policies and keys; with --connect, brokers and topics too",
		Long: `check reads samar.yaml and everything it names: policies, keys, secrets. It reports
all faults of a file at once and changes nothing. Where values have a schema it
tries it: a field whose type cannot hold what the policy makes of it is a fault;
a schema registry that does not answer is one with --connect alone.

With --connect it also tries every cluster, topic, group, transactional id and
registry, says what is wrong with each and how to mend it, and prints the least
rights that the configuration needs, as lines of kafka-acls.sh to copy: those of
samar run, and behind them what dlq, verify, dry runs and backfills need beside.`,
		Example: `  samar check --config samar.yaml
  samar check --config samar.yaml --connect --wait 5s`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "text", "json"); err != nil {
				return err
			}
			cfg, err := f.load(cmd)
			if err != nil {
				return err
			}
			p, err := f.resolve(cfg, "full")
			if err != nil {
				return err
			}
			var services []*service
			for i, r := range p.routes {
				s, err := newService(r, zap.NewNop(), nil)
				if err != nil {
					return fmt.Errorf("%s: %w", r.title(i), err)
				}
				defer s.Close()
				if err := s.trySchemas(cmd, dial); err != nil {
					return fmt.Errorf("%s: %w", r.title(i), err)
				}
				services = append(services, s)
			}
			var c *connection
			if dial {
				if c, err = connect(cmd.Context(), p, services); err != nil {
					return err
				}
			}
			if output == "json" {
				if err := writeJSON(cmd.OutOrStdout(), checked(f.config, p, c)); err != nil {
					return err
				}
				return c.err()
			}
			what := "configuration, policies and keys are in order"
			if c != nil {
				c.show(cmd.OutOrStdout())
				if err := c.err(); err != nil {
					return err
				}
				what += "; brokers and topics answer"
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s: %s\n", f.config, what)
			return nil
		},
	}
	f.add(cmd, true)
	addOutput(cmd, &output, "text", "text", "json")
	cmd.Flags().BoolVar(&dial, "connect", false, "ask the brokers too")
	return cmd
}

// trySchemas asks the schema registry once; that it does not answer is told,
// and a fault with --connect alone.
func (s *service) trySchemas(cmd *cobra.Command, connect bool) error {
	if connect || s.registry == nil {
		return nil
	}
	err := s.checkSchemas(cmd.Context(), 0)
	if errors.Is(err, registry.ErrUnavailable) {
		fmt.Fprintf(cmd.ErrOrStderr(), "samar: %v: the schema of %s is not checked\n", err, s.subject)
		return nil
	}
	return err
}

// checkedPipeline is one pipeline of a check that found no fault.
type checkedPipeline struct {
	Topic  string   `json:"topic"`
	Policy string   `json:"policy"`
	Views  []string `json:"views"`
}

// checked is the answer of a check. c is nil without --connect.
func checked(file string, p *plan, c *connection) any {
	list := []checkedPipeline{}
	for i := range p.routes {
		r := &p.routes[i]
		list = append(list, checkedPipeline{r.source.Topic, r.engine.policy.Header(), viewNames(r.engine.policy)})
	}
	out := struct {
		SchemaVersion int               `json:"schema_version"`
		Config        string            `json:"config"`
		Connected     bool              `json:"connected"`
		Pipelines     []checkedPipeline `json:"pipelines"`
		Checks        []probe           `json:"checks,omitempty"`
		ACLs          []grant           `json:"acls,omitempty"`
		More          []grant           `json:"acls_of_other_commands,omitempty"`
	}{SchemaVersion: 1, Config: file, Connected: c != nil, Pipelines: list}
	if c != nil {
		out.Checks, out.ACLs, out.More = c.probes, c.grants, c.more
	}
	return out
}

// show prints what was tried, and the rights that are needed.
func (c *connection) show(w io.Writer) {
	t := newTable(w)
	t.AppendHeader(table.Row{"Pipeline", "Check", "Answer"})
	for _, p := range c.probes {
		answer := "ok"
		switch {
		case !p.OK:
			answer = "FAULT: see below"
		case p.Found != "":
			answer += ", " + p.Found
		}
		t.AppendRow(table.Row{p.Pipeline, p.What, answer})
	}
	t.Render()
	slices.SortStableFunc(c.more, func(a, b grant) int { return cmp.Compare(a.For, b.For) })
	showGrants(w, append(slices.Clone(c.grants), c.more...))
}
