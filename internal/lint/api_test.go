package lint

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The exported names of the public Go API, a line each, are in docs/api.txt.
// A line may be added; one that is removed or changed breaks somebody's program.
var (
	update = flag.Bool("update", false, "add new names to docs/api.txt")
	accept = flag.Bool("accept", false, "with -update: remove and change names in docs/api.txt too")
)

// public are the packages whose names are kept. processor/codec is not among
// them: of it, schemas alone are handed through, as values.
var public = []string{"detectors", "detectors/catalog", "detectors/names/model", "policy", "processor", "processor/token"}

func TestThePublicAPIKeepsItsNames(t *testing.T) {
	file := filepath.Join(root(), "docs", "api.txt")
	src, err := os.ReadFile(file)
	if err != nil && !(*update && errors.Is(err, os.ErrNotExist)) {
		t.Fatal(err)
	}
	now, promised := exported(t), strings.Split(strings.TrimSpace(string(src)), "\n")
	gone, added := missing(promised, now), missing(now, promised)
	if *update && (len(gone) == 0 || *accept) {
		if err := os.WriteFile(file, []byte(strings.Join(now, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, line := range gone {
		t.Errorf("removed or changed: %s", line)
	}
	if len(gone) > 0 {
		t.Error("programs that use the Go API break: keep the old name beside the new one. If it has to be, " +
			"say so in CHANGELOG.md and accept it: go test ./internal/lint -run API -update -accept")
	}
	for _, line := range added {
		t.Logf("new, make docs lists it: %s", line) // a stale docs/api.txt is for CI, as every generated page
	}
}

// missing returns what is in a and not in b.
func missing(a, b []string) (out []string) {
	for _, line := range a {
		if line != "" && !slices.Contains(b, line) {
			out = append(out, line)
		}
	}
	return out
}

// TestAChangedNameIsSeen holds the listing to what breaks programs.
func TestAChangedNameIsSeen(t *testing.T) {
	was := []string{"pkg p, func F(int)", "pkg p, type T struct, A int"}
	if got := missing(was, []string{"pkg p, func F(int)", "pkg p, type T struct, A int", "pkg p, func G()"}); got != nil {
		t.Errorf("an added function counts as removed: %v", got)
	}
	if got := missing(was, []string{"pkg p, func F(int, int)", "pkg p, type T struct, A int"}); len(got) != 1 {
		t.Errorf("a changed function is not seen: %v", got)
	}
}

// exported lists what the public packages export: functions, variables and
// constants, types with their exported fields and methods. An interface is one
// line, since a method more breaks whoever implements it.
func exported(t *testing.T) []string {
	t.Helper()
	imp := importer.ForCompiler(token.NewFileSet(), "gc", exportData(t))
	var out []string
	for _, path := range public {
		p, err := imp.Import(module + "/" + path)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range p.Scope().Names() {
			if o := p.Scope().Lookup(name); o.Exported() {
				out = append(out, lines(path, o)...)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// exportData finds what the compiler wrote about each package.
func exportData(t *testing.T) importer.Lookup {
	t.Helper()
	args := []string{"list", "-export", "-deps", "-json=ImportPath,Export"}
	for _, p := range public {
		args = append(args, "./"+p)
	}
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Stderr = root(), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	files := map[string]string{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ ImportPath, Export string }
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		files[p.ImportPath] = p.Export
	}
	return func(path string) (io.ReadCloser, error) { return os.Open(files[path]) }
}

// unnamed returns a function's type without the names of its parameters, which
// break nothing when they change; other types as they are.
func unnamed(t types.Type) types.Type {
	sig, ok := t.(*types.Signature)
	if !ok {
		return t
	}
	bare := func(of *types.Tuple) *types.Tuple {
		var vars []*types.Var
		for i := range of.Len() {
			vars = append(vars, types.NewParam(token.NoPos, nil, "", unnamed(of.At(i).Type())))
		}
		return types.NewTuple(vars...)
	}
	return types.NewSignatureType(nil, nil, nil, bare(sig.Params()), bare(sig.Results()), sig.Variadic())
}

func lines(path string, o types.Object) (out []string) {
	qualify := func(p *types.Package) string {
		if p.Path() == module+"/"+path {
			return ""
		}
		return strings.TrimPrefix(p.Path(), module+"/")
	}
	say := func(format string, args ...any) {
		out = append(out, "pkg "+path+", "+fmt.Sprintf(format, args...))
	}
	typ := func(t types.Type) string { return types.TypeString(unnamed(t), qualify) }
	switch o := o.(type) {
	case *types.Const:
		say("const %s %s = %s", o.Name(), typ(o.Type()), o.Val().ExactString())
	case *types.Var:
		say("var %s %s", o.Name(), typ(o.Type()))
	case *types.Func:
		say("func %s%s", o.Name(), strings.TrimPrefix(typ(o.Type()), "func"))
	case *types.TypeName:
		if o.IsAlias() {
			say("type %s = %s", o.Name(), typ(types.Unalias(o.Type())))
			return out
		}
		switch u := o.Type().Underlying().(type) {
		case *types.Struct:
			say("type %s struct", o.Name())
			for i := range u.NumFields() {
				if f := u.Field(i); f.Exported() {
					say("type %s struct, %s %s", o.Name(), f.Name(), typ(f.Type()))
				}
			}
		default:
			say("type %s %s", o.Name(), typ(u))
		}
		methods := types.NewMethodSet(types.NewPointer(o.Type()))
		for i := range methods.Len() {
			if m := methods.At(i).Obj(); m.Exported() && !types.IsInterface(o.Type()) {
				say("method (%s) %s%s", o.Name(), m.Name(), strings.TrimPrefix(typ(m.Type()), "func"))
			}
		}
	}
	return out
}
