package generic

import (
	"testing"

	"github.com/nyaruka/phonenumbers"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// The sample numbers of every region in libphonenumber's metadata, an
// independent judge: international writing bare, national writing by a label.
func TestEveryRegion(t *testing.T) {
	sc := chainOf(t, All...)
	total, missed := 0, 0
	covered := func(text, value string, from int) bool {
		for _, f := range detectortest.Scan(t, sc, text) {
			if f.Entity == Phone.Entity && f.Start <= from && f.End >= from+len(value) {
				return true
			}
		}
		return false
	}
	for region := range phonenumbers.GetSupportedRegions() {
		for _, kind := range []phonenumbers.PhoneNumberType{phonenumbers.MOBILE, phonenumbers.FIXED_LINE} {
			n := phonenumbers.GetExampleNumberForType(region, kind)
			if n == nil || len(phonenumbers.GetNationalSignificantNumber(n)) < 6 {
				continue
			}
			for format, before := range map[phonenumbers.PhoneNumberFormat]string{phonenumbers.E164: "", phonenumbers.INTERNATIONAL: "call ", phonenumbers.NATIONAL: "phone: "} {
				value := phonenumbers.Format(n, format)
				if format == phonenumbers.NATIONAL && len(phonenumbers.GetNationalSignificantNumber(n)) < 7 {
					continue
				}
				total++
				if !covered(before+value+" now", value, len(before)) {
					missed++
					t.Logf("%s %s is missed", region, before+value)
				}
			}
		}
	}
	if missed*200 > total {
		t.Errorf("%d of %d sample numbers are missed", missed, total)
	}
}
