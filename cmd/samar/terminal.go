package main

import (
	"io"
	"os"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// newTable returns a plain table that writes to w.
func newTable(w io.Writer) table.Writer {
	t := table.NewWriter()
	t.SetOutputMirror(w)
	style := table.StyleLight
	style.Options = table.OptionsNoBordersAndSeparators
	style.Options.SeparateHeader = true
	style.Format.Header, style.Format.Footer = 0, 0
	t.SetStyle(style)
	return t
}

// isTerminal reports whether a person watches w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// paint colours text for a person, unless NO_COLOR says otherwise.
type paint struct{ on bool }

func painter(w io.Writer) paint {
	_, no := os.LookupEnv("NO_COLOR")
	return paint{isTerminal(w) && !no && os.Getenv("TERM") != "dumb"}
}

func (p paint) code(code, s string) string {
	if !p.on || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string  { return p.code("1", s) }
func (p paint) dim(s string) string   { return p.code("2", s) }
func (p paint) red(s string) string   { return p.code("31", s) }
func (p paint) green(s string) string { return p.code("32", s) }

// usageArgs makes the errors of an argument check errors of usage, which say what
// the command takes.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) == nil {
			return nil
		}
		got := "no argument"
		if len(args) > 0 {
			got = plural(int64(len(args)), "argument")
		}
		return usagef("%s given; want %s", got, strings.TrimSuffix(cmd.UseLine(), " [flags]"))
	}
}

// needed reports which of flags, by name and value in turn, are empty.
func needed(flags ...string) error {
	var missing []string
	for i := 0; i+1 < len(flags); i += 2 {
		if flags[i+1] == "" {
			missing = append(missing, flags[i])
		}
	}
	switch len(missing) {
	case 0:
		return nil
	case 1:
		return usagef("%s is needed", missing[0])
	}
	return usagef("%s are needed", strings.Join(missing, " and "))
}
