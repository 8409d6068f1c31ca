package asia

import (
	"strings"

	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var singapore = []detectors.Spec{NRIC, UEN, SingaporePassport, SingaporePlate, SingaporePostCode}

// NRIC detects Singapore's identity (S, T) and foreigners' numbers (F, G, M):
// a letter, seven digits, a check letter.
var NRIC = detectors.Spec{
	Name:      "asia/nric",
	Entity:    "SG_NATIONAL_ID",
	Subtype:   "nric",
	Doc:       "Singapore NRIC or FIN",
	Anchor:    detectors.Token(9, 9).Or(detectors.Digits(7).Grouped(" -")),
	Rule:      token{check: nric, bare: detectors.Strong, beside: detectors.Strong, forms: []string{"A9999999A"}, apart: []string{"a9999999a"}},
	Labels:    detectors.Labels{"en": {"nric", "fin", "nric no", "fin no", "nric fin", "nric number", "fin number", "singapore ic", "ic no", "ic number", "ic"}, "ms": {"no kad pengenalan"}, "zh": {"身份证", "新加坡身份证", "身份证号码"}, "id": {"ktp singapura"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "SG",
	Classes:   personal,
	Source:    "National Registration Act 1965 of Singapore; ICA, check letter as implemented by government agencies",
	Valid:     []string{"S1234567D", "NRIC: T0123456G", "fin no g1234567x", "FIN M1234567K", "nric S1234567A", "NRIC ‹S 1234567 D›", "fin: ‹G-1234567-X›", "nric no. ‹S 123 4567 D›"},
	Invalid:   []string{"S1234567A", "K1234567D", "S12345678", "S 1234567 D", "nric of a 1234567 b"},
}

func nric(b []byte) bool {
	sum := checksum.Weighted(b[1:8], 2, 7, 6, 5, 4, 3, 2)
	switch upper(b[0]) {
	case 'S':
		return upper(b[8]) == "JZIHGFEDCBA"[sum%11]
	case 'T':
		return upper(b[8]) == "JZIHGFEDCBA"[(sum+4)%11]
	case 'F':
		return upper(b[8]) == "XWUTRQPNMLK"[sum%11]
	case 'G':
		return upper(b[8]) == "XWUTRQPNMLK"[(sum+4)%11]
	case 'M':
		return upper(b[8]) == "XWUTRQPNJLK"[(sum+3)%11]
	}
	return false
}

// UEN detects Singapore's unique entity numbers: eight digits and a letter,
// the year, five digits and a letter, or T/S/R, two digits, two letters, four
// digits and a letter.
var UEN = detectors.Spec{
	Name:      "asia/uen",
	Entity:    "SG_BUSINESS_ID",
	Subtype:   "uen",
	Doc:       "Singapore unique entity number",
	Anchor:    detectors.Token(9, 10),
	Match:     matchUEN,
	Labels:    detectors.Labels{"en": {"gst reg no", "gst registration no", "gst registration number", "company reg no", "business registration no", "uen", "uen no", "uen number", "unique entity number", "acra number", "company registration number"}, "zh": {"公司注册号", "企业编号"}},
	Negatives: negatives,
	Canonical: detectors.AlnumUpper,
	Region:    "SG",
	Classes:   company,
	Source:    "ACRA, Unique Entity Number guidelines (2009)",
	Valid:     []string{"UEN 00192200M", "uen: 197401143C", "UEN no. S16FC0121D", "T01FC6132D"},
	Invalid:   []string{"00192200M", "uen 0019220M", "T01FC6132E"},
}

func matchUEN(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format | detectors.Checksum}
	b := w.Text[w.Start:w.End]
	last := upper(b[len(b)-1])
	ok := false
	switch {
	case form.WrittenAs(b, "99999999A"):
		ok = last == "XMKECAWLJDB"[checksum.Weighted(b[:8], 10, 4, 9, 3, 8, 2, 7, 1)%11]
	case form.WrittenAs(b, "999999999A"):
		y := two(b, 0)
		ok = (y == 18 || y == 19 || y == 20) && last == "ZKCMDNERGWH"[checksum.Weighted(b[:9], 10, 8, 6, 4, 9, 7, 5, 3, 1)%11]
	case form.WrittenAs(b, "A99AA9999A"):
		const alphabet = "ABCDEFGHJKLMNPQRSTUVWX0123456789"
		sum := -5
		for i, weight := range [...]int{4, 3, 5, 3, 10, 2, 2, 5, 7} {
			sum += strings.IndexByte(alphabet, upper(b[i])) * weight
		}
		c := upper(b[0])
		ok = (c == 'R' || c == 'S' || c == 'T') && sum >= 0 && last == alphabet[sum%11]
		f.Strength = detectors.Medium
	default:
		return f, false
	}
	if w.Labelled && ok {
		f.Strength = detectors.Medium
	}
	if !ok {
		f.Strength, f.Evidence = detectors.Typo, detectors.Format
	}
	return f, ok || w.Labelled
}

// SingaporePassport detects Singapore passports: K or E, seven digits, a
// letter.
var SingaporePassport = detectors.Spec{
	Name:      "asia/sg-passport",
	Entity:    "SG_PASSPORT",
	Doc:       "Singapore passport number",
	Anchor:    detectors.Token(9, 9),
	Rule:      token{check: sgPassport, bare: detectors.Weak, beside: detectors.Medium, forms: []string{"A9999999A"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": append([]string{"singapore passport", "singaporean passport"}, passportWords...), "zh": {"护照", "新加坡护照"}, "ms": {"pasport"}},
	Canonical: detectors.AlnumUpper,
	Region:    "SG",
	Classes:   personal,
	Source:    "Passports Act 2007 of Singapore; ICA, passport data page",
	Valid:     []string{"passport no. K1234567E", "Singapore passport: E7654321A", "护照K0123456M"},
	Invalid:   []string{"K1234567E", "passport K123456E", "Singapore passport KE1234567"},
}

func sgPassport(b []byte) bool {
	c := upper(b[0])
	return c == 'K' || c == 'E' || c == 'X'
}

// SingaporePlate detects Singapore plates: letters, one to four digits, a check
// letter modulo 19.
var SingaporePlate = detectors.Spec{
	Name:      "asia/sg-plate",
	Entity:    "SG_PLATE",
	Doc:       "Singapore vehicle plate",
	Anchor:    detectors.Token(3, 8).Or(detectors.Digits(1, 4)).Or(detectors.Token(2, 5)),
	Match:     matchSingaporePlate,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"number plate", "plate", "license plate", "licence plate", "plate number", "vehicle number", "vehicle no", "car number"}, "zh": {"车牌", "车牌号"}},
	Canonical: detectors.AlnumUpper,
	Region:    "SG",
	Classes:   vehicle,
	Source:    "LTA, vehicle registration numbers; check letter as published by LTA for its forms",
	Valid:     []string{"car plate SGA4137A", "vehicle no: SJK 6655 U", "plate number SBS9683X", "车牌GBA1511G"},
	Invalid:   []string{"SGA4137A", "car plate SGA4137B", "car plate SGAB4137A"},
}

func matchSingaporePlate(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format | detectors.Checksum}
	ds := w.Start
	for ds < w.End && !detectors.IsDigit(b[ds]) {
		ds++
	}
	de := ds
	for de < w.End && detectors.IsDigit(b[de]) {
		de++
	}
	if w.Groups > 1 || de-ds < 1 || de-ds > 4 {
		return f, false
	}
	le := ds
	if le == w.Start && w.At(le-1) == ' ' {
		le--
	}
	ls := le
	for ls > 0 && detectors.IsLetter(b[ls-1]) {
		ls--
	}
	x := de
	if w.At(x) == ' ' {
		x++
	}
	if le-ls < 1 || le-ls > 3 || !detectors.IsLetter(w.At(x)) || w.AlnumAt(x+1) || w.AlnumAt(ls-1) {
		return f, false
	}
	f.Start, f.End = ls, x+1
	sum := 0
	for i, weight := range [...]int{9, 4} { // the last two letters before the digits
		if k := le - 2 + i; k >= ls {
			sum += int(upper(b[k])-'A'+1) * weight
		}
	}
	for i, weight := range [...]int{2, 3, 4, 5} {
		if k := de - 1 - i; k >= ds {
			sum += int(b[k]-'0') * weight
		}
	}
	if le-ls == 3 && upper(b[ls]) != 'S' && upper(b[ls]) != 'G' && upper(b[ls]) != 'F' && upper(b[ls]) != 'P' && upper(b[ls]) != 'T' && upper(b[ls]) != 'C' {
		return f, false
	}
	return f, upper(b[x]) == "AZYXUTSRPMLKJHGEDCB"[sum%19]
}

// SingaporePostCode detects postal codes: six digits behind "Singapore" or a
// label.
var SingaporePostCode = detectors.Spec{
	Name:      "asia/sg-postcode",
	Entity:    "SG_POSTAL_CODE",
	Doc:       "Singapore postal code",
	Anchor:    detectors.Digits(6),
	Match:     matchSingaporePostCode,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"singapore", "postal code", "post code", "postcode", "s'pore"}, "zh": {"新加坡", "邮区"}},
	Canonical: detectors.DigitsOnly,
	Region:    "SG",
	Classes:   place,
	Source:    "SingPost, postal code sectors",
	Valid:     []string{"Singapore 018956", "postal code: 569933", "Example Road, Singapore 238801"},
	Invalid:   []string{"018956", "Singapore 990123", "Singapore 01895", "Singapore dollars 150000"},
}

func matchSingaporePostCode(w *detectors.Window) (detectors.Found, bool) {
	s := two(w.Digits, 0)
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.CodeTable}
	p := w.Start - 1
	for p >= 0 && (w.Text[p] == ' ' || w.Text[p] == ':' || w.Text[p] == '(') {
		p--
	}
	near := p < 0 || upper(w.Text[p]) == 'E' || w.Text[p] >= 0x80 || said(w, "post") // "Singapore", 新加坡: no word between
	return f, near && s >= 1 && s <= 83 && s != 74 && free(w, w.Start, w.End)
}
