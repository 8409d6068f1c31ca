package mideast

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var israel = []detectors.Spec{TeudatZehut, IsraelCompany, IsraelPassport, IsraelPlate}

// TeudatZehut detects Israeli identity numbers: eight digits and a Luhn check
// digit.
var TeudatZehut = detectors.Spec{
	Name:      "mideast/teudat-zehut",
	Entity:    "IL_NATIONAL_ID",
	Doc:       "Israeli identity number",
	Anchor:    detectors.Digits(9).Grouped("- "),
	Rule:      &form.Rule{Forms: []string{"999999999", "99999999-9", "9-9999999-9", "9 9999999 9"}, Check: func(v form.Value) bool { return checksum.Luhn(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"he": {"תעודת זהות", "ת\"ז", "תז", "ת.ז", "ת.ז.", "מספר זהות", "מס' זהות"}, "en": {"tz", "israeli id number", "id number", "teudat zehut", "israeli id", "israel id", "israeli identity number", "teudat zeut"}, "zh": {"以色列身份证"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IL",
	Classes:   national,
	Source:    "חוק מרשם האוכלוסין, תשכ\"ה-1965; Population and Immigration Authority",
	Valid:     []string{"תעודת זהות 830310892", "teudat zehut: 97019472-6", "Israeli ID 143573848", "ת.ז. 956952659"},
	Invalid:   []string{"830310892", "Israeli ID 83031089", "order 830310892"},
}

// IsraelCompany detects Israeli company numbers by their label: nine digits
// from 5, Luhn.
var IsraelCompany = detectors.Spec{
	Name:      "mideast/hp",
	Entity:    "IL_BUSINESS_ID",
	Doc:       "Israeli company number",
	Anchor:    detectors.Digits(9).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"999999999", "99-999999-9"}, Check: func(v form.Value) bool { return v.B[0] == '5' && checksum.Luhn(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"he": {"ח.פ", "ח.פ.", "ח\"פ", "חפ", "עוסק מורשה"}, "en": {"israeli company number", "israel company id"}},
	Need:      detectors.NeedLabel,
	Canonical: detectors.DigitsOnly,
	Region:    "IL",
	Classes:   business,
	Source:    "חוק החברות, תשנ\"ט-1999; Registrar of Companies",
	Valid:     []string{"ח.פ 592365241", "Israeli company number: 582873501", "עוסק מורשה 517301727"},
	Invalid:   []string{"592365241", "Israeli company number 59236524", "order 592365241"},
}

// IsraelPassport detects Israeli passport numbers by their label: seven or
// eight digits.
var IsraelPassport = detectors.Spec{
	Name:      "mideast/passport-il",
	Entity:    "IL_PASSPORT",
	Doc:       "Israeli passport number",
	Anchor:    detectors.Digits(7, 8),
	Rule:      &form.Rule{Forms: []string{"99999999", "9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"he": {"דרכון", "מספר דרכון"}, "en": {"israeli passport", "israel passport"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IL",
	Classes:   travel,
	Source:    "חוק הדרכונים, תשי\"ב-1952; ICAO Doc 9303-4",
	Valid:     []string{"דרכון 12345678", "Israeli passport: 31234567", "מספר דרכון 9876543"},
	Invalid:   []string{"12345678", "Israeli passport 123456", "order 12345678"},
}

// IsraelPlate detects Israeli number plates by their label: 12-345-67,
// 123-45-678.
var IsraelPlate = detectors.Spec{
	Name:      "mideast/plate-il",
	Entity:    "IL_PLATE",
	Doc:       "Israeli number plate",
	Anchor:    detectors.Digits(7, 8).Grouped("-"),
	Rule:      &form.Rule{Forms: []string{"99-999-99", "999-99-999", "9999999", "99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"he": {"מספר רכב", "לוחית רישוי", "מספר רישוי"}, "en": {"israeli plate", "israel plate"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "IL",
	Classes:   vehicle,
	Source:    "תקנות התעבורה, תשכ\"א-1961",
	Valid:     []string{"מספר רכב 12-345-67", "Israeli plate: 123-45-678", "לוחית רישוי 1234567"},
	Invalid:   []string{"12-345-67", "Israeli plate 12-34-56", "order 12-345-67"},
}
