package codec

import (
	"testing"

	"github.com/samar-privacy/samar/policy"
)

const orderSchema = `{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","required":["id"],"properties":{
 "id":{"type":"string","maxLength":64},
 "phone":{"type":["integer","null"]},
 "fax":{"type":"integer"},
 "where":{"$ref":"#/$defs/where"},
 "items":{"type":"array","items":{"type":"object","properties":{"sku":{"type":"string","pattern":"^[A-Z]"},"parent":{"$ref":"#"}}}},
 "plan":{"enum":["free","paid"]},
 "either":{"anyOf":[{"type":"integer"},{"type":"string"}]},
 "person":{"$ref":"person.json"}},
 "additionalProperties":{"type":"boolean"},
 "$defs":{"where":{"type":"object","properties":{"lat":{"type":"number"}}}}}`

func TestJSONSchemaTypes(t *testing.T) {
	s, err := ParseJSONSchema(orderSchema, map[string]string{"person.json": `{"properties":{"name":{"type":"string"}}}`})
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		path                        string
		text, null, number, integer bool
	}{
		{"id", true, false, false, false},
		{"phone", false, true, false, true},
		{"fax", false, false, false, true},
		{"where.lat", false, false, true, false},
		{"items[0].sku", true, false, false, false},
		{"items[0].parent.fax", false, false, false, true},
		{"either", true, false, false, true},
		{"person.name", true, false, false, false},
		{"other", false, false, false, false},
		{"person.other", true, true, false, false},
	} {
		f := s.At(policy.ParsePath(tc.path))
		if f.Text != tc.text || f.Null != tc.null || f.Number != tc.number || f.Integer != tc.integer {
			t.Errorf("%s: %+v", tc.path, f)
		}
	}
	if f := s.At(policy.ParsePath("plan")); f.Fits == nil || f.Fits("<X>") || !f.Fits("free") {
		t.Error("an enum admits its words alone")
	}
	if f := s.At(policy.ParsePath("items[0].sku")); f.Fits("<X>") || !f.Fits("A1") {
		t.Error("a pattern admits what it matches alone")
	}
	n, required := 0, 0
	s.Fields(func(f Field) bool {
		n++
		if f.Required {
			required++
		}
		return true
	})
	if n != 8 || required != 1 {
		t.Errorf("%d fields, %d of them required; want 8, 1", n, required)
	}
}

func TestJSONSchemasThatAreNone(t *testing.T) {
	for _, src := range []string{"", "[]", `"x"`, "{"} {
		if _, err := ParseJSONSchema(src, nil); err == nil {
			t.Errorf("%q is taken for a schema", src)
		}
	}
}
