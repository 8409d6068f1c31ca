package asia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var vietnam = []detectors.Spec{CCCD, CMND, VietnamTax, VietnamPassport, VietnamInsurance, VietnamPlate}

// CCCD detects Vietnamese citizen numbers: province, century and sex, two digits
// of the year, six of serial.
var CCCD = detectors.Spec{
	Name:      "asia/cccd",
	Entity:    "VN_NATIONAL_ID",
	Subtype:   "cccd",
	Doc:       "Vietnamese citizen number",
	Anchor:    detectors.Digits(12).Grouped(" ."),
	Rule:      number{check: cccd, bare: detectors.Shape, printed: detectors.Shape},
	Labels:    detectors.Labels{"vi": {"cccd", "số cccd", "căn cước", "căn cước công dân", "số căn cước", "số căn cước công dân", "thẻ căn cước", "số định danh", "số định danh cá nhân", "cmnd", "số cmnd", "cmt", "cmnd/cccd"}, "en": {"vietnamese id card", "vietnamese identity card", "vietnamese citizen id", "vietnamese citizen identity card", "cccd", "vietnamese id", "vietnam id", "citizen id"}, "zh": {"越南身份证"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "VN",
	Classes:   personal,
	Source:    "Nghị định 137/2015/NĐ-CP, article 13; Thông tư 59/2021/TT-BCA (province codes)",
	Valid:     []string{"CCCD 001090012345", "số căn cước: 079 201 012345", "căn cước công dân 038304001234", "cccd 099990012345"},
	Invalid:   []string{"001090012345", "cccd 00109001234", "đơn hàng 001090012345"},
}

// provincesVN are the odd and even codes of provinces in use, as bits.
var provincesVN = func() (set [2]uint64) {
	for _, p := range [...]int{1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96} {
		set[p>>6] |= 1 << (p & 63)
	}
	return set
}()

func cccd(d []byte) bool {
	p := two(d, 1)
	return d[0] == '0' && provincesVN[p>>6]>>(p&63)&1 == 1 && d[3] <= '3'
}

// CMND detects the former Vietnamese identity numbers: nine digits.
var CMND = detectors.Spec{
	Name:      "asia/cmnd",
	Entity:    "VN_NATIONAL_ID",
	Subtype:   "cmnd",
	Doc:       "Vietnamese identity number, former form",
	Anchor:    detectors.Digits(9).Grouped(" ."),
	Rule:      number{bare: detectors.Shape},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"vi": {"cmnd", "số cmnd", "cmt", "cmtnd", "chứng minh nhân dân", "chứng minh thư", "số chứng minh", "số chứng minh thư"}, "en": {"cmnd"}},
	Canonical: detectors.DigitsOnly,
	Region:    "VN",
	Classes:   personal,
	Source:    "Nghị định 05/1999/NĐ-CP on identity cards",
	Valid:     []string{"CMND 123456789", "số CMND: 012 345 678", "chứng minh thư 381234567"},
	Invalid:   []string{"123456789", "cmnd 12345678", "cmnd 111111111"},
}

// VietnamTax detects tax codes (MST): ten digits, the last a check digit modulo
// 11, at times a branch of three.
var VietnamTax = detectors.Spec{
	Name:      "asia/mst",
	Entity:    "VN_TAX_ID",
	Subtype:   "mst",
	Doc:       "Vietnamese tax code",
	Anchor:    detectors.Digits(10).Grouped(" .-").Or(detectors.Digits(13).Grouped(" .-")),
	Rule:      number{check: mst, bare: detectors.Shape, printed: detectors.Medium, forms: []string{"9999999999-999"}},
	Labels:    detectors.Labels{"vi": {"mst", "mã số thuế", "mã số thuế cá nhân", "mst cá nhân", "mã số doanh nghiệp"}, "en": {"tax code", "vietnam tax code", "vietnamese tax code"}, "zh": {"越南税号", "税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "VN",
	Classes:   personal,
	Source:    "Thông tư 105/2020/TT-BTC on tax registration",
	Valid:     []string{"MST 0100233488", "mã số thuế: 0314409058-002", "0314409058-002", "mst 01.00.112.437", "MST 0100233480"},
	Invalid:   []string{"0100233488", "0314409059-002", "mst 010023348"},
}

func mst(d []byte) bool {
	if len(d) == 13 && string(d[10:]) == "000" || string(d[2:9]) == "0000000" {
		return false
	}
	return 10-checksum.Weighted(d[:9], 31, 29, 23, 19, 17, 13, 7, 5, 3)%11 == int(d[9]-'0')
}

// VietnamPassport detects Vietnamese passports by their label: a letter and
// seven or eight digits.
var VietnamPassport = detectors.Spec{
	Name:      "asia/vn-passport",
	Entity:    "VN_PASSPORT",
	Doc:       "Vietnamese passport number",
	Anchor:    detectors.Token(8, 9),
	Rule:      token{bare: detectors.Shape, beside: detectors.Weak, forms: []string{"A9999999", "A99999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"vi": {"hộ chiếu", "số hộ chiếu", "passport số"}, "en": {"vietnamese passport", "vietnam passport"}, "zh": {"越南护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "VN",
	Classes:   personal,
	Source:    "Thông tư 73/2021/TT-BCA on passports",
	Valid:     []string{"hộ chiếu B1234567", "số hộ chiếu: C12345678", "Vietnamese passport p0123456"},
	Invalid:   []string{"B1234567", "hộ chiếu B123456", "hộ chiếu BB1234567"},
}

// VietnamInsurance detects social (ten digits) and health insurance numbers
// (two letters, a digit, two digits of province and ten).
var VietnamInsurance = detectors.Spec{
	Name:      "asia/bhxh",
	Entity:    "VN_SOCIAL_SECURITY",
	Subtype:   "bhxh",
	Doc:       "Vietnamese social insurance number",
	Anchor:    detectors.Digits(10).Or(detectors.Token(15, 15)),
	Match:     matchBHXH,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"vi": {"bhxh", "số bhxh", "mã số bhxh", "mã bhxh", "bảo hiểm xã hội", "số sổ bhxh", "bhyt", "thẻ bhyt", "số thẻ bhyt", "mã thẻ bhyt", "bảo hiểm y tế"}, "en": {"vietnam social insurance"}},
	Canonical: detectors.AlnumUpper,
	Region:    "VN",
	Classes:   personal,
	Source:    "Quyết định 1263/QĐ-BHXH (2017) and 1666/QĐ-BHXH (2020)",
	Valid:     []string{"số BHXH 0123456789", "thẻ BHYT: DN4790123456789", "mã số bhxh 7912345678"},
	Invalid:   []string{"0123456789", "bhxh 012345678", "bhyt DN479012345678"},
}

func matchBHXH(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format}
	if w.Groups == 0 {
		return f, form.WrittenAs(w.Text[w.Start:w.End], "AA9999999999999")
	}
	return f, !same(w.Digits) && free(w, w.Start, w.End)
}

// VietnamPlate detects Vietnamese plates: province, series, four or five
// digits: 51F-123.45, 29-B1 123.45.
var VietnamPlate = detectors.Spec{
	Name:      "asia/vn-plate",
	Entity:    "VN_PLATE",
	Doc:       "Vietnamese vehicle plate",
	Anchor:    detectors.Token(3, 9),
	Forms:     []string{"99a_999*", "99ax_999*"},
	Match:     matchVietnamPlate,
	Labels:    detectors.Labels{"vi": {"biển số", "biển số xe", "bks", "biển kiểm soát"}, "en": {"vietnam plate", "license plate", "plate number"}, "zh": {"越南车牌"}},
	Canonical: detectors.AlnumUpper,
	Region:    "VN",
	Classes:   vehicle,
	Source:    "Thông tư 24/2023/TT-BCA on registration of vehicles",
	Valid:     []string{"biển số ‹51F-123.45›", "‹51F-123.45›", "BKS: ‹29B1-234.56›", "biển số xe ‹30A 1234›", "biển số ‹59X112345›"},
	Invalid:   []string{"51F-1234", "10F-123.45", "51F-123.456"},
}

func matchVietnamPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Strong, Evidence: detectors.Format | detectors.CodeTable}
	s := b[w.Start:w.End]
	if len(s) < 3 || !detectors.IsDigit(s[0]) || !detectors.IsDigit(s[1]) || !detectors.IsLetter(s[2]) {
		return f, false
	}
	if p := two(s, 0); p < 11 || p == 13 || p == 42 || p == 44 || p == 45 || p == 46 {
		return f, false
	}
	if len(s) >= 7 { // in one run: a label is needed
		f.Strength = detectors.Shape
		for _, c := range s[len(s)-4:] {
			if !detectors.IsDigit(c) {
				return f, false
			}
		}
		return f, w.Labelled || s[2] <= 'Z' && len(s) > 7
	}
	if len(s) > 4 {
		return f, false
	}
	e := w.End
	if w.At(e) != '-' && w.At(e) != ' ' {
		return f, false
	}
	d := e + 1
	n, dot := 0, false
	for e = d; w.DigitAt(e) || w.At(e) == '.' && n == 3 && !dot && w.DigitAt(e+1) && w.DigitAt(e+2); e++ {
		if b[e] == '.' {
			dot = true
		} else {
			n++
		}
	}
	f.End = e
	if n < 4 || n > 5 || dot && n != 5 || w.AlnumAt(e) {
		return f, false
	}
	if !dot {
		f.Strength = detectors.Shape
	}
	return f, true
}
