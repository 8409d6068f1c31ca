package lint

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

const module = "github.com/samar-privacy/samar"

// pkg is what `go list -json` says of one package.
type pkg struct {
	ImportPath   string
	Dir          string
	GoFiles      []string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

// rel is the package's path inside the module; "" is the root.
func (p *pkg) rel() string { return strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/") }

// tests are the imports of the package's tests.
func (p *pkg) tests() []string { return slices.Concat(p.TestImports, p.XTestImports) }

var packages = sync.OnceValues(func() ([]*pkg, error) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,Imports,TestImports,XTestImports", "./...")
	cmd.Dir = root()
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var list []*pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		p := new(pkg)
		if err := dec.Decode(p); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
})

func root() string { return filepath.Join("..", "..") }

func all(t *testing.T) []*pkg {
	t.Helper()
	list, err := packages()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if len(list) < 3 {
		t.Fatalf("go list found %d packages", len(list))
	}
	return list
}

// layer says what a package of this prefix may import of the module. The
// longest prefix applies; "*" is everything except what only and nobody say.
type layer struct {
	prefix string
	may    []string // prefixes; one that ends in "=" is that package alone
}

var leaves = []string{"internal/secret", "internal/buildinfo", "detectors/checksum", "detectors/lexicon"}

var layers = []layer{
	{"internal/secret", nil},
	{"internal/buildinfo", nil},
	{"internal/lint", nil},
	{"detectors/checksum", nil},
	{"detectors/lexicon", []string{"detectors/lexicon"}},
	{"detectors", leaves},
	{"detectors/form", []string{"detectors="}},
	{"detectors/generic", detecting},
	{"detectors/indonesia", detecting},
	{"detectors/china", detecting},
	{"detectors/america", detecting},
	{"detectors/europe", detecting},
	{"detectors/asia", detecting},
	{"detectors/mideast", detecting},
	{"detectors/names", detecting},
	{"detectors/special", []string{"detectors=", "detectors/lexicon", "detectors/special"}},
	{"detectors/userrule", append([]string{"internal/cputime"}, detecting...)},
	{"detectors/catalog", []string{"detectors"}},
	{"detectors/detectortest", []string{"detectors"}},
	{"policy", []string{"detectors=", "detectors/userrule", "detectors/checksum", "detectors/lexicon", "internal/secret", "policy"}},
	{"processor", []string{"detectors=", "detectors/checksum", "detectors/lexicon", "internal/secret", "internal/anonymity", "policy", "processor"}},
	{"pipeline", []string{"detectors=", "internal/secret", "internal/cputime", "policy", "processor", "pipeline="}},
	{"pipeline/registry", []string{"detectors=", "policy", "processor", "pipeline="}},
	{"pipeline/kafka", []string{"detectors=", "internal/secret", "policy", "processor", "pipeline"}},
	{"pipeline/tracing", []string{"pipeline="}},
	{"pipeline/stdio", []string{"detectors=", "internal/secret", "policy", "processor", "pipeline="}},
	{"pipeline/memory", []string{"detectors=", "internal/secret", "policy", "processor", "pipeline="}},
	{"pipeline/pipelinetest", []string{"detectors=", "internal/secret", "policy", "processor", "pipeline"}},
	{"internal/keyset", []string{"internal/secret", "processor", "pipeline="}},
	{"internal/corpus", []string{"internal/corpus"}},
	{"internal/anonymity", nil},
	{"internal/badinput", []string{"processor"}},
	{"internal/evaluate", []string{"detectors", "policy", "processor", "internal/evaluate"}},
	{"internal/train", []string{"detectors/names/tagger", "detectors/lexicon"}},
	{"internal/speed", []string{"detectors", "policy", "processor", "internal/corpus", "internal/cputime"}},
	{"internal/cputime", nil},
	{"internal/sbom", nil},
	{"internal/seeded", nil},
	{"internal/devbroker", []string{"internal/devbroker"}},
	{"internal/devregistry", nil},
	{"internal/kafkatest", []string{"*"}},
	{"internal/faults", []string{"*"}},
	{"benchmarks", []string{"*"}},
	{"cmd", []string{"*"}},
}

// detecting is what a package of detectors stands on.
var detecting = append([]string{"detectors=", "detectors/form", "detectors/names"}, leaves...)

// only names the packages that alone may import a path, tests apart where
// tests is true.
var only = []struct {
	path  string
	users []string
	tests bool
}{
	{"github.com/segmentio/kafka-go", []string{"pipeline/kafka"}, true},
	{"github.com/twmb/franz-go", []string{"internal/devbroker", "internal/kafkatest", "pipeline/registry"}, true}, // pkg/sr alone in the last: it speaks to no broker
	{"go.opentelemetry.io/otel", []string{"pipeline/tracing"}, true},
	{"github.com/dlclark/regexp2", []string{"detectors/userrule"}, true},
	{"go.uber.org/zap", []string{"pipeline", "cmd", "privacy", "console", "internal/secret"}, true},
	{"math/rand", []string{"internal/corpus", "internal/evaluate", "internal/devbroker", "internal/kafkatest", "internal/train", "benchmarks", "cmd", "pipeline"}, true},
	{module + "/internal/train", []string{"benchmarks", "internal/train"}, true},
	{module + "/internal/corpus", []string{"cmd", "benchmarks", "internal/corpus", "internal/speed", "internal/kafkatest"}, true},
	{module + "/internal/speed", []string{"cmd", "benchmarks", "internal/speed"}, true},
	{module + "/internal/evaluate", []string{"cmd", "benchmarks", "internal/evaluate"}, true},
	{module + "/internal/devbroker", []string{"cmd", "benchmarks", "internal/devbroker", "internal/kafkatest"}, true},
	{module + "/internal/keyset", []string{"cmd", "benchmarks", "internal/keyset"}, true},
	{module + "/benchmarks", []string{"benchmarks"}, false},
	{module + "/cmd", []string{"cmd"}, false},
}

func TestImportsPointOneWay(t *testing.T) {
	for _, p := range all(t) {
		l := layerOf(p.rel())
		if l == nil {
			t.Errorf("%s: no layer says what it may import: add it to layers", p.rel())
			continue
		}
		for _, imp := range p.Imports {
			if to, inside := strings.CutPrefix(imp, module+"/"); inside && !l.allows(to) {
				t.Errorf("%s imports %s; it may import %v", p.rel(), to, l.may)
			}
		}
	}
}

func TestSomeImportsBelongToOnePackage(t *testing.T) {
	for _, p := range all(t) {
		for _, rule := range only {
			imports := p.Imports
			if !rule.tests {
				imports = slices.Concat(imports, p.tests())
			}
			for _, imp := range imports {
				if under(imp, rule.path) && !slices.ContainsFunc(rule.users, func(u string) bool { return under(p.rel(), u) }) {
					t.Errorf("%s imports %s, which only %v may", p.rel(), imp, rule.users)
				}
			}
		}
	}
}

func TestLayersAreAboutSomething(t *testing.T) {
	allowed := layerOf("policy")
	if allowed.allows("pipeline") || allowed.allows("detectors/generic") || !allowed.allows("detectors") {
		t.Error("policy's layer does not hold")
	}
	if l := layerOf("detectors/generic"); l.prefix != "detectors/generic" {
		t.Errorf("detectors/generic is judged as %s", l.prefix)
	}
}

func (l *layer) allows(to string) bool {
	return slices.ContainsFunc(l.may, func(may string) bool {
		if may == "*" {
			return true
		}
		if exact, ok := strings.CutSuffix(may, "="); ok {
			return to == exact
		}
		return under(to, may)
	})
}

func layerOf(rel string) *layer {
	var best *layer
	for i := range layers {
		if l := &layers[i]; under(rel, l.prefix) && (best == nil || len(l.prefix) > len(best.prefix)) {
			best = l
		}
	}
	return best
}

// under reports whether path is prefix or lies below it.
func under(path, prefix string) bool {
	return path == prefix || strings.HasPrefix(path, prefix+"/")
}
