package asia

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var korea = []detectors.Spec{RRN, BRN, KoreaLicence, KoreaPassport, KoreaPlate}

// RRN detects Korean resident (주민등록번호) and foreigner registration numbers:
// birth YYMMDD, a digit for century and sex (5 to 8 for foreigners), six more,
// the last a check digit on numbers of before October 2020.
var RRN = detectors.Spec{
	Name:      "asia/rrn",
	Entity:    "KR_NATIONAL_ID",
	Subtype:   "rrn",
	Doc:       "Korean resident registration number",
	Anchor:    detectors.Digits(13).Grouped("- ").Laid("..m.d........"),
	Forms:     []string{"999999-9999999", "9999999999999"},
	Match:     matchRRN,
	Labels:    detectors.Labels{"ko": {"주민등록번호", "주민번호", "외국인등록번호", "주민"}, "en": {"rrn", "resident registration number", "korean id", "jumin", "foreigner registration number", "alien registration number", "arc number"}, "zh": {"韩国身份证"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "KR",
	Classes:   personal,
	Source:    "Resident Registration Act, Enforcement Rule, article 2; Ministry of the Interior and Safety notice of 2020 (no check digit)",
	Valid:     []string{"주민등록번호 970101-1234563", "880715-2134567", "외국인등록번호: 900505-5123451", "주민번호는 9701011234563 입니다", "rrn 990132-1234567", "9701011234569"},
	Invalid:   []string{"970101-9934563-1", "971301-1234563", "주문번호 970101-1234567", "971012-0019922", "900613-9019709"},
}

func matchRRN(w *detectors.Window) (detectors.Found, bool) {
	d := w.Digits
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Calendar}
	if w.Groups > 2 || w.Groups == 2 && !w.Labelled && !form.WrittenAs(w.Text[w.Start:w.End], "999999-9999999") || !free(w, w.Start, w.End) || w.At(w.End) == '-' && w.DigitAt(w.End+1) {
		return f, false
	}
	century := 1900
	switch d[6] {
	case '3', '4', '7', '8':
		century = 2000
	case '0', '9':
		century = 1800
	}
	checked := (11-checksum.Weighted(d[:12], 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)%11)%10 == int(d[12]-'0')
	switch {
	case !form.Date(century+two(d, 0), two(d, 2), two(d, 4)):
		f.Strength, f.Evidence = detectors.Typo, 0
		return f, w.Labelled
	case !w.Labelled && (century == 1800 || w.Groups == 1 && !checked): // nobody born before 1900 writes
		return f, false
	case w.Groups == 1 && !w.Labelled:
		f.Strength, f.Evidence = detectors.Medium, detectors.Calendar|detectors.Checksum
		if d[0] == '1' { // milliseconds since 1970 begin so
			f.Strength = detectors.Weak
		}
	case checked:
		f.Strength, f.Evidence = detectors.Strong, detectors.Calendar|detectors.Checksum|detectors.Format
	}
	return f, true
}

// BRN detects Korean business registration numbers: 3-2-5 digits, the last a
// check digit.
var BRN = detectors.Spec{
	Name:      "asia/brn",
	Entity:    "KR_BUSINESS_ID",
	Subtype:   "brn",
	Doc:       "Korean business registration number",
	Anchor:    detectors.Digits(10).Grouped("- "),
	Rule:      number{check: brn, bare: detectors.None, printed: detectors.Medium, forms: []string{"999-99-99999"}},
	Labels:    detectors.Labels{"ko": {"사업자등록번호", "사업자번호", "사업자", "사업자 등록번호"}, "en": {"business registration number", "brn", "korean business number"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "KR",
	Classes:   company,
	Source:    "National Tax Service, business registration number and its check digit",
	Valid:     []string{"사업자등록번호 116-82-00276", "120-81-47521", "사업자번호: 1048136565", "brn 116-82-00277"},
	Invalid:   []string{"116-82-00277", "1168200276", "사업자번호 116-82-0027"},
}

func brn(d []byte) bool {
	if string(d[:3]) < "101" || string(d[3:5]) == "00" {
		return false
	}
	sum := checksum.Weighted(d[:9], 1, 3, 7, 1, 3, 7, 1, 3, 5) + int(d[8]-'0')*5/10
	return (10-sum%10)%10 == int(d[9]-'0')
}

// KoreaLicence detects Korean driving licences: region, year, six digits,
// check: 11-22-333333-44.
var KoreaLicence = detectors.Spec{
	Name:      "asia/kr-licence",
	Entity:    "KR_DRIVER_LICENSE",
	Doc:       "Korean driving licence number",
	Anchor:    detectors.Digits(12).Grouped("- "),
	Rule:      number{check: krRegion, bare: detectors.None, printed: detectors.Medium, forms: []string{"99-99-999999-99"}},
	Labels:    detectors.Labels{"ko": {"면허", "운전면허", "운전면허번호", "면허번호", "운전면허증"}, "en": {"korean driver licence number", "korean licence number", "korean drivers license", "korean driving licence", "korean driver license", "driver license"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "KR",
	Classes:   licence,
	Source:    "Road Traffic Act, Enforcement Rule; Korea Road Traffic Authority, licence number (region codes 11 to 28)",
	Valid:     []string{"운전면허 11-22-333333-44", "면허번호: 132212345678", "13-22-123456-78"},
	Invalid:   []string{"31-22-333333-44", "132212345678", "면허번호 13-22-12345-78"},
}

func krRegion(d []byte) bool { r := two(d, 0); return r >= 11 && r <= 28 && r != 27 }

// KoreaPassport detects Korean passports: a letter and eight digits, or since
// 2021 a letter, three digits, a letter and four.
var KoreaPassport = detectors.Spec{
	Name:      "asia/kr-passport",
	Entity:    "KR_PASSPORT",
	Doc:       "Korean passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      token{check: krPassport, bare: detectors.Shape, beside: detectors.Shape, forms: []string{"A99999999", "A999A9999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"ko": {"여권", "여권번호"}, "en": append([]string{"korean passport"}, passportWords...), "zh": {"韩国护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "KR",
	Classes:   personal,
	Source:    "Ministry of Foreign Affairs, passport numbering (M, S, R; G and D of officials are left to China's) and the 2021 passport",
	Valid:     []string{"여권번호 M12345678", "Korean passport M123A4567", "여권: s01234567"},
	Invalid:   []string{"M12345678", "여권 M1234567", "여권번호 MA1234567"},
}

func krPassport(b []byte) bool {
	switch upper(b[0]) {
	case 'M', 'S', 'R', 'T':
		return true
	}
	return false
}

// krPlateKana are the syllables of Korean plates.
const krPlateKana = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주아바사자하허호배"

// KoreaPlate detects Korean plates: two or three digits, a syllable, four
// digits: 12가 3456.
var KoreaPlate = detectors.Spec{
	Name:      "asia/kr-plate",
	Entity:    "KR_PLATE",
	Doc:       "Korean vehicle plate",
	Anchor:    detectors.Digits(4),
	Forms:     []string{"字9999", "字 9999"},
	Match:     matchKoreaPlate,
	Labels:    detectors.Labels{"ko": {"차량번호", "차번호", "자동차번호", "번호판"}, "en": {"korean plate"}},
	Negatives: negatives,
	Canonical: detectors.Exact,
	Region:    "KR",
	Classes:   vehicle,
	Source:    "Ministry of Land, notice on vehicle registration plates (2019)",
	Valid:     []string{"차량번호 ‹12가 3456›", "‹123호4567› 차가 막고 있어요", "번호판: ‹56바7890›"},
	Invalid:   []string{"12월 3456", "1가 3456", "12개 3456"},
}

func matchKoreaPlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Medium, Evidence: detectors.Format | detectors.CodeTable}
	s := w.Start
	if w.At(s-1) == ' ' {
		s--
	}
	if s < 5 || b[s-3] < 0xEA || b[s-3] > 0xED || !bytes.Contains([]byte(krPlateKana), b[s-3:s]) {
		return f, false
	}
	s -= 3
	d := s
	for d > 0 && detectors.IsDigit(b[d-1]) {
		d--
	}
	f.Start = d
	return f, s-d >= 2 && s-d <= 3 && !w.AlnumAt(d-1) && !w.AlnumAt(w.End)
}
