package main

import (
	"fmt"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/policy"
)

func newConfig() *cobra.Command {
	return group("config", "Show settings with their origin, the schemas, and the built-in policy",
		newConfigShow(), newConfigSchema(), newConfigDefault())
}

func newConfigShow() *cobra.Command {
	var f fileFlags
	var policyFile, view, output string
	var origin bool
	cmd := &cobra.Command{
		Use:   "show",
		Short: "Show every setting in force, and where it comes from",
		Long: `show prints every key of samar.yaml as it is in force: flag over SAMAR_* variable
over file over default. With --policy (and no file) it shows a policy instead:
what each view does with each entity, in text and in named fields.`,
		Example: `  samar config show --config samar.yaml --origin
  samar config show --policy policy.yaml --view analytics
  samar config show --policy ""`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "table", "json"); err != nil {
				return err
			}
			if cmd.Flags().Changed("policy") {
				return showPolicy(cmd, policyFile, view, output, origin)
			}
			cfg, err := f.load(cmd)
			if err != nil {
				return err
			}
			return showSettings(cmd, cfg.Settings(), output, origin)
		},
	}
	f.add(cmd, true)
	fl := cmd.Flags()
	fl.BoolVar(&origin, "origin", false, "say where each value comes from")
	fl.StringVarP(&policyFile, "policy", "p", "", `show this policy instead; "" is the one built in`)
	fl.StringVar(&view, "view", "", "view of the policy")
	addOutput(cmd, &output, "table", "table", "json")
	return cmd
}

func showSettings(cmd *cobra.Command, list []config.Setting, output string, origin bool) error {
	if output == "json" {
		return writeJSON(cmd.OutOrStdout(), struct {
			SchemaVersion int              `json:"schema_version"`
			Settings      []config.Setting `json:"settings"`
		}{1, list})
	}
	t := newTable(cmd.OutOrStdout())
	head := table.Row{"Key", "Value"}
	if origin {
		head = append(head, "Origin")
	}
	t.AppendHeader(head)
	for _, s := range list {
		row := table.Row{s.Key, s.Value}
		if origin {
			row = append(row, s.Origin)
		}
		t.AppendRow(row)
	}
	t.Render()
	return nil
}

func showPolicy(cmd *cobra.Command, file, view, output string, origin bool) error {
	p, err := loadPolicy(file, detectors.NewRegistry(catalog.All()))
	if err != nil {
		return err
	}
	v, err := chooseView(p, view)
	if err != nil {
		return err
	}
	decisions := p.Decisions(v)
	if output == "json" {
		return writeJSON(cmd.OutOrStdout(), struct {
			SchemaVersion int               `json:"schema_version"`
			Policy        string            `json:"policy"`
			View          string            `json:"view"`
			Decisions     []policy.Decision `json:"decisions"`
		}{1, p.Header(), p.Views[v].Name, decisions})
	}
	fmt.Fprintf(cmd.OutOrStdout(), "policy %s, view %s, purpose %s, %s\n", p.Header(), p.Views[v].Name, p.Views[v].Purpose, p.Views[v].Strictness)
	if c := p.Views[v].Crowd; c != nil {
		fmt.Fprintf(cmd.OutOrStdout(), "rows that fewer than %d of the last %d are like: %s (k_anonymity)\n", c.K, c.Window, c.Below)
	}
	t := newTable(cmd.OutOrStdout())
	head := table.Row{"Entity", "In text", "In a named field", "Least score"}
	if origin {
		head = append(head, "Origin")
	}
	t.AppendHeader(head)
	for _, d := range decisions {
		row := table.Row{d.Entity, d.Text, d.Field, fmt.Sprintf("%.2f", d.MinimumScore)}
		if origin {
			row = append(row, d.Origin)
		}
		t.AppendRow(row)
	}
	t.Render()
	return nil
}

func newConfigSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [samar|policy]",
		Short: "Print the JSON Schema of samar.yaml or policy.yaml, for editors",
		Example: `  samar config schema > samar.schema.json
  samar config schema policy > policy.schema.json`,
		Args:      usageArgs(cobra.MatchAll(cobra.MaximumNArgs(1), cobra.OnlyValidArgs)),
		ValidArgs: []string{"samar", "policy"},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] == "policy" {
				return writeJSON(cmd.OutOrStdout(), policy.Schema())
			}
			return writeJSON(cmd.OutOrStdout(), config.Schema())
		},
	}
}

func newConfigDefault() *cobra.Command {
	return &cobra.Command{
		Use:     "default",
		Short:   "Print the built-in policy, to start your own from",
		Example: `  samar config default > policy.yaml`,
		Args:    usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(policy.DefaultSource())
			return err
		},
	}
}
