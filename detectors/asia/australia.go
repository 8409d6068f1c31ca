package asia

import (
	"github.com/samar-privacy/samar/detectors"
	"github.com/samar-privacy/samar/detectors/checksum"
	"github.com/samar-privacy/samar/detectors/form"
)

var australia = []detectors.Spec{TFN, ABN, ACN, Medicare, BSB, AustraliaPassport, AustraliaLicence, CRN, AustraliaPostCode}

// TFN detects Australian tax file numbers: nine digits (formerly eight), the
// weighted sum divisible by 11.
var TFN = detectors.Spec{
	Name:      "asia/tfn",
	Entity:    "AU_TAX_ID",
	Subtype:   "tfn",
	Doc:       "Australian tax file number",
	Anchor:    detectors.Digits(8, 9).Grouped(" -."),
	Rule:      number{check: tfn, bare: detectors.Shape, printed: detectors.Weak, forms: []string{"999 999 999"}},
	Labels:    detectors.Labels{"en": {"tfn", "tax file number", "tax file no", "tfn no", "australian tax number"}, "zh": {"澳洲税号", "税号"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AU",
	Classes:   personal,
	Source:    "Taxation Administration Act 1953 of Australia, part VA; ATO, TFN validation",
	Valid:     []string{"TFN 123 456 782", "tax file number: 123456782", "my tfn is 876-543-210"},
	Invalid:   []string{"123 456 782", "123456782", "tfn 1234567", "order 123456782"},
}

func tfn(d []byte) bool {
	if len(d) == 8 {
		return checksum.Weighted(d, 10, 7, 8, 4, 6, 3, 5, 1)%11 == 0 || checksum.Weighted(d, 1, 4, 3, 7, 5, 8, 6, 9)%11 == 0
	}
	return checksum.Weighted(d, 1, 4, 3, 7, 5, 8, 6, 9, 10)%11 == 0
}

// ABN detects Australian business numbers: eleven digits, modulo 89; sole
// traders have one, too. Printed 51 824 753 556.
var ABN = detectors.Spec{
	Name:      "asia/abn",
	Entity:    "AU_BUSINESS_ID",
	Subtype:   "abn",
	Doc:       "Australian business number",
	Anchor:    detectors.Digits(11).Grouped(" -."),
	Rule:      number{check: abn, bare: detectors.Weak, printed: detectors.Medium, forms: []string{"99 999 999 999", "99.999.999.999", "99-999-999-999"}},
	Labels:    detectors.Labels{"en": {"abn", "abn no", "abn number", "australian business number", "business number"}, "zh": {"澳洲商业号码"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AU",
	Classes:   company,
	Source:    "A New Tax System (Australian Business Number) Act 1999; ABR, format of the ABN",
	Valid:     []string{"ABN 51 824 753 556", "abn: 51824753556", "51 824 753 556", "ABN 51-824-753-556", "abn 51.824.753.557"},
	Invalid:   []string{"51 824 753 557", "51824753556", "tracking 51824753556"},
}

func abn(d []byte) bool {
	return d[0] != '0' && (checksum.Weighted(d, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)-10)%89 == 0
}

// ACN detects Australian company numbers: nine digits, the last a check digit
// modulo 10.
var ACN = detectors.Spec{
	Name:      "asia/acn",
	Entity:    "AU_BUSINESS_ID",
	Subtype:   "acn",
	Doc:       "Australian company number",
	Anchor:    detectors.Digits(9).Grouped(" -."),
	Rule:      number{check: acn, bare: detectors.None, printed: detectors.Shape, forms: []string{"999 999 999"}},
	Labels:    detectors.Labels{"en": {"acn", "acn no", "acn number", "australian company number", "arbn"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AU",
	Classes:   company,
	Source:    "Corporations Act 2001, section 118; ASIC, ACN check digit",
	Valid:     []string{"ACN 004 085 616", "acn: 004085616", "ARBN 010-499-966"},
	Invalid:   []string{"004 085 616", "acn 00408561", "004085616"},
}

func acn(d []byte) bool {
	return (10-checksum.Weighted(d[:8], 8, 7, 6, 5, 4, 3, 2, 1)%10)%10 == int(d[8]-'0')
}

// Medicare detects Australian Medicare cards: the first 2 to 6, eight digits
// with a check digit, issue, at times the person's line: 2123 45670 1.
var Medicare = detectors.Spec{
	Name:      "asia/au-medicare",
	Entity:    "AU_HEALTH_ID",
	Subtype:   "medicare",
	Doc:       "Australian Medicare card number",
	Anchor:    detectors.Digits(10, 11).Grouped(" -/"),
	Rule:      number{check: medicare, bare: detectors.Shape, printed: detectors.Medium, forms: []string{"9999 99999 9", "9999-99999-9", "9999 99999 9 9", "9999 99999 9/9", "9999 99999 9-9", "9999-99999-9-9"}},
	Labels:    detectors.Labels{"en": {"medicare", "medicare card"}, "zh": {"澳洲医保卡"}},
	Negatives: negatives,
	Canonical: detectors.DigitsOnly,
	Region:    "AU",
	Classes:   health,
	Source:    "Services Australia, Medicare card number and its check digit (METeOR 270101)",
	Valid:     []string{"Medicare 2123 45670 1", "medicare card: 2123456701", "2950 12348 1", "Medicare number 2123 45670 1/2"},
	Invalid:   []string{"2123 45671 1", "2123456701", "medicare 212345670"},
}

func medicare(d []byte) bool {
	return d[0] >= '2' && d[0] <= '6' && checksum.Weighted(d[:8], 1, 3, 7, 9, 1, 3, 7, 9)%10 == int(d[8]-'0')
}

// BSB detects bank branch codes by their label: 062-000, at times with the
// account behind, which is found by its own label.
var BSB = detectors.Spec{
	Name:      "asia/bsb",
	Entity:    "AU_BANK_ACCOUNT",
	Subtype:   "bsb",
	Doc:       "Australian bank branch code",
	Anchor:    detectors.Digits(6).Grouped("- "),
	Rule:      number{bare: detectors.None, forms: []string{"999-999", "999 999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"bsb", "bsb no", "bsb number", "bsb code"}},
	Canonical: detectors.DigitsOnly,
	Region:    "AU",
	Classes:   account,
	Source:    "AusPayNet, BSB numbers in Australia",
	Valid:     []string{"BSB 062-000", "bsb: 633000", "BSB number 012 345"},
	Invalid:   []string{"062-000", "bsb 06200", "bsb 0620001"},
}

// AustraliaPassport detects Australian passports by their label: one or two
// letters and seven digits.
var AustraliaPassport = detectors.Spec{
	Name:      "asia/au-passport",
	Entity:    "AU_PASSPORT",
	Doc:       "Australian passport number",
	Anchor:    detectors.Token(8, 9),
	Rule:      token{bare: detectors.Shape, beside: detectors.Medium, forms: []string{"A9999999", "AA9999999"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"australian passport", "australia passport", "aussie passport"}, "zh": {"澳洲护照", "澳大利亚护照"}},
	Canonical: detectors.AlnumUpper,
	Region:    "AU",
	Classes:   personal,
	Source:    "Australian Passports Act 2005; APO, document numbers of the N, E, L, P and R series",
	Valid:     []string{"Australian passport N1234567", "australian passport: PA0123456", "澳洲护照RA1234567"},
	Invalid:   []string{"N1234567", "Australian passport N123456", "Australian passport NAA123456"},
}

// AustraliaLicence detects driving licences of the states by their label: six
// to ten digits, or with letters.
var AustraliaLicence = detectors.Spec{
	Name:      "asia/au-licence",
	Entity:    "AU_DRIVER_LICENSE",
	Doc:       "Australian driving licence number",
	Anchor:    detectors.Digits(6, 10).Grouped(" ").Or(detectors.Token(6, 10)),
	Match:     matchAustraliaLicence,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"driver licence", "nsw licence", "vic licence", "qld licence", "wa licence", "sa licence", "tas licence", "act licence", "nt licence", "australian driver licence", "australian driving licence", "driver's licence", "driver s licence", "drivers licence", "nsw driver licence", "vic driver licence", "qld driver licence"}},
	Canonical: detectors.AlnumUpper,
	Region:    "AU",
	Classes:   licence,
	Source:    "Attorney-General's Department, Document Verification Service (licence number formats by state)",
	Valid:     []string{"NSW licence 12345678", "driver's licence: 012 345 678", "driver licence number 1234AB", "Vic driver licence 087654321"},
	Invalid:   []string{"12345678", "nsw licence 12345", "nsw licence plate ABC"},
}

func matchAustraliaLicence(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Shape}
	if w.Groups == 0 {
		b := w.Text[w.Start:w.End]
		return f, form.WrittenAs(b, "9999AA") || form.WrittenAs(b, "A99999") || form.WrittenAs(b, "A999999") || form.WrittenAs(b, "AA9999")
	}
	return f, w.Groups < 4 && !same(w.Digits) && free(w, w.Start, w.End)
}

// CRN detects Centrelink customer reference numbers: nine digits and a letter.
var CRN = detectors.Spec{
	Name:      "asia/au-crn",
	Entity:    "AU_SOCIAL_SECURITY",
	Subtype:   "crn",
	Doc:       "Australian Centrelink reference number",
	Anchor:    detectors.Token(10, 10),
	Rule:      token{bare: detectors.Shape, beside: detectors.Medium, forms: []string{"999999999A"}},
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"centrelink", "crn", "centrelink crn", "customer reference number", "centrelink reference number", "centrelink number"}},
	Canonical: detectors.AlnumUpper,
	Region:    "AU",
	Classes:   personal,
	Source:    "Services Australia, customer reference number",
	Valid:     []string{"Centrelink ‹123456789A›", "CRN: ‹204123456T›", "centrelink crn ‹307111942h›"},
	Invalid:   []string{"123456789A", "centrelink 12345678A", "crn AB12345678"},
}

// AustraliaPostCode detects post codes behind a state: NSW 2000.
var AustraliaPostCode = detectors.Spec{
	Name:      "asia/au-postcode",
	Entity:    "AU_POSTAL_CODE",
	Doc:       "Australian postal code",
	Anchor:    detectors.Digits(4),
	Match:     matchAustraliaPostCode,
	Need:      detectors.NeedLabel,
	Labels:    detectors.Labels{"en": {"nsw", "vic", "qld", "tas", "act", "postcode", "post code"}},
	Canonical: detectors.DigitsOnly,
	Region:    "AU",
	Classes:   place,
	Source:    "Australia Post, postcode data",
	Valid:     []string{"Sydney NSW 2000", "Melbourne VIC 3004", "postcode: 4000"},
	Invalid:   []string{"2000", "NSW has 2000 cases", "NSW 20000"},
}

func matchAustraliaPostCode(w *detectors.Window) (detectors.Found, bool) {
	f := detectors.Found{Start: w.Start, End: w.End, Strength: detectors.Weak, Evidence: detectors.Format}
	if said(w, "post") {
		return f, free(w, w.Start, w.End)
	}
	p := w.Start - 1
	for p >= 0 && (w.Text[p] == ' ' || w.Text[p] == ':') {
		p--
	}
	if p < 2 || w.Start-1-p > 2 {
		return f, p < 0
	}
	var word [3]byte
	for i := range word {
		word[i] = w.Text[p-2+i]
	}
	switch string(word[:]) {
	case "NSW", "VIC", "QLD", "TAS", "ACT":
		return f, free(w, w.Start, w.End)
	}
	return f, false
}
