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
