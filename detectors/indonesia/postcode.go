package indonesia

import "github.com/samar-privacy/samar/detectors"

// PostCode detects postal codes by their label: five digits, the first 1 to 9.
var PostCode = detectors.Spec{
	Name:      "indonesia/postcode",
	Entity:    "ID_POSTAL_CODE",
	Doc:       "Indonesian postal code",
	Anchor:    detectors.Digits(5),
	Match:     matchPostCode,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"id": {"kode pos", "kodepos", "kd pos", "kode pos saya"}, "zh": {"印尼邮编"}},
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "B", Quasi: true},
	Source:    "Kepmen Kominfo and PT Pos Indonesia, list of postal codes",
	Valid:     []string{"kode pos 12345", "kodepos: 40132", "Kode Pos saya 60286"},
	Invalid:   []string{"12345", "kode pos 1234", "kode pos 01234"},
}

func matchPostCode(w *detectors.Window) (detectors.Found, bool) {
	return detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium}, w.Digits[0] != '0' && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}
