package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/internal/keyset"
)

func newKeysRotate() *cobra.Command {
	var file, passphrase string
	var add, use bool
	var retire uint32
	cmd := &cobra.Command{
		Use:   "rotate --file F [--add | --use | --retire N]",
		Short: "Change the version of the token keys, at once or in three steps",
		Long: `rotate adds a version of the token keys and makes it current. New tokens carry
it; a value's new token differs from its old one. Old tokens are still known as
yours, and reversible ones still open. Keys of records, samar-id and shifted
dates never change. Restart the workers afterwards.

Where several workers share the file, rotate in three steps, so that no worker
meets a token it does not know:
  1. --add      a version that is known and makes no tokens yet; give the file to
                every worker
  2. --use      the newest version makes the tokens; give the file to every worker
  3. --retire N when no data with tokens of version N is left

To join data from before with data from after, redact the old records once more
with --links: it writes each old token beside its new one.`,
		Example: `  samar keys rotate --file samar.keys
  samar keys rotate --file samar.keys --add
  samar keys rotate --file samar.keys --use
  samar keys rotate --file samar.keys --retire 1`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if file == "" {
				return usagef("--file: name the key file")
			}
			g, err := guard(config.Ref(passphrase))
			if err != nil {
				return err
			}
			w := cmd.ErrOrStderr()
			switch v := uint32(0); {
			case cmd.Flags().Changed("retire"):
				if err := keyset.Retire(file, retire, g); err != nil {
					return keyFault(err)
				}
				fmt.Fprintf(w, "samar: %s: version %d is gone\n", file, retire)
			case add:
				if v, err = keyset.Add(file, g); err != nil {
					return keyFault(err)
				}
				fmt.Fprintf(w, "samar: %s: version %d is added and makes no tokens yet\n", file, v)
			case use:
				if v, err = keyset.Use(file, g); err != nil {
					return keyFault(err)
				}
				fmt.Fprintf(w, "samar: %s: token keys are at version %d\n", file, v)
			default:
				if v, err = keyset.Rotate(file, g); err != nil {
					return keyFault(err)
				}
				fmt.Fprintf(w, "samar: %s: token keys are at version %d\n", file, v)
			}
			return nil
		},
	}
	fl := cmd.Flags()
	fl.StringVar(&file, "file", "", "key file to change")
	fl.BoolVar(&add, "add", false, "step 1: add a version that makes no tokens yet")
	fl.BoolVar(&use, "use", false, "step 2: make the newest version the current one")
	fl.Uint32Var(&retire, "retire", 0, "step 3: take a version out of the file")
	addPassphrase(cmd, &passphrase)
	cmd.MarkFlagsMutuallyExclusive("add", "use", "retire")
	return cmd
}
