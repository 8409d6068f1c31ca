package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// WiFi detects the password in the text of a code for joining a wireless network:
// WIFI:T:WPA;S:name;P:password;;.
var WiFi = detectors.Spec{
	Name:    "generic/wifi",
	Entity:  "PASSWORD",
	Subtype: "wifi",
	Doc:     "Password in the text of a QR code for a wireless network",
	Anchor:  detectors.Prefix("WIFI:T:", "WIFI:S:", "WIFI:P:", "WIFI:H:"),
	Match:   matchWiFi,
	Classes: detectors.Classes{UUPDP: detectors.Specific, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive},
	Source:  "Wi-Fi Alliance, WPA3 Specification 3.3, section 7 (URI format)",
	Valid:   []string{"WIFI:T:WPA;S:RumahBudi;P:‹kucing2020›;;", "scan WIFI:S:MyHome;T:WPA;P:‹s3cret pass›;H:false;; here", "WIFI:P:‹abcd12›;S:x;T:WPA;;"},
	Invalid: []string{"WIFI:T:nopass;S:Guest;;", "WIFI:S:Guest;T:WPA;P:;;", "WIFI: T: WPA"},
}

func matchWiFi(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Strength: detectors.Certain, Evidence: detectors.Format}
	i := w.Start + len("WIFI")
	for end := min(len(b), i+256); i+2 < end; {
		if b[i+1]|0x20 == 'p' && b[i+2] == ':' {
			f.Start = i + 3
			for f.End = f.Start; f.End < end-1 && b[f.End] != ';' && b[f.End] != '\n'; f.End++ {
				if b[f.End] == '\\' {
					f.End++
				}
			}
			return f, f.End > f.Start && w.At(f.End) == ';'
		}
		next := bytes.IndexByte(b[i+1:end], ';')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return f, false
}
