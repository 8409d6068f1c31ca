package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// Who is found in an event is hidden in its members' names, too, also where an
// earlier event had such a name and nobody in it.
func TestWhoIsFoundIsHiddenInNamesSeenBefore(t *testing.T) {
	for _, tc := range []struct{ name, before, in, want string }{
		{"a person found by a cue", `{"via ratna hidayat":"x"}`, `{"m":"nama saya Ratna Hidayat","via ratna hidayat":"x"}`, `{"m":"nama saya <PERSON_1>","via <PERSON_1>":"x"}`},
		{"a name with escapes", `{"via ratna\u0020hidayat":"x"}`, `{"via ratna\u0020hidayat":"x","m":"nama saya Ratna Hidayat"}`, `{"via <PERSON_1>":"x","m":"nama saya <PERSON_1>"}`},
		{"another name", `{"via ratna":"x"}`, `{"m":"nama saya Budi Permana","via ratna":"x"}`, `{"m":"nama saya <PERSON_1>","via ratna":"x"}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := redactor(t, "version: 1\n")
			for range 2 {
				if out, reason, _ := w.Redact(nil, []byte(tc.before), processor.JSON, 0); reason != processor.OK || string(out) != tc.before {
					t.Fatalf("%v %s", reason, out)
				}
			}
			if out, reason, _ := w.Redact(nil, []byte(tc.in), processor.JSON, 0); reason != processor.OK || string(out) != tc.want {
				t.Errorf("%v %s, want %s", reason, out, tc.want)
			}
		})
	}
}
