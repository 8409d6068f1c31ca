package policy

import (
	"slices"
	"testing"
)

func TestDomainsOfFieldsAndViewsAreListed(t *testing.T) {
	p := load(t, `version: 1
views:
  a:
    entities: {EMAIL_ADDRESS: {do: tokenise, domain: login}}
    fields: {account.no: {do: tokenise, domain: account}}
fields:
  order.ref: {entity: ORDER_ID, do: tokenise, domain: order}
  customer.name: {entity: PERSON, do: tokenise}
`)
	got := p.Domains()
	for _, want := range []string{"login", "account", "order", "person", "phone"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is missing in %v", want, got)
		}
	}
	if slices.Contains(got, "email") || slices.Contains(got, "") {
		t.Errorf("too many in %v", got)
	}
}
