package china

import "github.com/samar-privacy/samar/detectors"

// HKPassport detects Hong Kong passports: H, K, HJ or KJ and eight digits.
var HKPassport = detectors.Spec{
	Name:      "china/hk-passport",
	Entity:    "HK_PASSPORT",
	Doc:       "Hong Kong passport number",
	Anchor:    detectors.Token(9, 10),
	Match:     shaped(detectors.Medium, "H99999999", "K99999999", "HJ99999999", "KJ99999999"),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"护照", "護照", "護照號碼", "护照号码", "特區護照", "香港護照", "香港护照"}, "en": {"passport", "passport no", "passport number", "hksar passport", "hong kong passport"}},
	Canonical: detectors.AlnumUpper,
	Region:    "HK",
	Classes:   sensitive,
	Source:    "Immigration Department, HKSAR passports of the 2003, 2007 and 2019 series",
	Valid:     []string{"HKSAR passport K12345678", "香港護照：HJ12345678", "passport no. h01234567"},
	Invalid:   []string{"K12345678", "香港護照K1234567", "香港護照KA12345678"},
}

// HKBusiness detects Hong Kong business registration numbers, eight digits at
// times with branch and dates behind, and company numbers of seven.
var HKBusiness = detectors.Spec{
	Name:      "china/hk-business",
	Entity:    "HK_BUSINESS_ID",
	Doc:       "Hong Kong business registration number",
	Anchor:    detectors.Digits(7, 8).Or(detectors.Digits(11, 20).Grouped("-")),
	Match:     labelled(detectors.Medium),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"商業登記", "商業登記號", "商業登記號碼", "商业登记号", "公司註冊編號", "公司编号", "公司編號"}, "en": {"business registration number", "business registration no", "br no", "br number", "cr no", "company registration number hk"}},
	Canonical: detectors.DigitsOnly,
	Region:    "HK",
	Classes:   detectors.Classes{PIPL: detectors.General, Quasi: true},
	Source:    "Business Registration Ordinance, Cap. 310; Unique Business Identifier (2023)",
	Valid:     []string{"商業登記號碼12345678", "BR No. 12345678-000-05-24-0", "公司編號：1234567"},
	Invalid:   []string{"12345678", "商業登記號碼123456", "br no 123456789"},
}

// HKPayment detects FPS identifiers (轉數快), seven or nine digits, and Octopus
// card numbers, eight or nine.
var HKPayment = detectors.Spec{
	Name:      "china/hk-payment",
	Entity:    "HK_BANK_ACCOUNT",
	Subtype:   "fps",
	Doc:       "Hong Kong FPS identifier or Octopus card number",
	Anchor:    detectors.Digits(7, 9),
	Match:     labelled(detectors.Shape),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"轉數快", "转数快", "轉數快識別碼", "轉數快號碼", "八達通", "八达通", "八達通號碼", "八達通卡號"}, "en": {"fps", "fps id", "fps identifier", "octopus card", "octopus number", "octopus card number", "payme"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "HK",
	Classes:   detectors.Classes{PIPL: detectors.Sensitive, HIPAA: "J"},
	Source:    "HKICL, Faster Payment System scheme rules; Octopus Cards Limited",
	Valid:     []string{"轉數快識別碼 1234567", "FPS ID: 123456789", "八達通號碼12345678"},
	Invalid:   []string{"123456789", "fps 60", "轉數快123456"},
}
