package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/samar-privacy/samar/internal/keyset"
)

// walkCommands visits every command that can be run.
func walkCommands(root *cobra.Command, visit func(*cobra.Command)) {
	for _, c := range root.Commands() {
		if c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		if !c.HasSubCommands() {
			visit(c)
		}
		walkCommands(c, visit)
	}
}

func TestEveryCommandHasExamples(t *testing.T) {
	n := 0
	walkCommands(newRoot(), func(c *cobra.Command) {
		n++
		if c.Example == "" {
			t.Errorf("%s: no example", c.CommandPath())
		}
		if c.Short == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: the short text is missing, or ends with a full stop", c.CommandPath())
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s --%s: no help", c.CommandPath(), f.Name)
			}
			if strings.Contains(f.Usage, "`") {
				t.Errorf("%s --%s: what stands in backquotes would be shown as the flag's type", c.CommandPath(), f.Name)
			}
		})
	})
	if n < 15 {
		t.Errorf("%d commands were visited", n)
	}
}

// needless names example lines that a test cannot run: they need a broker, a
// dead letter, or what does not end by itself.
var needless = []string{"samar run --config samar.yaml", "--connect", "samar dlq ", "samar verify ", "tail -f", "--follow", "--listen 0.0.0.0", "samar serve", "curl "}

// quicker replaces lines that would take long.
var quicker = map[string]string{"samar bench": "samar bench --only redact --seconds 0.05 --megabytes 1"}

// TestHelpExamplesRun runs every example of every help page in a folder that
// holds the files they speak of.
func TestHelpExamplesRun(t *testing.T) {
	dir := t.TempDir()
	samar(t, dir)
	prepare(t, dir)
	walkCommands(newRoot(), func(c *cobra.Command) {
		for line := range strings.Lines(c.Example) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") || skipped(line) {
				continue
			}
			t.Run(line, func(t *testing.T) {
				if strings.HasPrefix(line, "samar keys init --file samar.keys") { // never overwrites
					os.Remove(filepath.Join(dir, "samar.keys"))
				}
				if quick := quicker[line]; quick != "" {
					line = quick
				}
				cmd := exec.Command("sh", "-c", line)
				cmd.Dir = dir
				cmd.Env = append(os.Environ(), "PATH="+filepath.Join(dir, "bin")+":"+os.Getenv("PATH"), "NO_COLOR=1")
				out, err := cmd.CombinedOutput()
				if err != nil && !strings.Contains(line, "--fail-on-finding") && !strings.Contains(line, "--min-recall") && !strings.HasPrefix(line, "samar demo") {
					t.Errorf("%v\n%s", err, out)
				}
				if strings.Contains(string(out), "unknown flag") || strings.Contains(string(out), "panic") {
					t.Errorf("%s", out)
				}
			})
		}
	})
}

func skipped(line string) bool {
	if strings.Contains(line, "--dry-run") && !strings.Contains(line, "--once") {
		return false
	}
	for _, n := range needless {
		if strings.Contains(line, n) {
			return true
		}
	}
	return false
}

// samar puts this test binary into dir/bin under the name samar.
func samar(t *testing.T, dir string) {
	t.Helper()
	path, err := exec.LookPath("samar") // testscript.Main has made it
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, filepath.Join(dir, "bin", "samar")); err != nil {
		t.Fatal(err)
	}
}

// prepare makes the files that examples read.
func prepare(t *testing.T, dir string) {
	t.Helper()
	files := map[string]string{
		"feedback.jsonl": `{"event_id":"1","message":"email saya budi@example.com"}` + "\n",
		"customers.csv":  "id,email\n1,budi@example.com\n",
		"gold.jsonl":     `{"id":"1","lang":"id","text":"hp 0812-3456-7890","spans":[{"start":3,"end":17,"type":"PHONE_NUMBER"}]}` + "\n",
		"samar.yaml":     "keys: {file: samar.keys}\npipelines:\n  - input: {brokers: [localhost:9092], topic: feedback.raw}\n",
		"rules.yaml":     "version: 1\nrules:\n  - {name: loyalty-card, entity: CUSTOM_LOYALTY, pattern: 'LY-\\d{8}'}\n",
		"order.proto":    `syntax = "proto3"; package shop.v1; message Order { string email = 1; }`,
		"orders.bin":     "\x12\x0a\x10budi@example.com",
		"policy.yaml":    "version: 1\nname: feedback\nviews:\n  analytics: {purpose: product-analytics}\n",
	}
	if err := os.Mkdir(filepath.Join(dir, "exports"), 0o755); err != nil {
		t.Fatal(err)
	}
	files["exports/a.txt"] = "email saya budi@example.com\n"
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := keyset.Init(filepath.Join(dir, "samar.keys"), "", nil); err != nil {
		t.Fatal(err)
	}
}
