package lint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// impure are imports that the pure packages leave to their callers. regexp2
// keeps a clock, so userrule is the exception (see only).
var impure = []string{
	"net", "net/http", "os", "os/exec", "os/signal", "io/ioutil", "log", "log/slog",
	"math/rand", "math/rand/v2", "crypto/rand", "syscall", "runtime/debug", "time/tzdata",
	"go.uber.org/zap", "github.com/prometheus/client_golang",
}

// clock are the functions of package time that look at it.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}

func pure(rel string) bool {
	if under(rel, "detectors/detectortest") || under(rel, "detectors/userrule") {
		return false
	}
	return under(rel, "detectors") || under(rel, "policy") || under(rel, "processor")
}

func TestPurePackagesStayPure(t *testing.T) {
	seen := 0
	for _, p := range all(t) {
		if !pure(p.rel()) {
			continue
		}
		for _, name := range p.GoFiles {
			seen++
			for _, fault := range impurities(t, filepath.Join(p.Dir, name), nil) {
				t.Errorf("%s/%s: %s", p.rel(), name, fault)
			}
		}
	}
	if seen == 0 {
		t.Error("no pure file was looked at")
	}
}

func TestImpuritiesAreSeen(t *testing.T) {
	src := `package p
import ("os"; "time"; _ "math/rand/v2")
func init() {}
func f() { go f(); _ = time.Now(); _ = os.Args; println(time.Second) }`
	got := impurities(t, "p.go", src)
	for _, want := range []string{"imports os", "imports math/rand/v2", "starts a goroutine", "looks at the clock", "registers in init", "prints"} {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("%q was not seen in %q", want, got)
		}
	}
}

// impurities lists what keeps a file from being pure.
func impurities(t *testing.T, path string, src any) []string {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	say := func(n ast.Node, what string) {
		out = append(out, strconv.Itoa(fset.Position(n.Pos()).Line)+": "+what)
	}
	for _, imp := range file.Imports {
		name, _ := strconv.Unquote(imp.Path.Value)
		if slices.Contains(impure, name) {
			say(imp, "imports "+name)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			say(n, "starts a goroutine")
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				say(n, "registers in init")
			}
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "println" || id.Name == "print") {
				say(n, "prints")
			}
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok && id.Name == "time" && slices.Contains(clock, sel.Sel.Name) {
					say(n, "looks at the clock")
				}
			}
		}
		return true
	})
	return out
}
