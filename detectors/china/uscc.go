package china

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
)

// usccAlphabet leaves out I, O, S, V and Z.
const usccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// USCC detects unified social credit codes (统一社会信用代码), GB 32100-2015:
// two characters of authority and kind, six digits of area, nine of
// organisation, one check character modulo 31; in one, or with a space or a dash
// before the organisation and the check, beside a label in any groups. A sole trader's code identifies a
// person.
var USCC = detectors.Spec{
	Name:      "china/uscc",
	Entity:    "CN_USCC",
	Doc:       "Chinese unified social credit code",
	Anchor:    detectors.Token(18, 18).Or(detectors.Digits(18).Grouped(" -")).Or(detectors.Digits(8, 17).Grouped(" -")),
	Forms:     []string{"xxxxxxxxxxxxxxxxxx", "999999999999999999", "99999999-xxxxxxxxx*", "99999999 xxxxxxxxx*"},
	Match:     matchUSCC,
	Labels:    detectors.Labels{"zh": {"统一社会信用代码", "统一代码", "企业代码", "机构代码", "组织机构代码", "注册号", "公司税号", "企业税号", "开票税号", "纳税人识别码", "統一社會信用號碼", "社会信用代码", "信用代码", "統一社會信用代碼", "税号", "稅號", "纳税人识别号", "营业执照"}, "en": {"uscc", "social credit code", "credit code", "tax number", "unified social credit code", "unified social credit identifier", "social credit number", "china tax number", "chinese tax number", "chinese company number", "business license number", "company registration number", "tax id", "tax no", "tax id number", "tax identification number", "taxpayer identification number", "taxpayer number", "tax registration number", "vat number", "vat id", "tin", "chinese business number", "chinese business id", "chinese vat number", "chinese company id", "organization code", "unified code"}, "id": {"nomor pajak"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "CN",
	Classes:   detectors.Classes{PIPL: detectors.General, Quasi: true},
	Source:    "GB 32100-2015; GB/T 2260 (provinces)",
	Valid: []string{"税号91350100M000100Y43", "统一社会信用代码：91350100m000100y43", "91350100M000100Y43", "914403009876000000", "税号：‹91350100 M000100Y4 3›", "‹91350100-M000100Y4-3›",
		"社会信用代码 ‹91440300 987600000 0›", "税号：‹91 350100 M000100Y4 3›", "信用代码 ‹9135 0100 M000 100Y 43›", "税号 ‹91350100 M000100Y 43›"},
	Invalid: []string{"91350100M000100Y44", "9135O100M000100Y43", "1G350100M000100Y4", "914403009876000001", "91350100 M000100Y4 4", "31110108123456789B", "91350100 reviews 3"},
}

func matchUSCC(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Checksum}
	code, end, ok := usccAt(w, false)
	loose := !ok && w.Labelled
	if loose {
		code, end, ok = usccAt(w, true)
	}
	if !ok {
		return f, false
	}
	f.End = end
	weight, sum, letters := 1, 0, 0
	for i, c := range code {
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
			f.Strength, f.Evidence = detectors.Typo, 0
			return f, w.Labelled && !loose
		}
	}
	if letters == 0 && !w.Labelled && counting(code[:]) {
		return f, false
	}
	switch known := authority(code[0], code[1]); {
	case letters == 0 && known && province(code[2:4]): // the tables make up for the letters
		f.Strength = detectors.Medium
		f.Evidence |= detectors.CodeTable
	case letters == 0, !known && (code[0] < '1' || code[0] > '9'):
		f.Strength = detectors.Weak
	}
	return f, true
}

// usccAt returns the 18 characters of the code at the window in capitals, and
// where it ends: the window, or eight digits, nine and one character parted by
// one mark; if loose, groups parted by a space or a dash each.
func usccAt(w *detectors.Window, loose bool) (code [18]byte, end int, ok bool) {
	n := 0
	for i := w.Start; i < len(w.Text) && n < 18; i++ {
		c := w.Text[i]
		switch {
		case detectors.IsAlnum(c):
			if detectors.IsLetter(c) {
				c &^= 0x20
			}
			code[n] = c
			n++
			continue
		case loose && !w.AlnumAt(i+1):
		case loose || n == 8 || n == 17 && w.At(w.Start+8) == c:
			if c == ' ' || c == '-' {
				continue
			}
		}
		return code, 0, false
	}
	end = w.Start
	for seen := 0; seen < n; end++ {
		if detectors.IsAlnum(w.Text[end]) {
			seen++
		}
	}
	width := end - w.Start
	if loose {
		return code, end, n == 18 && width > 18 && width < 24 && !w.AlnumAt(end)
	}
	return code, end, n == 18 && (width == 18 && w.End == end || width == 20) && !w.AlnumAt(end)
}

// counting reports digits that count up: "1234567890…".
func counting(d []byte) bool {
	for i := 1; i < len(d); i++ {
		if (d[i]-d[i-1]+10)%10 != 1 {
			return false
		}
	}
	return true
}

// authority reports the registering authorities and kinds of the standard: the
// first character the authority, the second the kind.
func authority(a, kind byte) bool {
	switch a {
	case '1':
		return kind >= '1' && kind <= '3' || kind == '9'
	case '2', '4', '8', 'A':
		return kind == '1' || kind == '9'
	case '3':
		return kind >= '1' && kind <= '5' || kind == '9'
	case '5', '9':
		return kind >= '1' && kind <= '3' || a == '5' && kind == '9'
	case '6', '7':
		return kind == '1' || kind == '2' || kind == '9'
	case 'N':
		return kind >= '1' && kind <= '3' || kind == '9'
	case 'G', 'H', 'Y':
		return kind == '1' || kind == '9'
	}
	return false
}

// province reports the first two digits of an area on the mainland, or the
// registers of the State: 10.
func province(d []byte) bool {
	switch v := int(d[0]-'0')*10 + int(d[1]-'0'); v / 10 {
	case 1:
		return v <= 15
	case 2:
		return v >= 21 && v <= 23
	case 3:
		return v >= 31 && v <= 37
	case 4:
		return v >= 41 && v <= 46
	case 5:
		return v >= 50 && v <= 54
	case 6:
		return v >= 61 && v <= 65
	}
	return false
}
