package main

import (
	"os"

	"github.com/spf13/cobra"
)

// target is where a command writes.
type target struct {
	flag string // "" is standard output
	file string
}

// apart refuses to write into a file that is read: its raw records would lie beside the
// clean ones, or what is read be what was just written. Files are told by what they
// are, not by their names. Empty names are none, "-" is standard input.
func apart(cmd *cobra.Command, read []string, targets ...target) error {
	for _, name := range read {
		in, ok := stat(name, cmd.InOrStdin())
		if !ok {
			continue
		}
		if out, ok := stat("-", cmd.OutOrStdout()); ok && os.SameFile(in, out) {
			return usagef("%s is read, and standard output goes there: write to another file, then rename it", called(name))
		}
		for _, t := range targets {
			if out, ok := stat(t.file, nil); ok && os.SameFile(in, out) {
				return usagef("--%s: %s is read, too: choose another file", t.flag, called(name))
			}
		}
	}
	return nil
}

// stat returns what a name stands for, if that is a file with a size of its own;
// standard stands for "-".
func stat(name string, standard any) (os.FileInfo, bool) {
	var info os.FileInfo
	var err error
	switch f, isFile := standard.(*os.File); {
	case name == "":
		return nil, false
	case name != "-":
		info, err = os.Stat(name)
	case isFile:
		info, err = f.Stat()
	default:
		return nil, false
	}
	return info, err == nil && info.Mode().IsRegular()
}

// called names an input in a message.
func called(name string) string {
	if name == "-" {
		return "standard input"
	}
	return name
}
