package config

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const example = `keys: {file: /run/secrets/samar.keys}
listen: 127.0.0.1:9464
pipelines:
  - input: {brokers: [kafka-a:9092], topic: feedback.raw, group: samar}
    tenant: acme
    policy: policy.yaml
    delivery: at_least_once
    outputs: {analytics: {brokers: [kafka-b:9092], topic: feedback.analytics}, support: {}}
    dead_letters: {topic: feedback.raw.dlq, recipient: hpke-public-key}
`

func environment(vars map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) { v, ok := vars[name]; return v, ok }
}

func TestTheExampleIsRead(t *testing.T) {
	c, err := Load("samar.yaml", []byte(example), Overrides{})
	if err != nil {
		t.Fatal(err)
	}
	p := c.Pipelines[0]
	if c.Keys.File != "/run/secrets/samar.keys" || p.Tenant != "acme" || p.DeadLetters.Recipient != "hpke-public-key" {
		t.Errorf("%+v", c)
	}
	for view, want := range map[string]Output{
		"analytics": {Cluster{Brokers: []string{"kafka-b:9092"}}, "feedback.analytics", "lz4"},
		"support":   {Cluster{Brokers: []string{"kafka-a:9092"}}, "feedback.raw.support", "lz4"},
		"unsaid":    {Cluster{Brokers: []string{"kafka-a:9092"}}, "feedback.raw.unsaid", "lz4"},
	} {
		if diff := cmp.Diff(want, p.Output(view)); diff != "" {
			t.Errorf("%s: %s", view, diff)
		}
	}
	if got := p.DeadLetter(); got.Topic != "feedback.raw.dlq" || len(got.Brokers) != 1 {
		t.Errorf("dead letters %+v", got)
	}
}

func TestALittleFileTakesTheDefaults(t *testing.T) {
	c, err := Load("samar.yaml", []byte("pipelines: [{input: {brokers: [localhost:9092], topic: in}}]\n"), Overrides{})
	if err != nil {
		t.Fatal(err)
	}
	p := c.Pipelines[0]
	if p.Input.Group != "samar" || p.Tenant != "default" || p.Delivery != "at_least_once" || p.DeadLetter().Topic != "in.dlq" || c.Listen == "" {
		t.Errorf("%+v", c)
	}
}

func TestFlagGoesBeforeEnvironmentBeforeFileBeforeDefault(t *testing.T) {
	src := strings.Replace(example, "listen:", "workers: 2\nbyte_budget: 8MiB\nlisten:", 1)
	c, err := Load("samar.yaml", []byte(src), Overrides{
		Env: environment(map[string]string{
			"SAMAR_KEYS_FILE": "/env.keys", "SAMAR_WORKERS": "3", "SAMAR_WAIT": "5s",
			"SAMAR_PIPELINES_0_INPUT_BROKERS": "a:1, b:2", "SAMAR_PIPELINES_0_OUTPUTS_ANALYTICS_TOPIC": "out",
			"SAMAR_UNRELATED": "x",
		}),
		Flags: map[string]string{"keys.file": "/flag.keys"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]string{
		"keys.file":                           {"/flag.keys", "--keys"},
		"workers":                             {"3", "SAMAR_WORKERS"},
		"wait":                                {"5s", "SAMAR_WAIT"},
		"byte_budget":                         {"8MiB", "samar.yaml:3:14"},
		"record_timeout":                      {"2s", "default"},
		"pipelines.0.input.brokers":           {"[a:1, b:2]", "SAMAR_PIPELINES_0_INPUT_BROKERS"},
		"pipelines.0.outputs.analytics.topic": {"out", "SAMAR_PIPELINES_0_OUTPUTS_ANALYTICS_TOPIC"},
		"pipelines.0.format":                  {"json", "default"},
	}
	got := map[string][2]string{}
	for _, s := range c.Settings() {
		if _, ok := want[s.Key]; ok {
			got[s.Key] = [2]string{s.Value, s.Origin}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestErrorsAreAsTheGoldenFilesSay(t *testing.T) {
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, err = Load("samar.yaml", src, Overrides{Env: environment(map[string]string{"SAMAR_WORKERS": "many"})})
			var all Errors
			if !errors.As(err, &all) {
				t.Fatalf("got %v", err)
			}
			if strings.Contains(err.Error(), "hunter2") {
				t.Fatal("a password is shown")
			}
			golden := strings.TrimSuffix(file, ".yaml") + ".err"
			if *update {
				if err := os.WriteFile(golden, []byte(err.Error()+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, readErr := os.ReadFile(golden)
			if readErr != nil {
				t.Fatal(readErr)
			}
			if diff := cmp.Diff(string(want), err.Error()+"\n"); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestAnOutputMustBeAViewOfThePolicy(t *testing.T) {
	c, err := Load("samar.yaml", []byte(example), Overrides{})
	if err != nil {
		t.Fatal(err)
	}
	if c.CheckViews(0, []string{"analytics", "support"}); c.Err() != nil {
		t.Error(c.Err())
	}
	c.CheckViews(0, []string{"analytics", "suport"})
	var one *Error
	if !errors.As(c.Err(), &one) || one.Line != 8 || one.Message != `the policy has no view "support"` || one.Hint != `did you mean "suport"?` {
		t.Errorf("got %v", err)
	}
}

func TestSecretsAreFetchedByReference(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "password")
	if err := os.WriteFile(file, []byte("s3cret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SAMAR_TEST_PASSWORD", "s3cret")
	for _, r := range []Ref{Ref("file:" + file), "env:SAMAR_TEST_PASSWORD"} {
		if b, err := r.Read(); err != nil || string(b) != "s3cret" {
			t.Errorf("%s: %v", r, err)
		}
	}
	for _, r := range []Ref{Ref("file:" + dir + "/none"), "env:SAMAR_TEST_NONE"} {
		if _, err := r.Read(); err == nil {
			t.Errorf("%s: no error", r)
		}
	}
	if b, err := Ref("").Read(); b != nil || err != nil {
		t.Error("an empty reference is something")
	}
}

func TestTheSchemaKnowsEveryKeyAndDefault(t *testing.T) {
	b, err := json.Marshal(Schema())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"byte_budget":{"default":"64MiB"`, `"enum":["at_least_once","exactly_once"]`, `"default":"samar"`, `"pattern":"^(file|env):.+$"`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("%s is missing", want)
		}
	}
}

func TestTheReferencePageIsCurrent(t *testing.T) {
	const page = "../../../docs/configuration.md"
	if *update {
		if err := os.WriteFile(page, []byte(Reference()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Reference(), string(got)); diff != "" {
		t.Errorf("run go test ./cmd/samar/config -update: %s", diff)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(example))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, err := Load("samar.yaml", src, Overrides{Env: environment(nil), Flags: map[string]string{"keys.file": "x"}})
		if (c == nil) == (err == nil) {
			t.Fatal("a configuration or an error, not both, not neither")
		}
		if c != nil {
			_ = c.Settings()
		}
	})
}
