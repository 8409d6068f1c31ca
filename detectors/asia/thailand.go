package asia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
)

var thailand = []detectors.Spec{ThaiID, ThaiTax, ThaiPassport, ThaiPlate}

// ThaiID detects Thai personal numbers: thirteen digits, the last a check digit
// modulo 11; printed 1-2345-67890-12-1.
var ThaiID = detectors.Spec{
	Name:      "asia/th-id",
	Entity:    "TH_NATIONAL_ID",
	Doc:       "Thai personal number",
	Anchor:    detectors.Digits(13).Grouped("- "),
	Rule:      number{check: thaiID, bare: detectors.Weak, printed: detectors.Strong, forms: []string{"9-9999-99999-99-9", "9 9999 99999 99 9"}},
	Labels:    detectors.Labels{"th": {"เลขประจำตัวประชาชน", "บัตรประชาชน", "เลขบัตรประชาชน", "เลขที่บัตรประชาชน", "หมายเลขบัตรประชาชน", "รหัสบัตรประชาชน", "เลขบัตร", "รหัสปชช", "เลขปชช"}, "en": {"id card no", "identity card no", "thai id", "tnin", "thai id number", "thai national id", "thai national id number", "citizen id", "national id", "id card number", "pin number"}, "zh": {"泰国身份证", "身份证"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "TH",
	Classes:   personal,
	Source:    "Department of Provincial Administration, civil registration number structure (1984)",
	Valid:     []string{"1-2345-67890-12-1", "เลขบัตรประชาชน 1234567890121", "thai id: 1 2345 67890 12 1", "บัตรประชาชน1234567890122"},
	Invalid:   []string{"1-2345-67890-12-2", "1234567890121", "9-2345-67890-12-0", "คำสั่งซื้อ 1234567890121"},
}

func thaiID(d []byte) bool { return d[0] >= '1' && d[0] <= '8' && thaiCheck(d) }

func thaiCheck(d []byte) bool {
	return (11-checksum.Weighted(d[:12], 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)%11)%10 == int(d[12]-'0')
}

// ThaiTax detects tax numbers of Thai companies: as the personal number, the
// first digit 0.
var ThaiTax = detectors.Spec{
	Name:      "asia/th-tax",
	Entity:    "TH_TAX_ID",
	Doc:       "Thai company tax number",
	Anchor:    detectors.Digits(13).Grouped("- "),
	Rule:      number{check: func(d []byte) bool { return d[0] == '0' && thaiCheck(d) }, bare: detectors.Shape, printed: detectors.Medium, forms: []string{"9-9999-99999-99-9"}},
	Labels:    detectors.Labels{"th": {"ผู้เสียภาษี", "เลขผู้เสียภาษี", "เลขประจำตัวผู้เสียภาษี", "นิติบุคคล"}, "en": {"thai tax number", "tin", "tax identification number", "thai tax id", "tax id", "thai tin", "company registration", "juristic person number", "juristic person registration number", "thai company number"}, "zh": {"泰国税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "TH",
	Classes:   company,
	Source:    "Revenue Department, thirteen-digit taxpayer number (2012)",
	Valid:     []string{"เลขประจำตัวผู้เสียภาษี 0994000617721", "Tax ID: 0-9940-00617-72-1", "thai TIN 0993000133978"},
	Invalid:   []string{"0994000617721", "invoice 0994000617721", "tax id 099400061772"},
}

// ThaiPassport detects Thai passports by their label: two letters and seven
// digits.
var ThaiPassport = detectors.Spec{
	Name:      "asia/th-passport",
	Entity:    "TH_PASSPORT",
	Doc:       "Thai passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      token{bare: detectors.Shape, beside: detectors.Weak, forms: []string{"AA9999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"th": {"หนังสือเดินทาง", "เลขหนังสือเดินทาง", "พาสปอร์ต", "เลขที่หนังสือเดินทาง"}, "en": {"thai passport", "thailand passport"}, "zh": {"泰国护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "TH",
	Classes:   personal,
	Source:    "Ministry of Foreign Affairs, Department of Consular Affairs, electronic passport",
	Valid:     []string{"หนังสือเดินทาง AA1234567", "Thai passport: ab7654321", "พาสปอร์ต AC0123456"},
	Invalid:   []string{"AA1234567", "Thai passport AA123456", "Thai passport A12345678"},
}
