package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"go.uber.org/zap"

	"github.com/samar-privacy/samar/pipeline/registry"
)

func newCheck() *cobra.Command {
	var f fileFlags
	var connect bool
	var output string
	cmd := &cobra.Command{
		Use:   "check --config samar.yaml",
		Short: "Check configuration, policies and keys; with --connect, brokers and topics too",
		Long: `check reads samar.yaml and everything it names: policies, keys, secrets. It reports
all faults of a file at once and changes nothing. Where values have a schema it
tries it: a field whose type cannot hold what the policy makes of it is a fault;
a schema registry that does not answer is one with --connect alone. With --connect it also asks the
brokers for the topics and for the rights to read and write them.`,
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
			for i, r := range p.routes {
				s, err := newService(r, zap.NewNop(), nil)
				if err != nil {
					return fmt.Errorf("%s: %w", r.title(i), err)
				}
				defer s.Close()
				if err := s.trySchemas(cmd, connect); err != nil {
					return fmt.Errorf("%s: %w", r.title(i), err)
				}
				if connect {
					if err := s.check(cmd.Context(), time.Duration(cfg.Wait)); err != nil {
						return err
					}
				}
			}
			if output == "json" {
				return writeJSON(cmd.OutOrStdout(), checked(f.config, p, connect))
			}
			what := "configuration, policies and keys are in order"
			if connect {
				what += "; brokers and topics answer"
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "samar: %s: %s\n", f.config, what)
			return nil
		},
	}
	f.add(cmd, true)
	addOutput(cmd, &output, "text", "text", "json")
	cmd.Flags().BoolVar(&connect, "connect", false, "ask the brokers too")
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

// checked is the answer of a check that found no fault.
func checked(file string, p *plan, connected bool) any {
	list := []checkedPipeline{}
	for i := range p.routes {
		r := &p.routes[i]
		list = append(list, checkedPipeline{r.source.Topic, r.engine.policy.Header(), viewNames(r.engine.policy)})
	}
	return struct {
		SchemaVersion int               `json:"schema_version"`
		Config        string            `json:"config"`
		Connected     bool              `json:"connected"`
		Pipelines     []checkedPipeline `json:"pipelines"`
	}{1, file, connected, list}
}
