package main

import (
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/internal/buildinfo"
	"github.com/samar-privacy/samar/internal/speed"
)

func newBench() *cobra.Command {
	var output, only string
	var seconds float64
	var size int
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure detection and redaction on this machine",
		Long: `bench measures user CPU time of one core on generated input: texts, JSON events,
tokens, and the worst inputs known. Speed alone says nothing: samar eval measures
accuracy.`,
		Example: `  samar bench
  samar bench --only redact/events --seconds 0.5 --output json`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "table", "json"); err != nil {
				return err
			}
			if seconds <= 0 || size < 1 {
				return usagef("--seconds and --megabytes: want more than nothing")
			}
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
			e, err := speed.NewEngine()
			if err != nil {
				return err
			}
			watched := isTerminal(cmd.ErrOrStderr())
			var results []speed.Result
			for _, w := range speed.Workloads(e, size*1_000_000) {
				if !strings.Contains(w.Name, only) || cmd.Context().Err() != nil {
					continue
				}
				if watched {
					fmt.Fprintf(cmd.ErrOrStderr(), "\r\x1b[K%s …", w.Name)
				}
				results = append(results, speed.Measure(w, time.Duration(seconds*float64(time.Second))))
			}
			if watched {
				fmt.Fprint(cmd.ErrOrStderr(), "\r\x1b[K")
			}
			if err := cmd.Context().Err(); err != nil {
				return err
			}
			if len(results) == 0 {
				return usagef("--only: no workload's name contains %q", only)
			}
			if output == "json" {
				return writeJSON(cmd.OutOrStdout(), struct {
					SchemaVersion int            `json:"schema_version"`
					Build         buildinfo.Info `json:"build"`
					Results       []speed.Result `json:"results"`
				}{1, buildinfo.Get(), results})
			}
			return speed.WriteTable(cmd.OutOrStdout(), results)
		},
	}
	fl := cmd.Flags()
	fl.Float64Var(&seconds, "seconds", 2, "user CPU seconds for each workload")
	fl.IntVar(&size, "megabytes", 8, "size of each input")
	fl.StringVar(&only, "only", "", "only workloads whose name contains this")
	addOutput(cmd, &output, "table", "table", "json")
	return cmd
}
