package processor_test

import (
	"testing"

	"github.com/samar-privacy/samar/processor"
)

func TestALabelBelongsToThePlaceholderBehindIt(t *testing.T) {
	w := standard(t).NewWorker()
	const text = "ISBN 978-3-3725-8050-9 身份证号：<CN_RESIDENT_ID>"
	if out, reason, _ := w.Redact(nil, []byte(text), processor.Text, 0); reason != processor.OK || string(out) != text {
		t.Errorf("%v: %s", reason, out)
	}
}

// What was redacted once is not redacted further: what stands beside a placeholder is
// read as it is beside the value.
func TestWhatWasRedactedStays(t *testing.T) {
	w := standard(t).NewWorker()
	for _, tc := range []struct{ name, text string }{
		{"a date behind a date of birth", "born: 1988-01-31 message screws I 1999-10-05 ok"},
		{"a date behind another value of the label", "生日 邮箱: ana7@example.com : 1956-01-17"},
		{"a date behind a plate", "born: 1988-01-31 colours B 1234 XYZ after 2026-06-12"},
		{"a telephone number two spaces behind an id", "checkout 110105197601050893  804-930-7143  great"},
		{"one before an id", "today? 420-207-4596  510104197306285700  quality"},
		{"two of them", "call +1-582-964-2007  232-824-5799  search"},
		{"speakers of a chat", "[10:02] Zorvik: halo\n[10:03] Admin: halo\n[10:04] Zorvik: hp 0812-3301-7745"},
	} {
		once, reason, _ := w.Redact(nil, []byte(tc.text), processor.Text, 0)
		if reason != processor.OK {
			t.Fatal(tc.name, reason)
		}
		if twice, reason, _ := w.Redact(nil, append([]byte(nil), once...), processor.Text, 0); reason != processor.OK || string(twice) != string(once) {
			t.Errorf("%s: %v: %s, then %s", tc.name, reason, once, twice)
		}
	}
}

// What an operator wrote in a field is no value when it is read again: it was sought
// in the event, survived in every other place of it, and the record was a dead letter.
func TestWhatReplacesIsNoValue(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {v: {default: {do: replace, with: '[removed]'}}}\n")
	text := []byte(`{"customer":{"name":"Zorvik","email":"z@example.com"},"message":"call Zorvik on 0812-3301-7745"}`)
	const want = `{"customer":{"name":"[removed]","email":"[removed]"},"message":"call [removed] on [removed]"}`
	for range 2 {
		out, reason, detail := w.Redact(nil, text, processor.JSON, 0)
		if reason != processor.OK || string(out) != want {
			t.Fatalf("%v %s: %s", reason, detail, out)
		}
		text = out
	}
}

// What one view writes may be somebody's value in another, which does not show it.
func TestWhatAnotherViewWritesIsAValue(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {a: {entities: {PERSON: {do: replace, with: Zorvik}}}, b: {entities: {PERSON: {do: redact}}}}\n")
	out, reason, _ := w.Redact(nil, []byte(`{"customer":{"name":"Zorvik"}}`), processor.JSON, 1)
	if want := `{"customer":{"name":"<PERSON_1>"}}`; reason != processor.OK || string(out) != want {
		t.Errorf("%v: %s, want %s", reason, out, want)
	}
}
