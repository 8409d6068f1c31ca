package yamlstrict

import (
	"strings"
	"testing"
)

// A file of records that is taken for a settings file is not shown: its lines hold
// personal data.
func TestAFileOfRecordsIsNotShown(t *testing.T) {
	type settings struct {
		Version int `yaml:"version" required:"true"`
		Depth   int `yaml:"depth"`
	}
	read := func(src string) string {
		var s settings
		d := Parse("f", []byte(src))
		d.Expect("policy file", "version", "depth")
		if d.Root != nil {
			d.Decode(d.Root, &s)
		}
		if err := d.Err(); err != nil {
			return err.Error()
		}
		return ""
	}
	for name, src := range map[string]string{
		"an event": `{"mail":"ratna@example.net"}`, "events": "{\"mail\":\"ratna@example.net\"}\n{\"mail\":\"ratna@example.net\"}\n",
		"a table": "ratna@example.net,Ratna\n", "a name as a key": "ratna@example.net: 3\n", "no UTF-8": "ratna@example.net \xff\n", "bad YAML": "ratna@example.net: [\n",
	} {
		if got := read(src); !strings.Contains(got, "is this a policy file?") || strings.Contains(got, "ratna") {
			t.Errorf("%s: %s", name, got)
		}
	}
	for name, src := range map[string]string{
		"a slip in a policy": "version: 1\ndeth: 3\n", "the same in one line": `{"version": 1, "deth": 3}`, "a list of them": "- version: 1\n",
	} {
		if got := read(src); !strings.Contains(got, " | ") || strings.Contains(got, "is this") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
