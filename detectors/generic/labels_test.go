package generic

import (
	"testing"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/detectortest"
)

// TestEveryLabelAnnouncesAValue writes every label of the kinds that only a
// label tells before a value of theirs.
func TestEveryLabelAnnouncesAValue(t *testing.T) {
	values := map[string]string{"OTP": "718493", "PIN": "4713", "CARD_CVV": "731", "CARD_EXPIRY": "08/29", "PASSWORD": "Kucing2020!", "DEVICE_ID": "C02XK0AAJG5J", "PLATE": "QQX-4419-07"}
	for _, s := range append([]detectors.Spec{OTP, PIN, CVV, Expiry, Password, DeviceID}, Documents...) {
		value := values[string(s.Entity)]
		if value == "" {
			value = "Q4471-9038"
		}
		sc := chainOf(t, s)
		for lang, labels := range s.Labels {
			for _, label := range labels {
				text := label + ": " + value
				fs := detectortest.Scan(t, sc, text)
				if len(fs) != 1 || text[fs[0].Start:fs[0].End] != value {
					t.Errorf("%s, %s: %q: %d findings", s.Name, lang, text, len(fs))
				}
			}
		}
	}
}

// Before a number of a rekam medis, RM is no ringgit, and no part of it.
func TestMedicalRecordsBehindAnAbbreviation(t *testing.T) {
	sc := chainOf(t, Documents...)
	for _, tc := range []struct{ text, want string }{
		{"no RM 00-12-34-56, rawat jalan", "00-12-34-56"},
		{"no. rm 441907", "441907"},
		{"Nomor RM 44-19-07", "44-19-07"},
		{"total RM 441907", ""},
		{"no. 1 RM 441907", ""},
		{"he said no, RM 45000 is too much", ""},
		{"nomor rekening, biaya RM 44190", ""},
	} {
		got := ""
		for _, f := range detectortest.Scan(t, sc, tc.text) {
			got += tc.text[f.Start:f.End]
		}
		if got != tc.want {
			t.Errorf("%q: found %q, want %q", tc.text, got, tc.want)
		}
	}
}
