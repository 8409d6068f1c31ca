package europe

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/form"
)

var ireland = []detectors.Spec{PPSN, Eircode, IrelandPassport, IrelandLicence}

// PPSN detects Irish personal public service numbers: seven digits, a check
// letter modulo 23 and, since 2013, a second letter.
var PPSN = detectors.Spec{
	Name:      "europe/ppsn",
	Entity:    "IE_SOCIAL_SECURITY",
	Doc:       "Irish personal public service number",
	Anchor:    detectors.Token(8, 9).Or(detectors.Digits(7)),
	Rule:      &form.Rule{Forms: []string{"9999999aa", "9999999a", "9999999 aa", "9999999 a", "9999999-aa", "9999999-a"}, Check: func(v form.Value) bool { return pps(v.Bytes()) }, Speaks: detectors.Checksum, Bare: detectors.Weak},
	Labels:    detectors.Labels{"en": {"pps", "ppsn", "pps number", "pps no", "pps nr", "personal public service number", "irish tax number", "rsi number"}, "ga": {"uimhir psp", "upsp"}, "zh": {"爱尔兰社保号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IE",
	Classes:   social,
	Source:    "Social Welfare Consolidation Act 2005, s. 262; Revenue, PPSN check character",
	Valid:     []string{"PPSN 8611829UA", "my pps number is 3688759hw", "PPS No: 3065092 A", "PPSN 8611829VA"},
	Invalid:   []string{"8611829UA", "8611829VA", "order 3065092A", "PPSN 861182UA"},
}

// pps reports whether the check letter of seven digits and one or two letters
// holds.
func pps(d []byte) bool {
	sum := 0
	for i, c := range d[:7] {
		sum += int(c-'0') * (8 - i)
	}
	if d[7] <= '9' {
		return false
	}
	if len(d) == 9 && d[8] != 'W' && d[8] != 'T' {
		if d[8] < 'A' || d[8] > 'I' {
			return false
		}
		sum += 9 * int(d[8]-'A'+1)
	}
	return "WABCDEFGHIJKLMNOPQRSTUV"[sum%23] == d[7]
}

// eircodeKeys are the routing keys that An Post has issued.
const eircodeKeys = "A41 A42 A45 A63 A67 A75 A81 A82 A83 A84 A85 A86 A91 A92 A94 A96 A98 C15 D01 D02 D03 D04 D05 D06 D6W D07 D08 D09 D10 D11 D12 D13 D14 D15 D16 D17 D18 D20 D22 D24 E21 E25 E32 E34 E41 E45 E53 E91 F12 F23 F26 F28 F31 F35 F42 F45 F52 F56 F91 F92 F93 F94 H12 H14 H16 H18 H23 H53 H54 H62 H65 H71 H91 K32 K34 K36 K45 K56 K67 K78 N37 N39 N41 N91 P12 P14 P17 P24 P25 P31 P32 P36 P43 P47 P51 P56 P61 P67 P72 P75 P81 P85 R14 R21 R32 R35 R42 R45 R51 R56 R93 R95 T12 T23 T34 T45 T56 V14 V15 V23 V31 V35 V42 V92 V93 V94 V95 W12 W23 W34 W91 X35 X42 X91 Y14 Y21 Y25 Y34 Y35"

// Eircode detects Irish postal codes: a routing key and four letters or
// digits: D02 AF30.
var Eircode = detectors.Spec{
	Name:      "europe/eircode",
	Entity:    "IE_POSTAL_CODE",
	Doc:       "Irish postal code",
	Anchor:    detectors.Token(3, 3).Or(detectors.Token(7, 7)),
	Rule:      &form.Rule{Forms: []string{"a9x xxxx", "a9xxxxx"}, Check: eircode, Speaks: detectors.CodeTable, Bare: detectors.Weak, Printed: detectors.Medium},
	Labels:    detectors.Labels{"en": {"eircode", "irish postcode", "postcode", "post code"}, "ga": {"éirchód"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IE",
	Classes:   place,
	Source:    "Eircode, Products Guide (routing keys and unique identifier)",
	Valid:     []string{"eircode D02 AF30", "Eircode: A63F4E2", "Dublin D6W XY00", "eircode t12x8p9"},
	Invalid:   []string{"A99 AF30", "D02 BF30", "D02 2024", "D02AF30"},
}

func eircode(v form.Value) bool {
	letters := 0
	for _, c := range v.B[3:7] {
		switch c {
		case 'B', 'G', 'I', 'J', 'L', 'M', 'O', 'Q', 'S', 'U', 'Z':
			return false
		}
		if c > '9' {
			letters++
		}
	}
	return letters > 0 && form.Listed(eircodeKeys, v.B[:3])
}

// IrelandPassport detects Irish passport numbers by their label.
var IrelandPassport = detectors.Spec{
	Name:      "europe/passport-ie",
	Entity:    "IE_PASSPORT",
	Doc:       "Irish passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      &form.Rule{Forms: []string{"aa9999999", "a99999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"irish passport", "ireland passport", "irish passport card"}, "ga": {"pas"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IE",
	Classes:   travel,
	Source:    "Passports Act 2008; PRADO IRL-AO",
	Valid:     []string{"Irish passport PA1234567", "irish passport: lb7654321", "Irish passport card C12345678"},
	Invalid:   []string{"PA1234567", "irish passport PA123456", "order PA1234567"},
}

// IrelandLicence detects Irish driver numbers by their label: nine digits, or
// with letters.
var IrelandLicence = detectors.Spec{
	Name:      "europe/licence-ie",
	Entity:    "IE_DRIVER_LICENSE",
	Doc:       "Irish driver number",
	Anchor:    detectors.Digits(9).Or(detectors.Token(9, 9)),
	Rule:      &form.Rule{Forms: []string{"999999999", "aa9999999"}, Bare: detectors.Shape},
	Labels:    detectors.Labels{"en": {"driver number", "irish driving licence", "irish driver number", "irish licence"}},
	Need:      detectors.NeedLabel,
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "IE",
	Classes:   driving,
	Source:    "Road Traffic (Licensing of Drivers) Regulations 2006 (field 4d)",
	Valid:     []string{"driver number 123456789", "Irish driving licence: 987654321", "Irish licence MC1234567"},
	Invalid:   []string{"123456789", "driver number 12345678", "order 123456789"},
}
