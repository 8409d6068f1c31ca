package policy

import (
	"testing"

	"pgregory.net/rapid"
)

func TestAPatternCoversAPathAndWhatIsBelowIt(t *testing.T) {
	for _, tc := range []struct {
		pattern, path string
		covers        int // segments; -1: no match
	}{
		{"customer.name", "customer.name", 2},
		{"customer.name", "customer.name.first", 2},
		{"customer.name", "customer", -1},
		{"customer.name", "customer.names", -1},
		{"customer.name", "order.customer.name", -1},
		{"conversation[*].text", "conversation[0].text", 3},
		{"conversation[*].text", "conversation.text", -1},
		{"conversation[*]", "conversation[3].text", 2},
		{"[*].name", "[0].name", 2},
		{"a[*][*].b", "a[0][1].b", 4},
		{"*.name", "customer.name", 2},
		{"*.name", "a.b.name", -1},
		{"a.*", "a[0]", 2},
		{"**.email", "email", 1},
		{"**.email", "a.b[0].email", 4},
		{"**.email", "a.emails", -1},
		{"a.**", "a", 1},
		{"a.**", "a.b.c", 3},
		{"a.**.z", "a.z", 2},
		{"a.**.z", "a.b.z.c.z.d", 5},
		{"**.**.x", "x", 1},
		{`"a.b".c`, `"a.b".c`, 2},
		{`"a.b".c`, "a.b.c", -1},
		{"姓名", "姓名", 1},
	} {
		p, err := parsePattern(tc.pattern)
		if err != nil {
			t.Fatal(tc.pattern, err)
		}
		if got := p.match(ParsePath(tc.path)); got != tc.covers {
			t.Errorf("%s on %s: covers %d, want %d", tc.pattern, tc.path, got, tc.covers)
		}
	}
}

func TestTheMostSpecificRuleWins(t *testing.T) {
	rules := []string{"customer", "customer.**", "**.name", "*.name", "customer.*", "customer.name", "items[*].note", "items.*.note", "items.**"}
	for path, want := range map[string]string{
		"customer.name":       "customer.name",
		"customer.name.first": "customer.**", // names the very path, though with a star
		"customer.phone":      "customer.*",
		"user.name":           "*.name",
		"a.b.name":            "**.name",
		"items[0].note":       "items[*].note",
		"items.x.note":        "items.*.note",
		"items[0].price":      "items.**",
	} {
		f := fieldRules{}
		for i, r := range rules {
			p, err := parsePattern(r)
			if err != nil {
				t.Fatal(err)
			}
			f.common = append(f.common, commonRule{pattern: p, rule: FieldRule{Do: make([]*Operator, i)}})
		}
		best := f.best(ParsePath(path))
		if best == nil {
			t.Errorf("%s: no rule", path)
		} else if got := rules[len(best.rule.Do)]; got != want {
			t.Errorf("%s: rule %s, want %s", path, got, want)
		}
	}
}

func TestBadPathsAreRefused(t *testing.T) {
	for _, s := range []string{"", ".", "a.", ".a", "a..b", "a[0]", "a[", "a[*", `"a`, `"a"b`, `""`, "a*", "***", "a]", `a"b`} {
		if _, err := parsePattern(s); err == nil {
			t.Errorf("%q is accepted", s)
		}
	}
}

// A deep pattern must match as the plain recursive definition says.
func TestMatchAgreesWithItsDefinition(t *testing.T) {
	var full func(p pattern, path []Segment) bool
	full = func(p pattern, path []Segment) bool {
		if len(p) == 0 {
			return len(path) == 0
		}
		if p[0].kind == stepDeep {
			return full(p[1:], path) || len(path) > 0 && full(p, path[1:])
		}
		if len(path) == 0 {
			return false
		}
		s := path[0]
		ok := p[0].kind == stepAny || p[0].kind == stepItem && s.Index || p[0].kind == stepName && !s.Index && s.Name == p[0].name
		return ok && full(p[1:], path[1:])
	}
	rapid.Check(t, func(t *rapid.T) {
		var p pattern
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			p = append(p, step{stepKind(rapid.IntRange(0, 3).Draw(t, "kind")), rapid.SampledFrom([]string{"a", "b"}).Draw(t, "name")})
		}
		var path []Segment
		for range rapid.IntRange(0, 7).Draw(t, "segments") {
			if rapid.Bool().Draw(t, "index") {
				path = append(path, Segment{Index: true})
			} else {
				path = append(path, Segment{Name: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "segment")})
			}
		}
		want := -1
		for n := range len(path) + 1 {
			if full(p, path[:n]) {
				want = n
			}
		}
		if got := p.match(path); got != want {
			t.Fatalf("%v on %v: %d, want %d", p, path, got, want)
		}
	})
}
