package catalog

import (
	"strings"
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// TestWhatNamesANumber holds the finding over ‹› to one entity, where several
// readings have the same characters.
func TestWhatNamesANumber(t *testing.T) {
	c, err := detectors.NewChain(All(), detectors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sc := c.NewScanner()
	for _, tc := range []struct {
		rule, text string
		want       detectors.Entity
	}{
		{"a label of a register over digits of a telephone", "identity number ‹14687605155›.", "XX_NATIONAL_ID"},
		{"the same, grouped", "My VOEN is ‹047 156 5952›, please", "XX_TAX_ID"},
		{"no such label", "so ‹047 156 5952› please", "PHONE_NUMBER"},
		{"a mobile number, whatever stands before", "tax number lost, ‹0812-3456-7890›", "PHONE_NUMBER"},
		{"letters as they stand over letters for digits", "号码‹Z261721215›。", "TW_ID"},
		{"the order of a number is another number", "请查‹C207964128›的订单", "TW_ID"},
		{"a card by its label", "No KK: ‹7371014206770004›", "ID_KK"},
		{"the same digits by another", "NIK: ‹7371014206770004›", "ID_NIK"},
		{"a label that a text begins with", "SSN-‹441907338›", "US_SSN"},
		{"a short label that a text begins with", "CUI-‹4419073›", "RO_BUSINESS_ID"},
		{"a plate behind one", "VRN ‹4419 QX›", "PLATE"},
		{"an equipment's groups", "‹35-209900-176148-1›", "IMEI"},
		{"a number dialled from America", "see ‹011 44 1624 757442›", "PHONE_NUMBER"},
	} {
		before, rest, _ := strings.Cut(tc.text, "‹")
		value, after, _ := strings.Cut(rest, "›")
		text, start, end := before+value+after, len(before), len(before)+len(value)
		found := false
		for _, f := range detectortest.Scan(t, sc, text) {
			found = found || f.Start == start && f.End == end && f.Entity == tc.want
		}
		if !found {
			t.Errorf("%s: not found as %s", tc.rule, tc.want)
		}
	}
}
