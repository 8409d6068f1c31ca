package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// addOutput declares --output with its choices.
func addOutput(cmd *cobra.Command, to *string, def string, choices ...string) {
	cmd.Flags().StringVarP(to, "output", "o", def, "what to print: "+strings.Join(choices, ", "))
	fixed(cmd, "output", choices...)
}

// fixed lets the shell complete a flag's choices.
func fixed(cmd *cobra.Command, flag string, choices ...string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp))
}

// oneOf checks a flag that has a closed list of values.
func oneOf(flag, value string, choices ...string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	return usagef("--%s: want one of %s", flag, strings.Join(choices, ", "))
}
