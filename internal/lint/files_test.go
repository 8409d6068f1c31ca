package lint

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// unwanted is what no tracked file says: paths of one machine, hosts of
// package registries, and folder names that promise nothing.
var unwanted = []struct {
	why string
	re  *regexp.Regexp
}{
	{"a path of one machine", regexp.MustCompile(`(^|[\s"'=(:` + "`" + `])/(work|home|root|Users)/[a-zA-Z]`)},
	{"the host of a package registry", regexp.MustCompile(`(?i)\b(proxy\.golang\.` + `org|repo1?\.maven\.` + `org|repo\.maven\.apache\.` + `org|registry\.npmjs\.` + `org|pypi\.` + `org|files\.pythonhosted\.` + `org|deb\.debian\.` + `org|archive\.ubuntu\.` + `com)\b`)},
}

var textFiles = []string{".go", ".md", ".yaml", ".yml", ".txt", ".xml", ".json", ".jsonl", ".sh", ".mod", ".html", ".service", ""}

func tracked(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "-z")
	cmd.Dir = root()
	out, err := cmd.Output()
	if err != nil {
		t.Skip("not a git checkout: tracked files are unknown")
	}
	return strings.FieldsFunc(string(out), func(r rune) bool { return r == 0 })
}

func TestTrackedFilesSpeakOfTheProductAlone(t *testing.T) {
	for _, name := range tracked(t) {
		if !slices.Contains(textFiles, filepath.Ext(name)) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(root(), name))
		if err != nil {
			continue // deleted in the working tree
		}
		for i, line := range bytes.Split(data, []byte("\n")) {
			for _, u := range unwanted {
				if u.re.Match(line) {
					t.Errorf("%s:%d: %s", name, i+1, u.why)
				}
			}
		}
	}
}

func TestNoPackageIsADrawer(t *testing.T) {
	for _, p := range all(t) {
		for part := range strings.SplitSeq(p.rel(), "/") {
			if slices.Contains([]string{"util", "utils", "common", "helpers", "misc"}, part) {
				t.Errorf("%s: the name says nothing", p.rel())
			}
		}
	}
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	for _, p := range all(t) {
		if len(p.GoFiles) > 0 && !documented(t, p) {
			t.Errorf("%s: no package comment", p.rel())
		}
	}
}

func documented(t *testing.T, p *pkg) bool {
	t.Helper()
	return slices.ContainsFunc(p.GoFiles, func(name string) bool {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.PackageClauseOnly)
		return err == nil && file.Doc != nil
	})
}

func TestExportedNamesAreCommented(t *testing.T) {
	for _, p := range all(t) {
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			for _, bare := range uncommented(file) {
				t.Errorf("%s/%s: %s has no comment", p.rel(), name, bare)
			}
		}
	}
}

// uncommented lists exported functions, methods of exported types, and types
// without a comment. Values may share the comment of their group.
func uncommented(file *ast.File) []string {
	var out []string
	if file.Name.Name == "main" {
		return nil
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && d.Doc == nil && (d.Recv == nil || exportedReceiver(d) && !wellKnown(d.Name.Name)) {
				out = append(out, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					if s.Name.IsExported() && s.Doc == nil && d.Doc == nil {
						out = append(out, s.Name.Name)
					}
				case *ast.ValueSpec:
					if s.Names[0].IsExported() && s.Doc == nil && d.Doc == nil && s.Comment == nil {
						out = append(out, s.Names[0].Name)
					}
				}
			}
		}
	}
	return out
}

// wellKnown methods are explained by the interface they fulfil.
func wellKnown(name string) bool {
	return slices.Contains([]string{"Error", "Unwrap", "Is", "As", "String", "Read", "Write", "Close", "Len", "Less", "Swap", "Format", "MarshalText", "MarshalJSON", "Describe", "Collect"}, name)
}

func exportedReceiver(d *ast.FuncDecl) bool {
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if generic, ok := typ.(*ast.IndexExpr); ok {
		typ = generic.X
	}
	id, ok := typ.(*ast.Ident)
	return ok && id.IsExported()
}
