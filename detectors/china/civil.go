package china

import "github.com/samar-privacy/samar/detectors"

// Booklet detects numbers of household booklets (户口簿): nine digits.
var Booklet = detectors.Spec{
	Name:      "china/booklet",
	Entity:    "CN_NATIONAL_ID",
	Subtype:   "household-booklet",
	Doc:       "Chinese household booklet number",
	Anchor:    detectors.Digits(9),
	Match:     labelled(detectors.Medium),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"户口簿", "户口簿号", "户口本", "户口本号", "户号", "户口簿编号", "戶口簿", "戶號", "户口编号"}, "en": {"hukou", "hukou number", "household register", "household booklet"}},
	Canonical: detectors.DigitsOnly,
	Region:    "CN",
	Classes:   sensitive,
	Source:    "GA 214 (household registration information), booklet numbers as printed by the Ministry of Public Security",
	Valid:     []string{"户口簿号123456789", "户口本 012345678", "hukou number: 123456780"},
	Invalid:   []string{"123456789", "户口簿12345678", "户口簿1234567890"},
}

// SocialSecurity detects social security numbers and cards that are not the
// resident number: eight to twenty digits, or a letter and eight.
var SocialSecurity = detectors.Spec{
	Name:      "china/social-security",
	Entity:    "CN_SOCIAL_SECURITY",
	Doc:       "Chinese social security number",
	Anchor:    detectors.Digits(8, 20).Or(detectors.Token(9, 9)),
	Match:     matchInsured,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"社保电脑号", "个人社保号", "社保个人编号", "个人编号", "社保号", "社保卡", "社保卡号", "社会保障号", "社会保障号码", "社会保障卡", "社会保障卡号", "社保账号", "社保编号", "個人社保號", "公积金账号", "公积金号", "公积金个人账号"}, "en": {"china social security"}},
	Negatives: detectors.Labels{"zh": {"电话", "手机", "热线", "金额"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   sensitive,
	Source:    "Ministry of Human Resources and Social Security, social security card specification (社会保障卡规范)",
	Valid:     []string{"社保卡号A12345678", "社保号：1234567890", "公积金账号 123456789012"},
	Invalid:   []string{"A12345678", "社保卡1234567", "社保卡热线12345678"},
}

// HealthInsurance detects medical insurance numbers.
var HealthInsurance = detectors.Spec{
	Name:      "china/health-insurance",
	Entity:    "CN_HEALTH_ID",
	Doc:       "Chinese medical insurance number",
	Anchor:    detectors.Digits(8, 20).Or(detectors.Token(9, 12)),
	Match:     matchInsured,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"医保卡", "医保卡号", "医保号", "医保编号", "医疗保险号", "医疗保险卡号", "医保电子凭证", "医疗卡号", "诊疗卡号", "就诊卡号", "門診卡號"}, "en": {"medical insurance card", "china medical insurance"}},
	Negatives: detectors.Labels{"zh": {"电话", "手机", "热线", "金额"}},
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   sensitive,
	Source:    "National Healthcare Security Administration, medical security information coding standard",
	Valid:     []string{"医保卡号1234567890", "医保号：A12345678", "就诊卡号 0001234567"},
	Invalid:   []string{"1234567890", "医保卡1234567", "医保金额12345678"},
}

// matchInsured leaves mobile numbers and one digit repeated alone.
func matchInsured(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	d := w.Digits
	if w.Groups == 0 {
		b := w.Text[w.Start:w.End]
		return f, detectors.IsLetter(b[0]) && detectors.IsDigit(b[len(b)-1]) && detectors.IsDigit(b[len(b)-5])
	}
	return f, !same(d) && !(len(d) == 11 && d[0] == '1' && d[1] > '2') && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}

// DriverFile detects file numbers of driving licences (档案编号): twelve digits.
// The licence's own number is the resident number.
var DriverFile = detectors.Spec{
	Name:      "china/driver-file",
	Entity:    "CN_DRIVER_LICENSE",
	Doc:       "Chinese driving licence file number",
	Anchor:    detectors.Digits(12).Grouped(" -"),
	Match:     labelled(detectors.Medium),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"档案编号", "档案号", "驾驶证", "驾驶证号", "驾驶证档案编号", "驾驶证档案号", "驾照", "驾照号", "驾照档案编号", "駕駛證", "駕照"}, "en": {"driver file number", "driving licence file", "chinese driving licence"}},
	Canonical: detectors.DigitsOnly,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.Sensitive, HIPAA: "K"},
	Source:    "GA 482-2012 on driving licences; file numbers of twelve digits from the issuing office's code",
	Valid:     []string{"档案编号310012345678", "驾驶证档案编号：4403 0012 3456", "驾照 110101234567"},
	Invalid:   []string{"310012345678", "驾照31001234567", "档案编号3100123456789"},
}

// PostCode detects mainland postal codes by their label: six digits.
var PostCode = detectors.Spec{
	Name:      "china/postcode",
	Entity:    "CN_POSTAL_CODE",
	Doc:       "Chinese postal code",
	Anchor:    detectors.Digits(6),
	Match:     labelled(detectors.Medium),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"邮编", "邮政编码", "郵編", "郵政編碼"}, "en": {"china postcode", "china postal code"}},
	Canonical: detectors.DigitsOnly,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, HIPAA: "B", Quasi: true},
	Source:    "China Post, postal code structure",
	Valid:     []string{"邮编100080", "邮政编码：518000", "郵編 200120"},
	Invalid:   []string{"100080", "邮编10008", "邮编1000801"},
}
