package china

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// usccAlphabet leaves out I, O, S, V and Z.
const usccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// USCC detects unified social credit codes (统一社会信用代码), GB 32100-2015:
// two characters of authority and kind, six digits of area, nine of
// organisation, one check character modulo 31. A sole trader's code identifies
// a person.
var USCC = detectors.Spec{
	Name:      "china/uscc",
	Entity:    "CN_USCC",
	Doc:       "Chinese unified social credit code",
	Anchor:    detectors.Token(18, 18).Or(detectors.Digits(18)),
	Match:     matchUSCC,
	Labels:    detectors.Labels{"zh": {"统一社会信用代码", "社会信用代码", "信用代码", "統一社會信用代碼", "税号", "稅號", "纳税人识别号", "营业执照"}, "en": {"uscc", "social credit code", "credit code", "tax number", "unified social credit code", "unified social credit identifier", "social credit number", "china tax number", "chinese tax number", "chinese company number", "business license number", "company registration number", "tax id", "tax no", "tax id number", "tax identification number", "taxpayer identification number", "taxpayer number", "tax registration number", "vat number", "vat id", "tin"}, "id": {"nomor pajak"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, Quasi: true},
	Source:    "GB 32100-2015",
	Valid:     []string{"税号91350100M000100Y43", "统一社会信用代码：91350100m000100y43", "91350100M000100Y43"},
	Invalid:   []string{"91350100M000100Y44", "9135O100M000100Y43", "1G350100M000100Y4"},
}

func matchUSCC(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Checksum}
	if w.End-w.Start != 18 {
		return f, false
	}
	weight, sum, letters := 1, 0, 0
	for i := range 18 {
		c := w.Text[w.Start+i]
		if c >= 'a' && c <= 'z' {
			c -= 0x20
		}
		v := strings.IndexByte(usccAlphabet, c)
		if v < 0 || i >= 2 && i < 8 && v > 9 {
			return f, false
		}
		if v > 9 {
			letters++
		}
		if i < 17 {
			sum += v * weight
			weight = weight * 3 % 31
			continue
		}
		if (31-sum%31)%31 != v {
			if !w.Labelled {
				return f, false
			}
			f.Strength, f.Evidence = detectors.Typo, 0
		}
	}
	// The first character is the registering authority, the second the kind.
	if c := w.Text[w.Start] | 0x20; f.Strength == detectors.Strong && (c < '1' || c > '9') && c != 'a' && c != 'n' && c != 'y' && c != 'g' && c != 'h' {
		f.Strength = detectors.Weak
	}
	if letters == 0 && f.Strength == detectors.Strong {
		f.Strength = detectors.Weak
	}
	return f, true
}
