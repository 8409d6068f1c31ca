package processor_test

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/processor"
)

// TestPartsOfAnObjectAreReadUnderItsName holds members whose names say only that
// they are parts, of a card, a telephone, an identity number, to what their object
// is called.
func TestPartsOfAnObjectAreReadUnderItsName(t *testing.T) {
	w := redactor(t, "version: 1\nviews: {v: {default: redact}}\n")
	for _, tc := range []struct {
		rule, event string
		found       int
	}{
		{"numbered parts", `{"card":{"part1":"4111","part2":"1111","part3":"1111","part4":"1111"}}`, 4},
		{"letters", `{"no_hp":{"a":"0812","b":"3456","c":"7890"}}`, 3},
		{"Indonesian names", `{"hp":{"depan":"0812","belakang":"34567890"}}`, 2},
		{"short groups under one name", `{"nik":{"1":"31","2":"74","3":"05","4":"410790","5":"9999"}}`, 5},
		{"a value", `{"ktp":{"value":"3174054107909999"}}`, 1},
		{"prose", `{"mobile":{"content":"8123456789","text":"20261123 8123456"}}`, 0},
		{"a number below what speaks against it", `{"order":{"number":"3174054107909999"},"tracking":{"value":"081234567890"}}`, 2},
		{"coordinates", `{"pin":{"x":"1250","y":"2380"}}`, 0},
		{"times", `{"mobile":{"start":"20240101","end":"20240131"},"phone":{"first":"2024-01-02","last":"2024-02-03"}}`, 0},
		{"an order's parts", `{"order":{"part1":"4111","part2":"1111","part3":"1111","part4":"1112"}}`, 0},
		{"members that say something else", `{"card":{"points":"4111","visits":"1111","year":"1111","shop":"1112"}}`, 0},
	} {
		t.Run(tc.rule, func(t *testing.T) {
			out, reason, _ := w.Redact(nil, []byte(tc.event), processor.JSON, 0)
			if got := strings.Count(string(out), `"<`); reason != processor.OK || got != tc.found {
				t.Errorf("%v %s: %d values replaced, want %d", reason, out, got, tc.found)
			}
		})
	}
}
