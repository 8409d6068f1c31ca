package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/catalog"
	"github.com/samar-privacy/samar/policy"
	"github.com/samar-privacy/samar/processor"
)

// redactor returns a worker for a policy that makes no tokens.
func redactor(t testing.TB, src string) *processor.Worker {
	t.Helper()
	chain, err := detectors.NewChain(catalog.All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pol, err := policy.Load("test.yaml", []byte(src), chain.Registry())
	if err != nil {
		t.Fatal(err)
	}
	p, err := processor.New(processor.Config{Policy: pol, Chain: chain, Tokeniser: func(string) (processor.Tokeniser, error) { return nil, nil }})
	if err != nil {
		t.Fatal(err)
	}
	return p.NewWorker()
}

func TestADetectorKnowsBetterThanAGeneralFieldName(t *testing.T) {
	w := redactor(t, "version: 1\nfields: {own.id: {entity: ID_NIK}}\n")
	for _, tc := range []struct{ name, in, want string }{
		{"a resident id as national_id", `{"national_id":"11010519491231002X"}`, `{"national_id":"<CN_RESIDENT_ID>"}`},
		{"a NIK as id_card", `{"id_card":"3174054107909999"}`, `{"id_card":"<ID_NIK>"}`},
		{"an Indonesian plate", `{"plate_number":"B 1234 XYZ"}`, `{"plate_number":"<ID_PLATE>"}`},
		{"an IBAN as bank account", `{"bank_account":"GB82WEST12345698765432"}`, `{"bank_account":"<IBAN>"}`},
		{"part of a value says nothing", `{"national_id":"see GB82WEST12345698765432 there"}`, `{"national_id":"<ID_NIK>"}`},
		{"another family says nothing", `{"national_id":"budi@example.com"}`, `{"national_id":"<ID_NIK>"}`},
		{"what the policy declares stands", `{"own":{"id":"11010519491231002X"}}`, `{"own":{"id":"<ID_NIK>"}}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
				t.Errorf("%v %s, want %s", reason, out, tc.want)
			}
		})
	}
}
