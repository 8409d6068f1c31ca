package config

import (
	"fmt"
	"strings"

	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/policy/yamlstrict"
)

// Reference is the page docs/configuration.md: every key of both files.
func Reference() string {
	var b strings.Builder
	b.WriteString(`# Configuration

Two files. ` + "`samar.yaml`" + ` says where records come from and go; ` + "`policy.yaml`" + ` says what happens to personal data.
Both are read strictly: an unknown key, a value of the wrong kind or an option that does not fit is an error with its line, and all
errors of a file are reported at once. This page is generated from the declarations that the readers follow.

A flag goes before an environment variable, that before the file, that before the default. The variable of a key is its path in
capitals behind ` + "`SAMAR_`" + `: ` + "`keys.file`" + ` is ` + "`SAMAR_KEYS_FILE`" + `, ` + "`pipelines[0].input.topic`" + ` is ` + "`SAMAR_PIPELINES_0_INPUT_TOPIC`" + `; lists are
separated by commas. ` + "`samar config show --origin`" + ` tells where each value comes from.
Secrets stand in the file by reference alone: ` + "`file:PATH` or `env:NAME`" + `.

`)
	table(&b, "samar.yaml", yamlstrict.Keys(Default()))
	table(&b, "policy.yaml", policy.Keys())
	b.WriteString("The built-in policy, with comments: `samar config default`.\n")
	return b.String()
}

// cell escapes what a table's cell would not show.
var cell = strings.NewReplacer("|", "\\|", "<", "&lt;")

func table(b *strings.Builder, title string, keys []yamlstrict.Key) {
	fmt.Fprintf(b, "## %s\n\n| key | value | default | meaning |\n|---|---|---|---|\n", title)
	for _, k := range keys {
		def := k.Default
		if def != "" && def != "required" {
			def = "`" + def + "`"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", k.Path, cell.Replace(k.Values), def, cell.Replace(k.Doc))
	}
	b.WriteByte('\n')
}
