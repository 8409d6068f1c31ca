package check

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// The image holds one static file and runs it as nobody.
func TestImage(t *testing.T) {
	src, err := os.ReadFile("../Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	tree, err := parser.Parse(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range tree.Warnings {
		t.Errorf("line %d: %s", w.Location.Start.Line, w.Short)
	}
	warn := func(rule, _, _, message string, _ []parser.Range) { t.Errorf("%s: %s", rule, message) }
	stages, _, err := instructions.Parse(tree.AST, linter.New(&linter.Config{Warn: warn}))
	if err != nil {
		t.Fatal(err)
	}
	last := stages[len(stages)-1]
	if len(stages) != 2 || last.BaseName != "scratch" {
		t.Fatalf("%d stages, the last from %s", len(stages), last.BaseName)
	}
	user, entry, command := "", []string(nil), []string(nil)
	for _, c := range last.Commands {
		switch c := c.(type) {
		case *instructions.RunCommand:
			t.Error("something runs in the last stage, which has no shell")
		case *instructions.UserCommand:
			user = c.User
		case *instructions.EntrypointCommand:
			entry = c.CmdLine
		case *instructions.CmdCommand:
			command = c.CmdLine
		}
	}
	if user == "" || strings.HasPrefix(user, "0") || user == "root" {
		t.Errorf("runs as %q", user)
	}
	if !slices.Equal(entry, []string{"/samar"}) {
		t.Errorf("starts %q", entry)
	}
	accepted(t, command)
}

// The compose file is one that Docker Compose reads, and what it mounts is there.
func TestCompose(t *testing.T) {
	o, err := cli.NewProjectOptions([]string{"../compose/compose.yaml"}, cli.WithName("samar"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := o.LoadProject(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s, err := p.GetService("samar")
	if err != nil {
		t.Fatal(err)
	}
	if !s.ReadOnly || !slices.Contains(s.CapDrop, "ALL") || s.User == "" {
		t.Error("samar may write, has capabilities or runs as root")
	}
	if _, err := os.Stat(filepath.Join(s.Build.Context, s.Build.Dockerfile)); err != nil {
		t.Error(err)
	}
	files := map[string]string{}
	for _, v := range s.Volumes {
		if !v.ReadOnly {
			t.Errorf("%s may be written", v.Target)
		}
		if filepath.Base(v.Source) == "samar.keys" {
			continue // made by the user first
		}
		src, err := os.ReadFile(v.Source)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(v.Target)] = string(src)
	}
	checked(t, files)
}

// accepted fails the test if samar does not take the command and flags of args.
// It does not get as far as starting: the file they name is not there.
func accepted(t *testing.T, args []string) {
	t.Helper()
	const usage = 2
	out, err := exec.Command("../../bin/samar", args...).CombinedOutput()
	if _, missing := os.Stat("../../bin/samar"); missing != nil {
		t.Skip("no bin/samar: run make build first")
	}
	e, ok := err.(*exec.ExitError)
	if !ok || e.ExitCode() == usage || !bytes.Contains(out, []byte("/etc/samar/samar.yaml")) {
		t.Errorf("samar %q: %v\n%s", args, err, out)
	}
}
