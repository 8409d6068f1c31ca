package yamlstrict

import (
	"strings"
	"testing"
	"time"

	"github.com/samar-privacy/samar/internal/cputime"
)

// TestHostileFilesAreCheap feeds the largest files that are still read. The
// bound, of processor time, is far above what any of them takes, far below what quadratic work
// would.
func TestHostileFilesAreCheap(t *testing.T) {
	indented := func() string {
		var b strings.Builder
		for i := 0; b.Len() < MaxBytes-1000; i++ {
			b.WriteString(strings.Repeat(" ", i))
			b.WriteString("a:\n")
		}
		return b.String()
	}
	fill := func(s string) string { return strings.Repeat(s, (MaxBytes-10)/len(s)) }
	for name, src := range map[string]string{
		"braces":              fill("{"),
		"brackets":            "a: " + fill("["),
		"dashes":              fill("- "),
		"questions":           fill("? "),
		"colons":              fill("a: "),
		"anchors":             "a: " + fill("&a "),
		"anchors in flow":     "a: [" + fill("&a ") + "]",
		"tags":                "a: " + fill("!!str "),
		"quotes":              fill(`"`),
		"single quotes":       fill(`'`),
		"keys":                fill("a: 1\n"),
		"items":               "a:\n" + fill("- x\n"),
		"flow items":          "a: [" + fill("x,") + "]",
		"flow keys":           "a: {" + fill("x: y, ") + "}",
		"steps":               indented(),
		"one scalar":          "a: " + fill("x"),
		"folded":              "a: >\n" + fill("  x\n"),
		"literal":             "a: |\n" + fill("  x\n"),
		"comments":            fill("# x\n"),
		"documents":           fill("---\n"),
		"spaces":              fill(" "),
		"lines":               fill("\n"),
		"plain lines":         "a:\n" + fill("  x\n"),
		"double quoted lines": "a: \"" + fill("x\n ") + "\"",
		"colons in list":      "a: {b: [" + fill("x:y:") + "]}",
		"percent":             fill("%\n"),
		"escapes":             "a: \"" + fill(`\u0041`) + "\"",
	} {
		t.Run(name, func(t *testing.T) {
			start := cputime.User()
			d := Parse("f.yaml", []byte(src))
			var into struct {
				A []string `yaml:"a"`
			}
			d.Decode(d.Root, &into)
			_ = d.Err()
			if took := cputime.User() - start; took > 10*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Log(took)
			}
		})
	}
}
