package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/cmd/samar/config"
	"github.com/samar-privacy/samar/internal/keyset"
	"github.com/samar-privacy/samar/processor/token"
)

// keys are the keys a command works with.
type keys struct {
	*keyset.Keys
	master token.Master
	random bool // made for this process
}

// openKeys reads the key file; with none named, it makes random keys.
func openKeys(file string, passphrase config.Ref) (*keys, error) {
	k, random := (*keyset.Keys)(nil), file == ""
	g, err := guard(passphrase)
	switch {
	case err != nil:
	case random:
		k, err = keyset.Ephemeral()
	default:
		k, err = keyset.Load(file, g)
	}
	if err != nil {
		return nil, keyFault(err)
	}
	return &keys{Keys: k, master: k.Master(), random: random}, nil
}

// guard reads the passphrase behind a reference; none without one.
func guard(passphrase config.Ref) (*keyset.Guard, error) {
	if passphrase == "" {
		return nil, nil
	}
	if kind, rest, ok := strings.Cut(string(passphrase), ":"); !ok || rest == "" || kind != "file" && kind != "env" {
		return nil, usagef("--passphrase: want file:PATH or env:NAME, where the passphrase is, never the passphrase itself")
	}
	secret, err := passphrase.Read()
	if err != nil {
		return nil, withCode(exitConfig, fmt.Errorf("passphrase: %w", err))
	}
	g, err := keyset.NewGuard(secret)
	return g, withCode(exitConfig, err)
}

// addPassphrase declares --passphrase.
func addPassphrase(cmd *cobra.Command, to *string) {
	cmd.Flags().StringVar(to, "passphrase", "", "where the key file's passphrase is: file:PATH or env:NAME (or SAMAR_KEYS_PASSPHRASE)")
}

func keyFault(err error) error {
	if errors.Is(err, keyset.ErrKeyFile) {
		return withCode(exitConfig, err)
	}
	return err
}

// inputFault words an error of reading or writing.
func inputFault(err error) error {
	var f *fault
	var pe *fs.PathError
	switch {
	case errors.As(err, &f):
		return err
	case errors.As(err, &pe) && (pe.Op == "open" || errors.Is(err, syscall.EISDIR)):
		return configf("%s", pathFault(pe.Path, err))
	case errors.As(err, &pe):
		return fmt.Errorf("%s", pathFault(pe.Path, err))
	}
	return err
}

func newKeys() *cobra.Command {
	return group("keys", "Make, check and rotate the key file", newKeysInit(), newKeysVerify(), newKeysRotate())
}

func newKeysInit() *cobra.Command {
	var file, recipient, passphrase, kms string
	cmd := &cobra.Command{
		Use:   "init --file F [--recipient F2]",
		Short: "Make a key file",
		Long: `init makes the keys that tokens are made with, in a file only you can read.
With --recipient it also makes a key pair for dead letters: the private key goes
to that file and belongs on no worker; the public one goes into the key file.
With --passphrase the key file is sealed: nobody reads it without the passphrase,
and nobody restores a lost one.
Existing files are never overwritten. Whoever holds the key file can link tokens
to values: treat it like a password, and keep a backup.`,
		Example: `  samar keys init --file samar.keys
  samar keys init --file worker.keys --recipient dlq-private.key
  SECRET='correct horse battery' samar keys init --file sealed.keys --passphrase env:SECRET`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if file == "" {
				return usagef("--file: say where the key file shall be")
			}
			if recipient != "" && samePath(file, recipient) {
				return usagef("--recipient: must be another file than --file")
			}
			g, err := guard(config.Ref(passphrase))
			if err == nil && kms != "" {
				if g, err = keyset.NewKMSGuard(kms); err != nil {
					err = withCode(exitConfig, fmt.Errorf("key file %s: %w", file, err))
				}
			}
			if err != nil {
				return err
			}
			if err := keyset.Init(file, recipient, g); err != nil {
				return keyFault(err)
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "samar: made %s (mode 0600)\n", file)
			if recipient != "" {
				fmt.Fprintf(cmd.ErrOrStderr(), "samar: made %s (mode 0600), the private key for dead letters: keep it off the workers\n", recipient)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&file, "file", "", "key file to make")
	cmd.Flags().StringVar(&recipient, "recipient", "", "file for the private key of dead letters")
	addPassphrase(cmd, &passphrase)
	cmd.Flags().StringVar(&kms, "kms", "", "seal the key file by a key of AWS, Google Cloud or Vault: aws-kms://ARN, gcp-kms://NAME, hcvault://HOST/transit/keys/NAME (builds with that tag)")
	cmd.MarkFlagsMutuallyExclusive("passphrase", "kms")
	return cmd
}

func samePath(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return a == b || err1 == nil && err2 == nil && os.SameFile(x, y)
}

func newKeysVerify() *cobra.Command {
	var file, output, passphrase string
	cmd := &cobra.Command{
		Use:   "verify --file F",
		Short: "Check a key file and show its versions, without its keys",
		Example: `  samar keys verify --file samar.keys
  samar keys verify --file samar.keys --output json`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("output", output, "table", "json"); err != nil {
				return err
			}
			if file = cmp.Or(file, os.Getenv(envNames["keys"])); file == "" {
				return usagef("--file: name the key file")
			}
			g, err := guard(config.Ref(passphrase))
			if err != nil {
				return err
			}
			info, err := keyset.Verify(file, g)
			if err != nil {
				return keyFault(err)
			}
			if output == "json" {
				return writeJSON(cmd.OutOrStdout(), struct {
					SchemaVersion int `json:"schema_version"`
					keyset.Info
				}{1, info})
			}
			t := newTable(cmd.OutOrStdout())
			t.AppendHeader(table.Row{"Keyset", "Version", "Current", "Fingerprint"})
			for _, s := range info.Keysets {
				for _, k := range s.Keys {
					current := ""
					if k.Current {
						current = "yes"
					}
					t.AppendRow(table.Row{s.Name, k.Version, current, k.Fingerprint})
				}
			}
			t.Render()
			return nil
		},
	}
	cmd.Flags().StringVar(&file, "file", "", "key file to check (or SAMAR_KEYS_FILE)")
	addPassphrase(cmd, &passphrase)
	addOutput(cmd, &output, "table", "table", "json")
	return cmd
}
