package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// execute runs one command line and returns its exit code.
func execute(ctx context.Context, args []string) int {
	root := newRoot()
	root.SetArgs(args)
	started := false
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		started = true
		return flagsFromEnv(cmd.Flags(), os.LookupEnv)
	}
	cmd, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitOK
	}
	var f *fault
	if !started && !errors.As(err, &f) {
		err = withCode(exitUsage, err)
	}
	code := codeOf(ctx, err)
	if code == exitInterrupted && errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	report(cmd.ErrOrStderr(), oneLine(err))
	if code == exitUsage {
		fmt.Fprintf(cmd.ErrOrStderr(), "Run %q for flags and examples.\n", cmd.CommandPath()+" --help")
	}
	return code
}

// oneLine writes cobra's answer to an unknown command as samar's others are.
func oneLine(err error) error {
	text, near, ok := strings.Cut(err.Error(), "\n\nDid you mean this?\n")
	if !ok {
		return err
	}
	return fmt.Errorf("%s; did you mean %s?", text, strings.Join(strings.Fields(near), " or "))
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "samar",
		Short: "Find personal data in customer feedback and take it out on its way through Kafka",
		Long: `samar reads records from Kafka, finds personal data in them (names, phones,
identity numbers, cards, secrets … in Indonesian, Chinese and English first),
and writes one clean topic per audience. A record it cannot read, scan or
write never reaches a clean topic; it goes to sealed dead letters.

Data goes to stdout, messages to stderr. Every flag can be given as an
environment variable: --show-values is SAMAR_SHOW_VALUES=true.

Exit codes: 0 done, 1 failed or records were skipped, 2 wrong usage, 3 a file
is missing or invalid, 4 a gate was not met, 5 not permitted, 6 a dependency
is unavailable or refuses us, 130 interrupted.`,
		Example: `  # See it work: an embedded broker, generated feedback, before and after
  samar demo --events 2000

  # Clean a line of text
  echo 'email saya budi@example.com' | samar redact`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.HiddenDefaultCmd = false
	root.SetHelpCommand(newHelp())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return withCode(exitUsage, plainFlag(cmd, err)) })
	root.AddCommand(commands()...)
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.RunE = unfinished
		}
	}
	return root
}

// plainFlag says which flag was meant, or what one wants whose value is of another
// type.
func plainFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) && len(unknown.GetSpecifiedName()) > 1 {
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near, ok := yamlstrict.Suggest(unknown.GetSpecifiedName(), names); ok {
			return fmt.Errorf("%w; did you mean --%s?", err, near)
		}
		if unknown.GetSpecifiedName() == "keys" && cmd.Flags().Lookup("file") != nil {
			return fmt.Errorf("%w; did you mean --file?", err) // samar keys names the file it is about
		}
	}
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) {
		return err
	}
	wants := map[string]string{"int": "a whole number", "float64": "a number", "bool": "true or false", "duration": "a time such as 30s or 5m"}
	want, ok := wants[bad.GetFlag().Value.Type()]
	if !ok {
		return err
	}
	return fmt.Errorf("--%s: want %s, not %q", bad.GetFlag().Name, want, bad.GetValue())
}

// commands lists every subcommand, in the order of the help page.
func commands() []*cobra.Command {
	return []*cobra.Command{
		newDemo(),
		newRun(),
		newRedact(),
		newServe(),
		newDetokenise(),
		newScan(),
		newExplain(),
		newDetectors(),
		newEval(),
		newBench(),
		newCheck(),
		newVerify(),
		newDLQ(),
		newKeys(),
		newConfig(),
		newVersion(),
		newMan(),
		newDocs(),
	}
}

// group makes a command that only holds others.
func group(use, short string, subs ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		RunE:  unfinished,
	}
	cmd.AddCommand(subs...)
	cmd.SuggestionsMinimumDistance = 2
	return cmd
}

// unfinished answers a command that needs one of its subcommands.
func unfinished(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		cmd.SetOut(cmd.ErrOrStderr())
		_ = cmd.Help()
		return silent(exitUsage)
	}
	text := fmt.Sprintf("unknown command %q for %q", args[0], cmd.CommandPath())
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		text += "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return usagef("%s", text)
}

// newHelp makes the help command; a name it does not know is wrong usage.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "Help about any command",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usagef("no help for %q", strings.Join(args, " "))
			}
			return about.Help()
		},
	}
}

// envNames are the flags whose variable is not SAMAR_ and their own name.
var envNames = map[string]string{"keys": "SAMAR_KEYS_FILE", "passphrase": "SAMAR_KEYS_PASSPHRASE"}

func envName(flag string) string {
	if name, ok := envNames[flag]; ok {
		return name
	}
	return "SAMAR_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// flagsFromEnv sets every flag the command line left alone from its variable.
func flagsFromEnv(flags *pflag.FlagSet, lookup func(string) (string, bool)) error {
	var first error
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Changed || f.Name == "help" || f.Annotations[ownEnv] != nil || first != nil {
			return
		}
		value, ok := lookup(envName(f.Name))
		if !ok || value == "" {
			return
		}
		if err := flags.Set(f.Name, value); err != nil {
			first = usagef("%s: %v", envName(f.Name), err)
		}
	})
	return first
}
