package asia

import "github.com/samar-privacy/samar/detectors"

var southAsia = []detectors.Spec{CNIC, PakistanNTN, BangladeshNID, LankaNIC, LankaNICNew}

// CNIC detects Pakistani identity numbers: region, family, sex: 35202-1234567-1.
var CNIC = detectors.Spec{
	Name:      "asia/cnic",
	Entity:    "PK_NATIONAL_ID",
	Subtype:   "cnic",
	Doc:       "Pakistani identity number",
	Anchor:    detectors.Digits(13).Grouped("- "),
	Rule:      number{check: func(d []byte) bool { return d[0] >= '1' && d[0] <= '7' && d[12] != '0' }, bare: detectors.None, printed: detectors.Medium, forms: []string{"99999-9999999-9"}},
	Labels:    detectors.Labels{"en": {"nic", "nic number", "pakistani national id", "cnic", "nicop", "cnic no", "cnic number", "nic no", "pakistani id", "pakistan id", "smart nic"}, "ur": {"شناختی کارڈ", "شناختی کارڈ نمبر"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "PK",
	Classes:   personal,
	Source:    "NADRA Ordinance 2000; NADRA, CNIC number structure",
	Valid:     []string{"CNIC 35202-1234567-1", "42101-7654321-3", "cnic: 3520212345671", "شناختی کارڈ 61101-1234567-2"},
	Invalid:   []string{"85202-1234567-1", "3520212345671", "35202-123456-1"},
}

// PakistanNTN detects Pakistani tax numbers: seven digits and a check digit.
var PakistanNTN = detectors.Spec{
	Name:      "asia/ntn",
	Entity:    "PK_TAX_ID",
	Subtype:   "ntn",
	Doc:       "Pakistani tax number",
	Anchor:    detectors.Digits(8).Grouped("-"),
	Rule:      number{bare: detectors.None, forms: []string{"9999999-9"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"ntn", "ntn no", "ntn number", "national tax number"}},
	Canonical: detectors.DigitsOnly,
	Region:    "PK",
	Classes:   personal,
	Source:    "Federal Board of Revenue, National Tax Number",
	Valid:     []string{"NTN 1234567-8", "ntn no: 12345678", "National Tax Number 0710829-4"},
	Invalid:   []string{"1234567-8", "ntn 1234567", "ntn 123456789"},
}

// BangladeshNID detects Bangladeshi identity numbers by their label: ten, 13 or
// 17 digits.
var BangladeshNID = detectors.Spec{
	Name:      "asia/bd-nid",
	Entity:    "BD_NATIONAL_ID",
	Subtype:   "nid",
	Doc:       "Bangladeshi identity number",
	Anchor:    detectors.Digits(10).Grouped(" ").Or(detectors.Digits(13)).Or(detectors.Digits(17)),
	Rule:      number{bare: detectors.None, forms: []string{"999 999 9999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"nid", "nid no", "nid number", "nid card", "bangladesh nid", "bangladeshi id"}, "bn": {"এনআইডি", "এনআইডি নম্বর"}},
	Canonical: detectors.DigitsOnly,
	Region:    "BD",
	Classes:   personal,
	Source:    "National Identity Registration Act 2010 of Bangladesh; NIDW, smart card",
	Valid:     []string{"NID 1234567890", "nid no: 1990123456789", "এনআইডি 19901234567890123", "NID card 123 456 7890"},
	Invalid:   []string{"1234567890", "nid 123456789", "nid 123456789012"},
}

// LankaNIC detects Sri Lankan identity numbers of before 2016: year, day of the
// year (women + 500), four digits, V or X.
var LankaNIC = detectors.Spec{
	Name:      "asia/lk-nic-old",
	Entity:    "LK_NATIONAL_ID",
	Subtype:   "nic",
	Doc:       "Sri Lankan identity number, former form",
	Anchor:    detectors.Token(10, 10),
	Rule:      token{check: func(b []byte) bool { return b[9]|0x20 == 'v' || b[9]|0x20 == 'x' && lankaDay(b[2:5]) }, bare: detectors.Weak, beside: detectors.Medium, forms: []string{"999999999A"}},
	Labels:    lanka,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "LK",
	Classes:   personal,
	Source:    "Department for Registration of Persons, NIC number structure",
	Valid:     []string{"NIC 911042754V", "nic no: 852345678x", "sri lankan nic: 916042754v"},
	Invalid:   []string{"911042754V", "nic 91104275V", "nic 911042754VV"},
}

// LankaNICNew detects Sri Lankan identity numbers of twelve digits: year, day,
// serial, check digit.
var LankaNICNew = detectors.Spec{
	Name:      "asia/lk-nic",
	Entity:    "LK_NATIONAL_ID",
	Subtype:   "nic",
	Doc:       "Sri Lankan identity number",
	Anchor:    detectors.Digits(12),
	Rule:      number{check: func(d []byte) bool { y := two(d, 0); return (y == 19 || y == 20) && lankaDay(d[4:7]) }, bare: detectors.Shape},
	Labels:    lanka,
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "LK",
	Classes:   personal,
	Source:    "Department for Registration of Persons, new NIC number (2016)",
	Valid:     []string{"NIC 199110402757", "nic no: 200062345671", "Sri Lanka NIC 198523401234"},
	Invalid:   []string{"199110402757", "nic 19911040275", "order 199110402757"},
}

var lanka = detectors.Labels{"en": {"nic", "nic no", "nic number", "sri lanka nic", "sri lankan nic", "sri lankan id"}, "si": {"හැඳුනුම්පත", "ජාතික හැඳුනුම්පත"}, "ta": {"அடையாள அட்டை"}}

// lankaDay reports whether three digits are a day of a year, women's 500 later.
func lankaDay(d []byte) bool {
	n := int(d[0]-'0')*100 + two(d, 1)
	return n >= 1 && n <= 366 || n >= 501 && n <= 866
}
