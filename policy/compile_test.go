package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

func load(t testing.TB, src string) *Policy {
	t.Helper()
	p, err := Load("policy.yaml", []byte(src), registry())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *Policy) id(t testing.TB, e detectors.Entity) detectors.EntityID {
	t.Helper()
	id, ok := p.reg.ID(e)
	if !ok {
		t.Fatalf("no %s", e)
	}
	return id
}

// decide says what a view does with the value of a field, as a processor asks.
func decide(t testing.TB, p *Policy, view int, path string) string {
	t.Helper()
	r := p.Field(ParsePath(path))
	switch {
	case r.Keep:
		return "keep"
	case r.Do != nil && r.Do[view] != nil:
		return r.Do[view].String()
	case r.Entity == 0:
		return "scan"
	}
	return p.Operator(view, r.Entity, true).String()
}

func TestTheBuiltInPolicyIsWhatAnExpertExpects(t *testing.T) {
	p, err := Default(registry())
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Header(); !strings.HasPrefix(got, "default@1:") || len(got) != len("default@1:")+16 {
		t.Errorf("header %s", got)
	}
	if !slices.Equal(p.Regions, []string{"ID", "CN", "US"}) || len(p.Views) != 1 || p.Views[0].Name != "analytics" || p.Views[0].Thresholds != nil {
		t.Errorf("regions %v, views %+v", p.Regions, p.Views)
	}
	if p.Limits != DefaultLimits() {
		t.Errorf("limits %+v", p.Limits)
	}
	for path, want := range map[string]string{
		"customer.name":        "redact",
		"customer.email":       "tokenise, domain email",
		"customer.no_hp":       "tokenise, domain phone",
		"customer.id":          "tokenise, domain customer",
		"device.id":            "tokenise, domain device",
		"device.imei":          "tokenise, domain device",
		"card.number":          "mask, last 4 shown",
		"nik":                  "redact",
		"身份证":                  "redact",
		"password":             "redact",
		"cvv":                  "redact",
		"no_rekening":          "redact",
		"tgl_lahir":            "generalise to year",
		"device.ip":            "generalise to network",
		"location.lat":         "generalise to 2 decimals",
		"order.address":        "generalise to city",
		"message":              "scan",
		"product.name":         "scan",
		"conversation[0].text": "scan",
		"order.id":             "scan",
	} {
		if got := decide(t, p, 0, path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	for id := 1; id < p.reg.Len(); id++ {
		if op := p.Operator(0, detectors.EntityID(id), false); op.Kind != Redact {
			t.Errorf("%s in text: %s", p.reg.Info(detectors.EntityID(id)).Name, op)
		}
	}
}

func TestTheDesignsExampleMeansWhatItSays(t *testing.T) {
	p := load(t, `version: 1
name: feedback
languages: [id, zh, en]
views:
  analytics: {purpose: product-analytics, default: redact, entities: {EMAIL_ADDRESS: {do: tokenise}, CREDIT_CARD: {do: mask, keep_last: 4}}}
fields:
  customer.name: {entity: PERSON}
  conversation[*].text: {scan: true}
  order.status: {keep: true}
`)
	for _, named := range []bool{false, true} {
		for e, want := range map[detectors.Entity]string{
			"EMAIL_ADDRESS": "tokenise, domain email", "CREDIT_CARD": "mask, last 4 shown", "PHONE_NUMBER": "redact", "IP_ADDRESS": "redact",
		} {
			if got := p.Operator(0, p.id(t, e), named).String(); got != want {
				t.Errorf("%s, named %v: %s, want %s", e, named, got, want)
			}
		}
	}
	r := p.Field(ParsePath("customer.name"))
	if r.Entity != p.id(t, "PERSON") || !r.Known {
		t.Errorf("customer.name: %+v", r)
	}
	if !p.Field(ParsePath("order.status")).Keep || p.Field(ParsePath("order.note")).Keep {
		t.Error("keep is not on order.status alone")
	}
}

func TestAViewsRuleGoesBeforeTheCommonOne(t *testing.T) {
	p := load(t, `version: 1
entities:
  EMAIL_ADDRESS: {do: mask, keep_first: 1, min_score: 0.7}
  PHONE_NUMBER: redact
views:
  a: {entities: {EMAIL_ADDRESS: {do: drop, scope: record}}}
  b: {strictness: precise, default: {do: replace, with: "***"}}
fields:
  a.secret: {do: drop}
  customer.mail: {entity: EMAIL_ADDRESS, do: redact, nullify: true}
`)
	email, phone, person := p.id(t, "EMAIL_ADDRESS"), p.id(t, "PHONE_NUMBER"), p.id(t, "PERSON")
	for _, tc := range []struct {
		view int
		id   detectors.EntityID
		want string
	}{
		{0, email, "drop record"}, {1, email, "mask, first 1 shown"},
		{0, phone, "redact"}, {1, phone, "redact"},
		{0, person, "redact"}, {1, person, "replace"},
	} {
		if got := p.Operator(tc.view, tc.id, true).String(); got != tc.want {
			t.Errorf("view %d, entity %d: %s, want %s", tc.view, tc.id, got, tc.want)
		}
	}
	if got := p.Views[0].Thresholds.Min[email]; got != 0.7 {
		t.Errorf("threshold of e-mail in a: %v", got)
	}
	if got := p.Views[1].Thresholds.Min[phone]; got != Precise.MinScore() {
		t.Errorf("threshold of phone in b: %v", got)
	}
	if got := decide(t, p, 0, "customer.mail"); got != "redact to null" {
		t.Errorf("customer.mail: %s", got)
	}
	if r := p.Field(ParsePath("a.secret.deep")); r.Entity != p.id(t, "SECRET") || r.Known || r.Do[1].Kind != Drop {
		t.Errorf("a.secret.deep: %+v", r)
	}
}

func TestAViewMayChangeWhatTheOthersKeep(t *testing.T) {
	p := load(t, `version: 1
views:
  a: {}
  b: {fields: {order.note: redact}}
fields:
  order.note: {keep: true}
`)
	r := p.Field(ParsePath("order.note"))
	if r.Keep || r.Do[0].Kind != Keep || r.Do[1].Kind != Redact {
		t.Errorf("%+v", r)
	}
}

func TestRulesSwitchEntitiesOnAndOff(t *testing.T) {
	p := load(t, `version: 1
detect: {on: [AGE], off: [PERSON]}
entities: {UUID: redact, ORDER_ID: tokenise}
`)
	o := p.Options()
	if !slices.Contains(o.On, "AGE") || !slices.Contains(o.On, "UUID") || !slices.Contains(o.On, "ORDER_ID") || !slices.Equal(o.Off, []detectors.Entity{"PERSON"}) {
		t.Errorf("%+v", o)
	}
	if got := decide(t, p, 0, "customer.name"); got != "scan" {
		t.Errorf("customer.name: %s, though PERSON is off", got)
	}
	if got := decide(t, p, 0, "order.id"); got != "tokenise, domain customer" {
		t.Errorf("order.id: %s", got)
	}
}

func TestObserveCountsAndChangesNothing(t *testing.T) {
	p := load(t, "version: 1\nentities: {PHONE_NUMBER: {mode: observe}}\n")
	if op := p.Operator(0, p.id(t, "PHONE_NUMBER"), true); op.Kind != Keep || !op.Observe {
		t.Errorf("%+v", op)
	}
}

func TestAScannedFieldForgetsItsName(t *testing.T) {
	p := load(t, "version: 1\nfields: {customer.name: {scan: true}}\n")
	if got := decide(t, p, 0, "customer.name"); got != "scan" {
		t.Error(got)
	}
}

func TestAViewThatSaysNothingOfCardsHidesThemWhereAnotherTokenisesThem(t *testing.T) {
	p := load(t, "version: 1\nviews: {a: {entities: {CREDIT_CARD: tokenise}}, b: {}}\n")
	if op := p.Operator(1, p.id(t, "CREDIT_CARD"), true); op.Kind != Redact {
		t.Error(op)
	}
}

func TestTheStricterOperatorWins(t *testing.T) {
	order := []*Operator{
		nil, {Kind: Keep}, {Kind: Generalise, To: "month"}, {Kind: Generalise, To: "year"}, {Kind: Mask, KeepLast: 4}, {Kind: Mask},
		{Kind: Tokenise}, {Kind: Replace}, {Kind: Redact}, {Kind: Drop}, {Kind: Drop, Record: true},
	}
	for i, a := range order {
		for _, b := range order[i:] {
			if Stricter(a, b) != b || Stricter(b, a) != b {
				t.Errorf("%v is not below %v", a, b)
			}
		}
	}
}

func TestOperatorOfAnUnknownEntityIsRedact(t *testing.T) {
	p := load(t, "version: 1\n")
	if op := p.Operator(0, detectors.EntityID(60000), true); op.Kind != Redact {
		t.Error(op)
	}
}

func TestDecisionsNameTheirOrigin(t *testing.T) {
	p := load(t, "version: 1\nviews:\n  a:\n    entities:\n      EMAIL_ADDRESS: tokenise\n")
	for _, d := range p.Decisions(0) {
		switch d.Entity {
		case "EMAIL_ADDRESS":
			if d.Origin != "policy.yaml:5:22" || d.Text != "tokenise, domain email" {
				t.Errorf("%+v", d)
			}
		default:
			if d.Origin != "built-in" {
				t.Errorf("%+v", d)
			}
		}
	}
	found := false
	for _, s := range p.Settings() {
		found = found || s.Key == "views.a.entities.EMAIL_ADDRESS.do" && s.Value == "tokenise"
	}
	if !found {
		t.Error("the rule is no setting")
	}
}

func TestTimestampsAreCoarsenedByView(t *testing.T) {
	p := load(t, "version: 1\ntimestamps: hour\nviews: {a: {}, b: {timestamps: day}, c: {timestamps: keep}}\n")
	const at = 1_700_003_723_456 // 2023-11-14T23:15:23.456Z
	for v, want := range []int64{1_700_002_800_000, 1_699_920_000_000, at} {
		if got := p.Views[v].Timestamps.Coarsen(at); got != want {
			t.Errorf("view %d: %d, want %d", v, got, want)
		}
	}
	if got := p.Views[1].Timestamps.Coarsen(-1); got != -1 {
		t.Errorf("no timestamp became %d", got)
	}
}
