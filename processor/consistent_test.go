package processor_test

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// A name that a text makes certain is masked wherever the event has it again.
func TestFoundPeopleAreMaskedThroughoutTheEvent(t *testing.T) {
	w := standard(t).NewWorker()
	for _, tc := range []struct{ rule, in, gone, keep string }{
		{"part in another field", `{"message":"perkenalkan nama saya Togar Simbolon dari Balige","reply":"baik togar, kami cek"}`, "togar Togar Simbolon", "baik kami cek"},
		{"joined in a member", `{"message":"my name is Keisha Abernathy and I am angry","meta":{"keishaabernathy":1}}`, "Keisha keisha", "angry"},
		{"a word stays a word", `{"message":"nama saya Bunga Simbolon","review":"beli bunga segar"}`, "Simbolon", "beli bunga segar"},
	} {
		out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0)
		if reason != processor.OK {
			t.Fatal(reason)
		}
		for _, g := range strings.Fields(tc.gone) {
			if strings.Contains(string(out), g) {
				t.Errorf("%s: %s is left in %s", tc.rule, g, out)
			}
		}
		for _, k := range strings.Fields(tc.keep) {
			if !strings.Contains(string(out), k) {
				t.Errorf("%s: %s is gone from %s", tc.rule, k, out)
			}
		}
	}
}
