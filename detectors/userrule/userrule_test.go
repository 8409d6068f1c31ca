package userrule_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
)

func compile(t testing.TB, rules ...userrule.Rule) *detectors.Chain {
	t.Helper()
	for i := range rules {
		if rules[i].Name == "" {
			rules[i].Name = "r" + string(rune('a'+i))
		}
		if rules[i].Entity == "" {
			rules[i].Entity = "CUSTOM_STAFF"
		}
	}
	set, faults := userrule.Compile(rules)
	if len(faults) > 0 {
		t.Fatalf("faults: %+v", faults)
	}
	c, err := detectors.NewChain(nil, detectors.Options{Stages: []detectors.Stage{set}})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func scan(t testing.TB, c *detectors.Chain, text string) (out []string) {
	t.Helper()
	s := c.NewScanner()
	if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(text)}}}); err != nil {
		t.Fatalf("scan: %v", err)
	}
	for _, f := range s.Findings(nil) {
		out = append(out, text[f.Start:f.End])
	}
	return out
}

func TestRulesFindWhatTheyDescribe(t *testing.T) {
	staff := userrule.Rule{Pattern: `ST-\d{6}`}
	for _, tc := range []struct {
		name string
		rule userrule.Rule
		text string
		want string // found spans, joined by |
	}{
		{"a pattern", staff, "badge ST-004711, ST-004712.", "ST-004711|ST-004712"},
		{"case matters", staff, "badge st-004711", ""},
		{"unless it is ignored", userrule.Rule{Pattern: `ST-\d{6}`, IgnoreCase: true}, "badge st-004711", "st-004711"},
		{"a pattern without a literal", userrule.Rule{Pattern: `\b\d{3}[.]\d{5}\b`}, "no 123.45678, 1123.45678", "123.45678"},
		{"a group is the value", userrule.Rule{Pattern: `staff=(\w+)`, Group: 1}, "x staff=budi y", "budi"},
		{"full-width digits", staff, "badge ST-００４７１１", "ST-００４７１１"},
		{"invisible characters", staff, "badge ST-0047\u200b11", "ST-0047\u200b11"},
		{"an encoding", staff, "q=ST%2D004711", "ST%2D004711"},
		{"keywords", userrule.Rule{Keywords: []string{"Project Bluebird", "蓝鸟"}}, "on project bluebird, 与蓝鸟项目", "project bluebird|蓝鸟"},
		{"words of a keyword stand apart somehow", userrule.Rule{Keywords: []string{"Project Bluebird X"}}, "project  bluebird-x, PROJECT_BLUEBIRD\nX, projectbluebird x, project bluebirds x", "project  bluebird-x|PROJECT_BLUEBIRD\nX"},
		{"keywords are whole words", userrule.Rule{Keywords: []string{"blue"}}, "bluebird, true-blue", "blue"},
		{"letters with accents", userrule.Rule{Keywords: []string{"école"}}, "ÉCOLE École", "ÉCOLE|École"},
		{"look-around", userrule.Rule{Pattern: `(?<=badge )[A-Z]\d{4}(?!\d)`, Backtracking: true}, "badge A1234, badge B12345", "A1234"},
		{"look-around behind characters of several bytes", userrule.Rule{Pattern: `(?<=工号)[A-Z]\d{4}`, Backtracking: true}, "员工工号A1234和A9999", "A1234"},
		{"back-references", userrule.Rule{Pattern: `\b(\w\w)-\1\b`, Backtracking: true}, "ab-ab ab-ac", "ab-ab"},
		{"a class less another", userrule.Rule{Pattern: `[a-z-[aeiou]]xyz`, Backtracking: true}, "bxyz axyz", "bxyz"},
		{"a label is needed", userrule.Rule{Pattern: `\d{5}`, NeedLabel: true, Labels: []string{"Badge No"}}, "badge no: 12345 kilos 54321", "12345"},
		{"a negative speaks against", userrule.Rule{Pattern: `\d{5}`, Negatives: []string{"order"}, Strength: detectors.Medium}, "order 12345", ""},
		{"a check digit", userrule.Rule{Pattern: `\d{10}`, Validator: "luhn"}, "7992739871 79927398713 7992739879 1234567897", "1234567897"},
		{"mistyped beside a label", userrule.Rule{Pattern: `\d{11}`, Validator: "luhn", Labels: []string{"card"}}, "79927398710 lama sekali; card 79927398714", "79927398714"},
		{"mod 97", userrule.Rule{Pattern: `\b\d{8}\b`, Validator: "mod97"}, "12345676 12345677", "12345676"},
		{"anchors of the text", userrule.Rule{Pattern: `^\d{4}$`}, "1234", "1234"},
		{"anchors of the line", userrule.Rule{Pattern: `(?m)^\d{4}$`}, "12345\n1234\nx", "1234"},
		{"a word does not begin where a stretch is cut", userrule.Rule{Pattern: `\b[a-z]#\d`}, strings.Repeat("a", 400) + "#1", ""},
		{"a text begins once", userrule.Rule{Pattern: `zz|^\d\d`}, "123456", "12"},
		{"a word of a choice begins once", userrule.Rule{Pattern: `qq|\bk\d`}, "qqk1 k2", "qq|k2"},
		{"a line begins behind a match", userrule.Rule{Pattern: `(?m)no\n|^\d\d`}, "no\n1234", "no\n|12"},
		{"a word begins once", userrule.Rule{Pattern: `\b\d{4}`}, "12345678 9876", "1234|9876"},
		{"alternatives", userrule.Rule{Pattern: `(?:EMP|STAFF)[0-9]+`}, "EMP1 STAFF22 EMPX", "EMP1|STAFF22"},
		{"a placeholder is left alone", userrule.Rule{Pattern: `[A-Z_]{6,}`}, "<CUSTOM_STAFF> SECRETS", "SECRETS"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := strings.Join(scan(t, compile(t, tc.rule), tc.text), "|"); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestMatchesAreFoundWhereverTheyStandInALongText(t *testing.T) {
	for name, rule := range map[string]userrule.Rule{
		"literal":     {Pattern: `ST-\d{6}`},
		"digits":      {Pattern: `\b\d{3}[.]\d{3}\b`},
		"no bound":    {Pattern: `\b[a-z]+#\d+`},
		"backtrack":   {Pattern: `(?<= )ST-\d{6}(?= )`, Backtracking: true},
		"large":       {Pattern: `(?:[a-f]{0,9}[.]){20}#`},
		"no literals": {Pattern: `[\pL]\d\d[\pL]`},
	} {
		t.Run(name, func(t *testing.T) {
			c := compile(t, rule)
			value := map[string]string{"literal": "ST-123456", "digits": "123.456", "no bound": "abc#99", "backtrack": "ST-123456",
				"large": strings.Repeat("abc.", 20) + "#", "no literals": "é12z"}[name]
			for _, before := range []int{0, 1, 63, 64, 65, 1000, 1999, 2000, 2001, 4095, 70_000} {
				text := strings.Repeat("x ", before/2) + " " + value + " " + strings.Repeat("y ", 2500)
				if got := scan(t, c, text); len(got) != 1 || got[0] != value {
					t.Errorf("%d bytes before: got %d findings", before, len(got))
				}
			}
		})
	}
}

func TestFaultsNameTheirField(t *testing.T) {
	ok := userrule.Rule{Name: "r", Entity: "CUSTOM_X", Pattern: `X\d`}
	with := func(change func(*userrule.Rule)) userrule.Rule { r := ok; change(&r); return r }
	for _, tc := range []struct {
		name  string
		rule  userrule.Rule
		field string
		item  int
	}{
		{"a name in capitals", with(func(r *userrule.Rule) { r.Name = "R 1" }), "name", -1},
		{"nothing to find", with(func(r *userrule.Rule) { r.Pattern = "" }), "", -1},
		{"a broken pattern", with(func(r *userrule.Rule) { r.Pattern = `X(` }), "pattern", -1},
		{"look-around in linear time", with(func(r *userrule.Rule) { r.Pattern = `(?=X)` }), "pattern", -1},
		{"a pattern that matches nothing", with(func(r *userrule.Rule) { r.Pattern = `X*` }), "pattern", -1},
		{"the same by backtracking", with(func(r *userrule.Rule) { r.Pattern, r.Backtracking = `(?=X)|`, true }), "pattern", -1},
		{"too many repeats", with(func(r *userrule.Rule) { r.Pattern = `(?:(?:X{100}){100})` }), "pattern", -1},
		{"a group that is not there", with(func(r *userrule.Rule) { r.Group = 1 }), "group", -1},
		{"an unknown validator", with(func(r *userrule.Rule) { r.Validator = "lunh" }), "validator", -1},
		{"a label of digits", with(func(r *userrule.Rule) { r.Labels = []string{"ok", "12"} }), "labels", 1},
		{"a label needed and none given", with(func(r *userrule.Rule) { r.NeedLabel = true }), "need_label", -1},
		{"a short keyword", with(func(r *userrule.Rule) { r.Keywords = []string{"x"} }), "keywords", 0},
		{"a valid example that is not found", with(func(r *userrule.Rule) { r.Valid = []string{"X1", "Y1"} }), "valid", 1},
		{"another span", with(func(r *userrule.Rule) { r.Valid = []string{"a ‹X12›"} }), "valid", 0},
		{"an invalid example that is found", with(func(r *userrule.Rule) { r.Invalid = []string{"Y1", "X2"} }), "invalid", 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			set, faults := userrule.Compile([]userrule.Rule{tc.rule})
			if set != nil || len(faults) == 0 || faults[0].Field != tc.field || faults[0].Item != tc.item || faults[0].Message == "" {
				t.Errorf("got %+v", faults)
			}
		})
	}
	if _, faults := userrule.Compile([]userrule.Rule{ok, ok}); len(faults) != 1 || faults[0].Rule != 1 || faults[0].Field != "name" {
		t.Errorf("a name used twice: %+v", faults)
	}
}

func TestASureRuleIsFoundWhateverStandsAround(t *testing.T) {
	c := compile(t, userrule.Rule{Keywords: []string{"bluebird"}, Negatives: []string{"not"}, Sure: true})
	s := c.NewScanner()
	if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte("not bluebird")}}}); err != nil {
		t.Fatal(err)
	}
	if f := s.Findings(nil); len(f) != 1 || f[0].Score != 1 {
		t.Errorf("got %+v", f)
	}
}

func TestPassesLetThroughWhatTheyName(t *testing.T) {
	p, faults := userrule.CompilePasses([]userrule.Pass{
		{Value: "Help@Example.com"}, {Value: "1500 123", Entity: "PHONE_NUMBER"}, {Pattern: `[a-z]+@example\.org`},
	})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, tc := range []struct {
		entity detectors.Entity
		value  string
		want   bool
	}{
		{"EMAIL_ADDRESS", "help@example.com", true}, {"EMAIL_ADDRESS", "helper@example.com", false},
		{"PHONE_NUMBER", "1500-123", true}, {"ID_NIK", "1500-123", false}, {"PHONE_NUMBER", "1500-1234", false},
		{"EMAIL_ADDRESS", "Budi@example.org", true}, {"EMAIL_ADDRESS", "budi@example.org.evil.example", false},
	} {
		if got := p.Allows(tc.entity, []byte(tc.value)); got != tc.want {
			t.Errorf("%s %q: got %v", tc.entity, tc.value, got)
		}
	}
	for _, bad := range []userrule.Pass{{}, {Value: "a", Pattern: "b"}, {Pattern: "("}, {Pattern: ".*"}, {Pattern: "(?:a{50}){50}"}} {
		if _, faults := userrule.CompilePasses([]userrule.Pass{bad}); len(faults) != 1 {
			t.Errorf("%+v: %+v", bad, faults)
		}
	}
}

func TestScannersOfOneSetRunSideBySide(t *testing.T) {
	c := compile(t, userrule.Rule{Pattern: `(?<=no )K\d-\d{6}`, Backtracking: true}, userrule.Rule{Pattern: `ST-\d{6}`, Keywords: []string{"bluebird"}})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s := c.NewScanner()
			ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte("no K7-004711, ST-004711, bluebird, 蓝鸟")}}}
			for range 200 {
				if err := s.Scan(&ev); err != nil || len(s.Findings(nil)) != 3 {
					t.Errorf("%v, %d findings", err, len(s.Findings(nil)))
					return
				}
			}
		})
	}
	wg.Wait()
}

func TestATimeoutIsNeverNoMatch(t *testing.T) {
	c := compile(t, userrule.Rule{Pattern: `^(?:a|aa)+(?!c)b$`, Backtracking: true})
	s := c.NewScanner()
	ev := detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(strings.Repeat("a", 60) + "!")}}}
	if err := s.Scan(&ev); !errors.Is(err, detectors.ErrTimeout) {
		t.Fatalf("got %v", err)
	}
	ev.Leaves[0].Text = []byte("aab")
	if err := s.Scan(&ev); err != nil || len(s.Findings(nil)) != 1 {
		t.Fatalf("the scanner does not go on: %v", err)
	}
}
