package generic

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

// MRZ detects the machine readable zone of passports and visas: two lines of 44
// characters (TD3, MRV-A) or 36 (MRV-B), the second with check digits.
var MRZ = detectors.Spec{
	Name:   "generic/mrz",
	Entity: "PASSPORT_MRZ",
	Doc:    "Machine readable zone of a passport or visa",
	Anchor: detectors.Prefix("P<", "V<", "PM", "PD", "PO", "PS"),
	Match:  matchMRZ,
	Labels: detectors.Labels{
		"en": {"mrz", "passport", "machine readable zone"},
		"id": {"paspor", "mrz paspor"},
		"zh": {"护照", "機讀碼", "机读码"},
		"es": {"pasaporte"},
		"pt": {"passaporte"},
	},
	Canonical: detectors.AlnumUpper,
	Classes:   detectors.Classes{UUPDP: detectors.General, PIPL: detectors.Sensitive, CCPA: detectors.Sensitive, LGPD: detectors.General, HIPAA: "R"},
	Source:    "ICAO Doc 9303-4, 4.2 (TD3), Doc 9303-7 (visas)",
	Valid: []string{
		"mrz ‹P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10›",
		"paspor ‹P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10› ya",
		"‹V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<›",
	},
	Invalid: []string{
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10", // check digit wrong
		"P<UTOERIKSSON<<ANNA<MARIA",
		"P<0.05 and V<10",
	},
}

func matchMRZ(w *detectors.Window) (detectors.Found, bool) {
	b, s := w.Text, w.Start
	first := s
	for first < len(b) && first-s < 45 && inMRZ(b[first]) {
		first++
	}
	n := first - s
	if n != 44 && n != 36 || b[s+4]-'A' >= 26 && b[s+4] != '<' {
		return detectors.Found{}, false
	}
	second := first
	for second < len(b) && second-first < 4 && (b[second] == '\n' || b[second] == '\r' || b[second] == ' ') {
		second++
	}
	e := second
	for e < len(b) && e-second < 45 && inMRZ(b[e]) {
		e++
	}
	if e-second != n || second == first {
		return detectors.Found{}, false
	}
	line := b[second:e]
	ok := mrzCheck(line[:9], line[9]) && mrzCheck(line[13:19], line[19]) && mrzCheck(line[21:27], line[27])
	return detectors.Found{Start: s, End: e, Strength: detectors.Certain, Evidence: detectors.Format | detectors.Checksum}, ok
}

func inMRZ(c byte) bool { return c == '<' || c-'A' < 26 || c-'0' <= 9 }

func mrzCheck(field []byte, check byte) bool {
	v := checksum.MRZ(field)
	return v >= 0 && (check == '0'+byte(v) || check == '<' && v == 0)
}
