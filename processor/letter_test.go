package processor_test

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// TestALetterInAMailFieldIsRead holds fields called mail or email, in which some
// systems keep the whole message, to what is in them.
func TestALetterInAMailFieldIsRead(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {v: {default: redact}}\n")
	set := redactor(t, "version: 1\nviews: {v: {default: redact}}\nfields: {mail: {entity: EMAIL_ADDRESS}}\n")
	const body = `Hello,\nthe blue lamp that you sent me last week is broken.\nCall 0812-3456-7890 or write to ratna@example.net\n`
	for _, tc := range []struct{ rule, event, want string }{
		{"a letter", `{"mail":"` + body + `"}`, `{"mail":"` + strings.NewReplacer("0812-3456-7890", "<PHONE_NUMBER>", "ratna@example.net", "<EMAIL_ADDRESS>").Replace(body) + `"}`},
		{"an address", `{"mail":"ratna at example"}`, `{"mail":"<EMAIL_ADDRESS>"}`},
		{"an address and a line's end", `{"mail":"ratna at example\n"}`, `{"mail":"<EMAIL_ADDRESS>"}`},
		{"words on one line", `{"email":"the one that i gave you last week, ratna at example"}`, `{"email":"<EMAIL_ADDRESS>"}`},
		{"another field", `{"phone":"` + body + `"}`, `{"phone":"<PHONE_NUMBER>"}`},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			if out, reason, _ := w.Redact(nil, []byte(tc.event), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
				t.Errorf("%v %s", reason, out)
			}
		})
	}
	if out, _, _ := set.Redact(nil, []byte(`{"mail":"`+body+`"}`), processor.JSON, 0); string(out) != `{"mail":"<EMAIL_ADDRESS>"}` {
		t.Errorf("what the policy names is not as it says: %s", out)
	}
}
