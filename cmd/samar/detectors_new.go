package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/spf13/cobra"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
)

//go:embed scaffold.tmpl
var scaffoldSource string

var scaffold = template.Must(template.New("").Parse(scaffoldSource))

var (
	newName   = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	countryID = regexp.MustCompile(`^[A-Z]{2}_(NATIONAL_ID|SOCIAL_SECURITY|TAX_ID|BUSINESS_ID|VAT_ID|PASSPORT|DRIVER_LICENSE|HEALTH_ID|BANK_ACCOUNT|POSTAL_CODE|PLATE)$`)
	goPackage = regexp.MustCompile(`^[a-z]+$`)
)

// blueprint is what the scaffold is made of.
type blueprint struct {
	Name    string // loyalty-card
	Words   string // loyalty card
	Go      string // LoyaltyCard
	Package string
	Entity  string
	Region  string
	First   bool // the directory holds no Go file yet
}

func newDetectorsNew() *cobra.Command {
	var entity, dir string
	cmd := &cobra.Command{
		Use:   "new NAME --entity ENTITY",
		Short: "Start a detector of your own: a Spec with tests, or a rule for a policy",
		Long: `new writes NAME.go and NAME_test.go: a detector that compiles, passes the suite
that every detector passes, and shows what to change. For an entity of your own,
CUSTOM_…, it prints a rule for policy.yaml instead: that needs no Go.`,
		Example: `  samar detectors new loyalty-card --entity CUSTOM_LOYALTY
  samar detectors new health-card --entity MY_HEALTH_ID --dir detectors/asia`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := draw(args[0], entity, dir)
			if err != nil {
				return err
			}
			if userrule.CustomEntity(detectors.Entity(b.Entity)) {
				return scaffold.ExecuteTemplate(cmd.OutOrStdout(), "rule", b)
			}
			return b.write(cmd, dir)
		},
	}
	cmd.Flags().StringVar(&entity, "entity", "", "what it finds: an entity of samar's, CC_<KIND> for a country's, or CUSTOM_… for your own")
	cmd.Flags().StringVar(&dir, "dir", ".", "directory of the package; made if it is missing")
	_ = cmd.MarkFlagDirname("dir")
	_ = cmd.RegisterFlagCompletionFunc("entity", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return entityNames(), cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

// draw checks name, entity and directory.
func draw(name, entity, dir string) (*blueprint, error) {
	if !newName.MatchString(name) || len(name) > 40 {
		return nil, usagef("NAME: want words of a-z 0-9 joined by '-', such as loyalty-card")
	}
	b := &blueprint{Name: name, Words: strings.ReplaceAll(name, "-", " "), Entity: strings.ToUpper(entity)}
	reg := detectors.NewRegistry(nil)
	_, named := reg.ID(detectors.Entity(b.Entity))
	switch {
	case entity == "":
		return nil, usagef("--entity: say what it finds, such as MY_HEALTH_ID or CUSTOM_LOYALTY")
	case userrule.CustomEntity(detectors.Entity(b.Entity)):
	case countryID.MatchString(b.Entity):
		b.Region = b.Entity[:2]
	case !named && !has(entityNames(), b.Entity):
		return nil, usagef("--entity: %q is no entity; `samar detectors list` names them, a country's is CC_<KIND>, your own CUSTOM_…", b.Entity)
	}
	for part := range strings.SplitSeq(name, "-") {
		b.Go += strings.ToUpper(part[:1]) + part[1:]
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, usagef("--dir: %v", err)
	}
	if b.Package = filepath.Base(abs); !goPackage.MatchString(b.Package) {
		b.Package = "custom"
	}
	return b, nil
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// write makes the two files; it replaces none.
func (b *blueprint) write(cmd *cobra.Command, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return configf("--dir: %s", pathFault(dir, err))
	}
	old, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	b.First = len(old) == 0
	stem := filepath.Join(dir, strings.ReplaceAll(b.Name, "-", "_"))
	for _, f := range []struct{ path, part string }{{stem + ".go", "spec"}, {stem + "_test.go", "test"}} {
		var src bytes.Buffer
		if err := scaffold.ExecuteTemplate(&src, f.part, b); err != nil {
			return err
		}
		text, err := format.Source(src.Bytes())
		if err != nil {
			return err
		}
		out, err := os.OpenFile(f.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if err != nil {
			return configf("%s", pathFault(f.path, err))
		}
		_, err = out.Write(text)
		if cerr := out.Close(); err == nil {
			err = cerr
		}
		if err != nil {
			return configf("%s", pathFault(f.path, err))
		}
		fmt.Fprintln(cmd.ErrOrStderr(), "samar: wrote "+f.path)
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "samar: next: fill in the issuer's document, give near misses, append %s to the package's All, go test ./%s\n", b.Go, filepath.ToSlash(filepath.Clean(dir)))
	return nil
}
