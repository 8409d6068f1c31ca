package china

import "github.com/samar-privacy/samar/detectors"

var tailNegatives = detectors.Labels{
	"zh": {"订单尾号", "订单号尾号", "快递尾号", "单号尾号", "运单尾号", "车牌尾号", "车尾号", "订单后四位", "单号后四位", "型号"},
	"en": {"order ending in", "last four digits of the order", "version", "model", "year ending", "quarter ending", "month ending", "week ending", "period ending"},
	"id": {"digit terakhir resi", "digit terakhir pesanan", "angka terakhir resi", "digit terakhir no resi"},
}

// PhoneTail detects the last digits of a telephone number, as people quote
// them: 手机尾号8821, "4 digit terakhir 8821".
var PhoneTail = detectors.Spec{
	Name:    "china/phone-tail",
	Entity:  "PHONE_NUMBER",
	Subtype: "last-digits",
	Doc:     "Last digits of a telephone number, by their label",
	Anchor:  detectors.Digits(3, 4),
	Match:   matchTail,
	Need:    detectors.NeedLabel,
	Labels: detectors.Labels{
		"zh": {"尾号", "尾號", "手机尾号", "手機尾號", "手机号尾号", "电话尾号", "后四位", "後四碼", "末四位", "手机后四位", "手机号后四位", "电话后四位"},
		"id": {"digit terakhir", "angka terakhir", "digit belakang", "akhiran nomor", "nomor akhiran", "digit terakhir hp", "digit terakhir nomor hp"},
		"en": {"last four digits", "last 4 digits", "last 4 digits of my phone", "phone ending in", "phone ending", "number ending in", "number ending", "mobile ending in", "mobile ending"},
	},
	Negatives: tailNegatives,
	Canonical: detectors.DigitsOnly,
	Classes:   detectors.Classes{PIPL: detectors.General, UUPDP: detectors.General, HIPAA: "D", Quasi: true},
	Source:    "JR/T 0197-2020 (data grading: parts of numbers); usage in customer service",
	Valid:     []string{"手机尾号8821", "4 digit terakhir ‹8821›", "尾号是8821的那个", "last four digits: 8821", "手机号后四位 0042"},
	Invalid:   []string{"8821", "订单尾号8821", "digit terakhir 88215", "尾号在哪里看"},
}

// matchTail takes digits written together that touch no other code.
func matchTail(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	n := w.At(w.End)
	return f, !w.AlnumAt(w.Start-1) && !w.AlnumAt(w.End) && w.At(w.Start-1) != '.' && w.At(w.Start-1) != '-' && !((n == '.' || n == ',' || n == '-') && w.DigitAt(w.End+1))
}
