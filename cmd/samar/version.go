package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/internal/buildinfo"
)

func newVersion() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Say which samar this is",
		Example: `  samar version
  samar version --output json`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "text", "json"); err != nil {
				return err
			}
			info := buildinfo.Get()
			if output == "json" {
				return writeJSON(cmd.OutOrStdout(), struct {
					SchemaVersion int `json:"schema_version"`
					buildinfo.Info
				}{1, info})
			}
			commit := info.Commit
			if len(commit) > 12 {
				commit = commit[:12]
			}
			if commit != "" {
				commit = " (" + commit + ")"
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "samar %s%s, %s, %s\n", info.Version, commit, info.Go, info.Platform)
			return err
		},
	}
	addOutput(cmd, &output, "text", "text", "json")
	return cmd
}

// writeJSON writes one indented JSON document.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
