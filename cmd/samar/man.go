package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/samar-privacy/samar/internal/buildinfo"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man [COMMAND…]",
		Short: "Print the manual page of samar or of a command",
		Example: `  samar man > samar.1
  samar man keys init > samar-keys-init.1`,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usagef("no command of this name; samar --help names them all")
			}
			_, err = io.WriteString(cmd.OutOrStdout(), manPage(of))
			return err
		},
	}
}

// manPage is the help of a command in the man macros.
func manPage(c *cobra.Command) string {
	var b strings.Builder
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	fmt.Fprintf(&b, ".TH %s 1 \"\" %s\n", strings.ToUpper(roff(name)), roff(fmt.Sprintf("%q", "samar "+buildinfo.Get().Version)))
	section(&b, "NAME", fmt.Sprintf("%s - %s", name, c.Short), true)
	section(&b, "SYNOPSIS", c.UseLine(), true)
	section(&b, "DESCRIPTION", c.Long, true)
	var subs []string
	for _, s := range c.Commands() {
		if s.IsAvailableCommand() {
			subs = append(subs, fmt.Sprintf("%-12s %s", s.Name(), s.Short))
		}
	}
	section(&b, "COMMANDS", strings.Join(subs, "\n"), false)
	flags := func(f *pflag.FlagSet) string { return f.FlagUsagesWrapped(100) }
	section(&b, "OPTIONS", flags(c.NonInheritedFlags())+flags(c.InheritedFlags()), false)
	section(&b, "EXAMPLES", c.Example, false)
	return b.String()
}

// section writes one section, unless it is empty; lines that are no prose are
// kept as they are.
func section(b *strings.Builder, title, text string, prose bool) {
	text = strings.Trim(text, "\n")
	if text == "" {
		return
	}
	fmt.Fprintf(b, ".SH %s\n", title)
	if !prose {
		fmt.Fprintf(b, ".nf\n%s\n.fi\n", roff(text))
		return
	}
	fmt.Fprintln(b, strings.ReplaceAll(roff(text), "\n\n", "\n.PP\n"))
}

// roff escapes what the formatter would read as its own: the backslash, the
// hyphen, and a full stop or quote that begins a line.
func roff(text string) string {
	lines := strings.Split(strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
