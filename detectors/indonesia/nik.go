package indonesia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

// NIK detects the Nomor Induk Kependudukan, Indonesia's 16-digit population
// identity number:
//
//	PPRRSS DDMMYY XXXX
//	  |      |     serial, from 0001
//	  |      date of birth; day + 40 for women
//	  province, regency, district of first registration
//
// It has no check digit, so shape alone is weak evidence: the area codes, the
// calendar and the smallness of real serials carry the validation.
var NIK = detectors.Spec{
	Name:   "indonesia/nik",
	Entity: "ID_NIK",
	Doc:    "Indonesian population identity number",
	Anchor: detectors.Digits(14, 18).Grouped(" .-/").Opens(func(n, head int) bool { return n == 16 && areas[head] != area{} }),
	Match:  matchNIK,
	Labels: detectors.Labels{
		"id": {"nik", "no nik", "nomor nik", "ktp", "e ktp", "ektp", "no ktp", "nomor ktp", "noktp", "nomor induk kependudukan", "no identitas", "nomor identitas"},
		"en": {"nik", "identity number", "id card number", "national id", "id number", "indonesian id", "indonesian id number", "indonesian id card", "indonesian identity number", "indonesian identity card", "indonesian national id", "population identity number", "population identification number", "identity card", "identity card number", "id card", "id card no", "id no", "national id number", "national identity number", "national identification number", "identification number"},
		"zh": {"印尼身份证", "身份证号", "身份證號", "身份号码"},
	},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "ID",
	Classes:   detectors.Classes{UUPDP: detectors.General, HIPAA: "R"},
	Source:    "Permendagri 109/2019 on population administration forms (structure); Kepmendagri area codes",
	Valid: []string{
		"NIK: 3174054107909999",
		"ktp 317405-410790-9999",
		"no. KTP bapak 3174050107909999.",
		"NIK saya 3273 0212 0885 0001 kak",
		"3578 1041 0795 0003",
		"ktp 31740541079099", // two digits lost: the label speaks for it
	},
	Invalid: []string{
		"9974054107909999",      // no province 99
		"3174053113909999",      // month 13
		"3174053002909999",      // 30 February
		"13174054107909999",     // 17 digits
		"3174054107900000",      // serial 0000
		"resi 3174054107909999", // a tracking number by its label
	},
}

func matchNIK(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Evidence: detectors.CodeTable | detectors.Calendar}
	if len(w.Digits) == 16 {
		f.Strength = nikStrength(w.Digits)
	}
	if f.Strength == detectors.None {
		if !w.Labelled {
			return f, false
		}
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, true
}

// nikStrength grades 16 digits as a population number.
func nikStrength(d []byte) detectors.Strength {
	if areas[two(d, 0)] == (area{}) {
		return detectors.None
	}
	day := two(d, 6)
	if day > 40 {
		day -= 40
	}
	serial := two(d, 12)*100 + two(d, 14)
	if !form.Date(two(d, 10), two(d, 8), day) || serial == 0 {
		return detectors.None
	}
	switch {
	case !knownArea(d):
		return detectors.Weak
	case serial < 1000 || serial == 9999: // 9999: reserved for examples
		return detectors.Strong
	default:
		return detectors.Medium
	}
}
