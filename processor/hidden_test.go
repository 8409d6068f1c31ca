package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
)

// TestAFieldThatIsHiddenIsHiddenWhateverItHolds: true, false and words for
// "nothing" are values too where the policy says drop, redact or nullify.
func TestAFieldThatIsHiddenIsHiddenWhateverItHolds(t *testing.T) {
	const src = `
version: 1
name: hidden
views: {a: {}}
fields:
  gone: {do: drop}
  red: {do: redact}
  none: {do: redact, nullify: true}
  person: {entity: PERSON}
  kept: {keep: true}
  end: {do: drop, scope: record}
`
	first, err := detectors.NewChain(catalog.All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pol, err := policy.Load("hidden.yaml", []byte(src), first.Registry())
	if err != nil {
		t.Fatal(err)
	}
	p, err := processor.New(processor.Config{Policy: pol, Chain: first,
		Tokeniser: func(string) (processor.Tokeniser, error) { return nil, nil }})
	if err != nil {
		t.Fatal(err)
	}
	w := p.NewWorker()
	for _, tc := range []struct{ name, in, want string }{
		{"true is dropped", `{"gone": true, "k": true}`, `{"k": true}`},
		{"false at the end is dropped", `{"k": false, "gone": false}`, `{"k": false}`},
		{"a word for nothing is dropped", `{"gone": "unknown", "k": "unknown"}`, `{"k": "unknown"}`},
		{"below the field, too", `{"gone": {"a": true, "b": [false]}}`, `{}`},
		{"in JSON in a string", `{"gone": "{\"a\":true}"}`, `{}`},
		{"null and nothing, too", `{"gone": null, "k": null}`, `{"k": null}`},
		{"an empty string", `{"k": "", "gone": ""}`, `{"k": ""}`},
		{"a number", `{"k":1,"gone":2}`, `{"k":1}`},
		{"true is redacted", `{"red": true, "m": "true"}`, `{"red": "<SECRET>", "m": "true"}`},
		{"true is nullified", `{"none": true}`, `{"none": null}`},
		{"true names no person", `{"person": true, "m": "true"}`, `{"person": true, "m": "true"}`},
		{"false drops no record", `{"end": false, "m": "N/A"}`, `{"end": false, "m": "N/A"}`},
		{"kept fields are kept", `{"kept": true}`, `{"kept": true}`},
		{"other fields are kept", `{"gone2": [true, false, null]}`, `{"gone2": [true, false, null]}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for range 2 { // the second time by paths seen before
				out, reason, detail := w.Redact(nil, []byte(tc.in), processor.JSON, 0)
				if reason != processor.OK || string(out) != tc.want {
					t.Errorf("got %s (%v %s), want %s", out, reason, detail, tc.want)
				}
			}
		})
	}
}
