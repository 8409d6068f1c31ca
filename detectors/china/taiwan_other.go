package china

import "github.com/samar-privacy/samar/detectors"

// TWARC detects Taiwan's former resident certificate numbers (居留證統一證號):
// a place letter, A to D, seven digits, check digit.
var TWARC = detectors.Spec{
	Name:      "china/twarc",
	Entity:    "TW_ID",
	Subtype:   "arc",
	Doc:       "Taiwanese resident certificate number, former form",
	Anchor:    detectors.Token(10, 10),
	Match:     matchTWARC,
	Labels:    detectors.Labels{"zh": {"居留證", "居留证", "居留證號", "居留證號碼", "統一證號", "统一证号", "身分證", "身分證字號"}, "en": {"resident certificate", "taiwan arc", "resident certificate number", "arc", "arc number", "alien resident certificate", "taiwan id", "ui no"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "TW",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "National Immigration Agency, unified identification number of residents (before 2021)",
	Valid:     []string{"居留證 AA00000009", "ARC number: AB12345677", "統一證號bc12345670"},
	Invalid:   []string{"ab12345677", "AB12345677 arrived", "發票號碼 AB12345677", "AA00000008", "AE00000009", "居留證 AA0000000"},
}

func matchTWARC(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text[w.Start:w.End]
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format | detectors.Checksum}
	if !written(b, "AA99999999") || b[1]&^0x20 > 'D' {
		return f, false
	}
	v := twLetters[b[0]&^0x20-'A']
	sum := v/10 + v%10*9 + int(b[1]&^0x20-'A')*8 + int(b[9]-'0')
	for i := 2; i < 9; i++ {
		sum += int(b[i]-'0') * (9 - i)
	}
	if sum%10 != 0 {
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
		return f, w.Labelled
	}
	return f, true
}

// UBN detects Taiwan's unified business numbers (統一編號): eight digits, the
// cross sums of digit × 1 2 1 2 1 2 4 1 divisible by 5.
var UBN = detectors.Spec{
	Name:      "china/ubn",
	Entity:    "TW_BUSINESS_ID",
	Doc:       "Taiwanese unified business number",
	Anchor:    detectors.Digits(8),
	Match:     matchUBN,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"統一編号", "统一編號", "統一編號", "統編", "统一编号", "统编", "公司統編", "營利事業統一編號", "营利事业统一编号", "營業人統一編號", "营业人统一编号", "發票統編", "发票统编", "買方統編", "賣方統編", "買受人統編", "統編號碼", "公司統一編號", "稅籍編號"}, "en": {"ubn", "uniform number", "uniform business number", "uniform invoice number", "taiwan company number", "taiwan vat number", "taiwan tax number", "vat", "vat no", "vat registration number", "company registration number", "business registration number", "taiwan business number", "unified business number", "gui number", "taiwanese tax number", "taiwan tax id", "taiwanese business number", "business number", "company number", "unified number", "business id", "tax id", "tax number", "tax no", "tax id number", "tax identification number", "taxpayer identification number", "taxpayer number", "tax registration number", "vat number", "vat id", "tin"}},
	Canonical: detectors.DigitsOnly,
	Region:    "TW",
	Classes:   detectors.Classes{Quasi: true, PIPL: detectors.General},
	Source:    "Fiscal Information Agency, check rule of unified business numbers (extended 2023)",
	Valid:     []string{"統一編號 00501503", "統編：22099131", "UBN 04595257", "統編 00501502"},
	Invalid:   []string{"00501503", "統編0050150", "統編005015033"},
}

func matchUBN(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Checksum}
	d := w.Digits
	sum := 0
	for i, weight := range [...]int{1, 2, 1, 2, 1, 2, 4, 1} {
		n := int(d[i]-'0') * weight
		sum += n/10 + n%10
	}
	if sum%5 != 0 && !(d[6] == '7' && (sum+1)%5 == 0) {
		f.Strength, f.Evidence = detectors.Typo, 0
	}
	return f, !same(d) && !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End)
}

// TWPassport detects Taiwanese passports by their label: nine digits.
var TWPassport = detectors.Spec{
	Name:      "china/tw-passport",
	Entity:    "TW_PASSPORT",
	Doc:       "Taiwanese passport number",
	Anchor:    detectors.Digits(9),
	Match:     labelled(detectors.Shape),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"護照", "護照號碼", "護照號", "台灣護照", "中華民國護照", "台湾护照"}, "en": {"taiwan passport", "taiwanese passport", "roc passport", "taiwan passport number"}},
	Canonical: detectors.DigitsOnly,
	Region:    "TW",
	Classes:   detectors.Classes{HIPAA: "R"},
	Source:    "Bureau of Consular Affairs, passport data page",
	Valid:     []string{"護照號碼 312345678", "台灣護照：300123456", "Taiwan passport 351234567"},
	Invalid:   []string{"312345678", "護照31234567", "護照3123456789"},
}

// TWHealth detects Taiwanese health insurance cards (健保卡): twelve digits.
var TWHealth = detectors.Spec{
	Name:      "china/tw-health",
	Entity:    "TW_HEALTH_ID",
	Doc:       "Taiwanese health insurance card number",
	Anchor:    detectors.Digits(12).Grouped(" -"),
	Match:     labelled(detectors.Medium),
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"zh": {"健保卡", "健保卡號", "健保卡號碼", "健保號", "健保卡号"}, "en": {"nhi card", "nhi card number", "taiwan health card"}},
	Canonical: detectors.DigitsOnly,
	Region:    "TW",
	Classes:   detectors.Classes{HIPAA: "H"},
	Source:    "National Health Insurance Administration, card data",
	Valid:     []string{"健保卡號 000012345678", "健保卡：0000 1234 5678", "NHI card number 123456789012"},
	Invalid:   []string{"000012345678", "健保卡00001234567", "健保卡0000123456789"},
}
