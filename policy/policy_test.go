package policy

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
)

func TestTmp(t *testing.T) {
	reg := detectors.NewRegistry([]detectors.Spec{{Entity: "ID_NIK"}})
	p, err := Default(reg)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(p.Header(), p.Regions, p.Views)
	for _, s := range []string{"customer.name", "product.name", "user.id", "nik", "customer.profile.full_name", "username", "hostname", "filename"} {
		r := p.Field(ParsePath(s))
		t.Log(s, reg.Info(r.Entity).Name, r.Known, p.Operator(0, r.Entity, true))
	}
}
