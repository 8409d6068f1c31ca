package indonesia

import "github.com/samar-privacy/samar/detectors"

// Passport detects Indonesian passport numbers: a letter and seven digits.
// The form is common, so a label is needed.
var Passport = detectors.Spec{
	Name:      "indonesia/passport",
	Entity:    "ID_PASSPORT",
	Doc:       "Indonesian passport number",
	Anchor:    detectors.Token(8, 8).Or(detectors.Digits(7)),
	Match:     matchPassport,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"paspor", "no paspor", "nomor paspor", "passport"}, "en": {"passport", "passport no", "passport number"}, "zh": {"护照", "護照", "护照号", "护照号码"}},
	Canonical: detectors.AlnumUpper,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "Permenkumham 8/2014 on passports; the letters A, B, C, E and X as issued",
	Valid:     []string{"paspor B1234567", "no. paspor: C 7654321", "passport number X1234567", "paspor ‹B-1234567›"},
	Invalid:   []string{"B1234567", "paspor B123456", "paspor 12345678"},
}

func matchPassport(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format}
	if w.Groups == 1 { // "C 7654321"
		if c := w.At(w.Start - 1); c != ' ' && c != '-' || w.AlnumAt(w.Start-3) {
			return f, false
		}
		f.Start -= 2
	}
	switch w.At(f.Start) &^ 0x20 {
	case 'A', 'B', 'C', 'E', 'X':
	default:
		return f, false
	}
	for i := f.End - 7; i < f.End; i++ {
		if !w.DigitAt(i) {
			return f, false
		}
	}
	return f, true
}

// License detects driving licence numbers (SIM): 12 to 16 digits, the newer
// ones the holder's NIK. A label is needed.
var License = detectors.Spec{
	Name:      "indonesia/license",
	Entity:    "ID_DRIVER_LICENSE",
	Doc:       "Indonesian driving licence number",
	Anchor:    detectors.Digits(12, 16).Grouped(" .-"),
	Match:     matchLicense,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"sim", "no sim", "no sim a", "no sim b", "no sim c", "nomor sim a", "nomor sim b", "nomor sim c", "nomor sim", "nomer sim", "sim a", "sim b", "sim bi", "sim bii", "sim b1", "sim b2", "sim c", "sim ci", "sim d", "sim saya", "smart sim", "sim a umum", "surat izin mengemudi"}, "en": {"driving licence", "driver license", "drivers license", "driving license"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "K"},
	Source:    "Perpol 5/2021 on driving licences",
	Valid:     []string{"no. SIM 851212345678", "SIM A: 8512-1234-5678", "surat izin mengemudi 8512 1234 567890", "SIM: 1234-9101-000123"},
	Invalid:   []string{"851212345678", "sim a 85121234", "SIM card 85121234", "ganti kartu SIM 081234567890"},
}

// matchLicense leaves telephone numbers alone: a SIM is a card of theirs, too.
func matchLicense(w *detectors.Window) (detectors.Found, bool) {
	return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}, !mobile(w.Digits) && !same(w.Digits) && w.Groups < 5
}
