package tagger

import (
	"strings"
	"testing"
)

func TestNamesOfFieldsAreNobody(t *testing.T) {
	for text, want := range map[string]bool{
		`<field name="|Siret">`:              true,
		`<f name='|Anrede'>`:                 true,
		`<input type="text" name="|Vorname"`: true,
		`<xs:element name="|Rolf">`:          true,
		`<person name="|Rolf">`:              false,
		`<field>name="|Rolf"`:                false,
		`name="|Rolf"`:                       false,
		`<field label="|Rolf">`:              false,
		`<field name="x" of="|Rolf">`:        false,
		`|Rolf`:                              false,
		`<field name=|Rolf>`:                 false,
		`<|Rolf`:                             false,
	} {
		at := strings.IndexByte(text, '|')
		if got := fieldNamed([]byte(text[:at]+text[at+1:]), at); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
