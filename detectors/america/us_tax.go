package america

import "github.com/samar-privacy/samar/detectors"

// EIN detects US employer identification numbers: a prefix of the campus that
// issued it, a dash, seven digits.
var EIN = detectors.Spec{
	Name:    "america/ein",
	Entity:  "US_BUSINESS_ID",
	Subtype: "ein",
	Doc:     "US employer identification number",
	Anchor:  detectors.Digits(9).Grouped("- "),
	Need:    detectors.NeedLabel,
	Match:   matchEIN,
	Labels: detectors.Labels{
		"en": {"ein", "fein", "employer identification number", "employer id", "employer id number", "federal tax id", "federal ein", "federal id number", "tax id", "tax id number", "tin"},
		"es": {"ein", "número de identificación del empleador"}, "zh": {"雇主识别号", "雇主识别号码"},
	},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{HIPAA: "R", Quasi: true},
	Source:    "IRS, Publication 1635; How EINs are assigned and valid EIN prefixes",
	Valid:     []string{"EIN 12-3456789", "employer identification number: 911144442", "FEIN 94 2404110"},
	Invalid:   []string{"12-3456789", "order no 12-3456789", "EIN 12-345678", "ein Paket mit Nummer 123456789"},
}

var ein = rule{check: einPrefix, speaks: detectors.CodeTable, bare: detectors.Shape, printed: detectors.Weak, forms: []string{"99-9999999"}}

// matchEIN wants the printed form beside the German article and the metal.
func matchEIN(w *detectors.Window) (detectors.Found, bool) {
	f, ok := ein.Match(w)
	return f, ok && (f.Strength == ein.printed || !spoken(w, "ein") && !spoken(w, "tin"))
}

// einPrefix: the prefixes that no campus has are 00, 07-09, 17-19, 28, 29, 49,
// 69, 70, 78, 79, 89, 96 and 97.
func einPrefix(d []byte) bool {
	switch value(d[:2]) {
	case 0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97:
		return false
	}
	return true
}

// ATIN detects US numbers for children in adoption: 9xx-93-xxxx.
var ATIN = detectors.Spec{
	Name:    "america/atin",
	Entity:  "US_TAX_ID",
	Subtype: "atin",
	Doc:     "US adoption taxpayer identification number",
	Anchor:  detectors.Digits(9).Grouped("- "),
	Rule: rule{check: func(d []byte) bool { return d[0] == '9' && d[3] == '9' && d[4] == '3' }, speaks: detectors.Format,
		bare: detectors.Shape, printed: detectors.Medium, forms: []string{"999-99-9999"}},
	Labels:    detectors.Labels{"en": {"atin", "adoption taxpayer identification number", "adoption tax id"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "US",
	Classes:   detectors.Classes{CCPA: detectors.Sensitive, HIPAA: "R"},
	Source:    "IRS, Form W-7A and Internal Revenue Manual 3.13.40",
	Valid:     []string{"ATIN 912-93-1234", "adoption tax id: 998934321", "900-93-0004"},
	Invalid:   []string{"912-92-1234", "812-93-1234", "912931234", "order no 912-93-1234"},
}

// PTIN detects US tax preparers' numbers by their label: P and eight digits.
var PTIN = detectors.Spec{
	Name:      "america/ptin",
	Entity:    "US_TAX_ID",
	Subtype:   "ptin",
	Doc:       "US preparer tax identification number",
	Anchor:    detectors.Token(9, 9),
	Match:     shaped("P99999999", "p99999999"),
	Labels:    detectors.Labels{"en": {"ptin", "preparer tax id", "preparer tax identification number"}},
	Canonical: detectors.AlnumUpper,
	Region:    "US",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "IRS, 26 CFR 1.6109-2; Form W-12",
	Valid:     []string{"PTIN P01234567", "ptin: p00112233", "preparer tax id P12345678"},
	Invalid:   []string{"P01234567", "PTIN P0123456", "PTIN Q01234567"},
}
