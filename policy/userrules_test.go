package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/userrule"
)

const ownRules = `
version: 1
detect: {off: [ID_NIK]}
rules:
  - name: staff-number
    entity: CUSTOM_STAFF
    doc: staff number
    pattern: 'ST-\d{6}'
    labels: [nomor karyawan]
    canonical: alnum
    valid: ["badge ‹ST-004711›"]
    invalid: ["ST-0047"]
  - name: order
    entity: ORDER_ID
    pattern: 'INV/\d+'
allow:
  - help@example.com
  - {pattern: 'ST-0000\d\d', entity: CUSTOM_STAFF}
deny:
  - Project Bluebird
  - {value: "Kapal Api", entity: PERSON}
  - {pattern: 'PRJ-\d+'}
views:
  analytics:
    entities:
      CUSTOM_STAFF: {do: tokenise, min_score: 0.9}
      PHONE_NUMBER: {mode: observe}
fields:
  staff.id: {entity: CUSTOM_STAFF}
`

func loadOwn(t *testing.T, src string) (*Policy, *detectors.Chain) {
	t.Helper()
	specs := []detectors.Spec{{Entity: "ID_NIK", Name: "t/nik", Anchor: detectors.Digits(16), Match: func(*detectors.Window) (detectors.Found, bool) { return detectors.Found{}, false }}}
	p, err := Load("policy.yaml", []byte(src), detectors.NewRegistry(specs))
	if err != nil {
		t.Fatal(err)
	}
	c, err := detectors.NewChain(specs, p.Options())
	if err != nil {
		t.Fatal(err)
	}
	return p, c
}

func TestOwnRulesRunInTheChainThatThePolicyAsksFor(t *testing.T) {
	p, c := loadOwn(t, ownRules)
	if c.Registry().Len() != p.Registry().Len() {
		t.Fatalf("chain has %d entities, policy %d", c.Registry().Len(), p.Registry().Len())
	}
	for id := 1; id < p.Registry().Len(); id++ {
		if a, b := c.Registry().Info(detectors.EntityID(id)).Name, p.Registry().Info(detectors.EntityID(id)).Name; a != b {
			t.Errorf("entity %d is %s in the chain and %s in the policy", id, a, b)
		}
	}
	s := c.NewScanner()
	for _, tc := range []struct{ name, text, want string }{
		{"below its least score", "badge ST-004711", ""},
		{"a label lifts it", "nomor karyawan ST-004711", "CUSTOM_STAFF"},
		{"allowed", "nomor karyawan ST-000011", ""},
		{"an entity that is off by default", "lihat INV/2211", "ORDER_ID"},
		{"denied", "tentang project bluebird", "CUSTOM_DENIED"},
		{"denied as a person", "hubungi Kapal Api", "PERSON"},
		{"denied by pattern", "lihat prj-12", "CUSTOM_DENIED"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if err := s.Scan(&detectors.Event{Leaves: []detectors.Leaf{{Text: []byte(tc.text)}}}); err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range s.Findings(p.Views[0].Thresholds) {
				got = append(got, string(f.Entity))
			}
			if strings.Join(got, " ") != tc.want {
				t.Errorf("got %q", got)
			}
		})
	}
	if !p.Allows("EMAIL_ADDRESS", []byte("HELP@example.com")) || p.Allows("EMAIL_ADDRESS", []byte("x@example.com")) {
		t.Error("the allow list does not hold")
	}
}

func TestOwnEntitiesAreEntities(t *testing.T) {
	p, _ := loadOwn(t, ownRules)
	id, ok := p.Registry().ID("CUSTOM_STAFF")
	if !ok {
		t.Fatal("no CUSTOM_STAFF")
	}
	if op := p.Operator(0, id, false); op.Kind != Tokenise || op.Domain != "custom" {
		t.Errorf("operator %s", op)
	}
	if !slices.Contains(p.Domains(), "custom") {
		t.Errorf("domains %v", p.Domains())
	}
	if f := p.Field(ParsePath("staff.id")); f.Entity != id {
		t.Errorf("field is entity %d", f.Entity)
	}
	if in := p.Registry().Info(id); in.Canonical != detectors.AlnumUpper || in.Doc != "staff number" || !p.Detects("CUSTOM_STAFF") {
		t.Errorf("info %+v", in)
	}
	phone, _ := p.Registry().ID("PHONE_NUMBER")
	if op := p.Operator(0, phone, false); !op.Observe || op.Kind != Keep {
		t.Errorf("operator %s", op)
	}
}

func TestStrictnessLeavesLeastScoresOfEntitiesAlone(t *testing.T) {
	p, _ := loadOwn(t, ownRules)
	id, _ := p.Registry().ID("CUSTOM_STAFF")
	phone, _ := p.Registry().ID("PHONE_NUMBER")
	p.SetStrictness(0, Precise)
	if m := p.Views[0].Thresholds.Min; p.Views[0].Strictness != Precise || m[id] != 0.9 || m[phone] != Precise.MinScore() {
		t.Errorf("staff %v, phone %v", m[id], m[phone])
	}
}

func TestAPolicyWithoutRulesAddsNothingToTheChain(t *testing.T) {
	p, _ := loadOwn(t, "version: 1\n")
	if o := p.Options(); len(o.Stages) > 0 || o.Allow != nil {
		t.Errorf("options %+v", o)
	}
}

func TestThePolicyKnowsEveryValidator(t *testing.T) {
	for _, k := range Keys() {
		if k.Path == "rules[].validator" {
			if want := strings.Join(userrule.Validators(), ", "); k.Values != want {
				t.Errorf("policy %q, package %q", k.Values, want)
			}
			return
		}
	}
	t.Error("no key rules[].validator")
}
