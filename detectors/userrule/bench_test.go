package userrule_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
)

// BenchmarkRules scans texts in which no rule finds anything, and texts in
// which one in twenty words is found.
func BenchmarkRules(b *testing.B) {
	words := strings.Fields("the parcel came late and nobody answered my second message about it so please have a look today thanks")
	clean := strings.Repeat(strings.Join(words, " ")+". ", 40)
	hit := strings.Repeat(strings.Join(words, " ")+" K7-004711. ", 40)
	var rules []userrule.Rule
	for i := range 20 {
		rules = append(rules, userrule.Rule{Pattern: fmt.Sprintf(`K%d-\d{6}`, i)})
	}
	var keywords []string
	for i := range 1000 {
		keywords = append(keywords, fmt.Sprintf("project x%dq", i))
	}
	for _, bc := range []struct {
		name  string
		rules []userrule.Rule
		text  string
	}{
		{"none", nil, clean},
		{"literal-20/clean", rules, clean},
		{"literal-20/hits", rules, hit},
		{"digits/clean", []userrule.Rule{{Pattern: `\b\d{8}\b`}}, clean},
		{"no-literal/clean", []userrule.Rule{{Pattern: `[a-z]{20,30}`}}, clean},
		{"lookaround/clean", []userrule.Rule{{Pattern: `(?<=no )K\d-\d{6}(?!\d)`, Backtracking: true}}, clean},
		{"keywords-1000/clean", []userrule.Rule{{Keywords: keywords}}, clean},
	} {
		b.Run(bc.name, func(b *testing.B) {
			var opt detectors.Options
			if bc.rules != nil {
				for i := range bc.rules {
					bc.rules[i].Name, bc.rules[i].Entity = fmt.Sprintf("r%d", i), "CUSTOM_R"
				}
				set, faults := userrule.Compile(bc.rules)
				if len(faults) > 0 {
					b.Fatal(faults)
				}
				opt.Stages = []detectors.Stage{set}
			}
			c, err := detectors.NewChain(nil, opt)
			if err != nil {
				b.Fatal(err)
			}
			s := c.NewScanner()
			ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(bc.text)}}}
			b.SetBytes(int64(len(bc.text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := s.Scan(&ev); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
